"""Waves of first contact: who is in one, what was made for them, and how far they have come."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from rules.people import Person
from rules.waves import Channel, Fate, Funnel, Kind, LeftOut, Plan, Progress, State, Wave
from rules.who import CitizenState
from rules.workshop import Workshop
from storage.codec import instant, instant_or_none
from storage.transaction import Row, Transaction


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody of a wave whose letter is still to be made; `left_out` says why it is not."""

    person: Person
    street: str | None
    left_out: LeftOut | None


@dataclass(frozen=True, slots=True)
class Batch:
    """One file of a wave; what was in it is gone where `erased_at` says when."""

    number: int
    language: str
    letters: int
    file: str
    size: int
    erased_at: datetime | None


async def add(
    tx: Transaction, workshop: str, plan: Plan, *, seed: str, by: str, state: State
) -> bool:
    """Keep a new wave; False if one has its name, or is still being made."""
    added = await tx.run(
        "waves.add",
        workshop=workshop,
        title=plan.name,
        kind=plan.kind,
        channel=plan.channel,
        leaves_at=plan.leaves_at,
        wanted=plan.wanted,
        seed=seed,
        state=state,
        now=tx.now,
        by=by,
    )
    return added > 0


async def under_way(tx: Transaction, workshop: str) -> str | None:
    """Return the name of the wave that is being made."""
    rows = await tx.fetch("waves.under_way", workshop=workshop)
    return str(rows[0]["title"]) if rows else None


async def find(tx: Transaction, wave: int) -> Wave | None:
    """Return a wave by its number."""
    return _one(await tx.fetch("waves.find", id=wave))


async def named(tx: Transaction, workshop: str, name: str) -> Wave | None:
    """Return the wave of this name."""
    return _one(await tx.fetch("waves.named", workshop=workshop, title=name))


async def every(tx: Transaction, workshop: str) -> tuple[Wave, ...]:
    """Return all waves of a workshop, the newest first."""
    return tuple(_wave(row) for row in await tx.fetch("waves.every", workshop=workshop))


async def move(tx: Transaction, wave: Wave, state: State) -> bool:
    """Bring a wave into another state; False if it is no longer in the one it is known in."""
    return await tx.run("waves.move", id=wave.id, state=state, before=wave.state) > 0


async def name_job(tx: Transaction, wave: int, job: str) -> None:
    """Remember which work makes it (its key)."""
    await tx.run("waves.name_job", id=wave, job=job)


async def candidates(tx: Transaction, wave: Wave | Plan, workshop: str) -> dict[str, str]:
    """Return whom a wave can be for at this moment, with the language each reads."""
    if wave.kind is Kind.FIRST:
        rows = await tx.fetch("waves.unwritten", workshop=workshop, channel=wave.channel)
    else:
        about = {"workshop": workshop, "leaves_at": wave.leaves_at, "channel": wave.channel}
        rows = await tx.fetch("waves.silent", **about)
    return {row["person"]: row["language"] for row in rows}


async def unwritten(tx: Transaction, workshop: str) -> tuple[int, int]:
    """Return how many there are whom nobody has written to, and how many e-mail addresses."""
    row = (await tx.fetch("waves.unwritten_count", workshop=workshop))[0]
    return row["people"], row["emails"]


async def set_pool(tx: Transaction, wave: int, pool: int) -> None:
    """Remember how many there were to draw from; the first time counts."""
    await tx.run("waves.set_pool", id=wave, pool=pool)


async def put_down(
    tx: Transaction, wave: Wave, people: Sequence[tuple[str, str]], workshop: Workshop
) -> None:
    """Put people down behind those who are there, each with a language that the workshop has."""
    first = await count(tx, wave.id) + 1
    await tx.batch(
        "waves.put_down",
        [
            {
                "wave": wave.id,
                "person": person,
                "workshop": wave.workshop,
                "kind": wave.kind,
                "language": language if language in workshop.languages else workshop.languages[0],
                "number": number,
            }
            for number, (person, language) in enumerate(people, first)
        ],
    )


async def count(tx: Transaction, wave: int) -> int:
    """Return how many people are in a wave."""
    return int((await tx.fetch("waves.put_down_count", wave=wave))[0]["people"])


async def progress(tx: Transaction, wave: int) -> Progress:
    """Return what became of its people."""
    row = (await tx.fetch("waves.progress", wave=wave))[0]
    return Progress(row["drawn"], row["made"], row["left_out"], row["departed"], row["refused"])


async def waiting(
    tx: Transaction, wave: Wave, most: int, *, behind: int = 0
) -> tuple[str, tuple[Recipient, ...]]:
    """Return a language, and the next people of a wave who read it, behind so many others."""
    rows = await tx.fetch("waves.waiting", wave=wave.id, most=most, behind=behind)
    language = str(rows[0]["language"]) if rows else ""
    return language, tuple(_recipient(row) for row in rows)


