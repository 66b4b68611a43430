"""The rows of a file that were not loaded, as a file to correct and send again."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable

from rules.facts import Facts
from rules.people_file import corrections
from rules.people_plain import bad_from_plain


async def corrections_of(
    pieces: AsyncIterator[bytes], say: Callable[[str, Facts], str]
) -> AsyncIterator[bytes]:
    """Turn the rows as they were kept into a CSV file, piece by piece."""
    header: list[str] = []
    async for line in _lines(pieces):
        kept = json.loads(line)
        if "header" in kept:
            header = kept["header"]
        bad = [bad_from_plain(plain) for plain in kept.get("bad", ())]
        written = corrections(header, bad, say)
        first = next(written)
        yield (first if "header" in kept else b"") + b"".join(written)


async def _lines(pieces: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    rest = b""
    async for piece in pieces:
        *whole_lines, rest = (rest + piece).split(b"\n")
        for line in whole_lines:
            yield line
    if rest:
        yield rest
