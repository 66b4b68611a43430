"""In whatever order people answer and time goes by, everybody stays, and all is there again."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import actions.attendance
import actions.jobs
import actions.people
import actions.promise
import actions.timers
import actions.workshops
import storage.attendance
import storage.citizens
import storage.jobs
import storage.people
import storage.timers
from bot.clock import Clock
from bot.jobs import Jobs
from rules.attendance import Answer, Attendance, Sure
from rules.errors import Refused
from rules.who import CitizenState, Who
from storage.database import Database, open_database
from storage.transaction import Transaction
from tests.example import example
from tests.seating import seat
from tests.tables import KEY
from tests.web.town import START, Walkable, row

ACTS = (*Answer, *Sure, "knows", "half", "propose", "deadline", "wait", "far", "restart")
PEOPLE = 3
SATURDAY = ("2027-03-27-am", "2027-03-27-pm")
FIRST = "weekend-1"
WORKSHOP = example()
Step = tuple[str, int]
Kept = dict[str, Attendance]


@dataclass
class Promised:
    """Three people with a seat, and what became of what they said."""

    database: Database
    clock: Walkable
    people: list[str] = field(default_factory=list)
    count: int = 0

    async def settle(self) -> None:
        async def body(tx: Transaction) -> None:
            await actions.workshops.load(tx, "command", WORKSHOP, now=tx.now)
            rows = [replace(row(), first_name=f"Ana{one}") for one in range(PEOPLE)]
            await actions.people.import_rows(tx, "command", WORKSHOP, rows, now=tx.now)
            for one in rows:
                person = await storage.people.find_by_match(tx, tx.keyed_hash(one.match))
                assert person is not None
                self.people.append(person)
                found = await storage.citizens.get(tx, person, WORKSHOP.id)
                await storage.citizens.move(tx, found, CitizenState.VALIDATED, now=tx.now)
                await seat(tx, WORKSHOP, person, CitizenState.VALIDATED)

        await self.database.transact(body, cause="settle")

    async def does(self, what: str, number: int) -> None:
        """Do one thing, or nothing where it cannot be."""
        self.count += 1
        if what in ("wait", "far"):
            await self._waits(timedelta(days=2 if what == "wait" else 19))
            return
        who = Who("olga", self.people[number], WORKSHOP.id)

        async def body(tx: Transaction) -> None:
            now = tx.now
            if what in tuple(Answer):
                await actions.attendance.answer(tx, who, FIRST, Answer(what), now=now)
            elif what in tuple(Sure):
                await actions.promise.confirm(tx, who, FIRST, Sure(what), now=now)
            elif what == "knows":
                await actions.promise.will_know(tx, who, FIRST, None, now=now)
            elif what == "half":
                grant = actions.attendance.grant_partial
                nights = None if number else ()
                await grant(tx, who, FIRST, "", now=now, half_days=SATURDAY, nights=nights)
            elif what == "propose":
                await actions.promise.propose(tx, who, FIRST, SATURDAY, now=now)
            else:
                on = now.date() + timedelta(days=4)
                await actions.promise.set_deadline(tx, who, FIRST, on)

        with suppress(Refused):
            await self.database.transact(body, cause=f"step:{self.count}")

    async def _waits(self, by: timedelta) -> None:
        self.clock.at += by
        while due := await self.database.read(storage.timers.due):
            for timer in due:

                async def body(tx: Transaction, key: str = timer.key) -> None:
                    claimed = await storage.timers.claim(tx, key)
                    assert claimed is not None
                    await actions.timers.fire(tx, claimed, tx.now)
                    await storage.timers.fired(tx, key)

                await self.database.transact(body, cause=f"timer:{timer.key}")
        jobs = Jobs(self.database, Clock(), actions.jobs.KINDS)
        while waiting := await self.database.read(storage.jobs.due):
            await jobs.work(waiting[0])

    async def kept(self) -> Kept:
        async def look(tx: Transaction) -> Kept:
            return {
                person: await storage.attendance.find(tx, person, WORKSHOP.id, FIRST)
                for person in self.people
            }

        return await self.database.read(look)

    async def states(self) -> set[CitizenState]:
        async def look(tx: Transaction) -> set[CitizenState]:
            found = [await storage.citizens.get(tx, one, WORKSHOP.id) for one in self.people]
            return {each.state for each in found}

        return await self.database.read(look)


@pytest.mark.proves("done.promise_never_withdraws")
@pytest.mark.slow
@pytest.mark.one_engine("the conversations about a promise run on both")
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    steps=st.lists(
        st.tuples(st.sampled_from([str(one) for one in ACTS]), st.integers(0, PEOPLE - 1)),
        min_size=5,
        max_size=30,
    )
)
async def test_nobody_is_ever_put_out_by_time_and_every_answer_is_there_again(
    steps: list[Step],
) -> None:
    clock = Walkable(at=START)
    with tempfile.TemporaryDirectory() as name:
        address = f"sqlite:///{Path(name) / 'atelier.db'}"
        people: list[str] = []
        rest = [("restart", 0), *steps]
        before: Kept = {}
        while rest:
            async with await open_database(address, KEY, clock=clock.now) as database:
                group = Promised(database, clock, people)
                if not people:
                    await group.settle()
                else:
                    assert await group.kept() == before
                before = await group.kept()
                _, *rest = rest
                while rest and rest[0][0] != "restart":
                    what, number = rest.pop(0)
                    await group.does(what, number)
                    after = await group.kept()
                    assert await group.states() == {CitizenState.VALIDATED}
                    grown = [after[one].sequence - before[one].sequence for one in people]
                    assert min(grown) >= 0
                    if what in ("wait", "far"):
                        answers = [after[one].answer for one in people]
                        assert answers == [before[one].answer for one in people]
                        assert grown == [0] * PEOPLE
                    before = after
