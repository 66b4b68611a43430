"""What is asked of a citizen on their way: found in what they have done so far.

From attendance on, only of those with a seat: `rules/expected.py` asks nobody else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from rules.attendance import COMING, Attendance
from rules.nights import between, weekends
from rules.owed import ON_THE_WAY, Owed, What, by
from rules.survey import OPEN_FOR, is_open, opens_at
from rules.who import CitizenState
from rules.workshop import Gathering, Workshop

BEFORE_THE_FIRST = timedelta(days=28)
"""How long before the first gathering whoever was contacted is hoped to have answered."""
BEFORE_A_GATHERING = timedelta(days=14)
BEFORE_A_WEEKEND = timedelta(days=21)
"""How long before a weekend hotels and kitchens are told."""
TO_READ = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Shown:
    """A material that citizens see; `read` tells whether this person said that they read it."""

    material: str
    version: int
    title: str
    at: datetime
    read: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """What a person has done so far.

    `since` is when they came into their state. `in_part` are the gatherings of which they have
    asked the team to come to a part: until it answers, that is nothing for them to do. `lodging` is
    None where there is no hotel to wish anything of, or they sleep elsewhere; `offered` is the
    number of the seat's offer that is open, with its end.
    """

    state: CitizenState
    acknowledged: bool
    committed: bool
    attendance: Mapping[str, Attendance]  # by gathering
    begun: bool = False  # the questionnaire
    since: datetime | None = None
    charter: bool = False  # accepted, as it reads today
    needs: bool = False
    lodging: bool | None = None
    shown: tuple[Shown, ...] = ()
    surveyed: bool = False
    offered: tuple[int, datetime] | None = None
    in_part: frozenset[str] = frozenset()

    @property
    def seated(self) -> bool:
        """Whether they have a seat for good."""
        return self.state is CitizenState.VALIDATED


def notice(done: Done, workshop: Workshop, _now: datetime) -> Iterator[Owed]:
    """What we do with their data, to be read."""
    yield from _on_the_way_in(What.NOTICE, done, workshop, settled=done.acknowledged)


def commitment(done: Done, workshop: Workshop, _now: datetime) -> Iterator[Owed]:
    """Whether they can come to the whole."""
    yield from _on_the_way_in(What.COMMITMENT, done, workshop, settled=done.committed)


def form(done: Done, workshop: Workshop, _now: datetime) -> Iterator[Owed]:
    """The questionnaire."""
    settled = done.state is not CitizenState.CONTACTED
    yield from _on_the_way_in(What.FORM, done, workshop, settled=settled)


def _on_the_way_in(what: What, done: Done, workshop: Workshop, *, settled: bool) -> Iterator[Owed]:
    """Ask whoever was contacted; of the others, tell only what is done."""
    asked = done.state is CitizenState.CONTACTED
    if not (asked or (settled and done.state in ON_THE_WAY)):
        return
    first = min((each.starts_at for each in workshop.gatherings), default=None)
    due = by(first, BEFORE_THE_FIRST, done.since) if first else None
    begun = what is What.FORM and done.begun and not settled
    yield Owed(what, due=due, begun=begun, settled=settled)


def offer(done: Done, _workshop: Workshop, now: datetime) -> Iterator[Owed]:
    """A seat that is free and waits for their answer."""
    if done.offered and now < done.offered[1]:
        yield Owed(What.OFFER, about=str(done.offered[0]), due=done.offered[1])


def attendance(done: Done, workshop: Workshop, now: datetime) -> Iterator[Owed]:
    """Whether they come, gathering by gathering, until each begins."""
    for each in workshop.gatherings:
        if now < each.starts_at:
            said = done.attendance.get(each.key)
            due = by(each.starts_at, BEFORE_A_GATHERING, done.since)
            settled = each.key in done.in_part or (said is not None and said.settled)
            yield Owed(What.ATTENDANCE, each, title=each.title, due=due, settled=settled)


def charter(done: Done, workshop: Workshop, now: datetime) -> Iterator[Owed]:
    """How people treat each other there, to be accepted before they meet."""
    meeting = [each for each in workshop.gatherings if each.place is not None]
    if meeting and now < max(each.starts_at for each in meeting):
        first = min(each.starts_at for each in meeting)
        due = by(first, BEFORE_A_GATHERING, done.since)
        yield Owed(What.CHARTER, due=due, settled=done.charter)


def needs(done: Done, workshop: Workshop, now: datetime) -> Iterator[Owed]:
    """What they need from us, or that it is nothing: once they come to a weekend."""
    weekend = _first_weekend(done, workshop, now)
    if weekend is not None:
        due = by(weekend.starts_at, BEFORE_A_WEEKEND, done.since)
        yield Owed(What.NEEDS, due=due, settled=done.needs)


def lodging(done: Done, workshop: Workshop, now: datetime) -> Iterator[Owed]:
    """What they wish for at the hotel, where there is one and they sleep there."""
    weekend = _first_weekend(done, workshop, now, nights=True)
    if weekend is not None and done.lodging is not None:
        due = by(weekend.starts_at, BEFORE_A_WEEKEND, done.since)
        yield Owed(What.LODGING, due=due, settled=done.lodging)


def _first_weekend(
    done: Done, workshop: Workshop, now: datetime, *, nights: bool = False
) -> Gathering | None:
    """The first weekend to come of those to which they said yes."""
    coming = (
        each
        for each in weekends(workshop)
        if now < each.starts_at
        and (said := done.attendance.get(each.key)) is not None
        and said.answer in COMING
        and (not nights or between(each, workshop.tz))
    )
    return min(coming, key=lambda each: each.starts_at, default=None)


def reading(done: Done, workshop: Workshop, now: datetime) -> Iterator[Owed]:
    """What speakers handed over, to be read before the last gathering is over."""
    last = max((each.ends_at for each in workshop.gatherings), default=None)
    if last is None or now >= last:
        return
    for each in done.shown:
        since = max(each.at, done.since or each.at)
        yield Owed(
            What.READING,
            about=f"{each.material}:{each.version}",
            title=each.title,
            due=min(since + TO_READ, last),
            settled=each.read,
        )


def survey(done: Done, workshop: Workshop, now: datetime) -> Iterator[Owed]:
    """The short survey after the last weekend, while it is open."""
    opened = opens_at(workshop)
    if opened is not None and is_open(workshop, now=now):
        yield Owed(What.SURVEY, due=opened + OPEN_FOR, settled=done.surveyed)
