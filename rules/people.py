"""A person as we know them, and what they may correct about themselves."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from rules.answers import folded, phone
from rules.errors import Refused
from rules.people_cells import LONGEST_NAME, email


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody, in any workshop. What is unknown is None; erasing makes everything unknown."""

    id: str
    first_name: str | None
    last_name: str | None
    birth_year: str | None  # four digits
    postcode: str | None
    commune: str | None
    phone: str | None  # as rules/answers.py keeps it
    email: str | None
    language: str
    erased_at: datetime | None = None
    address: str | None = None


class Detail(StrEnum):
    """What people may correct by themselves.

    Not the year of birth and the postcode: they prove who it is, so the team changes them.
    """

    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    COMMUNE = "commune"
    PHONE = "phone"
    EMAIL = "email"


def called(typed: str, first_name: str) -> bool:
    """Tell whether somebody typed this first name: alone, or after «pour» or «for»."""
    words = folded(typed).removeprefix("pour ").removeprefix("for ")
    return words != "" and words == folded(first_name)


def corrected(person: Person, detail: Detail, typed: str) -> Person:
    """Return the person with one detail as they typed it. Raises Refused for what cannot be one."""
    words = " ".join(typed.split())
    match detail:
        case Detail.FIRST_NAME:
            return replace(person, first_name=_name(words))
        case Detail.LAST_NAME:
            return replace(person, last_name=_name(words))
        case Detail.COMMUNE:
            return replace(person, commune=_name(words))
        case Detail.PHONE:
            return replace(person, phone=phone(words))
    return replace(person, email=_email(words))


def _name(words: str) -> str:
    if not any(sign.isalpha() for sign in words):
        raise Refused("data.not-a-name")
    if len(words) > LONGEST_NAME:
        raise Refused("common.answer-too-long", length=len(words), limit=LONGEST_NAME)
    return words


def _email(words: str) -> str:
    """Accept what a people file would; only sending to it can prove more."""
    try:
        return email(words)
    except Refused:
        raise Refused("data.not-an-email") from None
