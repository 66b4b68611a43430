"""What has changed between two programmes of a gathering, for those who are told of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from rules.workshop import Session


class Kind(StrEnum):
    """What became of a session; a sentence chooses its words by it."""

    MOVED = "moved"  # it begins at another time
    ENDS = "ends"  # it ends at another time, and begins when it did
    RENAMED = "renamed"
    ADDED = "added"
    CALLED_OFF = "called-off"


@dataclass(frozen=True, slots=True)
class Change:
    """One session that is different: as it is now (as it was, if it is no more), and before."""

    kind: Kind
    session: Session
    before: Session

    @property
    def over_at(self) -> datetime:
        """When it does not matter any more."""
        return max(self.session.ends_at, self.before.ends_at)


@dataclass(frozen=True, slots=True)
class Version:
    """The programme of a gathering as it was from an instant on; number 0 came from the file.

    `by` is who made it (an id); `from_file`: everybody was told of it by other words, since the
    gathering itself has moved.
    """

    number: int
    starts_at: datetime
    ends_at: datetime
    sessions: tuple[Session, ...]
    made_at: datetime
    by: str
    from_file: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """What somebody's calendar was told last: a version, and the one their words began from.

    `waits`: it has not left yet, and what they know is still `since`.
    """

    answered_at: datetime | None = None
    version: int | None = None
    since: int | None = None
    waits: bool = False


def changes(before: Iterable[Session], after: Iterable[Session]) -> tuple[Change, ...]:
    """List what is different, in the order of the day."""
    found = _changes({each.key: each for each in before}, {each.key: each for each in after})
    return tuple(sorted(found, key=lambda each: each.session.starts_at))


def ahead(found: Iterable[Change], now: datetime) -> tuple[Change, ...]:
    """Leave out what is over: nobody has to hear of it."""
    return tuple(each for each in found if each.over_at > now)


def known_to(versions: Sequence[Version], told: Told) -> Version:
    """Return the programme somebody knows: as they were told last, or as it was when they answered.

    `versions` are all of a gathering, the first first.
    """
    last = told.since if told.waits else told.version
    return max(
        (each for each in versions if _knows(each, told.answered_at, last)),
        key=lambda each: each.number,
        default=versions[0],
    )


def _knows(version: Version, answered_at: datetime | None, last: int | None) -> bool:
    if version.from_file or version.number == last:
        return True
    return answered_at is not None and version.made_at < answered_at


def _changes(before: Mapping[str, Session], after: Mapping[str, Session]) -> Iterator[Change]:
    for key, old in before.items():
        new = after.get(key)
        if new is None:
            yield Change(Kind.CALLED_OFF, old, old)
        elif new.starts_at != old.starts_at:
            yield Change(Kind.MOVED, new, old)
        elif new.ends_at != old.ends_at:
            yield Change(Kind.ENDS, new, old)
        elif new.title != old.title:
            yield Change(Kind.RENAMED, new, old)
    for key, new in after.items():
        if key not in before:
            yield Change(Kind.ADDED, new, new)
