"""The scene in which the group is confirmed, and the bot killed while everybody answers."""

from __future__ import annotations

import asyncio
import json
import time as real_time
from dataclasses import asdict, dataclass
from datetime import time
from pathlib import Path

import actions.decisions
import actions.qualification
import storage.citizens
from bot.demo.settings import FOLDER
from bot.demo.stage import BY_PHONE, LEFT_ALONE
from bot.demo.stage import ORGANISER as ORGANISER_ACCOUNT
from bot.demo.tour.beginning import EVENING, GAELLE, THEO
from bot.demo.tour.expert import approve
from bot.demo.tour.piles import ORGANISER
from bot.demo.tour.scene import Scene, Step, Way, team, telephone
from bot.demo.tour.world import FIRST, MEETING, World
from rules.decisions import PANEL, Outcome
from rules.who import CitizenState, Who
from storage.transaction import Transaction

INES = "Inès Haddad"
COUNTS = FOLDER / "counts.json"


@dataclass(frozen=True, slots=True)
class Counts:
    """What became of what people pressed while the bot was killed and started again.

    `before` and `while_dead` are presses; `answered` have got what comes next, `twice` got it
    twice; `seconds` is how long there was no bot.
    """

    before: int
    while_dead: int
    answered: int
    twice: int
    seconds: float

    @property
    def lost(self) -> int:
        """How many waited in vain."""
        return self.before + self.while_dead - self.answered

    def keep(self, file: Path = COUNTS) -> None:
        """Write them down for the page."""
        file.write_text(json.dumps(asdict(self)), "utf-8")

    @classmethod
    def read(cls, file: Path = COUNTS) -> Counts | None:
        """Read them; None before anything was killed."""
        return cls(**json.loads(file.read_text("utf-8"))) if file.exists() else None


async def _day_of_the_meeting(world: World) -> None:
    await world.walk_to(await world.before(FIRST, 19, time(10)))


async def _qualified(world: World) -> None:
    """Qualify everybody who has answered, as one organiser would one by one."""

    async def body(tx: Transaction) -> None:
        answered = await storage.citizens.in_state(tx, world.stage.workshop, CitizenState.ANSWERED)
        for citizen in answered:
            claire = world.stage.people[ORGANISER]
            who = Who(claire, citizen.person, world.stage.workshop)
            await actions.qualification.qualify(tx, who, now=tx.now)

    await world.act("qualified", body)


async def _group(world: World) -> None:
    """Record what meeting 3 has adopted: the speakers, and as many people as there are seats."""
    workshop = await world.workshop()
    waits = world.stage.people[BY_PHONE]

    async def body(tx: Transaction) -> None:
        qualified = await storage.citizens.in_state(tx, workshop.id, CitizenState.QUALIFIED)
        named = [world.stage.people[name] for name in (INES, THEO, GAELLE)]
        others = [one.person for one in qualified if one.person not in {*named, waits}]
        here = {one.person for one in qualified}
        chosen = [one for one in (*named, *others) if one in here][: workshop.seats]
        who = world.who(ORGANISER)
        await approve(tx, world)
        await actions.decisions.record(
            tx, who, workshop.id, MEETING, PANEL, Outcome.ADOPTED, "", tx.now, chosen=chosen
        )

    await world.act("group", body)


async def _killed(world: World) -> None:
    """Let the members press, kill the bot in the middle, start it again, and count."""
    answer, later = world.say("decisions.answer"), world.say("attendance.later")
    asked = [one for one in _with_telephones(world) if await world.has_button(one, answer)]
    half = len(asked) // 2
    await world.bot.prepare()
    doubled = await _seen_twice(world)
    await asyncio.gather(*(world.press(one, answer) for one in asked[:half]))
    began = real_time.monotonic()
    await world.bot.kill()
    await asyncio.gather(*(world.press(one, answer) for one in asked[half:]))
    await world.bot.start()
    seconds = real_time.monotonic() - began
    await world.rest()
    answered = [await world.has_button(one, later) for one in asked]
    twice = await _seen_twice(world) - doubled
    Counts(half, len(asked) - half, sum(answered), twice, round(seconds, 1)).keep()


async def _seen_twice(world: World) -> int:
    """Count the messages that stand twice in a chat; an edit that is repeated shows nothing."""
    doubles = (await world.told("/sim/doubles"))["doubles"]
    return sum(len(set(each["message_ids"])) > 1 for each in doubles)


def _with_telephones(world: World) -> list[int]:
    """Return the account of every citizen on stage whom no visitor may be playing."""
    alone = {ORGANISER_ACCOUNT, *(world.stage.account(name) for name in LEFT_ALONE)}
    return [int(one["id"]) for one in world.stage.accounts if int(one["id"]) not in alone]


async def _that_evening(world: World) -> None:
    await world.walk_to(await world.before(FIRST, 19, time(EVENING)))


GROUP = Scene(
    key="panne",
    title="tour.killed-title",
    story="tour.killed-story",
    see="tour.killed-see",
    steps=(
        Step("meeting-day", "tour.doing-meeting-day", _day_of_the_meeting),
        Step("qualified", "tour.doing-qualified", _qualified),
        Step("group", "tour.doing-group", _group),
        Step("killed", "tour.doing-killed", _killed),
        Step("that-evening", "tour.doing-that-evening", _that_evening),
    ),
    ways=(
        Way("tour.way-theo", telephone(THEO)),
        Way("tour.way-claire", telephone(ORGANISER)),
        Way("tour.way-attendance", team("/presences")),
    ),
    looks_at=THEO,
    counts=True,
)
