"""What stops the start and how it is told, what does not stop it, and how it ends."""

import asyncio
import signal
import time
from pathlib import Path

import pytest

from bench.real import database_in
from rules.messages import Say, To
from storage.journal import NAME
from tests.edges.conftest import StartBot
from tests.edges.crash import rows
from tests.edges.town import TOKEN, Emulator, Process, emulator, environment, until
from tests.ports import free_port
from tests.storage.town import found_town, settle, sql

RUN = ("bot", "run")


@pytest.mark.proves("done.wrong_token")
async def test_a_token_that_telegram_does_not_know_stops_the_start_in_one_line(
    start: StartBot,
) -> None:
    wrong = "4242:not-the-token-of-this-bot"
    bot = await start(*RUN, ready=False, BOT_TOKEN=wrong)
    assert await bot.ends() == 1
    said = " ".join(bot.said)
    assert "ATELIER_BOT_TOKEN" in said
    assert "BotFather" in said
    assert wrong not in said
    assert "Traceback" not in said


async def test_a_malformed_setting_names_itself_and_what_is_expected(start: StartBot) -> None:
    bot = await start(*RUN, ready=False, HTTP="8080 please", BOT_TOKEN="secret-but-malformed")
    assert await bot.ends() == 1
    said = " ".join(bot.said)
    assert "ATELIER_HTTP" in said
    assert "127.0.0.1:8080" in said
    assert "ATELIER_BOT_TOKEN" in said
    assert "secret-but-malformed" not in said


async def test_a_misspelt_setting_is_told_at_the_start(start: StartBot) -> None:
    bot = await start(*RUN, PUBLIC_ADDRESS="https://atelier.example.fr")
    said = " ".join(bot.said)
    assert "ATELIER_PUBLIC_ADDRESS is not a setting; the nearest is ATELIER_PUBLIC_URL" in said


@pytest.mark.proves("done.second_instance")
async def test_a_second_instance_of_the_same_bot_is_refused(start: StartBot) -> None:
    await start()
    second = await start(*RUN, ready=False)
    assert await second.ends() == 1
    assert "already running" in " ".join(second.said)


async def test_whom_an_older_copy_brought_back_is_erased_before_anything_is_sent(
    town: Emulator, start: StartBot, tmp_path: Path
) -> None:
    user = await town.add_user("Ana")
    first = await start(*RUN)
    await town.post(f"/sim/users/{user}/messages", {"start": ""})
    await until(lambda: town.texts(user), "an answer")
    before = len(await town.texts(user))
    first.send(signal.SIGTERM)
    await first.ends()
    async with database_in(tmp_path) as database:
        await found_town(database)
        await settle(database, "ana", user, "Ana")
        say = Say("common.for-person", {"person": "late"})
        to = To(person="ana", workshop="sante")
        await database.transact(lambda tx: tx.enqueue(to, say), cause="late")
    (tmp_path / "backups").mkdir(exist_ok=True)
    (tmp_path / "backups" / NAME).write_text("ana 2027-01-01T00:00:00+00:00\n")
    second = await start(*RUN)
    await second.says("keeper.erased_again")
    await asyncio.sleep(1.5)
    assert len(await town.texts(user)) == before
    states = rows(tmp_path, "SELECT state FROM outbox WHERE cause = 'late'")
    assert states == [("dropped",)]


async def test_a_helper_on_sqlite_is_refused(start: StartBot) -> None:
    helper = await start(*RUN, "--help-out", ready=False)
    assert await helper.ends() == 1
    said = " ".join(helper.said)
    assert "SQLite serves one process" in said
    assert "Traceback" not in said


@pytest.mark.postgres
async def test_a_second_process_helps_the_one_that_leads(
    start: StartBot, postgres_url: str
) -> None:
    await start(*RUN, DATABASE=postgres_url)
    refused = await start(*RUN, ready=False, DATABASE=postgres_url)
    assert await refused.ends() == 1
    helper = await start(*RUN, "--help-out", DATABASE=postgres_url)
    assert "helping" in " ".join(helper.said)
    helper.send(signal.SIGTERM)
    assert await helper.ends() == 0


async def test_no_command_upgrades_the_database_of_a_running_older_bot(
    start: StartBot, tmp_path: Path
) -> None:
    bot = await start()
    older = "UPDATE meta SET value = '1' WHERE key = 'schema'"  # as if the bot were of that time
    async with database_in(tmp_path) as database:
        await database.transact(lambda tx: sql(tx, older), cause="test")
    command = await start("bot", "doubts", ready=False)
    assert await command.ends() == 1
    said = " ".join(command.said)
    assert "older version of the program (step 1," in said
    assert "Stop that one first" in said
    assert rows(tmp_path, "SELECT value FROM meta WHERE key = 'schema'") == [("1",)]
    assert not (tmp_path / "backups").exists()
    bot.send(signal.SIGTERM)
    assert await bot.ends() == 0


async def test_another_bot_on_the_same_database_is_refused(start: StartBot, tmp_path: Path) -> None:
    await start()
    async with emulator() as elsewhere:
        settings = environment(elsewhere, tmp_path)
        second = await Process.start("-m", *RUN, env=settings)
        try:
            assert await second.ends() == 1
            assert "atelier.db" in " ".join(second.said)
            assert "Traceback" not in " ".join(second.said)
        finally:
            await second.end()


@pytest.mark.proves("done.telegram_down")
async def test_the_bot_starts_while_telegram_is_down_and_works_when_it_is_back(
    tmp_path: Path,
) -> None:
    port = free_port()
    settings = {"ATELIER_TELEGRAM_URL": f"http://127.0.0.1:{port}"}
    async with emulator() as other:
        settings = environment(other, tmp_path) | settings
    bot = await Process.start("-m", "tests.edges.small_bot", env=settings)
    try:
        await bot.says("ready")
        await bot.says("telegram.unreachable")
        async with emulator("--port", str(port)) as town:
            user = await town.add_user()
            await town.types(user, "hello")
            await until(lambda: town.texts(user), "an answer once Telegram is back", 60)
            assert await town.texts(user) == ["Pour hello"]
    finally:
        await bot.end()


@pytest.mark.proves("done.telegram_down")
async def test_messages_wait_while_telegram_cannot_be_reached(
    town: Emulator, start: StartBot
) -> None:
    await start()
    user = await town.add_user()
    await town.fail({"method": "sendMessage", "kind": "disconnect", "count": 2})
    await town.types(user, "hello")
    await until(lambda: town.texts(user), "an answer after two broken connections")
    assert await town.texts(user) == ["Pour hello"]


async def test_sigterm_ends_it_in_less_than_five_seconds_though_telegram_is_slow(
    town: Emulator, start: StartBot, engine_url: str, key: bytes
) -> None:
    bot = await start(*RUN, DATABASE=engine_url, KEY=key.hex())
    user = await town.add_user()
    await town.post("/sim/settings", {"latency_ms": 20_000})
    await town.types(user, "hello")
    await asyncio.sleep(0.5)
    began = time.monotonic()
    bot.send(signal.SIGTERM)
    assert await bot.ends() == 0
    taken = time.monotonic() - began
    assert taken < 5
    assert TOKEN not in " ".join(bot.said)
