"""Sample plans that were changed on the page; nothing of them is ever changed again."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from rules.workshop import Quota
from storage.codec import instant
from storage.records import read_record
from storage.transaction import Transaction

_NO_ZONE = ZoneInfo("UTC")  # a plan holds no time


@dataclass(frozen=True, slots=True)
class Kept:
    """A version of the plan: the features and the seats, when it was made and by whom (an id)."""

    version: int
    seats: int
    quotas: tuple[Quota, ...]
    made_at: datetime
    made_by: str


async def last(tx: Transaction, workshop: str) -> Kept | None:
    """Return the plan that was made last; None while the workshop's file says it all."""
    rows = await tx.fetch("sample_plan.last", workshop=workshop)
    if not rows:
        return None
    row = rows[0]
    plain = json.loads(row["definition"])
    quotas = tuple(read_record(Quota, each, _NO_ZONE) for each in plain["quotas"])
    made_at = instant(row["made_at"])
    return Kept(row["version"], plain["seats"], quotas, made_at, row["made_by"])


async def add(tx: Transaction, workshop: str, version: int, definition: str, by: str) -> None:
    """Keep one more version; `definition` is JSON with «seats» and «quotas»."""
    await tx.run(
        "sample_plan.add",
        workshop=workshop,
        version=version,
        definition=definition,
        made_at=tx.now,
        made_by=by,
    )
