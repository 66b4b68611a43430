"""The sessions of a gathering in time: found, counted in minutes, and what cannot be at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import combinations

from rules.errors import Refused
from rules.tags import tag
from rules.workshop import Gathering, Session


def mark(about: Gathering) -> str:
    """Return what a form knows this programme by: as soon as it is another, it has another."""
    return tag(*(repr(_plain(each)) for each in about.sessions))


def later(at: datetime, by: timedelta) -> datetime:
    """Return the instant so much later: also in the night in which the clocks change."""
    return (at.astimezone(UTC) + by).astimezone(at.tzinfo)


def lasting(about: Session) -> timedelta:
    """Return how long a session lasts, by any clock."""
    return about.ends_at.astimezone(UTC) - about.starts_at.astimezone(UTC)


def find(about: Gathering, key: str) -> Session:
    """Find a session by its key. Refused where it is no more."""
    found = next((each for each in about.sessions if each.key == key), None)
    if found is None:
        raise Refused("programme.no-longer-there")
    return found


def on_now(about: Gathering, now: datetime) -> Session | None:
    """Return what is on; else what comes next; None after the last of it."""
    left = [each for each in in_order(about) if each.ends_at > now]
    return left[0] if left else None


def in_order(about: Gathering) -> list[Session]:
    """Return the sessions of a gathering, the first first."""
    return sorted(about.sessions, key=lambda each: (each.starts_at, each.ends_at))


def check(before: Gathering, after: Gathering) -> None:
    """Refuse what leaves the hours of the gathering, or is held at once with what it was not."""
    for each in after.sessions:
        if each.starts_at < after.starts_at or each.ends_at > after.ends_at:
            raise Refused(
                "programme.outside", title=each.title, starts=after.starts_at, ends=after.ends_at
            )
    known = {_pair(*both) for both in _at_once(before.sessions)}
    for first, second in _at_once(after.sessions):
        if _pair(first, second) not in known:
            raise Refused(
                "programme.overlap", first=first.title, second=second.title, at=second.starts_at
            )


def _at_once(sessions: Iterable[Session]) -> Iterator[tuple[Session, Session]]:
    """Go through the pairs that are held at once: in groups, or work at hours of one's own."""
    ordered = sorted(sessions, key=lambda each: each.starts_at)
    return ((one, two) for one, two in combinations(ordered, 2) if two.starts_at < one.ends_at)


def _pair(one: Session, two: Session) -> frozenset[str]:
    return frozenset((one.key, two.key))


def _plain(about: Session) -> tuple[object, ...]:
    at = (about.starts_at.timestamp(), about.ends_at.timestamp())
    return about.key, sorted(about.title.words.items()), about.kind.value, *at
