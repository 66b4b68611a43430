"""What each method's fields are: names, kinds, which are required; and the check of a request."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from emulator.bodies import Arguments, Upload
from emulator.refusal import Json, bad_request

# The kinds a field can have; the letter follows the name in a declaration.
KINDS = {
    "s": "String",
    "i": "Integer",
    "f": "Float",
    "b": "Boolean",
    "c": "Integer or String",
    "o": "Object",
    "a": "Array",
    "F": "InputFile or String",
    "P": "InputFile",
}

# tdlib/telegram-bot-api, Client.cpp: what is said where a field is missing. The others fall back
# on `get_required_string_arg`.
MISSING = {
    "chat_id": "chat_id is empty",
    "text": "message text is empty",
    "message_id": "message identifier is not specified",
    "message_ids": "message identifiers are not specified",
    "document": "there is no document in the request",
    "photo": "there is no photo in the request",
    "voice": "there is no voice in the request",
    "file_id": "file_id not specified",
    "user_id": "invalid user_id specified",
    "latitude": "latitude is empty",
    "longitude": "longitude is empty",
    "callback_query_id": ("query is too old and response timeout expired or query ID is invalid"),
    "action": "wrong parameter action in request",
    "commands": "can't parse commands JSON object",
    "options": "can't parse options JSON object",
}

# tdlib/telegram-bot-api, Client.cpp, `get_reply_markup` and its neighbours.
UNREADABLE = {
    "reply_markup": "can't parse reply keyboard markup JSON object",
    "reply_parameters": "can't parse reply parameters JSON object",
    "link_preview_options": "can't parse link preview options JSON object",
    "commands": "can't parse commands JSON object",
    "scope": "can't parse BotCommandScope JSON object",
    "menu_button": "can't parse menu button JSON object",
    "reaction": "can't parse reaction types JSON object",
    "options": "can't parse options JSON object",
    "media": "can't parse media JSON object",
}
# See core.telegram.org/bots/api#setwebhook: "an empty string to remove webhook integration".
MAY_BE_EMPTY = frozenset({"url"})
_TRUE = ("true", "yes", "1", "True")
_FALSE = ("false", "no", "0", "False", "")


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a method."""

    name: str
    kind: str
    required: bool


def declare(text: str) -> dict[str, Field]:
    """Read a declaration: `name:kind`, a String when no kind is given, `!` when required.

    >>> sorted(declare("chat_id:c! text! offset:i"))
    ['chat_id', 'offset', 'text']
    """
    declared = {}
    for word in text.split():
        name, _, kind = word.rstrip("!").partition(":")
        declared[name] = Field(name, kind or "s", word.endswith("!"))
    return declared


@dataclass(slots=True)
class Fields:
    """A request's arguments after the check, each of the kind its method declares."""

    values: dict[str, Any]
    uploads: dict[str, Upload]
    unknown: list[str] = field(default_factory=list)

    def text(self, name: str, default: str = "") -> str:
        """Return a String."""
        value = self.values.get(name)
        return default if value is None else str(value)

    def integer(self, name: str, default: int = 0) -> int:
        """Return an Integer."""
        value = self.values.get(name)
        return default if value is None else int(value)

    def flag(self, name: str) -> bool:
        """Return a Boolean, False when absent."""
        return bool(self.values.get(name))

    def object(self, name: str) -> Json | None:
        """Return an object, or None when absent or empty."""
        value = self.values.get(name)
        return value if isinstance(value, dict) and value else None

    def array(self, name: str) -> list[Any]:
        """Return an array, empty when absent."""
        value = self.values.get(name)
        return value if isinstance(value, list) else []

    def has(self, name: str) -> bool:
        """Tell whether the field was given and is not empty."""
        return self.values.get(name) not in (None, "") or name in self.uploads


def check(arguments: Arguments, declared: dict[str, Field]) -> Fields:
    """Judge a request: unknown fields are set aside, wrong kinds and gaps refused with 400."""
    found = Fields({}, arguments.uploads)
    for name, value in arguments.values.items():
        if known := declared.get(name):
            found.values[name] = _convert(known, value)
        else:
            found.unknown.append(name)
    _note_unknown_files(found, declared)
    for known in declared.values():
        given = found.has(known.name) or (known.name in MAY_BE_EMPTY & found.values.keys())
        if known.required and not given:
            fallback = f'parameter "{known.name}" is required'
            raise bad_request(MISSING.get(known.name, fallback))
    return found


def _note_unknown_files(found: Fields, declared: dict[str, Field]) -> None:
    """A file part is known by its own name, or named by `attach://part` inside another field.

    core.telegram.org/bots/api#inputmediadocument: "pass “attach://<file_attach_name>” to upload a
    new one using multipart/form-data under <file_attach_name> name".
    """
    if not found.uploads:
        return
    attached = str(found.values)
    for name in found.uploads:
        if name not in declared and f"attach://{name}" not in attached:
            found.unknown.append(name)


def _convert(known: Field, value: Any) -> Any:
    try:
        return _CONVERT[known.kind](value)
    except (ValueError, TypeError):
        # td JsonBuilder words it so for the fields of objects; for plain arguments the server
        # reads 0 in silence, which would hide a mistake of the bot under test.
        fallback = f'field "{known.name}" must be of type {KINDS[known.kind]}'
        raise bad_request(UNREADABLE.get(known.name, fallback)) from None


def _integer(value: Any) -> int:
    if isinstance(value, bool | float):
        raise TypeError
    return int(value) if value != "" else 0


def _boolean(value: Any) -> bool:
    # Client.cpp, `to_bool`: "true", "yes" and "1", in any case.
    if isinstance(value, bool):
        return value
    if value in _TRUE or value in _FALSE:
        return value in _TRUE
    raise ValueError


def _string(value: Any) -> str:
    # A JSON body's numbers and booleans are read as the text they were written in.
    if isinstance(value, str):
        return value
    if isinstance(value, bool | int | float):
        return json.dumps(value)
    raise TypeError


def _structure(kind: type) -> Any:
    def convert(value: Any) -> Any:
        if value == "":
            return None
        structure = json.loads(value) if isinstance(value, str) else value
        if not isinstance(structure, kind):
            raise TypeError
        return structure

    return convert


_CONVERT: dict[str, Any] = {
    "s": _string,
    "i": _integer,
    "f": float,
    "b": _boolean,
    "c": lambda value: _string(value).strip(),
    "o": _structure(dict),
    "a": _structure(list),
    "F": _string,
    "P": _string,
}
