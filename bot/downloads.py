"""Fetches the files that speakers send to the chat: piece by piece, straight to the sealed disk."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from functools import partial
from types import MappingProxyType
from typing import cast

from telegram import Bot
from telegram.error import BadRequest, TelegramError

import actions.material_downloads
from actions.jobs import Finish, Progress, Work
from bot.request import AiohttpRequest
from rules.errors import Refused
from rules.materials import BY_CHAT
from storage.contents import keep
from storage.files import FileStore
from storage.jobs import Job

ATTEMPTS = 4
"""After so many, whoever sent the file is told: they can do something about it, the team cannot."""


def downloads(bot: Bot, files: FileStore) -> Mapping[str, Work]:
    """Return the kind of job that fetches a file."""
    return MappingProxyType(
        {actions.material_downloads.DOWNLOAD: partial(_fetch, bot=bot, files=files)}
    )


async def _fetch(job: Job, _progress: Progress, *, bot: Bot, files: FileStore) -> Finish:
    try:
        pieces = _pieces(bot, job.arguments["file_id"])
        kept = await keep(files, job.arguments["name"], pieces, BY_CHAT)
    except Refused as why:
        return partial(actions.material_downloads.not_kept, job=job, why=why)
    except TelegramError as fault:
        if job.attempts < ATTEMPTS and not isinstance(fault, BadRequest):
            raise
        lost = Refused("materials.not-fetched")
        return partial(actions.material_downloads.not_kept, job=job, why=lost)
    return partial(actions.material_downloads.arrived, job=job, kept=kept)


async def _pieces(bot: Bot, file_id: str) -> AsyncIterator[bytes]:
    """Yield what a file holds. Raises TelegramError."""
    file = await bot.get_file(file_id)
    async for piece in cast("AiohttpRequest", bot.request).pieces(file.file_path or ""):
        yield piece
