"""When to remind somebody, of what, when to stop, and when to phone instead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from itertools import pairwise

from rules.errors import Refused
from rules.expected import Kind
from rules.owed import WAY_IN, Owed
from rules.workshop import Workshop

MARGIN = timedelta(minutes=15)
"""Left alone before quiet hours begin: what leaves at their edge might arrive inside them."""
LEAD = timedelta(days=21)
"""Within so long before the day of a thing its reminders are spread, but for the first."""
MOST_DAYS = 60
MOST_TIMES = 9


@dataclass(frozen=True, slots=True)
class Setting:
    """What an organiser changed about the reminders of one kind; None: as it is by itself."""

    off: bool = False
    days: int | None = None
    times: int | None = None
    calls: bool | None = None


@dataclass(frozen=True, slots=True)
class Rhythm:
    """After how many days each reminder comes, how many there are, and whether a call follows.

    The last of the `gaps` counts for all that come after it. `paced`: they go with the day of the
    thing, where it has one; the steps of the way in do not, for a draw waits for them.
    """

    gaps: tuple[int, ...]
    times: int
    calls: bool = True
    paced: bool = False

    def gap(self, sent: int) -> int:
        """Return how many days there are before the next one, after so many."""
        return self.gaps[min(sent, len(self.gaps) - 1)] if self.gaps else 0


@dataclass(frozen=True, slots=True)
class History:
    """How often a person was reminded of one thing.

    `at` is when that was last, or when it was first asked for; `called`: somebody was to phone.
    """

    sent: int
    at: datetime
    called: bool = False


@dataclass(frozen=True, slots=True)
class Track:
    """One open thing, with how it is recalled and how often it was."""

    thing: Owed
    history: History
    rhythm: Rhythm

    @property
    def spent(self) -> bool:
        """Whether there are no more reminders of it."""
        return self.history.sent >= self.rhythm.times

    @property
    def last(self) -> bool:
        """Whether the next reminder of it is the last, after which somebody phones."""
        return self.history.sent + 1 >= self.rhythm.times and self.rhythm.calls


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do now: of what to remind, for what to phone; `until` is when to look again."""

    send: tuple[Track, ...] = ()
    call: tuple[Track, ...] = ()
    until: datetime | None = None


def rhythm(workshop: Workshop, kind: Kind, setting: Setting) -> Rhythm:
    """Return how things of a kind are recalled in this workshop."""
    calls = kind.calls if setting.calls is None else setting.calls
    file = of_file(workshop)
    days = kind.days if setting.days is None else setting.days
    times = kind.times if setting.times is None else setting.times
    if times is None:
        times = file.times
    gaps = file.gaps if days is None else (days,)
    return Rhythm(gaps, times, calls, paced=kind.what not in WAY_IN)


def of_file(workshop: Workshop) -> Rhythm:
    """Return what the workshop's file says."""
    days = (0, *workshop.reminders.after_days)
    gaps = tuple(after - before for before, after in pairwise(days))
    return Rhythm(gaps, min(workshop.reminders.at_most, len(gaps)))


def tuned(*, off: bool, days: int | None, times: int | None, calls: bool) -> Setting:
    """Take what an organiser chose. Refused beyond what makes sense; never twice on one day."""
    if days is None or not 1 <= days <= MOST_DAYS:
        raise Refused("reminders.days", most=MOST_DAYS)
    if times is None or not 0 <= times <= MOST_TIMES:
        raise Refused("reminders.times", most=MOST_TIMES)
    return Setting(off, days, times, calls)


