"""The shape of a workshop file: its tables, their keys, and what each builds in the rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import Annotated, Any, ClassVar, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, model_validator

from actions.workshop_quotas import insist_on_quota, insist_on_value, quota_of
from actions.workshop_values import (
    Count,
    Email,
    Instant,
    Key,
    KeyInButton,
    Label,
    Phone,
    Said,
    Share,
    Some,
    Words,
    Zone,
    not_empty,
)
from rules import workshop


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
    hours: Words | None = None


class QuotaValuePart(Part):
    """Bounds, or the share of the population from which they are found; a ready one has words."""

    builds = workshop.QuotaValue
    key: Key
    label: Label | None = None
    minimum: Count | None = None
    maximum: Count | None = None
    share: Share | None = None

    @model_validator(mode="after")
    def whole(self) -> QuotaValuePart:
        """Refuse what nothing says: how many seats."""
        insist_on_value(self)
        return self


class QuotaPart(Part):
    builds = workshop.Quota
    feature: Key | None = None
    label: Label | None = None
    values: Annotated[tuple[QuotaValuePart, ...], AfterValidator(not_empty)]
    ready: workshop.Ready | None = None

    @model_validator(mode="after")
    def whole(self) -> QuotaPart:
        """Refuse what nothing says: a name, or words."""
        insist_on_quota(self)
        return self


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
    key: KeyInButton
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
    answers: Annotated[tuple[Key, ...], AfterValidator(not_empty)]


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
    elsewhere: tuple[Key, ...] = ()
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
    after_days: Annotated[tuple[Some, ...], AfterValidator(not_empty)] = (2, 5, 9)
    quiet_from: time = time(21)
    quiet_until: time = time(8)
    at_most: Some = 3


class WorkshopPart(Part):
    builds = workshop.Workshop
    id: KeyInButton
    title: Words
    question: Words
    opinion_form: workshop.OpinionForm
    opinion_due: date
    languages: Annotated[tuple[Literal["fr", "en"], ...], AfterValidator(not_empty)]
    zone: Zone = "Europe/Paris"
    commissioner: CommissionerPart
    decision: DecisionPart
    team: TeamPart
    seats: Some
    replacements_close_at: Instant
    quotas: tuple[QuotaPart, ...] = ()
    gatherings: Annotated[tuple[GatheringPart, ...], AfterValidator(not_empty)]
    questionnaire: tuple[QuestionPart, ...] = ()
    notice: NoticePart
    consents: tuple[ConsentPart, ...] = ()
    reminders: RemindersPart = RemindersPart()
    follow_up_ends: date | None = None
    expenses: Words | None = None

    def built(self) -> workshop.Workshop:
        """Find the bounds that are told as shares of the population, for so many seats."""
        plain = {name: getattr(self, name) for name in type(self).model_fields if name != "quotas"}
        parts: dict[str, Any] = {name: _built(value) for name, value in plain.items()}
        quotas = tuple(quota_of(each, self.seats) for each in self.quotas)
        return workshop.Workshop(**parts, quotas=quotas)
