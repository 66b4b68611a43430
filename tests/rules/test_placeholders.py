"""Gaps in words are filled for each reader; one that nothing fills is named, never sent."""

import pytest

from rules.errors import Refused
from rules.placeholders import Gap, check, fill, meaning
from tests.rules.example import WORKSHOP

VALUES = {
    (Gap.FIRST_NAME, ""): "Ana",
    (Gap.WORKSHOP, ""): "Nos données",
    (Gap.DATE, "weekend-1"): "samedi",
}


@pytest.mark.parametrize(
    ("gap", "meant"),
    [
        ("prénom", (Gap.FIRST_NAME, "")),
        ("PRENOM", (Gap.FIRST_NAME, "")),
        ("first_name", (Gap.FIRST_NAME, "")),
        (" first name ", (Gap.FIRST_NAME, "")),
        ("atelier", (Gap.WORKSHOP, "")),
        ("workshop", (Gap.WORKSHOP, "")),
        ("date weekend-1", (Gap.DATE, "weekend-1")),
        ("Date Premier week-end", (Gap.DATE, "weekend-1")),
        ("date first weekend", (Gap.DATE, "weekend-1")),
    ],
)
def test_a_gap_is_understood_in_both_languages(gap: str, meant: tuple[Gap, str]) -> None:
    assert meaning(gap, WORKSHOP) == meant


@pytest.mark.parametrize("gap", ["nom", "prénom complet", "", "atelier 2", "dates"])
def test_a_gap_that_nothing_fills_is_named(gap: str) -> None:
    with pytest.raises(Refused) as refused:
        check(f"Bonjour {{{gap}}}", WORKSHOP)
    assert refused.value.code == "broadcasts.unknown-placeholder"
    assert refused.value.facts == {"found": f"{{{gap}}}"}


@pytest.mark.parametrize("gap", ["date", "date weekend-9"])
def test_a_date_of_nothing_is_named_with_those_there_are(gap: str) -> None:
    with pytest.raises(Refused) as refused:
        check(f"le {{{gap}}}", WORKSHOP)
    assert refused.value.code == "broadcasts.unknown-date"
    dates = [f"{{date {each.key}}}" for each in WORKSHOP.gatherings]
    assert refused.value.facts == {"found": f"{{{gap}}}", "dates": dates}


@pytest.mark.parametrize("words", ["Bonjour {prénom", "Bonjour prénom}", "{{prénom}}"])
def test_a_brace_alone_is_no_gap(words: str) -> None:
    with pytest.raises(Refused, match="loose-brace"):
        check(words, WORKSHOP)


def test_words_without_gaps_are_as_they_are() -> None:
    check("Bonjour à tous.", WORKSHOP)
    assert fill("Bonjour à tous.", WORKSHOP, VALUES) == "Bonjour à tous."


def test_gaps_are_filled_and_what_is_filled_in_is_no_gap() -> None:
    words = "{prénom} : {atelier}, {date weekend-1}."
    check(words, WORKSHOP)
    assert fill(words, WORKSHOP, VALUES) == "Ana : Nos données, samedi."
    odd = {**VALUES, (Gap.FIRST_NAME, ""): "{atelier}"}
    assert fill("{prénom}", WORKSHOP, odd) == "{atelier}"


def test_a_gap_whose_gathering_is_no_more_is_left_out() -> None:
    assert fill("le {date weekend-9}!", WORKSHOP, VALUES) == "le !"
    assert fill("le {date weekend-2}!", WORKSHOP, VALUES) == "le !"
