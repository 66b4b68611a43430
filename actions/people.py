"""Bring people into a workshop, and keep what they correct about themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

import actions.answer_links
import storage.audit
import storage.people
from rules.errors import Refused
from rules.people import Detail, corrected
from rules.people_row import PersonRow
from rules.who import Act, CitizenState, Role, Source, Who
from rules.workshop import Workshop, legal_gaps, may_import_people
from storage.transaction import Transaction

CHUNK = 250
"""Rows of one transaction: some 20 ms, well under the 100 ms that a writer may hold."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """In which state people arrive, and from where they come."""

    state: CitizenState = CitizenState.CONTACTED
    source: Source | None = None


CONTACTED = Arrival()


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
    tx: Transaction,
    actor: str,
    workshop: Workshop,
    rows: Sequence[PersonRow],
    arrival: Arrival = CONTACTED,
    *,
    now: datetime,
) -> Imported:
    """Add the people of these rows as citizens; those who are there stay as they are.

    Of those an address that was not known is kept. Raises Refused («people.legal-gaps») for real
    people while facts of the notice are missing.
    """
    must_be_lawful(workshop)
    met = {}
    for row in rows:
        match_hash = tx.keyed_hash(row.match)
        met[match_hash] = (row, await storage.people.match(tx, match_hash, workshop.id))
    wanted = [(row, one) for row, one in met.values() if not (one.alone or one.same)]
    known = [(row, str(one.person)) for row, one in wanted if one.takes_part]
    new = [(row, one.hash) for row, one in wanted if one.person is None]
    ids = await storage.people.add_many(tx, new, now=now)
    added = [(row, person) for (row, _), person in zip(new, ids, strict=True)]
    met_before = [
        (row, one.person) for row, one in wanted if one.person is not None and not one.takes_part
    ]
    await storage.people.give_addresses(tx, [*known, *met_before])
    parts = [*added, *met_before]
    await storage.people.add_citizens(
        tx, parts, workshop.id, arrival.state, arrival.source, now=now
    )
    people = [person for _, person in parts]
    act, role = Act.PERSON_IMPORTED, Role.CITIZEN
    await storage.audit.add_many(tx, actor, people, workshop.id, act, role)
    alone = sum(one.alone for _, one in met.values())
    return Imported(len(parts), len(rows) - len(parts) - alone, alone)


def must_be_lawful(workshop: Workshop) -> None:
    """Refuse real people while facts of the notice are missing, which are named."""
    if not may_import_people(workshop):
        raise Refused("people.legal-gaps", missing=legal_gaps(workshop))


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
    if detail is Detail.EMAIL:
        await actions.answer_links.revoke(tx, who.subject)  # the address before may be anybody's
    await tx.audit(who, Act.PERSON_CORRECTED, detail)
