"""`atelier workshop load FILE`: load a workshop, or its newer version."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Annotated

import typer

import actions.attendance
import actions.workshops
from actions.workshop_file import read_workshop
from actions.workshops import Change, Plan
from bot.cli.desk import ACTOR, Desk, console, perform
from rules.workshop import legal_gaps, opinion_comes_too_late
from storage.transaction import Transaction

_OF_THE_PLAN: Mapping[Plan, str] = MappingProxyType(
    {
        Plan.TO_BE_DECIDED: "The sample plan has changed after meeting 1 decided on it: no draw "
        "can be prepared until that meeting's new decision is recorded.",
        Plan.OF_THE_PAGE: "The sample plan was changed on its page since the file: it stays as it "
        "is there, and is changed there.",
        Plan.CLOSED: "A draw is prepared, or was made: seats and sample plan stay as they are.",
    }
)
"""What is said of a file's sample plan, where it was not simply taken."""

app = typer.Typer(help="Load a workshop from its file.", no_args_is_help=True)


@app.callback()
def workshop() -> None:
    """Load a workshop from its file."""


@app.command()
def load(
    file: Annotated[Path, typer.Argument(help="The workshop's TOML file.", exists=True)],
) -> None:
    """Check a workshop file and load it; a newer version of the same workshop replaces the older.

    Whoever has a date in their calendar that has moved is told. Try
    examples/big-data-sante/workshop.toml.
    """

    async def work(desk: Desk) -> None:
        change, told = await load_file(desk, file.read_bytes())
        _report(change, told)

    perform(work)


async def load_file(desk: Desk, data: bytes) -> tuple[Change, int]:
    """Load what the file says; return the change, and how many calendar entries it moved."""
    read = read_workshop(data)

    async def body(tx: Transaction) -> tuple[Change, int]:
        change = await actions.workshops.load(tx, ACTOR, read, now=tx.now)
        told = 0
        if change.changed and change.before is not None:
            told = await actions.attendance.programme_changed(
                tx, ACTOR, change.before, change.workshop
            )
        return change, told

    cause = f"command:workshop:{read.id}:{desk.now().isoformat()}"
    return await desk.database.transact(body, cause=cause)


def _report(change: Change, told: int) -> None:
    workshop = change.workshop
    if change.plan in _OF_THE_PLAN:
        console.print(_OF_THE_PLAN[change.plan], style="yellow")
    for about in change.of_the_page:
        console.print(
            f"The programme of {about.key} was changed on its page since the file: it stays as it "
            "is there, and is changed there.",
            style="yellow",
        )
    if not change.changed:
        console.print(f"{workshop.id}: nothing has changed (revision {change.revision}).")
        return
    console.print(f"{workshop.id}: loaded, revision {change.revision}.")
    if told:
        console.print(f"{told} calendar entries have moved; their people are being told.")
    if opinion_comes_too_late(workshop):
        console.print(
            f"The opinion is due on {workshop.opinion_due}, and the decision it should inform is "
            f"taken on {workshop.decision.on}: it would come too late.",
            style="yellow",
        )
    if missing := legal_gaps(workshop):
        people = "only invented people" if workshop.notice.rehearsal else "nobody"
        console.print(
            f"The notice lacks {', '.join(missing)}: {people} can be imported.", style="yellow"
        )
