"""Reads a request's arguments, however the client packed them."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, unquote

from aiohttp import BodyPartReader, web

from emulator.refusal import Refusal, bad_request

# See core.telegram.org/bots/api#sending-files: 10 MB for photos, 50 MB for other files.
MAX_UPLOAD = 50 * 1024 * 1024
MAX_BODY = MAX_UPLOAD + 1024 * 1024


@dataclass(slots=True)
class Upload:
    """A file inside a multipart body."""

    name: str
    mime: str
    data: bytes


@dataclass(slots=True)
class Arguments:
    """What a request asks: plain values (text, or typed when the body was JSON) and files."""

    values: dict[str, Any] = field(default_factory=dict)
    uploads: dict[str, Upload] = field(default_factory=dict)


async def read_arguments(request: web.Request) -> Arguments:
    """Read query string and body together.

    core.telegram.org/bots/api#making-requests: URL query string,
    application/x-www-form-urlencoded, application/json and multipart/form-data, GET and POST.
    """
    found = Arguments(dict(request.query))
    if not request.can_read_body:
        return found
    if (request.content_length or 0) > MAX_BODY:
        raise too_large(request.content_length or 0)
    match request.content_type:
        case "application/json":
            found.values.update(_read_json(await _whole(request)))
        case "multipart/form-data":
            await _read_multipart(request, found)
        case _:
            text = (await _whole(request)).decode("utf-8", "replace")
            found.values.update(parse_qsl(text, keep_blank_values=True))
    return found


async def _whole(request: web.Request) -> bytes:
    try:
        return await request.read()
    except web.HTTPRequestEntityTooLarge:
        raise too_large(MAX_BODY) from None


def too_large(length: int) -> Refusal:
    """Return the answer to a body above the limit (tdlib/td, HttpReader.cpp)."""
    return Refusal(413, f"Request Entity Too Large: content length is {length}")


def _read_json(body: bytes) -> dict[str, Any]:
    try:
        value = json.loads(body) if body else {}
    except ValueError:
        value = None
    if not isinstance(value, dict):
        raise bad_request("JSON object expected")  # HttpReader.cpp, `parse_json_parameters`
    return {name: item for name, item in value.items() if item is not None}


async def _read_multipart(request: web.Request, found: Arguments) -> None:
    size = 0
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            continue
        data = bytes(await part.read())
        size += len(data)
        if size > MAX_BODY:
            raise too_large(size)
        if part.name is None:
            continue
        if part.filename is None:
            found.values[part.name] = data.decode("utf-8", "replace")
        else:
            mime = part.headers.get("Content-Type", "application/octet-stream")
            # HttpReader.cpp, `parse_multipart_form_data`: %XX in a name is decoded.
            found.uploads[part.name] = Upload(unquote(part.filename), mime, data)
