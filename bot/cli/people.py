"""`atelier people …`: bring people into a workshop from a file; add an organiser."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

import actions.imports
import actions.links
import actions.people
from actions.people import CONTACTED, Arrival, Imported
from bot.cli.desk import ACTOR, Desk, console, perform, progress, stop
from bot.imports import Read, look_at, read_all, rows_of
from bot.reader import Order
from rules.csv_text import MOST_BYTES
from rules.errors import Refused
from rules.facts import Facts
from rules.people_file import corrections
from rules.people_plain import bad_from_plain, facts_from_plain
from rules.people_row import PersonRow
from rules.who import CitizenState, Source, Who
from rules.workshop import Workshop
from storage.transaction import Transaction

app = typer.Typer(help="Bring people into a workshop.", no_args_is_help=True)

WhichWorkshop = Annotated[
    str | None, typer.Option("--workshop", help="Which workshop, where there are several.")
]


@app.command("import")
def import_file(
    file: Annotated[Path, typer.Argument(help="A workbook or a CSV file.", exists=True)],
    workshop: WhichWorkshop = None,
    state: Annotated[
        CitizenState, typer.Option(help="In which state they arrive: contacted or qualified.")
    ] = CitizenState.CONTACTED,
    source: Annotated[
        Source | None, typer.Option(help="Where they come from, if that is to be kept.")
    ] = None,
) -> None:
    """Import the people of a file; the same file again changes nothing.

    Rows that are wrong are left out and written, with the reason, to FILE.to-correct.csv: mend
    them there and import that file. Safe beside a running bot, and safe to interrupt. To look at
    the columns first, and to decide who is the same person, use the team's page.
    """

    async def work(desk: Desk) -> None:
        chosen = await desk.workshop(workshop)
        if state not in actions.imports.ARRIVE:
            stop("People can arrive as contacted or qualified.")
        await _import(desk, chosen, file, Arrival(state, source))

    perform(work)


@app.command("organiser")
def organiser(
    first_name: str,
    last_name: str,
    language: Annotated[str, typer.Option(help="fr or en")] = "fr",
    workshop: WhichWorkshop = None,
) -> None:
    """Add an organiser, and show the personal link that opens their chat."""

    async def work(desk: Desk) -> None:
        chosen = await desk.workshop(workshop)

        async def body(tx: Transaction) -> str:
            who = Who(ACTOR, ACTOR, chosen.id)
            person = await actions.people.add_organiser(
                tx, who, first_name, last_name, language=language, now=tx.now
            )
            link = await actions.links.make(tx, Who(ACTOR, person, chosen.id), now=tx.now)
            return link.token

        cause = f"command:organiser:{desk.now().isoformat()}"
        token = await desk.database.transact(body, cause=cause)
        console.print(f"{desk.settings.public_url}/l/{token}", highlight=False, soft_wrap=True)

    perform(work)


async def _import(desk: Desk, workshop: Workshop, file: Path, arrival: Arrival) -> None:
    _must_fit(file)
    with progress() as bar:
        task = bar.add_task("Reading", total=None)

        async def told(done: int, _total: int) -> None:
            bar.update(task, completed=done)

        order = Order(workshop, {}, load=False)
        report = await look_at(desk.database, order, _pieces(file), told)
    _must_be_readable(report)
    read = await read_all(Order(workshop, {}, load=True), _pieces(file))
    total = await _in_chunks(desk, workshop, _Chunks(read.pieces), arrival)
    console.print(
        f"{total.added} added, {total.known} known already, "
        f"{total.left_alone} asked never to be contacted."
    )
    _tell_of_columns(report)
    if read.count:
        _write_corrections(desk, workshop, read, file)


def _must_fit(file: Path) -> None:
    size = file.stat().st_size
    if size > MOST_BYTES:
        limit = MOST_BYTES // 1_000_000
        raise Refused("people_file.too-large", size=-(-size // 1_000_000), limit=limit)


def _must_be_readable(report: Mapping[str, Any]) -> None:
    if "code" in report:
        raise Refused(report["code"], **facts_from_plain(report["facts"]))
    if report["missing"]:
        found = tuple(column["title"] for column in report["columns"] if column["title"])
        raise Refused("people_file.missing-columns", missing=tuple(report["missing"]), found=found)


def _tell_of_columns(report: Mapping[str, Any]) -> None:
    """Say what was understood, and what not."""
    unused = [each["title"] for each in report["columns"] if each["title"] and not each["name"]]
    if unused:
        console.print(f"Columns that were not used: {', '.join(unused)}")
    for feature, found in report["values"].items():
        for each in found:
            if each["guess"]:
                console.print(f"{feature}: {each['cell']} was read as {each['guess']}")
    if report["pairs"]:
        console.print(
            f"{report['pairs_found']} rows look like somebody else's, and came as people of their "
            "own. To decide such cases, import on the team's page.",
            style="yellow",
        )


async def import_people(desk: Desk, workshop: Workshop, rows: Sequence[PersonRow]) -> Imported:
    """Import people to be contacted; what was imported before an interruption stays."""
    return await _in_chunks(desk, workshop, list(actions.people.chunks(rows)), CONTACTED)


async def _in_chunks(
    desk: Desk, workshop: Workshop, chunks: Collection[Sequence[PersonRow]], arrival: Arrival
) -> Imported:
    """Import chunk by chunk, each kept whole."""
    total = Imported()
    with progress() as bar:
        task = bar.add_task("People", total=len(chunks))
        for rows in chunks:

            async def body(tx: Transaction, rows: Sequence[PersonRow] = rows) -> Imported:
                return await actions.people.import_rows(
                    tx, ACTOR, workshop, rows, arrival, now=tx.now
                )

            cause = f"command:people:{workshop.id}:{desk.now().isoformat()}"
            total += await desk.database.transact(body, cause=cause)
            bar.advance(task)
    return total


class _Chunks(Collection[Sequence[PersonRow]]):
    """The pieces in which a file was read, each unpacked when its turn comes."""

    def __init__(self, pieces: Sequence[bytes]) -> None:
        self._pieces = pieces

    def __len__(self) -> int:
        return len(self._pieces)

    def __iter__(self) -> Iterator[Sequence[PersonRow]]:
        return map(rows_of, self._pieces)

    def __contains__(self, chunk: object) -> bool:
        return any(chunk == each for each in self)


async def _pieces(file: Path) -> AsyncIterator[bytes]:
    with await asyncio.to_thread(file.open, "rb") as opened:
        while piece := await asyncio.to_thread(opened.read, 2**20):
            yield piece


def _write_corrections(desk: Desk, workshop: Workshop, read: Read, file: Path) -> None:
    def say(key: str, facts: Facts) -> str:
        return desk.say(key, facts, workshop.tz)

    target = file.with_suffix(".to-correct.csv")
    header, *lines = map(json.loads, read.wrong)
    bad = [bad_from_plain(plain) for line in lines for plain in line["bad"]]
    target.write_bytes(b"".join(corrections(header["header"], bad, say)))
    console.print(f"{read.count} rows were left out, and wait in {target}:", style="yellow")
    for row in bad[:10]:
        for fault in row.faults:
            words = say(fault.reason, fault.facts)
            console.print(f"  line {row.line}: {words}", highlight=False)
    if read.count > 10:  # noqa: PLR2004 - a screenful; the file has them all
        console.print(f"  … and {read.count - 10} more")
