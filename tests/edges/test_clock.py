"""In rehearsal the emulator walks the bot's clock, from one event to the next."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from bench.real import database_in
from storage import timers
from storage.timers import Timer
from storage.transaction import Transaction
from tests.edges.conftest import StartBot
from tests.edges.town import Emulator, until


async def test_a_walk_of_three_days_stops_at_each_timer_and_everything_is_said(
    town: Emulator, start: StartBot, tmp_path: Path
) -> None:
    await start()
    user = await town.add_user()
    await town.types(user, "hello")  # a bot cannot write first
    await until(lambda: town.texts(user), "an answer")
    await until(lambda: registered(town), "the bot following the emulator's clock")
    today = datetime.now(UTC)

    async def put(tx: Transaction) -> None:
        for day in (1, 2):
            due = today + timedelta(days=day)
            await timers.put(tx, Timer(f"day:{day}", "say", due, subject=str(user)))

    async with database_in(tmp_path) as database:
        await database.transact(put, cause="test")
    walked = await town.post("/sim/clock", {"advance": "P3D"})
    assert walked["steps"] == 3
    assert await town.texts(user) == ["Pour hello", "Pour day:1", "Pour day:2"]


async def registered(town: Emulator) -> bool:
    return bool((await town.get("/sim/bots"))["bots"][0]["control"])
