"""What people may correct about themselves."""

from dataclasses import replace

import pytest

from rules.errors import Refused
from rules.people import Detail, Person, called, corrected

ANA = Person("a", "Ana", "Durand", "1985", "75011", "Paris", None, None, "fr")


@pytest.mark.parametrize(
    ("detail", "typed", "field", "kept"),
    [
        (Detail.FIRST_NAME, " Anne \n Marie ", "first_name", "Anne Marie"),
        (Detail.LAST_NAME, "Étcheverry", "last_name", "Étcheverry"),
        (Detail.COMMUNE, "Lyon 3e", "commune", "Lyon 3e"),
        (Detail.PHONE, "06 39 98 00 12", "phone", "+33639980012"),
        (Detail.EMAIL, "ana@exemple.fr", "email", "ana@exemple.fr"),
    ],
)
def test_a_detail_is_kept_as_typed(detail: Detail, typed: str, field: str, kept: str) -> None:
    expected = replace(ANA, **{field: kept})  # type: ignore[arg-type]  # a field by its name
    assert corrected(ANA, detail, typed) == expected


@pytest.mark.parametrize(
    ("detail", "typed", "why"),
    [
        (Detail.FIRST_NAME, "👍", "data.not-a-name"),
        (Detail.COMMUNE, "a" * 101, "common.answer-too-long"),
        (Detail.PHONE, "12", "forms.not-a-phone"),
        (Detail.EMAIL, "ana chez exemple.fr", "data.not-an-email"),
    ],
)
def test_what_cannot_be_one_is_refused(detail: Detail, typed: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        corrected(ANA, detail, typed)


@pytest.mark.parametrize(
    ("typed", "first_name", "yes"),
    [
        ("gaelle", "Gaëlle", True),
        (" Pour Gaëlle !", "Gaëlle", True),
        ("for GAELLE", "Gaëlle", True),
        ("pour ma sœur Gaëlle", "Gaëlle", False),
        ("?", "", False),  # who was erased has no name left
    ],
)
def test_a_first_name_is_understood_as_people_type_it(
    typed: str,
    first_name: str,
    yes: bool,
) -> None:
    assert called(typed, first_name) is yes
