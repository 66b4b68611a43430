"""Messages to many people at once: in which words, with what, when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from enum import StrEnum

from rules.errors import Refused
from rules.facts import Localised
from rules.messages import CAPTION_LIMIT, TEXT_LIMIT, Attached
from rules.placeholders import check
from rules.reminders import waking
from rules.segments import Segment, checked
from rules.tags import tag
from rules.words import words_of
from rules.workshop import Workshop

LONGEST = 5_000
"""Characters of the words with their gaps; what counts is how long they are once filled."""


class State(StrEnum):
    """Where a broadcast stands."""

    DRAFT = "draft"
    PLANNED = "planned"
    SENDING = "sending"  # its recipients are being put down, or its copies leave
    DONE = "done"
    STOPPED = "stopped"


STOPPABLE = frozenset({State.PLANNED, State.SENDING})


@dataclass(frozen=True, slots=True)
class Broadcast:
    """One message to many. `words` are by language; one of them is enough.

    `at` is when it leaves, or left; `frozen` whether all its recipients are put down; `at_night`
    whether it may leave in quiet hours.
    """

    id: int
    workshop: str
    author: str
    state: State
    segment: Segment
    words: Mapping[str, str] = field(default_factory=dict)
    attached: Attached | None = None
    at: datetime | None = None
    at_night: bool = False
    frozen: bool = False

    @property
    def mark(self) -> str:
        """What it is known by once it was read again: other words, or readers, have another."""
        segment, file = self.segment, self.attached
        words = [part for pair in sorted(self.words.items()) for part in pair]
        whom = [str(getattr(segment, each.name)) for each in fields(segment)]
        with_it = [file.kind, file.name, file.stored or file.telegram] if file else []
        return tag(*whom, *with_it, "", *words)

    def words_for(self, language: str) -> str:
        """Return the words in a reader's language; the other's, where they are missing."""
        return Localised(self.words).get(language) if self.words else ""


def draft(broadcast: Broadcast) -> Broadcast:
    """Return it if it may still be changed. Raises Refused once it is planned."""
    if broadcast.state is not State.DRAFT:
        raise Refused("broadcasts.already-planned")
    return broadcast


def check_seen(broadcast: Broadcast, seen: str) -> None:
    """Refuse to send something else than what was read again: `seen` is its mark."""
    if seen != broadcast.mark:
        raise Refused("broadcasts.changed-since")


def written(broadcast: Broadcast, language: str, typed: str, workshop: Workshop) -> Broadcast:
    """Put down the words in one language; none takes them away. Raises Refused for a wrong gap."""
    others = {key: value for key, value in draft(broadcast).words.items() if key != language}
    if not typed.strip():
        return replace(broadcast, words=others)
    words = words_of(typed.replace("\r\n", "\n"), LONGEST, nothing="broadcasts.no-words")
    check(words, workshop)
    return replace(broadcast, words={**others, language: words})


def with_file(broadcast: Broadcast, attached: Attached | None) -> Broadcast:
    """Let a picture or a document go with it, in the place of another."""
    return replace(draft(broadcast), attached=attached)


def length(words: str) -> int:
    """Count as Telegram does, in UTF-16 units."""
    return len(words.encode("utf-16-le")) // 2


@dataclass(frozen=True, slots=True)
class Reading:
    """What one recipient would read; `above`: how long a line is that names who shares a phone."""

    name: str
    words: str
    above: int = 0

    @property
    def length(self) -> int:
        """How long all of it is."""
        return self.above + length(self.words)


def fitting(broadcast: Broadcast, readings: Iterable[Reading]) -> None:
    """Raise Refused if what one of these people would read does not fit into one message."""
    limit = CAPTION_LIMIT if broadcast.attached else TEXT_LIMIT
    longest = max(readings, key=lambda each: each.length, default=None)
    if longest is not None and longest.length > limit:
        code = "broadcasts.caption-too-long" if broadcast.attached else "broadcasts.text-too-long"
        raise Refused(code, length=longest.length, limit=limit, name=longest.name)


def moved(workshop: Workshop, at: datetime) -> datetime | None:
    """Return the morning to which a moment in quiet hours would be moved; None outside them."""
    allowed = waking(workshop, at)
    return None if allowed == at else allowed


def planned(
    broadcast: Broadcast, workshop: Workshop, at: datetime | None, *, now: datetime, at_night: bool
) -> Broadcast:
    """Plan a draft for a moment (None: now), moved out of quiet hours unless that is confirmed.

    Raises Refused for one without words, or already planned.
    """
    if not (draft(broadcast).words or broadcast.attached):
        raise Refused("broadcasts.no-words")
    checked(broadcast.segment, workshop, now)
    wanted = max(at or now, now)
    allowed = wanted if at_night else waking(workshop, wanted)
    state = State.SENDING if allowed <= now else State.PLANNED
    return replace(broadcast, state=state, at=allowed, at_night=at_night)


def stopped(broadcast: Broadcast) -> Broadcast:
    """Stop it, at once. Raises Refused for one that is over, or was never planned."""
    if broadcast.state not in STOPPABLE:
        raise Refused("broadcasts.already-over")
    return replace(broadcast, state=State.STOPPED)
