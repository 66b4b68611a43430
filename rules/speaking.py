"""What a speaker still owes: seen from the facts each time one looks, and so settled by them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from rules.facts import Localised
from rules.owed import Owed, What, by
from rules.slots import Slot, SlotState
from rules.speakers import COMING, OVER, SpeakerState
from rules.tags import tag
from rules.workshop import Workshop, sessions

TO_DECLARE = timedelta(days=28)
"""How long before they are heard the interests of a speaker are hoped for."""
TO_ANSWER = timedelta(days=21)
TO_UNDERSTAND = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of one speaker. `unread` is the brief they have not confirmed: 0 for none.

    `read` is the brief that holds, once it is confirmed; `materials_by` is None where no materials
    are asked for; `since` is when they came into their state.
    """

    state: SpeakerState
    declared: bool
    slots: tuple[Slot, ...]
    unread: int
    materials: int
    materials_by: date | None
    read: int = 0
    since: datetime | None = None

    @property
    def first(self) -> datetime | None:
        """When they are heard for the first time."""
        return min((each.starts_at for each in self.slots if each.open), default=None)


def interests(facts: Facts, _workshop: Workshop, _now: datetime) -> Iterator[Owed]:
    """A declaration of interests."""
    if facts.state not in OVER:
        yield Owed(What.INTERESTS, due=_by(facts, TO_DECLARE), settled=facts.declared)


def answer(facts: Facts, workshop: Workshop, now: datetime) -> Iterator[Owed]:
    """An answer to each time that is proposed, until it comes."""
    if facts.state in OVER:
        return
    for slot in facts.slots:
        if slot.open and now < slot.starts_at:
            yield Owed(
                What.ANSWER,
                about=slot.session,
                title=_title(workshop, slot.session),
                due=by(slot.starts_at, TO_ANSWER, facts.since),
                settled=slot.state is SlotState.ACCEPTED,
            )


def brief(facts: Facts, _workshop: Workshop, _now: datetime) -> Iterator[Owed]:
    """«Lu et compris», of the brief that holds."""
    if facts.state in COMING and (facts.unread or facts.read):
        due = _by(facts, TO_UNDERSTAND)
        version = str(facts.unread or facts.read)
        yield Owed(What.BRIEF, about=version, due=due, settled=not facts.unread)


def materials(facts: Facts, workshop: Workshop, _now: datetime) -> Iterator[Owed]:
    """What they show, by the day that was asked for."""
    if facts.state in COMING and facts.materials_by is not None:
        due = datetime.combine(facts.materials_by, time.max, workshop.tz)
        yield Owed(What.MATERIALS, due=due, settled=facts.materials > 0)


def _by(facts: Facts, lead: timedelta) -> datetime | None:
    return by(facts.first, lead, facts.since) if facts.first else None


def _title(workshop: Workshop, session: str) -> str | Localised:
    return next((each.title for each in sessions(workshop) if each.key == session), session)


def subject(session: str) -> str:
    """Return the name by which a button carries a session, however long its key is."""
    return tag(session)
