"""The steering committee: who sits on it, when it meets, and who said that they come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from rules.meetings import Coming, Meeting, MemberState, Summons
from rules.who import Role, Who
from storage.codec import instant
from storage.ids import new_id
from storage.transaction import Row, Transaction


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of the committee of one workshop; `chat` is None where they have none."""

    person: str
    workshop: str
    state: MemberState
    organisation: str
    first_name: str
    last_name: str
    phone: str | None
    email: str | None
    language: str
    chat: int | None

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first_name} {self.last_name}".strip()


async def take_part(tx: Transaction, who: Who, organisation: str, *, now: datetime) -> None:
    """Let somebody sit on the committee, perhaps again."""
    await tx.run(
        "people.add_part",
        id=new_id(),
        person=who.subject,
        workshop=who.workshop,
        role=Role.COMMITTEE,
        state=MemberState.MEMBER,
        source=None,
        sealed_features=None,
        changed_at=now,
    )
    await set_state(tx, who, MemberState.MEMBER, now=now)
    await set_organisation(tx, who, organisation)


async def set_organisation(tx: Transaction, who: Who, organisation: str) -> None:
    """Keep for whom somebody sits there."""
    await tx.run(
        "meetings.add_member",
        person=who.subject,
        workshop=who.workshop,
        sealed_organisation=organisation,
    )


async def set_state(tx: Transaction, who: Who, state: MemberState, *, now: datetime) -> None:
    """Keep whether somebody sits there still."""
    values = {"person": who.subject, "workshop": who.workshop, "state": state}
    await tx.run("meetings.set_state", **values, now=now)


async def members(tx: Transaction, workshop: str) -> tuple[Member, ...]:
    """Return everybody who sits on the committee, who came first first."""
    rows = await tx.fetch("meetings.members", workshop=workshop)
    return tuple(_member(row, workshop) for row in rows)


async def member(tx: Transaction, person: str, workshop: str) -> Member | None:
    """Return one of them, who may have left it; None for who never sat there."""
    rows = await tx.fetch("meetings.member", person=person, workshop=workshop)
    return _member(rows[0], workshop) if rows else None


async def save(tx: Transaction, who: Who, meeting: Meeting, *, now: datetime) -> None:
    """Keep a meeting as it is held now."""
    await tx.run(
        "meetings.save",
        workshop=who.workshop,
        number=meeting.number,
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        place=meeting.place,
        called_off=meeting.called_off,
        changed_by=who.actor,
        now=now,
    )


async def every(tx: Transaction, workshop: str) -> dict[int, Meeting]:
    """Return the meetings that have a date, by their number."""
    rows = await tx.fetch("meetings.every", workshop=workshop)
    return {
        row["number"]: Meeting(
            row["number"],
            instant(row["starts_at"]),
            instant(row["ends_at"]),
            row["place"],
            called_off=bool(row["called_off"]),
        )
        for row in rows
    }


async def keep(tx: Transaction, who: Who, summons: Summons, *, now: datetime) -> None:
    """Keep what a member said of a meeting, and what their calendar was told."""
    await tx.run(
        "meetings.summons",
        person=who.subject,
        workshop=who.workshop,
        meeting=summons.meeting,
        answer=summons.answer,
        sequence=summons.sequence,
        in_calendar=summons.in_calendar,
        changed_by=who.actor,
        now=now,
    )


async def summonses(tx: Transaction, workshop: str) -> dict[tuple[str, int], Summons]:
    """Return what was said of all meetings, by person and meeting."""
    rows = await tx.fetch("meetings.summonses", workshop=workshop)
    return {(row["person"], row["meeting"]): _summons(row) for row in rows}


async def of_person(
    tx: Transaction, person: str, workshop: str
) -> dict[int, tuple[Summons, datetime]]:
    """Return what one member said, by meeting, each with when that changed last."""
    rows = await tx.fetch("meetings.of_person", person=person, workshop=workshop)
    return {row["meeting"]: (_summons(row), instant(row["changed_at"])) for row in rows}


def _summons(row: Row) -> Summons:
    return Summons(
        row["meeting"],
        Coming(row["answer"]) if row["answer"] else None,
        row["sequence"],
        in_calendar=bool(row["in_calendar"]),
    )


def _member(row: Row, workshop: str) -> Member:
    return Member(
        row["person"],
        workshop,
        MemberState(row["state"]),
        row["sealed_organisation"] or "",
        row["sealed_first_name"] or "",
        row["sealed_last_name"] or "",
        row["sealed_phone"],
        row["sealed_email"],
        row["language"],
        row["chat"],
    )
