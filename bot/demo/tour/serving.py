"""Serves the tour beside the demo's two processes."""

from __future__ import annotations

from collections.abc import Callable

import aiohttp

from bot.cli.desk import opened
from bot.demo.children import Child
from bot.demo.settings import FOLDER
from bot.demo.stage import Stage
from bot.demo.tour.director import Director
from bot.demo.tour.pages import build_tour
from bot.demo.tour.scenes import SCENES
from bot.demo.tour.world import World
from bot.http_server import serve_app
from bot.settings import Settings
from texts import Texts

DONE = FOLDER / "tour.json"


async def serve_tour(
    settings: Settings, stage: Stage, bot: Child, address: str, ready: Callable[[], None]
) -> None:
    """Serve until cancelled; `ready` is called once the tour answers. Raises OSError."""
    host, _, port = address.rpartition(":")
    async with opened(settings) as desk, aiohttp.ClientSession(settings.telegram_url) as http:
        director = Director(World(stage, desk, bot, http, Texts.load()), SCENES, DONE)
        app = build_tour(director)
        try:
            await serve_app(app, host.strip("[]"), int(port), "DEMO_TOUR", ready)
        finally:
            await director.stop()
