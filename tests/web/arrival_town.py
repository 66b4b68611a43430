"""The town on the Saturday of the first weekend: people who come, and somebody at the door."""

from __future__ import annotations

from datetime import timedelta

import actions.badges
import actions.presence
import storage.attendance
import storage.presence
from rules.attendance import Answer, Attendance
from rules.badges import Badge
from rules.presence import Presence, Source, places
from rules.who import CitizenState, Role, Who
from storage.transaction import Transaction
from tests.web.desk_town import citizen
from tests.web.speaker_town import do
from tests.web.town import Browser, Town

SATURDAY = "2027-03-27-am"


async def coming(
    town: Town, first_name: str, answer: Answer | None = Answer.YES, *, last_name: str = "Durand"
) -> str:
    """Somebody with a seat, and what they said about the first weekend."""
    person = await citizen(town, first_name, CitizenState.VALIDATED, last_name=last_name)
    if answer is not None:
        said = Attendance("weekend-1", answer)
        who = Who.oneself(person, town.workshop.id)
        await do(town, lambda tx: storage.attendance.save(tx, who, said, now=tx.now))
    return person


def at_the_door(town: Town, *, before: timedelta = timedelta(minutes=30)) -> None:
    """Let it be Saturday morning."""
    first = places(town.workshop)[0].half_day
    assert first.key == SATURDAY
    town.clock.at = first.starts_at - before


async def helper(town: Town, browser: Browser, name: str = "Marie") -> Browser:
    """Somebody of logistics, signed in on their own telephone."""
    return await town.signed_in(browser, await town.member(Role.LOGISTICS, name=name))


async def here(town: Town, half_day: str = SATURDAY) -> dict[str, Presence]:
    """Who was noted as there."""
    return await do(town, lambda tx: storage.presence.of_half_day(tx, town.workshop.id, half_day))


async def ticked(
    town: Town, person: str, half_day: str = SATURDAY, source: Source = Source.TICK
) -> bool:
    who = Who(town.organiser, person, town.workshop.id)
    return await do(town, lambda tx: actions.presence.record(tx, who, half_day, source))


async def badge_of(town: Town, person: str) -> Badge:
    async def body(tx: Transaction) -> Badge:
        badges = await actions.badges.of_workshop(tx, town.workshop.id)
        return next(each for each in badges if each.person == person)

    return await do(town, body)
