"""Until when answers may change, and what handing in asks for."""

import pytest

from rules.errors import Refused
from rules.form import after_correction, hand_in, must_be_open
from rules.forms import Answers
from rules.who import CitizenState
from tests.example import example

WORKSHOP = example()
PHONE = "01 99 00 12 34"
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
    after = hand_in(state, WORKSHOP.questionnaire, ANSWERS, phone=PHONE)
    assert after is CitizenState.ANSWERED


def test_whoever_is_qualified_stays_so_when_they_hand_in_again() -> None:
    state = CitizenState.QUALIFIED
    assert hand_in(state, WORKSHOP.questionnaire, ANSWERS, phone=PHONE) is state


@pytest.mark.parametrize(
    ("changed", "after"),
    [
        ({"trajet": 3}, CitizenState.QUALIFIED),
        ({"attentes": "Apprendre."}, CitizenState.QUALIFIED),
        ({"situation": "oui"}, CitizenState.ANSWERED),
        ({"situation": "parler"}, CitizenState.ANSWERED),
        ({}, CitizenState.QUALIFIED),
    ],
)
def test_a_correction_that_weighs_is_looked_at_again(changed: Answers, after: CitizenState) -> None:
    state = CitizenState.QUALIFIED
    answers = {**ANSWERS, **changed}
    assert after_correction(state, WORKSHOP.questionnaire, ANSWERS, answers) is after


def test_what_was_known_when_they_were_qualified_weighs_no_more() -> None:
    known = {**ANSWERS, "situation": "parler"}
    after = {**known, "trajet": 3}
    state = CitizenState.QUALIFIED
    assert after_correction(state, WORKSHOP.questionnaire, known, after) is state


def test_a_correction_before_that_changes_no_state() -> None:
    state, after = CitizenState.ANSWERED, {**ANSWERS, "situation": "oui"}
    assert after_correction(state, WORKSHOP.questionnaire, ANSWERS, after) is state


def test_one_with_gaps_says_how_many() -> None:
    answers = {key: answer for key, answer in ANSWERS.items() if key != "trajet"}
    with pytest.raises(Refused) as refused:
        hand_in(CitizenState.CONTACTED, WORKSHOP.questionnaire, answers, phone=PHONE)
    assert (refused.value.code, refused.value.facts) == ("form.not-finished", {"count": 1})


@pytest.mark.parametrize("state", [CitizenState.VALIDATED, CitizenState.WITHDRAWN])
def test_answers_no_longer_change_after_the_draw(state: CitizenState) -> None:
    with pytest.raises(Refused) as refused:
        must_be_open(state, phone=PHONE)
    assert (refused.value.code, refused.value.facts) == ("form.closed", {"phone": PHONE})
