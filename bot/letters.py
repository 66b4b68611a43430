"""Makes the letters of a wave: drawn, set in processes of their own, then kept step by step."""

from __future__ import annotations

import asyncio
import os
import sys
from collections import deque
from collections.abc import Coroutine, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import MappingProxyType

import actions.letters
import actions.links
import actions.waves
import storage.letters
import storage.waves
import storage.workshops
from actions.jobs import Arguments, Progress, Stepwise, Work
from actions.letter_pages import to_json
from actions.letters import Press
from actions.waves import AT_ONCE, Composed
from bot import letter_press
from rules.letters import Text
from rules.waves import Channel, State, Wave, drawn
from storage.database import Database
from storage.jobs import Job
from storage.transaction import Transaction
from storage.waves import Recipient
from texts import Texts

ROOT = Path(__file__).parents[1]
PRESSES = os.cpu_count() or 1  # sheets that are set at the same time


class PressFailed(Exception):
    """The process that sets letters ended without them."""


def letters(database: Database, texts: Texts, public_url: str) -> Mapping[str, Work]:
    """Return the kind of job that makes a wave."""
    made = partial(_make, database=database, texts=texts, public_url=public_url)
    return MappingProxyType({actions.waves.JOB: made})


async def _make(
    job: Job, _progress: Progress, *, database: Database, texts: Texts, public_url: str
) -> Stepwise:
    number = int(job.arguments["wave"])

    async def look(tx: Transaction) -> Press | None:
        wave = await storage.waves.find(tx, number)
        if wave is None:
            return None
        return Press(await storage.workshops.get(tx, wave.workshop), texts, public_url)

    press = await database.read(look)
    prepare = Workbench(database, press, number).prepare if press else None
    return Stepwise(actions.waves.step, prepare)


class Workbench:
    """What one wave's steps are prepared on; all of it can be lost, and is prepared again."""

    def __init__(self, database: Database, press: Press, wave: int) -> None:
        self._database = database
        self._press = press
        self._wave = wave
        self._drawn: deque[tuple[str, str]] | None = None
        self._pool = 0
        self._setting: deque[tuple[tuple[Recipient, ...], asyncio.Task[Composed]]] = deque()

    async def prepare(self, left: Arguments) -> Arguments:
        """Do what the next step needs: draw once; keep every press busy, and take what is first."""
        wave = await self._database.read(lambda tx: storage.waves.find(tx, self._wave))
        if wave is not None and wave.state is State.DRAWING:
            return {**left, **await self._next_people(wave)}
        if wave is not None and wave.state is State.MAKING:
            return {**left, **await self._next_sheet(wave)}
        self._clear()
        return left

    async def _next_people(self, wave: Wave) -> Arguments:
        if self._drawn is None:
            self._drawn = deque(await self._draw(wave))
        count = min(AT_ONCE, len(self._drawn))
        people = [self._drawn.popleft() for _ in range(count)]
        return {"people": people, "pool": self._pool}

    async def _draw(self, wave: Wave) -> list[tuple[str, str]]:
        """Draw those who are not in the wave yet: after a kill, the others are there already."""

        async def look(tx: Transaction) -> tuple[dict[str, str], int]:
            found = await storage.waves.candidates(tx, wave, wave.workshop)
            return found, await storage.waves.count(tx, wave.id)

        people, there = await self._database.read(look)
        self._pool = len(people) + there
        if wave.wanted and there >= wave.wanted:
            return []
        left = wave.wanted - there if wave.wanted else 0
        chosen = await asyncio.to_thread(drawn, wave.seed, people, left)
        return [(person, people[person]) for person in chosen]

    async def _next_sheet(self, wave: Wave) -> Arguments:
        try:
            await self._keep_busy(wave)
            if not self._setting:
                return {"over": True}
            _, first = self._setting.popleft()
            try:
                return {"composed": await first}
            finally:
                first.cancel()  # where this was cancelled itself
        except BaseException:
            self._clear()
            raise

    async def _keep_busy(self, wave: Wave) -> None:
        """Have as many sheets set as there are presses, each behind those that are being set."""
        _, head = await self._waiting(wave, 1)
        if self._setting and head[:1] != self._setting[0][0][:1]:
            self._clear()  # what was set before these could not be kept: somebody has gone
        while len(self._setting) < PRESSES:
            behind = sum(len(recipients) for recipients, _ in self._setting)
            language, recipients = await self._waiting(wave, AT_ONCE, behind)
            if not recipients:
                return
            # All that needs this process is done here: it would else be in the way of the step’s
            # transaction, whose thread shares the interpreter.
            composing = await self._begun(wave, language, recipients)
            self._setting.append((recipients, asyncio.create_task(composing)))

    async def _waiting(
        self, wave: Wave, most: int, behind: int = 0
    ) -> tuple[str, tuple[Recipient, ...]]:
        async def look(tx: Transaction) -> tuple[str, tuple[Recipient, ...]]:
            return await storage.waves.waiting(tx, wave, most, behind=behind)

        return await self._database.read(look)

    async def _begun(
        self, wave: Wave, language: str, recipients: tuple[Recipient, ...]
    ) -> Coroutine[None, None, Composed]:
        """Write down what some people get, for a press; until it is recorded no link opens."""
        lasts_from = max(self._database.house.now(), wave.leaves_at)
        addressed = [
            (each, actions.links.prepare(lasts_from))
            for each in recipients
            if each.left_out is None
        ]
        if not addressed:
            return self._kept(Composed(language, recipients, (), None), b"", wave.channel)
        if wave.channel is Channel.EMAIL:  # its words are found when it leaves
            return self._kept(Composed(language, recipients, addressed, None), b"", wave.channel)
        text, logo = await self._written(wave, language)
        if wave.channel is Channel.LIST:
            content = actions.letters.lines(self._press, language, text, addressed)
        else:
            sheet = actions.letters.sheet(
                self._press, language, text, addressed, day=wave.leaves_at, logo=logo
            )
            content = to_json(sheet)
        return self._kept(Composed(language, recipients, addressed, None), content, wave.channel)

    async def _kept(self, composed: Composed, content: bytes, channel: Channel) -> Composed:
        """Put the file on the disk."""
        if not content:
            return composed
        if channel is Channel.LETTER:
            content = await set_apart(content)
        return replace(composed, file=await self._database.files.save(content))

    async def _written(self, wave: Wave, language: str) -> tuple[Text, bytes]:
        async def look(tx: Transaction) -> tuple[Text, str | None]:
            text, _ = await actions.letters.text(
                tx, self._press.workshop, wave.channel, language, self._press.texts
            )
            return text, await storage.letters.logo(tx, wave.workshop)

        text, file = await self._database.read(look)
        files = self._database.files
        if file is None or wave.channel is Channel.LIST or not files.has(file):
            return text, b""
        return text, b"".join([piece async for piece in files.read(file)])

    def _clear(self) -> None:
        """Let go of what is being set."""
        while self._setting:
            self._setting.pop()[1].cancel()


async def set_apart(sheet: bytes) -> bytes:
    """Set a sheet in a process of its own, which goes with this task. Raises PressFailed."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", letter_press.__name__),
        cwd=ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,  # an error may quote what somebody is called
    )
    try:
        content, _ = await process.communicate(sheet)
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode or not content:
        raise PressFailed
    return content
