"""Killed while news leaves by e-mail: everybody's calendar comes to the same in the end."""

from __future__ import annotations

import asyncio
import random
import signal
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import actions.attendance
import actions.people
import actions.workshops
import storage.citizens
import storage.people
from bot.clock import Clock
from rules.attendance import Answer
from rules.who import CitizenState, Who
from rules.workshop import Workshop
from storage.database import Database, open_database
from storage.transaction import Transaction
from tests.edges.mails.roads import calendar_of, links
from tests.edges.test_draw_killed import awake
from tests.edges.town import KEY, emulator, environment, running, until
from tests.example import example
from tests.mail import FROM, MailServer, mail_server
from tests.web.town import row

PEOPLE = 60
KILLS = 4
SLOW = 0.01  # seconds that the server takes for each: there is something to be hit
PATIENCE = 90.0


def coming() -> Workshop:
    """A workshop that nobody sleeps through, and whose dates are to come."""
    workshop = awake(example())
    later = datetime.now(UTC) + timedelta(days=90) - workshop.gatherings[0].starts_at
    gatherings = tuple(
        replace(each, starts_at=each.starts_at + later, ends_at=each.ends_at + later, sessions=())
        for each in workshop.gatherings
    )
    return replace(workshop, gatherings=gatherings)


async def answered(database: Database, workshop: Workshop) -> None:
    """So many people with an e-mail address and no chat, for whom a yes is noted."""
    rows = [
        replace(row(), line=n + 2, first_name=f"Ana{n}", phone=None, email=f"ana{n}@example.org")
        for n in range(PEOPLE)
    ]

    async def body(tx: Transaction) -> None:
        await actions.workshops.load(tx, "command", workshop, now=tx.now)
        await actions.people.import_rows(tx, "command", workshop, rows, now=tx.now)
        for one in rows:
            person = await storage.people.find_by_match(tx, tx.keyed_hash(one.match))
            assert person is not None
            citizen = await storage.citizens.get(tx, person, workshop.id)
            await storage.citizens.move(tx, citizen, CitizenState.VALIDATED, now=tx.now)
            who = Who("command", person, workshop.id)
            key = workshop.gatherings[0].key
            await actions.attendance.answer(tx, who, key, Answer.YES, now=tx.now)

    await database.transact(body, cause="test:news")


@pytest.mark.proves("done.mail_news_killed")
@pytest.mark.slow
async def test_kills_leave_nobody_without_their_appointment_and_nobody_with_two(
    tmp_path: Path,
) -> None:
    dice = random.Random(7)
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
        await answered(database, coming())
        settings = environment(telegram, tmp_path, SMTP=post.url(), MAIL_FROM=FROM)
        before = 0
        for _ in range(KILLS):
            before = len(post.got)
            async with running(settings) as process:
                await until(lambda b=before: more(post, b), "e-mails leave", PATIENCE)
                await asyncio.sleep(dice.uniform(0.0, 0.1))
                process.send(signal.SIGKILL)
                await process.ends()
        assert before < PEOPLE  # the last one was hit, too
        async with running(settings):
            await until(lambda: everybody(post), "all e-mails left", PATIENCE)
            await until(lambda: none_waits(database), "nothing waits", PATIENCE)
        said: dict[str, set[tuple[str, ...]]] = {}
        for address, message in post.got:
            _, event = calendar_of(message)
            told = (message["Message-ID"], str(event["UID"]), str(event["SEQUENCE"]))
            said.setdefault(address, set()).add((*told, *sorted(links(message).values())))
        assert sorted(said) == sorted(f"ana{n}@example.org" for n in range(PEOPLE))
        assert {len(each) for each in said.values()} == {1}
        assert len(post.got) - PEOPLE <= KILLS
        assert len({told for each in said.values() for told in each}) == PEOPLE


async def more(post: MailServer, before: int) -> bool:
    return len(post.got) > before


async def everybody(post: MailServer) -> bool:
    return len({*post.people}) == PEOPLE


async def none_waits(database: Database) -> bool:
    async def body(tx: Transaction) -> bool:
        rows = await tx.fetch("outbox.count_waiting", lane=4)
        return bool(rows[0]["waiting"] == 0)

    return await database.read(body)
