"""Whatever happens in whatever order: a seat has one person, and nobody is offered a taken one."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import actions.leaving
import actions.replacement
import actions.seats
import actions.timers
import actions.workshops
import storage.citizens
import storage.offers
import storage.people
import storage.seats
import storage.timers
from actions.replacement import Wanted
from rules.errors import Refused
from rules.leaving import WITH_A_SEAT
from rules.offers import OfferState
from rules.who import CitizenState, Who
from rules.workshop import Workshop
from storage.database import Database, open_database
from storage.transaction import Transaction
from tests.draw_town import rows
from tests.example import example
from tests.seating import seat
from tests.tables import KEY
from tests.web.town import START, Walkable

SEATS = 2
PEOPLE = 6
ACTS = ("offer", "yes", "no", "wait", "leave", "return", "take back")

Step = tuple[str, int, int]


def plan() -> Workshop:
    """A panel of two, whoever they are."""
    made = example()
    return replace(made, seats=SEATS, quotas=made.quotas[2:3])


class Group:
    """Six people for two seats, and what can be done with them."""

    def __init__(self, database: Database, clock: Walkable) -> None:
        self.database = database
        self.clock = clock
        self.workshop = plan()
        self.people: list[str] = []
        self.count = 0

    async def settle(self) -> None:
        """Bring them in: two with a seat, three substitutes, one who was not drawn."""
        states = [
            *(CitizenState.DRAWN,) * SEATS,
            *(CitizenState.SUBSTITUTE,) * 3,
            CitizenState.NOT_DRAWN,
        ]

        async def body(tx: Transaction) -> None:
            await actions.workshops.load(tx, "command", self.workshop, now=tx.now)
            made = rows(self.workshop, PEOPLE)
            await actions.people.import_rows(tx, "command", self.workshop, made, now=tx.now)
            for row, state in zip(made, states, strict=True):
                person = await storage.people.find_by_match(tx, tx.keyed_hash(row.match))
                assert person is not None
                self.people.append(person)
                citizen = await storage.citizens.get(tx, person, self.workshop.id)
                await storage.citizens.move(tx, citizen, state, now=tx.now)
                await seat(tx, self.workshop, person, state)

        await self.database.transact(body, cause="settle")

    async def does(self, step: Step) -> None:
        """Try one act; a refusal leaves everything as it is."""
        act, one, other = step
        who = Who("olga", self.people[one], self.workshop.id)
        self.count += 1

        async def body(tx: Transaction) -> None:
            offers = await storage.offers.every(tx, self.workshop.id)
            match act:
                case "offer":
                    wanted = Wanted(24, goes_on=bool(other % 2), reason="Décidé.")
                    await actions.replacement.offer(tx, who, other % SEATS + 1, wanted)
                case "yes" | "no" if offers:
                    about = offers[other % len(offers)]
                    theirs = Who("olga", about.person, self.workshop.id)
                    accepted = act == "yes"
                    await actions.replacement.answer(tx, theirs, about.id, accepted=accepted)
                case "take back" if offers:
                    await actions.seats.take_back(tx, who, offers[other % len(offers)].id)
                case "leave":
                    await actions.leaving.leave(tx, who, now=tx.now)
                case "return":
                    await actions.leaving.come_back(tx, who, now=tx.now)
                case "wait":
                    for timer in await storage.timers.due(tx):
                        await actions.timers.fire(tx, timer, tx.now)
                        await storage.timers.fired(tx, timer.key)

        if act == "wait":
            self.clock.at += timedelta(hours=9)
        with suppress(Refused):
            await self.database.transact(body, cause=f"step:{self.count}")

    async def wrong(self) -> list[str]:
        """What is not as it must be after each act."""

        async def look(tx: Transaction) -> list[str]:
            seats = await storage.seats.every(tx, self.workshop.id)
            offers = await storage.offers.every(tx, self.workshop.id)
            seated = [each.person for each in seats if each.person]
            holders = [
                citizen.person
                for state in WITH_A_SEAT
                for citizen in await storage.citizens.in_state(tx, self.workshop.id, state)
            ]
            empty = {each.number for each in seats if each.person is None}
            waiting = [each for each in offers if each.state is OfferState.OPEN]
            asked = {each.person for each in waiting}
            said = {
                "there are as many seats as there were": len(seats) == SEATS,
                "nobody has two": len(seated) == len(set(seated)),
                "a seat and a state go together": sorted(holders) == sorted(seated),
                "no taken seat is offered": {each.seat for each in waiting} <= empty,
                "a seat is offered once": len({each.seat for each in waiting}) == len(waiting),
                "a person is asked once": len(asked) == len(waiting),
                "nobody is asked who has one": not asked & set(seated),
            }
            return [what for what, holds in said.items() if not holds]

        return await self.database.read(look)


@pytest.mark.slow
@pytest.mark.one_engine("the seats' indexes are the same on both; the conversations run on both")
@pytest.mark.proves("done.seat_once")
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    steps=st.lists(
        st.tuples(st.sampled_from(ACTS), st.integers(0, PEOPLE - 1), st.integers(0, 5)),
        min_size=5,
        max_size=30,
    )
)
async def test_nobody_is_ever_offered_a_seat_that_is_taken(steps: list[Step]) -> None:
    clock = Walkable(at=START)
    with tempfile.TemporaryDirectory() as name:
        address = f"sqlite:///{Path(name) / 'atelier.db'}"
        async with await open_database(address, KEY, clock=clock.now) as database:
            group = Group(database, clock)
            await group.settle()
            assert await group.wrong() == []
            for step in steps:
                await group.does(step)
                assert await group.wrong() == []
