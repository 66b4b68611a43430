"""What time does to a promise: it asks and has somebody phone, and never puts anybody out."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.attendance import (
    COMING,
    Answer,
    Attendance,
    Sure,
    answer,
    begins_on,
    calendar_change,
    comes_to,
    confirmed,
    freed,
    grant_partial,
    is_near,
    is_sure,
    moved,
    restored,
)
from rules.errors import Refused
from rules.halfdays import chosen_of, in_order, of_gathering, read, shifted
from rules.nights import proposed
from rules.promise import (
    MOST_ASKINGS,
    Missing,
    answered_by,
    asked_again,
    asking_at,
    days_to_know,
    has_come,
    lacks,
    latest_to_know,
    may_wait,
    will_know,
)
from rules.who import CitizenState
from rules.workshop import gathering
from tests.example import example

WORKSHOP = example()
ZONE = WORKSHOP.tz
MEMBER = CitizenState.VALIDATED
_found = gathering(WORKSHOP, "weekend-1")
assert _found is not None
WEEKEND = _found
_online = gathering(WORKSHOP, "en-ligne")
assert _online is not None
ONLINE = _online
SATURDAY = ("2027-03-27-am", "2027-03-27-pm")
LATEST = date(2027, 3, 20)
NOT_YET = Attendance("weekend-1", Answer.NOT_YET)
COMES = Attendance("weekend-1", Answer.YES, sequence=1, in_calendar=True)


def at(month: int, day: int, hour: int = 12) -> datetime:
    return datetime(2027, month, day, hour, tzinfo=ZONE)


# ── by when somebody knows ───────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("day", "offered"),
    [
        ((1, 12), (date(2027, 1, 15), date(2027, 1, 19))),
        ((3, 15), (date(2027, 3, 18),)),
        ((3, 18), (LATEST,)),
        ((3, 20), ()),
        ((3, 26), ()),
    ],
)
def test_days_are_offered_as_long_as_the_team_can_still_plan(
    day: tuple[int, int], offered: tuple[date, ...]
) -> None:
    assert days_to_know(WORKSHOP, WEEKEND, None, now=at(*day)) == offered


def test_the_day_to_answer_by_goes_first_where_it_is_earlier() -> None:
    assert latest_to_know(WORKSHOP, WEEKEND, None) == LATEST
    assert latest_to_know(WORKSHOP, WEEKEND, date(2027, 2, 10)) == date(2027, 2, 10)
    assert latest_to_know(WORKSHOP, WEEKEND, date(2027, 3, 25)) == LATEST


def knows(current: Attendance, on: date, now: datetime) -> Attendance:
    return will_know(current, on, WORKSHOP, WEEKEND, MEMBER, answer_by=None, now=now)


def test_who_waits_for_a_day_owes_nothing_until_it_has_come() -> None:
    waits = knows(NOT_YET, date(2027, 2, 1), at(1, 12))
    assert (waits.knows_on, waits.settled) == (date(2027, 2, 1), True)
    assert [has_come(waits, WORKSHOP, now=at(*day)) for day in ((1, 31), (2, 1), (2, 9))] == [
        False,
        True,
        True,
    ]
    asked = asked_again(waits)
    assert (asked.knows_on, asked.asked, asked.settled) == (None, 1, False)
    assert not has_come(asked, WORKSHOP, now=at(2, 9))
    assert asked_again(knows(asked, date(2027, 2, 9), at(2, 1))).asked == MOST_ASKINGS


def test_the_same_not_yet_again_keeps_the_day_and_another_answer_forgets_it() -> None:
    waits = replace(NOT_YET, knows_on=date(2027, 2, 1), asked=1)
    assert answer(waits, Answer.NOT_YET, WEEKEND, MEMBER, now=at(1, 12)) == waits
    comes = answer(waits, Answer.YES, WEEKEND, MEMBER, now=at(1, 12))
    assert (comes.knows_on, comes.asked) == (None, 0)


@pytest.mark.parametrize("on", [date(2027, 1, 12), date(2027, 1, 1), date(2027, 3, 21)])
def test_a_day_is_to_come_and_leaves_time_to_plan(on: date) -> None:
    with pytest.raises(Refused, match=r"attendance\.which-day"):
        knows(NOT_YET, on, at(1, 12))


def test_who_knows_already_or_has_no_seat_waits_for_no_day() -> None:
    with pytest.raises(Refused, match=r"attendance\.knows-already"):
        knows(COMES, date(2027, 2, 1), at(1, 12))
    with pytest.raises(Refused, match=r"attendance\.too-late"):
        knows(NOT_YET, date(2027, 2, 1), at(3, 28))
    with pytest.raises(Refused, match=r"attendance\.not-open"):
        will_know(
            NOT_YET,
            date(2027, 2, 1),
            WORKSHOP,
            WEEKEND,
            CitizenState.DRAWN,
            answer_by=None,
            now=at(1, 12),
        )


def test_it_is_time_to_talk_after_two_askings_or_without_a_day() -> None:
    offered = (LATEST,)
    assert [may_wait(replace(NOT_YET, asked=count), offered) for count in range(4)] == [
        True,
        True,
        False,
        False,
    ]
    assert not may_wait(NOT_YET, ())


def test_people_are_asked_at_a_decent_hour_and_phoned_a_day_later() -> None:
    assert asking_at(WORKSHOP, date(2027, 3, 28)) == at(3, 28, 10)
    assert answered_by(WORKSHOP, WEEKEND, at(3, 1, 10)) == at(3, 2, 10)
    assert answered_by(WORKSHOP, WEEKEND, at(3, 25, 10)) == at(3, 26, 10)
    assert answered_by(WORKSHOP, WEEKEND, at(3, 26, 20)) == at(3, 27, 3)
    quiet = replace(
        WORKSHOP,
        reminders=replace(WORKSHOP.reminders, quiet_until=time(11)),
    )
    assert asking_at(quiet, date(2027, 3, 1)) == at(3, 1, 11)


# ── the last word ────────────────────────────────────────────────────────────────────────────


def test_the_last_word_is_for_a_day_and_stands_as_long_as_that_day_does() -> None:
    sure = confirmed(COMES, Sure.BEHIND, WEEKEND, ZONE, now=at(3, 25))
    assert (sure.sure, sure.sure_on) == (Sure.BEHIND, date(2027, 3, 27))
    week = timedelta(days=7)
    later = replace(WEEKEND, starts_at=WEEKEND.starts_at + week)
    hours = replace(WEEKEND, starts_at=WEEKEND.starts_at + timedelta(hours=1))
    assert [is_sure(sure, each, ZONE) for each in (WEEKEND, hours, later)] == [True, True, False]
    again = answer(sure, Answer.YES, WEEKEND, MEMBER, now=at(3, 25))
    assert again == sure
    no = answer(sure, Answer.NO, WEEKEND, MEMBER, now=at(3, 25))
    assert (no.sure, no.sure_on, is_sure(no, WEEKEND, ZONE)) == (None, None, False)


def test_only_who_comes_confirms_and_only_before_it_begins() -> None:
    with pytest.raises(Refused, match=r"attendance\.say-first"):
        confirmed(NOT_YET, Sure.YES, WEEKEND, ZONE, now=at(3, 25))
    with pytest.raises(Refused, match=r"attendance\.too-late"):
        confirmed(COMES, Sure.YES, WEEKEND, ZONE, now=WEEKEND.starts_at)


def test_the_last_two_days_are_near_and_online_work_never_is() -> None:
    assert [is_near(WEEKEND, ZONE, now=at(3, day)) for day in (24, 25, 26)] == [False, True, True]
    assert not is_near(ONLINE, ZONE, now=ONLINE.starts_at)


# ── what is missing ──────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("said", "missing"),
    [
        (Attendance("weekend-1"), {Missing.ANSWER}),
        (NOT_YET, {Missing.ANSWER, Missing.DECISION}),
        (replace(NOT_YET, knows_on=LATEST), set()),
        (COMES, {Missing.CONFIRMATION}),
        (replace(COMES, sure=Sure.YES, sure_on=date(2027, 3, 27)), set()),
        (replace(COMES, sure=Sure.YES, sure_on=date(2027, 3, 20)), {Missing.CONFIRMATION}),
        (Attendance("weekend-1", Answer.NO), set()),
    ],
)
def test_what_is_missing_of_whom(said: Attendance, missing: set[Missing]) -> None:
    assert {each for each in Missing if lacks(each, said, WORKSHOP, WEEKEND)} == missing


# ── half-days ────────────────────────────────────────────────────────────────────────────────


def test_who_comes_for_half_days_is_expected_on_those() -> None:
    part = grant_partial(COMES, "", WEEKEND, MEMBER, now=at(1, 12), half_days=SATURDAY[:1])
    assert (part.answer, part.half_days, part.sequence) == (Answer.PARTIAL, SATURDAY[:1], 2)
    assert [comes_to(part, key) for key in SATURDAY] == [True, False]
    assert [comes_to(COMES, key) for key in SATURDAY] == [True, True]
    assert comes_to(replace(part, half_days=(), part="samedi"), SATURDAY[1])
    assert not comes_to(NOT_YET, SATURDAY[0])
    kept = answer(part, Answer.PARTIAL, WEEKEND, MEMBER, now=at(1, 12))
    assert kept == part
    whole = answer(part, Answer.YES, WEEKEND, MEMBER, now=at(1, 12))
    assert (whole.half_days, whole.sequence) == ((), 3)


def test_half_days_are_read_ordered_and_moved() -> None:
    assert read("2027-03-27-eve") is not None
    assert [read(typed) for typed in ("", "2027-03-27", "2027-13-01-am", "2027-03-27-x")] == [
        None
    ] * 4
    mixed = ("2027-03-28-am", "nothing", "2027-03-27-eve", "2027-03-27-am", "2027-03-27-am")
    assert in_order(mixed) == ("2027-03-27-am", "2027-03-27-eve", "2027-03-28-am")
    assert shifted((*SATURDAY, "nothing"), timedelta(days=7)) == (
        "2027-04-03-am",
        "2027-04-03-pm",
    )


def test_a_part_is_some_of_the_half_days_and_not_all() -> None:
    there = of_gathering(WEEKEND, ZONE)
    assert chosen_of([SATURDAY[1], "2020-01-01-am", SATURDAY[0]], there) == SATURDAY
    with pytest.raises(Refused, match=r"attendance\.which-half-days"):
        chosen_of(["2020-01-01-am"], there)
    with pytest.raises(Refused, match=r"attendance\.all-half-days"):
        chosen_of([each.key for each in there], there)


def test_nights_are_proposed_between_two_days_somebody_comes_to() -> None:
    both = (*SATURDAY, "2027-03-28-am")
    assert proposed(WEEKEND, ZONE, both) == {date(2027, 3, 27)}
    assert proposed(WEEKEND, ZONE, SATURDAY) == frozenset()
    assert proposed(WEEKEND, ZONE, ("nothing",)) == frozenset()


# ── any order ────────────────────────────────────────────────────────────────────────────────

ACTS = st.sampled_from(
    [*Answer, *Sure, "grant", "half", "knows", "asked", "moved", "freed", "restored"]
)


def act(current: Attendance, what: object, now: datetime) -> Attendance:
    """Do one thing, or nothing where it cannot be."""
    if isinstance(what, Answer):
        return answer(current, what, WEEKEND, MEMBER, now=now)
    if isinstance(what, Sure):
        return confirmed(current, what, WEEKEND, ZONE, now=now)
    can: dict[object, Callable[[], Attendance]] = {
        "grant": lambda: grant_partial(current, "samedi", WEEKEND, MEMBER, now=now),
        "half": lambda: grant_partial(current, "", WEEKEND, MEMBER, now=now, half_days=SATURDAY),
        "knows": lambda: knows(current, now.date() + timedelta(days=3), now),
        "asked": lambda: asked_again(current),
        "moved": lambda: moved(current),
        "freed": lambda: freed(current),
        "restored": lambda: restored(current, WEEKEND, now=now),
    }
    return can[what]()


@pytest.mark.proves("done.promise_never_withdraws")
@given(st.lists(st.tuples(ACTS, st.integers(0, 80)), max_size=30))
def test_in_any_order_the_calendar_only_goes_on_and_time_takes_nothing(
    acts: list[tuple[object, int]],
) -> None:
    current = Attendance("weekend-1")
    for what, days in acts:
        before, now = current, at(1, 12) + timedelta(days=days)
        try:
            current = act(before, what, now)
        except Refused:
            continue
        assert current.sequence - before.sequence in (0, 1)
        assert (calendar_change(before, current) is None) == (current.sequence == before.sequence)
        assert current.in_calendar <= (current.answer in COMING or what in ("freed", "moved"))
        assert current.knows_on is None or current.answer is Answer.NOT_YET
        assert current.sure is None or current.answer in COMING
        assert not current.half_days or current.answer is Answer.PARTIAL
        if what in ("asked", "moved", "freed", "restored"):  # what time and the programme do
            assert current.answer == before.answer


def test_a_weekend_begins_on_the_day_of_its_zone() -> None:
    assert begins_on(WEEKEND, ZONE) == date(2027, 3, 27)
