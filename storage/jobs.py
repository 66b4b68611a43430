"""Jobs: slow work as rows with attempts and progress, done outside transactions."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from storage.codec import instant_or_none, to_json
from storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Job:
    """A piece of work to do now. `done` of `total` were done before, in its own units."""

    id: int
    key: str
    kind: str
    person: str | None
    arguments: Mapping[str, Any]
    attempts: int  # this one included
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Status:
    """How far a piece of work is; `state`: waiting, claimed, done or failed."""

    id: int
    state: str
    done: int
    total: int
    error: str | None


async def add(
    tx: Transaction,
    kind: str,
    arguments: Mapping[str, Any],
    *,
    name: str = "",
    person: str | None = None,
    due_at: datetime | None = None,
) -> str:
    """Ask for work; its key. The same cause, kind and `name` again change nothing."""
    key = f"{tx.cause}/{kind}/{name}"
    await tx.run(
        "jobs.add",
        key=key,
        kind=kind,
        person=person,
        sealed_arguments=to_json(dict(arguments)),
        due_at=due_at or tx.now,
    )
    return key


async def due(tx: Transaction, most: int = 10) -> list[int]:
    """Return the ids of what can be started at `tx.now`, the oldest first."""
    return [row["id"] for row in await tx.fetch("jobs.due", now=tx.now, most=most)]


async def claim(tx: Transaction, job_id: int) -> Job | None:
    """Take this one, unless somebody else has it or it is not due. Commit before starting."""
    rows = await tx.fetch("jobs.claim", id=job_id, now=tx.now)
    if not rows:
        return None
    row = rows[0]
    return Job(
        row["id"],
        row["key"],
        row["kind"],
        row["person"],
        json.loads(row["sealed_arguments"] or "{}"),
        row["attempts"],
        row["done"],
        row["total"],
    )


async def progress(tx: Transaction, job_id: int, done: int, total: int) -> None:
    """Note how far it is."""
    await tx.run("jobs.progress", id=job_id, done=done, total=total)


async def step(tx: Transaction, job_id: int, done: int) -> bool:
    """Take up the next of its parts, of which so many are done: before its effects.

    False: another process has done it meanwhile, or has the work altogether.
    """
    return await tx.run("jobs.step", id=job_id, done=done) > 0


async def go_on(tx: Transaction, job_id: int, arguments: Mapping[str, Any]) -> None:
    """Keep what the next part begins with."""
    await tx.run("jobs.go_on", id=job_id, sealed_arguments=to_json(dict(arguments)))


async def finished(tx: Transaction, job_id: int) -> bool:
    """It is over: in the same transaction as its effects, before them.

    False: another process has finished it meanwhile, and nothing is left to do.
    """
    return await tx.run("jobs.finished", id=job_id, now=tx.now) > 0


async def failed(tx: Transaction, job_id: int, error: str) -> bool:
    """Give it up; `error` is a code. False if nobody was working on it any more."""
    return await tx.run("jobs.failed", id=job_id, error=error, now=tx.now) > 0


async def give_back(tx: Transaction, job_id: int) -> None:
    """The machine failed this one, or stops: it waits again, and the attempt does not count."""
    await tx.run("jobs.give_back", id=job_id)


async def retry(tx: Transaction, job_id: int, due_at: datetime, error: str) -> None:
    """Try again, not before `due_at`."""
    await tx.run("jobs.retry", id=job_id, due_at=due_at, error=error)


async def release(tx: Transaction) -> int:
    """Let what was being worked on wait again; how many. Only when no other process works."""
    return await tx.run("jobs.release")


async def status(tx: Transaction, key: str) -> Status | None:
    """Return how far the work of this key is."""
    rows = await tx.fetch("jobs.status", key=key)
    if not rows:
        return None
    row = rows[0]
    return Status(row["id"], row["state"], row["done"], row["total"], row["error"])


async def next_due(tx: Transaction) -> datetime | None:
    """Return when the next work can be started, in the past while some is done; None: none is."""
    (row,) = await tx.fetch("jobs.next")
    return instant_or_none(row["due_at"])
