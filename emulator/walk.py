"""Walks the virtual clock together with the bots that follow it, event by event."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

import aiohttp

from emulator.crowd import READING
from emulator.refusal import Json
from emulator.sim.crowd import keep
from emulator.state import Bot
from emulator.world import World

POLL_SECONDS = 0.02
ANSWER_TIMEOUT = aiohttp.ClientTimeout(total=5)
DEFAULT_PATIENCE = 120.0
# A bot without a control address counts as running while it has polled this recently.
RECENT_POLL = 5.0
# A target computed a moment ago is not the past.
SLACK = timedelta(seconds=1)


class Stuck(Exception):
    """A bot did not come to rest in time; the clock stands where it got to."""


class Backwards(ValueError):
    """Virtual time never goes back."""


class Walk:
    """One advance of the clock, bounded by `patience` seconds of real time."""

    def __init__(self, world: World, session: aiohttp.ClientSession, patience: float) -> None:
        self._world = world
        self._session = session
        self._deadline = time.monotonic() + patience
        self._followers = [bot for bot in world.bots.values() if bot.control]

    async def to(self, target: datetime) -> int:
        """Walk to `target`; return the number of steps. Raises Backwards or Stuck."""
        now = self._world.clock.now()
        if target < now - SLACK:
            raise Backwards(f"{target.isoformat()} is past: it is {now.isoformat()}")
        await self._tell()
        steps = 0
        while (due := await self._settle()) is not None and due < target:
            await self._step(due)
            await self._evening()
            steps += 1
        await self._step(target)
        await self._settle()
        await self._evening()
        return steps + 1

    async def next_due(self) -> datetime | None:
        """Wait for rest, then return when the next event is due."""
        await self._tell()
        return await self._settle()

    async def _evening(self) -> None:
        """Let the crowd, if its evening has come, read and answer until nobody has more to say."""
        crowd = self._world.crowd
        due = crowd.due(self._world) if crowd else None
        if crowd is None or due is None or due > self._world.clock.now():
            return
        crowd.begin_evening(self._world.clock.now())
        while crowd.act(self._world):
            await self._read()
        keep(crowd, self._world.memory)
        await self._settle()

    async def _read(self) -> None:
        """Let the bots answer, and the time pass that people need to read."""
        await self._settle()
        after = self._world.clock.now() + READING
        while (due := await self._settle(crowd=False)) is not None and due < after:
            await self._step(due)
        await self._step(after)
        await self._settle()

    async def _step(self, instant: datetime) -> None:
        self._world.clock.step_to(instant)
        for bot in self._world.bots.values():
            bot.updates.expire()
        await self._tell()
        self._world.hub.tell("clock")

    async def _tell(self) -> None:
        """Push the time to every follower, so that none needs to ask."""
        now = self._world.clock.now().isoformat()
        for bot in self._followers:
            await self._ask("POST", bot, "clock", json={"now": now})

    async def _settle(self, *, crowd: bool = True) -> datetime | None:
        """Wait until nothing is on its way and every follower rests; return the earliest due."""
        while True:
            blocker, dues = await self._look()
            if blocker is None:
                if crowd and self._world.crowd and (due := self._world.crowd.due(self._world)):
                    dues.append(due)
                return min(dues, default=None)
            if time.monotonic() > self._deadline:
                raise Stuck(blocker)
            await asyncio.sleep(POLL_SECONDS)

    async def _look(self) -> tuple[str | None, list[datetime]]:
        for bot in self._world.bots.values():
            listens = bot.control or bot.webhook.url or _polls(bot)
            if listens and (pending := bot.updates.pending()):
                return f"bot {bot.id} has {pending} updates it has not confirmed", []
        dues = []
        for bot in self._followers:
            state = await self._ask("GET", bot, "idle")
            if not state.get("idle"):
                return f"bot {bot.id} says it is not idle", []
            if due := state.get("next_due"):
                instant = datetime.fromisoformat(due)
                if instant <= self._world.clock.now():
                    return f"bot {bot.id} says it is idle, yet something was due at {due}", []
                dues.append(instant)
        return None, dues

    async def _ask(self, verb: str, bot: Bot, what: str, json: Json | None = None) -> Json:
        url = f"{bot.control.rstrip('/')}/{what}"
        query = {"now": self._world.clock.now().isoformat()} if verb == "GET" else {}
        try:
            async with self._session.request(
                verb, url, params=query, json=json, timeout=ANSWER_TIMEOUT
            ) as answer:
                if not answer.ok:
                    raise Stuck(f"{verb} {url} answered {answer.status}")
                state = await answer.json(content_type=None)
        except (aiohttp.ClientError, TimeoutError) as problem:
            raise Stuck(f"{verb} {url} failed: {problem!r}") from problem
        return state if isinstance(state, dict) else {}


def _polls(bot: Bot) -> bool:
    polling = bot.updates.poll is not None
    return polling or time.monotonic() - bot.updates.last_poll < RECENT_POLL


@asynccontextmanager
async def walking(world: World, patience: float) -> AsyncIterator[Walk]:
    """Allow one walk at a time."""
    if world.walking:
        raise Stuck("the clock is already being walked")
    world.walking = True
    world.hub.tell("clock")
    try:
        async with aiohttp.ClientSession() as session:
            yield Walk(world, session, patience)
    finally:
        world.walking = False
        world.hub.tell("clock")
