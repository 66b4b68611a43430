"""The demo, as real processes: one at a time, time never goes back, and nothing stays behind."""

import signal
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import datetime
from pathlib import Path

import aiohttp
import pytest

from tests.edges.town import ROOT, Emulator, alive, descendants, until
from tests.ports import free_port

pytestmark = [pytest.mark.slow, pytest.mark.timeout(180)]  # three processes, on a busy machine
ORGANISER = 9001
NAMES = ("DEMO_PAGES", "DEMO_TELEGRAM", "DEMO_TOUR")
StartDemo = Callable[..., Awaitable[Emulator]]


@pytest.fixture
async def play(tmp_path: Path) -> AsyncIterator[StartDemo]:
    """Start a demo in a folder; told nothing else, it takes the addresses of the others."""
    addresses = {name: f"127.0.0.1:{free_port()}" for name in NAMES}
    started = []

    async with aiohttp.ClientSession() as http:

        async def one(folder: Path = tmp_path, *, ready: bool = True, **more: str) -> Emulator:
            env = {"PYTHONPATH": str(ROOT), **addresses, **more}
            process = await Emulator.start("-m", "bot", "demo", env=env, folder=folder)
            assert isinstance(process, Emulator)
            started.append(process)
            process.url, process.http = f"http://{env['DEMO_TELEGRAM']}", http
            if ready:
                await process.says("ready", within=60)
            return process

        yield one
        for process in started:
            await process.end()


def data(folder: Path) -> dict[str, int]:
    """Each file of a demo and which one it is: made anew, it would be another."""
    return {path.name: path.stat().st_ino for path in (folder / "var/demo").iterdir()}


async def letters_made(folder: Path) -> bool:
    """Whether the wave of the workshop to practise on is made: it is the last thing that begins."""
    return "files" in data(folder)


async def now(demo: Emulator) -> datetime:
    return datetime.fromisoformat((await demo.get("/sim/clock"))["now"])


async def answers(demo: Emulator) -> list[str]:
    """What the bot has written to the organiser; nobody else is awake yet."""
    return await demo.texts(ORGANISER)


async def story(demo: Emulator) -> list[tuple[int, str, str]]:
    """What the crowd has done, in order."""
    told = (await demo.get("/sim/crowd"))["diary"]
    return [(one["id"], one["did"], one["what"]) for one in told]


async def only_two_below(demo: Emulator) -> list[int]:
    """The emulator and the bot, once the bot has set the letters of the second workshop."""

    async def two() -> bool:
        return len(descendants(demo.process.pid)) == 2

    await until(two, "the emulator and the bot are alone")
    return descendants(demo.process.pid)


async def stopped(demo: Emulator) -> None:
    """End it as the system does; it ends well, with all it started."""
    below = await only_two_below(demo)
    demo.send(signal.SIGTERM)
    assert await demo.ends() == 0
    assert [one for one in below if alive(one)] == []


async def test_a_second_demo_leaves_the_data_of_the_first_alone_and_says_why(
    play: StartDemo, tmp_path: Path
) -> None:
    """The first one is killed then, and leaves no process behind."""
    first = await play(CROWD="0")
    await until(lambda: letters_made(tmp_path), "the letters of the second workshop are there")
    before = data(tmp_path)
    elsewhere = {name: f"127.0.0.1:{free_port()}" for name in NAMES}
    second = await play(ready=False, **elsewhere)
    assert await second.ends() == 1
    assert second.said == [
        "A demo of this folder is still there: waiting some seconds for its end.",
        "Another demo is running in this folder (Ctrl-C stops it). Its data was left alone.",
    ]
    assert data(tmp_path) == before
    below = await only_two_below(first)
    first.send(signal.SIGKILL)
    await first.ends()

    async def gone() -> bool:
        return not any(alive(one) for one in below)

    await until(gone, "the emulator and the bot end, too")


async def test_a_demo_that_begins_while_the_last_one_ends_waits_for_it(play: StartDemo) -> None:
    """And the others do nothing where they are left out."""
    first = await play(CROWD="0")
    await first.post("/sim/clock", {"advance": "PT14H"})
    assert await story(first) == []
    again = await play(CROWD="0", ready=False)
    await again.says("waiting some seconds for its end", within=60)
    first.send(signal.SIGINT)
    await again.says("ready", within=60)
    assert await first.ends() == 0
    assert first.said[-1] == "stopped"
    await stopped(again)


async def test_a_demo_that_is_stopped_while_it_gets_ready_says_so_and_leaves_nothing(
    play: StartDemo,
) -> None:
    demo = await play(CROWD="0", ready=False)
    await demo.says("the stage", within=60)
    below = descendants(demo.process.pid)
    demo.send(signal.SIGINT)
    assert await demo.ends() == 0
    assert demo.said[-1] == "stopped"
    assert "ready" not in demo.said
    assert [one for one in below if alive(one)] == []


async def test_a_demo_whose_address_is_taken_says_so_before_it_forgets_the_last_one(
    play: StartDemo, tmp_path: Path
) -> None:
    kept = tmp_path / "var/demo/atelier.db"
    kept.parent.mkdir(parents=True)
    kept.write_text("what was played yesterday")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        demo = await play(ready=False, DEMO_PAGES=address)
        assert await demo.ends() == 1
    assert demo.said == [
        f"{address}: Address already in use. Is another demo running? Nothing was changed."
    ]
    assert kept.read_text() == "what was played yesterday"


async def test_the_others_play_the_same_story_each_time(play: StartDemo) -> None:
    stories = []
    for _ in range(2):
        demo = await play()
        await demo.post("/sim/clock", {"advance": "PT14H"})
        stories.append(await story(demo))
        await stopped(demo)
    assert stories[0] == stories[1]
    assert len({who for who, _, _ in stories[0]}) > 8


async def test_a_kept_demo_goes_on_where_it_was_and_the_others_too(
    play: StartDemo, tmp_path: Path
) -> None:
    first = await play()
    await until(lambda: answers(first), "the organiser is greeted")
    await first.post("/sim/clock", {"advance": "PT14H"})
    greeted = await answers(first)
    await first.types(ORGANISER, "/start")

    async def answered() -> bool:
        return await answers(first) != greeted

    await until(answered, "an answer that day")
    early = {who for who, _, _ in await story(first)}
    wound, before = await now(first), data(tmp_path)
    await stopped(first)
    again = await play(KEEP="1")
    assert (await now(again) - wound).total_seconds() > -1  # the second in which it was answered
    assert data(tmp_path)["atelier.db"] == before["atelier.db"]
    assert await until(lambda: answers(again), "the organiser is known, on an empty telephone")
    assert await again.requests("editMessageText") == []  # its ids are those of other messages now
    await again.post("/sim/clock", {"advance": "P2D"})
    acts: dict[int, list[str]] = {}
    for who, did, _ in await story(again):
        acts.setdefault(who, []).append(did)
    assert {who for who in acts if acts[who][0] == "start"} > early
    # Whoever had sent everything has nothing left to say; whoever begins now, much.
    assert sum(acts[who] == ["start"] for who in early) > len(early) // 2
    assert min(len(acts[who]) for who in acts.keys() - early) > 5
    await stopped(again)
