"""Brings the world to a scene: what must have happened happens, each thing once, in order."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import aiohttp
import structlog

from bot.demo.tour.scene import Scene, Step
from bot.demo.tour.world import NotThere, World
from bot.errors import CannotStart
from rules.errors import Refused
from storage.errors import StorageError

_log = structlog.get_logger(__name__)
_KNOWN = (NotThere, Refused, StorageError, CannotStart, aiohttp.ClientError, KeyError)

STAGE_STEPS = 4  # both processes are ended, the emulator starts, people are put in place, the bot
_HALF = 8.0  # seconds after which the bar of a step stands half-way, however long it will take
_AT_ONCE = 0.1  # of a step: a bar is never empty

Anew = Callable[[str, Callable[[int], None]], Awaitable[World]]
"""Sets the stage anew, for people who speak a language; tells how many of STAGE_STEPS are done."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the way to a scene is: `saying` is the text key of what happens now.

    `done` is in steps, and moves on within each.
    """

    done: float
    of: int
    saying: str


@dataclass(slots=True)
class Book:
    """What was played: the keys of the steps, and of each scene when and with which numbers."""

    done: list[str] = field(default_factory=list)
    scenes: dict[str, dict[str, Any]] = field(default_factory=dict)

    @classmethod
    def read(cls, file: Path) -> Book:
        """Take up what an earlier demo has played."""
        return cls(**json.loads(file.read_text("utf-8"))) if file.exists() else cls()

    def keep(self, file: Path) -> None:
        """Write it down."""
        file.write_text(json.dumps(asdict(self)), "utf-8")

    def at(self, scene: Scene) -> datetime | None:
        """Return the instant at which the story came to a scene; None before."""
        known = self.scenes.get(scene.key)
        return datetime.fromisoformat(known["at"]) if known else None

    def numbers(self, scene: Scene) -> dict[str, int]:
        """Return what a scene's story counts."""
        counted: dict[str, int] = self.scenes[scene.key]["numbers"]
        return counted


@dataclass(slots=True)
class Director:
    """Plays the steps of `scenes`; `file` keeps which are done, also for a demo that goes on.

    `failed` is the key of a step that could not be done: the next visit tries it again. `renewed`
    hears of each new world, `anew` makes it; while it does, the director `is_renewing`.
    """

    world: World
    scenes: Sequence[Scene]
    file: Path
    anew: Anew
    renewed: Callable[[World], None] = lambda _: None
    book: Book = field(default_factory=Book)
    failed: str = ""
    _goal: int = 0
    _now: Step | None = None
    _since: float = 0.0
    _before: int = 0  # steps that were done when it last set out
    _set: int = 0  # of the stage that is set anew
    _playing: asyncio.Task[None] | None = None
    _renewing: asyncio.Task[None] | None = None
    _broken: asyncio.Future[None] = field(default_factory=asyncio.Future)

    def __post_init__(self) -> None:
        """Take up what an earlier demo has played."""
        self.book = Book.read(self.file)

    @property
    def is_renewing(self) -> bool:
        """Whether the stage is being set anew: there is no world to look at."""
        return self._renewing is not None

    @property
    def has_begun(self) -> bool:
        """Whether something was played, or is being."""
        return bool(self.book.done) or self._playing is not None

    @property
    def reached(self) -> int:
        """The place of the last scene that the story has come to, or is on its way to."""
        known = [at for at, scene in enumerate(self.scenes) if scene.key in self.book.scenes]
        return max([self._goal, *known])

    @property
    def renewing(self) -> Progress:
        """How far the stage is that is being set anew."""
        return Progress(self._within(self._set), STAGE_STEPS, "tour.renewing-body")

    def _within(self, done: int) -> float:
        """Count what is done of the present step, too, as far as one can tell."""
        seconds = time.monotonic() - self._since
        return done + max(_AT_ONCE, seconds / (seconds + _HALF))

    def index(self, key: str) -> int | None:
        """Return the place of a scene in the tour; None if there is no such scene."""
        return next((i for i, scene in enumerate(self.scenes) if scene.key == key), None)

    def is_before(self, index: int) -> bool:
        """Tell whether something is still to be done before this scene."""
        return bool(self._left(index))

    def open(self, index: int) -> Progress | None:
        """Begin to bring the world to this scene; None if it is there (or further) already."""
        left = self._left(index)
        if not left:
            return None
        self._goal = max(self._goal, index)
        if self._playing is None or self._playing.done():
            self._before, self._since = len(self.book.done), time.monotonic()
            self._playing = asyncio.create_task(self._play())
        done = len(self.book.done) - self._before
        return Progress(self._within(done), done + len(left), (self._now or left[0]).saying)

    async def arrive(self) -> None:
        """Note of each scene that was reached when it was, and what its story counts."""
        now = (await self.world.now()).isoformat()
        for index, scene in enumerate(self.scenes):
            if scene.key not in self.book.scenes and not self._left(index):
                numbers = await scene.told(self.world) if scene.told else {}
                self.book.scenes[scene.key] = {"at": now, "numbers": dict(numbers)}
                self.book.keep(self.file)

    def _left(self, index: int) -> list[Step]:
        steps = (step for scene in self.scenes[: index + 1] for step in scene.steps)
        return [step for step in steps if step.key not in self.book.done]

    async def _play(self) -> None:
        """Do what is left, up to the goal, which may move on meanwhile."""
        self.failed = ""
        while left := self._left(self._goal):
            self._now, self._since = left[0], time.monotonic()
            try:
                await self.arrive()
                await self._now.do(self.world)
                self.book.done.append(self._now.key)
                await self.arrive()
            except _KNOWN as fault:
                _log.warning("story.step_failed", step=self._now.key, fault=type(fault).__name__)
                self.failed, self._goal = self._now.key, 0
                break
            self.book.keep(self.file)
        self._now = None

    def restart(self, language: str) -> None:
        """Begin the story again, on a stage set anew; twice at once is once."""
        if self._renewing is None:
            self._renewing = asyncio.create_task(self._renew(language))

    async def _renew(self, language: str) -> None:
        self._is_set(0)
        await self._leave_off()
        try:
            self.world = await self.anew(language, self._is_set)
        except Exception as fault:  # noqa: BLE001 - it is told to whoever watches
            self._broken.set_exception(fault)
            return
        self.book, self.failed, self._goal = Book(), "", 0
        self.renewed(self.world)
        self._renewing = None

    def _is_set(self, steps: int) -> None:
        self._set, self._since = steps, time.monotonic()

    async def watch(self) -> None:
        """Wait for ever. Raises what kept the stage from being set anew."""
        await self._broken

    async def stop(self) -> None:
        """Leave off in the middle of a step; a demo that goes on begins it again."""
        if self._renewing is not None:
            self._renewing.cancel()
            await asyncio.gather(self._renewing, return_exceptions=True)
        await self._leave_off()

    async def _leave_off(self) -> None:
        if self._playing is not None:
            self._playing.cancel()
            await asyncio.gather(self._playing, return_exceptions=True)
        self._playing = self._now = None
