"""Who is in a segment: counted, looked at one by one, and those whose names are the longest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from rules.broadcasts import Broadcast
from rules.deliveries import midnight
from rules.messages import Delivery, Lane
from rules.notice import Document, version
from rules.segments import ANSWERS, DAILY_CAP, ROLES, Count, Segment
from rules.workshop import Workshop, gathering
from storage.messages import message_to_json
from storage.transaction import Row, Transaction

MOST = 5_000
"""People looked at while others wait for the database: some 50 ms."""
FEW = 1_000
"""People whose names are compared where everybody waits who would write: some 10 ms."""
CANDIDATES = 20  # a sealed name is only about as long as it looks


@dataclass(frozen=True, slots=True)
class Recipient:
    """One of those who are written to; `shares`: their telephone speaks for others too."""

    person: str
    first_name: str
    last_name: str
    language: str
    shares: bool

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first_name} {self.last_name}".strip()


def values(segment: Segment, workshop: Workshop, *, after: str = "") -> Mapping[str, object]:
    """Return what the questions about a segment are asked with."""
    answers = ANSWERS[segment.said] if segment.said else ("",)
    missing, _, missing_of = segment.missing.partition(":")
    return {
        **_part(segment, workshop, after),
        "state": segment.state,
        "language": segment.language or None,
        "gathering": segment.gathering or None,
        **_days(workshop, segment.gathering),
        "answer": answers[0],
        "or_answer": answers[-1],
        "missing": missing or None,
        "missing_of": missing_of,
        "notice": version(workshop, Document.NOTICE),
    }


def _days(workshop: Workshop, key: str) -> Mapping[str, str]:
    """Return between which keys the half-days of a gathering are, as they begin with their day."""
    about = gathering(workshop, key)
    if about is None:
        return {"from_day": "", "until_day": ""}
    first, last = (each.astimezone(workshop.tz).date() for each in (about.starts_at, about.ends_at))
    return {"from_day": first.isoformat(), "until_day": f"{last.isoformat()}~"}


def _part(segment: Segment, workshop: Workshop, after: str) -> Mapping[str, object]:
    """Return the part of them that says who comes into question at all."""
    roles = ROLES[segment.audience]
    return {
        "workshop": workshop.id,
        "after": after,
        "role": roles[0],
        "or_role": roles[1 % len(roles)],
        "else_role": roles[-1],
    }


async def count(
    tx: Transaction, segment: Segment, workshop: Workshop, *, now: datetime, most: int = MOST
) -> Count:
    """Count who is in a segment at this moment, up to `most`; beyond, there are «more»."""
    asked = {**values(segment, workshop), "most": most + 1}
    row = (await tx.fetch("audience.count", **asked))[0]
    full = await _full(tx, asked, workshop, now=now)
    more = row["people"] > most
    return Count(
        min(row["people"], most), row["no_chat"], row["blocked"], row["english"], full, more=more
    )


async def at_most(tx: Transaction, segment: Segment, workshop: Workshop, most: int) -> int:
    """Return how many people are in a segment, or `most`, if they are more."""
    rows = await tx.fetch("audience.count", **values(segment, workshop), most=most)
    return int(rows[0]["people"])


async def _full(
    tx: Transaction, asked: Mapping[str, object], workshop: Workshop, *, now: datetime
) -> int:
    """Count those who have had enough today: only where so many broadcasts have left at all."""
    since = midnight(workshop, now)
    recent = (await tx.fetch("broadcasts.recent", since=since))[0]["broadcasts"]
    if recent < DAILY_CAP:
        return 0
    rows = await tx.fetch("audience.full", **asked, midnight=since, cap=DAILY_CAP)
    return int(rows[0]["people"])


async def after(
    tx: Transaction, segment: Segment, workshop: Workshop, person: str = ""
) -> Recipient | None:
    """Return the recipient behind this one, and behind the last one the first again."""
    for begin in dict.fromkeys((person, "")):
        asked = values(segment, workshop, after=begin)
        rows = await tx.fetch("audience.next", **asked, most=1)
        if rows:
            return _recipient(rows[0])
    return None


async def longest(
    tx: Transaction, segment: Segment, workshop: Workshop, language: str
) -> tuple[Recipient, ...]:
    """Return those among the readers of one language whose names are the longest.

    Among the first `FEW` alone: who writes to more must reckon with the longest name there can be.
    """
    if segment.language not in ("", language):
        return ()
    asked = {**values(segment, workshop), "language": language, "within": FEW}
    rows: list[Row] = []
    for mates in (-1, 1):  # of all, and of those whom a line above the words names
        rows += await tx.fetch("audience.longest", **asked, mates=mates, most=CANDIDATES)
    return tuple(_recipient(row) for row in rows)


async def put_down(
    tx: Transaction, broadcast: Broadcast, workshop: Workshop, *, after: str, most: int
) -> str | None:
    """Queue the copies of those who are in the segment among the next `most` behind a person.

    Return behind whom the next step goes on; None: nobody is left. However few are in the segment,
    no step looks at more.
    """
    ahead = _part(broadcast.segment, workshop, after)
    step = (await tx.fetch("audience.until", **ahead, most=most))[0]
    if not step["people"]:
        return None
    body = Delivery(broadcast.id)
    missing = broadcast.segment.missing
    await tx.run(
        "outbox.add_broadcast",
        **values(broadcast.segment, workshop, after=after),
        until=step["person"],
        broadcast=broadcast.id,
        lane=Lane.BULK,
        sealed_body=message_to_json(body),
        policy=body.policy,
        only_if=f"owed:{missing}" if missing else None,
        now=tx.now,
    )
    return str(step["person"]) if step["people"] == most else None


def _recipient(row: Row) -> Recipient:
    return Recipient(
        row["person"],
        row["sealed_first_name"] or "",
        row["sealed_last_name"] or "",
        row["language"],
        shares=row["mates"] > 1,
    )
