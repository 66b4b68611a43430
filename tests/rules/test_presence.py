"""Where somebody stands at the door: expected, late, here, missing, or not expected at all."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.attendance import Answer, Attendance
from rules.badges import Kind
from rules.errors import Refused
from rules.presence import (
    OPENS,
    Coming,
    Hope,
    Late,
    Presence,
    Row,
    Source,
    Standing,
    board,
    changed,
    found,
    hope_of_citizen,
    mark,
    may_record,
    only,
    place,
    places,
    unseen,
)
from tests.example import example

WORKSHOP = example()
FIRST = places(WORKSHOP)[0]
MORNING = FIRST.half_day
BEGINS, OVER = MORNING.starts_at, MORNING.ends_at


def person(name: str, hope: Hope = Hope.YES, code: str = "") -> Coming:
    return Coming(name.casefold(), Kind.CITIZEN, name, "Durand", hope, code)


def stands(hope: Hope, *, here: bool = False, late: bool = False, over: bool = False) -> Standing:
    there = {"ana": Presence(MORNING.key, BEGINS, Source.TICK, "olga")} if here else {}
    said = {"ana": Late(MORNING.key, None)} if late else {}
    (row,) = board([person("Ana", hope)], there, said, MORNING, now=OVER if over else BEGINS)
    return row.standing


@pytest.mark.parametrize("hope", Hope)
@pytest.mark.parametrize("over", [False, True])
def test_who_is_there_is_there_whatever_they_had_said(hope: Hope, over: bool) -> None:
    assert stands(hope, here=True, late=True, over=over) is Standing.HERE


def test_who_is_expected_is_missing_only_when_it_is_over() -> None:
    assert (stands(Hope.YES), stands(Hope.YES, over=True)) == (
        Standing.EXPECTED,
        Standing.MISSING,
    )


def test_who_said_that_they_are_late_is_late_until_it_is_over() -> None:
    assert stands(Hope.UNSURE, late=True) is Standing.LATE
    assert stands(Hope.YES, late=True, over=True) is Standing.MISSING


def test_who_is_left_in_peace_is_never_waited_for() -> None:
    ana = replace(person("Ana"), quiet=True)
    late = {"ana": Late(MORNING.key, None)}
    for now in (BEGINS, OVER):
        (row,) = board([ana], {}, late, MORNING, now=now)
        assert row.standing is Standing.OTHER


@pytest.mark.parametrize("hope", [Hope.UNSURE, Hope.NO])
def test_who_is_not_surely_expected_is_never_missing(hope: Hope) -> None:
    assert (stands(hope), stands(hope, over=True)) == (Standing.OTHER, Standing.OTHER)


@given(st.lists(st.tuples(st.sampled_from(Hope), st.booleans(), st.booleans()), max_size=20))
def test_everybody_stands_in_one_place(people: list[tuple[Hope, bool, bool]]) -> None:
    coming = [person(f"P{number}", hope) for number, (hope, _, _) in enumerate(people)]
    there = {
        f"p{number}": Presence(MORNING.key, BEGINS, Source.TICK, "olga")
        for number, (_, here, _) in enumerate(people)
        if here
    }
    late = {f"p{n}": Late(MORNING.key, None) for n, (_, _, told) in enumerate(people) if told}
    rows = board(coming, there, late, MORNING, now=BEGINS)
    assert sum(len(only(rows, each)) for each in Standing) == len(people)
    assert len(only(rows, Standing.HERE)) == len(there)


def test_the_list_goes_by_last_name_and_the_late_by_the_hour() -> None:
    coming = [person(name) for name in ("Zoé", "Élie", "Ana")]
    late = {
        "ana": Late(MORNING.key, None),
        "zoé": Late(MORNING.key, BEGINS + timedelta(hours=2)),
        "élie": Late(MORNING.key, BEGINS + timedelta(hours=1)),
    }
    rows = board(coming, {}, late, MORNING, now=BEGINS)
    assert [each.who.first_name for each in rows] == ["Ana", "Élie", "Zoé"]
    waited = [each.who.first_name for each in only(rows, Standing.LATE)]
    assert waited == ["Élie", "Zoé", "Ana"]


def search(words: str) -> list[str]:
    people = [person("Ana", code="K7FMP"), person("Élodie", code="CDFGH"), person("Ben")]
    rows = board(people, {}, {}, MORNING, now=BEGINS)
    return [each.who.first_name for each in found(rows, words)]


def test_somebody_is_found_by_a_code_or_by_a_few_letters() -> None:
    assert search("k7-fmp") == ["Ana"]
    assert search("elo dur") == ["Élodie"]
    assert search("dur") == ["Ana", "Ben", "Élodie"]
    assert search("XXXXX") == []


def test_nobody_without_a_code_is_found_by_what_is_none() -> None:
    assert search("be") == ["Ben"]


def test_a_name_on_paper_is_looked_for_with_where_one_comes_from() -> None:
    jo = Coming("jo", Kind.PRESS, "Jo", "Roy", Hope.YES, organisation="Le Journal")
    (row,) = board([jo], {}, {}, MORNING, now=BEGINS)
    assert row == Row(jo, Standing.EXPECTED, None, None)
    assert row.words == "roy jo le journal"


def test_the_door_opens_six_hours_before() -> None:
    may_record(MORNING, BEGINS - OPENS)
    with pytest.raises(Refused, match=r"arrivals\.too-early"):
        may_record(MORNING, BEGINS - OPENS - timedelta(seconds=1))


def test_the_page_shows_the_half_day_that_is_asked_for_or_the_nearest() -> None:
    every = places(WORKSHOP)
    assert [each.gathering.key for each in every] == ["weekend-1"] * 4 + ["weekend-2"] * 4
    assert place(WORKSHOP, every[3].half_day.key, BEGINS) == every[3]
    assert place(WORKSHOP, "odd", BEGINS) == FIRST
    assert place(WORKSHOP, "", OVER) == every[1]
    assert place(WORKSHOP, "", every[-1].half_day.ends_at + timedelta(days=9)) == every[-1]


@pytest.mark.parametrize(
    ("answer", "hope"),
    [
        (Answer.YES, Hope.YES),
        (Answer.PARTIAL, Hope.YES),
        (Answer.NO, Hope.NO),
        (Answer.NOT_YET, Hope.UNSURE),
        (None, Hope.UNSURE),
    ],
)
def test_what_a_citizen_said_tells_whether_they_are_expected(
    answer: Answer | None, hope: Hope
) -> None:
    assert hope_of_citizen(Attendance("weekend-1", answer), "2027-03-27-am") is hope
    assert hope_of_citizen(None, "2027-03-27-am") is Hope.UNSURE


def test_who_comes_for_a_part_is_expected_then_alone() -> None:
    said = Attendance("weekend-1", Answer.PARTIAL, half_days=("2027-03-27-am",))
    keys = ("2027-03-27-am", "2027-03-27-pm")
    assert [hope_of_citizen(said, key) for key in keys] == [Hope.YES, Hope.NO]


@given(
    st.frozensets(st.integers(0, 9)),
    st.frozensets(st.integers(0, 9)),
    st.frozensets(st.integers(0, 9)),
)
def test_two_who_fill_in_a_list_at_once_lose_nothing(
    before: frozenset[int], one: frozenset[int], other: frozenset[int]
) -> None:
    """Both see what was there; the second saves without having seen what the first did."""
    boxes = [str(number) for number in range(10)]
    seen, kept = {str(each) for each in before}, {str(each) for each in before}
    for page in (one, other):
        added, removed = changed(seen, (str(each) for each in page), boxes)
        kept = (kept | added) - removed
    new = (one | other) - before
    gone = (before - one) | (before - other)
    assert kept == {str(each) for each in (before | new) - gone}


def test_a_box_that_is_not_on_the_page_changes_nothing() -> None:
    assert changed(["a", "x"], ["b", "y"], ["a", "b"]) == (frozenset("b"), frozenset("a"))


def test_whom_the_door_never_noted_is_told_only_where_a_list_was_kept() -> None:
    weekend, online, _ = WORKSHOP.gatherings
    noted = {"ana": {MORNING.key: Presence(MORNING.key, BEGINS, Source.PAPER, "olga")}}
    never = unseen(weekend, WORKSHOP, noted)
    assert [never(each) for each in ("ana", "ben")] == [False, True]
    assert not unseen(weekend, WORKSHOP, {})("ben")
    assert not unseen(online, WORKSHOP, noted)("ben")


def test_a_page_stays_the_same_until_somebody_stands_elsewhere() -> None:
    people = [person("Ana"), person("Ben")]
    there = {"ana": Presence(MORNING.key, BEGINS, Source.TICK, "olga")}
    late = {"ben": Late(MORNING.key, None)}
    before = board(people, {}, {}, MORNING, now=BEGINS)
    marks = [
        mark(board(people, here, said, MORNING, now=BEGINS))
        for here, said in (({}, {}), (there, {}), ({}, late))
    ]
    assert marks[0] == mark(before)
    assert len(set(marks)) == 3
