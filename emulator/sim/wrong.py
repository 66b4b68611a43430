"""How the steering API says no: a status, one sentence that tells what to do, and facts."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from emulator.refusal import Json, Refusal
from emulator.state import Bot, Chat, Person
from emulator.world import World

WORLD: web.AppKey[World] = web.AppKey("world", World)


class Wrong(Exception):
    """A steering request answered with `{"error": sentence, ...facts}`."""

    def __init__(self, status: int, sentence: str, **facts: object) -> None:
        super().__init__(sentence)
        self.status = status
        self.facts = {"error": sentence, **facts}


@web.middleware
async def explain(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    """Turn `Wrong`, and what the emulated Telegram refuses to a person, into JSON."""
    try:
        return await handler(request)
    except Wrong as wrong:
        return web.json_response(wrong.facts, status=wrong.status)
    except Refusal as refusal:
        return web.json_response({"error": refusal.description}, status=refusal.code)


async def body(request: web.Request, *known: str) -> Json:
    """Return the JSON object a request carries, empty when it carries none."""
    if not request.can_read_body:
        return {}
    try:
        value = json.loads(await request.read() or b"{}")
    except ValueError:
        raise Wrong(400, "the body is not JSON") from None
    if not isinstance(value, dict):
        raise Wrong(400, "a JSON object is expected")
    if known and (strange := sorted(set(value) - set(known))):
        raise Wrong(400, f"unknown: {', '.join(strange)}; known: {', '.join(known)}")
    return value


def text(value: Json, name: str, default: str = "") -> str:
    """Return a text of the body."""
    found: Any = value.get(name, default)
    if not isinstance(found, str):
        raise Wrong(400, f"{name} must be a text")
    return found


def number(value: Json, name: str) -> int:
    """Return a whole number of the body."""
    found: Any = value.get(name)
    if not isinstance(found, int) or isinstance(found, bool):
        raise Wrong(400, f"{name} must be a whole number")
    return found


def yes_or_no(value: Json, name: str, *, default: bool) -> bool:
    """Return a yes or no of the body."""
    found: Any = value.get(name, default)
    if not isinstance(found, bool):
        raise Wrong(400, f"{name} must be true or false")
    return found


def the_bot(request: web.Request) -> Bot:
    """Return the bot that `?bot=` names by id or token, else the first one."""
    world = request.app[WORLD]
    wanted = request.query.get("bot", "")
    for bot in world.bots.values():
        if wanted in ("", bot.token, str(bot.id)):
            return bot
    if wanted:
        raise Wrong(404, f"no bot {wanted}", bots=[bot.id for bot in world.bots.values()])
    raise Wrong(409, "no bot yet: start one, it appears with its first request")


def the_person(request: web.Request, user_id: int | None = None) -> Person:
    """Return the person in the path, or the one given."""
    wanted = user_id if user_id is not None else int(request.match_info["id"])
    person = request.app[WORLD].people.get(wanted)
    if person is None:
        raise Wrong(404, f"no user {wanted}")
    return person


def the_group(request: web.Request) -> Chat:
    """Return the group in the path."""
    group = request.app[WORLD].groups.get(int(request.match_info["id"]))
    if group is None:
        raise Wrong(404, f"no group {request.match_info['id']}")
    return group
