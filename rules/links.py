"""Personal links and codes: which still open a way, and how often one may be mistaken."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from rules.answers import folded, shortened
from rules.errors import Refused

LASTING = timedelta(days=60)
"""How long a link opens: from the letter to the day when replacements are usually settled."""

MOST_FAILURES = 5
"""Wrong confirmations after which a person takes over (the issue's figure)."""

# Crockford's base 32: no letter that looks like a digit, so a code survives being read out.
CODE_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_LENGTH = 8  # 40 random bits; guesses are few, because they run into MOST_FAILURES
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_PASTED = re.compile(r"https?://\S+(?:/[lc]/|[?&]start=)([\w-]+)", re.ASCII)
_LOOK_ALIKE = str.maketrans("OIL", "011")


class Standing(StrEnum):
    """What a link is worth now."""

    OPEN = "open"
    USED = "used"
    EXPIRED = "expired"
    REVOKED = "revoked"  # a newer one was made
    LOCKED = "locked"  # too many wrong confirmations


@dataclass(frozen=True, slots=True)
class PersonalLink:
    """A link as it is kept: `id` is the hash of its token, which nobody can turn back."""

    id: str
    person: str
    workshop: str
    expires_at: datetime
    used_at: datetime | None = None
    revoked_at: datetime | None = None
    locked_at: datetime | None = None
    failures: int = 0
    opened_at: datetime | None = None  # when its page was first looked at


def standing(link: PersonalLink, now: datetime) -> Standing:
    """Tell what a link is worth now; what was done to it counts before how old it is."""
    if link.locked_at is not None:
        return Standing.LOCKED
    if link.revoked_at is not None:
        return Standing.REVOKED
    if link.used_at is not None:
        return Standing.USED
    return Standing.OPEN if now < link.expires_at else Standing.EXPIRED


def after_failure(link: PersonalLink, now: datetime) -> PersonalLink:
    """Count one wrong confirmation; the fifth locks the link."""
    failures = link.failures + 1
    return replace(link, failures=failures, locked_at=now if failures >= MOST_FAILURES else None)


OPENS_PAGE = frozenset({Standing.OPEN, Standing.USED})
"""What a link must be worth to be answered on our page: who began in the chat may go on there."""


def tries_left(link: PersonalLink) -> int:
    """Return how many wrong confirmations are still possible."""
    return max(0, MOST_FAILURES - link.failures)


def confirms(
    birth_year: int, postcode: str, *, known_year: str | None, known_code: str | None
) -> bool:
    """Tell whether the year and the postcode are those we know of this person."""
    return (str(birth_year), postcode) == (known_year, known_code)


def typed_year(typed: str) -> int:
    """Read a year of birth as people type it, also within a whole date. Raises Refused."""
    years = _YEAR.findall(typed)
    if len(years) != 1:
        raise Refused("arrival.not-a-year", given=shortened(typed.strip()))
    return int(years[0])


def typed_code(typed: str) -> str | None:
    """Read a code as someone copies it from a letter: small letters, spaces, an O for a zero."""
    code = folded(typed).replace(" ", "").upper().translate(_LOOK_ALIKE)
    is_code = len(code) == CODE_LENGTH and set(code) <= set(CODE_SIGNS)
    return code if is_code else None


def pasted_link(typed: str) -> str | None:
    """Return what the address of one of our pages, or of the chat, carries, where one is typed."""
    found = _PASTED.search(typed)
    return found[1] if found else None


def printed_code(code: str) -> str:
    """Write a code as a letter shows it, in two halves: «K7QM-3XTD»."""
    half = CODE_LENGTH // 2
    return f"{code[:half]}-{code[half:]}"
