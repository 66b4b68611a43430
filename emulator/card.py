"""Reads a calendar file just enough to show it as a card: one event, RFC 5545 and RFC 5546."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from emulator.refusal import Json

_ESCAPED = {"\\n": "\n", "\\N": "\n", "\\,": ",", "\\;": ";", "\\\\": "\\"}
_WANTED = frozenset(
    {"SUMMARY", "LOCATION", "DESCRIPTION", "STATUS", "SEQUENCE", "UID", "DTSTART", "DTEND", "URL"}
)


def read_card(data: bytes, zone: ZoneInfo) -> Json | None:
    """Return what the first event says, instants in ISO 8601; None when it is no calendar.

    Floating times are meant in `zone`. `cancelled` is METHOD:CANCEL or STATUS:CANCELLED.
    """
    lines = _unfold(data.decode("utf-8", "replace"))
    if "BEGIN:VEVENT" not in lines:
        return None
    event = lines[lines.index("BEGIN:VEVENT") + 1 :]
    event = event[: event.index("END:VEVENT")] if "END:VEVENT" in event else event
    found = {name: value for name, value in map(_split, event) if name.partition(";")[0] in _WANTED}
    plain = {name.partition(";")[0]: value for name, value in found.items()}
    method = next((value for name, value in map(_split, lines) if name == "METHOD"), "")
    return {
        "title": _clean(plain.get("SUMMARY", "")),
        "where": _clean(plain.get("LOCATION", "")),
        "description": _clean(plain.get("DESCRIPTION", "")),
        "start": _instant(found, "DTSTART", zone),
        "end": _instant(found, "DTEND", zone),
        "uid": plain.get("UID", ""),
        "sequence": int(plain["SEQUENCE"]) if plain.get("SEQUENCE", "").isdigit() else 0,
        "method": method,
        "cancelled": "CANCEL" in method or plain.get("STATUS") == "CANCELLED",
    }


def _unfold(text: str) -> list[str]:
    """RFC 5545, 3.1: a line that begins with a blank goes on from the one before."""
    return [line.strip("\r") for line in re.sub(r"\r?\n[ \t]", "", text).split("\n")]


def _split(line: str) -> tuple[str, str]:
    name, _, value = line.partition(":")
    return name.upper() if ";" not in name else name, value


def _clean(value: str) -> str:
    """RFC 5545, 3.3.11: escaped newlines, commas, semicolons and backslashes."""
    return re.sub(r"\\[nN,;\\]", lambda found: _ESCAPED[found.group()], value)


def _instant(found: dict[str, str], name: str, zone: ZoneInfo) -> str | None:
    for key, value in found.items():
        if key.partition(";")[0] == name:
            return _moment(key, value.strip(), zone)
    return None


def _moment(key: str, value: str, zone: ZoneInfo) -> str | None:
    digits = re.fullmatch(r"(\d{8})(?:T(\d{6})(Z?))?", value)
    if not digits:
        return None
    day, clock, utc = digits.groups()
    if not clock:
        return date.fromisoformat(day).isoformat()
    named = re.search(r"TZID=\"?([^;:\"]+)", key)
    try:
        local = ZoneInfo(named.group(1)) if named else zone
    except (ZoneInfoNotFoundError, ValueError):
        local = zone
    moment = datetime.fromisoformat(f"{day}T{clock}")
    return moment.replace(tzinfo=UTC if utc else local).isoformat()
