"""Who is an adult on the first day of the workshop, and who is asked."""

from dataclasses import replace
from datetime import date

import pytest

from rules.adulthood import KEY, every_question, opens_on, questions_for
from rules.answers import check
from rules.errors import Refused
from rules.facts import Localised
from rules.forms import applicable, consequences
from rules.workshop import Question, QuestionKind
from tests.example import example

WORKSHOP = example()  # it opens on 27 March 2027
YEAR = Question("annee", QuestionKind.YEAR, Localised({"fr": "En quelle année êtes-vous né ?"}))


def keys(questions: tuple[Question, ...]) -> list[str]:
    return [each.key for each in questions]


def test_one_has_to_be_an_adult_on_the_first_day_of_the_first_weekend() -> None:
    assert opens_on(WORKSHOP) == date(2027, 3, 27)


@pytest.mark.parametrize(("born", "asked"), [("1957", 0), ("2008", 0), ("2009", 1), (None, 0)])
def test_only_who_may_still_be_seventeen_is_asked(born: str | None, asked: int) -> None:
    assert keys(questions_for(WORKSHOP, born)).count(KEY) == asked


def test_the_question_names_the_day_and_comes_first() -> None:
    first = questions_for(WORKSHOP, "2009")[0]
    assert first.words.get("fr") == "Aurez-vous 18 ans au plus tard le 27 mars 2027 ?"
    assert first.words.get("en") == "Will you be 18 by 27 March 2027?"


def test_the_first_of_a_month_is_written_as_one_says_it() -> None:
    start = WORKSHOP.gatherings[0].starts_at.replace(month=5, day=1)
    opening = replace(WORKSHOP.gatherings[0], starts_at=start)
    early = replace(WORKSHOP, gatherings=(opening, *WORKSHOP.gatherings[1:]))
    first = questions_for(early, "2009")[0]
    assert first.words.get("fr") == "Aurez-vous 18 ans au plus tard le 1er mai 2027 ?"


def test_who_says_no_is_decided_about_by_an_organiser() -> None:
    questions = questions_for(WORKSHOP, "2009")
    assert consequences(questions, {KEY: "no"}).excluded_by == (KEY,)
    assert consequences(questions, {KEY: "yes"}).excluded_by == ()


def test_a_year_asked_in_the_questionnaire_brings_the_question_behind_it() -> None:
    asking = replace(WORKSHOP, questionnaire=(YEAR,))
    questions = questions_for(asking, "1957")
    assert keys(questions) == ["annee", KEY]
    assert keys(applicable(questions, {"annee": 2009})) == ["annee", KEY]
    assert keys(applicable(questions, {"annee": 2008})) == ["annee"]


def test_a_workshop_that_asks_by_itself_is_left_alone() -> None:
    own = replace(YEAR, key=KEY)
    assert questions_for(replace(WORKSHOP, questionnaire=(own,)), "2009") == (own,)


@pytest.mark.parametrize("year", ["2009", "2008", "1920"])
def test_a_year_that_may_be_an_adults_is_accepted(year: str) -> None:
    assert check(YEAR, year, opens=opens_on(WORKSHOP)) == int(year)


def test_a_year_that_cannot_be_is_kindly_refused() -> None:
    with pytest.raises(Refused, match=r"forms\.not-adult"):
        check(YEAR, "2010", opens=opens_on(WORKSHOP))


def test_all_that_anybody_may_be_asked_has_it() -> None:
    assert keys(every_question(WORKSHOP)) == [KEY, *keys(WORKSHOP.questionnaire)]
