"""`atelier doubts`: what may have arrived twice, or not at all, because of a crash."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Annotated

import typer
from rich.table import Table

import storage.outbox
from bot.cli.desk import PARIS, Desk, console, perform
from storage.outbox import Doubt
from storage.transaction import Transaction


def doubts(
    days: Annotated[int, typer.Option(help="How far back to look.", min=1)] = 7,
) -> None:
    """List the messages whose delivery is not known for sure.

    Telegram has no receipt: if the program is killed between sending and noting it, nobody can
    know. Calendar files and reminders are then sent again, marked “(renvoi)”; broadcasts are
    presumed delivered.
    """

    async def work(desk: Desk) -> None:
        since = desk.now() - timedelta(days=days)

        async def body(tx: Transaction) -> Sequence[Doubt]:
            return await storage.outbox.doubts(tx, since)

        found = await desk.database.read(body)
        if not found:
            console.print(f"None in {days} days: everything that was sent is known to be.")
            return
        table = Table("when", "message", "person", "chat", "kind", "policy", "now")
        for doubt in found:
            when = doubt.doubted_at.astimezone(PARIS).isoformat(" ", "seconds")
            person, chat = doubt.person or "–", str(doubt.chat or "–")
            table.add_row(when, str(doubt.id), person, chat, doubt.kind, doubt.policy, doubt.state)
        console.print(table)

    perform(work)
