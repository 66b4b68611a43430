"""Messages planned around the programme: «still coming?», thanks, the survey, the opinion."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from types import MappingProxyType

from rules.attendance import COMING, CONFIRMED_FROM, Answer, begins_on
from rules.errors import Refused
from rules.facts import Localised
from rules.reminders import waking
from rules.who import CitizenState
from rules.words import words_of
from rules.workshop import Gathering, GatheringKind, Workshop

LONGEST_WORDS = 1500
TOO_LATE = timedelta(days=3)
"""What could not leave by then does not leave by itself any more; an organiser may send it."""


class Kind(StrEnum):
    """What a planned message is about."""

    CONFIRM = "confirm"  # to those who come: do they still? Two days before
    THANKS = "thanks"  # to those who came to a gathering
    MISSED = "missed"  # to those who said yes and were not there; by hand only
    SURVEY = "survey"
    OPINION = "opinion"  # the opinion is handed over; leaves when that is noted


ASKED_AT = time(10)
"""When those who come are asked for the last time, two days before, in the workshop's zone."""

DELAYS = MappingProxyType({Kind.THANKS: timedelta(hours=2), Kind.SURVEY: timedelta(hours=25)})
"""How long after the end of a weekend what leaves by itself does so, where nobody moved it."""


class Status(StrEnum):
    """Where a planned message stands."""

    PLANNED = "planned"
    BY_HAND = "by_hand"
    OFF = "off"
    SENT = "sent"  # or being sent
    LATE = "late"  # its time went by; only by hand now


@dataclass(frozen=True, slots=True)
class Message:
    """One message of the plan. `key` names it for good: «thanks:weekend-1».

    That of a question for a day has the day in it, so that another day is asked about anew.
    """

    key: str
    kind: Kind
    gathering: Gathering | None = None

    @property
    def about(self) -> str:
        """The key of the gathering it is about; blank where it is about none."""
        return self.gathering.key if self.gathering else ""

    @property
    def moves(self) -> bool:
        """Whether it leaves by itself, at an hour that can be moved."""
        return self.kind in DELAYS or self.kind is Kind.CONFIRM


@dataclass(frozen=True, slots=True)
class Setting:
    """What an organiser changed about a message, and whether it was sent.

    `delay` counts from the end of the gathering (before it: from its beginning), so that it follows
    the programme; `words` take the place of ours.
    """

    off: bool = False
    delay: timedelta | None = None
    words: Localised | None = None
    released_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Reader:
    """What decides whether a citizen gets a message: state, answer, whether they were missing."""

    state: CitizenState
    said: Answer | None = None
    missing: bool = False
    answered: bool = False  # the survey
    sure_on: str = ""  # the day for which they have confirmed that they come


def messages(workshop: Workshop) -> tuple[Message, ...]:
    """List what is planned around the programme as it is now, in the order of its time."""
    return tuple(_messages(workshop))


def _messages(workshop: Workshop) -> Iterator[Message]:
    weekends = [each for each in workshop.gatherings if each.kind is GatheringKind.WEEKEND]
    for each in sorted(workshop.gatherings, key=lambda each: each.ends_at):
        if each.place is not None:
            key = f"{Kind.CONFIRM}:{each.key}:{begins_on(each, workshop.tz)}"
            yield Message(key, Kind.CONFIRM, each)
        yield Message(f"{Kind.THANKS}:{each.key}", Kind.THANKS, each)
        if each.kind is GatheringKind.WEEKEND:  # online, nobody counts heads
            yield Message(f"{Kind.MISSED}:{each.key}", Kind.MISSED, each)
    if weekends:
        last = max(weekends, key=lambda each: each.ends_at)
        yield Message(Kind.SURVEY.value, Kind.SURVEY, last)
    yield Message(Kind.OPINION.value, Kind.OPINION)


def message(workshop: Workshop, key: str) -> Message | None:
    """Find a message of the plan; None if the programme has no place for it any more."""
    return next((each for each in messages(workshop) if each.key == key), None)


def due_at(workshop: Workshop, about: Message, setting: Setting) -> datetime | None:
    """Return when a message leaves by itself, outside quiet hours; None for what leaves by hand."""
    if about.gathering is None or not about.moves:
        return None
    if about.kind is Kind.CONFIRM:
        return _asked_at(workshop, about.gathering, setting)
    delay = DELAYS[about.kind] if setting.delay is None else setting.delay
    return waking(workshop, about.gathering.ends_at + delay)


