"""50,000 letters by the real job, killed once half-way: how long, and none missing or twice."""

from __future__ import annotations

import asyncio
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

import actions.letters
import actions.waves
import storage.jobs
import storage.letters
import storage.waves
from bench import stage
from bench.real import database_in
from bench.watched import watch
from bot.clock import Clock
from bot.jobs import Jobs
from bot.letters import letters
from rules.letters import Text
from rules.waves import Channel, Kind, Plan, Progress, State, Wave
from rules.who import Who
from rules.workshop import Workshop
from storage.database import Database
from storage.transaction import Transaction
from tests.edges.town import Process, until
from tests.pdf import codes, count
from tests.storage.town import everything, sql
from texts import Texts

PEOPLE = 50_000
SAMPLE = 100  # letters whose code is read from the drawn page
PATIENCE = 1_800.0
TELLS = 0.5  # seconds
LONGEST = "longest write "
URL = "https://atelier.example.org"
ENGLISH = 10  # every tenth
WORDS = Text(
    sender="L’équipe de l’atelier\n1 place du Marché\n81000 Albi", place="Albi", signature="Olga"
)
STREETS = "UPDATE people SET sealed_address = :street"
SOME_ENGLISH = "UPDATE people SET language = 'en' WHERE rowid % :every = 0"


async def run(people: int = PEOPLE) -> dict[str, float]:
    """The figures of this measurement."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        async with database_in(folder) as database:
            workshop = await prepare(database, people)
            wave = await ask(database, workshop)
            first, write = await _worked(folder, database, wave, people // 2)
            second, another = await _worked(folder, database, wave, None)
            found = await _counted(database, wave, people)
        stored = sum(each.stat().st_size for each in (folder / "files").glob("*"))
    return {
        "letters": people,
        "letters_s": first + second,
        "letters_per_s": people / (first + second),
        "letters_mb": stored / 1e6,
        "letters_longest_write_ms": max(write, another) * 1000,
        **found,
    }


async def prepare(database: Database, people: int) -> Workshop:
    """So many citizens with an address, and words for them."""
    workshop = await stage.load_workshop(database)
    await stage.fill(database, workshop, people)
    texts = Texts.load()

    async def body(tx: Transaction) -> None:
        await sql(tx, STREETS, street="28 route du Moulin")
        await sql(tx, SOME_ENGLISH, every=ENGLISH)
        for language in workshop.languages:
            words = actions.letters.suggestion(workshop, Channel.LETTER, language, texts).words
            text = Text(WORDS.sender, WORDS.place, words, WORDS.signature)
            await storage.letters.save_text(tx, workshop.id, Channel.LETTER, language, text)

    await database.transact(body, cause="bench:letters")
    return workshop


async def ask(database: Database, workshop: Workshop) -> Wave:
    """Ask for a wave of letters to all of them."""
    who = Who("command", "command", workshop.id)

    async def body(tx: Transaction) -> Wave:
        plan = Plan("bench", Kind.FIRST, Channel.LETTER, tx.now, 0)
        return await actions.waves.begin(tx, who, plan)

    return await database.transact(body, cause="bench:wave")


async def _worked(
    folder: Path, database: Database, wave: Wave, kill_at: int | None
) -> tuple[float, float]:
    """Let a process make letters, to the end or until it is killed; seconds, and its longest write.

    All that counts: the start of the process, twice, and what is made anew after the kill.
    """
    began = time.monotonic()
    process = await Process.start("-m", "bench.letters", str(folder), fresh=True)

    async def far_enough() -> bool:
        await asyncio.sleep(0.2)

        async def look(tx: Transaction) -> tuple[Progress, Wave | None]:
            return await storage.waves.progress(tx, wave.id), await storage.waves.find(tx, wave.id)

        progress, now = await database.read(look)
        if kill_at is not None:
            return progress.made >= kill_at
        return now is not None and now.state is State.READY

    try:
        await until(far_enough, "letters made", PATIENCE)
        if kill_at is not None:
            process.send(signal.SIGKILL)
        took = time.monotonic() - began
        said = [line for line in process.said if line.startswith(LONGEST)]
        return took, float(said[-1].removeprefix(LONGEST))
    finally:
        await process.end()


async def _counted(database: Database, wave: Wave, people: int) -> dict[str, Any]:
    """Count who has no letter, and who two; read the codes of some from their drawn pages."""

    async def look(tx: Transaction) -> tuple[storage.waves.Batch, ...]:
        return await storage.waves.batches(tx, wave.id)

    batches = await database.read(look)
    links, linked = Counter[str](), set[str]()
    for table, column, value in await everything(database):
        if table == "wave_people" and column == "link" and value:
            links[value] += 1
        if table == "links" and column == "token_hash":
            linked.add(value)
    pages = {each.number: await _file(database, each.file) for each in batches}
    printed = sum(count(pdf) for pdf in pages.values())
    every = [(each.number, page + 1) for each in batches for page in range(each.letters)]
    read = Counter[str]()
    for number, page in random.Random(7).sample(every, min(SAMPLE, len(every))):
        (code,) = codes(pages[number], page)
        read[database.keyed_hash(code.rpartition("/")[2])] += 1
    return {
        "letters_missing": people - len(links) + abs(printed - people),
        "letters_double": sum(links.values()) - len(links),
        "letters_without_link": len(links.keys() - linked),
        "letters_read": len(read),
        "letters_read_wrong": len(read.keys() - links.keys()),
    }


async def _file(database: Database, file: str) -> bytes:
    return b"".join([piece async for piece in database.files.read(file)])


async def work(folder: Path) -> None:
    """Make what waits, as the bot's process does."""
    async with database_in(folder) as database:
        found = watch(database)
        jobs = Jobs(database, Clock(), letters(database, Texts.load(), URL))
        working = asyncio.create_task(jobs.run())
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        longest = 0.0
        while not working.done():
            await asyncio.sleep(TELLS)
            if found and max(found)[0] > longest:
                longest = max(found)[0]
                sys.stdout.write(f"{LONGEST}{longest}\n")
                sys.stdout.flush()


if __name__ == "__main__":
    if sys.argv[1].isdigit():
        for figure, value in asyncio.run(run(int(sys.argv[1]))).items():
            print(figure, value)
    else:
        asyncio.run(work(Path(sys.argv[1])))
