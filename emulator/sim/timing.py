"""The clock over HTTP: reading it, advancing it, and the bots that follow it."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from aiohttp import web

from emulator.clock import next_morning, parse_duration, parse_instant, real_seconds
from emulator.record import iso
from emulator.refusal import Json
from emulator.sim.wrong import WORLD, Wrong, body, text
from emulator.walk import DEFAULT_PATIENCE, Backwards, Stuck, Walk, walking
from emulator.world import World

routes = web.RouteTableDef()


def _clock(world: World) -> Json:
    now = world.clock.now()
    return {
        "now": now.isoformat(),
        "local": now.astimezone(world.settings.zone).isoformat(timespec="seconds"),
        "zone": world.settings.zone.key,
        "real": iso(real_seconds()),
        "offset_seconds": round(world.clock.offset, 3),
        "walking": world.walking,
    }


@routes.get("/sim/clock")
async def show(request: web.Request) -> web.Response:
    """Tell the virtual time."""
    return web.json_response(_clock(request.app[WORLD]))


@routes.post("/sim/clock")
async def advance(request: web.Request) -> web.Response:
    """Walk the clock: {"advance": "P1DT2H"}, {"to": instant}, "next" or "morning"."""
    world = request.app[WORLD]
    asked = await body(request, "advance", "to", "zone", "timeout")
    zone = _zone(asked, world.settings.zone)
    patience = asked.get("timeout", DEFAULT_PATIENCE)
    if not isinstance(patience, int | float) or patience <= 0:
        raise Wrong(400, "timeout must be a number of seconds")
    try:
        async with walking(world, patience) as walk:
            steps = await walk.to(await _target(walk, world, asked, zone))
    except Stuck as stuck:
        sentence = f"the clock stopped: {stuck}"
        raise Wrong(409, sentence, code="clock_stopped", **_clock(world)) from None
    except (ValueError, Backwards, OverflowError) as problem:
        raise Wrong(400, str(problem), **_clock(world)) from None
    return web.json_response({**_clock(world), "steps": steps})


async def _target(walk: Walk, world: World, asked: Json, zone: ZoneInfo) -> datetime:
    if ("advance" in asked) == ("to" in asked):
        raise Wrong(400, 'either "advance" or "to" is expected')
    if "advance" in asked:
        return world.clock.now() + parse_duration(text(asked, "advance"))
    match text(asked, "to"):
        case "morning":
            return next_morning(world.clock.now(), zone)
        case "next":
            due = await walk.next_due()
            if due is None:
                sentence = "nothing is due: no bot that follows the clock expects an event"
                raise Wrong(409, sentence, code="nothing_due")
            return max(due, world.clock.now())
        case instant:
            return parse_instant(instant, zone)


def _zone(asked: Json, default: ZoneInfo) -> ZoneInfo:
    if "zone" not in asked:
        return default
    try:
        return ZoneInfo(text(asked, "zone"))
    except (ZoneInfoNotFoundError, ValueError):
        raise Wrong(400, f"{asked['zone']!r} is no time zone such as Europe/Paris") from None


@routes.post("/sim/bot")
async def follow(request: web.Request) -> web.Response:
    """Register the address where a bot says whether it is idle and hears the time."""
    world = request.app[WORLD]
    asked = await body(request, "token", "control")
    token = text(asked, "token")
    if not token.partition(":")[0].isdigit():
        raise Wrong(400, "token is missing or malformed")
    bot = world.bot(token)
    bot.control = text(asked, "control")
    return web.json_response({"id": bot.id, **_clock(world)})


@routes.get("/sim/bots")
async def bots(request: web.Request) -> web.Response:
    """List the bots; tokens are not shown."""
    found = [
        {
            "id": bot.id,
            "username": bot.username,
            "name": bot.as_user()["first_name"],
            "pending": bot.updates.pending(),
            "webhook": bot.webhook.url,
            "control": bot.control,
        }
        for bot in request.app[WORLD].bots.values()
    ]
    return web.json_response({"bots": found})
