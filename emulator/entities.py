"""Turns a bot's HTML into plain text and entities, as TDLib does; offsets are UTF-16 code units.

The grammar and every error sentence follow tdlib/td, MessageEntity.cpp: `do_parse_html`,
`decode_html_entity` and `fix_formatted_text`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from emulator.detection import detect
from emulator.refusal import Json, Refusal, bad_request

TAGS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline",
    "ins": "underline", "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough",
    "tg-spoiler": "spoiler", "span": "spoiler", "a": "text_link", "code": "code", "pre": "pre",
    "blockquote": "blockquote", "tg-emoji": "custom_emoji", "tg-time": "date_time",
}  # fmt: skip
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([A-Za-z]+));?")
_MAX_REFERENCE = 10
_LAST_CODE = 0x10FFFF
_LANGUAGE = "language-"


def utf16(text: str) -> int:
    """Return the length in UTF-16 code units, which Telegram counts in."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


@dataclass(slots=True)
class _Open:
    tag: str
    offset: int
    start: int
    argument: str = ""
    unix: int = 0


@dataclass(slots=True)
class _Parser:
    source: str
    position: int = 0
    out: list[str] = field(default_factory=list)
    length: int = 0
    nested: list[_Open] = field(default_factory=list)
    entities: list[Json] = field(default_factory=list)

    def emit(self, text: str) -> None:
        self.out.append(text)
        self.length += utf16(text)

    def peek(self) -> str:
        return self.source[self.position : self.position + 1]

    def take(self, pattern: str) -> str:
        found = re.compile(pattern).match(self.source, self.position)
        taken = found.group() if found else ""
        self.position += len(taken)
        return taken


def parse_html(source: str) -> tuple[str, list[Json]]:
    """Return the text without its tags and the entities they stood for; raise a 400 Refusal."""
    parser = _Parser(source)
    while parser.position < len(source):
        parser.emit(_plain(parser.take(r"[^<]*")))
        if parser.peek() == "<":
            _tag(parser)
    if parser.nested:
        raise _wrong(f'can\'t find end tag corresponding to start tag "{parser.nested[-1].tag}"')
    entities = [_without_offset(one) for one in parser.entities]
    entities.sort(key=lambda one: (one["offset"], -one["length"]))
    return "".join(parser.out), entities


def _plain(text: str) -> str:
    return _REFERENCE.sub(_decode, text) if "&" in text else text


def _decode(found: re.Match[str]) -> str:
    hexadecimal, decimal, name = found.groups()
    if name:
        return found.group() if name not in _NAMED else _NAMED[name]
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    if code == 0 or code >= _LAST_CODE or len(found.group().rstrip(";")) >= _MAX_REFERENCE:
        return found.group()
    return chr(code)


def _tag(parser: _Parser) -> None:
    begin = parser.position
    parser.position += 1
    if parser.peek() == "/":
        _end_tag(parser, begin)
    else:
        _start_tag(parser, begin)


def _start_tag(parser: _Parser, begin: int) -> None:
    tag = parser.take(r"[^\s>]*").lower()
    if parser.position >= len(parser.source):
        raise _wrong(f"unclosed start tag at byte offset {_byte(parser, begin)}")
    if tag not in TAGS:
        raise _wrong(f'unsupported start tag "{tag}" at byte offset {_byte(parser, begin)}')
    opened = _Open(tag, parser.length, len(parser.out))
    while True:
        parser.take(r"\s*")
        if parser.peek() == ">":
            break
        _attribute(parser, opened, begin)
    parser.position += 1
    if tag == "span" and opened.argument != "spoiler":
        where = _byte(parser, begin)
        raise _wrong(f'tag "span" must have class "tg-spoiler" at byte offset {where}')
    parser.nested.append(opened)


def _attribute(parser: _Parser, opened: _Open, begin: int) -> None:
    name = parser.take(r"[^\s=>/\"']*")
    where = _byte(parser, begin)
    unclosed = f'unclosed start tag "{opened.tag}" at byte offset {where}'
    if not name:
        if not parser.peek():
            raise _wrong(unclosed)
        raise _wrong(f'empty attribute name in the tag "{opened.tag}" at byte offset {where}')
    parser.take(r"\s*")
    if parser.peek() != "=":
        if not parser.peek():
            raise _wrong(unclosed)
        _keep(opened, name, "")
        return
    parser.position += 1
    parser.take(r"\s*")
    if not parser.peek():
        raise _wrong(unclosed)
    value = _attribute_value(parser)
    if not parser.peek():
        raise _wrong(f"unclosed start tag at byte offset {where}")
    _keep(opened, name, value)


