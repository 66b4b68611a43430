"""A Telegram that answers at once and inside the process: it costs the same for everyone."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from typing import Any

from telegram.request import BaseRequest, RequestData

_BOT = {"id": 4242, "is_bot": True, "first_name": "Atelier", "username": "atelier_bot"}


class StubRequest(BaseRequest):
    """Answers every method with success; `asked` counts them."""

    def __init__(self) -> None:
        self.asked: Counter[str] = Counter()
        message = {
            "message_id": 8,
            "date": 1_800_000_000,
            "chat": {"id": 6_000_000_001, "type": "private", "first_name": "Ana"},
            "from": _BOT,
            "text": "Question 2 sur 8\n\nÊtes-vous dans l'une de ces situations ?",
        }
        self._message = json.dumps({"ok": True, "result": message}).encode()
        self._true = json.dumps({"ok": True, "result": True}).encode()
        self._me = json.dumps({"ok": True, "result": _BOT}).encode()

    @property
    def read_timeout(self) -> float:
        return 5.0

    async def initialize(self) -> None:
        pass

    async def shutdown(self) -> None:
        pass

    async def do_request(
        self, url: str, method: str, request_data: Any = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        assert method == "POST"
        asked = url.rpartition("/")[2].partition("?")[0]
        self.asked[asked] += 1
        if isinstance(request_data, RequestData):
            request_data.url_encoded_parameters()  # any transport has to write them
        await asyncio.sleep(0)
        if asked == "getMe":
            return 200, self._me
        return 200, self._true if asked.startswith(("answer", "set")) else self._message
