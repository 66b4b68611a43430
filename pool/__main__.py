"""`python -m pool`: reads a people file, and says a line of JSON for each step.

It is given, on its standard input, a line of JSON that says what is wanted, a line for each person
who is known already, an empty line, then the file itself.

    {"step": "rows", "done": 5000}                  how far it is
    {"matches": [[line, "…"], …]}                   good rows, to be compared with who is known
    {"pairs": [{…}, …]}                             who may be there twice, not decided yet
    {"rows": [[…], …]}, {"bad": [[…], …]}           to be loaded, to be corrected
    {"end": "read", "report": {…}}                  what the file holds
    {"end": "refused", "code": "…", "facts": {…}}   why nothing can be read

It reads and writes nothing else, and knows no database.
"""

from __future__ import annotations

import json
import os
import resource
import sys
from collections.abc import Sequence
from itertools import islice
from typing import Any, BinaryIO

from pool.sheets import sheets_of
from rules.csv_text import decoded, is_spreadsheet
from rules.errors import Refused
from rules.people_check import Opened, Wanted, check, opened, undecided
from rules.people_file import BadRow, PersonRow
from rules.people_plain import bad_to_plain, facts_to_plain, row_to_plain
from rules.people_sheet import Sheet, csv_sheet
from rules.people_twins import Somebody, Twins
from rules.workshop import Workshop
from storage.workshops import read as read_workshop

NICE = 5
"""Whoever presses a button meanwhile goes first."""

MEMORY = 2_000_000_000
"""Bytes: a file that needs more is refused, and the machine goes on."""

PIECE = 500  # rows that are told at once
STEP = 5_000  # rows after which it says how far it is
CHUNK = 250
"""Rows of one transaction of those that are loaded: well under 100 ms."""


def say(**words: Any) -> None:
    sys.stdout.write(json.dumps(words, ensure_ascii=False, separators=(",", ":")) + "\n")
    sys.stdout.flush()


def main(given: BinaryIO) -> None:
    order = json.loads(given.readline())
    workshop = read_workshop(order["workshop"])
    twins = Twins()
    while line := given.readline().strip():
        twins.add(Somebody(*json.loads(line)))
    wanted = Wanted(
        {int(at): name for at, name in order["columns"].items()},
        order["values"],
        frozenset(order["same"]),
        frozenset((int(line), str(person), int(second)) for line, person, second in order["apart"]),
        order["complete"],
    )
    try:
        file = opened(_sheets(given.read(), workshop), workshop, wanted)
        if order["load"]:
            _tell_rows(file)
        else:
            _check(file, twins)
    except Refused as why:
        say(end="refused", code=why.code, facts=facts_to_plain(why.facts))
    except MemoryError:
        say(end="refused", code="people_file.too-heavy", facts={})


def _sheets(data: bytes, workshop: Workshop) -> Sequence[Sheet]:
    if is_spreadsheet(data):
        return sheets_of(data)
    return [csv_sheet(decoded(data), workshop)]


def _check(file: Opened, twins: Twins) -> None:
    told: list[list[Any]] = []
    done = 0

    def hear(row: PersonRow) -> None:
        nonlocal done
        told.append([row.line, row.match])
        if len(told) == PIECE:
            done += len(told)
            say(matches=told)
            if done % STEP == 0:
                say(step="rows", done=done)
            told.clear()

    report = check(file, twins, hear)
    say(matches=told)
    if not file.columns.missing:
        _tell_pairs(file, twins)
    say(end="read", report=report)


def _tell_pairs(file: Opened, twins: Twins) -> None:
    pairs = undecided(twins, file.wanted)
    while some := list(islice(pairs, PIECE)):
        say(pairs=some)


def _tell_rows(file: Opened) -> None:
    """Tell every row: in pieces that are the same each time the same file is read the same way."""
    good: list[list[Any]] = []
    bad: list[list[Any]] = []
    same: list[str] = []
    for row in file.rows():
        if isinstance(row, BadRow):
            bad.append(bad_to_plain(row))
        elif row.line in file.wanted.same:
            same.append(row.match)
        else:
            good.append(row_to_plain(row))
        if len(good) == CHUNK:
            say(rows=good)
            good.clear()
        if len(bad) == PIECE:
            say(bad=bad)
            bad.clear()
    say(bad=bad)
    say(rows=good)
    say(end="read", report={"same": same, "header": list(file.table.header)})


if __name__ == "__main__":
    os.nice(NICE)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    main(sys.stdin.buffer)
