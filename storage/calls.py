"""The call list: people to phone, why, since when, and who closed the matter."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from rules.calls import Logged, Outcome
from storage.codec import instant, instant_or_none, micros, to_json
from storage.transaction import Row, Transaction


@dataclass(frozen=True, slots=True)
class Call:
    """One entry. `tries` counts calls nobody answered; `closed_by` is a person's id.

    `wish` is the number and the time somebody asked for, in their own language; `words` is what was
    said in the call, in an organiser's words. Both are mostly empty. `again_at` is when to call
    again, None for as soon as one can; `log` has each call.
    """

    id: int
    person: str
    workshop: str
    reason: str
    since: datetime
    tries: int
    outcome: Outcome | None
    closed_at: datetime | None
    closed_by: str | None
    wish: str = ""
    words: str = ""
    again_at: datetime | None = None
    log: tuple[Logged, ...] = ()

    @property
    def forgotten(self) -> bool:
        """Whether it was closed by nobody: the person has been erased."""
        return self.closed_at is not None and self.closed_by is None


async def add(
    tx: Transaction, person: str, workshop: str, reason: str, *, now: datetime, wish: str = ""
) -> bool:
    """Put somebody on the list; False if they are there already for this reason, and this wish."""
    about = {"person": person, "workshop": workshop, "reason": reason}
    note = to_json({"wish": wish}) if wish else None
    if await tx.run("calls.add", **about, since=now, sealed_note=note):
        return True
    (kept,) = await tx.fetch("calls.open", **about)
    before = json.loads(kept["sealed_note"] or "{}")
    if before.get("wish", "") == wish or not wish:
        return False
    before.pop("again", None)  # whoever asks anew waits for no later moment
    await tx.run("calls.note", id=kept["id"], sealed_note=to_json({**before, "wish": wish}))
    return True


async def wish(tx: Transaction, person: str, workshop: str, reason: str) -> str:
    """Return the number and the time that somebody asked for and still waits for, mostly ""."""
    rows = await tx.fetch("calls.open", person=person, workshop=workshop, reason=reason)
    kept: str = json.loads(rows[0]["sealed_note"] or "{}").get("wish", "") if rows else ""
    return kept


async def find(tx: Transaction, call: int, workshop: str) -> Call | None:
    """Return one entry of this workshop's list."""
    rows = await tx.fetch("calls.find", id=call, workshop=workshop)
    return _call(rows[0]) if rows else None


async def open_of_person(tx: Transaction, person: str, workshop: str) -> tuple[Call, ...]:
    """Return everything somebody is to be phoned about, the oldest first."""
    rows = await tx.fetch("calls.open_of_person", person=person, workshop=workshop)
    return tuple(_call(row) for row in rows)


def _call(row: Row) -> Call:
    note = json.loads(row["sealed_note"] or "{}")
    return Call(
        id=row["id"],
        person=row["person"],
        workshop=row["workshop"],
        reason=row["reason"],
        since=instant(row["since"]),
        tries=note.get("tries", 0),
        outcome=Outcome(note["outcome"]) if "outcome" in note else None,
        closed_at=instant_or_none(row["closed_at"]),
        closed_by=row["closed_by"],
        wish=note.get("wish", ""),
        words=note.get("words", ""),
        again_at=instant_or_none(note.get("again")),
        log=tuple(
            Logged(instant(at), by, Outcome(outcome), words)
            for at, by, outcome, words in note.get("log", ())
        ),
    )


@dataclass(frozen=True, slots=True)
class Awaited:
    """Somebody on the list, with everything they are to be phoned about, the oldest first."""

    person: str
    name: str
    phone: str | None  # as rules/answers.py keeps it
    in_chat: bool
    calls: tuple[Call, ...]


async def waiting(
    tx: Transaction, workshop: str, *, after: int = 0, most: int, seated: bool | None = None
) -> tuple[Awaited, ...]:
    """Return the next people to phone: those whose oldest entry comes after this number.

    `seated`: only those who have a seat or speak, or only the others; None for all.
    """
    found: dict[str, Awaited] = {}
    part = {"after": after, "most": most, "seated": -1 if seated is None else int(seated)}
    for row in await tx.fetch("calls.waiting", workshop=workshop, **part):
        person, call = row["person"], _call(row)
        if person in found:
            found[person] = replace(found[person], calls=(*found[person].calls, call))
            continue
        name = f"{row['sealed_first_name'] or ''} {row['sealed_last_name'] or ''}".strip()
        in_chat = row["chat"] is not None
        found[person] = Awaited(person, name, row["sealed_phone"], in_chat, (call,))
    return tuple(found.values())


async def next_open(tx: Transaction, workshop: str, after: int = 0) -> int | None:
    """Return the oldest open entry, or the oldest after another one."""
    rows = await tx.fetch("calls.next_open", workshop=workshop, after=after)
    number: int | None = rows[0]["id"]
    return number


async def count_open(tx: Transaction, workshop: str) -> int:
    """Return how many people wait for a call."""
    rows = await tx.fetch("calls.count_open", workshop=workshop)
    return int(rows[0]["calls"])


async def note(tx: Transaction, call: Call) -> None:
    """Remember one more call after which the matter stays open."""
    kept = {"tries": call.tries, "wish": call.wish, "again": call.again_at}
    said = {key: given for key, given in kept.items() if given}
    await tx.run("calls.note", id=call.id, sealed_note=_noted(call, said))


async def close(tx: Transaction, call: Call, last: Logged) -> bool:
    """Close an entry, with what was said; False if somebody else was faster."""
    kept = {"tries": call.tries, "outcome": last.outcome.value}
    said = {**kept, "words": last.words} if last.words else kept
    about = {"id": call.id, "closed_by": last.by, "now": last.at}
    return await tx.run("calls.close", **about, sealed_note=_noted(call, said)) == 1


def _noted(call: Call, said: Mapping[str, object]) -> str:
    """Write down what is kept of an entry; the calls before are kept with it."""
    log = [(micros(each.at), each.by, each.outcome, each.words) for each in call.log]
    plain = {key: micros(at) if isinstance(at, datetime) else at for key, at in said.items()}
    return to_json({**plain, "log": log} if log else plain)


async def settle_all(
    tx: Transaction, person: str, workshop: str, closed_by: str, *, now: datetime
) -> None:
    """Close every entry of a person who is not to be phoned any more."""
    about = {"person": person, "workshop": workshop}
    await tx.run("calls.settle_all", **about, closed_by=closed_by, now=now)


async def settle(
    tx: Transaction, person: str, workshop: str, reason: str, closed_by: str, *, now: datetime
) -> None:
    """Close an entry whose reason is no more: what was to be said has been done."""
    await tx.run(
        "calls.settle",
        person=person,
        workshop=workshop,
        reason=reason,
        closed_by=closed_by,
        now=now,
    )
