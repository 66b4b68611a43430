"""Bring people into a workshop, and keep what they correct about themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

import storage.letters
import storage.people
from rules.errors import Refused
from rules.people import Detail, corrected
from rules.people_row import PersonRow
from rules.who import Act, CitizenState, Role, Who
from rules.workshop import Workshop, legal_gaps, may_import_people
from storage.transaction import Transaction

CHUNK = 200
"""Rows of one transaction: some 800 statements, well under the 100 ms that a writer may hold."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of some rows; `left_alone` are people who asked never to be contacted again."""

    added: int = 0
    known: int = 0
    left_alone: int = 0

    def __add__(self, other: Imported) -> Imported:
        return Imported(
            self.added + other.added, self.known + other.known, self.left_alone + other.left_alone
        )


def chunks(rows: Sequence[PersonRow]) -> Iterator[Sequence[PersonRow]]:
    """Split a file into pieces, each for one transaction; any of them may be done again."""
    return (rows[start : start + CHUNK] for start in range(0, len(rows), CHUNK))


async def import_rows(
    tx: Transaction, actor: str, workshop: Workshop, rows: Sequence[PersonRow], *, now: datetime
) -> Imported:
    """Add the people of these rows as contacted citizens; those who are there stay as they are.

    Raises Refused («people.legal-gaps») for real people while facts of the notice are missing.
    """
    if not may_import_people(workshop):
        raise Refused("people.legal-gaps", missing=legal_gaps(workshop))
    total = Imported()
    for row in rows:
        total += await _import_row(tx, actor, workshop.id, row, now)
    return total


async def add_organiser(
    tx: Transaction, who: Who, first_name: str, last_name: str, *, language: str, now: datetime
) -> str:
    """Add an organiser to the workshop of `who`; return their id, for whom a link can be made."""
    person = await storage.people.add_team_member(tx, first_name, last_name, language, now=now)
    await storage.people.add_part(tx, person, who.workshop, Role.ORGANISER, now=now)
    await tx.audit(Who(who.actor, person, who.workshop), Act.PERSON_IMPORTED, Role.ORGANISER)
    return person


async def correct(tx: Transaction, who: Who, detail: Detail, typed: str) -> None:
    """Keep one detail as its person corrected it; again changes nothing. Raises Refused."""
    before = await storage.people.get(tx, who.subject)
    after = corrected(before, detail, typed)
    if after == before:
        return
    await storage.people.save(tx, after)
    await tx.audit(who, Act.PERSON_CORRECTED, detail)


async def _import_row(
    tx: Transaction, actor: str, workshop: str, row: PersonRow, now: datetime
) -> Imported:
    match_hash = tx.keyed_hash(row.match)
    if await storage.people.is_left_alone(tx, match_hash):
        return Imported(left_alone=1)
    await storage.people.add(tx, row, match_hash, now)
    person = await storage.people.find_by_match(tx, match_hash)
    if person is None:
        raise LookupError("a person was added and is not there")
    if row.address:
        await storage.letters.save_street(tx, person, row.address)
    added = await storage.people.add_part(
        tx,
        person,
        workshop,
        Role.CITIZEN,
        state=CitizenState.CONTACTED,
        features=row.features,
        now=now,
    )
    if not added:
        return Imported(known=1)
    await tx.audit(Who(actor, person, workshop), Act.PERSON_IMPORTED, Role.CITIZEN)
    return Imported(added=1)
