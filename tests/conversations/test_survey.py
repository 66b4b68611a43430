"""The survey in the chat: with a name or without, and what stays of an answer without one."""

import json
from datetime import datetime

from rules.who import CitizenState
from tests.conversations.town import Citizen, Town

VALIDATED = CitizenState.VALIDATED


async def surveyed(town: Town, name: str = "Ana") -> Citizen:
    """Somebody who took part, the day after the last weekend."""
    one = await town.citizen(name, VALIDATED)
    town.clock.now = datetime(2027, 4, 26, 18, 0, tzinfo=town.workshop.tz)
    return one


async def opens(one: Citizen) -> None:
    """Press «Répondre» on the message that asks."""
    await one.presses(f"survey|how|show||{one.person}|{one.workshop.id}")


async def sheets(town: Town) -> list[dict[str, object]]:
    rows = await town.rows("survey.sheets", workshop=town.workshop.id)
    return [json.loads(str(row["sealed_answers"])) for row in rows]
