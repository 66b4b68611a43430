"""The crowd over HTTP: who plays along, what they would do, and what they have done."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import datetime
from pathlib import Path
from typing import Any

from aiohttp import web

from emulator.crowd import MOST_ACTS, Crowd, Line, Member, plain
from emulator.refusal import Json
from emulator.sim.wrong import WORLD, Wrong, body, number, text
from emulator.world import World

routes = web.RouteTableDef()
_OF_A_MEMBER = {"id", "begins", "pauses_after", "lines"}
_OF_A_LINE = {one.name for one in fields(Line)}


@routes.post("/sim/crowd")
async def gather(request: web.Request) -> web.Response:
    """Make the crowd, anew or as the file of `--crowd` remembers it."""
    world = request.app[WORLD]
    if not world.bots:
        raise Wrong(409, "no bot yet: the crowd writes to one")
    asked = await body(request, "seed", "people")
    people = asked.get("people")
    if not isinstance(people, list):
        raise Wrong(400, "people must be a list")
    members = [_member(world, one) for one in people]
    crowd = Crowd(text(asked, "seed"), world.clock.now(), world.settings.zone, members)
    if remember(crowd, world.memory):
        crowd.come_back(world)
    world.crowd = crowd
    keep(crowd, world.memory)
    return web.json_response(_shown(crowd))


@routes.get("/sim/crowd")
async def show(request: web.Request) -> web.Response:
    """Tell who plays along and what they have done, in order."""
    crowd = request.app[WORLD].crowd
    return web.json_response(_shown(crowd) if crowd else {"people": [], "diary": []})


def _shown(crowd: Crowd) -> Json:
    people = [
        {"id": one.id, "begun": one.begun, "acts": one.acts, "blocks": one.blocks}
        for one in crowd.members
    ]
    return {"seed": crowd.seed, "evenings": crowd.evenings, "people": people, "diary": crowd.diary}


def _member(world: World, told: Any) -> Member:
    if not isinstance(told, dict) or not _OF_A_MEMBER >= told.keys() >= {"id", "lines"}:
        raise Wrong(400, f"somebody of the crowd has {', '.join(sorted(_OF_A_MEMBER))}")
    if number(told, "id") not in world.people:
        raise Wrong(404, f"no user {told['id']}")
    begins = None if told.get("begins") is None else number(told, "begins")
    pauses = number(told, "pauses_after") if "pauses_after" in told else MOST_ACTS
    if not isinstance(told["lines"], list):
        raise Wrong(400, "lines must be a list")
    return Member(told["id"], begins, tuple(map(_line, told["lines"])), pauses)


def _line(told: Any) -> Line:
    if not isinstance(told, dict) or not _OF_A_LINE >= told.keys() >= {"sees"}:
        raise Wrong(400, f"a line has {', '.join(sorted(_OF_A_LINE))}")
    presses = tuple(plain(str(label)) for label in told.get("presses", ()))
    writes = tuple(map(str, told.get("writes", ())))
    marks = {name: bool(told.get(name)) for name in ("blocks", "once", "newest")}
    return Line(plain(text(told, "sees")), presses, writes, **marks)


def keep(crowd: Crowd, memory: Path | None) -> None:
    """Write down what the crowd must still know after a restart; whole, or not at all."""
    if memory is None:
        return
    people = {
        one.id: {"acts": one.acts, "blocks": one.blocks, "used": sorted(one.used)}
        for one in crowd.members
    }
    kept = {
        "seed": crowd.seed,
        "since": crowd.since.isoformat(),
        "evenings": crowd.evenings,
        "people": people,
    }
    beside = memory.with_suffix(".new")
    beside.write_text(json.dumps(kept), "utf-8")
    beside.replace(memory)


def remember(crowd: Crowd, memory: Path | None) -> bool:
    """Take up what a file tells of a crowd of this seed; False where it tells of none."""
    if memory is None or not memory.exists():
        return False
    kept = json.loads(memory.read_text("utf-8"))
    if kept["seed"] != crowd.seed:
        return False
    crowd.since, crowd.evenings = datetime.fromisoformat(kept["since"]), kept["evenings"]
    for member in crowd.members:
        if known := kept["people"].get(str(member.id)):
            member.acts, member.blocks = known["acts"], known["blocks"]
            member.used = set(known["used"])
    return True
