"""Brings the world to a scene: what must have happened happens, each thing once, in order."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp
import structlog

from bot.demo.tour.scene import Scene, Step
from bot.demo.tour.world import NotThere, World
from bot.errors import CannotStart
from rules.errors import Refused
from storage.errors import StorageError

_log = structlog.get_logger(__name__)
_KNOWN = (NotThere, Refused, StorageError, CannotStart, aiohttp.ClientError, KeyError)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the way to a scene is: `saying` is the text key of what happens now."""

    done: int
    of: int
    saying: str


@dataclass(slots=True)
class Director:
    """Plays the steps of `scenes`; `file` keeps which are done, also for a demo that goes on.

    `failed` is the key of a step that could not be done: the next visit tries it again.
    """

    world: World
    scenes: Sequence[Scene]
    file: Path
    done: list[str] = field(default_factory=list)
    failed: str = ""
    _goal: int = 0
    _now: Step | None = None
    _playing: asyncio.Task[None] | None = None

    def __post_init__(self) -> None:
        """Take up what an earlier demo has played."""
        if self.file.exists():
            self.done = json.loads(self.file.read_text("utf-8"))

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
            self._playing = asyncio.create_task(self._play())
        everything = sum(len(scene.steps) for scene in self.scenes[: index + 1])
        return Progress(everything - len(left), everything, (self._now or left[0]).saying)

    def _left(self, index: int) -> list[Step]:
        steps = (step for scene in self.scenes[: index + 1] for step in scene.steps)
        return [step for step in steps if step.key not in self.done]

    async def _play(self) -> None:
        """Do what is left, up to the goal, which may move on meanwhile."""
        self.failed = ""
        while left := self._left(self._goal):
            self._now = left[0]
            try:
                await self._now.do(self.world)
            except _KNOWN as fault:
                _log.warning("story.step_failed", step=self._now.key, fault=type(fault).__name__)
                self.failed, self._goal = self._now.key, 0
                break
            self.done.append(self._now.key)
            self.file.write_text(json.dumps(self.done), "utf-8")
        self._now = None

    async def stop(self) -> None:
        """Leave off in the middle of a step; a demo that goes on begins it again."""
        if self._playing is not None:
            self._playing.cancel()
            await asyncio.gather(self._playing, return_exceptions=True)
