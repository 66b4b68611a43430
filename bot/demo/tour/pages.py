"""The pages of the tour: the scenes, the way to each, beginning again, and the team's door."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any, cast
from urllib.parse import urlsplit

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

import actions.sign_in
from bot.demo import practice
from bot.demo.stage import practice_file
from bot.demo.tour.director import Director, Progress
from bot.demo.tour.group import Counts
from bot.demo.tour.piles import ORGANISER
from bot.demo.tour.scene import Scene
from bot.demo.tour.world import World
from storage.transaction import Transaction
from web.downloads import attachment
from web.headers import Headers
from web.language import language_of
from web.show import HERE, show
from web.site import Site
from web.team.session import COOKIE, PATH, keep

Json = dict[str, Any]
SHOWN = 2  # messages of a telephone, from the last one
STILL_THERE = timedelta(minutes=30)
"""From reaching a scene on: what somebody does by hand in it is no other scene."""
INSTITUTE = "/institut.csv"
_SEE_OTHER = 303


def build_tour(director: Director) -> Starlette:
    """Build the tour's own small site, beside the emulator's and the real pages."""
    app = Starlette(
        routes=(
            Route("/", front),
            Route("/scene/{key}", scene),
            Route("/recommencer", again, methods=["GET"]),
            Route("/recommencer", begin_again, methods=["POST"]),
            Route("/equipe", team_door),
            Route(INSTITUTE, institute),
            Mount("/static", StaticFiles(directory=HERE / "static")),
        ),
        middleware=[Middleware(Headers, secure=False)],
        exception_handlers={HTTPException: lost},
    )

    def renewed(world: World) -> None:
        app.state.site = _site(world)

    app.state.director, director.renewed = director, renewed
    renewed(director.world)
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
    if director.is_renewing:
        return show(request, "tour/renewing.html", way=director.renewing)
    return show(
        request,
        "tour/front.html",
        scenes=director.scenes,
        reached=director.reached if director.has_begun else None,
        world=_addresses(director),
        practice=practice if practice.ORGANISER in director.world.stage.people else None,
    )


async def institute(request: Request) -> Response:
    """Hand out the file that a visitor brings people in with."""
    language = _director(request).world.stage.language
    content = await asyncio.to_thread(practice_file, language)
    return Response(
        content,
        media_type="text/csv",
        headers={"Content-Disposition": attachment(INSTITUTE.strip("/"))},
    )


async def scene(request: Request) -> Response:
    """Show a scene; the world is brought there first, which this page tells as it happens.

    A story that has not begun yet is told in the language of whoever opens its first scene.
    """
    director = _director(request)
    index = director.index(request.path_params["key"])
    if index is None:
        raise HTTPException(404)
    if not director.is_renewing and await _speaks_otherwise(request):
        director.restart(language_of(request))
    if director.is_renewing:
        return show(request, "tour/renewing.html", way=director.renewing)
    asked = request.query_params
    if "telle-quelle" not in asked:
        failed = director.failed and "encore" not in asked
        way = None if failed else director.open(index)
        if failed and director.is_before(index):
            return await _show(request, index, "tour/stuck.html")
        if way is not None:
            return await _show(request, index, "tour/on_the_way.html", way=way)
        await director.arrive()
    return await _show(request, index, "tour/scene.html")


async def _speaks_otherwise(request: Request) -> bool:
    """Tell whether the telephones, which nobody has touched yet, are in the other language."""
    director = _director(request)
    if director.has_begun or director.world.stage.language == language_of(request):
        return False
    return await director.world.is_untouched()


async def _show(
    request: Request, index: int, template: str, way: Progress | None = None
) -> Response:
    director = _director(request)
    scenes, world = director.scenes, director.world
    this, now = scenes[index], await world.now()
    ready, played = template == "tour/scene.html", director.book.at(this)
    ways = [(one.label, await one.find(world)) for one in this.ways] if ready else []
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
        now=now,
        played=played,
        moved_on=ready and played is not None and now - played > STILL_THERE,
        numbers=director.book.numbers(this) if played else None if this.told else {},
        spoken=world.stage.language,
        ways=ways,
        team=any(address.startswith(PATH) for _, address in ways),
        screen=await _screen(world, this) if ready else [],
        counts=Counts.read() if this.counts and ready else None,
    )


async def _screen(world: World, scene: Scene) -> list[Json]:
    """Return the last messages on the telephone of whom the scene tells."""
    if not scene.looks_at:
        return []
    return (await world.screen(world.stage.account(scene.looks_at)))[-SHOWN:]


async def again(request: Request) -> Response:
    """Ask whether the story is to begin again: what was played is forgotten then."""
    return show(request, "tour/again.html")


async def begin_again(request: Request) -> Response:
    """Begin the story again, in the language of whoever asks; other sites cannot ask."""
    if request.headers.get("sec-fetch-site", "same-origin") != "same-origin":
        raise HTTPException(403)
    _director(request).restart(language_of(request))
    return RedirectResponse("/", _SEE_OTHER)


async def lost(request: Request, why: Exception) -> Response:
    """Say that there is no such page, with the way back."""
    return show(request, "tour/lost.html", status=cast("HTTPException", why).status_code)


async def team_door(request: Request) -> Response:
    """Lead to a page of the team's (`?to=/equipe/…`), by one button for who is not signed in.

    The browser sends the cookie of the real pages here, and takes it from here: they are on the
    same machine, and this address has the same path.
    """
    director = _director(request)
    if director.is_renewing:
        return show(request, "tour/renewing.html", way=director.renewing)
    wanted = request.query_params.get("to", "/equipe")
    parts = urlsplit(wanted)
    if parts.scheme or parts.netloc or not parts.path.startswith("/equipe"):
        raise HTTPException(404)
    there = f"{director.world.desk.settings.public_url}{parts._replace(fragment='').geturl()}"
    workshop = _workshop_of(parts.path, director.world)
    if await _is_signed_in(request, director.world, workshop):
        return RedirectResponse(there, _SEE_OTHER)
    name = practice.ORGANISER if workshop == practice.WORKSHOP else ORGANISER
    if "entrer" not in request.query_params:
        enter = f"?{request.url.include_query_params(entrer='1').query}"
        return show(request, "tour/door.html", enter=enter, wanted=wanted, name=name)
    response = RedirectResponse(there, _SEE_OTHER)
    if (secret := await director.world.sign_in(name, workshop)) is not None:
        keep(request, response, secret)
    return response


def _workshop_of(path: str, world: World) -> str:
    """Return the workshop whose page this is: the one to practise on, else that of the story."""
    wanted = path.removeprefix(PATH).strip("/").partition("/")[0]
    there = wanted == practice.WORKSHOP and practice.ORGANISER in world.stage.people
    return wanted if there else world.stage.workshop


async def _is_signed_in(request: Request, world: World, workshop: str) -> bool:
    secret = request.cookies.get(COOKIE, "")

    async def look(tx: Transaction) -> bool:
        known = await actions.sign_in.known(tx, secret, real=world.desk.clock.real())
        return known is not None and workshop in known[1]

    return bool(secret) and await world.desk.database.read(look)


def _addresses(director: Director) -> dict[str, str]:
    settings = director.world.desk.settings
    return {"pages": settings.public_url, "telegram": settings.telegram_url}
