"""Papers for many: asked for on the page, made by a job file by file, taken away, soon forgotten.

A file, who is in it, and that needs were read are kept in one transaction, after the file is on the
disk: killed anywhere, nobody is in two files, and nobody's needs were read without a trace.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import actions.badges
import actions.needs
import storage.files
import storage.jobs
import storage.papers
from actions.paper_facts import House, common, digests, house, named
from rules.errors import Refused
from rules.needs import Needs
from rules.papers import DOSSIERS, LISTS, OF_CITIZENS, Order, Paper, State, changed
from rules.who import Act, Who
from storage.badges import Bearer
from storage.files import FileRow, Stored
from storage.papers import Part
from storage.transaction import Transaction

JOB = "papers"
FILE = "paper"
MIME = "application/pdf"
Left = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Composed:
    """A file that is on the disk, and counts once it is recorded.

    `people` were looked at; `digests` are of those who are in it; `needs` is what was read for it.
    """

    people: Sequence[tuple[str, str]]
    digests: Mapping[str, str]
    language: str
    name: str
    file: Stored | None
    needs: Mapping[str, Needs]


async def ask(tx: Transaction, who: Who, paper: Paper, of: str, language: str) -> int:
    """Ask for papers, lists in this language; their number. Raises Refused."""
    await actions.badges.of_workshop(tx, who.workshop)
    seen = await house(tx, who.workshop)
    people = named(seen, paper, of)
    if not people and paper not in DOSSIERS:
        raise Refused("papers.nobody")
    read = [(each.person, _read_in(each, paper, language)) for each in people]
    said = common(tx, seen, paper, of)
    number = await storage.papers.add(tx, who, paper, of, language, read, said)
    if number is None:
        raise Refused("papers.being-made")
    await tx.audit(who, Act.PAPER_MADE, str(number), paper)
    job = await storage.jobs.add(tx, JOB, {"order": number})
    await storage.papers.name_job(tx, number, job)
    return number


def _read_in(one: Bearer, paper: Paper, language: str) -> str:
    """Papers of one's own are in one's language; badges lie in one pile, by name."""
    return one.language if paper in OF_CITIZENS else language


async def get(tx: Transaction, who: Who, number: int) -> Order:
    """Return an order of this workshop. Raises Refused where there is none."""
    order = await storage.papers.find(tx, number)
    if order is None or order.workshop != who.workshop:
        raise Refused("papers.no-such-paper")
    return order


async def taken(tx: Transaction, who: Who, paper: Paper, number: str) -> None:
    """Record that somebody took papers away, or one person's: they name people."""
    await tx.audit(who, Act.PAPER_TAKEN, paper, number)


@dataclass(frozen=True, slots=True)
class Standing:
    """How an order stands; `changed` people, and `moved`: the workshop's own facts, since then.

    `still`: its work was given up. `made` of `people` are in a file.
    """

    order: Order
    made: int
    people: int
    changed: int
    moved: bool
    parts: tuple[Part, ...]
    still: bool

    @property
    def gone(self) -> bool:
        """Whether files of it are erased: somebody was, or their time is over."""
        return any(each.erased_at is not None for each in self.parts)

    @property
    def outdated(self) -> bool:
        """Whether it would say something else by now."""
        return bool(self.changed or self.moved)


async def standing(tx: Transaction, order: Order, seen: House) -> Standing:
    """Tell how far an order is, and whether it is still so."""
    made, people = await storage.papers.progress(tx, order.id)
    ready = order.state is State.READY
    now = digests(tx, seen, order.paper, order.gathering) if ready else {}
    return Standing(
        order,
        made,
        people,
        changed(await storage.papers.said(tx, order.id), now) if ready else 0,
        ready and common(tx, seen, order.paper, order.gathering) != order.digest,
        await storage.papers.parts(tx, order.id),
        not ready and await _stands_still(tx, order),
    )


async def _stands_still(tx: Transaction, order: Order) -> bool:
    work = await storage.jobs.status(tx, order.job)
    return work is None or work.state == "failed"


async def go_on(tx: Transaction, who: Who, number: int) -> None:
    """Have papers taken up whose work was given up; nothing where it is under way."""
    order = await get(tx, who, number)
    if order.state is State.MAKING and await _stands_still(tx, order):
        await tx.audit(who, Act.PAPER_MADE, str(number), order.paper)
        job = await storage.jobs.add(tx, JOB, {"order": number})
        await storage.papers.name_job(tx, number, job)


async def next_people(tx: Transaction, order: Order, most: int) -> tuple[tuple[str, str], ...]:
    """Return who is in the next file: of one language, or everybody for a list."""
    if order.paper in LISTS:
        return await storage.papers.waiting(tx, order.id, order.people + 1)
    first = await storage.papers.waiting(tx, order.id, most)
    return tuple(each for each in first if each[1] == first[0][1])


async def is_over(tx: Transaction, order: Order) -> bool:
    """Tell whether nothing is left to be made."""
    if order.paper in LISTS:
        return bool(await storage.papers.parts(tx, order.id))
    return not await storage.papers.waiting(tx, order.id, 1)


async def step(tx: Transaction, left: Left) -> Left | None:
    """Keep what was prepared for one step; None when all is done."""
    order = await storage.papers.find(tx, left["order"])
    if order is None or order.state is State.READY:
        return None
    if left.get("over"):
        seen = await house(tx, order.workshop)
        said = common(tx, seen, order.paper, order.gathering)
        await storage.papers.ready(tx, order.id, said)
        return None
    if left.get("composed") is not None:
        await _record(tx, order, left["composed"])
    return {"order": order.id}


async def _record(tx: Transaction, order: Order, composed: Composed) -> None:
    """Keep a file, if what is in it is still so: else it is composed again."""
    seen = await house(tx, order.workshop)
    if not await _still_so(tx, order, composed, seen):
        return
    in_it = composed.digests
    await storage.papers.leave_out(
        tx, order.id, [person for person, _ in composed.people if person not in in_it]
    )
    if composed.file is None:
        return
    row = FileRow(composed.file, FILE, composed.name, MIME, None, order.workshop, tx.now)
    await storage.files.add(tx, row)
    part = await storage.papers.add_part(
        tx, order.id, composed.language, len(in_it), composed.file.id
    )
    if order.paper in LISTS:  # who has come since it was asked for is named, too
        await storage.papers.name_in(tx, order.id, composed.language, list(in_it))
    await storage.papers.done(tx, order.id, part, in_it)


async def _still_so(tx: Transaction, order: Order, composed: Composed, seen: House) -> bool:
    people = await next_people(tx, order, len(composed.people))
    if people != tuple(composed.people):
        return False  # somebody was erased a moment ago
    now = digests(tx, seen, order.paper, order.gathering)
    if order.paper not in LISTS:
        now = {person: now[person] for person, _ in people if person in now}
    if now != composed.digests:
        return False
    if order.paper is not Paper.DOSSIER_LOGISTICS:
        return True
    who = Who(order.made_by, order.made_by, order.workshop)
    return await actions.needs.read_for(tx, who, tuple(now)) == composed.needs
