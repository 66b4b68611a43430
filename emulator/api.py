"""The Bot API's door: one request in, its faults, its method, its line in the transcript, out."""

from __future__ import annotations

import asyncio
import hashlib
import inspect
import json
import re
from typing import Any

from aiohttp import web

from emulator.bodies import Arguments, read_arguments
from emulator.clock import real_seconds
from emulator.faults import DEFAULT_DROP_MS, Fault
from emulator.fields import check
from emulator.files import MAX_DOWNLOAD
from emulator.methods import METHODS, Call, Method
from emulator.record import Line
from emulator.refusal import Json, Refusal, bad_request
from emulator.state import Bot
from emulator.world import World

MAX_TOKEN = 80
MAX_ID = 1 << 54


class Door:
    """Serves `/bot<token>/<method>` and `/file/bot<token>/<path>`."""

    def __init__(self, world: World, tokens: frozenset[str]) -> None:
        self.world = world
        self.tokens = tokens

    async def call(self, request: web.Request) -> web.StreamResponse:
        """Answer one API request."""
        try:
            return await self._call(request)
        except Refusal as refusal:
            return _refused(refusal)

    async def _call(self, request: web.Request) -> web.StreamResponse:
        bot = self._bot(request.match_info["token"])
        asked = request.match_info["method"]
        arguments = await read_arguments(request)
        known = METHODS.get(asked.lower())
        clock = self.world.clock
        name = known.name if known else asked
        line = self.world.record.open(clock.seconds(), real_seconds(), bot.id, name)
        line.fields = arguments.values
        line.files = {
            part: hashlib.sha256(file.data).hexdigest() for part, file in arguments.uploads.items()
        }
        chat_id = str(arguments.values.get("chat_id", ""))
        if early := await self._meet_faults(request, line, chat_id, "before"):
            return early
        polls = name == "getUpdates"
        await self._lag(polls=polls)
        answer = await self._judge(bot, known, arguments, line)
        if late := await self._meet_faults(request, line, chat_id, "after"):
            return late
        await self._lag(polls=polls)
        return answer

    async def _judge(
        self, bot: Bot, known: Method | None, arguments: Arguments, line: Line
    ) -> web.Response:
        """Run the method; a refusal is an answer like any other."""
        try:
            result = await self._run(bot, known, arguments, line)
        except Refusal as refusal:
            line.code, line.description = refusal.code, refusal.description
            return _refused(refusal)
        line.ok = line.effect = True
        return web.Response(
            body=json.dumps({"ok": True, "result": result}).encode(),
            content_type="application/json",
        )

    async def _run(self, bot: Bot, known: Method | None, arguments: Arguments, line: Line) -> Any:
        if known is None:
            # Client.cpp, `on_cmd`: "Not Found: method not found".
            self.world.record.blame(line, "unknown_method", line.method)
            raise Refusal(404, "Not Found: method not found")
        try:
            fields = check(arguments, known.fields)
        except Refusal as refusal:
            self.world.record.blame(line, "bad_request", refusal.description)
            raise
        for name in fields.unknown:
            self.world.record.blame(line, "unknown_field", name)
        result = known.run(Call(self.world, bot, fields, line))
        return await result if inspect.isawaitable(result) else result

    def _bot(self, token: str) -> Bot:
        """ClientManager.cpp, `send`: what a token must look like; the rest is known to nobody."""
        formed = re.fullmatch(r"([1-9][0-9]{0,16}):.+", token)
        if not formed or len(token) > MAX_TOKEN or int(formed.group(1)) >= MAX_ID:
            raise Refusal(401, "Unauthorized: invalid token specified")
        if self.tokens and token not in self.tokens:
            raise Refusal(401, "Unauthorized")
        return self.world.bot(token)

    async def _lag(self, *, polls: bool) -> None:
        """Half of the configured round trip lies before a request's effect, half after."""
        if self.world.settings.latency_ms and not polls:
            await asyncio.sleep(self.world.settings.latency_ms / 2000)

    async def _meet_faults(
        self, request: web.Request, line: Line, chat_id: str, when: str
    ) -> web.StreamResponse | None:
        for fault in self.world.faults:
            if fault.applies(line.method, chat_id, when):
                line.fault = f"{fault.kind} {when}"
                return await self._suffer(fault, request, line)
        return None

    async def _suffer(
        self, fault: Fault, request: web.Request, line: Line
    ) -> web.StreamResponse | None:
        if fault.kind == "delay":
            await asyncio.sleep(fault.ms / 1000)
            return None
        if fault.kind == "status":
            await asyncio.sleep(fault.ms / 1000)
            line.ok, line.code = False, fault.status
            return _broken(fault)
        line.ok = line.answered = False
        if fault.kind == "drop":
            await asyncio.sleep((fault.ms or DEFAULT_DROP_MS) / 1000)
        if request.transport is not None:
            request.transport.abort()
        return web.Response()

    async def download(self, request: web.Request) -> web.Response:
        """core.telegram.org/bots/api#getfile: https://api.telegram.org/file/bot<token>/<path>."""
        try:
            self._bot(request.match_info["token"])
            path = request.match_info["path"]
            for stored in self.world.files.values():
                if stored.path == path:
                    if len(stored.data) > MAX_DOWNLOAD:
                        raise bad_request("file is too big")
                    return web.Response(body=stored.data, content_type="application/octet-stream")
        except Refusal as refusal:
            return _refused(refusal)
        return _refused(Refusal(404, "Not Found"))


def _refused(refusal: Refusal) -> web.Response:
    """Query.cpp, `set_error`; HttpConnection.cpp adds Retry-After to a 429."""
    body: Json = {
        "ok": False,
        "error_code": refusal.code,
        "description": refusal.description,
    }
    headers = {}
    if refusal.parameters:
        body["parameters"] = refusal.parameters
        if wait := refusal.parameters.get("retry_after"):
            headers["Retry-After"] = str(wait)
    return web.json_response(body, status=refusal.code, headers=headers)


_REASONS = {502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout"}


def _broken(fault: Fault) -> web.Response:
    if fault.status == 429:  # noqa: PLR2004 the one status with parameters
        text = f"Too Many Requests: retry after {fault.retry_after}"
        return _refused(Refusal(429, text, {"retry_after": fault.retry_after}))
    reason = _REASONS.get(fault.status, "Internal Server Error")
    return _refused(Refusal(fault.status, reason))
