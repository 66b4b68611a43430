"""`atelier people …`: bring people into a workshop from a CSV file; add an organiser."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

import actions.links
import actions.people
from actions.people import Imported
from bot.cli.desk import ACTOR, Desk, console, perform, progress
from rules.facts import Facts
from rules.people_file import PeopleFile, corrections_file, read_people
from rules.people_row import PersonRow
from rules.who import Who
from rules.workshop import Workshop
from storage.transaction import Transaction

app = typer.Typer(help="Bring people into a workshop.", no_args_is_help=True)

WhichWorkshop = Annotated[
    str | None, typer.Option("--workshop", help="Which workshop, where there are several.")
]


@app.command("import")
def import_file(
    file: Annotated[Path, typer.Argument(help="A CSV file, one person a row.", exists=True)],
    workshop: WhichWorkshop = None,
) -> None:
    """Import the people of a CSV file; the same file again changes nothing.

    Rows that are wrong are left out and written, with the reason, to FILE.to-correct.csv: mend
    them there and import that file. Safe beside a running bot, and safe to interrupt.
    """

    async def work(desk: Desk) -> None:
        chosen = await desk.workshop(workshop)
        read = read_people(file.read_bytes(), chosen)
        total = await import_people(desk, chosen, read.good)
        console.print(
            f"{total.added} added, {total.known} known already, "
            f"{total.left_alone} asked never to be contacted."
        )
        if read.ignored:
            console.print(f"Columns that were not used: {', '.join(read.ignored)}")
        if read.bad:
            _write_corrections(desk, chosen, read, file)

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


async def import_people(desk: Desk, workshop: Workshop, rows: tuple[PersonRow, ...]) -> Imported:
    """Import in chunks, each kept whole; what was imported before an interruption stays."""
    total = Imported()
    with progress() as bar:
        task = bar.add_task("People", total=len(rows))
        for chunk in actions.people.chunks(rows):

            async def body(
                tx: Transaction, chunk: tuple[PersonRow, ...] = tuple(chunk)
            ) -> Imported:
                return await actions.people.import_rows(tx, ACTOR, workshop, chunk, now=tx.now)

            cause = f"command:people:{workshop.id}:{desk.now().isoformat()}"
            total += await desk.database.transact(body, cause=cause)
            bar.advance(task, len(chunk))
    return total


def _write_corrections(desk: Desk, workshop: Workshop, read: PeopleFile, file: Path) -> None:
    def say(key: str, facts: Facts) -> str:
        return desk.say(key, facts, workshop.tz)

    target = file.with_suffix(".to-correct.csv")
    target.write_bytes(corrections_file(read, say))
    console.print(f"{len(read.bad)} rows were left out, and wait in {target}:", style="yellow")
    for row in read.bad[:10]:
        for fault in row.faults:
            words = say(fault.reason, fault.facts)
            console.print(f"  line {row.line}: {words}", highlight=False)
    if len(read.bad) > 10:  # noqa: PLR2004 - a screenful; the file has them all
        console.print(f"  … and {len(read.bad) - 10} more")
