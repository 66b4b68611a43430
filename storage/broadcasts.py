"""Broadcasts as they are written, planned, stopped and reported."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from rules.broadcasts import Broadcast, State
from rules.deliveries import Report, midnight, report
from rules.messages import Attached
from rules.segments import Audience, Said, Segment
from rules.who import CitizenState, Who
from rules.workshop import Workshop
from storage.codec import instant_or_none, to_json
from storage.transaction import Row, Transaction


@dataclass(frozen=True, slots=True)
class Reader:
    """What is known of who reads a copy: `heard` counts the broadcasts they have had today.

    `others`: another copy of the same broadcast is on its way at this moment.
    """

    first_name: str
    heard: int
    others: bool


async def add(tx: Transaction, who: Who, *, now: datetime) -> int:
    """Begin a draft of `who.actor`; return its number."""
    rows = await tx.fetch(
        "broadcasts.add",
        workshop=who.workshop,
        author=who.actor,
        segment=_segment_to_json(Segment()),
        now=now,
    )
    return int(rows[0]["id"])


async def find(tx: Transaction, number: int, workshop: str) -> Broadcast | None:
    """Return one broadcast of this workshop."""
    found = await of_number(tx, number)
    return found if found and found.workshop == workshop else None


async def of_number(tx: Transaction, number: int) -> Broadcast | None:
    """Return a broadcast of whichever workshop."""
    rows = await tx.fetch("broadcasts.find", id=number)
    return _broadcast(rows[0]) if rows else None


async def of_workshop(
    tx: Transaction, workshop: str, author: str, *, most: int, before: int = 1 << 62
) -> tuple[Broadcast, ...]:
    """Return the newest broadcasts of a workshop; of the drafts, those of this author."""
    rows = await tx.fetch(
        "broadcasts.of_workshop", workshop=workshop, author=author, before=before, most=most
    )
    return tuple(_broadcast(row) for row in rows)


async def save_draft(tx: Transaction, broadcast: Broadcast) -> None:
    """Keep what a draft says, and for whom."""
    attached = broadcast.attached
    known: Mapping[str, Any] = asdict(attached) if attached else {}
    kept = {name: known[name] for name in ("kind", "name", "mime") if name in known}
    content = {"words": dict(broadcast.words), "attached": kept or None}
    await tx.run(
        "broadcasts.save_draft",
        id=broadcast.id,
        segment=_segment_to_json(broadcast.segment),
        sealed_content=to_json(content),
        file=(attached.stored or None) if attached else None,
        telegram_file=(attached.telegram or None) if attached else None,
    )


async def move(tx: Transaction, before: Broadcast, after: Broadcast) -> bool:
    """Bring it into another state; False if somebody else was faster."""
    touched = await tx.run(
        "broadcasts.move",
        id=after.id,
        before=before.state,
        state=after.state,
        leaves_at=after.at,
        at_night=after.at_night,
    )
    return touched == 1


async def drop(tx: Transaction, broadcast: Broadcast) -> None:
    """Forget a draft."""
    await tx.run("broadcasts.drop", id=broadcast.id)


async def frozen(tx: Transaction, broadcast: Broadcast) -> None:
    """All its recipients are put down."""
    await tx.run("broadcasts.frozen", id=broadcast.id, now=tx.now)


async def over(tx: Transaction, broadcast: Broadcast) -> bool:
    """Nothing of it is still to leave; False if that was known."""
    return await tx.run("broadcasts.over", id=broadcast.id, now=tx.now) == 1


async def learn(tx: Transaction, number: int, telegram_file: str) -> None:
    """Remember under which name Telegram keeps what goes with it: nothing is uploaded again."""
    await tx.run("broadcasts.learn", id=number, telegram_file=telegram_file)


async def copies(tx: Transaction, number: int) -> Report:
    """Tell what became of its copies so far."""
    rows = await tx.fetch("broadcasts.copies", id=number)
    return report((row["state"], row["error"], row["copies"]) for row in rows)


async def drop_waiting(tx: Transaction, broadcast: Broadcast, *, most: int) -> int:
    """Take back so many copies of a stopped broadcast; how many that were."""
    return await tx.run("outbox.drop_stopped", broadcast=broadcast.id, now=tx.now, most=most)


async def reader(
    tx: Transaction, number: int, copy: int, person: str, workshop: Workshop, *, now: datetime
) -> Reader:
    """Tell of who is about to read a copy (the number of its message)."""
    rows = await tx.fetch(
        "broadcasts.reader", id=number, copy=copy, person=person, midnight=midnight(workshop, now)
    )
    if not rows:
        return Reader("", 0, others=False)
    row = rows[0]
    return Reader(row["sealed_first_name"] or "", row["heard"], others=bool(row["others"]))


def _broadcast(row: Row) -> Broadcast:
    content = json.loads(row["sealed_content"] or "{}")
    attached = content.get("attached")
    return Broadcast(
        id=row["id"],
        workshop=row["workshop"],
        author=row["author"],
        state=State(row["state"]),
        segment=_segment(json.loads(row["segment"])),
        words=content.get("words", {}),
        attached=Attached(**attached, stored=row["file"] or "", telegram=row["telegram_file"] or "")
        if attached
        else None,
        at=instant_or_none(row["leaves_at"]),
        at_night=bool(row["at_night"]),
        frozen=row["frozen_at"] is not None,
    )


def _segment_to_json(segment: Segment) -> str:
    return to_json({name: value for name, value in asdict(segment).items() if value})


def _segment(kept: Mapping[str, str]) -> Segment:
    return Segment(
        Audience(kept["audience"]),
        CitizenState(kept["state"]) if "state" in kept else None,
        kept.get("gathering", ""),
        Said(kept["said"]) if "said" in kept else None,
        kept.get("missing", ""),
        kept.get("language", ""),
    )
