"""The values of a workshop file: words in each language, times of its zone, keys, numbers."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import UTC, datetime
from typing import Annotated, LiteralString, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, Field, PlainValidator, ValidationInfo
from pydantic_core import PydanticCustomError

from rules.facts import Fact, Localised

Item = TypeVar("Item")

LONGEST_WORDS = 2_000  # two of them must fit in a message of 4,096 characters
LONGEST_LABEL = 60  # what a button shows on a phone in two lines
_KEY = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
LONGEST_KEY = 24
# Ids of workshops and keys of gatherings stand in buttons, both in one, and a button carries at
# most 64 bytes: the longest, «1|attendance|ask|KEY|later|PERSON|ID», leaves 29 to the two.
LONGEST_IN_BUTTON = 14
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
_PHONE = re.compile(r"\+?[\d\s.()-]{3,20}")


def zone_named(name: object) -> ZoneInfo | None:
    """Find a time zone by its name, as in Europe/Paris."""
    if not isinstance(name, str):
        return None
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def wrong(key: LiteralString, **facts: Fact) -> PydanticCustomError:
    """Say no with a text key and its facts; the words come from the catalogues."""
    return PydanticCustomError(key, "not as expected", facts)


def _words(value: object, info: ValidationInfo, longest: int = LONGEST_WORDS) -> Localised:
    """Take words in each of the workshop's languages: { fr = "...", en = "..." }."""
    languages: tuple[str, ...] = (info.context or {})["languages"]
    if not isinstance(value, dict) or not all(isinstance(words, str) for words in value.values()):
        raise wrong("workshop_file.words", languages=languages)
    missing = tuple(language for language in languages if not value.get(language, "").strip())
    if missing:
        raise wrong("workshop_file.language-missing", missing=missing)
    unknown = tuple(language for language in value if language not in languages)
    if unknown:
        raise wrong("workshop_file.language-unknown", unknown=unknown, languages=languages)
    length = max(len(words) for words in value.values())
    if length > longest:
        raise wrong("workshop_file.shorter", length=length, limit=longest)
    return Localised({language: value[language].strip() for language in languages})


def _label(value: object, info: ValidationInfo) -> Localised:
    return _words(value, info, LONGEST_LABEL)


def _instant(value: object, info: ValidationInfo) -> datetime:
    """Take a time of the workshop's zone; one the clocks skip or repeat is named."""
    if isinstance(value, str):
        with suppress(ValueError):
            value = datetime.fromisoformat(value)
    if not isinstance(value, datetime):
        raise wrong("workshop_file.a-time-of-a-day")
    zone: ZoneInfo = (info.context or {})["zone"]
    if value.tzinfo is not None:
        return value.astimezone(zone)
    local = value.replace(tzinfo=zone)
    if local.utcoffset() == local.replace(fold=1).utcoffset():
        return local
    if local.astimezone(UTC).astimezone(zone).replace(tzinfo=None) == value:
        raise wrong("workshop_file.hour-twice")
    raise wrong("workshop_file.hour-skipped")


def _key(value: str, longest: int = LONGEST_KEY) -> str:
    if len(value) > longest or not _KEY.fullmatch(value):
        raise wrong("workshop_file.a-key", limit=longest)
    return value


def _key_in_button(value: str) -> str:
    return _key(value, LONGEST_IN_BUTTON)


def _phone(value: str) -> str:
    if not _PHONE.fullmatch(value):
        raise wrong("workshop_file.a-phone")
    return value


def _email(value: str) -> str:
    if not _EMAIL.fullmatch(value):
        raise wrong("workshop_file.an-email")
    return value


def _zone(value: str) -> str:
    if zone_named(value) is None:
        raise wrong("workshop_file.a-zone")
    return value


def _said(value: str) -> str:
    if not value.strip():
        raise wrong("workshop_file.a-text")
    return value.strip()


def not_empty(value: tuple[Item, ...]) -> tuple[Item, ...]:
    if not value:
        raise wrong("workshop_file.a-list-not-empty")
    return value


Words = Annotated[Localised, PlainValidator(_words)]
Label = Annotated[Localised, PlainValidator(_label)]
Instant = Annotated[datetime, PlainValidator(_instant)]
Key = Annotated[str, AfterValidator(_key)]
KeyInButton = Annotated[str, AfterValidator(_key_in_button)]
Phone = Annotated[str, AfterValidator(_phone)]
Email = Annotated[str, AfterValidator(_email)]
Zone = Annotated[str, AfterValidator(_zone)]
Said = Annotated[str, AfterValidator(_said)]
Count = Annotated[int, Field(ge=0)]
Some = Annotated[int, Field(ge=1)]
Share = Annotated[float, Field(ge=0, le=100)]
