"""The demo's stage with its two processes: set once, and again whenever a visitor begins anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

import aiohttp

from bot.cli.desk import opened
from bot.demo.children import Children
from bot.demo.parts import whole
from bot.demo.settings import STAGE, clear, settings_of
from bot.demo.stage import set_stage
from bot.demo.tour.world import World
from texts import Texts


@dataclass(slots=True)
class Theatre:
    """Sets the stage for the story. `tells` hears what is being done, for whoever waits."""

    set_to: Mapping[str, str]
    children: Children
    crowd: bool
    tells: Callable[[str], None]
    _open: AsyncExitStack = field(default_factory=AsyncExitStack)

    async def __aenter__(self) -> Self:
        """Open nothing yet."""
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, why: BaseException | None, at: TracebackType | None
    ) -> None:
        """Close what the last world was seen through."""
        await self._open.__aexit__(kind, why, at)

    async def set(
        self, language: str, *, kept: bool = False, done: Callable[[int], None] = lambda _: None
    ) -> World:
        """Start both processes and put everybody in their place, or back into it (`kept`).

        `done` hears how many of the four steps are: that of `anew` is the first.
        """
        settings = settings_of(self.set_to)
        await self.children.emulator.start()
        done(2)
        self.tells("the stage: a workshop, its letters, thirty telephones")
        setting = set_stage(settings, STAGE, kept=kept, crowd=self.crowd, language=language)
        stage = await whole(setting)
        done(3)
        self.tells("the bot and its pages")
        await self.children.bot.start()
        desk = await whole(self._open.enter_async_context(opened(settings)))
        http = await self._open.enter_async_context(aiohttp.ClientSession(settings.telegram_url))
        return World(stage, desk, self.children.bot, http, Texts.load())

    async def anew(self, language: str, done: Callable[[int], None]) -> World:
        """Forget the story, and set the stage for its first morning, for people of a language."""
        await self._open.aclose()
        await self.children.bot.stop()
        await self.children.emulator.stop()
        clear(self.set_to)
        done(1)
        await self.children.bot.prepare()
        await self.children.emulator.prepare()
        return await self.set(language, done=done)
