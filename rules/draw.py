"""The draw as everybody can follow it: who may be drawn, the numbered panels, and the number.

A thousand panels that keep the quotas are made and numbered 000 to 999 *before* the draw; their
fingerprint is published. The draw itself is one number, found in front of everybody: each panel is
as likely as any other, so a person's chance is how many of the thousand they are in.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from rules.errors import Refused

PANELS = 1_000
"""How many panels a list has: three digits, which an urn, dice or a public lottery can give."""

LONGEST_TEXT = 300  # characters
LONGEST_REASON = 500
"""Characters of why a list that was published is given up; it is read on the public page."""

LONGEST_SLIP = (
    9  # so many without a letter are three digits gone wrong, and no results of a lottery
)
_NUMBER = re.compile(r"\d{1,3}")


@dataclass(frozen=True, slots=True)
class Bound:
    """How many of the seats go to people with this value: at least, and at most."""

    key: str
    minimum: int
    maximum: int


@dataclass(frozen=True, slots=True)
class Feature:
    """One feature that the panel must balance."""

    key: str
    bounds: tuple[Bound, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """Somebody who may be drawn: a random id, their value of each feature, and their address.

    `household` is a number that those who live at one address share; None for who lives alone.
    """

    id: str
    values: tuple[str, ...]
    household: int | None = None


@dataclass(frozen=True, slots=True)
class Terms:
    """All that the list of panels is made from; the same terms make the same list."""

    workshop: str
    seats: int
    features: tuple[Feature, ...]
    people: tuple[Entry, ...]
    seed: str


@dataclass(frozen=True, slots=True)
class Lottery:
    """The terms, and the numbered panels: each the places (in `terms.people`) of its members."""

    terms: Terms
    panels: tuple[tuple[int, ...], ...]

    def drawn(self, number: int) -> tuple[Entry, ...]:
        """Return who is in the panel of this number."""
        return tuple(self.terms.people[place] for place in self.panels[number])

    def chances(self) -> tuple[float, ...]:
        """Return the chance of each of the people, 0 to 1."""
        times = Counter(place for panel in self.panels for place in panel)
        return tuple(times[place] / len(self.panels) for place in range(len(self.terms.people)))


def number_of(typed: str) -> int:
    """Read the number of the draw: up to three digits, or any words that were found in public.

    Words (today's results of the national lottery, say) are taken as their SHA-256, as a whole
    number, modulo 1,000; spaces at the ends and doubled ones do not count. Refused where there is
    nothing, too much, or what looks like a number that was written otherwise: «4 2 7», «0042».
    """
    words = " ".join(unicodedata.normalize("NFC", typed).split())
    if not words:
        raise Refused("draw.number-missing")
    if len(words) > LONGEST_TEXT:
        raise Refused("common.answer-too-long", length=len(words), limit=LONGEST_TEXT)
    if _NUMBER.fullmatch(words):
        return int(words)
    if len(words) <= LONGEST_SLIP and not any(sign.isalpha() for sign in words):
        raise Refused("draw.number-unclear", typed=words)
    return int.from_bytes(sha256(words.encode()).digest()) % PANELS


def printed(number: int) -> str:
    """Write a number of the list as it is read out: 007."""
    return f"{number:03d}"


@dataclass(frozen=True, slots=True)
class Breach:
    """Why a panel is none: a text key, told with `facts`."""

    number: int
    reason: str
    feature: str = ""
    value: str = ""
    found: int = 0


def breaches(lottery: Lottery) -> Iterator[Breach]:
    """Find every panel that is not of the right size, doubles somebody, or breaks a quota.

    Nothing here is solved or rounded: whole numbers are counted.
    """
    terms = lottery.terms
    for number, places in enumerate(lottery.panels):
        if len(places) != terms.seats or len(set(places)) != len(places):
            yield Breach(number, "draw.breach-size", found=len(set(places)))
            continue
        people = [terms.people[place] for place in places]
        homes = Counter(one.household for one in people if one.household is not None)
        if any(times > 1 for times in homes.values()):
            yield Breach(number, "draw.breach-household")
        for feature, value, found in outside(terms.features, people):
            yield Breach(number, "draw.breach-quota", feature.key, value.key, found)


def outside(
    features: Sequence[Feature], people: Sequence[Entry]
) -> Iterator[tuple[Feature, Bound, int]]:
    """Find the values of which these people are too few or too many, and how many they are."""
    for at, feature in enumerate(features):
        counted = Counter(one.values[at] for one in people)
        for value in feature.bounds:
            if not value.minimum <= counted[value.key] <= value.maximum:
                yield feature, value, counted[value.key]


def in_order(seed: str, ids: Sequence[str]) -> list[int]:
    """Return the places of these ids in an order that only the seed decides.

    Sorted by SHA-256 of «seed:id», so that any machine and any language finds the same.
    """
    return sorted(range(len(ids)), key=lambda at: sha256(f"{seed}:{ids[at]}".encode()).digest())
