"""Messages on their way: the JSON in which the outbox keeps what is to be said."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, cast

from rules.facts import Localised
from rules.messages import (
    Button,
    Lane,
    Link,
    Message,
    Policy,
    Press,
    Relay,
    Say,
    SendFile,
    To,
    Toast,
    Words,
)
from storage.codec import to_json

KIND = "@"  # names what a JSON object stands for; no fact is called so
_RECORDS: dict[str, type] = {
    record.__name__: record for record in (Button, Link, Press, Relay, Say, SendFile, Toast, Words)
}
_KINDS = {Say: "say", SendFile: "file", Relay: "relay", Toast: "toast"}


def message_to_json(message: Message) -> str:
    """Write a message down; `message_from_json` gives an equal one (lists come back as tuples)."""
    return to_json(_dump(message))


def message_from_json(text: str) -> Message:
    """Read a message that `message_to_json` wrote, in this version of the program or before."""
    return cast("Message", _load(json.loads(text)))


def outbox_values(to: To, message: Message) -> dict[str, object]:
    """Return the columns of an outbox row that depend on what is said and to whom."""
    return {
        "lane": Lane.ANSWER if isinstance(message, Toast) else to.lane,
        "chat": to.chat,
        "person": to.person,
        "workshop": to.workshop,
        "kind": _KINDS[type(message)],
        "sealed_body": message_to_json(message),
        "slot": message.slot if isinstance(message, Say) else None,
        "replaces": message.replaces if isinstance(message, (Say, SendFile)) else None,
        "policy": Policy.REPEAT if isinstance(message, Toast) else message.policy,
        "only_if": to.only_if,
    }


def _dump(value: Any) -> Any:
    if value is None or type(value) in (bool, int, str):
        return value
    if isinstance(value, StrEnum) and not isinstance(value, Policy):
        return value.value  # a button's value is a word of its step
    if isinstance(value, (tuple, list)):
        return [_dump(item) for item in value]
    if isinstance(value, Mapping):
        return {name: _dump(item) for name, item in value.items()}
    return {KIND: type(value).__name__, **_inside(value)}


def _inside(value: Any) -> dict[str, Any]:
    if is_dataclass(value) and type(value).__name__ in _RECORDS:
        return {
            field.name: _dump(getattr(value, field.name))
            for field in fields(value)
            if getattr(value, field.name) != _default(field)
        }
    match value:
        case Localised():
            return {"v": dict(value.words)}
        case Policy():
            return {"v": value.value}
        case date():  # a datetime is a date too; each says which it is by its name
            return {"v": value.isoformat()}
        case timedelta():
            return {"v": value // timedelta(microseconds=1)}
        case bytes():
            return {"v": base64.b64encode(value).decode()}
        case _:
            raise TypeError(f"a message cannot carry a {type(value).__name__}")


def _default(field: Field[Any]) -> Any:
    return field.default if field.default_factory is MISSING else field.default_factory()


def _load(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_load(item) for item in value)
    if not isinstance(value, dict):
        return value
    kind = value.get(KIND)
    if kind is None:
        return {name: _load(item) for name, item in value.items()}
    if kind in _RECORDS:
        return _RECORDS[kind](**{name: _load(v) for name, v in value.items() if name != KIND})
    return _READERS[kind](value["v"])


_READERS: dict[str, Any] = {
    "Localised": Localised,
    "Policy": Policy,
    "date": date.fromisoformat,
    "datetime": datetime.fromisoformat,
    "timedelta": lambda micros: timedelta(microseconds=micros),
    "bytes": base64.b64decode,
}
