"""Words with gaps: {prénom}, {atelier}, {date …} stand for what is told to each reader anew."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from rules.answers import folded
from rules.errors import Refused
from rules.workshop import Gathering, Workshop

_GAP = re.compile(r"\{([^{}]*)\}")
_LOOSE = re.compile(r"[{}]")


class Gap(StrEnum):
    """What a gap is filled with."""

    FIRST_NAME = "first_name"
    WORKSHOP = "workshop"
    DATE = "date"  # of the gathering that is named behind it


NAMES: Mapping[str, Gap] = MappingProxyType(
    {
        "prenom": Gap.FIRST_NAME,
        "first_name": Gap.FIRST_NAME,
        "first name": Gap.FIRST_NAME,
        "atelier": Gap.WORKSHOP,
        "workshop": Gap.WORKSHOP,
        "date": Gap.DATE,
    }
)
"""Both languages are understood everywhere, with or without accents and capitals."""


def check(words: str, workshop: Workshop) -> None:
    """Raise Refused for a gap that nothing fills, and name it."""
    for found in _GAP.finditer(words):
        meaning(found[1], workshop)
    loose = _LOOSE.search(_GAP.sub("", words))
    if loose:
        raise Refused("broadcasts.loose-brace", found=loose[0])


def meaning(gap: str, workshop: Workshop) -> tuple[Gap, str]:
    """Tell what a gap stands for, and which gathering (its key) a date is of. Raises Refused."""
    name, _, about = gap.strip().partition(" ")
    kind = NAMES.get(folded(gap)) or NAMES.get(folded(name))
    if kind is None or (kind is not Gap.DATE and about and folded(gap) not in NAMES):
        raise Refused("broadcasts.unknown-placeholder", found=f"{{{gap}}}")
    if kind is not Gap.DATE:
        return kind, ""
    meant = _gathering(about, workshop)
    if meant is None:
        dates = [f"{{date {each.key}}}" for each in workshop.gatherings]
        raise Refused("broadcasts.unknown-date", found=f"{{{gap}}}", dates=dates)
    return kind, meant.key


def _gathering(about: str, workshop: Workshop) -> Gathering | None:
    """Find the gathering that is named by its key, or by its title in whichever language."""
    wanted = folded(about)
    for each in workshop.gatherings:
        if wanted in {folded(each.key), *(folded(title) for title in each.title.words.values())}:
            return each
    return None


def fill(words: str, workshop: Workshop, values: Mapping[tuple[Gap, str], str]) -> str:
    """Put the values into their gaps; one whose gathering is no more is left out."""

    def value(found: re.Match[str]) -> str:
        try:
            return values.get(meaning(found[1], workshop), "")
        except Refused:
            return ""

    return _GAP.sub(value, words)
