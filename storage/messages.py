"""Messages on their way: the JSON in which the outbox keeps what is to be said."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields
from datetime import date, datetime, timedelta
from typing import Any, cast

from rules.facts import Line, Lines, Localised
from rules.messages import (
    Attached,
    Button,
    Delivery,
    Lane,
    Link,
    Mail,
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


def _default(field: Field[Any]) -> Any:
    return field.default if field.default_factory is MISSING else field.default_factory()


KIND = "@"  # names what a JSON object stands for; no fact is called so
_RECORDS: dict[str, type] = {
    record.__name__: record
    for record in (
        *(Attached, Button, Delivery, Line, Lines, Link, Mail, Press, Relay, Say, SendFile, Toast),
        Words,
    )
}
_SHAPES = {  # the fields of each, and what need not be written down
    record: tuple((field.name, _default(field)) for field in fields(record))
    for record in _RECORDS.values()
}
_KINDS = {
    Say: "say",
    SendFile: "file",
    Relay: "relay",
    Toast: "toast",
    Delivery: "delivery",
    Mail: "mail",
}


def message_to_json(message: Message) -> str:
    """Write a message down; `message_from_json` gives an equal one (lists come back as tuples)."""
    return _JSON.encode(message)


def message_from_json(text: str) -> Message:
    """Read a message that `message_to_json` wrote, in this version of the program or before."""
    return cast("Message", json.loads(text, object_hook=_read))


def outbox_values(to: To, message: Message) -> dict[str, object]:
    """Return the columns of an outbox row that depend on what is said and to whom."""
    return {
        "lane": Lane.ANSWER if isinstance(message, Toast) else to.lane,
        "chat": to.chat,
        "person": to.person,
        "workshop": to.workshop,
        "about": message.about if isinstance(message, (Say, Relay)) else None,
        "noted": message.note.about if isinstance(message, Say) and message.note else None,
        "kind": _KINDS[type(message)],
        "sealed_body": message_to_json(message),
        "slot": message.slot if isinstance(message, Say) else None,
        "replaces": message.replaces if isinstance(message, (Say, SendFile)) else None,
        "policy": Policy.REPEAT if isinstance(message, Toast) else message.policy,
        "only_if": to.only_if,
    }


def _written(value: object) -> dict[str, Any]:
    """Return what JSON is to hold for a value that it has no form for."""
    shape = _SHAPES.get(type(value))
    if shape is not None:
        record: dict[str, Any] = {KIND: type(value).__name__}
        for name, default in shape:
            held = getattr(value, name)
            if held != default:
                record[name] = _written(held) if isinstance(held, Policy) else held
        return record
    match value:
        case Localised():
            plain: object = dict(value.words)
        case Policy():  # a word to JSON: only the record that holds it knows what it is
            plain = value.value
        case date():  # a datetime is a date too; each says which it is by its name
            plain = value.isoformat()
        case timedelta():
            plain = value // timedelta(microseconds=1)
        case bytes():
            plain = base64.b64encode(value).decode()
        case Mapping():
            return dict(value)
        case _:
            raise TypeError(f"a message cannot carry a {type(value).__name__}")
    return {KIND: type(value).__name__, "v": plain}


def _read(held: dict[str, Any]) -> Any:
    """Return what a JSON object stands for; what it holds has been read before."""
    kind = held.pop(KIND, None)
    if kind in _READERS:
        return _READERS[kind](held["v"])
    values = {name: _tuples(v) if type(v) is list else v for name, v in held.items()}
    return values if kind is None else _RECORDS[kind](**values)


def _tuples(values: list[Any]) -> tuple[Any, ...]:
    return tuple(_tuples(v) if type(v) is list else v for v in values)


_JSON = json.JSONEncoder(
    ensure_ascii=False, separators=(",", ":"), sort_keys=True, default=_written
)
_READERS: dict[str, Any] = {
    "Localised": Localised,
    "Policy": Policy,
    "date": date.fromisoformat,
    "datetime": datetime.fromisoformat,
    "timedelta": lambda micros: timedelta(microseconds=micros),
    "bytes": base64.b64decode,
}
