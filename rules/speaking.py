"""What a speaker still owes: seen from the facts each time one looks, and so settled by them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from rules.slots import Slot, SlotState
from rules.speakers import COMING, OVER, SpeakerState
from rules.tags import tag


class Duty(StrEnum):
    """Things that a speaker does, first things first."""

    INTERESTS = "interests"
    ANSWER = "answer"
    BRIEF = "brief"
    MATERIALS = "materials"


LABELS: Mapping[Duty, str] = MappingProxyType(
    {
        Duty.INTERESTS: "speakers.owe-interests",
        Duty.ANSWER: "speakers.owe-answer",
        Duty.BRIEF: "speakers.owe-brief",
        Duty.MATERIALS: "speakers.owe-materials",
    }
)


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of one speaker. `unread` is the brief they have not confirmed: 0 for none.

    `materials_by` is None where no materials are asked for.
    """

    state: SpeakerState
    declared: bool
    slots: tuple[Slot, ...]
    unread: int
    materials: int
    materials_by: date | None


@dataclass(frozen=True, slots=True)
class Due:
    """One thing that is owed: about a slot, a brief's version, or due by a day."""

    duty: Duty
    session: str = ""
    version: int = 0
    by: date | None = None

    @property
    def code(self) -> str:
        """How messages name it: «brief:2», so that a newer one is another thing."""
        return f"{self.duty}:{self.session or self.version or ''}".rstrip(":")


def owed(facts: Facts, *, now: datetime) -> tuple[Due, ...]:
    """List what is still to do; nothing for whoever has been heard, declined or withdrawn."""
    return () if facts.state in OVER else tuple(_owed(facts, now))


def _owed(facts: Facts, now: datetime) -> Iterator[Due]:
    if not facts.declared:
        yield Due(Duty.INTERESTS)
    for slot in facts.slots:
        if slot.state is SlotState.PROPOSED and now < slot.starts_at:
            yield Due(Duty.ANSWER, session=slot.session)
    if facts.state in COMING and facts.unread:
        yield Due(Duty.BRIEF, version=facts.unread)
    if facts.state in COMING and facts.materials_by is not None and not facts.materials:
        yield Due(Duty.MATERIALS, by=facts.materials_by)


def codes(things: Iterable[Due]) -> str:
    """Name several things at once, for a message that is due while any of them is owed."""
    return ",".join(thing.code for thing in things)


def any_owed(things: Iterable[Due], wanted: str) -> bool:
    """Tell whether one of the things that `wanted` names (see `codes`) is among these."""
    return not {thing.code for thing in things}.isdisjoint(wanted.split(","))


def marks(things: Iterable[Due]) -> dict[str, str]:
    """Tell for each kind of thing whether it is owed, for a sentence to choose its words by."""
    owing = {thing.duty for thing in things}
    return {duty.value: "yes" if duty in owing else "no" for duty in Duty}


def subject(session: str) -> str:
    """Return the name by which a button carries a session, however long its key is."""
    return tag(session)
