"""When the privacy notice counts as changed, and what is still to be asked."""

from dataclasses import replace

from actions.workshop_file import read_workshop
from rules.facts import Localised
from rules.notice import NOT_FILLED_IN, Document, notice_facts, undecided, version
from tests.example import EXAMPLE, example

WORKSHOP = example()


def test_the_same_words_are_the_same_version() -> None:
    again = read_workshop(EXAMPLE.read_bytes())
    for document in Document:
        assert version(WORKSHOP, document) == version(again, document)


def test_other_words_in_the_notice_are_another_version_of_it_alone() -> None:
    notice = replace(WORKSHOP.notice, source=Localised({"fr": "les listes électorales"}))
    changed = replace(WORKSHOP, notice=notice)
    assert version(changed, Document.NOTICE) != version(WORKSHOP, Document.NOTICE)
    assert version(changed, Document.COMMITMENT) == version(WORKSHOP, Document.COMMITMENT)


def test_other_dates_are_another_commitment() -> None:
    changed = replace(WORKSHOP, gatherings=WORKSHOP.gatherings[:2])
    assert version(changed, Document.COMMITMENT) != version(WORKSHOP, Document.COMMITMENT)


def test_what_a_rehearsal_has_not_filled_in_is_said_to_be_missing() -> None:
    notice = replace(WORKSHOP.notice, officer=None, phone=None, controller=None)
    facts = notice_facts(replace(WORKSHOP, notice=notice))
    assert facts["officer"] == NOT_FILLED_IN
    assert facts["controller"] == NOT_FILLED_IN
    assert facts["phone"] == WORKSHOP.team.phone


def test_who_asks_the_question_may_be_who_answers_for_the_data() -> None:
    def one_body(**words: str) -> object:
        notice = replace(WORKSHOP.notice, controller=Localised(words) if words else None)
        return notice_facts(replace(WORKSHOP, notice=notice))["one-body"]

    asks = WORKSHOP.commissioner.name.words
    assert one_body(**{language: f"{name}, Paris" for language, name in asks.items()}) == "yes"
    assert one_body(fr="le ministère de la Santé", en="the ministry of health") == "no"
    assert one_body() == "no"


def test_a_consent_that_was_declined_is_not_asked_again() -> None:
    assert [each.key for each in undecided(WORKSHOP, {"image": False})] == ["presse", "nom"]
