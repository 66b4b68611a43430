"""The scenes just before the first weekend: somebody gives up, a phone call, and the list."""

from __future__ import annotations

from datetime import time

import actions.decisions
from bot.demo.stage import BY_PHONE
from bot.demo.tour.beds import everybody_has_a_bed, the_bed_that_is_free
from bot.demo.tour.by_phone import comes_by_phone
from bot.demo.tour.group import INES
from bot.demo.tour.piles import ORGANISER, answer_messages
from bot.demo.tour.scene import Scene, Step, Way, team, telephone
from bot.demo.tour.world import FIRST, MEETING, World
from rules.decisions import PANEL, Outcome
from storage.transaction import Transaction

LATE = time(20, 30)  # on Thursday; reminders are quiet from 21:00
MORNING = time(10)
BEFORE_DOORS_OPEN = time(9, 30)


async def _messages(world: World) -> None:
    """Answer, the morning after, who has said that they cannot come to a gathering."""
    await world.walk_to(await world.before(FIRST, 18, MORNING))
    await answer_messages(world)


async def _thursday(world: World) -> None:
    await world.walk_to(await world.before(FIRST, 2, LATE))


async def _gives_up(world: World) -> None:
    """Let Inès find the way out by herself, in her chat."""
    await world.writes(INES, world.say("common.menu-dates"))
    await world.presses(INES, world.say("dates.give-up"))
    await world.presses(INES, world.say("leaving.yes-give-up"))


async def _friday(world: World) -> None:
    await world.walk_to(await world.before(FIRST, 1, MORNING))


async def _seat_by_phone(world: World) -> None:
    """Give the seat that is free to whoever waits for it, as meeting 3 has allowed beforehand."""
    workshop = await world.workshop()
    waits = world.stage.people[BY_PHONE]
    reason = world.say("tour.reason-seat")

    async def body(tx: Transaction) -> None:
        who, adopted = world.who(ORGANISER), Outcome.ADOPTED
        await actions.decisions.record(
            tx, who, workshop.id, MEETING, PANEL, adopted, reason, tx.now, chosen=[waits]
        )

    await world.act("seat", body)


async def _comes(world: World) -> None:
    await comes_by_phone(world, ORGANISER, BY_PHONE)


async def _saturday(world: World) -> None:
    await world.walk_to(await world.before(FIRST, 0, BEFORE_DOORS_OPEN))


SCENES = (
    Scene(
        key="jeudi",
        title="tour.thursday-title",
        story="tour.thursday-story",
        see="tour.thursday-see",
        steps=(
            Step("messages", "tour.doing-messages", _messages),
            Step("beds", "tour.doing-beds", everybody_has_a_bed),
            Step("thursday", "tour.doing-thursday", _thursday),
            Step("gives-up", "tour.doing-gives-up", _gives_up),
        ),
        ways=(
            Way("tour.way-ines", telephone(INES)),
            Way("tour.way-claire", telephone(ORGANISER)),
            Way("tour.way-beds", team("/hebergement")),
        ),
        looks_at=INES,
    ),
    Scene(
        key="telephone",
        title="tour.phone-title",
        story="tour.phone-story",
        see="tour.phone-see",
        steps=(
            Step("friday", "tour.doing-friday", _friday),
            Step("seat", "tour.doing-seat", _seat_by_phone),
            Step("comes", "tour.doing-seat", _comes),
            Step("free-bed", "tour.doing-free-bed", the_bed_that_is_free),
        ),
        ways=(
            Way("tour.way-petit", team("/personnes/{person}", BY_PHONE)),
            Way("tour.way-attendance", team("/presences")),
            Way("tour.way-bed", team("/hebergement/personne/{person}", BY_PHONE)),
        ),
    ),
    Scene(
        key="samedi",
        title="tour.saturday-title",
        story="tour.saturday-story",
        see="tour.saturday-see",
        steps=(Step("saturday", "tour.doing-saturday", _saturday),),
        ways=(
            Way("tour.way-saturday", team("/arrivees")),
            Way("tour.way-attendance", team("/presences")),
            Way("tour.way-run-sheet", team("/conducteur/weekend-1/2027-03-27")),
            Way("tour.way-beds", team("/hebergement")),
        ),
    ),
)
