"""Until when answers may change, and what handing in asks for."""

from datetime import UTC, date, datetime

import pytest

from rules.errors import Refused
from rules.form import hand_in, must_be_open, today
from rules.forms import Answers
from rules.who import CitizenState
from tests.example import example

WORKSHOP = example()
ANSWERS: Answers = {
    "obstacle": "aucune",
    "situation": "non",
    "deja-participe": "no",
    "appareils": ("tablette",),
    "trajet": 2,
    "nuits": "hotel",
    "attentes": None,
    "besoin": "no",
}


@pytest.mark.parametrize("state", [CitizenState.CONTACTED, CitizenState.ANSWERED])
def test_a_complete_questionnaire_can_be_handed_in_and_again(state: CitizenState) -> None:
    assert hand_in(state, WORKSHOP.questionnaire, ANSWERS) is CitizenState.ANSWERED


def test_one_with_gaps_says_how_many() -> None:
    answers = {key: answer for key, answer in ANSWERS.items() if key != "trajet"}
    with pytest.raises(Refused) as refused:
        hand_in(CitizenState.CONTACTED, WORKSHOP.questionnaire, answers)
    assert (refused.value.code, refused.value.facts) == ("form.not-finished", {"count": 1})


@pytest.mark.parametrize("state", [CitizenState.QUALIFIED, CitizenState.WITHDRAWN])
def test_answers_that_were_read_no_longer_change(state: CitizenState) -> None:
    with pytest.raises(Refused, match=r"form\.closed"):
        must_be_open(state)


def test_the_day_is_the_one_of_the_workshop() -> None:
    late = datetime(2027, 1, 12, 23, 30, tzinfo=UTC)
    assert today(WORKSHOP, late) == date(2027, 1, 13)
