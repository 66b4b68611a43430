"""A kept file, handed out to be saved and never to be shown by the browser on our address."""

from __future__ import annotations

from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from storage.files import FileRow
from web.site import site_of

_NOT_FOUND = 404
_NOTHING = "default-src 'none'; sandbox"


def attachment(name: str) -> str:
    """Return the header that has a browser save a file under this name, whatever it holds."""
    return f"attachment; filename*=UTF-8''{quote(name, safe='')}"


def hand_out(request: Request, file: FileRow | None) -> Response:
    """Answer with a file. Raises HTTPException 404 for one that is not there (any more)."""
    store = site_of(request).database.files
    if file is None or not store.has(file.stored.id):
        raise HTTPException(_NOT_FOUND)
    return StreamingResponse(
        store.read(file.stored.id),
        media_type=file.mime,
        headers={
            "Content-Disposition": attachment(file.name),
            "Content-Length": str(file.stored.size),
            "Content-Security-Policy": _NOTHING,
        },
    )
