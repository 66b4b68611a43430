"""Waves of first contact: whom one is for, who is drawn, and how far those people have come."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from hashlib import sha256

from rules.errors import Refused
from rules.workshop import Workshop

LONGEST_NAME = 60
"""Characters of what a wave is called."""

KEPT = timedelta(days=30)
"""How long its files stay after its day: they name people, and open their way in."""

MAIL_LEAVES = time(9)
"""When e-mails leave on the day of their wave, by the workshop's clock: while we can be reached."""

MOST = 200_000
"""People in one wave: three times the largest mailing we have heard of."""


class Channel(StrEnum):
    """How a wave reaches people. Another way is another word here, and whoever composes it."""

    LETTER = "letter"
    LIST = "list"  # a table for text messages, or for a call centre
    EMAIL = "email"  # sent by us, to those whose address we know


class Kind(StrEnum):
    """Whom a wave is for."""

    FIRST = "first"  # those to whom nobody has written yet, drawn at random
    REMINDER = "reminder"  # those who were written to and have done nothing at all


class State(StrEnum):
    """How far a wave is."""

    DRAWING = "drawing"  # its people are being put down
    MAKING = "making"  # their letters are being made
    READY = "ready"
    STOPPED = "stopped"  # what was made until then counts


UNDER_WAY = frozenset({State.DRAWING, State.MAKING})


class LeftOut(StrEnum):
    """Why somebody of a wave gets nothing, though they were drawn."""

    ERASED = "erased"
    ALONE = "alone"  # they asked for silence, or said no
    ANSWERED = "answered"  # they have come meanwhile


class Fate(StrEnum):
    """What became of somebody's e-mail; nothing yet while it waits."""

    LEAVING = "leaving"  # it is on its way, or may be: after a crash nobody knows
    LEFT = "left"  # a mail server has taken it
    REFUSED = "refused"  # their mail server does not take it


@dataclass(frozen=True, slots=True)
class Wave:
    """One wave: `wanted` people (0: all) of the `pool` that there was at the draw.

    `job` is the key of the work that was asked for last.
    """

    id: int
    workshop: str
    name: str
    kind: Kind
    channel: Channel
    leaves_at: datetime
    wanted: int
    seed: str
    pool: int
    state: State
    job: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """A wave that is asked for."""

    name: str
    kind: Kind
    channel: Channel
    leaves_at: datetime
    wanted: int  # 0: all


@dataclass(frozen=True, slots=True)
class Progress:
    """What became of the people of a wave so far.

    Of those whose e-mail is made, some have `left`, some were `refused`; the others wait.
    """

    drawn: int = 0
    made: int = 0
    left_out: int = 0
    left: int = 0
    refused: int = 0

    @property
    def waiting(self) -> int:
        """How many are still to be made."""
        return self.drawn - self.made - self.left_out

    @property
    def to_leave(self) -> int:
        """How many e-mails wait for their hour, or for their turn."""
        return self.made - self.left - self.refused


@dataclass(frozen=True, slots=True)
class Funnel:
    """How far those have come who were written to; who answers by telephone opens no page.

    Opened: their page was looked at. Acknowledged: they have read what we do with their data.
    Qualified: an organiser has found that they can take part. Available: of these, who has accepted
    the whole commitment and has not withdrawn.
    """

    sent: int = 0
    opened: int = 0
    acknowledged: int = 0
    qualified: int = 0
    available: int = 0


def mail_leaves(wave: Wave, workshop: Workshop, now: datetime) -> datetime:
    """Return when the e-mails of a wave may leave."""
    day = wave.leaves_at.astimezone(workshop.tz).date()
    return max(now, datetime.combine(day, MAIL_LEAVES, workshop.tz))


def is_past(wave: Wave, now: datetime) -> bool:
    """Tell whether what a wave has made is forgotten by now."""
    return now >= wave.leaves_at + KEPT


def planned(
    typed: dict[str, str], workshop: Workshop, *, wanted: int | None, now: datetime
) -> Plan:
    """Read what was typed for a new wave. Raises Refused for what cannot be one."""
    name = " ".join(typed.get("name", "").split())
    if not name:
        raise Refused("waves.name-missing")
    if len(name) > LONGEST_NAME:
        raise Refused("common.answer-too-long", length=len(name), limit=LONGEST_NAME)
    kind = next((each for each in Kind if each == typed.get("kind")), None)
    channel = next((each for each in Channel if each == typed.get("channel")), None)
    if kind is None or channel is None:
        raise Refused("waves.not-to-choose")
    if typed.get("wanted", "") and (wanted is None or not 0 < wanted <= MOST):
        raise Refused("waves.not-a-number", limit=MOST)
    if kind is Kind.FIRST and not wanted:
        raise Refused("waves.how-many-missing")
    day = _day(typed.get("on", ""))
    if day < now.astimezone(workshop.tz).date():
        raise Refused("waves.in-the-past")
    leaves_at = datetime.combine(day, time(), workshop.tz)
    return Plan(name, kind, channel, leaves_at, (wanted or 0) if kind is Kind.FIRST else 0)


def _day(typed: str) -> date:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        raise Refused("waves.day-missing") from None


def drawn(seed: str, people: Iterable[str], wanted: int) -> tuple[str, ...]:
    """Draw so many people (0: all), in a random order that whoever knows the seed finds again.

    Each has a lot, which hangs on the seed and on them alone: who is drawn does not change where
    others come or go meanwhile, and a draw that was broken off goes on as it began.
    """
    lots = sorted(people, key=lambda person: sha256(f"{seed}:{person}".encode()).digest())
    return tuple(lots[:wanted] if wanted else lots)
