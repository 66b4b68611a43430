"""The demo's two processes: the emulator, and the bot, which can be killed and started again."""

from __future__ import annotations

import asyncio
import json
import signal
import sys
import time
from asyncio.subprocess import Process
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self, cast

from bot.errors import CannotStart

PATIENCE = 60.0  # seconds for one to say that it is ready, on a slow machine
STOPS_WITHIN = 5.0
LOOK_AGAIN = 0.02


class Child:
    """One of our own programs as a process of its own; it ends with us, however we end.

    It is in a session of its own: Ctrl-C in the terminal is for the demo, which ends it in order.
    """

    def __init__(
        self, name: str, words: tuple[str, ...], says: str, folder: Path, *, told: str = ""
    ) -> None:
        """`says` begins the line by which it is ready, written into `folder`/`name`.log.

        `told` is the first line of its standard input, which ends when we do.
        """
        self._name = name
        self._words = words
        self._says = says
        self._told = told
        self._log = folder / f"{name}.log"
        self._process: Process | None = None
        self._next: Process | None = None
        self._heard = 0  # lines that were there before the next process
        self._wanted = False

    async def prepare(self) -> None:
        """Begin the next process: it imports what it needs, and waits for what it is told."""
        self._heard = len(self._said())
        with self._log.open("ab") as log:
            self._next = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", *self._words),
                stdin=asyncio.subprocess.PIPE,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    async def start(self) -> None:
        """Start it, and wait until it is ready. Raises CannotStart, with the last it said."""
        if self._next is None:
            await self.prepare()
        process = self._process = cast("Process", self._next)
        self._next = None
        if self._told and process.stdin is not None:
            process.stdin.write(f"{self._told}\n".encode())
        give_up = time.monotonic() + PATIENCE
        while not self._is_ready(said := self._said()[self._heard :]):
            if process.returncode is not None or time.monotonic() > give_up:
                raise CannotStart(
                    f"The {self._name} did not start: {said[-1] if said else 'no answer'}\n"
                    "Is another demo running?"
                )
            await asyncio.sleep(LOOK_AGAIN)
        self._wanted = True

    def _is_ready(self, said: list[str]) -> bool:
        return any(line.startswith(self._says) for line in said)

    def _said(self) -> list[str]:
        if not self._log.exists():
            return []
        return self._log.read_text("utf-8", errors="replace").splitlines()

    async def kill(self) -> None:
        """Kill it as a power cut would."""
        self._wanted = False
        await _killed(self._process)

    async def stop(self) -> None:
        """Ask it to stop, and what waits to be the next; kill what does not."""
        self._wanted = False
        for process in (self._next, self._process):
            if process is not None and process.returncode is None:
                process.terminate()
                try:
                    await asyncio.wait_for(process.wait(), STOPS_WITHIN)
                except TimeoutError:
                    await _killed(process)

    async def ended(self) -> None:
        """Wait until it ends of itself. Raises CannotStart then: the demo is nothing without it."""
        while not (self._wanted and self._process and self._process.returncode is not None):  # noqa: ASYNC110 - a new process takes its place after a kill
            await asyncio.sleep(LOOK_AGAIN * 10)
        raise CannotStart(f"The {self._name} has stopped. What it said last is in {self._log}")


async def _killed(process: Process | None) -> None:
    if process is not None and process.returncode is None:
        process.send_signal(signal.SIGKILL)
        await process.wait()


def emulator(address: str, mail: str, folder: Path) -> Child:
    """Return the emulator, to be served at an address and to take mail at another (host:port)."""
    host, _, port = address.rpartition(":")
    where = ("--host", host.strip("[]"), "--port", port, "--smtp", mail)
    words = ("emulator", *where, "--flood", "off", "--with-parent")
    remembers = ("--crowd", str(folder / "crowd.json"))
    return Child("emulator", (*words, *remembers), "emulator ready on", folder)


def bot(given: Mapping[str, str], folder: Path) -> Child:
    """Return the bot with these settings (names as in `Settings`)."""
    told = json.dumps(dict(given))
    return Child("bot", ("bot.demo.bot_process",), "ready", folder, told=told)


@dataclass(frozen=True, slots=True)
class Children:
    """Both, in an `async with` that stops them at the end, the bot first."""

    bot: Child
    emulator: Child

    async def __aenter__(self) -> Self:
        """Start nothing yet."""
        return self

    async def __aexit__(self, *_: object) -> None:
        """Stop what runs."""
        await self.bot.stop()
        await self.emulator.stop()
