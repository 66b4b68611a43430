"""«+15»: what follows moves, with its durations; a pause can make up for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import combinations, pairwise

from rules.errors import Refused
from rules.sessions import check, find, in_order, lasting, later
from rules.workshop import Gathering, Session, SessionKind

LEAST, MOST = 5, 120
"""Minutes by which what follows can be moved at once, later or earlier."""
SHORTEST_PAUSE = timedelta(minutes=15)
"""What is left at least of a pause that makes up for lost time."""
SHORTEST = timedelta(minutes=5)
"""What is left at least of a session that ends earlier."""
GAP = "avant:"
"""Before the key of a session: the time between it and the one before, as a pause."""


@dataclass(frozen=True, slots=True)
class Pause:
    """A pause that can make up for lost time: an item of the programme, or the time before one.

    `key` is how a form names it; `about` is the break itself, or the session that follows.
    """

    key: str
    about: Session

    @property
    def between(self) -> bool:
        """Whether it is no item, but the time before one."""
        return self.key.startswith(GAP)


def shift(about: Gathering, key: str, minutes: int, *, now: datetime, pause: str = "") -> Gathering:
    """Move a session and all that follows on its day by so many minutes (below 0: earlier).

    Durations stay. What has begun ends later, and a night ends when it did. With `pause`, that one
    is shortened by as much, or prolonged, and what comes after it stays where it is. Refused beyond
    the hours of the gathering, past midnight, over another session, and for what is over.
    """
    if not LEAST <= abs(minutes) <= MOST:
        raise Refused("programme.minutes", least=LEAST, most=MOST)
    first = find(about, key)
    if first.ends_at <= now:
        raise Refused("programme.over", title=first.title)
    by = timedelta(minutes=minutes)
    short = _shortening(about, first, pause, now)
    moving = {each.key: _moved(each, by, now) for each in _moving(about, first, pause, now)}
    moving |= {each.key: _shortened(each, by, now) for each in short}
    after = replace(about, sessions=tuple(moving.get(each.key, each) for each in about.sessions))
    check(about, after)
    _check_order(about, after)
    return after


def pauses(about: Gathering, key: str, minutes: int, *, now: datetime) -> tuple[Pause, ...]:
    """List the pauses that can make up for a shift, the first first."""
    first = find(about, key)
    following = [each for each in in_order(about) if _follows(each, first)]
    found = [Pause(each.key, each) for each in following if each.kind is SessionKind.BREAK]
    found += [
        Pause(f"{GAP}{after.key}", after)
        for before, after in pairwise(following)
        if before.ends_at < after.starts_at
    ]
    found.sort(key=lambda one: one.about.starts_at)
    return tuple(each for each in found if _works(about, key, minutes, each.key, now))


def _moving(about: Gathering, first: Session, pause: str, now: datetime) -> Iterator[Session]:
    """Go through what moves: from the first on, up to the pause that makes up for it."""
    stop = find(about, pause.removeprefix(GAP)) if pause else None
    for each in about.sessions:
        before = stop is None or each.starts_at < stop.starts_at
        if _follows(each, first) and each.ends_at > now and before:
            yield each


def _shortening(about: Gathering, first: Session, pause: str, now: datetime) -> tuple[Session, ...]:
    """Return the break that makes up for a shift, with those held beside it; none for a gap.

    Refused where it does not follow, has begun, or where anything else than a break is held then.
    """
    if not pause:
        return ()
    stop = find(about, pause.removeprefix(GAP))
    beside = tuple(each for each in about.sessions if each.starts_at == stop.starts_at)
    if not _follows(stop, first) or stop.starts_at <= now:
        raise Refused("programme.no-longer-there")
    if pause.startswith(GAP):
        return ()
    if any(each.kind is not SessionKind.BREAK for each in beside):
        raise Refused("programme.no-longer-there")
    return beside


def _follows(each: Session, first: Session) -> bool:
    return each.starts_at >= first.starts_at and each.starts_at.date() == first.starts_at.date()


def _moved(about: Session, by: timedelta, now: datetime) -> Session:
    """Move one session; what has begun only ends at another time, a night only begins at one."""
    overnight = about.ends_at.date() > about.starts_at.date()
    begun = about.starts_at <= now
    starts = about.starts_at if begun else later(about.starts_at, by)
    ends = about.ends_at if overnight else later(about.ends_at, by)
    after = replace(about, starts_at=starts, ends_at=ends)
    if starts.date() != about.starts_at.date() or (
        not overnight and ends.date() != about.ends_at.date()
    ):
        raise Refused("programme.past-midnight", title=about.title)
    if ends <= now or lasting(after) < SHORTEST:
        raise Refused("programme.too-short", title=about.title)
    if starts <= now and not begun:
        raise Refused("programme.past", at=starts)
    return after


def _shortened(about: Session, by: timedelta, now: datetime) -> Session:
    """Let a break begin later and end when it did."""
    after = replace(_moved(about, by, now), ends_at=about.ends_at)
    if lasting(after) < SHORTEST_PAUSE:
        raise Refused("programme.pause-too-short", title=about.title)
    return after


def _works(about: Gathering, key: str, minutes: int, pause: str, now: datetime) -> bool:
    try:
        shift(about, key, minutes, now=now, pause=pause)
    except Refused:
        return False
    return True


def _check_order(before: Gathering, after: Gathering) -> None:
    """Refuse to let one session pass over another that came before it, or after it."""
    are = {each.key: each for each in after.sessions}
    for one, two in combinations(in_order(before), 2):
        first, second = are[one.key], are[two.key]
        if one.ends_at <= two.starts_at and first.ends_at > second.starts_at:
            raise Refused(
                "programme.overlap", first=first.title, second=second.title, at=second.starts_at
            )
