"""The first scenes: the letter, the first answers, and who has not answered."""

from __future__ import annotations

import storage.calls
import storage.citizens
from bot.demo.stage import BY_PHONE
from bot.demo.tour.by_phone import answer_by_phone
from bot.demo.tour.piles import ORGANISER, answer_messages
from bot.demo.tour.scene import Scene, Step, Way, letter, team, telephone, telephone_after_letter
from bot.demo.tour.world import World
from rules.who import CitizenState
from storage.transaction import Transaction

THEO, CHLOE, GAELLE = "Théo Lefèvre", "Chloé Ben Salah", "Gaëlle Müller"
MORNING, MIDDAY, EVENING = 10, 12, 20  # o'clock: the crowd answers at 19:00


async def _first_evening(world: World) -> None:
    await world.walk_to(await world.on_day(0, EVENING))


async def _next_morning(world: World) -> None:
    await world.walk_to(await world.on_day(1, MORNING))
    await answer_messages(world)


async def _third_day(world: World) -> None:
    await world.walk_to(await world.on_day(3, MIDDAY))


async def _phone_call(world: World) -> None:
    await answer_by_phone(world, ORGANISER, BY_PHONE)


async def _two_weeks_on(world: World) -> None:
    await world.walk_to(await world.on_day(14, MIDDAY))


async def _who_has_answered(world: World) -> dict[str, int]:
    """Count who has sent everything, who has said no, and whom to call: also of who has sent it."""
    workshop = world.stage.workshop

    async def look(tx: Transaction) -> dict[str, int]:
        states = await storage.citizens.count_states(tx, workshop)
        answered = await storage.citizens.in_state(tx, workshop, CitizenState.ANSWERED)
        has_sent = {one.person for one in answered}
        waiting = await storage.calls.waiting(tx, workshop, most=sum(states.values()))
        calls = [each.calls[0].person for each in waiting]
        asked = sum(person in has_sent for person in calls)
        return {
            "written": sum(states.values()),
            "answered": states.get(CitizenState.ANSWERED, 0),
            "declined": states.get(CitizenState.DECLINED, 0),
            "calls": len(calls),
            "silent": len(calls) - asked,
            "asked": asked,
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
            Way("tour.way-gaelle", telephone_after_letter(GAELLE)),
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
            Step("next-morning", "tour.doing-messages", _next_morning),
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
