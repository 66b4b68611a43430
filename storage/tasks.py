"""The team's tasks; a change names the revision it was made on, so that none is lost."""

from __future__ import annotations

from datetime import date, datetime

from rules.tasks import About, Task
from rules.who import Who
from storage.codec import instant_or_none
from storage.transaction import Row, Transaction

MOST_DONE = 50


async def add(tx: Transaction, who: Who, about: About, *, now: datetime) -> int:
    """Keep a new task; its number."""
    values = {"workshop": who.workshop, "made_at": now, "made_by": who.actor}
    return int((await tx.fetch("tasks.add", **values, **_columns(about)))[0]["id"])


async def still_open(tx: Transaction, workshop: str) -> tuple[Task, ...]:
    """Return what is still to be done, the nearest first."""
    return tuple(_task(row) for row in await tx.fetch("tasks.open", workshop=workshop))


async def done(tx: Transaction, workshop: str) -> tuple[Task, ...]:
    """Return what was done last."""
    rows = await tx.fetch("tasks.done", workshop=workshop, most=MOST_DONE)
    return tuple(_task(row) for row in rows)


async def get(tx: Transaction, number: int, workshop: str) -> Task | None:
    """Return one task of this workshop."""
    rows = await tx.fetch("tasks.get", id=number, workshop=workshop)
    return _task(rows[0]) if rows else None


async def change(tx: Transaction, who: Who, number: int, revision: int, about: About) -> bool:
    """Change a task; False if somebody was faster, or it is done."""
    values = {"id": number, "workshop": who.workshop, "revision": revision}
    return await tx.run("tasks.change", **values, **_columns(about)) == 1


async def finish(tx: Transaction, who: Who, number: int, *, now: datetime) -> bool:
    """Note that it is done; False if it is already."""
    values = {"id": number, "workshop": who.workshop, "now": now, "by": who.actor}
    return await tx.run("tasks.finish", **values) == 1


async def reopen(tx: Transaction, who: Who, number: int) -> bool:
    """Note that it is to be done after all; False if it is open already."""
    return await tx.run("tasks.reopen", id=number, workshop=who.workshop) == 1


def _columns(about: About) -> dict[str, object]:
    return {
        "sealed_what": about.what,
        "owner": about.owner,
        "due_on": about.due_on.isoformat(),
        "person": about.person or None,
        "page": about.page,
    }


def _task(row: Row) -> Task:
    about = About(
        row["sealed_what"] or "",
        row["owner"],
        date.fromisoformat(row["due_on"]),
        row["person"] or "",
        row["page"],
    )
    done_at = instant_or_none(row["done_at"])
    return Task(row["id"], about, row["revision"], row["made_by"], done_at, row["done_by"] or "")