async def recipient(tx: Transaction, wave: int, person: str) -> Recipient | None:
    """Return somebody of a wave whose e-mail is about to leave; None where they are not in it."""
    rows = await tx.fetch("waves.recipient", wave=wave, person=person)
    return _recipient(rows[0]) if rows else None


async def set_fate(
    tx: Transaction, wave: int, person: str, fate: Fate | None, link: str | None
) -> None:
    """Note what became of somebody’s e-mail, and which link is in it."""
    await tx.run("waves.fate", wave=wave, person=person, fate=fate, link=link)


async def too_late(tx: Transaction, wave: int, person: str, why: LeftOut) -> None:
    """Note that somebody’s e-mail did not leave; one that may have left is none of these."""
    await tx.run("waves.too_late", wave=wave, person=person, why=why)


async def release(tx: Transaction, wave: int, person: str) -> None:
    """Let another wave be for somebody whose e-mail will not leave."""
    await tx.run("waves.release", wave=wave, person=person)


async def set_aside(tx: Transaction, outbox_id: int) -> None:
    """Count an e-mail that could not even be read as one that came back."""
    await tx.run("waves.set_aside", outbox=outbox_id)


async def made(tx: Transaction, wave: int, links: Mapping[str, str | None], *, batch: int) -> None:
    """Note whose letters are in a batch, each with its link; an e-mail gets it as it leaves."""
    rows = [
        {"wave": wave, "person": person, "batch": batch, "link": link}
        for person, link in links.items()
    ]
    await tx.batch("waves.made", rows)


async def leave_out(tx: Transaction, wave: int, person: str, why: LeftOut) -> None:
    """Note that somebody gets nothing."""
    await tx.run("waves.leave_out", wave=wave, person=person, why=why)


async def take_back(tx: Transaction, wave: int, batch: int) -> int:
    """Let those of a batch wait for another letter, unless they were erased; how many."""
    return await tx.run("waves.take_back", wave=wave, batch=batch)


async def free(tx: Transaction, wave: int, most: int) -> int:
    """Let go of those of a stopped wave who got nothing, at most so many; how many."""
    return await tx.run("waves.free", wave=wave, most=most)


async def next_batch(tx: Transaction, wave: int) -> int:
    """Return the number of the next batch."""
    return int((await tx.fetch("waves.next_batch", wave=wave))[0]["number"])


async def add_batch(
    tx: Transaction, wave: int, number: int, language: str, *, letters: int, file: str
) -> None:
    """Note that a file of letters was made."""
    await tx.run(
        "waves.add_batch",
        wave=wave,
        number=number,
        language=language,
        letters=letters,
        file=file,
        now=tx.now,
    )


async def batches(tx: Transaction, wave: int) -> tuple[Batch, ...]:
    """Return the files of a wave, in their order."""
    return tuple(
        Batch(
            row["number"],
            row["language"],
            row["letters"],
            row["file"],
            row["size"],
            instant_or_none(row["erased_at"]),
        )
        for row in await tx.fetch("waves.batches", wave=wave)
    )


async def funnel(tx: Transaction, workshop: str, wave: int | None = None) -> Funnel:
    """Count how far people have come, of one wave or of all."""
    about = {"workshop": workshop, "wave": wave}
    sent = await tx.fetch("waves.sent", **about)
    opened = await tx.fetch("waves.opened", **about)
    acknowledged = await tx.fetch("waves.acknowledged", **about)
    row = (await tx.fetch("waves.qualified", **about))[0]
    return Funnel(
        sent[0]["people"],
        opened[0]["people"],
        acknowledged[0]["people"],
        row["qualified"],
        row["available"],
    )


def _recipient(row: Row) -> Recipient:
    person = Person(
        id=row["person"],
        first_name=row["sealed_first_name"],
        last_name=row["sealed_last_name"],
        birth_year=None,
        postcode=row["sealed_postcode"],
        commune=row["sealed_commune"],
        phone=row["sealed_phone"],
        email=row["sealed_email"],
        language=row["language"],
        erased_at=instant_or_none(row["erased_at"]),
    )
    return Recipient(person, row["sealed_address"], _why(row))


def _why(row: Row) -> LeftOut | None:
    """Tell why somebody who was drawn must not be written to (any more)."""
    if row["erased_at"] is not None:
        return LeftOut.ERASED
    declined = row["state"] in (CitizenState.DECLINED, CitizenState.WITHDRAWN)
    if row["silenced_at"] is not None or row["left_alone"] or declined:
        return LeftOut.ALONE
    came = row["came"] or row["state"] != CitizenState.CONTACTED
    return LeftOut.ANSWERED if came else None


def _one(rows: list[Row]) -> Wave | None:
    return _wave(rows[0]) if rows else None


def _wave(row: Row) -> Wave:
    return Wave(
        id=row["id"],
        workshop=row["workshop"],
        name=row["title"],
        kind=Kind(row["kind"]),
        channel=Channel(row["channel"]),
        leaves_at=instant(row["leaves_at"]),
        wanted=row["wanted"],
        seed=row["seed"],
        pool=row["pool"],
        state=State(row["state"]),
        job=row["job"],
    )
