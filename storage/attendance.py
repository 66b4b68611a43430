"""Who said what about coming to a gathering, and what their calendars were sent about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from rules.attendance import Answer, Attendance, Sure, comes_to
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


async def expected(
    tx: Transaction, workshop: str, gathering: str, half_day: str
) -> tuple[Seated, ...]:
    """Return who is expected on one half-day of a gathering, by its key, in no order."""
    return tuple(
        each
        for each in await of_panel(tx, workshop)
        if gathering in each.said and comes_to(each.said[gathering], half_day)
    )


async def seated(
    tx: Transaction, workshop: str, gathering: str, *, after: str, most: int
) -> tuple[tuple[str, Attendance], ...]:
    """Return who has a seat, with what they said about a gathering: the next after a person."""
    rows = await tx.fetch(
        "attendance.seated", workshop=workshop, gathering=gathering, after=after, most=most
    )
    return tuple(
        (
            row["person"],
            _attendance(row, gathering) if row["answer"] is not None else Attendance(gathering),
        )
        for row in rows
    )


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
        half_days=" ".join(said.half_days),
        knows_on=_day(said.knows_on),
        asked=said.asked,
        sure=said.sure,
        sure_on=_day(said.sure_on),
        confirmed_at=now if said.sure else None,
        answered_at=now,
        answered_by=who.actor,
    )


async def confirm(tx: Transaction, who: Who, said: Attendance, *, now: datetime) -> None:
    """Keep somebody's last word; what they answered before stays."""
    await tx.run(
        "attendance.confirm",
        person=who.subject,
        workshop=who.workshop,
        gathering=said.gathering,
        sure=said.sure,
        sure_on=_day(said.sure_on),
        confirmed_at=now,
    )


async def ask(tx: Transaction, who: Who, said: Attendance) -> None:
    """Keep by when somebody will know, and how often they were asked."""
    await tx.run(
        "attendance.ask",
        person=who.subject,
        workshop=who.workshop,
        gathering=said.gathering,
        knows_on=_day(said.knows_on),
        asked=said.asked,
    )


async def set_calendar(tx: Transaction, who: Who, said: Attendance) -> None:
    """Keep where a calendar stands, and on which days; what the person said is not touched."""
    await tx.run(
        "attendance.set_calendar",
        person=who.subject,
        workshop=who.workshop,
        gathering=said.gathering,
        sequence=said.sequence,
        in_calendar=said.in_calendar,
        half_days=" ".join(said.half_days),
    )


async def deadlines(tx: Transaction, workshop: str) -> dict[str, date]:
    """Return until when to answer, by gathering, where an organiser said so."""
    rows = await tx.fetch("attendance.deadlines", workshop=workshop)
    return {row["gathering"]: date.fromisoformat(row["answer_by"]) for row in rows}


async def set_deadline(tx: Transaction, who: Who, gathering: str, on: date | None) -> None:
    """Keep until when to answer about a gathering; None: no day is set."""
    about = {"workshop": who.workshop, "gathering": gathering}
    if on is None:
        await tx.run("attendance.drop_deadline", **about)
        return
    await tx.run(
        "attendance.set_deadline", **about, answer_by=on.isoformat(), now=tx.now, by=who.actor
    )


def _day(on: date | None) -> str | None:
    return on.isoformat() if on else None


def _attendance(row: Row, gathering: str) -> Attendance:
    return Attendance(
        gathering,
        Answer(row["answer"]),
        row["sequence"],
        in_calendar=bool(row["in_calendar"]),
        part=row["sealed_part"] or "",
        half_days=tuple(row["half_days"].split()),
        knows_on=date.fromisoformat(row["knows_on"]) if row["knows_on"] else None,
        asked=row["asked"],
        sure=Sure(row["sure"]) if row["sure"] else None,
        sure_on=date.fromisoformat(row["sure_on"]) if row["sure_on"] else None,
    )
