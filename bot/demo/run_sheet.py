"""The run sheet of the example's first weekend: its team has prepared it, item by item."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

import actions.run_sheet
from actions.run_sheet import Place
from rules.run_sheet import WORDS
from rules.who import Who
from rules.workshop import Workshop
from storage.transaction import Transaction

FILE = Path(__file__).parents[2] / "examples" / "big-data-sante" / "run_sheet.toml"

Row = Mapping[str, Any]


async def fill(tx: Transaction, who: Who, workshop: Workshop, language: str) -> None:
    """Write it as an organiser would at the page: cut each session into its items, refine each."""
    rows: Sequence[Row] = tomllib.loads(FILE.read_text("utf-8"))["items"]
    days = {
        session.key: Place(about.key, session.starts_at.date())
        for about in workshop.gatherings
        for session in about.sessions
    }
    for key, some in groupby(rows, key=lambda row: row["session"]):
        item, left = f"{workshop.id}.{key}", list(some)
        for row in left:
            line, rest = await actions.run_sheet.find(tx, workshop, days[key], item), ""
            if row is not left[-1]:
                seen = line.item.revision
                rest = await actions.run_sheet.cut(tx, who, days[key], item, seen, row["minutes"])
            await _refine(tx, who, workshop, days[key], item, _typed(row, language))
            item = rest


async def _refine(
    tx: Transaction, who: Who, workshop: Workshop, place: Place, item: str, typed: Mapping[str, str]
) -> None:
    line = await actions.run_sheet.find(tx, workshop, place, item)
    fields = {**typed, "starts": f"{line.starts_at:%H:%M}"}
    await actions.run_sheet.write(tx, who, place, item, line.item.revision, fields)


def _typed(row: Row, language: str) -> dict[str, str]:
    said = {name: row.get(name, {}).get(language, "") for name in ("title", *WORDS)}
    return {**said, "minutes": str(row["minutes"]), "named": row.get("named", "")}
