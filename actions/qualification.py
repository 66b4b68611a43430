"""An organiser's decision about one person who has answered the questionnaire."""

from __future__ import annotations

from datetime import datetime

import rules.qualification
import storage.citizens
import storage.draws
import storage.workshops
from actions.telling import tell
from rules.errors import Refused
from rules.facts import Fact
from rules.messages import Button, Press, Say, Words
from rules.qualification import Verdict
from rules.who import Act, CitizenState, Who
from storage.citizens import Citizen
from storage.draws import DrawState
from storage.transaction import Transaction

_ASK = ((Button(Words("common.menu-person"), Press("talk", "ask", "show")),),)


async def qualify(tx: Transaction, who: Who, *, now: datetime) -> Citizen:
    """Mark `who.subject` as qualified; they are told. Refused if somebody else was faster."""
    return await _decide(tx, who, Verdict.QUALIFIED, None, now=now)


async def not_retain(tx: Transaction, who: Who, typed: str, *, now: datetime) -> Citizen:
    """Mark `who.subject` as not retained; they are told so, and the reason stays with the team."""
    words = rules.qualification.reason(typed)
    return await _decide(tx, who, Verdict.NOT_RETAINED, words, now=now)


async def _decide(
    tx: Transaction, who: Who, verdict: Verdict, reason: str | None, *, now: datetime
) -> Citizen:
    """Return the person as they were; `who.actor` decides."""
    citizen = await storage.citizens.find(tx, who.subject, who.workshop)
    if citizen is None:
        raise Refused("qualification.no-longer-there")
    by = await storage.citizens.name(tx, citizen.changed_by or "")
    state = rules.qualification.decide(citizen.state, verdict, name=citizen.name, by=by)
    late = state is CitizenState.QUALIFIED and await was_drawn(tx, who.workshop)
    if late:  # the draw is over: they may still be offered a seat that becomes free
        state = CitizenState.NOT_DRAWN
    await storage.citizens.move(tx, citizen, state, by=who.actor, now=now, reason=reason)
    await tx.audit(who, Act.STATE_CHANGED, citizen.state, state)
    workshop = await storage.workshops.get(tx, who.workshop)
    facts: dict[str, Fact] = {
        "name": citizen.first_name,
        "workshop": workshop.title,
        "team": workshop.team.name,
    }
    qualified = state is CitizenState.QUALIFIED
    key = "qualification.you-are-qualified" if qualified else "qualification.you-are-not-retained"
    key = "draw.you-are-late" if late else key
    await tell(tx, citizen, Say(key, facts, buttons=_ASK))
    return citizen


async def was_drawn(tx: Transaction, workshop: str) -> bool:
    """Tell whether the draw has taken place."""
    last = await storage.draws.last(tx, workshop)
    return last is not None and last.state is DrawState.DRAWN
