"""Who comes, and what their calendar is told."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from rules.attendance import (
    Answer,
    Attendance,
    CalendarChange,
    answer,
    calendar_change,
    changed_gatherings,
    freed,
    grant_partial,
    meant,
    moved,
    restored,
    subject,
)
from rules.errors import Refused
from rules.facts import Localised
from rules.who import CitizenState
from rules.workshop import Gathering, GatheringKind
from tests.rules.example import WORKSHOP

STARTS = datetime(2027, 3, 27, 9, tzinfo=UTC)
BEFORE = STARTS - timedelta(days=30)
WEEKEND = Gathering(
    key="weekend-1",
    title=Localised({"fr": "Premier week-end"}),
    kind=GatheringKind.WEEKEND,
    starts_at=STARTS,
    ends_at=STARTS + timedelta(hours=31),
    place=None,
    sessions=(),
)
NOTHING = Attendance("weekend-1")
COMES = Attendance("weekend-1", Answer.YES, sequence=1, in_calendar=True)
MEMBER = CitizenState.VALIDATED


def said(current: Attendance, given: Answer) -> Attendance:
    return answer(current, given, WEEKEND, MEMBER, now=BEFORE)


def test_a_first_yes_enters_the_calendar() -> None:
    assert said(NOTHING, Answer.YES) == COMES
    assert calendar_change(NOTHING, COMES) is CalendarChange.ENTER


@pytest.mark.parametrize("given", [Answer.NO, Answer.NOT_YET])
def test_without_a_yes_there_is_no_calendar_to_tell(given: Answer) -> None:
    after = said(NOTHING, given)
    assert after == Attendance("weekend-1", given)
    assert calendar_change(NOTHING, after) is None


@pytest.mark.parametrize("given", [Answer.NO, Answer.NOT_YET])
def test_after_a_yes_anything_else_cancels(given: Answer) -> None:
    after = said(COMES, given)
    assert (after.sequence, after.in_calendar) == (2, False)
    assert calendar_change(COMES, after) is CalendarChange.CANCEL


def test_yes_no_yes_returns_to_the_same_entry() -> None:
    no = said(COMES, Answer.NO)
    yes = said(no, Answer.YES)
    assert yes.sequence == 3
    assert calendar_change(no, yes) is CalendarChange.RETURN


@pytest.mark.parametrize("given", [Answer.YES, Answer.NO, Answer.NOT_YET])
def test_the_same_again_changes_nothing(given: Answer) -> None:
    once = said(NOTHING, given)
    assert said(once, given) == once
    assert calendar_change(once, once) is None


def test_the_answer_stands_from_the_first_second_on() -> None:
    with pytest.raises(Refused) as refused:
        answer(NOTHING, Answer.YES, WEEKEND, MEMBER, now=STARTS)
    assert refused.value.code == "attendance.too-late"
    assert refused.value.facts == {"title": WEEKEND.title}


@pytest.mark.parametrize("state", [state for state in CitizenState if state is not MEMBER])
def test_only_members_answer(state: CitizenState) -> None:
    with pytest.raises(Refused) as refused:
        answer(NOTHING, Answer.YES, WEEKEND, state, now=BEFORE)
    assert refused.value.code == "attendance.not-open"


def granted(current: Attendance) -> Attendance:
    return grant_partial(current, "samedi", WEEKEND, MEMBER, now=BEFORE)


def test_nobody_grants_themselves_a_part() -> None:
    with pytest.raises(Refused) as refused:
        said(NOTHING, Answer.PARTIAL)
    assert refused.value.code == "attendance.ask-the-team"


def test_a_part_is_granted_and_is_in_the_calendar() -> None:
    part = granted(said(NOTHING, Answer.NO))
    assert part == Attendance(
        "weekend-1", Answer.PARTIAL, sequence=1, in_calendar=True, part="samedi"
    )


def test_a_part_is_kept_by_who_says_so_again() -> None:
    part = granted(NOTHING)
    assert said(part, Answer.PARTIAL) == part
    assert moved(part).part == "samedi"
    assert restored(freed(part), WEEKEND, now=BEFORE).part == "samedi"


def test_an_entry_never_goes_on_telling_of_another_part() -> None:
    part = granted(NOTHING)
    whole = said(part, Answer.YES)
    assert (whole.part, whole.sequence) == ("", 2)
    assert calendar_change(part, whole) is CalendarChange.REPLACE
    again = grant_partial(whole, "dimanche", WEEKEND, MEMBER, now=BEFORE)
    assert calendar_change(whole, again) is CalendarChange.REPLACE
    assert said(part, Answer.NO).part == ""


@pytest.mark.parametrize(
    ("given", "settled"),
    [(None, False), (Answer.NOT_YET, False), (Answer.YES, True), (Answer.NO, True)],
)
def test_not_yet_is_still_to_be_answered(given: Answer | None, settled: bool) -> None:
    assert Attendance("weekend-1", given).settled is settled


def test_leaving_empties_the_calendar_and_keeps_the_answer() -> None:
    left = freed(COMES)
    assert left == Attendance("weekend-1", Answer.YES, sequence=2, in_calendar=False)
    assert freed(left) == left
    assert restored(left, WEEKEND, now=BEFORE).in_calendar
    assert not restored(left, WEEKEND, now=STARTS).in_calendar
    assert not restored(Attendance("weekend-1", Answer.NO), WEEKEND, now=BEFORE).in_calendar


def test_a_move_concerns_calendars_only() -> None:
    assert moved(COMES) == replace(COMES, sequence=2)
    assert calendar_change(COMES, moved(COMES)) is CalendarChange.REPLACE
    assert moved(NOTHING) == NOTHING


def test_a_button_names_a_gathering_in_eight_letters() -> None:
    first, *others = WORKSHOP.gatherings
    assert len(subject(first)) == 8
    assert meant(WORKSHOP, subject(first)) == first
    assert meant(replace(WORKSHOP, gatherings=tuple(others)), subject(first)) is None


def test_gatherings_that_moved_are_found() -> None:
    first, second, third = WORKSHOP.gatherings
    later = replace(second, ends_at=second.ends_at + timedelta(hours=1))
    renamed = replace(third, title=Localised({"fr": "Autre nom"}))
    after = replace(WORKSHOP, gatherings=(later, renamed))
    assert changed_gatherings(WORKSHOP, after) == (first, second)
    assert changed_gatherings(WORKSHOP, WORKSHOP) == ()
