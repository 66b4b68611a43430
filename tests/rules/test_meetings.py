"""Meetings of the steering committee: calendars follow, a moved one is asked again."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from rules.attendance import CalendarChange, calendar_change
from rules.errors import Refused
from rules.meetings import (
    Coming,
    Meeting,
    Summons,
    Typed,
    answered,
    follow,
    left,
    organisation,
    planned,
)

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2027, 1, 4, 9, tzinfo=UTC)
TYPED = Typed("1", "2027-01-12", "14:30", "90", "  4 rue Haute,  Paris ")
FIRST = planned(TYPED, PARIS, now=NOW)
INVITED = Summons(1, sequence=1, in_calendar=True)


def test_a_meeting_is_read_as_it_was_typed_in_the_workshop_s_zone() -> None:
    start = datetime(2027, 1, 12, 13, 30, tzinfo=UTC)
    end = start + timedelta(minutes=90)
    assert Meeting(1, start, end, "4 rue Haute, Paris") == FIRST
    assert FIRST.minutes == 90


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"number": "4"}, "decisions.no-such-meeting"),
        ({"number": "x"}, "decisions.no-such-meeting"),
        ({"day": "2027-02-30"}, "meetings.not-a-moment"),
        ({"hour": "25:00"}, "meetings.not-a-moment"),
        ({"minutes": "10"}, "meetings.minutes"),
        ({"minutes": "longtemps"}, "meetings.minutes"),
        ({"day": "2027-01-03"}, "meetings.past"),
        ({"place": "  "}, "meetings.place-missing"),
        ({"place": "x" * 201}, "common.answer-too-long"),
    ],
)
def test_what_cannot_be_held_is_said(wrong: dict[str, str], code: str) -> None:
    with pytest.raises(Refused) as refused:
        planned(replace(TYPED, **wrong), PARIS, now=NOW)
    assert refused.value.code == code


def test_who_sits_there_sits_for_somebody() -> None:
    assert organisation(" Ministère   de la Santé ") == "Ministère de la Santé"
    with pytest.raises(Refused):
        organisation(" ")


def test_a_calendar_is_told_once_and_then_of_each_change() -> None:
    entered = follow(Summons(1), None, FIRST)
    assert entered == INVITED
    assert calendar_change(Summons(1), entered) is CalendarChange.ENTER
    assert follow(entered, FIRST, FIRST) == entered
    elsewhere = replace(FIRST, place="En visio")
    moved = follow(entered, FIRST, elsewhere)
    assert calendar_change(entered, moved) is CalendarChange.REPLACE
    off = follow(moved, elsewhere, replace(elsewhere, called_off=True))
    assert calendar_change(moved, off) is CalendarChange.CANCEL
    assert follow(off, replace(FIRST, called_off=True), replace(FIRST, called_off=True)) == off
    back = follow(off, replace(FIRST, called_off=True), FIRST)
    assert calendar_change(off, back) is CalendarChange.RETURN
    assert [each.sequence for each in (entered, moved, off, back)] == [1, 2, 3, 4]


def test_another_time_is_asked_again_and_another_place_is_not() -> None:
    said = answered(INVITED, Coming.YES, FIRST, now=NOW)
    later = replace(FIRST, starts_at=FIRST.starts_at + timedelta(days=1), ends_at=FIRST.ends_at)
    later = replace(later, ends_at=later.starts_at + timedelta(hours=1))
    assert follow(said, FIRST, later).answer is None
    assert follow(said, FIRST, replace(FIRST, place="En visio")).answer is Coming.YES


def test_who_said_no_keeps_a_free_calendar_while_the_time_stays() -> None:
    away = answered(INVITED, Coming.NO, FIRST, now=NOW)
    assert calendar_change(INVITED, away) is CalendarChange.CANCEL
    assert follow(away, FIRST, replace(FIRST, place="En visio")) == away
    back = answered(away, Coming.YES, FIRST, now=NOW)
    assert calendar_change(away, back) is CalendarChange.RETURN
    later = replace(FIRST, ends_at=FIRST.ends_at + timedelta(hours=1))
    assert follow(away, FIRST, later).in_calendar


def test_the_same_answer_again_changes_nothing() -> None:
    said = answered(INVITED, Coming.YES, FIRST, now=NOW)
    assert answered(said, Coming.YES, FIRST, now=NOW) == said
    assert calendar_change(INVITED, said) is None


def test_who_was_never_invited_is_when_they_are_known() -> None:
    assert follow(Summons(1), FIRST, FIRST) == INVITED


def test_nothing_is_answered_of_what_is_over_or_off() -> None:
    with pytest.raises(Refused) as over:
        answered(INVITED, Coming.YES, FIRST, now=FIRST.starts_at)
    with pytest.raises(Refused) as off:
        answered(INVITED, Coming.YES, replace(FIRST, called_off=True), now=NOW)
    assert (over.value.code, off.value.code) == ("meetings.too-late", "meetings.is-called-off")


def test_who_leaves_has_it_in_no_calendar() -> None:
    assert calendar_change(INVITED, left(INVITED)) is CalendarChange.CANCEL
    assert left(Summons(1)) == Summons(1)
