"""A speaker's time: within its session, asked anew when it moves, in the calendar after a yes."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from rules.attendance import CalendarChange
from rules.errors import Refused
from rules.facts import Localised
from rules.slots import (
    Slot,
    SlotAnswer,
    SlotState,
    answer,
    calendar_change,
    called_off,
    cancel,
    check_seen,
    materials_by,
    misplaced,
    moved_along,
    plan,
    propose,
    restored,
)
from rules.workshop import Session, SessionKind

START = datetime(2027, 3, 27, 14, 0, tzinfo=UTC)
NOW = START - timedelta(days=30)
ABOUT = Session(
    "formation",
    Localised({"fr": "Formation"}),
    SessionKind.TRAINING,
    START,
    START + timedelta(minutes=90),
)
SLOT = Slot("formation", START, 20)
YES = answer(SLOT, SlotAnswer.YES, "anne", now=NOW)


def test_a_time_is_read_as_it_was_meant() -> None:
    assert plan(ABOUT, START, 20, " Salle  3 ", now=NOW) == replace(SLOT, room="Salle 3")
    assert SLOT.ends_at == START + timedelta(minutes=20)
    assert materials_by(SLOT) == date(2027, 3, 20)


@pytest.mark.parametrize(
    ("after", "minutes", "room", "now", "why"),
    [
        (0, 4, "", NOW, "slots.minutes"),
        (0, 241, "", NOW, "slots.minutes"),
        (-1, 20, "", NOW, "slots.outside"),
        (80, 20, "", NOW, "slots.outside"),
        (0, 20, "", START, "slots.past"),
        (0, 20, "x" * 81, NOW, "common.answer-too-long"),
    ],
)
def test_a_time_that_cannot_be(
    after: int, minutes: int, room: str, now: datetime, why: str
) -> None:
    with pytest.raises(Refused, match=why):
        plan(ABOUT, START + timedelta(minutes=after), minutes, room, now=now)


def test_nobody_is_in_two_places_at_once() -> None:
    elsewhere = replace(SLOT, session="autre", starts_at=START + timedelta(minutes=10))
    with pytest.raises(Refused, match=r"slots\.clash"):
        propose(None, SLOT, [elsewhere])
    assert propose(None, SLOT, [replace(elsewhere, state=SlotState.DECLINED)]) == SLOT
    right_after = replace(elsewhere, starts_at=SLOT.ends_at)
    assert propose(None, SLOT, [right_after]) == SLOT


def test_another_time_asks_anew_and_another_room_does_not() -> None:
    assert propose(YES, SLOT, []) == YES
    room = propose(YES, replace(SLOT, room="3"), [])
    assert (room.state, room.sequence) == (SlotState.ACCEPTED, 2)
    assert calendar_change(YES, room) is CalendarChange.REPLACE
    moved = propose(YES, replace(SLOT, minutes=30), [])
    assert (moved.state, moved.in_calendar, moved.answered_by) == (SlotState.PROPOSED, False, "")
    assert propose(SLOT, replace(SLOT, room="3"), []).sequence == 0
    no = answer(SLOT, SlotAnswer.NO, "anne", now=NOW)
    assert propose(no, SLOT, []).state is SlotState.PROPOSED


def test_an_answer_counts_once_and_until_it_begins() -> None:
    assert (
        replace(SLOT, state=SlotState.ACCEPTED, sequence=1, in_calendar=True, answered_by="anne")
        == YES
    )
    assert answer(YES, SlotAnswer.YES, "karim", now=NOW) == YES
    no = answer(YES, SlotAnswer.NO, "karim", now=NOW)
    assert (no.state, no.in_calendar, no.sequence) == (SlotState.DECLINED, False, 2)
    with pytest.raises(Refused, match=r"slots\.too-late"):
        answer(YES, SlotAnswer.NO, "anne", now=START)
    with pytest.raises(Refused, match=r"slots\.called-off"):
        answer(cancel(YES), SlotAnswer.YES, "anne", now=NOW)


def test_the_calendar_is_told_what_it_has_to_be_told() -> None:
    assert calendar_change(None, SLOT) is None
    assert calendar_change(SLOT, YES) is CalendarChange.ENTER
    off = called_off(YES)
    assert calendar_change(YES, off) is CalendarChange.CANCEL
    assert called_off(off) == off
    back = restored(off)
    assert calendar_change(off, back) is CalendarChange.RETURN
    assert restored(back) == back
    assert restored(SLOT) == SLOT
    assert calendar_change(YES, YES) is None


def test_a_programme_can_move_away_from_under_a_time() -> None:
    assert misplaced(SLOT, None) is True
    assert misplaced(SLOT, ABOUT) is False
    assert misplaced(SLOT, replace(ABOUT, starts_at=START + timedelta(minutes=1))) is True


def test_an_answer_is_to_the_time_that_was_seen() -> None:
    moved = replace(SLOT, starts_at=START + timedelta(minutes=30))
    check_seen(SLOT, SLOT.mark)
    check_seen(replace(SLOT, room="Salle 3"), SLOT.mark)
    check_seen(cancel(moved), SLOT.mark)  # that it is called off is said instead
    for other in (moved, replace(SLOT, minutes=25)):
        with pytest.raises(Refused, match=r"slots\.moved"):
            check_seen(other, SLOT.mark)


def test_a_time_moves_along_with_its_session() -> None:
    later = timedelta(minutes=15)
    new = replace(ABOUT, starts_at=ABOUT.starts_at + later, ends_at=ABOUT.ends_at + later)
    kept = moved_along(YES, ABOUT, new, keeps=True, now=NOW)
    assert kept == replace(YES, starts_at=START + later, sequence=YES.sequence + 1)
    asked = moved_along(YES, ABOUT, new, keeps=False, now=NOW)
    assert (asked.state, asked.in_calendar) == (SlotState.PROPOSED, False)
    no = answer(SLOT, SlotAnswer.NO, "anne", now=NOW)
    assert moved_along(no, ABOUT, new, keeps=False, now=NOW).state is SlotState.DECLINED
    assert moved_along(YES, ABOUT, ABOUT, keeps=True, now=NOW) is YES
    assert moved_along(YES, ABOUT, new, keeps=True, now=YES.ends_at) is YES


def test_a_time_that_would_stick_out_ends_with_its_session() -> None:
    last = replace(YES, starts_at=START + timedelta(minutes=70))
    shorter = replace(ABOUT, ends_at=ABOUT.ends_at - timedelta(minutes=10))
    after = moved_along(last, ABOUT, shorter, keeps=True, now=NOW)
    assert after.ends_at == shorter.ends_at
    tiny = replace(ABOUT, ends_at=START + timedelta(minutes=10))
    assert moved_along(YES, ABOUT, tiny, keeps=True, now=NOW) is YES
