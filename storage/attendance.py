"""Who said what about coming to a gathering, and what their calendars were sent about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from rules.attendance import Answer, Attendance
from rules.who import Who
from storage.codec import instant
from storage.transaction import Row, Transaction


async def of_person(tx: Transaction, person: str, workshop: str) -> dict[str, Attendance]:
    """Return what one person said, by gathering; a gathering they said nothing about is absent."""
    rows = await tx.fetch("attendance.of_person", person=person, workshop=workshop)
    return {row["gathering"]: _attendance(row, row["gathering"]) for row in rows}


async def find(tx: Transaction, person: str, workshop: str, gathering: str) -> Attendance:
    """Return what one person said about one gathering (nothing yet: an empty answer)."""
    said = await of_person(tx, person, workshop)
    return said.get(gathering, Attendance(gathering))


async def feed(
    tx: Transaction, person: str, workshop: str
) -> tuple[tuple[Attendance, datetime], ...]:
    """Return what one person's calendar holds, each with when it may have changed last.

    That is when they answered, or when the workshop was loaded, whichever came later.
    """
    rows = await tx.fetch("attendance.feed", person=person, workshop=workshop)
    return tuple(
        (
            _attendance(row, row["gathering"]),
            instant(max(row["answered_at"], row["loaded_at"])),
        )
        for row in rows
    )


@dataclass(frozen=True, slots=True)
class Seated:
    """Somebody who has a seat, and what they said, by gathering."""

    person: str
    first_name: str
    last_name: str
    phone: str | None  # as rules/answers.py keeps it
    said: Mapping[str, Attendance]

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first_name} {self.last_name}".strip()


async def of_panel(tx: Transaction, workshop: str) -> tuple[Seated, ...]:
    """Return everybody who has a seat in a workshop, in no order."""
    found: dict[str, Seated] = {}
    for row in await tx.fetch("attendance.of_panel", workshop=workshop):
        before = found.get(row["person"])
        said = dict(before.said) if before else {}
        if row["gathering"] is not None:
            said[row["gathering"]] = _attendance(row, row["gathering"])
        names = (row["sealed_first_name"] or "", row["sealed_last_name"] or "")
        found[row["person"]] = Seated(row["person"], *names, row["sealed_phone"], said)
    return tuple(found.values())


async def in_calendars(
    tx: Transaction, workshop: str, gathering: str, *, after: str, most: int
) -> tuple[tuple[str, Attendance], ...]:
    """Return whose calendar holds this gathering, with what they said: the next after a person."""
    rows = await tx.fetch(
        "attendance.in_calendars", workshop=workshop, gathering=gathering, after=after, most=most
    )
    return tuple((row["person"], _attendance(row, gathering)) for row in rows)


async def count_in_calendars(tx: Transaction, workshop: str, gathering: str) -> int:
    """Return how many calendars hold this gathering."""
    rows = await tx.fetch("attendance.count_in_calendars", workshop=workshop, gathering=gathering)
    return int(rows[0]["calendars"])


async def save(tx: Transaction, who: Who, said: Attendance, *, now: datetime) -> None:
    """Keep what a person says now."""
    await tx.run(
        "attendance.save",
        person=who.subject,
        workshop=who.workshop,
        gathering=said.gathering,
        answer=said.answer,
        sequence=said.sequence,
        in_calendar=said.in_calendar,
        sealed_part=said.part or None,
        answered_at=now,
        answered_by=who.actor,
    )


async def set_calendar(tx: Transaction, who: Who, said: Attendance) -> None:
    """Keep where a calendar stands; what the person said is not touched."""
    await tx.run(
        "attendance.set_calendar",
        person=who.subject,
        workshop=who.workshop,
        gathering=said.gathering,
        sequence=said.sequence,
        in_calendar=said.in_calendar,
    )


def _attendance(row: Row, gathering: str) -> Attendance:
    return Attendance(
        gathering,
        Answer(row["answer"]),
        row["sequence"],
        in_calendar=bool(row["in_calendar"]),
        part=row["sealed_part"] or "",
    )
