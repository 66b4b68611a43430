"""In rehearsal, lets the emulator walk our clock: it asks whether we rest, and tells the time."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

import aiohttp
from aiohttp import web

from bot.bell import LOOK_ANYWAY
from bot.clock import Clock


@dataclass(frozen=True, slots=True)
class Rest:
    """Whether nothing is under way, and when the next timer or job is due (None: nothing waits)."""

    idle: bool
    next_due: datetime | None


class Control:
    """A small HTTP address on this machine: `GET /idle?now=…` and `POST /clock {"now": …}`.

    It exists only where an emulator stands in for Telegram; the official server never moves time.
    """

    def __init__(
        self, clock: Clock, look: Callable[[], Awaitable[Rest]], moved: Callable[[], None]
    ) -> None:
        """`moved` wakes whoever waits for an hour: without it a walk would take a second a step."""
        self._clock = clock
        self._look = look
        self._moved = moved

    async def run(self, telegram_url: str, token: str) -> None:
        """Listen on a free port until cancelled, and tell the emulator which, once it is there."""
        app = web.Application()
        app.add_routes([web.get("/idle", self._idle), web.post("/clock", self._follow)])
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        try:
            await web.TCPSite(runner, "127.0.0.1", 0).start()
            port = runner.addresses[0][1]
            about = {"token": token, "control": f"http://127.0.0.1:{port}"}
            await self._insist(f"{telegram_url}/sim/bot", about)
            await asyncio.Event().wait()
        finally:
            await runner.cleanup()

    async def _insist(self, address: str, about: dict[str, str]) -> None:
        while True:
            if await self._register(address, about):
                return
            await asyncio.sleep(LOOK_ANYWAY)

    async def _register(self, address: str, about: dict[str, str]) -> bool:
        try:
            async with (
                aiohttp.ClientSession() as session,
                session.post(address, json=about) as answer,
            ):
                answer.raise_for_status()
                self._clock.follow(datetime.fromisoformat((await answer.json())["now"]))
        except aiohttp.ClientError:
            return False
        return True

    async def _idle(self, request: web.Request) -> web.Response:
        self._clock.follow(datetime.fromisoformat(request.query["now"]))
        rest = await self._look()
        due = rest.next_due.isoformat() if rest.next_due else None
        return web.json_response({"idle": rest.idle, "next_due": due})

    async def _follow(self, request: web.Request) -> web.Response:
        self._clock.follow(datetime.fromisoformat((await request.json())["now"]))
        self._moved()
        return web.json_response({})
