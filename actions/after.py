"""What comes next for somebody who took part, as it stands: the same in the chat and on a page."""

from __future__ import annotations

import actions.followup
import storage.citizens
import storage.followup
import storage.presence
import storage.survey
import storage.workshops
from rules.after import After, after
from rules.survey import FEWEST, Result, is_over, results, told
from rules.who import CitizenState, Who
from rules.workshop import Workshop
from storage.transaction import Transaction


async def took_part(tx: Transaction, who: Who) -> bool:
    """Tell whether `who.subject` has a seat in the workshop."""
    citizen = await storage.citizens.find(tx, who.subject, who.workshop)
    return citizen is not None and citizen.state is CitizenState.VALIDATED


async def found(tx: Transaction, who: Who) -> After:
    """Return what comes next for `who.subject`, who took part."""
    workshop = await storage.workshops.get(tx, who.workshop)
    return after(
        workshop,
        await actions.followup.opinion(tx, workshop),
        answered=await storage.survey.has_answered(tx, who.subject, who.workshop),
        wants=await storage.followup.wants(tx, who.subject, who.workshop),
        was_there=bool(await storage.presence.of_person(tx, who.subject, who.workshop)),
        now=tx.now,
    )


async def group_answers(tx: Transaction, workshop: Workshop) -> tuple[Result, ...]:
    """Return what the group answered in the survey, for those who took part.

    Nothing while it is open, nothing at all from so few that they could be told apart, and no words
    that somebody typed: those were for the team.
    """
    if not is_over(workshop, now=tx.now):
        return ()
    sheets = await storage.survey.sheets(tx, workshop.id)
    if len(sheets) < FEWEST:
        return ()
    return tuple(each for each in results(told(sheets, over=True)) if each.question.choices)
