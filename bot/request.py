"""HTTP for python-telegram-bot over aiohttp: cheaper than its own, and it says what is sure.

Errors carry the class of the fault and never its words: those may quote an address, and so the
token in it.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Mapping
from typing import Any

import aiohttp
from telegram.error import BadRequest, NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

_DEFAULT = BaseRequest.DEFAULT_NONE
_CONNECT = 10.0  # seconds
_READ = 30.0
_FLOODED = 429
_OK = 200
_PIECE = 65_536  # bytes
_JSON = {"Content-Type": "application/json"}
_FORM = {"Content-Type": "application/x-www-form-urlencoded"}
# The library knows these by name; what else begins with 4 was surely not done either.
_KNOWN = frozenset({400, 401, 403, 404, 409})


class NotSent(NetworkError):
    """The connection never came about: Telegram surely did not see the request."""


class Flooded(TelegramError):
    """Telegram asks for a pause (429) of so many seconds; the request surely had no effect."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"Too Many Requests: retry after {seconds:g}")
        self.seconds = seconds


class Body:
    """Parameters as JSON, for `BaseRequest.post`: the library's own way costs ten times as much."""

    __slots__ = ("content",)

    def __init__(self, fields: Mapping[str, Any]) -> None:
        self.content = json.dumps(fields, separators=(",", ":")).encode()


class AiohttpRequest(BaseRequest):
    """A session with as many connections as there are requests at once."""

    __slots__ = ("_read", "_session")

    def __init__(self, *, read_timeout: float = _READ) -> None:
        self._read = read_timeout
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """Seconds to wait for an answer unless a call says otherwise."""
        return self._read

    async def initialize(self) -> None:
        """Open the session, on the loop that will use it."""
        if self._session is None:
            self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))

    async def shutdown(self) -> None:
        """Close the session; it can be opened again."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = _DEFAULT,
        write_timeout: Any = _DEFAULT,  # noqa: ARG002 - the library's own signature
        connect_timeout: Any = _DEFAULT,
        pool_timeout: Any = _DEFAULT,  # noqa: ARG002 - there is no pool to wait for
    ) -> tuple[int, bytes]:
        """Return status and body, or raise NotSent, Flooded, BadRequest or NetworkError."""
        if self._session is None:
            raise NotSent("the session is not open")
        timeout = aiohttp.ClientTimeout(
            total=None,
            sock_connect=_CONNECT if connect_timeout is _DEFAULT else connect_timeout,
            sock_read=self._read if read_timeout is _DEFAULT else read_timeout,
        )
        body, headers = _body(request_data)
        try:
            async with self._session.request(
                method, url, data=body, headers=headers, timeout=timeout, allow_redirects=False
            ) as answer:
                status, payload = answer.status, await answer.read()
        except (aiohttp.ClientError, OSError) as fault:  # a time-out is an OSError, too
            raise _unsure(fault) from None
        if status == _FLOODED:
            raise Flooded(_pause(self.parse_json_payload(payload), answer.headers))
        if status // 100 == 4 and status not in _KNOWN:  # noqa: PLR2004 - all 4xx
            raise BadRequest(f"status {status}")
        return status, payload

    async def pieces(self, url: str) -> AsyncIterator[bytes]:
        """Yield what is at an address, as it comes. Raises NotSent, BadRequest or NetworkError."""
        if self._session is None:
            raise NotSent("the session is not open")
        timeout = aiohttp.ClientTimeout(total=None, sock_connect=_CONNECT, sock_read=self._read)
        try:
            async with self._session.get(url, timeout=timeout, allow_redirects=False) as answer:
                if answer.status // 100 == 4:  # noqa: PLR2004 - all 4xx
                    raise BadRequest(f"status {answer.status}")
                if answer.status != _OK:
                    raise NetworkError(f"status {answer.status}")
                async for piece in answer.content.iter_chunked(_PIECE):
                    yield piece
        except (aiohttp.ClientError, OSError) as fault:
            raise _unsure(fault) from None


def _unsure(fault: Exception) -> TelegramError:
    """Say what a fault of the connection means, by its class alone."""
    if isinstance(fault, aiohttp.ClientConnectorError | aiohttp.ConnectionTimeoutError):
        return NotSent(type(fault).__name__)
    if isinstance(fault, TimeoutError):
        return TimedOut("no answer in time")
    return NetworkError(type(fault).__name__)


def _body(request_data: RequestData | Body | None) -> tuple[Any, dict[str, str]]:
    """Pack the parameters: as JSON, as a form, or with files as multipart."""
    if request_data is None:
        return None, {}
    if isinstance(request_data, Body):
        return request_data.content, _JSON
    if not request_data.contains_files:
        return request_data.url_encoded_parameters().encode(), _FORM
    form = aiohttp.FormData()
    for name, value in request_data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mime) in request_data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=mime)
    return form, {}


def _pause(payload: dict[str, Any], headers: Any) -> float:
    parameters = payload.get("parameters")
    said = parameters.get("retry_after") if isinstance(parameters, dict) else None
    return float(said or headers.get("Retry-After") or 1)
