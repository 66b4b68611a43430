"""Kills the bot again and again while people write to it, then counts what was lost or doubled.

The counting shares nothing with the bot: what came in is what the emulator accepted, what went out
is the emulator's transcript, what was done is read from the database file.
"""

from __future__ import annotations

import asyncio
import mmap
import random
import re
import signal
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from storage.sealing import Vault
from tests.edges.small_bot import mapped
from tests.edges.town import KEY, Emulator, Process, emulator, environment, until

TOKEN_WORD = re.compile(r"[rsp]-\d+")
BREATH = 0.0002  # seconds between two looks at the victim
WRITES_TO_THE_DEAD = 0.3  # seconds for which people do not notice that it is gone
STARES = 0.2  # seconds of looking, in which nobody writes; then people go on for a moment
GOES_ON = 0.05  # seconds
NEVER_HIT = 10.0  # seconds after which a kill goes anyway, and counts as a miss


@dataclass(frozen=True, slots=True)
class Load:
    """How hard it is: updates a second, people, Telegram's round trip, seconds between kills."""

    rate: float = 150.0
    people: int = 300
    latency_ms: int = 130  # times the rate: some 20 requests on their way at any moment
    seconds: tuple[float, float] = (0.5, 1.5)
    in_flight: int = 20  # requests on their way that a kill waits for: as many as go at once


@dataclass(slots=True)
class Tally:
    """What the kills came to."""

    kills: int = 0
    hits: int = 0  # an open transaction and a claimed row
    in_doubt: list[int] = field(default_factory=list)
    updates: int = 0
    lost: list[str] = field(default_factory=list)
    done_twice: list[str] = field(default_factory=list)
    sent_twice: list[str] = field(default_factory=list)  # and not listed by `atelier doubts`
    updates_per_second: float = 0.0

    @property
    def doubled(self) -> int:
        return len(self.done_twice) + len(self.sent_twice)

    @property
    def hit_share(self) -> float:
        return self.hits / self.kills

    @property
    def in_doubt_mean(self) -> float:
        return sum(self.in_doubt) / len(self.in_doubt)


class Crowd:
    """People who write, each word once, while the bot is there and for a while after it died."""

    def __init__(self, town: Emulator, users: list[int], rate: float) -> None:
        self.town = town
        self.users = users
        self.rate = rate
        self.words: list[str] = []
        self.seconds = 0.0  # spent writing
        self.writes = asyncio.Event()
        self.over = False

    async def write(self) -> None:
        """Keep the rate: what a busy machine could not write in time is written as a heap."""
        looked = time.monotonic()
        while not self.over:
            await self.writes.wait()
            now = time.monotonic()
            self.seconds += min(now - looked, 1.0)
            looked = now
            due = int(self.seconds * self.rate) - len(self.words)
            batch = [self._word() for _ in range(min(due, 50))]
            await asyncio.gather(*(self.town.types(user, word) for user, word in batch))
            await asyncio.sleep(0.005)

    def _word(self) -> tuple[int, str]:
        number = len(self.words)
        word = f"{'rsp'[number % 3]}-{number}"
        self.words.append(word)
        return self.users[number % len(self.users)], word


async def crash(folder: Path, kills: int, load: Load) -> Tally:
    """Start, kill, restart `kills` times; then let it finish and count."""
    tally = Tally()
    async with emulator("--latency-ms", str(load.latency_ms), "--flood", "off") as town:
        users = [await town.add_user(f"P{number}") for number in range(load.people)]
        shared = folder / "seen"
        shared.write_bytes(b"\0\0")
        settings = environment(town, folder) | {"SMALL_BOT_SEEN": str(shared)}
        crowd = Crowd(town, users, load.rate)
        writing = asyncio.create_task(crowd.write())
        try:
            for _ in range(kills):
                await _one_kill(crowd, folder, settings, mapped(shared), load, tally)
        finally:
            crowd.over = True
            crowd.writes.set()
            await writing  # what has been begun is accepted, or the whole test fails
        tally.updates_per_second = len(crowd.words) / crowd.seconds
        victim = await Process.start("-m", "tests.edges.small_bot", env=settings)
        try:
            await until(lambda: _all_quiet(folder, town), "everything handled and sent", 90)
        finally:
            victim.send(signal.SIGTERM)
            await victim.end()
        await _count(folder, town, crowd.words, tally)
    return tally


def _hurts(seen: mmap.mmap, in_flight: int) -> bool:
    """Stare at the victim for a while; return at the instant at which a kill would hurt."""
    look_up = time.monotonic() + STARES
    while not (seen[0] and seen[1] >= in_flight):
        if time.monotonic() > look_up:
            return False
        time.sleep(BREATH)
    return True


async def _one_kill(
    crowd: Crowd,
    folder: Path,
    settings: dict[str, str],
    seen: mmap.mmap,
    load: Load,
    tally: Tally,
) -> None:
    """Kill at a random moment, or at the next instant after it where it hurts."""
    seen[0] = seen[1] = 0
    victim = await Process.start("-m", "tests.edges.small_bot", env=settings)
    await victim.says("ready")
    crowd.writes.set()
    await asyncio.sleep(random.uniform(*load.seconds))
    give_up = time.monotonic() + NEVER_HIT
    while not _hurts(seen, load.in_flight) and time.monotonic() < give_up:  # noqa: ASYNC110 - another process tells it
        await asyncio.sleep(GOES_ON)
    victim.send(signal.SIGKILL)
    await victim.ends()
    tally.kills += 1
    claimed = rows(folder, "SELECT COUNT(*) FROM outbox WHERE state = 'claimed'")[0][0]
    tally.hits += bool(seen[0] and claimed)
    tally.in_doubt.append(claimed)
    await asyncio.sleep(WRITES_TO_THE_DEAD)
    crowd.writes.clear()


async def _all_quiet(folder: Path, town: Emulator) -> bool:
    waiting = rows(
        folder,
        "SELECT (SELECT COUNT(*) FROM inbox WHERE state = 'waiting')"
        " + (SELECT COUNT(*) FROM outbox WHERE state IN ('waiting', 'claimed'))",
    )
    pending = (await town.get("/sim/bots"))["bots"][0]["pending"]
    return not waiting[0][0] and not pending


async def _count(folder: Path, town: Emulator, words: list[str], tally: Tally) -> None:
    done = Counter(
        word for (ids,) in rows(folder, "SELECT ids FROM audit") for word in TOKEN_WORD.findall(ids)
    )
    sent = Counter(
        word
        for request in await town.requests("sendMessage")
        if request["effect"]
        for word in TOKEN_WORD.findall(request["fields"]["text"])[:1]
    )
    doubts = {
        word
        for (body,) in rows(folder, "SELECT sealed_body FROM outbox WHERE doubted_at IS NOT NULL")
        for word in TOKEN_WORD.findall(body or "")[:1]
    }
    tally.updates = len(words)
    tally.lost = [w for w in words if not done[w] or (not sent[w] and w not in doubts)]
    tally.done_twice = [word for word, times in done.items() if times > 1]
    tally.sent_twice = [w for w, times in sent.items() if times > 1 and w not in doubts]


def rows(folder: Path, query: str) -> list[tuple[Any, ...]]:
    """Ask the database file itself, from outside."""
    raw = dbapi2.connect(str(folder / "atelier.db"), timeout=10)
    try:
        key = Vault(bytes.fromhex(KEY)).derive("sqlite").hex()
        raw.execute(f"PRAGMA key = \"x'{key}'\"")
        found: list[tuple[Any, ...]] = raw.execute(query).fetchall()
    finally:
        raw.close()
    return found
