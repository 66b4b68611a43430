"""Tell a monitor whether the program works, in one short answer."""

from __future__ import annotations

import asyncio

from starlette.requests import Request
from starlette.responses import JSONResponse

import storage.workshops
from storage.errors import StorageError
from storage.transaction import Transaction
from web.site import site_of

PATIENCE = 2.0  # seconds; a database that takes longer does not work


async def health(request: Request) -> JSONResponse:
    """Answer 200 with the version when the database can be read, else 503."""
    site = site_of(request)

    async def look(tx: Transaction) -> None:
        await storage.workshops.find(tx, "")

    try:
        async with asyncio.timeout(PATIENCE):
            await site.database.read(look)
    except (StorageError, TimeoutError):
        return JSONResponse({"state": "database", "version": site.version}, 503)
    return JSONResponse({"state": "ok", "version": site.version})