def _attribute_value(parser: _Parser) -> str:
    quote = parser.peek()
    if quote in ("'", '"'):
        parser.position += 1
        value = parser.take(f"[^{quote}]*")
        parser.take(quote)
        return _plain(value)
    begin = parser.position
    value = parser.take(r"[A-Za-z0-9.\-]*").lower()
    if parser.peek() and not parser.peek().isspace() and parser.peek() != ">":
        raise _wrong(f"unexpected end of name token at byte offset {_byte(parser, begin)}")
    return value


def _keep(opened: _Open, name: str, value: str) -> None:
    match opened.tag, name:
        case ("a", "href") | ("tg-emoji", "emoji-id") | ("tg-time", "format"):
            opened.argument = value
        case "code", "class" if value.startswith(_LANGUAGE):
            opened.argument = value.removeprefix(_LANGUAGE)
        case "span", "class" if value.startswith("tg-"):
            opened.argument = value.removeprefix("tg-")
        case "blockquote", "expandable":
            opened.argument = "1"
        case "tg-time", "unix" if value.isdigit():
            opened.unix = int(value)


def _end_tag(parser: _Parser, begin: int) -> None:
    where = _byte(parser, begin)
    if not parser.nested:
        raise _wrong(f"unexpected end tag at byte offset {where}")
    parser.position += 1
    name = parser.take(r"[^\s>]*").lower()
    parser.take(r"\s*")
    if parser.peek() != ">":
        raise _wrong(f"unclosed end tag at byte offset {where}")
    parser.position += 1
    opened = parser.nested.pop()
    if name and name != opened.tag:
        expected = f'expected "</{opened.tag}>", found "</{name}>"'
        raise _wrong(f"unmatched end tag at byte offset {where}, {expected}")
    if parser.length > opened.offset:
        _close(parser, opened)


def _close(parser: _Parser, opened: _Open) -> None:
    kind = TAGS[opened.tag]
    entity: Json = {
        "type": kind,
        "offset": opened.offset,
        "length": parser.length - opened.offset,
    }
    match kind:
        case "text_link":
            url = opened.argument or "".join(parser.out[opened.start :])
            entity = _link(entity, url)
        case "custom_emoji":
            entity["custom_emoji_id"] = opened.argument
        case "date_time":
            entity |= {"unix_time": opened.unix, "date_time_format": opened.argument}
        case "blockquote" if opened.argument:
            entity["type"] = "expandable_blockquote"
        case "code" if opened.argument:
            entity["language"] = opened.argument
        case "pre" if _wraps_language(parser.entities, entity):
            entity["language"] = parser.entities.pop()["language"]
    if entity:
        parser.entities.append(entity)


def _link(entity: Json, url: str) -> Json:
    """A link that leads nowhere leaves its text bare (`LinkManager::get_checked_link`)."""
    if found := re.fullmatch(r"tg://user\?id=(\d+)", url):
        user = {"id": int(found.group(1)), "is_bot": False, "first_name": ""}
        return entity | {"type": "text_mention", "user": user}
    if re.match(r"(https?|tg|ton|tonsite|mailto|tel):", url):
        return entity | {"url": url}
    return entity | {"url": f"http://{url}"} if "." in url else {}


def _wraps_language(entities: list[Json], entity: Json) -> bool:
    last = entities[-1] if entities else {}
    return "language" in last and all(last[key] == entity[key] for key in ("offset", "length"))


def _without_offset(entity: Json) -> Json:
    """Code outside `pre` has no language, so the one that was not taken over is dropped."""
    if entity["type"] == "code":
        entity.pop("language", None)
    return entity


def _byte(parser: _Parser, position: int) -> int:
    return len(parser.source[:position].encode())


def _wrong(sentence: str) -> Refusal:
    return bad_request(f"can't parse entities: {sentence[:1].upper()}{sentence[1:]}")


def tidy(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Trim the text as `fix_formatted_text` does, entities following, and add the detected ones."""
    trimmed = text.rstrip()
    first = min((one["offset"] for one in entities), default=len(trimmed))
    start = len(trimmed) - len(trimmed.lstrip(" \n"))
    start = min(start, first)
    trimmed = trimmed[start:]
    end = utf16(trimmed)
    kept = []
    for one in entities:
        offset = one["offset"] - start
        length = min(one["length"], end - offset)
        if length > 0:
            kept.append(one | {"offset": offset, "length": length})
    return trimmed, kept + detect(trimmed, kept)
