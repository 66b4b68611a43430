"""A file sent by a form: read piece by piece to the sealed disk, and never held whole."""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncGenerator, AsyncIterable, Awaitable, Callable, Mapping
from contextlib import aclosing
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header
from starlette.requests import Request

from rules.errors import Refused
from rules.materials import BY_PAGE, check_size
from rules.numbers import whole
from storage.contents import Kept, keep
from storage.files import FileStore
from web.team.desk import STALE, Posted
from web.ways_out import Elsewhere

if TYPE_CHECKING:  # it exists for the types alone
    from python_multipart.multipart import MultipartCallbacks

FIELD_BYTES = 4_000
"""Of all that a form says besides its file."""

ROOM = 100_000
"""Bytes that a request may have around its file."""

DRAINED = 2 * BY_PAGE
"""Bytes that are read on and thrown away, so that a browser gets to read why it was in vain."""

Genuine = Callable[[str, str], bool]
"""Whether a nonce and its seal are of a form that we made for this browser."""

Keeper = Callable[[FileStore, str, AsyncIterable[bytes], int], Awaitable[Kept]]
"""Writes a file of at most so many bytes to the disk, and tells what it is."""


@dataclass(frozen=True, slots=True)
class Uploaded:
    """A sent form with a file that is kept; it has no row yet."""

    sent: Posted
    kept: Kept


async def take_upload(
    request: Request,
    files: FileStore,
    genuine: Genuine,
    *,
    most: int = BY_PAGE,
    keeper: Keeper = keep,
) -> Uploaded:
    """Read a form whose last field is a file of at most so many bytes, and keep that on the disk.

    Raises Elsewhere for a form that is not ours: nothing was written; Refused for what is empty,
    too large, broken off or not what it says; ClientDisconnect. Nothing of it is left then.
    """
    form = _Form(request)
    try:
        return await _take(request, form, files, genuine, (most, keeper))
    except (Refused, Elsewhere):
        await form.drain()
        raise


async def _take(
    request: Request,
    form: _Form,
    files: FileStore,
    genuine: Genuine,
    how: tuple[int, Keeper],
) -> Uploaded:
    most, keeper = how
    declared = whole(request.headers.get("content-length", "")) or 0
    if declared > most + ROOM:
        check_size(declared, most)
    name = await form.begin()
    fields = form.fields
    if not genuine(fields.get("nonce", ""), fields.get("seal", "")):
        raise Elsewhere(STALE)
    if not name:
        raise Refused("materials.no-file")
    async with aclosing(form.pieces()) as pieces:
        kept = await keeper(files, name, pieces, most)
    values = {field: (value.strip(),) for field, value in fields.items()}
    return Uploaded(Posted(fields["nonce"], values), kept)


class _Form:
    """A body in parts, as it comes: short fields first, then one file."""

    def __init__(self, request: Request) -> None:
        self.fields: dict[str, str] = {}
        self._stream = request.stream()
        self._read = 0
        self._header = [b"", b""]
        self._about: Mapping[bytes, bytes] = {}
        self._value = bytearray()
        self._waiting: deque[bytes] = deque()
        self._file: str | None = None
        self._in_file = False
        self._over = False
        self._parser = self._parser_for(request)

    async def begin(self) -> str:
        """Read up to the file; its name, "" where none was chosen. Raises Refused."""
        while self._file is None and not self._over and await self._more():
            pass
        return self._file or ""

    async def pieces(self) -> AsyncGenerator[bytes]:
        """Yield what the file holds, and read on to the end. Raises Refused where it breaks off."""
        while True:
            while self._waiting:
                yield self._waiting.popleft()
            if not await self._more():
                break
        if not self._over:
            raise Refused("materials.broken")

    async def drain(self) -> None:
        """Read what is still coming and throw it away, to a limit."""
        async for piece in self._stream:
            self._read += len(piece)
            if self._read > DRAINED:
                return

    async def _more(self) -> bool:
        """Read one piece of the body; False at its end. Raises Refused, ClientDisconnect."""
        piece = await anext(self._stream, None)
        if piece is None:
            return False
        self._read += len(piece)
        try:
            self._parser.write(piece)
        except FormParserError:
            raise Refused("materials.broken") from None
        return True

    def _parser_for(self, request: Request) -> MultipartParser:
        kind, options = parse_options_header(request.headers.get("content-type", ""))
        boundary = options.get(b"boundary", b"")
        callbacks = {
            "on_part_begin": self._part_begins,
            "on_header_field": self._header_name,
            "on_header_value": self._header_value,
            "on_header_end": self._header_ends,
            "on_headers_finished": self._part_is_known,
            "on_part_data": self._part_data,
            "on_part_end": self._part_ends,
            "on_end": self._ends,
        }
        if kind != b"multipart/form-data":  # none of our forms sends a file in another way
            raise Elsewhere(STALE)
        if not boundary:
            raise Refused("materials.broken")
        try:
            return MultipartParser(boundary, cast("MultipartCallbacks", callbacks))
        except FormParserError:
            raise Refused("materials.broken") from None

    def _part_begins(self) -> None:
        self._about = {}
        self._value.clear()
        self._in_file = False

    def _header_name(self, data: bytes, start: int, end: int) -> None:
        self._header[0] += data[start:end]

    def _header_value(self, data: bytes, start: int, end: int) -> None:
        self._header[1] += data[start:end]

    def _header_ends(self) -> None:
        name, value = self._header
        if name.lower() == b"content-disposition":
            self._about = parse_options_header(value)[1]
        self._header = [b"", b""]

    def _part_is_known(self) -> None:
        if b"filename" in self._about and self._file is None:
            self._file = self._about[b"filename"].decode("utf-8", "replace")
            self._in_file = True

    def _part_data(self, data: bytes, start: int, end: int) -> None:
        if self._in_file:
            self._waiting.append(data[start:end])
        elif self._file is None:
            self._value += data[start:end]
            if len(self._value) + sum(map(len, self.fields.values())) > FIELD_BYTES:
                raise FormParserError

    def _part_ends(self) -> None:
        if not self._in_file and self._file is None and b"name" in self._about:
            name = self._about[b"name"].decode("utf-8", "replace")
            self.fields[name] = self._value.decode("utf-8", "replace")
        self._in_file = False

    def _ends(self) -> None:
        self._over = True
