"""An import whose process is killed: nobody is lost, nobody comes twice."""

import signal
from pathlib import Path

import pytest

import actions.imports
import actions.workshops
import storage.citizens
import storage.imports
from actions.people import Arrival
from bench.pool_files import write_csv
from bot.clock import Clock
from rules.who import CitizenState, Source, Who
from storage.database import Database, open_database
from storage.imports import Import, ImportState
from storage.transaction import Transaction
from tests.edges.test_draw_killed import reached
from tests.edges.town import KEY, emulator, environment, running
from tests.example import example

PEOPLE = 8_000
ORGANISER = "olga"


async def found(database: Database) -> Import:
    one = await database.read(lambda tx: storage.imports.find(tx, 1))
    assert one is not None
    return one


async def people(database: Database) -> int:
    counts = await database.read(lambda tx: storage.citizens.count_states(tx, example().id))
    return counts.get(CitizenState.CONTACTED, 0)


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.proves("done.import_killed")
async def test_an_import_that_is_killed_goes_on_where_it_was(
    empty_url: str, tmp_path: Path
) -> None:
    clock = Clock()
    files = tmp_path / "files"
    async with (
        await open_database(
            empty_url, bytes.fromhex(KEY), clock=clock.now, files=files
        ) as database,
        emulator("--flood", "off") as town,
    ):
        await database.transact(
            lambda tx: actions.workshops.load(tx, "command", example(), now=tx.now), cause="load"
        )
        write_csv(tmp_path / "pool.csv", PEOPLE)
        stored = await database.files.save((tmp_path / "pool.csv").read_bytes())
        settings = environment(town, tmp_path, DATABASE=empty_url, FILES=str(files))
        who = Who(ORGANISER, "", example().id)

        async def send(tx: Transaction) -> int:
            arrival = Arrival(CitizenState.CONTACTED, Source.ADDRESSES)
            return await actions.imports.begin(tx, who, arrival, stored, "pool.csv", "text/csv")

        await database.transact(send, cause="form:send")

        async def ready() -> bool:
            return (await found(database)).state is ImportState.READY

        async def some() -> bool:
            return await people(database) >= PEOPLE // 10

        async def loaded() -> bool:
            return (await found(database)).state is ImportState.LOADED

        async with running(settings) as process:
            await reached("the file is read", ready)
            same = [pair["second"][0] for pair in (await found(database)).report["pairs"]]
            await database.transact(
                lambda tx: actions.imports.load(tx, who, 1, same), cause="form:load"
            )
            await reached("some are loaded", some)
            process.send(signal.SIGKILL)
            await process.ends()
        before = await people(database)
        assert PEOPLE // 10 <= before < PEOPLE - 100
        async with running(settings):
            await reached("all are loaded", loaded)
        counts = (await found(database)).counts
        assert counts["added"] == await people(database)
        assert counts["added"] + counts["known"] + counts["wrong"] == PEOPLE
        assert counts["wrong"] == PEOPLE // 500
