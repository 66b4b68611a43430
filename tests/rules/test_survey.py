"""The short survey: what counts as an answer, when it is open, and what is never told apart."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from rules.errors import Refused
from rules.survey import (
    FEWEST,
    QUESTIONS,
    Bar,
    Kind,
    Question,
    Scale,
    Sheet,
    YesNo,
    before,
    checked,
    following,
    is_open,
    is_over,
    opens_at,
    question,
    results,
    sheet,
    step_after,
    told,
)
from tests.rules.example import WORKSHOP

PARIS = WORKSHOP.tz

END = datetime(2027, 4, 25, 17, 0, tzinfo=PARIS)
INFORMED, HEARD, _, AGAIN, BETTER = QUESTIONS


def test_it_is_short_and_ends_with_a_free_word() -> None:
    assert [each.kind for each in QUESTIONS] == [*(Kind.SCALE,) * 3, Kind.YES_NO, Kind.TEXT]
    assert [each.choices for each in (HEARD, AGAIN, BETTER)] == [tuple(Scale), tuple(YesNo), ()]


def test_one_goes_forward_and_back() -> None:
    assert following(None) == following("gone") == INFORMED
    assert following("informed") == HEARD
    assert following("better") is None
    assert before("heard") == INFORMED
    assert before("informed") is None
    assert question("again") == AGAIN
    assert question("gone") is None


@pytest.mark.parametrize(
    ("now", "yes"),
    [
        (END - timedelta(seconds=1), False),
        (END, True),
        (END + timedelta(days=29), True),
        (END + timedelta(days=30), False),
    ],
)
def test_it_is_open_for_a_month_after_the_last_weekend(now: datetime, yes: bool) -> None:
    assert is_open(WORKSHOP, now=now) is yes


def test_without_a_weekend_it_never_opens() -> None:
    online = replace(WORKSHOP, gatherings=WORKSHOP.gatherings[1:2])
    assert opens_at(online) is None
    assert not is_open(online, now=END)


@pytest.mark.parametrize(
    ("about", "given", "code"),
    [
        (HEARD, "often", "survey.choose-one"),
        (AGAIN, "", "survey.choose-one"),
        (BETTER, "  ", "survey.nothing-written"),
        (BETTER, "a" * 1001, "common.answer-too-long"),
    ],
)
def test_what_is_no_answer(about: Question, given: str, code: str) -> None:
    with pytest.raises(Refused) as why:
        checked(about, given)
    assert why.value.code == code


def test_a_sheet_may_have_blanks_but_not_only_blanks() -> None:
    given = {"heard": "mostly", "again": "", "better": " Plus de temps ", "other": "x"}
    assert sheet(given) == {"heard": "mostly", "better": "Plus de temps"}
    with pytest.raises(Refused) as why:
        sheet({"heard": "", "better": " "})
    assert why.value.code == "survey.nothing-answered"


def test_fewer_than_five_answers_are_not_told_apart() -> None:
    sheets = [{"heard": "fully", "better": "b"}] * (FEWEST - 1)
    few = results(sheets)[1]
    assert (few.answered, few.bars, few.shown) == (4, (), False)
    assert results(sheets)[4].texts == ()
    enough = results([*sheets, {"heard": "not", "better": "A"}])
    assert enough[1].bars == (
        Bar("fully", 4),
        Bar("mostly", 0),
        Bar("partly", 0),
        Bar("hardly", 0),
        Bar("not", 1),
    )
    assert enough[1].shown
    assert enough[4].texts == ("A", "b", "b", "b", "b")
    assert enough[0].answered == 0


def test_answers_come_into_the_results_five_at_a_time_and_in_the_end_all() -> None:
    sheets = [Sheet(step_after(count), {"heard": str(count)}) for count in range(12)]
    for there, counted in ((4, 0), (5, 5), (9, 5), (10, 10), (12, 10)):
        found = told(sheets[:there], over=False)
        assert found == tuple(each.answers for each in sheets[:counted])
    assert len(told(sheets, over=True)) == 12


def test_it_is_over_a_month_after_the_last_weekend() -> None:
    assert not is_over(WORKSHOP, now=END + timedelta(days=29))
    assert is_over(WORKSHOP, now=END + timedelta(days=30))
    assert not is_over(replace(WORKSHOP, gatherings=()), now=END + timedelta(days=300))
