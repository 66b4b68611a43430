"""Takes updates from Telegram, keeps them, and only then says «mine now»; it decides nothing."""

from __future__ import annotations

import asyncio
import hmac
import json
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import urlencode

import structlog
from telegram import Bot
from telegram.error import Conflict, InvalidToken, TelegramError

from bot.lanes import WANTED, lane_of
from bot.request import Flooded
from storage import inbox
from storage.database import Database
from storage.errors import StorageError
from storage.inbox import Arrival
from storage.transaction import Transaction

LONG_POLL = 50  # seconds: the server clamps it there (Client.cpp, `process_get_updates_query`)
PATIENCE = LONG_POLL + 10  # … and then the connection is given up
LIMIT = 100
FIRST_PAUSE = 1.0  # seconds after a fault, doubling up to …
LONGEST_PAUSE = 8.0
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header

_log = structlog.get_logger(__name__)


class Receiver:
    """Long poll or webhook: both end in `keep`, and confirm only what it has committed."""

    def __init__(
        self,
        bot: Bot,
        bot_id: int,
        database: Database,
        alarm: Callable[[str], Awaitable[None]],
        secret: str = "",
    ) -> None:
        """`alarm` tells the organisers, by the key of a sentence; `secret` is the webhook's."""
        self._bot = bot
        self._bot_id = bot_id
        self._database = database
        self._alarm = alarm
        self._secret = secret
        self._keeping = 0  # how many times over `keep` is at work

    @property
    def busy(self) -> bool:
        """Whether updates are being committed."""
        return self._keeping > 0

    async def keep(self, updates: list[dict[str, Any]]) -> None:
        """Commit updates to the inbox; those it has already change nothing. Raises StorageError."""
        arrivals = [
            # In ASCII: half a pair of UTF-16, which JSON can hold, is in no encoding.
            Arrival(update["update_id"], lane_of(update), json.dumps(update))
            for update in updates
        ]

        async def body(tx: Transaction) -> None:
            await inbox.add(tx, self._bot_id, arrivals)

        self._keeping += 1
        try:
            await self._database.transact(body, cause="receiver")
        finally:
            self._keeping -= 1

    async def poll(self) -> None:
        """Ask for updates until cancelled, or until another instance asks with the same token."""
        offset, pause, pushed = 0, FIRST_PAUSE, True
        while True:
            try:
                if pushed:
                    await self._bot.delete_webhook()  # what waits there is kept
                    pushed = False
                updates = await self._ask(offset)
                if updates:
                    await self.keep(updates)
                    offset = 1 + max(update["update_id"] for update in updates)
                pause = FIRST_PAUSE
            except Conflict:
                _log.critical("receiver.another_instance")
                await self._sound("bot.another-instance")
                return
            except (TelegramError, StorageError) as fault:
                pause = await self._rest(fault, pause)

    async def _sound(self, alarm: str) -> None:
        """Tell the organisers, as soon as the database takes it."""
        pause = FIRST_PAUSE
        while True:
            try:
                await self._alarm(alarm)
            except StorageError as fault:
                pause = await self._rest(fault, pause)
            else:
                return

    async def _ask(self, offset: int) -> list[dict[str, Any]]:
        """Make one long poll, and read the JSON ourselves: one odd update must not stop all."""
        asked = {
            "offset": offset,
            "limit": LIMIT,
            "timeout": LONG_POLL,
            "allowed_updates": json.dumps(WANTED),
        }
        address = f"{self._bot.base_url}/getUpdates?{urlencode(asked)}"
        found = await self._bot.request.post(address, read_timeout=PATIENCE)
        return [one for one in found if _has_id(one)] if isinstance(found, list) else []

    async def _rest(self, fault: Exception, pause: float) -> float:
        """Wait after a fault; return how long to wait after the next one."""
        seconds = fault.seconds if isinstance(fault, Flooded) else pause
        level = _log.error if isinstance(fault, InvalidToken) else _log.warning
        level("receiver.pause", fault=type(fault).__name__, seconds=seconds)
        await asyncio.sleep(seconds)
        return min(2 * pause, LONGEST_PAUSE)

    async def open_webhook(self, address: str) -> None:
        """Ask Telegram, until it hears, to push to this address with the secret in a header."""
        pause = FIRST_PAUSE
        while True:
            try:
                await self._bot.set_webhook(
                    address,
                    secret_token=self._secret,
                    allowed_updates=WANTED,
                    max_connections=LIMIT,
                )
            except TelegramError as fault:
                pause = await self._rest(fault, pause)
            else:
                return

    async def take(self, body: bytes, given_secret: str) -> int:
        """Keep one pushed update; the HTTP status to answer (Telegram repeats all but a 2xx)."""
        if not self._secret or not hmac.compare_digest(
            given_secret.encode(), self._secret.encode()
        ):
            return 403
        try:
            update = json.loads(body)
        except ValueError:
            return 400
        if not _has_id(update):
            return 400
        try:
            await self.keep([update])
        except StorageError as fault:
            _log.warning("receiver.webhook", fault=fault.code)
            return 503
        return 200


def _has_id(update: Any) -> bool:
    return isinstance(update, dict) and isinstance(update.get("update_id"), int)
