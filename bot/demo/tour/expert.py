"""The scene of the expert's brief: found, asked, briefed, without Telegram."""

from __future__ import annotations

from datetime import time, timedelta

import actions.briefs
import actions.decisions
import actions.slots
import actions.speakers
from bot.demo.tour.beginning import ORGANISER
from bot.demo.tour.group import FIRST
from bot.demo.tour.scene import Scene, Step, Way, personal, team
from bot.demo.tour.world import World
from rules.decisions import Outcome
from rules.pages import Purpose
from rules.slots import Slot, SlotAnswer, plan
from rules.speakers import Profile, SpeakerKind, contact, nobody
from rules.who import Who
from rules.workshop import Session, Workshop
from storage.transaction import Transaction

LAWYER, INSURER = "Samira Belkacem", "Marc Tissot"
SPEAKERS = {
    LAWYER: Profile(
        SpeakerKind.EXPERT,
        "Université de la Haute-Vallée, droit du numérique",
        "prudente",
        "Que vaut mon accord, quand mes données servent à la recherche ?",
    ),
    INSURER: Profile(
        SpeakerKind.EXPERT,
        "Mutuelle des Deux-Rives",
        "favorable",
        "Que vaut mon accord, quand mes données servent à la recherche ?",
    ),
}
INTERESTS = "J’ai conseillé la Mutuelle des Deux-Rives en 2021, pendant trois mois."
HEARD_IN = "formation-droit"
MINUTES = 25
WEEKS_FOR_MATERIALS = timedelta(days=14)
DAYS_BEFORE = 75


async def _winter(world: World) -> None:
    await world.walk_to(await world.before(FIRST, DAYS_BEFORE, time(10)))


async def _found(world: World) -> None:
    """Note two people with opposite viewpoints; meeting 2 adopts the programme and both."""
    claire = world.who(ORGANISER)

    async def body(tx: Transaction) -> dict[str, str]:
        found = {}
        for name, profile in SPEAKERS.items():
            first, _, last = name.partition(" ")
            email = f"{last.lower()}@courriel.example"
            person = contact(nobody("fr"), first, last, email, "01 99 00 20 16")
            found[name] = await actions.speakers.add(tx, claire, person, profile, now=tx.now)
            who = Who(claire.actor, found[name], claire.workshop)
            words = INTERESTS if name == LAWYER else ""
            oneself = Who.oneself(found[name], claire.workshop)
            await actions.speakers.declare(tx, oneself, words, nothing=not words, now=tx.now)
            await actions.speakers.propose_to_meeting(tx, who, now=tx.now)
        for item in ("programme", "speakers"):
            await actions.decisions.record(
                tx, claire, claire.workshop, 2, item, Outcome.ADOPTED, "", tx.now
            )
        return found

    for name, person in (await world.act("speakers", body)).items():
        world.knows(name, person)


async def _asked(world: World) -> None:
    """Propose her a time; she accepts on her page."""
    workshop = await world.workshop()
    session = _session(workshop)
    by_claire, herself = world.who(ORGANISER, LAWYER), world.who(LAWYER)

    async def body(tx: Transaction) -> Slot:
        slot = plan(session, session.starts_at, MINUTES, "", now=tx.now)
        until = (session.starts_at - WEEKS_FOR_MATERIALS).date()
        return await actions.slots.propose(tx, by_claire, slot, until, now=tx.now)

    async def accepts(tx: Transaction) -> None:
        seen = proposed.mark
        await actions.slots.answer(tx, herself, session.key, SlotAnswer.YES, seen, now=tx.now)

    proposed = await world.act("slot", body)
    await world.rest("PT5H")
    await world.act("accepts", accepts)


def _session(workshop: Workshop) -> Session:
    everything = (one for each in workshop.gatherings for one in each.sessions)
    return next(one for one in everything if one.key == HEARD_IN)


async def _briefed(world: World) -> None:
    """Send her the brief as the programme and the workshop's file suggest it."""
    who = world.who(ORGANISER, LAWYER)

    async def body(tx: Transaction) -> None:
        sections = await actions.briefs.suggestion(tx, who, world.texts)
        await actions.briefs.draft(tx, who, sections, now=tx.now)
        await actions.briefs.send(tx, who, now=tx.now)

    await world.act("brief", body)


SCENE = Scene(
    key="experte",
    title="tour.expert-title",
    story="tour.expert-story",
    see="tour.expert-see",
    steps=(
        Step("winter", "tour.doing-winter", _winter),
        Step("speakers", "tour.doing-speakers", _found),
        Step("asked", "tour.doing-asked", _asked),
        Step("briefed", "tour.doing-briefed", _briefed),
    ),
    ways=(
        Way("tour.way-expert", personal(LAWYER, Purpose.SPEAKER)),
        Way("tour.way-speaker", team("/intervenants/{person}", LAWYER)),
        Way("tour.way-speakers", team("/intervenants")),
    ),
)
