"""Papers that were asked for: their files, and who is named in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from rules.papers import Order, Paper, State
from rules.who import Who
from storage.codec import instant, instant_or_none
from storage.transaction import Row, Transaction


@dataclass(frozen=True, slots=True)
class Part:
    """One file of an order; what was in it is gone where `erased_at` says when."""

    number: int
    language: str
    people: int
    file: str
    size: int
    erased_at: datetime | None


async def add(
    tx: Transaction,
    who: Who,
    paper: Paper,
    gathering: str,
    language: str,
    people: Sequence[tuple[str, str]],
    digest: str,
) -> int | None:
    """Keep what is to be made, for people (id, language) in their order; its number.

    None while the same is being made.
    """
    rows = await tx.fetch(
        "papers.add",
        workshop=who.workshop,
        paper=paper,
        gathering=gathering,
        language=language,
        people=len(people),
        digest=digest,
        now=tx.now,
        by=who.actor,
    )
    if not rows:
        return None
    number = int(rows[0]["id"])
    await tx.batch(
        "papers.put_down",
        [
            {"paper": number, "person": person, "place": place, "language": tongue}
            for place, (person, tongue) in enumerate(people)
        ],
    )
    return number


async def name_in(tx: Transaction, number: int, language: str, people: Sequence[str]) -> None:
    """Keep that these people are in an order, behind those who are."""
    await tx.batch(
        "papers.put_down",
        [
            {"paper": number, "person": person, "place": place, "language": language}
            for place, person in enumerate(people)
        ],
    )


async def find(tx: Transaction, number: int) -> Order | None:
    """Return one order."""
    rows = await tx.fetch("papers.find", id=number)
    return _order(rows[0]) if rows else None


async def every(tx: Transaction, workshop: str, most: int = 60) -> tuple[Order, ...]:
    """Return the orders of a workshop, the newest first."""
    return tuple(
        _order(row) for row in await tx.fetch("papers.every", workshop=workshop, most=most)
    )


async def ready(tx: Transaction, number: int, digest: str) -> None:
    """Keep that all is there, and what the workshop said then."""
    await tx.run("papers.ready", id=number, digest=digest)


async def name_job(tx: Transaction, number: int, job: str) -> None:
    """Keep which work makes it."""
    await tx.run("papers.name_job", id=number, job=job)


async def waiting(tx: Transaction, number: int, most: int) -> tuple[tuple[str, str], ...]:
    """Return who is still to be in a file, with their language: the first of one language first."""
    rows = await tx.fetch("papers.waiting", paper=number, most=most)
    return tuple((row["person"], row["language"]) for row in rows)


async def add_part(tx: Transaction, number: int, language: str, people: int, file: str) -> int:
    """Keep one more file; its number."""
    last = int((await tx.fetch("papers.last_part", paper=number))[0]["number"])
    await tx.run(
        "papers.add_part",
        paper=number,
        number=last + 1,
        language=language,
        people=people,
        file=file,
        now=tx.now,
    )
    return last + 1


async def done(tx: Transaction, number: int, part: int, digests: Mapping[str, str]) -> None:
    """Keep who is in a file, and what stands for what it says of them."""
    await tx.batch(
        "papers.done",
        [
            {"paper": number, "part": part, "person": person, "digest": digest}
            for person, digest in digests.items()
        ],
    )


async def leave_out(tx: Transaction, number: int, people: Sequence[str]) -> None:
    """Keep that some are not in it: there is nothing to say of them."""
    await tx.batch("papers.leave_out", [{"paper": number, "person": one} for one in people])


async def parts(tx: Transaction, number: int) -> tuple[Part, ...]:
    """Return the files of an order."""
    return tuple(
        Part(
            row["number"],
            row["language"],
            row["people"],
            row["file"],
            row["size"],
            instant_or_none(row["erased_at"]),
        )
        for row in await tx.fetch("papers.parts", paper=number)
    )


async def said(tx: Transaction, number: int) -> dict[str, str]:
    """Return what stands for what an order said, by person."""
    rows = await tx.fetch("papers.people", paper=number)
    return {row["person"]: row["digest"] for row in rows}


async def progress(tx: Transaction, number: int) -> tuple[int, int]:
    """Return how many people are in a file, and of how many."""
    row = (await tx.fetch("papers.progress", paper=number))[0]
    return int(row["made"]), int(row["people"])


async def forget_needs(tx: Transaction, person: str, workshop: str) -> None:
    """Forget the papers that tell what somebody needs: they took their agreement back."""
    await tx.run("papers.forget_needs", person=person, workshop=workshop, now=tx.now)


def _order(row: Row) -> Order:
    return Order(
        row["id"],
        row["workshop"],
        Paper(row["paper"]),
        row["gathering"],
        row["language"],
        State(row["state"]),
        row["people"],
        row["digest"],
        row["job"],
        instant(row["made_at"]),
        row["made_by"],
    )
