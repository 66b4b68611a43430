"""Killed while e-mails leave, at moments of no choosing: everybody gets theirs, nobody another."""

from __future__ import annotations

import asyncio
import random
import signal
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import actions.people
import actions.waves
import actions.workshops
import storage.letters
import storage.waves
from bot.clock import Clock
from rules.letters import Text
from rules.waves import Channel, Kind, Plan, Progress, Wave
from rules.who import Who
from storage.database import Database, open_database
from storage.transaction import Transaction
from tests.edges.mails.town import address_in, person_of_link
from tests.edges.test_draw_killed import awake
from tests.edges.town import KEY, emulator, environment, running, until
from tests.example import example
from tests.mail import FROM, MailServer, mail_server
from tests.storage.town import everything
from tests.web.town import row

PEOPLE = 120
KILLS = 5
SLOW = 0.01  # seconds that the server takes for each: there is something to be hit
PATIENCE = 90.0


async def asked(database: Database) -> Wave:
    """So many people with an e-mail address, and a wave for all of them."""
    workshop = awake(example())
    rows = [
        replace(
            row(),
            line=number + 2,
            first_name=f"Ana{number}",
            phone=None,
            email=f"ana{number}@example.org",
        )
        for number in range(PEOPLE)
    ]
    day = datetime.now(UTC) - timedelta(days=1)
    plan = Plan("Première", Kind.FIRST, Channel.EMAIL, day, PEOPLE)

    async def body(tx: Transaction) -> Wave:
        await actions.workshops.load(tx, "command", workshop, now=tx.now)
        await actions.people.import_rows(tx, "command", workshop, rows, now=tx.now)
        text = Text(words="Bonjour {prénom}.", subject="Une invitation")
        for language in workshop.languages:
            await storage.letters.save_text(tx, workshop.id, Channel.EMAIL, language, text)
        return await actions.waves.begin(tx, Who("command", "", workshop.id), plan)

    return await database.transact(body, cause="test:mails")


@pytest.mark.slow
@pytest.mark.proves("done.mails_killed")
async def test_kills_leave_nobody_without_and_nobody_with_another_one(tmp_path: Path) -> None:
    dice = random.Random(4)
    async with (
        mail_server(slow=SLOW) as post,
        emulator() as telegram,
        await open_database(
            f"sqlite:///{tmp_path / 'atelier.db'}",
            bytes.fromhex(KEY),
            clock=Clock().now,
            files=tmp_path / "files",
        ) as database,
    ):
        wave = await asked(database)
        settings = environment(telegram, tmp_path, SMTP=post.url(), MAIL_FROM=FROM)
        before = 0
        for _ in range(KILLS):
            before = len(post.got)
            async with running(settings) as process:
                await until(lambda b=before: more(post, b), "e-mails leave", PATIENCE)
                await asyncio.sleep(dice.uniform(0.0, 0.2))
                process.send(signal.SIGKILL)
                await process.ends()
        assert before < PEOPLE  # the last one was hit, too
        async with running(settings):
            await until(lambda: done(database, wave), "all e-mails left", PATIENCE)
        await each_got_theirs(database, post)


async def more(post: MailServer, before: int) -> bool:
    return len(post.got) > before


async def done(database: Database, wave: Wave) -> bool:
    """All have left, as the server answered to each."""
    found = await database.read(lambda tx: storage.waves.progress(tx, wave.id))
    if found != Progress(PEOPLE, PEOPLE, 0, PEOPLE, 0):
        return False
    fates = [one for table, name, one in await everything(database) if name == "fate"]
    return fates == ["left"] * PEOPLE


async def each_got_theirs(database: Database, post: MailServer) -> None:
    """Whoever got two got the same twice, and of those there are no more than kills."""
    said = {address: set[tuple[str, str]]() for address in post.people}
    for address, message in post.got:
        said[address].add((message["Message-ID"], address_in(message)))
    assert len(said) == PEOPLE
    assert {len(each) for each in said.values()} == {1}
    assert len(post.got) - PEOPLE <= KILLS
    pages = [page for each in said.values() for _, page in each]
    found = [await person_of_link(database, page) for page in pages]
    assert None not in found
    assert len({*found}) == PEOPLE
