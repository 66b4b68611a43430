"""The pages of the tour: the list of scenes, each scene, the way there, and the team's door."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

import actions.sign_in
from bot.demo.tour.beginning import ORGANISER
from bot.demo.tour.director import Director, Progress
from bot.demo.tour.group import Counts
from bot.demo.tour.scene import Scene
from bot.demo.tour.world import World
from storage.transaction import Transaction
from web.headers import Headers
from web.show import HERE, show
from web.site import Site
from web.team.session import COOKIE

Json = dict[str, Any]
SHOWN = 2  # messages of a telephone, from the last one


def build_tour(director: Director) -> Starlette:
    """Build the tour's own small site, beside the emulator's and the real pages."""
    app = Starlette(
        routes=(
            Route("/", front),
            Route("/scene/{key}", scene),
            Route("/equipe", team_door),
            Mount("/static", StaticFiles(directory=HERE / "static")),
        ),
        middleware=[Middleware(Headers, secure=False)],
    )
    app.state.director = director
    app.state.site = _site(director.world)
    return app


def _site(world: World) -> Site:
    """Give the pages what they are shown with; nobody sends them a form."""
    settings = world.desk.settings
    return Site(
        database=world.desk.database,
        texts=world.texts,
        now=world.desk.clock.now,
        real=world.desk.clock.real,
        seconds=world.desk.clock.seconds,
        public_url=settings.public_url,
        telegram_link=lambda payload: f"{settings.telegram_url}/?start={payload}",
        form_key=b"",
        version="",
    )


def _director(request: Request) -> Director:
    director: Director = request.app.state.director
    return director


async def front(request: Request) -> Response:
    """Show what there is to see."""
    director = _director(request)
    return show(request, "tour/front.html", scenes=director.scenes, world=_addresses(director))


async def scene(request: Request) -> Response:
    """Show a scene; the world is brought there first, which this page tells as it happens."""
    director = _director(request)
    index = director.index(request.path_params["key"])
    if index is None:
        raise HTTPException(404)
    asked = request.query_params
    if "telle-quelle" not in asked:
        failed = director.failed and "encore" not in asked
        way = None if failed else director.open(index)
        if failed and director.is_before(index):
            return await _show(request, index, "tour/stuck.html")
        if way is not None:
            return await _show(request, index, "tour/on_the_way.html", way=way)
    return await _show(request, index, "tour/scene.html")


async def _show(
    request: Request, index: int, template: str, way: Progress | None = None
) -> Response:
    director = _director(request)
    scenes, world = director.scenes, director.world
    this = scenes[index]
    ready = template == "tour/scene.html"
    return show(
        request,
        template,
        workshop=await world.workshop(),
        scene=this,
        number=index + 1,
        scenes=scenes,
        before=scenes[index - 1] if index else None,
        after=scenes[index + 1] if index + 1 < len(scenes) else None,
        way=way,
        now=await world.now(),
        ways=[(one.label, await one.find(world)) for one in this.ways] if ready else [],
        screen=await _screen(world, this) if ready else [],
        counts=Counts.read() if this.counts and ready else None,
    )


async def _screen(world: World, scene: Scene) -> list[Json]:
    """Return the last messages on the telephone of whom the scene tells."""
    if not scene.looks_at:
        return []
    return (await world.screen(world.stage.account(scene.looks_at)))[-SHOWN:]


async def team_door(request: Request) -> Response:
    """Lead to a page of the team's (`?to=/equipe/…`); who is not signed in gets a link first.

    The browser sends the cookie of the real pages here, too: they are on the same machine, and
    this address has the same path.
    """
    world = _director(request).world
    settings = world.desk.settings
    wanted = request.query_params.get("to", "/equipe")
    parts = urlsplit(wanted)
    if parts.scheme or parts.netloc or not parts.path.startswith("/equipe"):
        raise HTTPException(404)
    if await _is_signed_in(request, world):
        return RedirectResponse(f"{settings.public_url}{parts.path}", 303)
    link = await world.sign_in(ORGANISER)
    return show(
        request,
        "tour/door.html",
        link=f"{settings.public_url}{link}",
        again=str(request.url.include_query_params()),
    )


async def _is_signed_in(request: Request, world: World) -> bool:
    secret = request.cookies.get(COOKIE, "")

    async def look(tx: Transaction) -> bool:
        return await actions.sign_in.known(tx, secret, real=world.desk.clock.real()) is not None

    return bool(secret) and await world.desk.database.read(look)


def _addresses(director: Director) -> dict[str, str]:
    settings = director.world.desk.settings
    return {"pages": settings.public_url, "telegram": settings.telegram_url}
