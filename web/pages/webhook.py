"""Where the messenger pushes updates; what each means is not this module's business."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from web.bodies import read_body
from web.site import site_of

PATH = "/telegram/webhook"
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
MOST_BYTES = 1_000_000  # an update holds words and ids, never a file
_NOT_FOUND = 404


async def receive(request: Request) -> Response:
    """Hand one update over, and answer what became of it; 404 while the bot polls."""
    take = site_of(request).receive_update
    if take is None:
        raise HTTPException(_NOT_FOUND)
    body = await read_body(request, MOST_BYTES)
    return Response(status_code=await take(body, request.headers.get(SECRET_HEADER, "")))