def plan(
    workshop: Workshop, tracks: tuple[Track, ...], *, heard_at: datetime | None, now: datetime
) -> Plan:
    """Decide about one person, of whom these things are open; `heard_at`: their last digest.

    All that is due today comes together; never twice on one day of the workshop's zone, whatever
    it is about; never in quiet hours; after the last reminder and a last wait, the call list.
    """
    due = {track.thing.code: next_at(workshop, track) for track in tracks}
    allowed = _after_today(workshop, heard_at, at=waking(workshop, now))
    left = [track for track in tracks if not track.spent]
    send: tuple[Track, ...] = ()
    if allowed <= now and any(due[track.thing.code] <= now for track in left):
        today = now.astimezone(workshop.tz).date()
        send = tuple(
            track for track in left if due[track.thing.code].astimezone(workshop.tz).date() <= today
        )
    call = tuple(
        track
        for track in tracks
        if track.spent
        and track.rhythm.calls
        and not track.history.called
        and due[track.thing.code] <= now
    )
    then = list(_then(workshop, tracks, (send, call), due, max(allowed, now), now))
    return Plan(send, call, min(then, default=None))


def _then(
    workshop: Workshop,
    tracks: tuple[Track, ...],
    done: tuple[tuple[Track, ...], tuple[Track, ...]],
    due: dict[str, datetime],
    allowed: datetime,
    now: datetime,
) -> Iterator[datetime]:
    """When each thing is to be looked at again, if it ever is."""
    send, call = done
    for track in tracks:
        if track in send:
            after = replace(track, history=History(track.history.sent + 1, now))
            if not after.spent or track.rhythm.calls:
                yield _after_today(workshop, now, at=next_at(workshop, after))
        elif not track.spent:
            yield max(due[track.thing.code], allowed)
        elif track.rhythm.calls and not track.history.called and track not in call:
            yield due[track.thing.code]


def next_at(workshop: Workshop, track: Track) -> datetime:
    """Return when the next reminder is due, outside quiet hours; after the last one, the call.

    The first comes some days after it was asked. Where the thing has a day, the others are spread
    over the weeks before it, and nobody phones before it is over.
    """
    history, rhythm = track.history, track.rhythm
    local = history.at.astimezone(workshop.tz)
    later = (local + timedelta(days=rhythm.gap(history.sent))).astimezone(history.at.tzinfo)
    if rhythm.paced and track.thing.due and (history.sent or track.spent):
        later = max(later, _towards(workshop, track, track.thing.due))
    return waking(workshop, later)


def _towards(workshop: Workshop, track: Track, by: datetime) -> datetime:
    """Return before when neither the next reminder nor the call makes sense, for that day."""
    by = by.astimezone(track.history.at.tzinfo)
    if track.spent:
        return _at(workshop, by.astimezone(workshop.tz) + timedelta(days=1), time.min, by)
    times = track.rhythm.times
    return by - LEAD * (times - track.history.sent) / times


def may_hear(workshop: Workshop, heard_at: datetime | None, *, now: datetime) -> bool:
    """Tell whether somebody has had no digest yet on this day."""
    return _after_today(workshop, heard_at, at=now) == now


def waking(workshop: Workshop, at: datetime) -> datetime:
    """Return `at`, or the end of the quiet hours it falls into.

    Asked when a reminder is queued, and again when it leaves: there may be hours in between.
    """
    quiet = workshop.reminders
    local = at.astimezone(workshop.tz)
    begins = (datetime.combine(local.date(), quiet.quiet_from) - MARGIN).time()
    inside = (
        begins <= local.time() or local.time() < quiet.quiet_until
        if begins > quiet.quiet_until
        else begins <= local.time() < quiet.quiet_until
    )
    if not inside:
        return at
    tomorrow = local.time() >= quiet.quiet_until
    return _at(workshop, local + timedelta(days=1 if tomorrow else 0), quiet.quiet_until, at)


def _after_today(workshop: Workshop, heard_at: datetime | None, *, at: datetime) -> datetime:
    """Return `at`, or the next morning where something was heard on the same day."""
    local = at.astimezone(workshop.tz)
    if heard_at is None or heard_at.astimezone(workshop.tz).date() < local.date():
        return at
    return _at(workshop, local + timedelta(days=1), workshop.reminders.quiet_until, at)


def _at(workshop: Workshop, day: datetime, hour: time, like: datetime) -> datetime:
    return datetime.combine(day.date(), hour, workshop.tz).astimezone(like.tzinfo)
