"""The virtual clock, and walking it with a bot that follows."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from aiohttp import web

from emulator.clock import next_morning, parse_duration
from tests.emulator.conftest import TOKEN, Emulator

Serve = Callable[[web.RouteTableDef], Awaitable[str]]
PARIS = ZoneInfo("Europe/Paris")


class Follower:
    """A bot that follows the clock: it has events, and takes a moment to handle each."""

    def __init__(self, events: list[datetime], rest: int = 2) -> None:
        self.events = sorted(events)
        self.handled: list[datetime] = []
        self.told: list[datetime] = []
        self.busy_answers = rest
        self.left_busy = 0
        self.routes = web.RouteTableDef()
        self.routes.get("/idle")(self.idle)
        self.routes.post("/clock")(self.clock)

    async def clock(self, request: web.Request) -> web.Response:
        now = datetime.fromisoformat((await request.json())["now"])
        self.told.append(now)
        while self.events and self.events[0] <= now:
            self.handled.append(self.events.pop(0))
            self.left_busy = self.busy_answers
        return web.json_response({})

    async def idle(self, request: web.Request) -> web.Response:
        assert datetime.fromisoformat(request.query["now"]).tzinfo is not None
        self.left_busy = max(0, self.left_busy - 1)
        due = self.events[0].isoformat() if self.events else None
        return web.json_response({"idle": self.left_busy == 0, "next_due": due})


async def follow(emulator: Emulator, serve: Serve, follower: Follower) -> None:
    control = await serve(follower.routes)
    await emulator.sim("POST", "/bot", {"token": TOKEN, "control": control})


def virtual(emulator: Emulator) -> datetime:
    return emulator.world.clock.now()


async def test_an_advance_stops_at_each_event(emulator: Emulator, serve: Serve) -> None:
    start = virtual(emulator)
    events = [start + timedelta(hours=hours) for hours in (2, 20, 30)]
    follower = Follower(events)
    await follow(emulator, serve, follower)
    answer = await emulator.sim("POST", "/clock", {"advance": "P1DT2H"})
    assert follower.handled == events[:2]
    assert answer["steps"] == 3
    assert timedelta() <= virtual(emulator) - (start + timedelta(hours=26)) < timedelta(seconds=3)
    assert follower.told == sorted(follower.told)
    for event in events[:2]:
        assert any(timedelta() <= now - event < timedelta(seconds=1) for now in follower.told)


async def test_the_next_event_is_walked_to_and_no_further(emulator: Emulator, serve: Serve) -> None:
    start = virtual(emulator)
    events = [start + timedelta(days=3), start + timedelta(days=9)]
    follower = Follower(list(events))
    await follow(emulator, serve, follower)
    await emulator.sim("POST", "/clock", {"to": "next"})
    assert follower.handled == events[:1]
    assert virtual(emulator) - events[0] < timedelta(seconds=2)


async def test_nothing_due_is_said(emulator: Emulator, serve: Serve) -> None:
    await follow(emulator, serve, Follower([]))
    answer = await emulator.sim("POST", "/clock", {"to": "next"}, status=409)
    assert answer["error"].startswith("nothing is due")


async def test_the_next_morning_is_eight_oclock_there(emulator: Emulator) -> None:
    answer = await emulator.sim("POST", "/clock", {"to": "morning"})
    assert answer["local"][11:16] == "08:00"
    elsewhere = {"to": "morning", "zone": "America/Cayenne"}
    answer = await emulator.sim("POST", "/clock", elsewhere)
    now = datetime.fromisoformat(answer["now"]).astimezone(ZoneInfo("America/Cayenne"))
    assert (now.hour, now.minute) == (8, 0)


def test_the_morning_after_the_clocks_change() -> None:
    evening = datetime(2027, 3, 27, 22, 0, tzinfo=PARIS)
    assert next_morning(evening, PARIS) == datetime(2027, 3, 28, 6, 0, tzinfo=UTC)
    at_eight = datetime(2027, 3, 28, 8, 0, tzinfo=PARIS)
    assert next_morning(at_eight, PARIS) == datetime(2027, 3, 29, 6, 0, tzinfo=UTC)


async def test_the_clock_never_goes_back(emulator: Emulator) -> None:
    await emulator.sim("POST", "/clock", {"to": "2027-05-01T10:00:00+02:00"})
    before = virtual(emulator)
    past = {"to": "2027-04-30T10:00"}
    answer = await emulator.sim("POST", "/clock", past, status=400)
    assert "is past" in answer["error"]
    assert virtual(emulator) - before < timedelta(seconds=1)


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"advance": "P1M"},
        {"advance": "soon"},
        {"advance": "P1D", "to": "next"},
        {"to": "tomorrow"},
        {"to": "morning", "zone": "Mars/Olympus"},
        {"advance": 3},
        {"advance": "P99999999999D"},
    ],
)
async def test_wrong_wishes_are_explained(emulator: Emulator, wrong: dict[str, object]) -> None:
    assert (await emulator.sim("POST", "/clock", wrong, status=400))["error"]
    assert (await emulator.sim("GET", "/clock"))["offset_seconds"] == 0


async def test_updates_not_yet_confirmed_hold_the_clock(emulator: Emulator, serve: Serve) -> None:
    await follow(emulator, serve, Follower([]))
    ana = await emulator.person()
    await emulator.sim("POST", f"/users/{ana}/messages", {"text": "bonjour"})
    walk = asyncio.create_task(emulator.sim("POST", "/clock", {"advance": "P3D"}))
    await asyncio.sleep(0.2)
    assert not walk.done()
    update = (await emulator.ok("getUpdates"))[0]
    await emulator.ok("getUpdates", offset=update["update_id"] + 1)
    await asyncio.wait_for(walk, 2)


async def test_a_bot_that_never_rests_is_named(emulator: Emulator, serve: Serve) -> None:
    follower = Follower([virtual(emulator) + timedelta(hours=1)], rest=10**6)
    await follow(emulator, serve, follower)
    wish = {"advance": "P1D", "timeout": 0.3}
    answer = await emulator.sim("POST", "/clock", wish, status=409)
    assert answer["error"] == "the clock stopped: bot 4242 says it is not idle"
    assert virtual(emulator) - follower.handled[0] < timedelta(seconds=3)


async def test_a_follower_that_is_gone_is_named(emulator: Emulator) -> None:
    control = {"token": TOKEN, "control": "http://127.0.0.1:9"}
    await emulator.sim("POST", "/bot", control)
    answer = await emulator.sim("POST", "/clock", {"advance": "P1D"}, status=409)
    assert "127.0.0.1:9/clock failed" in answer["error"]


async def test_messages_are_dated_by_the_virtual_clock(emulator: Emulator) -> None:
    ana = await emulator.person()
    await emulator.sim("POST", "/clock", {"to": "2027-03-27T10:00:00+01:00"})
    sent = await emulator.ok("sendMessage", chat_id=ana, text="x")
    day = datetime.fromtimestamp(sent["date"], PARIS)
    assert (day.year, day.month, day.day, day.hour) == (2027, 3, 27, 10)


def test_durations_are_read() -> None:
    assert parse_duration("P1DT2H") == timedelta(days=1, hours=2)
    assert parse_duration("PT90S") == timedelta(seconds=90)
    assert parse_duration("P2W") == timedelta(weeks=2)
