"""One unit of work on either engine: the `Transaction` that steps and actions are given."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from types import TracebackType
from typing import Any, Protocol, cast

from rules.messages import Message, To
from rules.who import Act, Who
from storage.audit import facts_hash
from storage.codec import to_json
from storage.errors import Damaged, WrongUse
from storage.messages import outbox_values
from storage.sealing import Vault
from storage.statements import SEALED, Statement
from storage.transaction import Row

_SALT_BYTES = 16


class Driver(Protocol):
    """What an engine does for a unit of work; on SQLite none of it ever suspends."""

    async def fetch(
        self, statement: Statement, values: Mapping[str, Any]
    ) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Column names, and the rows."""
        ...

    async def run(self, statement: Statement, values: Mapping[str, Any]) -> int:
        """The number of rows touched."""
        ...

    async def batch(self, statement: Statement, rows: Sequence[Mapping[str, Any]]) -> None:
        """Once per row, in one go."""
        ...

    async def command(self, sql: str) -> None:
        """Run one of our own words about transactions."""
        ...


@dataclass(slots=True)
class House:
    """What all units of work of one database share."""

    statements: Mapping[str, Statement]
    vault: Vault
    seals: bool  # whether the program encrypts sealed_* columns (the engine does not)
    now: Callable[[], datetime]
    ran: int = 0  # statements so far, savepoints included
    on_statement: Callable[[str], None] | None = None  # told the name of each, by tests and bench

    def count(self, name: str) -> None:
        """Take note of one statement."""
        self.ran += 1
        if self.on_statement is not None:
            self.on_statement(name)


@dataclass(slots=True)
class Unit:
    """The `Transaction` of storage/transaction.py, on top of an engine's driver."""

    house: House
    driver: Driver
    cause: str
    now: datetime
    touched: set[str] = field(default_factory=set)  # the capabilities written to
    positions: dict[str, int] = field(default_factory=dict)  # the next message of each cause
    depth: int = 0  # of savepoints in each other

    async def fetch(self, query: str, /, **values: object) -> list[Row]:
        """Rows of the named query, sealed_* columns opened."""
        statement = self._statement(query)
        names, rows = await self.driver.fetch(statement, self._bind(statement, values))
        found = [dict(zip(names, row, strict=True)) for row in rows]
        if self.house.seals:
            self._open(names, found)
        return cast("list[Row]", found)

    async def run(self, query: str, /, **values: object) -> int:
        """The number of rows that the named statement touched."""
        statement = self._statement(query)
        return await self.driver.run(statement, self._bind(statement, values))

    async def batch(self, query: str, rows: Sequence[Mapping[str, object]], /) -> None:
        """Run the named statement once per mapping, in one go."""
        if rows:
            statement = self._statement(query)
            await self.driver.batch(statement, [self._bind(statement, row) for row in rows])

    def savepoint(self, cause: str | None = None) -> Part:
        """A part that can fail alone; with `cause`, messages inside are numbered under it."""
        return Part(self, cause or self.cause)

    async def audit(
        self, who: Who, act: Act, *ids: str, facts: Mapping[str, str] | None = None
    ) -> None:
        """Record an act; `facts` may be erased later without breaking the chain (salted hash)."""
        words = to_json(dict(facts)) if facts else None
        salt = secrets.token_hex(_SALT_BYTES) if words else None
        await self.run(
            "audit.add",
            at=self.now,
            actor=who.actor,
            subject=who.subject,
            workshop=who.workshop,
            act=act,
            ids=to_json(ids),
            sealed_facts=words,
            facts_salt=salt,
            facts_hash=facts_hash(salt, words) if salt and words else None,
        )

    async def enqueue(self, to: To, message: Message) -> None:
        """Queue a message under (cause, next position); what it replaces is dropped."""
        position = self.positions.get(self.cause, 0)
        self.positions[self.cause] = position + 1
        values = outbox_values(to, message)
        added = await self.run(
            "outbox.add", cause=self.cause, position=position, queued_at=self.now, **values
        )
        if added and values["replaces"] is not None:
            await self.run(
                "outbox.replace_older",
                replaces=values["replaces"],
                person=to.person,
                chat=to.chat,
                cause=self.cause,
                position=position,
                now=self.now,
            )

    def keyed_hash(self, words: str) -> str:
        """Return a fingerprint that only the holder of the key can make or check."""
        return self.house.vault.keyed_hash(words)

    async def command(self, sql: str) -> None:
        """Run one of our own words about transactions."""
        self.house.count(sql.partition(" ")[0])
        await self.driver.command(sql)

    def _statement(self, query: str) -> Statement:
        statement = self.house.statements.get(query)
        if statement is None:
            raise WrongUse(f"there is no query {query}")
        self.house.count(query)
        if statement.writes:
            self.touched.add(statement.capability)
        return statement

    def _bind(self, statement: Statement, values: Mapping[str, object]) -> dict[str, Any]:
        bound = statement.bind(values)
        if self.house.seals:
            for name in statement.sealed:
                if bound[name] is not None:
                    bound[name] = self.house.vault.seal(name, bound[name])
        return bound

    def _open(self, names: Sequence[str], rows: Sequence[dict[str, Any]]) -> None:
        for name in (name for name in names if name.startswith(SEALED)):
            for row in rows:
                if row[name] is not None:
                    row[name] = self._opened(name, row)

    def _opened(self, name: str, row: Mapping[str, Any]) -> str:
        try:
            return self.house.vault.open(name, row[name])
        except Damaged as damage:
            raise Damaged(damage.code, **damage.facts, row=row.get("id", "")) from None


class Part:
    """A savepoint: what is done inside is kept with the rest, or rolled back alone."""

    def __init__(self, unit: Unit, cause: str) -> None:
        """Take the unit of work it is a part of, and what this part answers."""
        self._unit = unit
        self._cause = cause
        self._outer = unit.cause
        self._positions = dict(unit.positions)

    async def __aenter__(self) -> Unit:
        """Begin the part; the unit answers another cause until it ends."""
        self._unit.depth += 1
        self._name = f"part_{self._unit.depth}"
        await self._unit.command(f"SAVEPOINT {self._name}")
        self._unit.cause = self._cause
        return self._unit

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Keep the part, or give back its numbers with everything else."""
        self._unit.cause = self._outer
        self._unit.depth -= 1
        if kind is not None:
            self._unit.positions = self._positions
            await self._unit.command(f"ROLLBACK TO SAVEPOINT {self._name}")
        await self._unit.command(f"RELEASE SAVEPOINT {self._name}")
