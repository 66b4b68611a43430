"""One citizens' workshop as its organisers wrote it: question, dates, seats, answers, law."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from rules.facts import Localised

FOLLOW_UP = timedelta(days=365)
"""How long an opinion is followed up, where the file does not say."""


class GatheringKind(StrEnum):
    WEEKEND = "weekend"
    ONLINE = "online"


class SessionKind(StrEnum):
    """What a session is for: the items of the method, in its order, and the breaks between them."""

    WELCOME = "welcome"  # weekend 1
    MANDATE = "mandate"
    OPENING_WALL = "opening_wall"
    TRAINING = "training"
    DEBRIEF = "debrief"
    WISHES = "wishes"
    ONLINE_EXPLAINED = "online_explained"
    VIDEO = "video"  # online
    MINUTES = "minutes"
    SYNTHESIS = "synthesis"  # weekend 2
    ONLINE_DEBRIEF = "online_debrief"
    HEARING = "hearing"
    DEBATE = "debate"
    DRAFTING = "drafting"
    POOLING = "pooling"
    PROOFREADING = "proofreading"
    VALIDATION = "validation"
    BREAK = "break"  # meals, nights, free time


class QuestionKind(StrEnum):
    CHOICE = "choice"
    SEVERAL = "several"
    TEXT = "text"
    NUMBER = "number"
    YEAR = "year"
    POSTCODE = "postcode"
    YES_NO = "yes_no"
    PHONE = "phone"


class OpinionForm(StrEnum):
    """The three forms an opinion may take."""

    PROPOSAL = "proposal"
    POSITION = "position"  # argued, on scenarios
    CONDITIONS = "conditions"  # for carrying out a policy


@dataclass(frozen=True, slots=True)
class Commissioner:
    """Who asks the question, and the written promise to answer the opinion by a date."""

    name: Localised
    promise: Localised
    answers_by: date


@dataclass(frozen=True, slots=True)
class Decision:
    """What will be decided after the opinion, and when: the choice must still be open."""

    at_stake: Localised
    on: date


@dataclass(frozen=True, slots=True)
class Team:
    """How to reach a person: the phone is for people to dial, so it is kept as it is written.

    `hours` tells when somebody answers it; None promises nothing.
    """

    name: Localised
    phone: str
    email: str
    hours: Localised | None = None


class Ready(StrEnum):
    """Features that are ready to choose for a sample plan; the word is their column, too."""

    SEX = "sexe"
    AGE = "age"
    PCS = "pcs"
    DIPLOMA = "diplome"
    COMMUNE = "commune-type"
    DEPARTMENT = "departement"
    REGION = "region"


@dataclass(frozen=True, slots=True)
class QuotaValue:
    """How many of the seats go to people with this value.

    `share` (0 to 100) is that of the population, where the bounds were found from it.
    """

    key: str
    label: Localised
    minimum: int
    maximum: int
    share: float | None = None


@dataclass(frozen=True, slots=True)
class Quota:
    """One feature the panel must balance; `feature` is also its column in the people file.

    `ready` is set where it is one of those that are ready to choose; some are found by themselves.
    """

    feature: str
    label: Localised
    values: tuple[QuotaValue, ...]
    ready: Ready | None = None


@dataclass(frozen=True, slots=True)
class Place:
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Session:
    """One item of the programme."""

    key: str
    title: Localised
    kind: SessionKind
    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True, slots=True)
class Gathering:
    """A weekend, or the stretch of online work between two of them; only a weekend has a place."""

    key: str
    title: Localised
    kind: GatheringKind
    starts_at: datetime
    ends_at: datetime
    place: Place | None
    sessions: tuple[Session, ...]

    @property
    def opens_at(self) -> datetime:
        """When people are awaited where they meet: the opening can be put off on its very day."""
        firsts = [each.starts_at for each in self.sessions] if self.place else []
        first = min(firsts, default=self.starts_at)
        return first if first.date() == self.starts_at.date() else self.starts_at


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to choose; `alone` means that no other can go with it ("none of these")."""

    key: str
    label: Localised
    alone: bool = False


