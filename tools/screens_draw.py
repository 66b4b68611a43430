"""The story of the screens after a draw: who is drawn, a substitute, who is not, and an offer."""

from __future__ import annotations

from datetime import datetime

import actions.replacement
import actions.seats
import storage.citizens
from actions.replacement import Wanted
from bot.clock import Clock
from rules.who import CitizenState, Who
from storage.database import open_database
from storage.transaction import Transaction
from tests.journeys.rehearsal import KEY
from tools.screens_story import Story, answers_all, reads_notice

DRAWN, SUBSTITUTE, NOT_DRAWN = "Rémi Garcia-Moreau", "Léa Chevallier", "Hervé Benoît"
DRAW = {
    DRAWN: CitizenState.DRAWN,
    SUBSTITUTE: CitizenState.SUBSTITUTE,
    NOT_DRAWN: CitizenState.NOT_DRAWN,
}
"""What a draw among three might have come to; a real one needs a pool, which the tour has."""


async def drawn(story: Story) -> None:
    """Three people look at their home after the draw; one is offered a seat, and says no."""
    say = story.say
    for name in DRAW:
        await reads_notice(story, name)
        await answers_all(story, name)
    said = await story.played.clock(advance="PT1S")
    clock = Clock()
    clock.follow(datetime.fromisoformat(str(said["now"])))
    async with await open_database(
        story.played.database, bytes.fromhex(KEY), clock=clock.now
    ) as database:
        await database.transact(lambda tx: _draw(story, tx), cause="screens:draw")
        for name, state in DRAW.items():
            await story.phones[name].types("/menu")
            await story.shows(f"home.{state}", name)
        await database.transact(lambda tx: _offer(story, tx), cause="screens:offer")
    phone = story.phones[SUBSTITUTE]
    await phone.taps(say("replacement.open"))
    await story.shows("offer.ask", SUBSTITUTE)
    await phone.decides(say("replacement.no"))
    await story.rests()


async def _draw(story: Story, tx: Transaction) -> None:
    workshop = story.script.workshop
    await actions.seats.prepare(tx, workshop)
    for name, state in DRAW.items():
        person = story.played.letters[name].person
        citizen = await storage.citizens.get(tx, person, workshop.id)
        await storage.citizens.move(tx, citizen, state, now=tx.now)
        if state is CitizenState.DRAWN:
            await actions.seats.give(tx, workshop, person)


async def _offer(story: Story, tx: Transaction) -> None:
    who = Who("screens", story.played.letters[SUBSTITUTE].person, story.script.workshop.id)
    reason = story.words("Une place est libre.", "A seat is free.")
    await actions.replacement.offer(tx, who, 2, Wanted(24, goes_on=False, reason=reason))
