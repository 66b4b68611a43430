"""A speaker's file comes from Telegram by a durable job, straight to the disk, or is explained."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from functools import partial
from pathlib import Path

import aiohttp
import pytest
from telegram import Bot
from telegram.error import BadRequest, NetworkError

import actions.material_downloads
import storage.accounts
import storage.jobs
import storage.outbox
from actions.material_downloads import Offered
from bot.clock import Clock
from bot.downloads import ATTEMPTS, downloads
from bot.jobs import Jobs
from bot.request import AiohttpRequest, NotSent
from rules.messages import Lane, Say
from rules.who import Who
from storage.transaction import Transaction
from tests.edges.town import TOKEN, Emulator
from tests.web.speaker_town import PDF, accepted, do, materials_of, on_disk
from tests.web.town import Town, founded


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[Town]:
    async for made in founded(f"sqlite:///{tmp_path / 'atelier.db'}", tmp_path):
        yield made


@asynccontextmanager
async def working(town: Emulator, house: Town) -> AsyncIterator[Jobs]:
    """What does the jobs, with a bot at the emulator."""
    requests = AiohttpRequest(), AiohttpRequest()
    bot = Bot(
        TOKEN,
        base_url=f"{town.url}/bot",
        base_file_url=f"{town.url}/file/bot",
        request=requests[0],
        get_updates_request=requests[1],
    )
    async with requests[0], requests[1]:
        yield Jobs(house.database, Clock(), downloads(bot, house.database.files))


async def sent(town: Emulator, content: bytes, name: str) -> Offered:
    """Somebody sends a file in their chat; how the messenger names it."""
    user = await town.add_user()
    form = aiohttp.FormData()
    form.add_field("document", content, filename=name)
    async with town.http.post(f"{town.url}/sim/users/{user}/files", data=form) as answer:
        document = (await answer.json())["message"]["document"]
    return Offered(document["file_id"], name, len(content))


async def asked(house: Town, person: str, offered: Offered) -> int:
    """Have it fetched; the number of the job."""
    who = Who.oneself(person, house.workshop.id)
    await do(house, lambda tx: actions.material_downloads.ask(tx, who, offered, ""))
    (number,) = await house.database.read(storage.jobs.due)
    return number


async def told(house: Town, person: str) -> list[tuple[str, str]]:
    """What is on its way to a speaker: the note above it, and the words."""

    async def body(tx: Transaction) -> list[tuple[str, str]]:
        found = []
        for head in await storage.outbox.heads(tx, Lane.INTERACTIVE, 100):
            claimed = await storage.outbox.claim(tx, head.id)
            if claimed is not None and claimed.person == person:
                say = claimed.message
                if isinstance(say, Say):  # what else there is, is a calendar file
                    found.append((say.note.key if say.note else "", say.key))
        return found

    return await house.database.transact(body, cause="sender")


async def speaking(house: Town) -> str:
    """A speaker with a chat, who has been told everything so far."""
    person = await accepted(house)

    async def bound(tx: Transaction) -> None:
        await storage.accounts.open_account(tx, 5151, "fr", tx.now)
        await storage.accounts.bind(tx, 5151, person, tx.now)

    await do(house, bound)
    while await told(house, person):
        pass
    return person


async def test_a_file_comes_to_the_disk_and_its_speaker_is_told(
    town: Emulator, house: Town
) -> None:
    person = await speaking(house)
    content = PDF + bytes(300_000)
    number = await asked(house, person, await sent(town, content, "diapos.pdf"))
    async with working(town, house) as jobs:
        await jobs.work(number)
        await jobs.work(number)  # once is enough
    (one,) = await materials_of(house, person)
    assert (one.title, one.newest.size, one.newest.by) == ("diapos", len(content), person)
    read = house.database.files.read(one.newest.file)
    assert b"".join([piece async for piece in read]) == content
    assert await told(house, person) == [("", "materials.received")]


@pytest.mark.proves("done.upload_types")
async def test_a_file_that_lies_is_explained_and_leaves_nothing(
    town: Emulator, house: Town
) -> None:
    person = await speaking(house)
    number = await asked(house, person, await sent(town, b"MZ a program", "diapos.pdf"))
    async with working(town, house) as jobs:
        await jobs.work(number)
    assert await told(house, person) == [("materials.lies", "materials.not-kept")]
    assert on_disk(house) == []


async def test_a_file_that_telegram_does_not_have_is_explained(town: Emulator, house: Town) -> None:
    person = await speaking(house)
    number = await asked(house, person, Offered("nothing", "diapos.pdf", 15))
    async with working(town, house) as jobs:
        await jobs.work(number)
    assert await told(house, person) == [("materials.not-fetched", "materials.not-kept")]


async def test_a_connection_that_fails_is_tried_again_and_then_explained(
    town: Emulator, house: Town
) -> None:
    person = await speaking(house)
    number = await asked(house, person, await sent(town, PDF, "diapos.pdf"))
    await town.fail({"method": "getFile", "kind": "status", "count": ATTEMPTS - 1, "status": 500})
    async with working(town, house) as jobs:
        for _ in range(ATTEMPTS - 1):
            await jobs.work(number)
            assert await told(house, person) == []
            house.clock.at += (await due_again(house)) - house.clock.at
        await jobs.work(number)
    (one,) = await materials_of(house, person)
    assert one.newest.name == "diapos.pdf"

    again = await asked(house, person, await sent(town, PDF + b"2", "autre.pdf"))
    async with working(town, house) as jobs:
        await town.end()
        for _ in range(ATTEMPTS):
            await jobs.work(again)
            house.clock.at += (await due_again(house)) - house.clock.at
    assert ("materials.not-fetched", "materials.not-kept") in await told(house, person)


async def due_again(house: Town) -> datetime:
    due = await house.database.read(storage.jobs.next_due)
    return due or house.clock.at


async def test_what_is_no_file_is_no_content(town: Emulator) -> None:
    request = AiohttpRequest(read_timeout=2)

    async def read(path: str) -> bytes:
        pieces = request.pieces(f"{town.url}{path}")
        return b"".join([piece async for piece in pieces])

    with pytest.raises(NotSent):
        await read("/file/nothing")
    async with request:
        with pytest.raises(BadRequest):
            await read(f"/file/bot{TOKEN}/nothing")
        gone = partial(read, f"/file/bot{TOKEN}/nothing")
        await town.end()
        with pytest.raises(NetworkError):
            await gone()
