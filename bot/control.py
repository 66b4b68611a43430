"""In rehearsal, lets the emulator walk our clock: it asks whether we rest, and tells the time."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

import aiohttp
from aiohttp import web

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

    def __init__(self, clock: Clock, look: Callable[[], Awaitable[Rest]]) -> None:
        self._clock = clock
        self._look = look
        self._runner: web.AppRunner | None = None

    async def start(self, telegram_url: str, token: str) -> None:
        """Listen on a free port and tell the emulator which."""
        app = web.Application()
        app.add_routes([web.get("/idle", self._idle), web.post("/clock", self._follow)])
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        port = self._runner.addresses[0][1]
        registration = {"token": token, "control": f"http://127.0.0.1:{port}"}
        async with (
            aiohttp.ClientSession() as session,
            session.post(f"{telegram_url}/sim/bot", json=registration) as answer,
        ):
            answer.raise_for_status()
            self._clock.follow(datetime.fromisoformat((await answer.json())["now"]))

    async def stop(self) -> None:
        """Close the address."""
        if self._runner is not None:
            await self._runner.cleanup()

    async def _idle(self, request: web.Request) -> web.Response:
        self._clock.follow(datetime.fromisoformat(request.query["now"]))
        rest = await self._look()
        due = rest.next_due.isoformat() if rest.next_due else None
        return web.json_response({"idle": rest.idle, "next_due": due})

    async def _follow(self, request: web.Request) -> web.Response:
        self._clock.follow(datetime.fromisoformat((await request.json())["now"]))
        return web.json_response({})
