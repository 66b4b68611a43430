"""People who are there and are neither citizens nor speakers nor of the team."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from rules.attendees import Attending
from rules.badges import Kind
from rules.people import Person
from rules.who import Role, Who
from storage.ids import new_id
from storage.people import ACTIVE
from storage.transaction import Row, Transaction


@dataclass(frozen=True, slots=True)
class Attendee:
    """One of them in one workshop."""

    person: Person
    workshop: str
    attending: Attending
    revision: int

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.person.first_name or ''} {self.person.last_name or ''}".strip()


async def every(tx: Transaction, workshop: str) -> tuple[Attendee, ...]:
    """Return all of a workshop, in no order."""
    return tuple(map(_attendee, await tx.fetch("attendees.every", workshop=workshop)))


async def find(tx: Transaction, person: str, workshop: str) -> Attendee | None:
    """Return one of them, if they are one."""
    rows = await tx.fetch("attendees.find", person=person, workshop=workshop)
    return _attendee(rows[0]) if rows else None


async def add_person(tx: Transaction, person: Person, *, now: datetime) -> str:
    """Add somebody of whom nothing proves who they are; return their id."""
    new = new_id()
    await tx.run(
        "speakers.add_person",
        id=new,
        sealed_first_name=person.first_name,
        sealed_last_name=person.last_name,
        sealed_phone=person.phone,
        sealed_email=person.email,
        language=person.language,
        match_hash=None,
        created_at=now,
    )
    return new


async def take_part(tx: Transaction, who: Who, *, now: datetime) -> None:
    """Let a person be there (`add` tells for what)."""
    await tx.run(
        "people.add_part",
        id=new_id(),
        person=who.subject,
        workshop=who.workshop,
        role=Role.ATTENDEE,
        state=ACTIVE,
        source=None,
        sealed_features=None,
        changed_at=now,
    )


async def add(tx: Transaction, who: Who, what: Attending) -> None:
    """Keep what somebody is there for."""
    await tx.run("attendees.add", **_values(tx, who, what))


async def change(tx: Transaction, who: Who, what: Attending, revision: int) -> bool:
    """Keep what they are there for now; False if somebody else was faster."""
    values = _values(tx, who, what)
    return await tx.run("attendees.change", **values, revision=revision) == 1


async def leave(tx: Transaction, who: Who) -> None:
    """Let somebody be there no more."""
    await tx.run("attendees.leave", person=who.subject, workshop=who.workshop)
    await tx.run("attendees.leave_role", person=who.subject, workshop=who.workshop)


async def is_nothing_else(tx: Transaction, person: str, workshop: str) -> bool:
    """Tell whether a person is nothing else, in this workshop or another."""
    return not await tx.fetch("attendees.other_parts", person=person, workshop=workshop)


def _values(tx: Transaction, who: Who, what: Attending) -> dict[str, object]:
    return {
        "person": who.subject,
        "workshop": who.workshop,
        "kind": what.kind,
        "sealed_organisation": what.organisation or None,
        "accompanies": what.accompanies or None,
        "half_days": " ".join(what.half_days),
        "now": tx.now,
        "by": who.actor,
    }


def _attendee(row: Row) -> Attendee:
    person = Person(
        id=row["person"],
        first_name=row["sealed_first_name"],
        last_name=row["sealed_last_name"],
        birth_year=None,
        postcode=None,
        commune=None,
        phone=row["sealed_phone"],
        email=row["sealed_email"],
        language=row["language"],
    )
    what = Attending(
        Kind(row["kind"]),
        row["sealed_organisation"] or "",
        row["accompanies"] or "",
        tuple(row["half_days"].split()),
    )
    return Attendee(person, row["workshop"], what, row["revision"])
