"""A speaker's way: found, interests said, proposed, asked, briefed, approved, heard."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from rules.errors import Refused
from rules.people import Detail, Person, corrected
from rules.words import words_of

LONGEST_LINE = 200
"""Characters of an organisation, a viewpoint, a question: they stand in one cell of a table."""

LONGEST_INTERESTS = 3_000
"""Characters of a declaration of interests: as long as the forms of public bodies allow."""


class SpeakerKind(StrEnum):
    """Who prepares everybody at the beginning, and who answers the citizens' own questions."""

    TRAINER = "trainer"
    EXPERT = "expert"


class SpeakerState(StrEnum):
    """METHOD.md, «Words»; whoever has declined or withdrawn may be asked again by the team."""

    IDENTIFIED = "identified"
    DECLARED = "declared"  # their interests
    PROPOSED = "proposed"  # to meeting 2
    CONTACTED = "contacted"  # a slot was proposed, "sous réserve de validation"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    BRIEFED = "briefed"  # "lu et compris", of the brief that holds
    APPROVED = "approved"  # by meeting 3
    HEARD = "heard"
    WITHDRAWN = "withdrawn"


COMING = frozenset({SpeakerState.ACCEPTED, SpeakerState.BRIEFED, SpeakerState.APPROVED})
"""Whoever has said yes, and has not been heard yet."""

ASKABLE = COMING | {SpeakerState.PROPOSED, SpeakerState.CONTACTED, SpeakerState.DECLINED}
"""To whom a slot can be proposed."""

OUT = frozenset({SpeakerState.DECLINED, SpeakerState.WITHDRAWN})

OVER = OUT | {SpeakerState.HEARD}
"""Whoever is expected to do nothing any more."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What the team writes down of a speaker, besides who they are and how to reach them."""

    kind: SpeakerKind
    organisation: str = ""
    viewpoint: str = ""
    question: str = ""


@dataclass(frozen=True, slots=True)
class Interests:
    """What somebody declared; `words` are blank where there is nothing to declare."""

    words: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether some slot is accepted, proposed, declined; and the current brief is understood."""

    accepted: bool
    proposed: bool
    declined: bool
    read: bool


def profile(kind: str, organisation: str, viewpoint: str, question: str) -> Profile:
    """Read what the team typed. Refused for what is too long, or no kind."""
    if kind not in list(SpeakerKind):
        raise Refused("speakers.kind-missing")
    return Profile(
        SpeakerKind(kind), *(_line(typed) for typed in (organisation, viewpoint, question))
    )


def nobody(language: str) -> Person:
    """Return somebody of whom nothing is known yet but the language to write in."""
    return Person("", None, None, None, None, None, None, None, language)


def contact(before: Person, first: str, last: str, email: str, number: str) -> Person:
    """Read names and ways to reach somebody; at least one of e-mail and telephone. Refused."""
    person = corrected(before, Detail.FIRST_NAME, first)
    person = corrected(person, Detail.LAST_NAME, last)
    if not email.strip() and not number.strip():
        raise Refused("speakers.no-way-to-reach")
    person = replace(person, email=None, phone=None)
    if email.strip():
        person = corrected(person, Detail.EMAIL, email)
    return corrected(person, Detail.PHONE, number) if number.strip() else person


def match(person: Person) -> str:
    """Return the words by which the same speaker is known again, in any workshop."""
    return f"speaker:{(person.email or person.phone or '').casefold()}"


def interests(typed: str, *, nothing: bool) -> str:
    """Read a declaration: words, or the express wish to say that there is nothing. Refused."""
    words = typed.strip()
    if nothing and words:
        raise Refused("speakers.interests-both")
    if nothing:
        return ""
    return words_of(words, LONGEST_INTERESTS, nothing="speakers.interests-missing")


def declare(state: SpeakerState) -> SpeakerState:
    """Return the state once interests are declared; a later declaration moves nobody."""
    _not_out(state)
    return SpeakerState.DECLARED if state is SpeakerState.IDENTIFIED else state


def propose_to_meeting(state: SpeakerState, *, name: str) -> SpeakerState:
    """Put a speaker before meeting 2. Refused before their interests are known."""
    _not_out(state)
    if state is SpeakerState.IDENTIFIED:
        raise Refused("speakers.interests-first", name=name)
    return SpeakerState.PROPOSED if state is SpeakerState.DECLARED else state


def ask(state: SpeakerState, *, name: str) -> SpeakerState:
    """Return the state once a slot is proposed. Refused before meeting 2 could speak of them."""
    if state in (SpeakerState.IDENTIFIED, SpeakerState.DECLARED):
        raise Refused("speakers.not-proposed", name=name)
    if state not in ASKABLE:
        raise Refused("speakers.over", name=name)
    return state if state in COMING else SpeakerState.CONTACTED


def answered(state: SpeakerState, now: Standing) -> SpeakerState:
    """Return the state after an answer about a slot: one yes is enough, the last no ends it.

    Who has read the brief before and says yes anew is briefed already.
    """
    if state in (SpeakerState.CONTACTED, SpeakerState.DECLINED) and now.accepted:
        return SpeakerState.BRIEFED if now.read else SpeakerState.ACCEPTED
    if now.declined and not now.accepted and not now.proposed:
        return SpeakerState.DECLINED
    return state


def briefed_anew(state: SpeakerState) -> SpeakerState:
    """Return the state once another brief is sent: it has to be understood, too.

    What meeting 3 approved stays approved.
    """
    return SpeakerState.ACCEPTED if state is SpeakerState.BRIEFED else state


def understood(state: SpeakerState) -> SpeakerState:
    """Return the state once the brief is «lu et compris»; Refused for whoever is not to come."""
    if state not in COMING:
        raise Refused("speakers.nothing-to-read")
    return SpeakerState.BRIEFED if state is SpeakerState.ACCEPTED else state


def approve(state: SpeakerState, *, name: str) -> SpeakerState:
    """Note that meeting 3 approved a speaker. Refused before they have understood the brief."""
    if state not in (SpeakerState.BRIEFED, SpeakerState.APPROVED):
        raise Refused("speakers.not-briefed", name=name)
    return SpeakerState.APPROVED


def hear(
    state: SpeakerState, starts: Collection[datetime], *, name: str, now: datetime
) -> SpeakerState:
    """Note that a speaker was heard; `starts` are the beginnings of what they accepted. Refused.

    It cannot have been before the first of them, nor without meeting 3.
    """
    if state is SpeakerState.HEARD:
        return state
    if state is not SpeakerState.APPROVED:
        raise Refused("speakers.not-approved", name=name)
    if not starts or now < min(starts):
        raise Refused("speakers.not-yet", name=name)
    return SpeakerState.HEARD


def withdraw(state: SpeakerState) -> SpeakerState:
    """Let a speaker out, at any moment before they were heard."""
    if state is SpeakerState.HEARD:
        raise Refused("speakers.heard-already")
    return SpeakerState.WITHDRAWN


def reinstate(state: SpeakerState, previous: SpeakerState | None) -> SpeakerState:
    """Take a withdrawal back. Refused where there is none."""
    if state is not SpeakerState.WITHDRAWN or previous is None:
        raise Refused("speakers.not-withdrawn")
    return previous


def _not_out(state: SpeakerState) -> None:
    if state in OVER:
        raise Refused("speakers.is-over")


def _line(typed: str) -> str:
    words = " ".join(typed.split())
    return words_of(words, LONGEST_LINE) if words else ""
