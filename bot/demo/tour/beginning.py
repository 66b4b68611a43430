"""The first scenes: the letter, the first answers, and who has not answered."""

from __future__ import annotations

import storage.calls
import storage.citizens
from bot.demo.stage import BY_PHONE
from bot.demo.tour.by_phone import answer_by_phone
from bot.demo.tour.scene import Scene, Step, Way, letter, team, telephone
from bot.demo.tour.world import World
from rules.who import CitizenState
from storage.transaction import Transaction

ORGANISER = "Claire Fontaine"
THEO, CHLOE, GAELLE = "Théo Lefèvre", "Chloé Ben Salah", "Gaëlle Müller"
EVENING, MIDDAY = 20, 12  # o'clock: the crowd answers at 19:00


async def _first_evening(world: World) -> None:
    await world.walk_to(await world.on_day(0, EVENING))


async def _third_day(world: World) -> None:
    await world.walk_to(await world.on_day(3, MIDDAY))


async def _phone_call(world: World) -> None:
    await answer_by_phone(world, ORGANISER, BY_PHONE)


async def _two_weeks_on(world: World) -> None:
    await world.walk_to(await world.on_day(14, MIDDAY))


async def _who_has_answered(world: World) -> dict[str, int]:
    """Count who has sent everything, who has said no, and whom to call."""
    workshop = world.stage.workshop

    async def look(tx: Transaction) -> dict[str, int]:
        states = await storage.citizens.count_states(tx, workshop)
        return {
            "written": sum(states.values()),
            "answered": states.get(CitizenState.ANSWERED, 0),
            "declined": states.get(CitizenState.DECLINED, 0),
            "calls": await storage.calls.count_open(tx, workshop),
        }

    return await world.desk.database.read(look)


SCENES = (
    Scene(
        key="lettre",
        title="tour.letter-title",
        story="tour.letter-story",
        see="tour.letter-see",
        ways=(
            Way("tour.way-letter", letter(GAELLE)),
            Way("tour.way-gaelle", telephone(GAELLE)),
        ),
    ),
    Scene(
        key="reponse",
        title="tour.answer-title",
        story="tour.answer-story",
        see="tour.answer-see",
        steps=(Step("first-evening", "tour.doing-first-evening", _first_evening),),
        ways=(
            Way("tour.way-theo", telephone(THEO)),
            Way("tour.way-claire", telephone(ORGANISER)),
            Way("tour.way-waiting", team("")),
        ),
        looks_at=THEO,
    ),
    Scene(
        key="silence",
        title="tour.silence-title",
        story="tour.silence-story",
        see="tour.silence-see",
        steps=(
            Step("third-day", "tour.doing-third-day", _third_day),
            Step("phone-call", "tour.doing-phone-call", _phone_call),
            Step("two-weeks-on", "tour.doing-two-weeks-on", _two_weeks_on),
        ),
        ways=(
            Way("tour.way-calls", team("/appels")),
            Way("tour.way-chloe", telephone(CHLOE)),
        ),
        looks_at=CHLOE,
        told=_who_has_answered,
    ),
)
