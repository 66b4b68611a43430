"""`atelier decide`: put a decision of the steering committee on the record."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

import typer

import actions.decisions
import storage.citizens
from actions.decisions import Recorded
from bot.cli.desk import ACTOR, Desk, console, perform
from bot.cli.people import WhichWorkshop
from rules.decisions import Outcome, decided_on
from rules.errors import Refused
from rules.who import Who
from storage.citizens import Citizen
from storage.transaction import Transaction

NAMES_HELP = frozenset({"decisions.more-than-seats", "decisions.not-qualified"})
"""Refusals after which one needs to see whom one can name."""


def decide(
    meeting: Annotated[int, typer.Argument(help="1, 2 or 3")],
    item: Annotated[str, typer.Argument(help="question, sample, …, panel: an item of its agenda")],
    outcome: Annotated[Outcome, typer.Argument(help="How the meeting ended it.")],
    reason: Annotated[str, typer.Option(help="Needed for anything but «adopted».")] = "",
    on: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="The day, not one to come (default: now)."),
    ] = None,
    person: Annotated[
        list[str] | None,
        typer.Option(help="For the panel: a member (their id); once for each. Default: all."),
    ] = None,
    workshop: WhichWorkshop = None,
) -> None:
    """Record a decision.

    `atelier decide 3 panel adopted` (meeting 3, item «panel», adopted) makes the qualified
    citizens members of the panel, as long as there is a seat for each; or only those named. The
    same once more on the same day is on the record already, unless it makes further members.
    """

    async def work(desk: Desk) -> None:
        chosen = await desk.workshop(workshop)
        now = desk.now()
        decided_at = decided_on(on.date(), chosen.tz, now=now) if on else now

        async def body(tx: Transaction) -> Recorded:
            who = Who(ACTOR, ACTOR, chosen.id)
            return await actions.decisions.record(
                *(tx, who, chosen.id, meeting, item, outcome, reason, decided_at),
                chosen=person or (),
            )

        cause = f"command:decide:{desk.now().isoformat()}"
        try:
            recorded = await desk.database.transact(body, cause=cause)
        except Refused as why:
            if why.code in NAMES_HELP:
                await _show_qualified(desk, chosen.id)
            raise
        _say(recorded)

    perform(work)


def _say(recorded: Recorded) -> None:
    """Tell what is on the record now, and whom it made members or left out."""
    if not recorded.new:
        console.print(f"This decision is on the record already, number {recorded.number}.")
        if recorded.uncovered:
            console.print(
                f"Qualified and not covered by it: {recorded.uncovered}. A new decision of the "
                "committee, on another day (--on), makes them members where there are seats."
            )
        return
    console.print(f"Recorded: decision number {recorded.number} of this workshop’s record.")
    if recorded.validated:
        count = len(recorded.validated)
        console.print(f"New members of the panel: {count}. Each is being told.")
    elif recorded.validated is not None:
        console.print("Nobody is qualified and without a seat: there are no new members.")


async def _show_qualified(desk: Desk, workshop: str) -> None:
    """List who is qualified, with the ids by which the command takes them."""

    async def body(tx: Transaction) -> tuple[Citizen, ...]:
        state = await actions.decisions.proposed_state(tx, workshop)
        return await storage.citizens.in_state(tx, workshop, state)

    for citizen in await desk.database.read(body):
        console.print(f"{citizen.person}  {citizen.name}", highlight=False, markup=False)
