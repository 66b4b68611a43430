"""The run sheet of a day, minute by minute: it follows the programme, and is refined by hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from rules.errors import Refused
from rules.numbers import whole
from rules.sessions import lasting, later
from rules.words import words_of
from rules.workshop import Gathering, Session

LONGEST_TITLE = 120
LONGEST_WORDS = 600
LONGEST_NAME = 80
MOST_MINUTES = 16 * 60
MINUTE = timedelta(minutes=1)
WORDS = ("aim", "method", "equipment", "plan_b")
"""What an item says, each in words of the team's own."""


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a run sheet. In a session it begins `after` minutes from its start.

    `starts_at` counts where there is no session (or not any more). `facilitator` is somebody of the
    team (an id), or `named` is a name. Revision 0: nobody has refined it yet.
    """

    id: str
    gathering: str
    day: date
    session: str
    starts_at: datetime
    minutes: int
    after: int = 0
    title: str = ""
    aim: str = ""
    method: str = ""
    equipment: str = ""
    plan_b: str = ""
    facilitator: str = ""
    named: str = ""
    revision: int = 0
    changed_at: datetime | None = None
    changed_by: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """An item where it stands in the day: `session` is what it belongs to, `first` of its items."""

    item: Item
    starts_at: datetime
    session: Session | None = None
    first: bool = True

    @property
    def ends_at(self) -> datetime:
        """When it is over."""
        return later(self.starts_at, self.item.minutes * MINUTE)

    @property
    def overnight(self) -> bool:
        """Whether it is over on another day: an hour alone would not say which."""
        return self.ends_at.date() != self.starts_at.date()


def lines_of(about: Gathering, day: date, kept: Iterable[Item], workshop: str) -> tuple[Line, ...]:
    """Lay out a day: the items of each session, or one for all of it; then what stands alone."""
    left = {each.id: each for each in kept if (each.gathering, each.day) == (about.key, day)}
    found: list[Line] = []
    for session in about.sessions:
        mine = [each for each in left.values() if each.session == session.key]
        if session.starts_at.date() == day:
            found += _in_session(session, mine or [whole_of(about, session, workshop)])
        for each in mine:
            del left[each.id]
    zone = about.starts_at.tzinfo
    found += [Line(each, each.starts_at.astimezone(zone)) for each in left.values()]
    return tuple(sorted(found, key=lambda line: (line.starts_at, not line.first, line.item.id)))


def whole_of(about: Gathering, session: Session, workshop: str) -> Item:
    """Return the item that a session is until somebody refines it."""
    return Item(
        f"{workshop}.{session.key}",
        about.key,
        session.starts_at.date(),
        session.key,
        session.starts_at,
        min(lasting(session) // MINUTE, MOST_MINUTES),
    )


def now_and_next(lines: Sequence[Line], now: datetime) -> tuple[Line | None, Line | None]:
    """Return what is on, and what comes next; None where there is nothing."""
    on = [line for line in lines if line.starts_at <= now < line.ends_at]
    coming = [line for line in lines if line.starts_at > now]
    return (on[-1] if on else None), (coming[0] if coming else None)


def spare(session: Session, lines: Iterable[Line]) -> int:
    """Return by how many minutes a session is longer than its items; below 0: shorter."""
    ends = [line.ends_at for line in lines if line.session == session]
    if not ends:
        return 0
    return (session.ends_at.astimezone(UTC) - max(ends).astimezone(UTC)) // MINUTE


def written(before: Item, fields: Mapping[str, str], zone: tzinfo) -> Item:
    """Read an item as somebody typed it. Refused with what has to be mended first."""
    title = " ".join(fields.get("title", "").split())
    if not title and not before.session:
        raise Refused("run_sheet.title-missing")
    minutes = whole(fields.get("minutes", "")) or 0
    if not 0 < minutes <= MOST_MINUTES:
        raise Refused("run_sheet.minutes", most=MOST_MINUTES)
    facilitator = fields.get("facilitator", "")
    named = "" if facilitator else " ".join(fields.get("named", "").split())
    after = replace(
        before,
        title=_at_most(title, LONGEST_TITLE),
        minutes=minutes,
        facilitator=facilitator,
        named=_at_most(named, LONGEST_NAME),
        aim=_words(fields, "aim"),
        method=_words(fields, "method"),
        equipment=_words(fields, "equipment"),
        plan_b=_words(fields, "plan_b"),
    )
    return _placed(after, fields.get("starts", ""), zone)


def split(before: Item, minutes: int, new: str) -> tuple[Item, Item]:
    """Cut an item in two after so many minutes; the second is `new`, and says nothing yet."""
    if not 0 < minutes < before.minutes:
        raise Refused("run_sheet.cut", most=before.minutes - 1)
    second = Item(
        new,
        before.gathering,
        before.day,
        before.session,
        later(before.starts_at, minutes * MINUTE),
        before.minutes - minutes,
        before.after + minutes,
        before.title,
        facilitator=before.facilitator,
        named=before.named,
    )
    return replace(before, minutes=minutes), second


def _placed(item: Item, typed: str, zone: tzinfo) -> Item:
    """Put an item at the hour that was typed: within a session, so long after its start."""
    with suppress(ValueError):
        at = datetime.combine(item.day, time.fromisoformat(typed), zone)
        if not item.session:
            return replace(item, starts_at=at)
        starts = later(item.starts_at, -item.after * MINUTE)
        after = (at.astimezone(UTC) - starts.astimezone(UTC)) // MINUTE
        if not 0 <= after <= MOST_MINUTES:
            raise Refused("run_sheet.before-session", starts=starts)
        return replace(item, after=after, starts_at=at)
    raise Refused("run_sheet.hour")


def _in_session(session: Session, items: list[Item]) -> Iterator[Line]:
    """Put the items of a session where it is now."""
    for place, each in enumerate(sorted(items, key=lambda one: (one.after, one.id))):
        starts = later(session.starts_at, each.after * MINUTE)
        yield Line(replace(each, starts_at=starts), starts, session, first=place == 0)


def _words(fields: Mapping[str, str], name: str) -> str:
    return _at_most(fields.get(name, "").strip(), LONGEST_WORDS)


def _at_most(words: str, most: int) -> str:
    return words_of(words, most) if words else ""
