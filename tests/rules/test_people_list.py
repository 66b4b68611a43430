"""Somebody of the team looks for a person with the little that was said on the telephone."""

import pytest

from rules.answers import folded
from rules.people_list import Listed, matching
from rules.who import CitizenState


def one(name: str, **facts: object) -> Listed:
    first, last = name.split(" ", 1)
    given = {
        "person": name,
        "name": name,
        "sorted_by": folded(f"{last} {first}"),
        "commune": "Cabrerets",
        "phone": "+33639980012",
        "email": "",
        "state": CitizenState.CONTACTED,
        "in_chat": False,
        "silenced": False,
    }
    return Listed(**{**given, **facts})  # type: ignore[arg-type]  # fields by name, in tests


DENISE = one("Denise Fontanel", email="denise@pre.example")
ELOISE = one("Éloïse D’Œuvre", commune="Saint-Étienne", phone="+33700000045")
ZOE = one("Zoé Abadie", state=CitizenState.VALIDATED, phone="")
EVERYBODY = (ZOE, ELOISE, DENISE)


def names(words: str, state: CitizenState | None = None) -> list[str]:
    return [found.name for found in matching(EVERYBODY, words, state)]


def test_without_words_everybody_is_there_in_the_order_of_last_names() -> None:
    assert names("") == ["Zoé Abadie", "Éloïse D’Œuvre", "Denise Fontanel"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("fonta", ["Denise Fontanel"]),
        ("fontanel DENISE", ["Denise Fontanel"]),
        ("eloise", ["Éloïse D’Œuvre"]),
        ("oeuvre", ["Éloïse D’Œuvre"]),
        ("saint etienne", ["Éloïse D’Œuvre"]),
        ("denise@pre", ["Denise Fontanel"]),
        ("06 39 98", ["Denise Fontanel"]),
        ("0012", ["Denise Fontanel"]),
        ("12", []),
        ("tanel", []),
        ("nobody", []),
    ],
)
def test_a_few_words_or_digits_find_who_is_meant(words: str, found: list[str]) -> None:
    assert names(words) == found


def test_a_stage_keeps_only_those_who_are_there() -> None:
    assert names("", CitizenState.VALIDATED) == ["Zoé Abadie"]
    assert names("denise", CitizenState.VALIDATED) == []
