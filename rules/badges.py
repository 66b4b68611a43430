"""Badges: the short code somebody says or types at the door, and the address in their QR code."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from rules.pages import Purpose, path_of

SIGNS = "CDFGHJKMNPQRTVWXY3479"
"""No sign looks or sounds like another, and no vowel is there: codes do not spell words."""
LENGTH = 5  # four million codes: whoever tries some at random finds nobody
MOST_TYPED = 20  # characters that are looked at


class Kind(StrEnum):
    """What a person is at a gathering, as their badge says it."""

    CITIZEN = "citizen"
    SPEAKER = "speaker"
    TEAM = "team"
    FACILITATOR = "facilitator"
    NOTE_TAKER = "note_taker"
    INTERPRETER = "interpreter"
    CARER = "carer"
    OBSERVER = "observer"
    PRESS = "press"


@dataclass(frozen=True, slots=True)
class Badge:
    """One person’s badge in one workshop; `path` is what its QR code opens on our site."""

    person: str
    code: str
    path: str
    first_name: str
    last_name: str
    kind: Kind
    organisation: str = ""
    language: str = "fr"

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first_name} {self.last_name}".strip()


def codes(digits: str) -> Iterator[str]:
    """Yield the codes that may be made of some hex digits nobody can guess, one after another."""
    number = int(digits, 16)
    for _ in range(len(digits) // 6):  # five signs are a little more than five hex digits
        signs = []
        for _ in range(LENGTH):
            number, place = divmod(number, len(SIGNS))
            signs.append(SIGNS[place])
        yield "".join(signs)


def typed(words: str) -> str:
    """Return the code that somebody typed, however they wrote it; "" if it cannot be one."""
    bare = "".join(sign for sign in words[:MOST_TYPED].upper() if sign.isalnum())
    is_code = len(bare) == LENGTH and all(sign in SIGNS for sign in bare)
    return bare if is_code else ""


def token_of(scanned: str) -> str:
    """Return the token in what a QR code says; "" where it is no badge of ours."""
    before, found, after = scanned.rpartition(f"{path_of(Purpose.BADGE, '')}")
    return after if found and after.isalnum() and "\n" not in before else ""
