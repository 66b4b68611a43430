"""Turns text and entities back into HTML that a page can show, everything else escaped."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from emulator.refusal import Json

_TAGS = {
    "bold": "b", "italic": "i", "underline": "u", "strikethrough": "s", "code": "code",
    "pre": "pre", "blockquote": "blockquote", "expandable_blockquote": "blockquote",
}  # fmt: skip
_ADDRESSES: dict[str, Callable[[Json, str], str]] = {
    "text_link": lambda entity, _: str(entity["url"]),
    "url": lambda _, shown: shown if "://" in shown else f"http://{shown}",
    "email": lambda _, shown: f"mailto:{shown}",
}
_LINKS = frozenset({"http", "https", "tg", "mailto", "tel"})


def to_html(text: str, entities: list[Json]) -> str:
    """Return the text with tags for its entities; offsets are UTF-16 code units."""
    units = text.encode("utf-16-le")
    starts = sorted(entities, key=lambda one: (one["offset"], -one["length"]))
    out: list[str] = []
    stack: list[tuple[int, str]] = []
    at = 0
    for one in starts:
        at = _close_until(units, at, int(one["offset"]), stack, out)
        opening, closing = _tag(one, _slice(units, one["offset"], one["offset"] + one["length"]))
        out.append(opening)
        end = int(one["offset"] + one["length"])
        # An entity that outlasts the one around it is cut there, so that tags always nest.
        stack.append((min(end, stack[-1][0]) if stack else end, closing))
    at = _close_until(units, at, len(units) // 2, stack, out)
    while stack:
        out.append(stack.pop()[1])
    return "".join(out)


def _close_until(
    units: bytes, at: int, target: int, stack: list[tuple[int, str]], out: list[str]
) -> int:
    while stack and stack[-1][0] <= target:
        end, closing = stack.pop()
        out.append(escape(_slice(units, at, end)))
        out.append(closing)
        at = max(at, end)
    out.append(escape(_slice(units, at, target)))
    return max(at, target)


def _slice(units: bytes, start: int, end: int) -> str:
    return units[2 * start : 2 * max(start, end)].decode("utf-16-le", "replace")


def _tag(entity: Json, shown: str) -> tuple[str, str]:
    kind = entity["type"]
    if kind in _TAGS:
        return f"<{_TAGS[kind]}>", f"</{_TAGS[kind]}>"
    if kind in _ADDRESSES:
        return _anchor(_ADDRESSES[kind](entity, shown))
    match kind:
        case "spoiler":
            opening, tag = 'span class="spoiler" tabindex="0" role="button"', "span"
        case "date_time":
            opening, tag = f'time data-unix="{int(entity["unix_time"])}"', "time"
        case "bot_command":
            opening, tag = f'a href="#" class="command" data-command="{escape(shown)}"', "a"
        case _:
            opening, tag = f'span class="{escape(kind)}"', "span"
    return f"<{opening}>", f"</{tag}>"


def _anchor(url: str) -> tuple[str, str]:
    if url.partition(":")[0].lower() not in _LINKS:
        return "<span>", "</span>"
    return f'<a href="{escape(url)}" target="_blank" rel="noopener">', "</a>"
