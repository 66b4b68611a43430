"""The inbox: updates as they arrived, until they are handled.

They go in the order of their arrival; within a lane, those that arrived close together go by their
number at Telegram's (docs/decisions/0024).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from storage.codec import instant, instant_or_none
from storage.errors import Damaged
from storage.transaction import Row, Transaction

CLOSE = timedelta(hours=1)
"""Telegram pushes again for minutes; its numbers begin anew only after a week of silence."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """An update as it came: its number at Telegram's, whose turn it belongs to, its JSON."""

    update_id: int
    lane: str
    body: str


@dataclass(frozen=True, slots=True)
class Head:
    """What waits, without its words. `attempts` > 0: it was being handled when we stopped."""

    id: int
    lane: str
    attempts: int


@dataclass(frozen=True, slots=True)
class Claimed:
    """An update to handle. `attempts` counts this one too.

    `body` is empty when its author was erased while it was being handled: nothing is left to do.
    """

    id: int
    update_id: int
    lane: str
    body: str
    arrived_at: datetime
    attempts: int


@dataclass(frozen=True, slots=True)
class Dead:
    """An update set aside, and why (a code, never words)."""

    id: int
    inbox: int
    reason: str
    at: datetime


async def add(tx: Transaction, bot: int, arrivals: Iterable[Arrival]) -> None:
    """Keep one batch; within it updates go by their number. Those kept already change nothing."""
    rows = [
        {
            "bot": bot,
            "update_id": arrival.update_id,
            "lane": arrival.lane,
            "sealed_body": arrival.body,
            "arrived_at": tx.now,
        }
        for arrival in sorted(arrivals, key=lambda arrival: arrival.update_id)
    ]
    await tx.batch("inbox.add", rows)


async def waiting(tx: Transaction, most: int, *, after: int = 0) -> list[Head]:
    """Return the first `most` that wait behind the id `after`, in their order."""
    rows = await tx.fetch("inbox.waiting", after=after, most=most)
    return [Head(row["id"], row["lane"], row["attempts"]) for row in rows]


async def claim(tx: Transaction, most: int) -> list[Claimed]:
    """Take the first `most` that wait, in the order in which to handle them.

    Commit before handling them: an update that kills the process is then known by its attempts.
    They stay waiting until `done` or `dead`, so that nothing needs to be given back after a crash.
    """
    rows = await tx.fetch("inbox.claim", most=most, now=tx.now)
    return _in_turn([_claimed(row) for row in rows])


def _in_turn(claimed: list[Claimed]) -> list[Claimed]:
    """Sort by arrival; in each lane, let those that came close together change their places."""
    ordered = sorted(claimed, key=lambda one: one.id)
    places: dict[str, list[int]] = {}
    for place, one in enumerate(ordered):
        places.setdefault(one.lane, []).append(place)
    for lane in places.values():
        in_lane = [ordered[place] for place in lane]
        if in_lane[-1].arrived_at - in_lane[0].arrived_at <= CLOSE:
            in_lane.sort(key=lambda one: one.update_id)
        for place, one in zip(lane, in_lane, strict=True):
            ordered[place] = one
    return ordered


async def claim_one(tx: Transaction, inbox_id: int) -> Claimed | None:
    """Take this one, unless it is finished already; or one that goes before it in its lane.

    One whose words do not open any more is set aside, and its lane goes on.
    """
    apart = CLOSE // timedelta(microseconds=1)
    try:
        rows = await tx.fetch("inbox.claim_one", id=inbox_id, now=tx.now, apart=apart)
    except Damaged as damage:
        await dead(tx, int(damage.facts["row"]), damage.code)
        return await claim_one(tx, inbox_id)
    return _claimed(rows[0]) if rows else None


async def give_back(tx: Transaction, inbox_ids: Collection[int]) -> None:
    """The machine failed these, not they the machine: the attempt does not count."""
    await tx.batch("inbox.give_back", [{"id": each} for each in inbox_ids])


def _claimed(row: Row) -> Claimed:
    return Claimed(
        row["id"],
        row["update_id"],
        row["lane"],
        row["sealed_body"] or "",
        instant(row["arrived_at"]),
        row["attempts"],
    )


async def done(tx: Transaction, inbox_id: int) -> bool:
    """This one is handled: in the same transaction as its effects, before them.

    False: another process has handled it meanwhile, and nothing is left to do.
    """
    return await tx.run("inbox.done", id=inbox_id, now=tx.now) > 0


async def blank(tx: Transaction, inbox_id: int) -> None:
    """Forget the words of this one at once (an anonymous contribution)."""
    await tx.run("inbox.blank", id=inbox_id)


async def dead(tx: Transaction, inbox_id: int, reason: str) -> None:
    """Set this one aside for good; `reason` is a code or the class of an error, never words."""
    if await tx.run("inbox.dead", id=inbox_id, now=tx.now):
        await tx.run("inbox.bury", id=inbox_id, reason=reason, now=tx.now)


async def untold(tx: Transaction, most: int = 100) -> Sequence[Dead]:
    """Return those set aside that no organiser has been told of."""
    rows = await tx.fetch("inbox.untold", most=most)
    return [Dead(row["id"], row["inbox"], row["reason"], instant(row["at"])) for row in rows]


async def told(tx: Transaction, dead_id: int) -> None:
    """An organiser has been told of this one."""
    await tx.run("inbox.told", id=dead_id, now=tx.now)


async def backlog(tx: Transaction) -> tuple[int, datetime | None]:
    """Return how many wait, and since when the oldest does."""
    row = (await tx.fetch("inbox.count_waiting"))[0]
    return row["waiting"], instant_or_none(row["oldest"])
