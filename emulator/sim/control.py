"""Faults, settings, transcript, violations, doubles, events and the reset."""

from __future__ import annotations

from urllib.parse import quote

from aiohttp import web

from emulator import faults
from emulator.refusal import Json
from emulator.sim.wrong import WORLD, Wrong, body
from emulator.world import FLOOD_MODES, World

routes = web.RouteTableDef()


@routes.post("/sim/faults")
async def set_faults(request: web.Request) -> web.Response:
    """Replace the fault plan by one fault or a list of them; an empty list ends it."""
    world = request.app[WORLD]
    try:
        world.faults = faults.plan(await request.json())
    except (faults.WrongPlan, ValueError) as problem:
        raise Wrong(400, str(problem)) from None
    return _plan(world)


@routes.get("/sim/faults")
async def show_faults(request: web.Request) -> web.Response:
    """Show the plan and how many requests each fault has met."""
    return _plan(request.app[WORLD])


@routes.delete("/sim/faults")
async def clear_faults(request: web.Request) -> web.Response:
    """End all faults."""
    request.app[WORLD].faults = []
    return _plan(request.app[WORLD])


def _plan(world: World) -> web.Response:
    return web.json_response({"faults": [faults.as_json(one) for one in world.faults]})


@routes.post("/sim/settings")
async def set_settings(request: web.Request) -> web.Response:
    """Turn the flood model (both, record, off) and the base latency in milliseconds."""
    settings = request.app[WORLD].settings
    asked = await body(request, "flood", "latency_ms")
    if (mode := asked.get("flood", settings.flood)) not in FLOOD_MODES:
        raise Wrong(400, f"flood is one of {', '.join(FLOOD_MODES)}")
    latency = asked.get("latency_ms", settings.latency_ms)
    if not isinstance(latency, int) or isinstance(latency, bool) or latency < 0:
        raise Wrong(400, "latency_ms must be a whole number, 0 or more")
    settings.flood, settings.latency_ms = mode, latency
    return _settings(request.app[WORLD])


@routes.get("/sim/settings")
async def show_settings(request: web.Request) -> web.Response:
    """Show the settings."""
    return _settings(request.app[WORLD])


def _settings(world: World) -> web.Response:
    settings = world.settings
    shown: Json = {
        "flood": settings.flood,
        "latency_ms": settings.latency_ms,
        "zone": settings.zone.key,
    }
    return web.json_response(shown)


@routes.get("/sim/transcript")
async def transcript(request: web.Request) -> web.Response:
    """List the requests after `since`, filtered by `method` and `chat_id`, at most `limit`."""
    query, record = request.query, request.app[WORLD].record
    since, limit = _whole(query.get("since", "0")), _whole(query.get("limit", "10000"))
    found: list[Json] = []
    for line in record.lines:
        wanted = (
            line.n > since
            and query.get("method", line.method) == line.method
            and query.get("chat_id", str(line.chat_id)) == str(line.chat_id)
        )
        if wanted and len(found) < limit:
            found.append(line.as_json())
    return web.json_response({"requests": found, "next": record.next_n - 1})


def _whole(value: str) -> int:
    if not value.isdigit():
        raise Wrong(400, f"{value!r} is not a whole number")
    return int(value)


@routes.get("/sim/violations")
async def violations(request: web.Request) -> web.Response:
    """List what a bot did that it should not have."""
    return web.json_response({"violations": request.app[WORLD].record.violations})


@routes.get("/sim/doubles")
async def doubles(request: web.Request) -> web.Response:
    """List each content that reached the same chat more than once."""
    return web.json_response({"doubles": request.app[WORLD].record.doubles()})


@routes.get("/sim/files/{unique}/{name}")
async def download(request: web.Request) -> web.Response:
    """Give a file to the person who received it."""
    for stored in request.app[WORLD].files.values():
        if stored.unique_id == request.match_info["unique"]:
            place = "inline" if stored.kind in ("photo", "voice") else "attachment"
            return web.Response(
                body=stored.data,
                headers={
                    "Content-Type": stored.mime,
                    "Content-Disposition": f"{place}; filename*=UTF-8''{quote(stored.name)}",
                    "X-Content-Type-Options": "nosniff",
                },
            )
    raise Wrong(404, "no such file")


@routes.get("/sim/events")
async def events(request: web.Request) -> web.StreamResponse:
    """Stream what changes, as server-sent events."""
    stream = web.StreamResponse(
        headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
    )
    await stream.prepare(request)
    await stream.write(b"retry: 1000\n\n")
    async with request.app[WORLD].hub.listen() as batches:
        try:
            async for batch in batches:
                await stream.write("".join(f"data: {one}\n\n" for one in batch).encode())
        except ConnectionError:
            return stream
    return stream


@routes.delete("/sim")
async def reset(request: web.Request) -> web.Response:
    """Forget everything."""
    request.app[WORLD].reset()
    return web.json_response({"reset": True})
