"""People, and what they are in each workshop."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from rules.people import Person
from rules.people_row import PersonRow
from rules.who import CitizenState, Role, Source
from storage.codec import instant_or_none
from storage.ids import new_id, new_ids
from storage.transaction import Row, Transaction

ACTIVE = "active"
"""The state of an organiser: only citizens go through recruitment."""


@dataclass(frozen=True, slots=True)
class Housemate:
    """Somebody whom a chat speaks for, in one workshop."""

    person: str
    workshop: str
    role: Role
    first_name: str


async def find(tx: Transaction, person: str) -> Person | None:
    """Return a person by id, also one who has been erased."""
    rows = await tx.fetch("people.find", id=person)
    return _person(rows[0]) if rows else None


async def get(tx: Transaction, person: str) -> Person:
    """Return a person who is known to exist; KeyError if not."""
    found = await find(tx, person)
    if found is None:
        raise KeyError(person)
    return found


@dataclass(frozen=True, slots=True)
class Met:
    """What is known of the person whom a row of a file tells of, by its keyed hash.

    `person`: their id; `takes_part`: in this workshop; `alone`: never to be contacted again;
    `same`: an organiser said that the row tells of somebody else who is there.
    """

    hash: str
    person: str | None
    takes_part: bool
    alone: bool
    same: bool


async def match(tx: Transaction, match_hash: str, workshop: str) -> Met:
    """Look for the person whom a row tells of."""
    (row,) = await tx.fetch("people.match", hash=match_hash, workshop=workshop)
    return Met(
        match_hash,
        row["person"],
        row["part"] is not None,
        row["alone"] is not None,
        row["same"] is not None,
    )


async def add_many(
    tx: Transaction, people: Sequence[tuple[PersonRow, str]], *, now: datetime
) -> list[str]:
    """Add people who are not there, each with their keyed hash; return their ids."""
    rows = [
        {
            "id": new,
            "sealed_first_name": row.first_name,
            "sealed_last_name": row.last_name,
            "sealed_birth_year": str(row.birth_year),
            "sealed_postcode": row.postcode,
            "sealed_commune": row.commune,
            "sealed_address": row.address,
            "household_hash": household(tx, row),
            "sealed_phone": row.phone,
            "sealed_email": row.email,
            "language": row.language,
            "match_hash": match_hash,
            "created_at": now,
        }
        for new, (row, match_hash) in zip(new_ids(len(people)), people, strict=True)
    ]
    await tx.batch("people.add", rows)
    return [str(row["id"]) for row in rows]


async def give_addresses(tx: Transaction, people: Sequence[tuple[PersonRow, str]]) -> None:
    """Keep where people live (a row and an id each) of whom that was not known."""
    rows = [
        {"id": person, "sealed_address": row.address, "household_hash": household(tx, row)}
        for row, person in people
        if row.address
    ]
    await tx.batch("people.give_address", rows)


def household(tx: Transaction, row: PersonRow) -> str | None:
    """Return what all who live at one address share, which tells nobody where that is."""
    return tx.keyed_hash(row.home) if row.home else None


async def households(tx: Transaction, workshop: str) -> dict[str, str]:
    """Return the household of each citizen of a workshop whose address is known, by person."""
    rows = await tx.fetch("people.households", workshop=workshop)
    return {str(row["id"]): str(row["household_hash"]) for row in rows}


async def add_team_member(
    tx: Transaction, first_name: str, last_name: str, language: str, *, now: datetime
) -> str:
    """Add somebody of the team, of whom nothing else is kept; return their id."""
    person = new_id()
    await tx.run(
        "people.add",
        id=person,
        sealed_first_name=first_name,
        sealed_last_name=last_name,
        sealed_birth_year=None,
        sealed_postcode=None,
        sealed_commune=None,
        sealed_address=None,
        household_hash=None,
        sealed_phone=None,
        sealed_email=None,
        language=language,
        match_hash=None,
        created_at=now,
    )
    return person


async def find_by_match(tx: Transaction, match_hash: str) -> str | None:
    """Return the id of the person with this hash."""
    rows = await tx.fetch("people.find_by_match", match_hash=match_hash)
    return str(rows[0]["id"]) if rows else None


async def save(tx: Transaction, person: Person) -> None:
    """Keep what a person has corrected."""
    await tx.run(
        "people.save",
        id=person.id,
        sealed_first_name=person.first_name,
        sealed_last_name=person.last_name,
        sealed_commune=person.commune,
        sealed_phone=person.phone,
        sealed_email=person.email,
    )


async def set_language(tx: Transaction, person: str, language: str) -> None:
    """Remember the language in which a person reads us."""
    await tx.run("people.set_language", id=person, language=language)


async def add_part(
    tx: Transaction,
    person: str,
    workshop: str,
    role: Role,
    *,
    now: datetime,
    state: CitizenState | None = None,
    features: Mapping[str, str] | None = None,
) -> bool:
    """Let a person take part in a workshop; False if they do already, in whatever state."""
    values = _part(person, workshop, role, now, state=state, features=features, source=None)
    return await tx.run("people.add_part", **values) > 0


async def add_citizens(
    tx: Transaction,
    people: Sequence[tuple[PersonRow, str]],
    workshop: str,
    state: CitizenState,
    source: Source | None,
    *,
    now: datetime,
) -> None:
    """Let people (a row and an id each) take part as citizens; whoever does already stays so."""
    parts = [
        _part(
            person,
            workshop,
            Role.CITIZEN,
            now,
            state=state,
            features=row.features,
            source=source,
        )
        | {"id": new}
        for new, (row, person) in zip(new_ids(len(people)), people, strict=True)
    ]
    await tx.batch("people.add_part", parts)


def _part(
    person: str,
    workshop: str,
    role: Role,
    now: datetime,
    *,
    state: CitizenState | None,
    features: Mapping[str, str] | None,
    source: Source | None,
) -> dict[str, object]:
    return {
        "id": new_id(),
        "person": person,
        "workshop": workshop,
        "role": role,
        "state": state or ACTIVE,
        "sealed_features": json.dumps(dict(features), ensure_ascii=False) if features else None,
        "source": source,
        "changed_at": now,
    }


async def of_chat(tx: Transaction, chat: int) -> tuple[Housemate, ...]:
    """Return everybody this chat speaks for, who came first first."""
    rows = await tx.fetch("people.of_chat", chat=chat)
    return tuple(
        Housemate(row["person"], row["workshop"], Role(row["role"]), row["sealed_first_name"] or "")
        for row in rows
    )


async def workshops(tx: Transaction, person: str) -> tuple[str, ...]:
    """Return every workshop somebody is or was something in: a chat speaks for them in all."""
    return tuple(row["workshop"] for row in await tx.fetch("people.workshops", person=person))


async def chat_of(tx: Transaction, person: str) -> int | None:
    """Return the chat that speaks for a person."""
    rows = await tx.fetch("people.chat_of", person=person)
    return int(rows[0]["chat"]) if rows else None


def _person(row: Row) -> Person:
    return Person(
        id=row["id"],
        first_name=row["sealed_first_name"],
        last_name=row["sealed_last_name"],
        birth_year=row["sealed_birth_year"],
        postcode=row["sealed_postcode"],
        commune=row["sealed_commune"],
        phone=row["sealed_phone"],
        email=row["sealed_email"],
        language=row["language"],
        erased_at=instant_or_none(row["erased_at"]),
        address=row["sealed_address"],
    )


async def is_left_alone(tx: Transaction, match_hash: str) -> bool:
    """Tell whether somebody with this hash asked never to be contacted again."""
    return bool(await tx.fetch("people.is_left_alone", hash=match_hash))


async def is_stopped(tx: Transaction, person: str) -> bool:
    """Tell whether this person, whom we still know, asked never to be contacted again."""
    return bool(await tx.fetch("people.is_stopped", id=person))


async def end_stop(tx: Transaction, person: str) -> None:
    """Forget that somebody asked never to be contacted, who has asked us to again."""
    await tx.run("people.end_stop", id=person)


@dataclass(frozen=True, slots=True)
class Addressee:
    """Somebody who is written to, whatever they are in a workshop."""

    first_name: str
    in_chat: bool
    has_email: bool = False


async def reader(tx: Transaction, person: str) -> Addressee:
    """Return what a message to somebody needs; nobody in no chat for who is not known."""
    rows = await tx.fetch("people.reader", person=person)
    if not rows:
        return Addressee("", in_chat=False)
    row = rows[0]
    in_chat, has_email = row["chat"] is not None, bool(row["sealed_email"])
    return Addressee(row["sealed_first_name"] or "", in_chat=in_chat, has_email=has_email)


async def is_silenced(tx: Transaction, person: str) -> bool:
    """Tell whether somebody is to be left in peace."""
    return bool(await tx.fetch("people.is_silenced", person=person))
