"""How the Bot API says no: a code, a sentence and, rarely, parameters."""

from __future__ import annotations

from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]


class Refusal(Exception):
    """A request answered with `{"ok": false, ...}`.

    `description` is the whole sentence the client sees, prefix included.
    """

    def __init__(self, code: int, description: str, parameters: Json | None = None) -> None:
        super().__init__(f"{code} {description}")
        self.code = code
        self.description = description
        self.parameters = parameters or {}


def bad_request(sentence: str) -> Refusal:
    """Return a 400; Client.cpp, `fail_query_with_error`, adds the prefix."""
    return Refusal(400, f"Bad Request: {sentence}")


def forbidden(sentence: str) -> Refusal:
    """Return a 403, as `fail_query_with_error` words it."""
    return Refusal(403, f"Forbidden: {sentence}")


def conflict(sentence: str) -> Refusal:
    """Return a 409, as `fail_query_conflict` words it."""
    return Refusal(409, f"Conflict: {sentence}")


def too_many(seconds: int) -> Refusal:
    """Return a 429 with its pause (Query.cpp, `set_retry_after_error`)."""
    return Refusal(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})
