"""The scene of the expert's brief: found, asked, briefed, without Telegram; and another side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time, timedelta

import actions.briefs
import actions.decisions
import actions.slots
import actions.speakers
import storage.briefs
from bot.demo.tour.piles import ORGANISER, settle
from bot.demo.tour.scene import Scene, Step, Way, personal, team
from bot.demo.tour.world import FIRST, MEETING, World
from rules.decisions import Outcome
from rules.facts import Localised
from rules.pages import Purpose
from rules.slots import Slot, SlotAnswer, plan
from rules.speakers import Profile, SpeakerKind, contact, nobody
from rules.who import Who
from rules.workshop import Session, Workshop
from storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Part:
    """Somebody who is heard: from where, on which side, and what they declare.

    `after` is how long after the beginning of the session they speak.
    """

    phone: str
    organisation: Localised
    viewpoint: Localised
    interests: Localised
    after: timedelta


LAWYER, INSURER = "Samira Belkacem", "Marc Tissot"
QUESTION = Localised(
    {
        "fr": "Que vaut mon accord, quand mes données servent à la recherche ?",
        "en": "What is my consent worth when my data serves research?",
    }
)
SPEAKERS: Mapping[str, Part] = {
    LAWYER: Part(
        "01 99 00 20 16",
        Localised(
            {
                "fr": "Université de la Haute-Vallée, droit du numérique",
                "en": "University of the Upper Valley, digital law",
            }
        ),
        Localised({"fr": "la prudence d’abord", "en": "caution first"}),
        Localised(
            {
                "fr": "J’ai conseillé la Mutuelle des Deux-Rives en 2021, pendant trois mois.",
                "en": "I advised the Two-Banks Mutual in 2021, for three months.",
            }
        ),
        timedelta(),
    ),
    INSURER: Part(
        "01 99 00 20 27",
        Localised({"fr": "Mutuelle des Deux-Rives", "en": "Two-Banks Mutual"}),
        Localised({"fr": "l’ouverture d’abord", "en": "openness first"}),
        Localised(
            {
                "fr": "Je suis salarié de la Mutuelle des Deux-Rives, qui vend des contrats santé.",
                "en": "I am employed by the Two-Banks Mutual, which sells health insurance.",
            }
        ),
        timedelta(minutes=40),
    ),
}
HEARD_IN = "formation-droit"
MINUTES = 25
DAYS_BEFORE = 75


async def _calls(world: World) -> None:
    await settle(world)


async def _winter(world: World) -> None:
    await world.walk_to(await world.before(FIRST, DAYS_BEFORE, time(10)))


async def _found(world: World) -> None:
    """Note two people with opposite viewpoints; meeting 2 adopts the programme and both."""
    claire, language = world.who(ORGANISER), world.stage.language

    async def body(tx: Transaction) -> dict[str, str]:
        found = {}
        for name, part in SPEAKERS.items():
            first, _, last = name.partition(" ")
            person = contact(nobody(language), first, last, _address(name), part.phone)
            profile = Profile(
                SpeakerKind.EXPERT,
                *(one.get(language) for one in (part.organisation, part.viewpoint, QUESTION)),
            )
            found[name] = await actions.speakers.add(tx, claire, person, profile, now=tx.now)
            who = Who(claire.actor, found[name], claire.workshop)
            oneself = Who.oneself(found[name], claire.workshop)
            words = part.interests.get(language)
            await actions.speakers.declare(tx, oneself, words, nothing=False, now=tx.now)
            await actions.speakers.propose_to_meeting(tx, who, now=tx.now)
        for item in ("programme", "speakers"):
            await actions.decisions.record(
                tx, claire, claire.workshop, 2, item, Outcome.ADOPTED, "", tx.now
            )
        return found

    for name, person in (await world.act("speakers", body)).items():
        world.knows(name, person)
        note = SPEAKERS[name].organisation.get(language)
        await world.gets_mail(name, _address(name), note)


def _address(name: str) -> str:
    return f"{name.rpartition(' ')[2].lower()}@courriel.example"


async def _asked(world: World) -> None:
    """Propose each a time; they accept on their pages."""
    session = _session(await world.workshop())

    async def body(tx: Transaction) -> dict[str, Slot]:
        proposed = {}
        for name, part in SPEAKERS.items():
            slot = plan(session, session.starts_at + part.after, MINUTES, "", now=tx.now)
            by_claire = world.who(ORGANISER, name)
            proposed[name] = await actions.slots.propose(tx, by_claire, slot, None, now=tx.now)
        return proposed

    async def accept(tx: Transaction) -> None:
        for name, slot in proposed.items():
            herself, key = world.who(name), session.key
            await actions.slots.answer(tx, herself, key, SlotAnswer.YES, slot.mark, now=tx.now)

    proposed = await world.act("slot", body)
    await world.rest("PT5H")
    await world.act("accepts", accept)


def _session(workshop: Workshop) -> Session:
    everything = (one for each in workshop.gatherings for one in each.sessions)
    return next(one for one in everything if one.key == HEARD_IN)


async def _briefed(world: World) -> None:
    """Send each the brief as the programme and the workshop's file suggest it; one reads it."""

    async def body(tx: Transaction) -> None:
        for name in SPEAKERS:
            who = world.who(ORGANISER, name)
            sections = await actions.briefs.suggestion(tx, who, world.texts)
            await actions.briefs.draft(tx, who, sections, now=tx.now)
            await actions.briefs.send(tx, who, now=tx.now)

    async def understands(tx: Transaction) -> None:
        await understand(tx, world.who(INSURER))

    await world.act("brief", body)
    await world.rest("PT1H")
    await world.act("understands", understands)


async def understand(tx: Transaction, oneself: Who) -> None:
    """Let a speaker confirm the brief, unless they have."""
    brief = await storage.briefs.current(tx, oneself.subject, oneself.workshop)
    if brief is not None:
        await actions.briefs.read(tx, oneself, brief.version, now=tx.now)


async def approve(tx: Transaction, world: World) -> None:
    """Record that meeting 3 confirms the speakers and their materials, and tell the speakers."""
    claire = world.who(ORGANISER)
    for item in ("speakers", "materials"):
        await actions.decisions.record(
            tx, claire, claire.workshop, MEETING, item, Outcome.ADOPTED, "", tx.now
        )
    for name in SPEAKERS:
        await understand(tx, world.who(name))
        await actions.speakers.approve(tx, world.who(ORGANISER, name), now=tx.now)


async def hear(tx: Transaction, world: World) -> None:
    """Note that the speakers were heard."""
    for name in SPEAKERS:
        await actions.speakers.hear(tx, world.who(ORGANISER, name), now=tx.now)


SCENE = Scene(
    key="experte",
    title="tour.expert-title",
    story="tour.expert-story",
    see="tour.expert-see",
    steps=(
        Step("calls", "tour.doing-calls", _calls),
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
