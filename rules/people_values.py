"""What a cell says of a feature: one of the plan's values, as it stands or as offices write it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from rules.errors import Refused
from rules.people_cells import squeezed
from rules.workshop import Quota, QuotaValue, Ready

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
    }
)
_DIPLOMAS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(begins), key)
    for begins, key in (
        (r"bac\d|bts|dut|but$|deug|deust|licence|master|maitrise|mba|dea$|dess$", "superieur"),
        (r"doctorat|ingenieur|superieur|etudessup|enseignementsup|diplomesup", "superieur"),
        (r"bac$|bac(calaureat|pro|gen|tech)|bp$|brevetpro|brevetdetechnicien$", "bac"),
        (r"(cap|bep)+$|capou|bepou|certificatdaptitude", "cap-bep"),
        (r"sans|aucun|brevet|bepc|dnb|cep$|certificatdetudes|primaire|college", "aucun"),
    )
)
"""How the usual diplomas begin, the higher ones first."""
_BELOW_BAC = frozenset({"aucun", "cap-bep"})
_WORDS_BELOW_BAC = ("avantlebac", "sansbac", "sanslebac", "inferieuraubac", "moinsquelebac")
_OLDEST = 200  # years, where a band has no upper end
_AGE = re.compile(r"(\d{1,3})(?: ?ans?)?", re.IGNORECASE)
_OPEN = re.compile(r"plus|over|\+", re.IGNORECASE)
_NO_WORDS: Mapping[str, str] = MappingProxyType({})
_SHORTEST = 3  # letters by which the beginning of a value is known
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
    """Tell whether the plan has a value of these very words, or they are an age in years."""
    return squeezed(cell) in _values(quota) or _of_age(quota, cell) is not None


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
    usual = _usual(quota, kind_of(quota), words)
    if usual in keys:
        return usual
    if of_age := _of_age(quota, cell):
        return of_age
    numbers = _NUMBERS.findall(cell)
    if numbers:
        return _alone(
            value.key
            for value in quota.values
            if numbers in (_NUMBERS.findall(value.key), _NUMBERS.findall(value.label.get("fr")))
        )
    return _alone({key for label, key in _values(quota).items() if _begins(label, words)})


def _usual(quota: Quota, kind: Ready | None, words: str) -> str | None:
    """Return the key that the usual words of a feature mean."""
    if kind is not Ready.DIPLOMA:
        return _USUAL.get(kind, _NO_WORDS).get(words) if kind else None
    found = next((key for begins, key in _DIPLOMAS if begins.match(words)), None)
    if found in _BELOW_BAC and all(value.key != found for value in quota.values):
        return _alone({key for known, key in _values(quota).items() if known in _WORDS_BELOW_BAC})
    return found


def _of_age(quota: Quota, cell: str) -> str | None:
    """Return the value of an age in years: «47 ans» is of «45 à 59 ans»."""
    age = _AGE.fullmatch(cell.strip())
    if age is None or kind_of(quota) is not Ready.AGE:
        return None
    return _alone(value.key for value in quota.values if int(age[1]) in _band(value))


def _band(value: QuotaValue) -> range:
    """Return the ages of a value: «18 à 29 ans», «60 ans et plus»; none where it says otherwise."""
    written = value.label.get("fr")
    numbers = [int(number) for number in _NUMBERS.findall(written)]
    if len(numbers) == 1 and _OPEN.search(written):
        return range(numbers[0], _OLDEST)
    return range(numbers[0], numbers[1] + 1) if len(numbers) == len(("from", "to")) else range(0)


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
