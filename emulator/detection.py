"""Finds what Telegram marks by itself in a text: links, commands, mentions, hashtags, e-mails.

tdlib/td, MessageEntity.cpp, `find_entities`.
"""

from __future__ import annotations

import re

from emulator.refusal import Json

_FOUND = re.compile(
    r"(?P<url>https?://[^\s<>\"]*[^\s<>\".,;:!?)\]'’»]|(?<![\w@./])(?:www\.)[^\s<>\"]*[\w/])"
    r"|(?P<email>(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,})"
    r"|(?<![\w/])(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?)(?![\w/])"
    r"|(?<![\w@])(?P<mention>@[A-Za-z0-9_]{3,32})\b"
    r"|(?<![\w#])(?P<hashtag>\#\w*[^\W\d]\w*)"
)
_HINTS = re.compile(r"[/@#]|www\.")


def detect(text: str, known: list[Json]) -> list[Json]:
    """Return the entities found outside the `known` ones; offsets in UTF-16 code units."""
    if not _HINTS.search(text):
        return []
    found = []
    for match in _FOUND.finditer(text):
        offset = len(text[: match.start()].encode("utf-16-le")) // 2
        length = len(match.group().encode("utf-16-le")) // 2
        if not any(_overlap(offset, length, one) for one in known):
            found.append({"type": match.lastgroup, "offset": offset, "length": length})
    return found


def _overlap(offset: int, length: int, other: Json) -> bool:
    blocks = other["type"] in {"text_link", "code", "pre", "text_mention"}
    return bool(
        blocks and offset < other["offset"] + other["length"] and other["offset"] < offset + length
    )
