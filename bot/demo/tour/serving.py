"""Serves the tour beside the demo's two processes."""

from __future__ import annotations

from collections.abc import Callable

from bot.demo.parts import until_one_ends
from bot.demo.settings import FOLDER
from bot.demo.theatre import Theatre
from bot.demo.tour.director import Director
from bot.demo.tour.pages import build_tour
from bot.demo.tour.scenes import SCENES
from bot.demo.tour.world import World
from bot.http_server import serve_app

PLAYED = FOLDER / "played.json"


async def serve_tour(
    theatre: Theatre, world: World, address: str, ready: Callable[[], None]
) -> None:
    """Serve until cancelled; `ready` is called once the tour answers.

    Raises OSError, and what keeps the stage from being set anew.
    """
    host, _, port = address.rpartition(":")
    director = Director(world, SCENES, PLAYED, theatre.anew)
    app = build_tour(director)
    try:
        await until_one_ends(
            serve_app(app, host.strip("[]"), int(port), "DEMO_TOUR", ready), director.watch()
        )
    finally:
        await director.stop()
