"""The shape of a workshop file: which keys, what kind of value, in how many languages."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Annotated, Any, ClassVar, Literal, LiteralString, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    PlainValidator,
    ValidationInfo,
)
from pydantic_core import PydanticCustomError

from rules import workshop
from rules.facts import Fact, Localised

Item = TypeVar("Item")

LONGEST_WORDS = 2_000  # two of them must fit in a message of 4,096 characters
LONGEST_LABEL = 60  # what a button shows on a phone in two lines
_KEY = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
LONGEST_KEY = 24  # a button carries at most 64 bytes: a conversation, a step and a key
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


def _wrong(key: LiteralString, **facts: Fact) -> PydanticCustomError:
    """Say no with a text key and its facts; the words come from the catalogues."""
    return PydanticCustomError(key, "not as expected", facts)


def _words(value: object, info: ValidationInfo, longest: int = LONGEST_WORDS) -> Localised:
    """Take words in each of the workshop's languages: { fr = "...", en = "..." }."""
    languages: tuple[str, ...] = (info.context or {})["languages"]
    if not isinstance(value, dict) or not all(isinstance(words, str) for words in value.values()):
        raise _wrong("workshop_file.words", languages=languages)
    missing = tuple(language for language in languages if not value.get(language, "").strip())
    if missing:
        raise _wrong("workshop_file.language-missing", missing=missing)
    unknown = tuple(language for language in value if language not in languages)
    if unknown:
        raise _wrong("workshop_file.language-unknown", unknown=unknown, languages=languages)
    length = max(len(words) for words in value.values())
    if length > longest:
        raise _wrong("workshop_file.shorter", length=length, limit=longest)
    return Localised({language: value[language].strip() for language in languages})


def _label(value: object, info: ValidationInfo) -> Localised:
    return _words(value, info, LONGEST_LABEL)


def _instant(value: object, info: ValidationInfo) -> datetime:
    """Take a time of the workshop's zone; one the clocks skip or repeat is named."""
    if isinstance(value, str):
        with suppress(ValueError):
            value = datetime.fromisoformat(value)
    if not isinstance(value, datetime):
        raise _wrong("workshop_file.a-time-of-a-day")
    zone: ZoneInfo = (info.context or {})["zone"]
    if value.tzinfo is not None:
        return value.astimezone(zone)
    local = value.replace(tzinfo=zone)
    if local.utcoffset() == local.replace(fold=1).utcoffset():
        return local
    if local.astimezone(UTC).astimezone(zone).replace(tzinfo=None) == value:
        raise _wrong("workshop_file.hour-twice")
    raise _wrong("workshop_file.hour-skipped")


def _key(value: str) -> str:
    if len(value) > LONGEST_KEY or not _KEY.fullmatch(value):
        raise _wrong("workshop_file.a-key", limit=LONGEST_KEY)
    return value


def _phone(value: str) -> str:
    if not _PHONE.fullmatch(value):
        raise _wrong("workshop_file.a-phone")
    return value


def _email(value: str) -> str:
    if not _EMAIL.fullmatch(value):
        raise _wrong("workshop_file.an-email")
    return value


def _zone(value: str) -> str:
    if zone_named(value) is None:
        raise _wrong("workshop_file.a-zone")
    return value


def _said(value: str) -> str:
    if not value.strip():
        raise _wrong("workshop_file.a-text")
    return value.strip()


def _not_empty(value: tuple[Item, ...]) -> tuple[Item, ...]:
    if not value:
        raise _wrong("workshop_file.a-list-not-empty")
    return value


Words = Annotated[Localised, PlainValidator(_words)]
Label = Annotated[Localised, PlainValidator(_label)]
Instant = Annotated[datetime, PlainValidator(_instant)]
Key = Annotated[str, AfterValidator(_key)]
Phone = Annotated[str, AfterValidator(_phone)]
Email = Annotated[str, AfterValidator(_email)]
Zone = Annotated[str, AfterValidator(_zone)]
Said = Annotated[str, AfterValidator(_said)]
Count = Annotated[int, Field(ge=0)]
Some = Annotated[int, Field(ge=1)]


