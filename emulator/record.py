"""Writes down what bots asked and did: the transcript, the violations, and what was sent twice."""

from __future__ import annotations

import json
from collections import defaultdict, deque
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from emulator.refusal import Json

# A bounded memory: enough for the longest load test, 100 times over.
MAX_LINES = 200_000


@dataclass(slots=True)
class Line:
    """One request: who asked what, and what came of it. Times are Unix times."""

    n: int
    virtual: float
    real: float
    bot: int
    method: str
    fields: dict[str, Any]
    ok: bool = False
    effect: bool = False
    answered: bool = True
    code: int = 0
    description: str = ""
    chat_id: int | None = None
    message_id: int | None = None
    fault: str = ""
    files: dict[str, str] = field(default_factory=dict)
    updates: list[int] = field(default_factory=list)
    content: Json | None = None

    def as_json(self) -> Json:
        """Return the line with instants in ISO 8601 UTC."""
        return {
            "n": self.n,
            "at": iso(self.virtual),
            "real": iso(self.real),
            "bot": self.bot,
            "method": self.method,
            "fields": self.fields,
            "files": self.files,
            "ok": self.ok,
            "effect": self.effect,
            "answered": self.answered,
            "error_code": self.code or None,
            "description": self.description or None,
            "chat_id": self.chat_id,
            "message_id": self.message_id,
            "fault": self.fault or None,
            "updates": self.updates,
        }


@dataclass(slots=True)
class Record:
    """Everything written down since the last reset."""

    lines: deque[Line] = field(default_factory=lambda: deque(maxlen=MAX_LINES))
    violations: list[Json] = field(default_factory=list)
    next_n: int = 1

    def open(self, virtual: float, real: float, bot: int, method: str) -> Line:
        """Begin the line of a request."""
        line = Line(self.next_n, virtual, real, bot, method, {})
        self.next_n += 1
        self.lines.append(line)
        return line

    def blame(self, line: Line, kind: str, detail: str) -> None:
        """Write down a violation: `flood`, `unknown_method`, `unknown_field` or `bad_request`."""
        self.violations.append(
            {
                "n": len(self.violations) + 1,
                "request": line.n,
                "at": iso(line.virtual),
                "real": iso(line.real),
                "kind": kind,
                "bot": line.bot,
                "method": line.method,
                "chat_id": line.chat_id,
                "detail": detail,
            }
        )

    def doubles(self) -> list[Json]:
        """Return each content that reached one chat more than once, with its messages.

        The content is what people see: a file sent anew and again by its id is the same.
        """
        sent: dict[tuple[int, int, str], list[Line]] = defaultdict(list)
        for line in self.lines:
            if line.content is not None:
                seen = json.dumps(line.content, sort_keys=True)
                sent[line.bot, line.chat_id or 0, seen].append(line)
        return [_double(lines) for lines in sent.values() if len(lines) > 1]


def _double(lines: list[Line]) -> Json:
    first = lines[0]
    content = first.content or {}
    return {
        "bot": first.bot,
        "chat_id": first.chat_id,
        "method": first.method,
        "text": content.get("text") or content.get("caption") or "",
        "times": len(lines),
        "message_ids": [line.message_id for line in lines],
        "requests": [line.n for line in lines],
        "at": [iso(line.virtual) for line in lines],
    }


def iso(seconds: float) -> str:
    """Return a Unix time as ISO 8601 in UTC, to the millisecond."""
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="milliseconds")
