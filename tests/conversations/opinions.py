"""An opinion in the town: listed, handed over, answered article by article."""

from dataclasses import replace
from datetime import date, datetime

import actions.followup
from rules.followup import Answer, Given, Typed
from rules.who import Who
from rules.workshop import OpinionForm
from storage.transaction import Transaction
from tests.conversations.jobs import work_through
from tests.conversations.timers import fire_due
from tests.conversations.town import Citizen, Town

HANDED = date(2027, 4, 26)
TITLES = ("Un accès simple", "Un recours", "Un conseil de citoyens")
GIVEN = Given("kept", "La loi le dira en 2028.", "Mme Roy, directrice", date(2027, 6, 1))


def organiser(town: Town) -> Who:
    return Who("command", "command", town.workshop.id)


async def listed(town: Town) -> None:
    """List three articles."""

    async def body(tx: Transaction) -> None:
        for number, title in enumerate(TITLES, 1):
            typed = Typed(title, f"Texte de l’article {number}.", "consensus", "14", "2")
            await actions.followup.list_article(tx, organiser(town), number, typed)

    await town.database.transact(body, cause=f"form:list:{town.next_id()}")


async def handed_over(town: Town, on: date = HANDED) -> None:
    """Hand the opinion over, at noon of the day after; everybody is told."""
    await listed(town)
    town.clock.now = datetime(on.year, on.month, on.day + 1, 12, 0, tzinfo=town.workshop.tz)

    async def body(tx: Transaction) -> None:
        await actions.followup.hand_over(tx, organiser(town), OpinionForm.PROPOSAL, on)

    await town.database.transact(body, cause=f"form:hand-over:{town.next_id()}")
    await fire_due(town)  # the survey, too
    await work_through(town)


async def answers(town: Town, number: int, outcome: str = "kept", **more: str) -> Answer | None:
    """Record what the commissioner answers to one article."""
    today = town.clock.now.astimezone(town.workshop.tz).date()
    given = replace(GIVEN, outcome=outcome, on=today, **more)

    async def body(tx: Transaction) -> Answer | None:
        return await actions.followup.answer(tx, organiser(town), number, given)

    return await town.database.transact(body, cause=f"form:answer:{town.next_id()}")


def told(one: Citizen) -> list[str]:
    """What somebody was told of the answers, message by message."""
    return [
        shown.text
        for shown in one.phone.messages
        if "Voici ce que devient votre avis" in shown.text
    ]
