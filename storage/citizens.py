"""Citizens of a workshop on their way through recruitment, and the organisers who run it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from rules.answers import folded
from rules.people_list import Listed
from rules.who import CitizenState
from storage.codec import instant, instant_or_none, to_json
from storage.transaction import Row, Transaction


@dataclass(frozen=True, slots=True)
class Citizen:
    """One person in one workshop; `chat` is None where no account speaks for them.

    `changed_at` is when they came into this state, `changed_by` who brought them there (an id),
    `previous` the state before it.
    """

    person: str
    workshop: str
    state: CitizenState
    previous: CitizenState | None
    changed_at: datetime
    changed_by: str | None
    revision: int
    first_name: str
    last_name: str
    phone: str | None
    language: str
    silenced_at: datetime | None
    chat: int | None
    birth_year: str | None = None

    @property
    def name(self) -> str:
        """First and last name; blank once erased."""
        return f"{self.first_name} {self.last_name}".strip()


async def find(tx: Transaction, person: str, workshop: str) -> Citizen | None:
    """Return this person as a citizen of this workshop, if they are one."""
    rows = await tx.fetch("citizens.find", person=person, workshop=workshop)
    return _citizen(rows[0]) if rows else None


async def get(tx: Transaction, person: str, workshop: str) -> Citizen:
    """Return a citizen who is known to exist; KeyError if not."""
    found = await find(tx, person, workshop)
    if found is None:
        raise KeyError(person)
    return found


async def in_state(tx: Transaction, workshop: str, state: CitizenState) -> tuple[Citizen, ...]:
    """Return everybody in this state, whoever has waited longest first."""
    rows = await tx.fetch("citizens.in_state", workshop=workshop, state=state)
    return tuple(_citizen(row) for row in rows)


async def every(tx: Transaction, workshop: str) -> tuple[Listed, ...]:
    """Return everybody who was contacted and not erased, for a list."""
    return tuple(map(_listed, await tx.fetch("citizens.every", workshop=workshop)))


async def count_states(tx: Transaction, workshop: str) -> dict[CitizenState, int]:
    """Return how many are in each state; a state nobody is in is absent."""
    rows = await tx.fetch("citizens.count_states", workshop=workshop)
    return {CitizenState(row["state"]): int(row["people"]) for row in rows}


def _listed(row: Row) -> Listed:
    first, last = row["sealed_first_name"] or "", row["sealed_last_name"] or ""
    return Listed(
        row["person"],
        f"{first} {last}".strip(),
        folded(f"{last} {first}"),
        row["sealed_commune"] or "",
        row["sealed_phone"] or "",
        row["sealed_email"] or "",
        _STATES[row["state"]],
        row["spoken_for"] is not None,
        row["silenced_at"] is not None,
    )


_STATES = {state.value: state for state in CitizenState}


async def next_in_state(
    tx: Transaction, workshop: str, state: CitizenState, after: Citizen | None = None
) -> str | None:
    """Return who has waited longest in this state, or longest after another person."""
    rows = await tx.fetch(
        "citizens.next_in_state",
        workshop=workshop,
        state=state,
        after=after.changed_at if after else 0,
        person=after.person if after else "",
    )
    return rows[0]["person"] if rows else None


async def count_in_state(tx: Transaction, workshop: str, state: CitizenState) -> int:
    """Return how many people are in this state."""
    rows = await tx.fetch("citizens.count_in_state", workshop=workshop, state=state)
    return int(rows[0]["people"])


async def move(
    tx: Transaction,
    citizen: Citizen,
    state: CitizenState,
    *,
    now: datetime,
    by: str | None = None,
    reason: str | None = None,
) -> bool:
    """Bring a citizen into another state; False if somebody else was faster.

    `by` is the id of who does it, `reason` their own words about it.
    """
    touched = await tx.run(
        "citizens.move",
        person=citizen.person,
        workshop=citizen.workshop,
        state=state,
        previous_state=citizen.state,
        sealed_reason=to_json({"by": by, "reason": reason}),
        now=now,
        revision=citizen.revision,
    )
    return touched == 1


async def organisers_in_chat(tx: Transaction, workshop: str) -> tuple[str, ...]:
    """Return the ids of those who run a workshop and have a chat: nobody in the team needs one."""
    rows = await tx.fetch("citizens.organisers_in_chat", workshop=workshop)
    return tuple(row["person"] for row in rows)


async def is_organiser(tx: Transaction, person: str, workshop: str) -> bool:
    """Tell whether this person runs this workshop."""
    return bool(await tx.fetch("citizens.is_organiser", person=person, workshop=workshop))


async def name(tx: Transaction, person: str) -> str:
    """Return what a person is called; blank once erased, or for who is not known."""
    rows = await tx.fetch("citizens.name", person=person)
    if not rows:
        return ""
    return f"{rows[0]['sealed_first_name'] or ''} {rows[0]['sealed_last_name'] or ''}".strip()


async def silence(tx: Transaction, person: str, now: datetime) -> bool:
    """Send this person no message any more; False if that is so already."""
    return await tx.run("citizens.silence", person=person, now=now) == 1


async def end_silence(tx: Transaction, person: str) -> bool:
    """Send this person messages again; False if nobody had silenced them."""
    return await tx.run("citizens.end_silence", person=person) == 1


def _citizen(row: Row) -> Citizen:
    previous = row["previous_state"]
    return Citizen(
        person=row["person"],
        workshop=row["workshop"],
        state=CitizenState(row["state"]),
        previous=CitizenState(previous) if previous else None,
        changed_at=instant(row["changed_at"]),
        changed_by=json.loads(row["sealed_reason"] or "{}").get("by"),
        revision=row["revision"],
        first_name=row["sealed_first_name"] or "",
        last_name=row["sealed_last_name"] or "",
        phone=row["sealed_phone"],
        language=row["language"],
        silenced_at=instant_or_none(row["silenced_at"]),
        chat=row["chat"],
        birth_year=row["sealed_birth_year"],
    )
