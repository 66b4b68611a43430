"""Answering the survey, with a name or without: the same for chat, page and telephone."""

from __future__ import annotations

from collections.abc import Mapping

import storage.citizens
import storage.survey
import storage.workshops
from rules.errors import Refused
from rules.survey import is_open, sheet
from rules.who import Act, CitizenState, Who
from storage.transaction import Transaction


async def fill(tx: Transaction, who: Who, given: Mapping[str, str], *, named: bool) -> None:
    """Keep what `who.subject` answers. Without a name, no trace leads back to them.

    An answer with a name can be given anew. Refused where the survey is closed or nothing is
    answered, for who did not take part, and for who has answered without their name.
    """
    await require_open(tx, who)
    answers = sheet(given)
    if not named:
        await leave_no_trace(tx)
    if not await storage.survey.add(tx, who.subject, who.workshop, answers, named=named):
        known = await storage.survey.own(tx, who.subject, who.workshop)
        if known is None or not named:
            raise Refused("survey.already-answered")
        await storage.survey.rewrite(tx, who.subject, who.workshop, answers)
    if named:
        await tx.audit(who, Act.SURVEY_ANSWERED)


async def require_open(tx: Transaction, who: Who) -> None:
    """Refuse who has nothing to answer, or not at this time."""
    workshop = await storage.workshops.get(tx, who.workshop)
    citizen = await storage.citizens.find(tx, who.subject, who.workshop)
    if citizen is None or citizen.state is not CitizenState.VALIDATED:
        raise Refused("survey.not-yours")
    if not is_open(workshop, now=tx.now):
        raise Refused("survey.closed")


async def leave_no_trace(tx: Transaction) -> None:
    """Forget the raw words of what is being handled, in this transaction."""
    await storage.survey.forget_update(tx)