# What a yes_no question offers; written here so that every question has its choices in one place.
YES_NO = (
    Choice("yes", Localised({"fr": "Oui", "en": "Yes"})),
    Choice("no", Localised({"fr": "Non", "en": "No"})),
)


@dataclass(frozen=True, slots=True)
class Condition:
    """Ask only if an earlier question was answered with one of these."""

    question: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the questionnaire.

    `minimum` and `maximum` bound a number's value, and how many a `several` may take.
    `excludes` and `calls_back` name answers (choice keys; "yes" and "no" for yes_no): after the
    first a person cannot take part, which an organiser decides; after the second the team phones.
    `elsewhere` names those after which somebody needs no bed from us, and is asked for no wish.
    A yes_no has `YES_NO` as its choices; a year is a year of birth.
    A question whose meaning changes gets a new key: answers follow the key.
    """

    key: str
    kind: QuestionKind
    words: Localised
    help: Localised | None = None
    choices: tuple[Choice, ...] = ()
    optional: bool = False
    minimum: int | None = None
    maximum: int | None = None
    excludes: tuple[str, ...] = ()
    calls_back: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    only_if: Condition | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """The facts of the privacy notice; the optional ones may still be missing in a rehearsal."""

    rehearsal: bool
    controller: Localised | None
    officer: str | None
    legal_basis: Localised | None
    source: Localised | None
    retention: Localised | None
    phone: str | None
    impact_assessment_done: bool


@dataclass(frozen=True, slots=True)
class Consent:
    """Something people may agree to or not, apart from taking part."""

    key: str
    words: Localised


@dataclass(frozen=True, slots=True)
class Reminders:
    """Remind after so many days without an answer, outside quiet hours, `at_most` so many times."""

    after_days: tuple[int, ...]
    quiet_from: time
    quiet_until: time
    at_most: int


@dataclass(frozen=True, slots=True)
class Workshop:
    """All of it. Datetimes are aware, in the workshop's zone; keys are unique within their list.

    `expenses` tells what is paid for those who come, and by whom; None promises nothing.
    """

    id: str
    title: Localised
    question: Localised
    opinion_form: OpinionForm
    opinion_due: date
    languages: tuple[str, ...]
    zone: str
    commissioner: Commissioner
    decision: Decision
    team: Team
    seats: int
    replacements_close_at: datetime
    quotas: tuple[Quota, ...]
    gatherings: tuple[Gathering, ...]
    questionnaire: tuple[Question, ...]
    notice: Notice
    consents: tuple[Consent, ...]
    reminders: Reminders
    follow_up_ends: date | None = None
    expenses: Localised | None = None

    @property
    def tz(self) -> ZoneInfo:
        """The zone as Python knows it."""
        return ZoneInfo(self.zone)

    @property
    def followed_until(self) -> date:
        """The last day on which the workshop still needs those who had a seat."""
        return self.follow_up_ends or self.opinion_due + FOLLOW_UP


def legal_gaps(workshop: Workshop) -> tuple[str, ...]:
    """Name the facts without which no real person may be imported (GDPR, art. 13, 14, 35)."""
    notice = workshop.notice
    needed = {
        "controller": notice.controller,
        "officer": notice.officer,
        "legal_basis": notice.legal_basis,
        "source": notice.source,
        "retention": notice.retention,
        "phone": notice.phone,
        "impact_assessment_done": notice.impact_assessment_done,
    }
    return tuple(name for name, value in needed.items() if not value)


def may_import_people(workshop: Workshop) -> bool:
    """Tell whether people may be imported: invented ones in a rehearsal, or no legal gaps."""
    return workshop.notice.rehearsal or not legal_gaps(workshop)


def opinion_comes_too_late(workshop: Workshop) -> bool:
    """Warn when the opinion is due on or after the day of the decision it should inform."""
    return workshop.opinion_due >= workshop.decision.on


def gathering(workshop: Workshop, key: str) -> Gathering | None:
    """Find a gathering by its key."""
    return next((each for each in workshop.gatherings if each.key == key), None)


def sessions(workshop: Workshop) -> Iterator[Session]:
    """Go through all sessions of all gatherings, in the order of the file."""
    for each in workshop.gatherings:
        yield from each.sessions
