"""What people are told about their data, in which version, and what they may agree to besides."""

from __future__ import annotations

from enum import StrEnum
from zlib import crc32

from rules.facts import Fact
from rules.workshop import Consent, Workshop


class Document(StrEnum):
    """What somebody can have taken note of."""

    WELCOME = "welcome"
    NOTICE = "notice"
    COMMITMENT = "commitment"
    CHARTER = "charter"  # its version is that of its words (rules/charter.py)


WELCOME_VERSION = 1
"""Raised when the first screen says something new that everybody should see."""

NOTICE_WORDING = 2
"""Raised when our own words of the notice say something new: everybody then reads it again."""

NOT_FILLED_IN = "none"
"""A fact that is still missing; the sentence has its own words for it."""


def version(workshop: Workshop, document: Document) -> int:
    """Return a number that changes whenever the document says something else."""
    if document is Document.WELCOME:
        return WELCOME_VERSION
    if document is Document.NOTICE:
        notice = workshop.notice
        words = (notice.controller, notice.legal_basis, notice.source, notice.retention)
        said = [sorted(each.words.items()) if each else None for each in words]
        return _number(NOTICE_WORDING, said, notice.officer, notice.phone)
    dates = [(each.key, each.starts_at, each.ends_at, each.place) for each in workshop.gatherings]
    return _number([(key, str(start), str(end), place) for key, start, end, place in dates])


def undecided(workshop: Workshop, consents: dict[str, bool]) -> tuple[Consent, ...]:
    """List what somebody has not been asked yet, in the order of the file."""
    return tuple(each for each in workshop.consents if each.key not in consents)


def _number(*said: object) -> int:
    return crc32(repr(said).encode())


def notice_facts(workshop: Workshop) -> dict[str, Fact]:
    """Return what the notice tells; «none» for what a rehearsal has not filled in."""
    notice = workshop.notice
    return {
        "controller": notice.controller or NOT_FILLED_IN,
        "commissioner": workshop.commissioner.name,
        "one-body": "yes" if _one_body(workshop) else "no",
        "officer": notice.officer or NOT_FILLED_IN,
        "basis": notice.legal_basis or NOT_FILLED_IN,
        "source": notice.source or NOT_FILLED_IN,
        "retention": notice.retention or NOT_FILLED_IN,
        "phone": notice.phone or workshop.team.phone,
    }


def _one_body(workshop: Workshop) -> bool:
    """Tell whether who answers for the data in law is who asks the question, with an address."""
    controller, asks = workshop.notice.controller, workshop.commissioner.name
    return controller is not None and all(
        controller.get(language).startswith(name) for language, name in asks.words.items()
    )
