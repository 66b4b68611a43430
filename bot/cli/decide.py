"""`atelier decide`: put a decision of the steering committee on the record."""

from __future__ import annotations

from datetime import datetime, time
from typing import Annotated

import typer

import actions.decisions
from actions.decisions import Recorded
from bot.cli.desk import ACTOR, Desk, console, perform
from bot.cli.people import WhichWorkshop
from rules.decisions import Outcome
from rules.who import Who
from storage.transaction import Transaction


def decide(
    meeting: Annotated[int, typer.Argument(help="1, 2 or 3")],
    item: Annotated[str, typer.Argument(help="question, sample, …, panel: an item of its agenda")],
    outcome: Annotated[Outcome, typer.Argument(help="How the meeting ended it.")],
    reason: Annotated[str, typer.Option(help="Needed for anything but «adopted».")] = "",
    on: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day (default: now).")
    ] = None,
    workshop: WhichWorkshop = None,
) -> None:
    """Record a decision.

    `atelier decide 3 panel adopted` makes the qualified citizens the panel.
    """

    async def work(desk: Desk) -> None:
        chosen = await desk.workshop(workshop)
        day = datetime.combine(on, time(12), chosen.tz) if on else desk.now()
        decided_at = min(day, desk.now())

        async def body(tx: Transaction) -> Recorded:
            who = Who(ACTOR, ACTOR, chosen.id)
            return await actions.decisions.record(
                tx, who, chosen.id, meeting, item, outcome, reason, decided_at
            )

        cause = f"command:decide:{desk.now().isoformat()}"
        recorded = await desk.database.transact(body, cause=cause)
        if not recorded.new:
            console.print(f"This decision is on the record already, number {recorded.number}.")
            return
        console.print(f"Recorded, number {recorded.number}.")
        if recorded.validated:
            count = len(recorded.validated)
            console.print(f"{count} qualified citizens are now the panel; each is being told.")

    perform(work)
