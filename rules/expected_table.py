"""People and what is expected of each, as a table: who is shown, in which order, and counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from rules.expected import KINDS, Side
from rules.owed import Owed, What
from rules.reminders import may_hear
from rules.who import CitizenState
from rules.workshop import Workshop

_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Asked:
    """One person of a workshop, with all that is asked of them, done or not.

    `sorts` is the name as it is sorted; `state` that of a citizen, None for who is only a speaker.
    """

    person: str
    name: str
    sorts: str
    state: CitizenState | None
    speaks: bool
    silenced: bool
    in_chat: bool
    things: tuple[Owed, ...]

    def missing(self, what: What | None = None) -> tuple[Owed, ...]:
        """Return what is not done yet; of one kind, or of all."""
        return tuple(each for each in self.things if not each.settled and what in (None, each.what))


class Group(StrEnum):
    """Whom the table shows; the word stands in its address."""

    ALL = "tous"
    SEATED = "groupe"
    ON_THE_WAY = "avant"
    SPEAKERS = "intervenants"


class Order(StrEnum):
    """In which order."""

    NAME = "nom"
    DATE = "date"
    MOST = "manque"


@dataclass(frozen=True, slots=True)
class Cell:
    """How it stands with one person and one kind of thing; all nought where nothing is asked.

    `due` is the first day of what is missing.
    """

    done: int = 0
    missing: int = 0
    late: bool = False
    due: datetime | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """How many people have done one kind of thing, or are still to do it (some of them late)."""

    what: What
    done: int
    missing: int
    late: int


@dataclass(frozen=True, slots=True)
class Reach:
    """Who would be reminded now, and of the others why not."""

    now: tuple[Asked, ...] = ()  # in their chat
    heard: tuple[Asked, ...] = ()  # they had a reminder today
    muted: tuple[Asked, ...] = ()
    to_phone: tuple[Asked, ...] = ()  # neither a chat nor an address that takes e-mails
    silenced: tuple[Asked, ...] = ()
    by_mail: tuple[Asked, ...] = ()

    @property
    def count(self) -> int:
        """How many reminders would leave."""
        return len(self.now) + len(self.by_mail)


def within(group: Group, each: Asked) -> bool:
    """Tell whether somebody belongs to a group."""
    match group:
        case Group.SEATED:
            return each.state is CitizenState.VALIDATED
        case Group.ON_THE_WAY:
            return each.state not in (None, CitizenState.VALIDATED)
        case Group.SPEAKERS:
            return each.speaks
    return True


def kinds_of(group: Group) -> tuple[What, ...]:
    """Return the kinds of things that a group can be asked."""
    if group is Group.ALL:
        return tuple(What)
    side = Side.SPEAKER if group is Group.SPEAKERS else Side.CITIZEN
    return tuple(what for what, kind in KINDS.items() if kind.side is side)


def cell(each: Asked, what: What, now: datetime) -> Cell:
    """Look at one kind of thing with one person."""
    missing = each.missing(what)
    return Cell(
        sum(thing.what is what and thing.settled for thing in each.things),
        len(missing),
        any(thing.late(now) for thing in missing),
        min((thing.due for thing in missing if thing.due), default=None),
    )


def tallies(people: Sequence[Asked], group: Group, now: datetime) -> tuple[Tally, ...]:
    """Count by kind, leaving out what nobody is asked; of a kind, a person counts once.

    What is asked of many alike, in one tuple for all of them, is looked at once.
    """
    times = Counter(id(each.things) for each in people)
    done, missing, late = Counter[What](), Counter[What](), Counter[What]()
    for one in _one_of_each(people):
        count, waiting = times[id(one.things)], one.missing()
        settled = {thing.what for thing in one.things if thing.settled}
        still = {thing.what for thing in waiting}
        missing.update(dict.fromkeys(still, count))
        done.update(dict.fromkeys(settled - still, count))
        late.update(dict.fromkeys({thing.what for thing in waiting if thing.late(now)}, count))
    return tuple(
        Tally(what, done[what], missing[what], late[what])
        for what in kinds_of(group)
        if missing[what] or done[what]
    )


def owing(people: Sequence[Asked], what: What | None) -> tuple[Asked, ...]:
    """Keep those who still owe something; of many who are asked alike, one is looked at."""
    owes = {id(one.things): bool(one.missing(what)) for one in _one_of_each(people)}
    return tuple(each for each in people if owes[id(each.things)])


def _one_of_each(people: Iterable[Asked]) -> Iterable[Asked]:
    """Return one of those who share a tuple of things, and everybody who has their own."""
    return {id(each.things): each for each in people}.values()


def ordered(people: Iterable[Asked], order: Order, what: What | None = None) -> tuple[Asked, ...]:
    """Put people in order: by name, by the first day, or by how much is missing."""
    by_name = sorted(people, key=lambda each: each.sorts)
    if order is Order.DATE:
        return tuple(sorted(by_name, key=lambda each: _first(each.missing(what))))
    if order is Order.MOST:
        return tuple(sorted(by_name, key=lambda each: -len(each.missing(what))))
    return tuple(by_name)


def _first(things: Iterable[Owed]) -> datetime:
    return min((each.due for each in things if each.due), default=_NEVER)


def reach(
    people: Iterable[Asked],
    what: What,
    *,
    mailed: frozenset[str],
    workshop: Workshop,
    heard: dict[str, datetime],
    muted: dict[str, frozenset[What]],
    now: datetime,
) -> Reach:
    """Tell who of those who owe one kind of thing would be reminded of it at this moment.

    `mailed` are those whom e-mails reach.
    """
    sorts: dict[str, list[Asked]] = {}
    for each in people:
        if each.missing(what):
            why = "now"
            if each.silenced:
                why = "silenced"
            elif what in muted.get(each.person, frozenset()):
                why = "muted"
            elif not each.in_chat and each.person not in mailed:
                why = "to_phone"
            elif not may_hear(workshop, heard.get(each.person), now=now):
                why = "heard"
            elif not each.in_chat:
                why = "by_mail"
            sorts.setdefault(why, []).append(each)
    return Reach(**{why: tuple(found) for why, found in sorts.items()})