class Part(BaseModel):
    """A table of the file; it has the fields of the dataclass it builds, by the same names."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    builds: ClassVar[type]

    def built(self) -> Any:
        """Return the part as the rules know it."""
        return self.builds(
            **{name: _built(getattr(self, name)) for name in type(self).model_fields}
        )


def _built(value: object) -> object:
    if isinstance(value, Part):
        return value.built()
    return tuple(map(_built, value)) if isinstance(value, tuple) else value


class CommissionerPart(Part):
    builds = workshop.Commissioner
    name: Words
    promise: Words
    answers_by: date


class DecisionPart(Part):
    builds = workshop.Decision
    at_stake: Words
    on: date


class TeamPart(Part):
    builds = workshop.Team
    name: Words
    phone: Phone
    email: Email


class QuotaValuePart(Part):
    builds = workshop.QuotaValue
    key: Key
    label: Label
    minimum: Count
    maximum: Count


class QuotaPart(Part):
    builds = workshop.Quota
    feature: Key
    label: Label
    values: Annotated[tuple[QuotaValuePart, ...], AfterValidator(_not_empty)]


class PlacePart(Part):
    builds = workshop.Place
    name: Said
    address: Said


class SessionPart(Part):
    builds = workshop.Session
    key: Key
    title: Words
    kind: workshop.SessionKind
    starts_at: Instant
    ends_at: Instant


class GatheringPart(Part):
    builds = workshop.Gathering
    key: Key
    title: Label
    kind: workshop.GatheringKind
    starts_at: Instant
    ends_at: Instant
    place: PlacePart | None = None
    sessions: tuple[SessionPart, ...] = ()


class ChoicePart(Part):
    builds = workshop.Choice
    key: Key
    label: Label
    alone: bool = False


class ConditionPart(Part):
    builds = workshop.Condition
    question: Key
    answers: Annotated[tuple[Key, ...], AfterValidator(_not_empty)]


class QuestionPart(Part):
    builds = workshop.Question
    key: Key
    kind: workshop.QuestionKind
    words: Words
    help: Words | None = None
    choices: tuple[ChoicePart, ...] = ()
    optional: bool = False
    minimum: int | None = None
    maximum: int | None = None
    excludes: tuple[Key, ...] = ()
    calls_back: tuple[Key, ...] = ()
    only_if: ConditionPart | None = None

    def built(self) -> workshop.Question:
        """A yes_no brings its own choices; the file need not write them."""
        question: workshop.Question = super().built()
        if question.kind is workshop.QuestionKind.YES_NO and not question.choices:
            return replace(question, choices=workshop.YES_NO)
        return question


class NoticePart(Part):
    builds = workshop.Notice
    rehearsal: bool
    controller: Words | None = None
    officer: Said | None = None
    legal_basis: Words | None = None
    source: Words | None = None
    retention: Words | None = None
    phone: Phone | None = None
    impact_assessment_done: bool = False


class ConsentPart(Part):
    builds = workshop.Consent
    key: Key
    words: Words


class RemindersPart(Part):
    builds = workshop.Reminders
    after_days: Annotated[tuple[Some, ...], AfterValidator(_not_empty)] = (2, 5, 9)
    quiet_from: time = time(21)
    quiet_until: time = time(8)
    at_most: Some = 3


class WorkshopPart(Part):
    builds = workshop.Workshop
    id: Key
    title: Words
    question: Words
    opinion_form: workshop.OpinionForm
    opinion_due: date
    languages: Annotated[tuple[Literal["fr", "en"], ...], AfterValidator(_not_empty)]
    zone: Zone = "Europe/Paris"
    commissioner: CommissionerPart
    decision: DecisionPart
    team: TeamPart
    seats: Some
    replacements_close_at: Instant
    quotas: tuple[QuotaPart, ...] = ()
    gatherings: Annotated[tuple[GatheringPart, ...], AfterValidator(_not_empty)]
    questionnaire: tuple[QuestionPart, ...] = ()
    notice: NoticePart
    consents: tuple[ConsentPart, ...] = ()
    reminders: RemindersPart = RemindersPart()
