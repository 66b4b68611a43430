"""What a cell says of a feature: one of the plan's values, as it stands or as offices write it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from rules.answers import folded
from rules.errors import Refused
from rules.people_cells import squeezed
from rules.workshop import Quota, Ready

Chosen = Mapping[str, Mapping[str, str]]
"""What an organiser chose: by feature, then by the cell's words squeezed, the key of a value."""

NOTHING_CHOSEN: Chosen = MappingProxyType({})

_USUAL: Mapping[Ready, Mapping[str, str]] = MappingProxyType(
    {
        Ready.SEX: {
            **dict.fromkeys(
                ("f", "fem", "feminin", "mme", "madame", "mlle", "mademoiselle", "mrs", "ms"),
                "femme",
            ),
            **dict.fromkeys(("female", "w", "fille", "2"), "femme"),
            **dict.fromkeys(("h", "m", "masc", "masculin", "mr", "monsieur", "male", "1"), "homme"),
            **dict.fromkeys(("autre", "nonbinaire", "other"), "autre"),
        },
        Ready.DIPLOMA: {
            **dict.fromkeys(("sans", "sansdiplome", "brevet", "bepc", "cep", "dnb"), "aucun"),
            **dict.fromkeys(("cap", "bep"), "cap-bep"),
            **dict.fromkeys(("baccalaureat", "bacpro", "bacgeneral", "bactechno", "bp"), "bac"),
            **dict.fromkeys(("bts", "dut", "deug", "licence", "master", "doctorat"), "superieur"),
            **{f"bac{years}": "superieur" for years in range(1, 9)},
        },
    }
)
_NO_WORDS: Mapping[str, str] = MappingProxyType({})
_SHORTEST = 3  # letters by which the beginning of a value is known
_TELLING = 5  # letters of a first word that says enough: «Master 2»
_NUMBERS = re.compile(r"\d+")


def feature(cell: str, quota: Quota, chosen: Chosen = NOTHING_CHOSEN) -> str:
    """Take a value's key or label, what an organiser chose for these words, or what they can mean.

    Raises Refused where they can mean nothing of the plan, or an organiser said so.
    """
    words = squeezed(cell)
    value = _values(quota).get(words)
    if value is None:
        decided = chosen.get(quota.feature, {}).get(words)
        value = guess(quota, cell) if decided is None else decided
    if not value:
        known = tuple(each.label for each in quota.values)
        raise Refused("people_file.not-a-value", known=known)
    return value


def is_exact(cell: str, quota: Quota) -> bool:
    """Tell whether the plan has a value of these very words."""
    return squeezed(cell) in _values(quota)


def kind_of(quota: Quota) -> Ready | None:
    """Return which of the features that are ready to choose this is, also where it has its name."""
    return quota.ready or next((each for each in Ready if each == quota.feature), None)


@cache
def guess(quota: Quota, cell: str) -> str | None:
    """Guess which value somebody means who writes it otherwise; None where it could be several."""
    words = squeezed(cell)
    if not words:
        return None
    keys = {value.key for value in quota.values}
    kind = kind_of(quota)
    known = _USUAL.get(kind, _NO_WORDS) if kind else _NO_WORDS
    first = folded(cell).split()[0]
    usual = known.get(words) or (known.get(first) if len(first) >= _TELLING else None)
    if usual in keys:
        return usual
    numbers = _NUMBERS.findall(cell)
    if numbers:
        return _alone(
            value.key
            for value in quota.values
            if numbers in (_NUMBERS.findall(value.key), _NUMBERS.findall(value.label.get("fr")))
        )
    return _alone({key for label, key in _values(quota).items() if _begins(label, words)})


def _begins(known: str, words: str) -> bool:
    shorter, longer = sorted((known, words), key=len)
    return len(shorter) >= _SHORTEST and longer.startswith(shorter)


def _alone(found: Iterable[str]) -> str | None:
    values = list(found)
    return values[0] if len(values) == 1 else None


@cache
def _values(quota: Quota) -> dict[str, str]:
    return {
        squeezed(words): value.key
        for value in quota.values
        for words in (value.key, *value.label.words.values())
    }
