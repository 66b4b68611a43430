"""The panel by command: as many members as there are seats, and a way out where there are more."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import actions.workshops
import storage.citizens
from bot.cli.desk import ACTOR, Desk, opened
from bot.cli.people import import_people
from bot.settings import load
from rules.people_file import read_people
from rules.who import CitizenState
from storage.transaction import Transaction
from tests.example import EXAMPLE, example
from tests.forks import ran


async def two_for_one_seat(desk: Desk) -> None:
    """Bring two people into a workshop that has one seat."""
    workshop = replace(example(), seats=1)
    people = read_people(EXAMPLE.with_name("people.csv").read_bytes(), workshop)
    await desk.database.transact(
        lambda tx: actions.workshops.load(tx, ACTOR, workshop, now=tx.now), cause="load"
    )
    await import_people(desk, workshop, people.good[:2])


async def qualified(desk: Desk) -> list[str]:
    """Qualify everybody; return their ids."""
    workshop = await desk.workshop(None)

    async def body(tx: Transaction) -> list[str]:
        contacted = await storage.citizens.in_state(tx, workshop.id, CitizenState.CONTACTED)
        for citizen in contacted:
            await storage.citizens.move(tx, citizen, CitizenState.QUALIFIED, now=tx.now)
        return [citizen.person for citizen in contacted]

    return await desk.database.transact(body, cause="qualify")


async def test_the_command_lists_whom_the_committee_can_choose(tmp_path: Path) -> None:
    given = {
        "bot_token": "4242:a-token-for-decisions-000000000000000",
        "database": f"sqlite:///{tmp_path}/atelier.db",
        "key": "ab" * 32,
        "files": f"{tmp_path}/files",
    }
    here = load(_env_file=None, **given)
    async with opened(here) as desk:
        await two_for_one_seat(desk)
    settings = {f"ATELIER_{name.upper()}": value for name, value in given.items()}

    async def decide(*words: str) -> tuple[int | None, str]:
        command = ("-m", "bot", "decide", "3", "panel", "adopted", *words)
        return await ran(*command, env={**os.environ, **settings}, folder=tmp_path)

    code, said = await decide("--on", "2999-01-01")
    assert (code, "This one has a date to come:" in said) == (1, True)
    code, said = await decide()
    assert (code, "there are no new members" in said) == (0, True)
    code, said = await decide()
    assert (code, said) == (0, "This decision is on the record already, number 1.\n")
    async with opened(here) as desk:
        first, second = await qualified(desk)
    code, said = await decide()
    assert code == 1
    assert "2 people would become members of the group, and one seat only is free of 1." in said
    assert first in said
    assert second in said
    code, said = await decide("--person", second)
    assert (code, said.splitlines()[-1]) == (0, "New members of the panel: 1. Each is being told.")
    code, said = await decide()
    assert code == 0
    assert " ".join(said.split()) == (
        "This decision is on the record already, number 2. "
        "Qualified and not covered by it: 1. A new decision of the committee, on another day "
        "(--on), makes them members where there are seats."
    )
    code, said = await decide("--person", second)
    assert (code, "Nothing was recorded: these people are not qualified" in said) == (1, True)
