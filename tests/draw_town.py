"""People who are qualified, and what a draw takes: its work is done as the bot does it."""

from __future__ import annotations

import random
from collections.abc import Mapping
from types import MappingProxyType
from typing import Protocol

import actions.decisions
import actions.people
import storage.citizens
import storage.jobs
import storage.people
from actions.jobs import KINDS
from bot.clock import Clock
from bot.draws import draws
from bot.imports import imports
from bot.jobs import Jobs
from rules.decisions import Outcome
from rules.people_row import PersonRow
from rules.who import CitizenState, Who
from rules.workshop import Workshop
from storage.database import Database
from storage.transaction import Transaction

NOTHING: Mapping[str, str] = MappingProxyType({})


class HasDatabase(Protocol):
    """Any of the tests' towns."""

    @property
    def database(self) -> Database: ...

    @property
    def workshop(self) -> Workshop: ...


def rows(
    workshop: Workshop,
    many: int,
    seed: int = 1,
    without: Mapping[str, str] = NOTHING,
    address: str | None = None,
) -> tuple[PersonRow, ...]:
    """Invent people, the same for the same seed, of whom each value has its part.

    `without`: for a feature, a value that nobody has.
    """
    dice = random.Random(seed)
    made = []
    for number in range(many):
        features = {
            quota.feature: dice.choices(
                [value.key for value in quota.values],
                [
                    0 if without.get(quota.feature) == value.key else value.minimum + value.maximum
                    for value in quota.values
                ],
            )[0]
            for quota in workshop.quotas
        }
        made.append(
            PersonRow(
                line=number + 2,
                first_name=f"Prénom{number}",
                last_name=f"Nom{number}",
                birth_year=1960 + number % 40,
                postcode=f"{75001 + number % 20}",
                commune="Paris",
                address=address,
                phone=None,
                email=None,
                language="fr",
                features=features,
            )
        )
    return tuple(made)


async def qualified(
    town: HasDatabase,
    many: int,
    seed: int = 1,
    without: Mapping[str, str] = NOTHING,
    address: str | None = None,
) -> tuple[str, ...]:
    """Bring so many qualified people into the workshop; return their ids."""
    found: list[str] = []
    for part in actions.people.chunks(rows(town.workshop, many, seed, without, address)):

        async def body(tx: Transaction, part: tuple[PersonRow, ...] = tuple(part)) -> None:
            await actions.people.import_rows(tx, "command", town.workshop, part, now=tx.now)
            for row in part:
                person = await storage.people.find_by_match(tx, tx.keyed_hash(row.match))
                assert person is not None
                citizen = await storage.citizens.get(tx, person, town.workshop.id)
                await storage.citizens.move(tx, citizen, CitizenState.QUALIFIED, now=tx.now)
                found.append(person)

        await town.database.transact(body, cause=f"test:qualified:{part[0].line}:{seed}")
    return tuple(found)


async def plan_decided(town: HasDatabase) -> None:
    """Have meeting 1 adopt the sample plan."""

    async def body(tx: Transaction) -> None:
        who = Who("command", "", town.workshop.id)
        await actions.decisions.record(
            tx, who, town.workshop.id, 1, "sample", Outcome.ADOPTED, "", tx.now
        )

    await town.database.transact(body, cause="test:sample")


async def work(town: HasDatabase, most: int = 50) -> int:
    """Do what waits, as the bot's process does; return how many jobs that were."""
    kinds = {**KINDS, **draws(town.database), **imports(town.database)}
    jobs = Jobs(town.database, Clock(), kinds)
    count = 0
    while count < most and (due := await town.database.read(storage.jobs.due)):
        await jobs.work(due[0])
        count += 1
    return count