def _asked_at(workshop: Workshop, about: Gathering, setting: Setting) -> datetime:
    if setting.delay is not None:
        return waking(workshop, about.starts_at + setting.delay)
    day = begins_on(about, workshop.tz) - CONFIRMED_FROM
    return waking(workshop, datetime.combine(day, ASKED_AT, workshop.tz))


def status(
    due: datetime | None, setting: Setting, *, now: datetime, about: Message | None = None
) -> Status:
    """Tell where a message stands at this instant; a question `about` a day ends with it."""
    if setting.off:
        return Status.OFF
    if setting.released_at is not None:
        return Status.SENT
    if due is None:
        return Status.BY_HAND
    until = due + TOO_LATE
    if about is not None and about.kind is Kind.CONFIRM and about.gathering is not None:
        until = about.gathering.starts_at
    return Status.LATE if now >= until else Status.PLANNED


def leaves_now(
    due: datetime | None, setting: Setting, *, now: datetime, about: Message | None = None
) -> bool:
    """Tell whether a message leaves by itself at this instant."""
    stands = status(due, setting, now=now, about=about)
    return due is not None and stands is Status.PLANNED and now >= due


def delay_until(about: Message, at: datetime, setting: Setting, *, now: datetime) -> timedelta:
    """Move a message to an instant, kept as a delay so that it follows the programme.

    Refused for what leaves by hand or has left, before the gathering ends, and for the past.
    """
    if about.gathering is None or not about.moves:
        raise Refused("planned.leaves-by-hand")
    if setting.released_at is not None:
        raise Refused("planned.has-left")
    asks = about.kind is Kind.CONFIRM
    if asks and at >= about.gathering.starts_at:
        raise Refused("planned.before-it-begins", starts=about.gathering.starts_at)
    if not asks and at < about.gathering.ends_at:
        raise Refused("planned.before-the-end", ends=about.gathering.ends_at)
    if at <= now:
        raise Refused("planned.in-the-past", at=at)
    return at - (about.gathering.starts_at if asks else about.gathering.ends_at)


def may_release(about: Message, setting: Setting, *, now: datetime) -> None:
    """Let an organiser send a message by hand. Refused while off, and before its gathering ended.

    Sent again, it only reaches those who have not had it.
    """
    if setting.off:
        raise Refused("planned.is-off")
    if about.kind is Kind.OPINION and setting.released_at is None:
        raise Refused("planned.not-handed-over")
    if about.kind is Kind.CONFIRM:
        if about.gathering is not None and now >= about.gathering.starts_at:
            raise Refused("planned.before-it-begins", starts=about.gathering.starts_at)
    elif about.gathering is not None and now < about.gathering.ends_at:
        raise Refused("planned.before-the-end", ends=about.gathering.ends_at)


def written(workshop: Workshop, typed: dict[str, str]) -> Localised | None:
    """Read the words an organiser puts in the place of ours, by language; all blank: ours again.

    Refused where one language of the workshop is missing.
    """
    if not any(words.strip() for words in typed.values()):
        return None
    return Localised(
        {
            language: words_of(
                typed.get(language, ""), LONGEST_WORDS, nothing="planned.both-languages"
            )
            for language in workshop.languages
        }
    )


def day_of(about: Message) -> str:
    """Return the day that a question is about, as it is kept; blank for other messages."""
    return about.key.rpartition(":")[2] if about.kind is Kind.CONFIRM else ""


def gets(kind: Kind, reader: Reader, *, day: str = "") -> bool:
    """Tell whether a message is for this citizen: asked when it is queued, and when it leaves.

    `day` is that of a question about a day: who has confirmed it is not asked.
    """
    if reader.state is not CitizenState.VALIDATED:
        return False
    came = reader.said in COMING and not reader.missing
    match kind:
        case Kind.CONFIRM:
            return reader.said in COMING and reader.sure_on != day
        case Kind.THANKS:
            return came
        case Kind.MISSED:
            return reader.said in COMING and reader.missing
        case Kind.SURVEY:
            return not reader.answered
    return True  # the opinion is for everybody who took part
