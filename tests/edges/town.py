"""The two processes of an edge test: the emulator, and a bot that talks to it over real HTTP."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp

from tests.forks import Forked

ROOT = Path(__file__).parents[2]
TOKEN = "4242:a-token-for-rehearsals"
KEY = "5a" * 32
PATIENCE = 20.0  # seconds until what must happen has happened, on a busy machine

Json = dict[str, Any]


class Process:
    """A program of ours, started and surely ended; what it says on its way is kept."""

    def __init__(self, process: Forked | asyncio.subprocess.Process) -> None:
        self.process = process
        self.said: list[str] = []
        self._reader = asyncio.create_task(self._read())

    @classmethod
    async def start(
        cls,
        *words: str,
        env: dict[str, str] | None = None,
        folder: Path = ROOT,
        fresh: bool = False,
    ) -> Process:
        """Start `python words…`; `fresh`: from nothing, for whoever measures it."""
        whole = {**os.environ, **(env or {})}
        if not fresh:
            return cls(await Forked.start(*words, env=whole, folder=folder))
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, *words),
            cwd=folder,
            env=whole,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        return cls(process)

    async def _read(self) -> None:
        assert self.process.stdout is not None
        async for line in self.process.stdout:
            self.said.append(line.decode().rstrip())

    async def says(self, words: str, within: float = PATIENCE) -> str:
        """Wait until a line holds these words."""
        give_up = time.monotonic() + within
        while True:
            for line in self.said:
                if words in line:
                    return line
            ended = self.process.returncode is not None and self._reader.done()
            assert not ended, "ended early:\n" + "\n".join(self.said)
            assert time.monotonic() < give_up, f"never said {words!r}:\n" + "\n".join(self.said)
            await asyncio.sleep(0.01)

    def send(self, number: signal.Signals) -> None:
        assert self.process.returncode is None, "ended early:\n" + "\n".join(self.said[-150:])
        self.process.send_signal(number)

    async def ends(self, within: float = PATIENCE) -> int:
        """Wait for the end; the exit code."""
        async with asyncio.timeout(within):
            code = await self.process.wait()
            await self._reader
        return code

    async def end(self) -> None:
        if self.process.returncode is None:
            self.process.kill()
        await self.ends()


class Emulator(Process):
    """The emulator in its own process, and what a test may ask of it."""

    url: str
    http: aiohttp.ClientSession

    async def add_user(self, first_name: str = "Ana", language: str = "fr") -> int:
        about = {"first_name": first_name, "language_code": language}
        return int((await self.post("/sim/users", about))["id"])

    async def types(self, user: int, text: str) -> None:
        await self.post(f"/sim/users/{user}/messages", {"text": text})

    async def presses(self, user: int, message_id: int, data: str, **more: Any) -> str:
        asked = {"message_id": message_id, "data": data, **more}
        made = await self.post(f"/sim/users/{user}/presses", asked)
        return str(made["callback_query_id"])

    async def texts(self, user: int) -> list[str]:
        """What the bot has written on this screen, oldest first."""
        shown = (await self.get(f"/sim/users/{user}/chat"))["messages"]
        return [message["text"] for message in shown if message["from"] == "bot"]

    async def requests(self, method: str = "", since: int = 0) -> list[Json]:
        query = f"?since={since}&limit=200000" + (f"&method={method}" if method else "")
        found: list[Json] = (await self.get(f"/sim/transcript{query}"))["requests"]
        return found

    async def fail(self, *faults: Json) -> None:
        await self.post("/sim/faults", list(faults))

    async def get(self, path: str) -> Json:
        async with self.http.get(self.url + path) as answer:
            return await _good(answer)

    async def post(self, path: str, body: Any) -> Json:
        async with self.http.post(self.url + path, json=body) as answer:
            return await _good(answer)


async def _good(answer: aiohttp.ClientResponse) -> Json:
    body: Json = await answer.json()
    assert answer.status < 300, body
    return body


@asynccontextmanager
async def running(settings: dict[str, str]) -> AsyncIterator[Process]:
    """A bot that is ready, with these settings; it surely ends with the block."""
    process = await Process.start("-m", "bot", "run", env=settings)
    try:
        await process.says("ready")
        yield process
    finally:
        await process.end()


@asynccontextmanager
async def emulator(*options: str) -> AsyncIterator[Emulator]:
    """Start an emulator on a free port."""
    words = ("-m", "emulator", "--port", "0", "--token", TOKEN, *options)
    process = await Emulator.start(*words)
    assert isinstance(process, Emulator)
    try:
        process.url = (await process.says("ready on ")).split()[-1]
        async with aiohttp.ClientSession() as http:
            process.http = http
            yield process
    finally:
        await process.end()


def environment(emulator: Emulator, folder: Path, **more: str) -> dict[str, str]:
    """Settings of a bot that keeps everything in `folder`."""
    settings = {
        "BOT_TOKEN": TOKEN,
        "TELEGRAM_URL": emulator.url,
        "EMULATOR": "true",
        "DATABASE": f"sqlite:///{folder / 'atelier.db'}",
        "KEY": KEY,
        "HTTP": "127.0.0.1:0",
        "FILES": str(folder / "files"),
    }
    return {f"ATELIER_{name}": value for name, value in (settings | more).items()}


async def until(happened: Any, what: str, patience: float = PATIENCE) -> Any:
    """Ask an async question again and again until its answer is true; return that answer."""
    give_up = time.monotonic() + patience
    while True:
        found = await happened()
        if found:
            return found
        assert time.monotonic() < give_up, f"it never came to pass: {what}"
        await asyncio.sleep(0.02)


def descendants(process: int) -> list[int]:
    """The processes that this one has started, and those that they have."""
    told = subprocess.run(
        ["ps", "-A", "-o", "pid=,ppid="], check=True, capture_output=True, text=True
    ).stdout
    parents = {int(pid): int(parent) for pid, parent in map(str.split, told.splitlines())}
    found = [process]
    for one in found:
        found += [pid for pid, parent in parents.items() if parent == one]
    return found[1:]


def alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
