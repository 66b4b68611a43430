"""All that can be expected of somebody, as one table: a new kind of thing is a row more.

A row says whose it is, how it is found in the facts, and how it is recalled where nobody has tuned
that. Its name is in `rules.owed.What`, what it is called in `rules.owed.LABELS`, its column on the
team's page in `web/pages/team_expected.py`; each of them is asked for by a test.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from types import MappingProxyType

from rules import owed_citizens, speaking
from rules.owed import Owed, What
from rules.owed_citizens import Done
from rules.pages import Purpose
from rules.speaking import Facts
from rules.workshop import Workshop

_NEVER = datetime.max.replace(tzinfo=UTC)


class Side(StrEnum):
    """As what somebody is asked."""

    CITIZEN = "citizen"
    SPEAKER = "speaker"


@dataclass(frozen=True, slots=True)
class Life:
    """What is known of one person in one workshop, who may be there as both."""

    citizen: Done | None = None
    speaker: Facts | None = None


Finder = Callable[[Life, Workshop, datetime], Iterable[Owed]]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of thing: how it is found, and how it is recalled unless an organiser says else.

    Every `days` (None: on the days of the workshop's file), so many `times` (None: as often as the
    file says); then, with `calls`, somebody phones. `page` is where it is done without a chat. What
    is for the `seated` is asked of nobody else.
    """

    what: What
    side: Side
    finds: Finder
    days: int | None = None
    times: int | None = None
    calls: bool = True
    page: Purpose | None = None
    seated: bool = False


def _citizens(find: Callable[[Done, Workshop, datetime], Iterator[Owed]]) -> Finder:
    def finds(life: Life, workshop: Workshop, now: datetime) -> Iterable[Owed]:
        return () if life.citizen is None else find(life.citizen, workshop, now)

    return finds


def _speakers(find: Callable[[Facts, Workshop, datetime], Iterator[Owed]]) -> Finder:
    def finds(life: Life, workshop: Workshop, now: datetime) -> Iterable[Owed]:
        return () if life.speaker is None else find(life.speaker, workshop, now)

    return finds


_ROWS = (
    Kind(What.NOTICE, Side.CITIZEN, _citizens(owed_citizens.notice)),
    Kind(What.COMMITMENT, Side.CITIZEN, _citizens(owed_citizens.commitment)),
    Kind(What.FORM, Side.CITIZEN, _citizens(owed_citizens.form)),
    # An offer has an end of its own, after which somebody phones anyway.
    Kind(What.OFFER, Side.CITIZEN, _citizens(owed_citizens.offer), 1, 0, calls=False),
    Kind(What.ATTENDANCE, Side.CITIZEN, _citizens(owed_citizens.attendance), seated=True),
    Kind(What.CHARTER, Side.CITIZEN, _citizens(owed_citizens.charter), 5, 2, seated=True),
    Kind(
        What.NEEDS,
        Side.CITIZEN,
        _citizens(owed_citizens.needs),
        5,
        2,
        page=Purpose.NEEDS,
        seated=True,
    ),
    Kind(
        What.LODGING,
        Side.CITIZEN,
        _citizens(owed_citizens.lodging),
        5,
        1,
        calls=False,
        page=Purpose.NEEDS,
        seated=True,
    ),
    Kind(
        What.READING,
        Side.CITIZEN,
        _citizens(owed_citizens.reading),
        5,
        1,
        calls=False,
        page=Purpose.MATERIALS,
        seated=True,
    ),
    Kind(
        What.SURVEY,
        Side.CITIZEN,
        _citizens(owed_citizens.survey),
        7,
        1,
        calls=False,
        page=Purpose.SURVEY,
        seated=True,
    ),
    Kind(What.INTERESTS, Side.SPEAKER, _speakers(speaking.interests), page=Purpose.SPEAKER),
    Kind(What.ANSWER, Side.SPEAKER, _speakers(speaking.answer), page=Purpose.SPEAKER),
    Kind(What.BRIEF, Side.SPEAKER, _speakers(speaking.brief), page=Purpose.SPEAKER),
    Kind(What.MATERIALS, Side.SPEAKER, _speakers(speaking.materials), page=Purpose.SPEAKER),
)
KINDS: Mapping[What, Kind] = MappingProxyType({each.what: each for each in _ROWS})


def asked(life: Life, workshop: Workshop, *, now: datetime) -> tuple[Owed, ...]:
    """List all that is asked of somebody at this instant, done or not, in the table's order."""
    local = now.astimezone(workshop.tz)  # compared with the workshop's own times in no time
    seated = life.citizen is not None and life.citizen.seated
    kinds = (kind for kind in _ROWS if seated or not kind.seated)
    return tuple(thing for kind in kinds for thing in kind.finds(life, workshop, local))


def still_open(things: tuple[Owed, ...]) -> tuple[Owed, ...]:
    """Keep what is not done, by the day by which it is hoped for; what has none comes last."""
    waiting = (each for each in things if not each.settled)
    return tuple(sorted(waiting, key=lambda each: each.due or _NEVER))


def owed(life: Life, workshop: Workshop, *, now: datetime) -> tuple[Owed, ...]:
    """List what is still to do, by date; nothing for those who left or wait for us."""
    return still_open(asked(life, workshop, now=now))
