"""The emulator in this process on a free port, and people who use it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from playwright.async_api import Browser

from emulator.app import create_app
from emulator.world import World

Json = dict[str, Any]
TOKEN = "4242:emulated"
WAIT_SECONDS = 5.0


@dataclass
class Emulator:
    """A running emulator, with the two ways to speak to it."""

    base: str
    world: World
    session: aiohttp.ClientSession

    async def api(self, method: str, token: str = TOKEN, **fields: Any) -> Json:
        """Call the Bot API with a JSON body; return the whole answer."""
        url = f"{self.base}/bot{token}/{method}"
        async with self.session.post(url, json=fields) as answer:
            body: Json = await answer.json()
            return body

    async def ok(self, method: str, **fields: Any) -> Any:
        """Call the Bot API and return the result, which must be one."""
        answer = await self.api(method, **fields)
        assert answer["ok"], answer
        return answer["result"]

    async def refusal(self, method: str, **fields: Any) -> tuple[int, str]:
        """Call the Bot API and return the code and the sentence of its refusal."""
        answer = await self.api(method, **fields)
        assert not answer["ok"], answer
        return answer["error_code"], answer["description"]

    async def sim(self, verb: str, path: str, body: Any = None, status: int | None = None) -> Json:
        """Call the steering API; anything but success must be expected."""
        async with self.session.request(verb, f"{self.base}/sim{path}", json=body) as answer:
            found: Json = await answer.json()
            assert answer.status == status if status else answer.ok, found
            return found

    async def person(self, first_name: str = "Ana", **about: Any) -> int:
        """Add somebody and let them press START; the update is confirmed at once."""
        await self.api("getMe")
        user = await self.sim("POST", "/users", {"first_name": first_name, **about})
        await self.sim("POST", f"/users/{user['id']}/messages", {"start": ""})
        await self.ok("getUpdates", offset=-1, limit=1)
        await self.confirm()
        return int(user["id"])

    async def confirm(self) -> None:
        """Forget every update, as a bot that handled them does."""
        self.world.bot(TOKEN).updates.clear()

    async def screen(self, person: int) -> list[Json]:
        """Return the messages that a person sees."""
        found: list[Json] = (await self.sim("GET", f"/users/{person}/chat"))["messages"]
        return found

    async def press(self, person: int, **button: Any) -> Json:
        """Press a button."""
        return await self.sim("POST", f"/users/{person}/presses", button)

    async def violations(self) -> list[Json]:
        """Return what was written down against the bot."""
        found: list[Json] = (await self.sim("GET", "/violations"))["violations"]
        return found


@pytest.fixture
async def emulator() -> AsyncIterator[Emulator]:
    world = World()
    runner = web.AppRunner(create_app(world), shutdown_timeout=0.2)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    async with aiohttp.ClientSession() as session:
        yield Emulator(f"http://{host}:{port}", world, session)
    await runner.cleanup()


async def eventually(question: Callable[[], Awaitable[Any]]) -> Any:
    """Ask again until the answer is true; return it."""
    async with asyncio.timeout(WAIT_SECONDS):
        while not (answer := await question()):  # noqa: ASYNC110 the answer lies behind HTTP
            await asyncio.sleep(0.01)
    return answer


@pytest.fixture
async def serve() -> AsyncIterator[Callable[[web.RouteTableDef], Awaitable[str]]]:
    """Serve routes on a free port: a webhook or a bot's control address."""
    runners: list[web.AppRunner] = []

    async def start(routes: web.RouteTableDef) -> str:
        app = web.Application()
        app.router.add_routes(routes)
        runner = web.AppRunner(app, shutdown_timeout=0.2)
        await runner.setup()
        runners.append(runner)
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        host, port = runner.addresses[0][:2]
        return f"http://{host}:{port}"

    yield start
    for runner in runners:
        await runner.cleanup()


@pytest.fixture
def browser(chromium: Browser) -> Browser:
    return chromium
