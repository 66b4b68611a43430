"""Read what a browser sends, no more than a form or an update can need."""

from __future__ import annotations

from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.requests import Request

FORM_BYTES = 16_000
FORM_FIELDS = 50
_TOO_LARGE = 413
_NOT_UNDERSTOOD = 400


async def read_body(request: Request, limit: int) -> bytes:
    """Read the whole body. Raises HTTPException 413 beyond `limit` bytes, as soon as that is known.

    Raises ClientDisconnect when the browser leaves before the end: nothing has been done yet.
    """
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > limit:
            raise HTTPException(_TOO_LARGE)
    return bytes(body)


async def read_form(request: Request) -> dict[str, str]:
    """Read a posted form: the last value of each field, without spaces around it."""
    body = await read_body(request, FORM_BYTES)
    try:
        fields = parse_qsl(body.decode("utf-8"), keep_blank_values=True, max_num_fields=FORM_FIELDS)
    except ValueError:
        raise HTTPException(_NOT_UNDERSTOOD) from None
    return {name: value.strip() for name, value in fields}
