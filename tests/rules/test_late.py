"""On which mornings one may be late, and when one is expected then."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from rules.late import Delay, Due, arriving, expected_at, gathers, heard, sounds_late
from rules.presence import places
from rules.slots import Slot, SlotState
from tests.example import example

PARIS = ZoneInfo("Europe/Paris")
WORKSHOP = example()
FIRST = places(WORKSHOP)[0]
BEGINS = FIRST.half_day.starts_at
DUE = Due(FIRST, BEGINS)


def test_one_may_be_late_from_six_hours_before_until_the_first_half_day_is_over() -> None:
    moments = (
        BEGINS - timedelta(hours=6, seconds=1),
        BEGINS - timedelta(hours=6),
        BEGINS,
        FIRST.half_day.ends_at - timedelta(seconds=1),
        FIRST.half_day.ends_at,
        BEGINS + timedelta(days=1),
    )
    late = [arriving(WORKSHOP, each) for each in moments]
    assert late == [None, DUE, DUE, DUE, None, None]


def test_the_second_weekend_has_its_morning_too() -> None:
    last = next(each for each in places(WORKSHOP) if each.gathering.key == "weekend-2")
    assert arriving(WORKSHOP, last.half_day.starts_at) == Due(last, last.half_day.starts_at)


def test_a_delay_counts_from_the_beginning_and_from_now_once_it_has_begun() -> None:
    half = timedelta(minutes=30)
    before, after = BEGINS - timedelta(hours=2), BEGINS + timedelta(minutes=10)
    assert expected_at(DUE, Delay.HALF, before) == BEGINS + half
    assert expected_at(DUE, Delay.HALF, after) == after + half
    assert expected_at(DUE, Delay.UNKNOWN, before) is None


def test_a_speaker_may_be_late_for_what_they_are_heard_in() -> None:
    session = FIRST.half_day.sessions[-1]
    slot = Slot(session.key, session.starts_at + timedelta(minutes=10), 20)
    due = Due(FIRST, slot.starts_at, speaks=True)
    moments = (slot.starts_at - timedelta(hours=7), slot.starts_at, slot.ends_at)
    assert [heard(WORKSHOP, [slot], each) for each in moments] == [None, due, None]
    assert due.half_day == "2027-03-27-am"


def test_who_is_not_heard_or_only_online_is_not_late() -> None:
    session = FIRST.half_day.sessions[0]
    off = Slot(session.key, session.starts_at, 20, state=SlotState.CANCELLED)
    online = Slot("minutes-a-lire", session.starts_at, 20)
    assert heard(WORKSHOP, [off, online], session.starts_at) is None


@pytest.mark.parametrize(
    ("typed", "late"),
    [
        ("Mon TRAIN a du retard", True),
        ("retardée par la grève", True),
        ("Stuck in traffic!", True),
        ("I will be late", True),
        ("Entraînement à midi", False),
        ("A regarder la carte", False),
    ],
)
def test_words_about_being_late_are_known_in_both_languages(typed: str, late: bool) -> None:
    assert sounds_late(typed) is late


@pytest.mark.parametrize(
    ("at", "together"),
    [
        (datetime(2027, 3, 26, 23, tzinfo=PARIS), False),
        (datetime(2027, 3, 27, 0, 5, tzinfo=PARIS), True),
        (datetime(2027, 3, 28, 23, tzinfo=PARIS), True),
        (datetime(2027, 4, 10, 12, tzinfo=PARIS), False),  # online, each at home
    ],
)
def test_the_group_is_together_on_the_days_of_a_weekend(at: datetime, together: bool) -> None:
    assert gathers(WORKSHOP, at) is together
