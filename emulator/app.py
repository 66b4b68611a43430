"""The emulator as one aiohttp application: the Bot API, the steering API and the chat page."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

from aiohttp import web

from emulator.api import Door
from emulator.bodies import MAX_BODY
from emulator.sim import control, crowd, groups, mail, people, pressing, timing
from emulator.sim.wrong import WORLD, explain
from emulator.world import World

PAGE = Path(__file__).parent / "page"
# Nothing but this emulator: no other host, no inline script.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
    "media-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)


def create_app(world: World, tokens: frozenset[str] = frozenset()) -> web.Application:
    """Build the application; with `tokens` given, other bots are unauthorized."""
    app = web.Application(client_max_size=MAX_BODY)
    app[WORLD] = world
    door = Door(world, tokens)
    app.router.add_route("*", "/bot{token:[^/]*}/{method:[^/]*}", door.call)
    app.router.add_get("/file/bot{token:[^/]*}/{path:.+}", door.download)
    for part in (people, mail, pressing, groups, timing, control, crowd):
        app.router.add_routes(_explained(part.routes))
    for address in ("/", "/open"):
        app.router.add_get(address, _page)
    app.router.add_static("/page/", PAGE)
    app.on_response_prepare.append(_protect)
    app.on_shutdown.append(_stop)
    return app


def _explained(routes: web.RouteTableDef) -> list[web.RouteDef]:
    """Wrap the steering routes alone: a middleware would also cost the Bot API's requests."""
    return [
        web.RouteDef(route.method, route.path, _wrap(route.handler), route.kwargs)
        for route in routes
        if isinstance(route, web.RouteDef)
    ]


Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def _wrap(handler: Handler) -> Handler:
    async def wrapped(request: web.Request) -> web.StreamResponse:
        return await explain(request, handler)

    return wrapped


async def _page(request: web.Request) -> web.FileResponse:
    return web.FileResponse(PAGE / "index.html")


async def _protect(request: web.Request, response: web.StreamResponse) -> None:
    if not request.path.startswith(("/bot", "/sim/events")):
        response.headers.setdefault("Content-Security-Policy", POLICY)
        response.headers.setdefault("Cache-Control", "no-store")
        response.headers.setdefault("Referrer-Policy", "no-referrer")


async def _stop(app: web.Application) -> None:
    """End long polls and webhooks, so that the process stops at once."""
    for bot in app[WORLD].bots.values():
        bot.updates.release()
        bot.webhook.stop()
    app[WORLD].hub.close()
