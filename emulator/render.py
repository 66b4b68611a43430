"""Turns text and entities back into HTML that a page can show, everything else escaped."""

from __future__ import annotations

from html import escape

from emulator.refusal import Json

_TAGS = {
    "bold": "b", "italic": "i", "underline": "u", "strikethrough": "s", "code": "code",
    "pre": "pre", "blockquote": "blockquote", "expandable_blockquote": "blockquote",
}  # fmt: skip
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
    if tag := _TAGS.get(kind):
        return f"<{tag}>", f"</{tag}>"
    match kind:
        case "text_link":
            return _anchor(entity["url"])
        case "url":
            return _anchor(shown if "://" in shown else f"http://{shown}")
        case "email":
            return _anchor(f"mailto:{shown}")
        case "spoiler":
            return '<span class="spoiler" tabindex="0" role="button">', "</span>"
        case "date_time":
            return f'<time data-unix="{int(entity["unix_time"])}">', "</time>"
        case "bot_command":
            return f'<a href="#" class="command" data-command="{escape(shown)}">', "</a>"
        case _:
            return f'<span class="{escape(kind)}">', "</span>"


def _anchor(url: str) -> tuple[str, str]:
    if url.partition(":")[0].lower() not in _LINKS:
        return "<span>", "</span>"
    return f'<a href="{escape(url)}" target="_blank" rel="noopener noreferrer">', "</a>"
