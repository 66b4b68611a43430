"""What files and feeds come to in a calendar that was told of them in any order."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import permutations

import pytest

from rules.calendar import CalendarEntry, calendar_file, feed_file
from tests.itip import Agenda, NotItip, subscribed

NOW = datetime(2027, 1, 4, 9, tzinfo=UTC)
FIRST = CalendarEntry(
    appointment="weekend-1",
    person="7f3a",
    domain="sante.atelier-citoyen",
    sequence=0,
    title="Premier week-end",
    description="Samedi 10 h",
    location="Hôtel des Quatre Marronniers",
    starts_at=datetime(2027, 3, 27, 9, tzinfo=UTC),
    ends_at=datetime(2027, 3, 28, 15, tzinfo=UTC),
    zone="Europe/Paris",
    organiser_name="L’équipe",
    organiser_email="equipe@atelier-sante.example",
)
MOVED = replace(FIRST, sequence=1, starts_at=FIRST.starts_at + timedelta(hours=1))
CANCELLED = replace(MOVED, sequence=2, cancelled=True)
BACK = replace(MOVED, sequence=3, location="Salle des fêtes")
STORY = [
    calendar_file(entry, now=NOW + timedelta(days=day))
    for day, entry in enumerate((FIRST, MOVED, CANCELLED, BACK))
]


def agenda(*messages: bytes) -> Agenda:
    made = Agenda()
    for each in messages:
        made.receive(each)
    return made


def test_each_message_is_an_update_of_the_same_appointment() -> None:
    assert [len(agenda(*STORY[:count]).held) for count in range(5)] == [0, 1, 1, 0, 1]
    assert agenda(*STORY[:2]).held[FIRST.uid].starts_at == MOVED.starts_at


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_in_whatever_order_they_come_the_last_one_counts(order: tuple[int, ...]) -> None:
    told = [STORY[number] for number in order for _ in range(2)]
    assert agenda(*told).held == subscribed(feed_file("Santé", "Europe/Paris", [(BACK, NOW)]))


def test_a_feed_of_nothing_empties_the_calendar() -> None:
    assert subscribed(feed_file("Santé", "Europe/Paris", [])) == agenda(*STORY[:3]).held == {}


def test_what_must_not_be_sent_is_found() -> None:
    with pytest.raises(NotItip):
        subscribed(STORY[0])
    with pytest.raises(NotItip):
        agenda(feed_file("Santé", "Europe/Paris", [(FIRST, NOW)]))
    with pytest.raises(NotItip):
        Agenda("equipe@atelier-sante.example").receive(STORY[0])
    asked = STORY[0].replace(b"PUBLISH", b"REQUEST")
    with pytest.raises(NotItip):
        agenda(asked)
    asking = STORY[0].replace(b"TRANSP:", b"ATTENDEE:mailto:ana@example.org\r\nTRANSP:")
    with pytest.raises(NotItip):
        agenda(asking)
