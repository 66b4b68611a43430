"""An opinion on the pages' town: people who took part, articles, answers, and their own page."""

from __future__ import annotations

from datetime import date, datetime

import actions.attendance
import actions.followup
import actions.pages
import storage.citizens
from rules.attendance import Answer
from rules.followup import Given, Typed
from rules.pages import Purpose
from rules.who import CitizenState, Who
from rules.workshop import OpinionForm
from storage.transaction import Transaction
from tests.web.desk_town import citizen
from tests.web.town import Town

HANDED = date(2027, 4, 26)
GIVEN = Given("partly", "La loi le permet déjà <en partie>.", "Mme Roy, directrice", HANDED)


async def participant(town: Town, name: str, *, comes: bool = True) -> str:
    """Somebody with a seat, who said that they come to the first weekend; their id."""
    person = await citizen(town, name, CitizenState.VALIDATED)
    said = Answer.YES if comes else Answer.NO
    who = Who.oneself(person, town.workshop.id)

    async def body(tx: Transaction) -> None:
        await actions.attendance.answer(tx, who, "weekend-1", said, now=tx.now)

    await town.database.transact(body, cause=f"test:comes:{name}")
    return person


def at(town: Town, month: int, day: int, hour: int) -> datetime:
    return datetime(2027, month, day, hour, tzinfo=town.workshop.tz)


async def handed_over(town: Town, *, answered: bool = False) -> None:
    """Three articles, handed over in April; the first one perhaps answered, twice."""
    town.clock.at = at(town, 4, 27, 12)
    who = Who("command", "command", town.workshop.id)

    async def body(tx: Transaction) -> None:
        for number in (1, 2, 3):
            typed = Typed(f"Titre {number}", f"Texte {number}.", "dissensus", "9", "6")
            await actions.followup.list_article(tx, who, number, typed)
        await actions.followup.hand_over(tx, who, OpinionForm.PROPOSAL, HANDED)
        if answered:
            first = Given("kept", "La première réponse.", GIVEN.signatory, HANDED)
            for given in (first, GIVEN):
                await actions.followup.answer(tx, who, 1, given)

    await town.database.transact(body, cause="test:opinion")


async def page_of(town: Town, person: str, purpose: Purpose) -> str:
    """Return the address of somebody's own page."""
    who = Who("command", person, town.workshop.id)
    return await town.database.transact(
        lambda tx: actions.pages.path(tx, who, purpose), cause=f"test:page:{person}:{purpose}"
    )


async def leaves(town: Town, person: str) -> None:
    """Somebody gives up their seat."""

    async def body(tx: Transaction) -> None:
        before = await storage.citizens.get(tx, person, town.workshop.id)
        await storage.citizens.move(tx, before, CitizenState.WITHDRAWN, now=tx.now)

    await town.database.transact(body, cause=f"test:leaves:{person}")
