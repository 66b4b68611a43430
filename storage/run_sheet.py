"""Run sheets: the items of a day, each changed by one person at a time."""

from __future__ import annotations

from datetime import date

from rules.run_sheet import Item
from rules.who import Who
from storage.codec import instant
from storage.transaction import Row, Transaction


async def of_day(tx: Transaction, workshop: str, gathering: str, day: date) -> tuple[Item, ...]:
    """Return what was refined of a day, in no order."""
    rows = await tx.fetch(
        "run_sheet.of_day", workshop=workshop, gathering=gathering, day=day.isoformat()
    )
    return tuple(_item(row) for row in rows)


async def save(tx: Transaction, who: Who, item: Item) -> bool:
    """Keep an item as it is now; False where somebody changed it since it was seen."""
    values = {
        "id": item.id,
        "workshop": who.workshop,
        "starts_at": item.starts_at,
        "after_minutes": item.after,
        "minutes": item.minutes,
        "title": item.title,
        "aim": item.aim,
        "method": item.method,
        "equipment": item.equipment,
        "plan_b": item.plan_b,
        "facilitator": item.facilitator or None,
        "sealed_facilitator": item.named or None,
        "now": tx.now,
        "by": who.actor,
    }
    if item.revision:
        return await tx.run("run_sheet.save", seen=item.revision, **values) == 1
    where = {"gathering": item.gathering, "day": item.day.isoformat(), "session": item.session}
    return await tx.run("run_sheet.add", **where, **values) == 1


async def remove(tx: Transaction, who: Who, item: Item) -> bool:
    """Take an item out of the run sheet; False where somebody changed it since it was seen."""
    values = {"id": item.id, "workshop": who.workshop, "seen": item.revision}
    return await tx.run("run_sheet.remove", **values) == 1


def _item(row: Row) -> Item:
    return Item(
        row["id"],
        row["gathering"],
        date.fromisoformat(row["day"]),
        row["session"],
        instant(row["starts_at"]),
        row["minutes"],
        row["after_minutes"],
        row["title"],
        row["aim"],
        row["method"],
        row["equipment"],
        row["plan_b"],
        row["facilitator"] or "",
        row["sealed_facilitator"] or "",
        row["revision"],
        instant(row["changed_at"]),
        row["changed_by"],
    )
