"""When to remind, when to wait, when to phone."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.errors import Refused
from rules.expected import KINDS
from rules.owed import Owed, What
from rules.reminders import (
    History,
    Plan,
    Rhythm,
    Setting,
    Track,
    may_hear,
    next_at,
    of_file,
    plan,
    rhythm,
    tuned,
    waking,
)
from tests.rules.example import WORKSHOP

PARIS = ZoneInfo("Europe/Paris")
NOON = datetime(2027, 1, 12, 11, tzinfo=UTC)  # after 2, 5 and 9 days, at most 3
DAY = timedelta(days=1)
FILE = of_file(WORKSHOP)
FORM, NEEDS = Owed(What.FORM), Owed(What.NEEDS)


def paris(hour: int, minute: int = 0, day: int = 12) -> datetime:
    return datetime(2027, 1, day, hour, minute, tzinfo=PARIS)


def track(
    sent: int = 0,
    at: datetime = NOON,
    *,
    thing: Owed = FORM,
    how: Rhythm = FILE,
    called: bool = False,
) -> Track:
    return Track(thing, History(sent, at, called), how)


def decide(*tracks: Track, now: datetime, heard_at: datetime | None = None) -> Plan:
    return plan(WORKSHOP, tracks, heard_at=heard_at, now=now)


def test_reminders_come_after_the_days_of_the_file() -> None:
    first = next_at(WORKSHOP, track(0, NOON))
    second = next_at(WORKSHOP, track(1, first))
    third = next_at(WORKSHOP, track(2, second))
    call = next_at(WORKSHOP, track(3, third))
    assert [each - NOON for each in (first, second, third, call)] == [
        2 * DAY,
        5 * DAY,
        9 * DAY,
        13 * DAY,
    ]


def told_of(thing: Owed, how: Rhythm) -> list[datetime]:
    """When somebody who never answers is reminded, and then phoned."""
    moments = [NOON]
    for sent in range(how.times + 1):
        moments.append(next_at(WORKSHOP, track(sent, moments[-1], thing=thing, how=how)))
    return moments[1:]


@pytest.mark.parametrize("what", [What.BRIEF, What.MATERIALS, What.ATTENDANCE])
def test_what_has_a_day_is_recalled_towards_it_and_phoned_about_after_it(what: What) -> None:
    brief = Owed(what, due=datetime(2027, 3, 21, 10, tzinfo=PARIS))
    first, *others, call = told_of(brief, rhythm(WORKSHOP, KINDS[what], Setting()))
    assert first == NOON + 2 * DAY
    assert others == [
        datetime(2027, 3, 7, 10, tzinfo=PARIS),
        datetime(2027, 3, 14, 10, tzinfo=PARIS),
    ]
    assert call == datetime(2027, 3, 22, 8, tzinfo=PARIS)


def test_a_day_that_is_near_leaves_the_days_between_two_reminders() -> None:
    soon = Owed(What.BRIEF, due=NOON + 6 * DAY)
    assert [each - NOON for each in told_of(soon, replace(FILE, paced=True))] == [
        2 * DAY,
        5 * DAY,
        9 * DAY,
        13 * DAY,
    ]


def test_a_call_alone_waits_for_the_day_too() -> None:
    never = Rhythm((1,), 0, paced=True)
    (call,) = told_of(Owed(What.NEEDS, due=NOON + 30 * DAY), never)
    assert call == paris(8, day=12) + 31 * DAY


@pytest.mark.parametrize("what", [What.NOTICE, What.COMMITMENT, What.FORM])
def test_the_way_in_keeps_the_days_of_the_file_for_a_draw_waits(what: What) -> None:
    thing = Owed(what, due=datetime(2027, 2, 27, 10, tzinfo=PARIS))
    how = rhythm(WORKSHOP, KINDS[what], Setting())
    assert told_of(thing, how)[-1] == NOON + 13 * DAY


def test_a_day_is_a_day_when_the_clocks_change() -> None:
    friday = datetime(2027, 3, 26, 12, tzinfo=PARIS)
    due = next_at(WORKSHOP, track(0, friday))
    assert due == datetime(2027, 3, 28, 12, tzinfo=PARIS)


def test_nothing_open_asks_for_nothing() -> None:
    assert decide(now=NOON + 9 * DAY) == Plan()


def test_too_early_waits() -> None:
    assert decide(track(), now=NOON) == Plan(until=NOON + 2 * DAY)


def test_in_time_it_is_sent_and_the_next_one_is_known() -> None:
    now = NOON + 2 * DAY
    assert decide(track(), now=now) == Plan((track(),), until=now + 3 * DAY)


def test_after_the_last_one_comes_the_call_once() -> None:
    spent = track(3)
    assert decide(spent, now=NOON + 3 * DAY) == Plan(until=NOON + 4 * DAY)
    assert decide(spent, now=NOON + 4 * DAY) == Plan(call=(spent,))
    assert decide(track(3, called=True), now=NOON + 40 * DAY) == Plan()
    quiet = track(3, how=replace(FILE, calls=False))
    assert decide(quiet, now=NOON + 40 * DAY) == Plan()
    last = track(2, how=replace(FILE, calls=False))
    assert decide(last, now=NOON + 4 * DAY) == Plan((last,))


def test_whether_it_is_the_last_is_known() -> None:
    assert (track(1).last, track(2).last) == (False, True)
    assert track(2, how=replace(FILE, calls=False)).last is False


def test_the_file_may_ask_for_fewer_or_none() -> None:
    few = replace(WORKSHOP, reminders=replace(WORKSHOP.reminders, at_most=1))
    assert of_file(few).times == 1
    none = of_file(replace(WORKSHOP, reminders=replace(WORKSHOP.reminders, after_days=())))
    assert none == Rhythm((), 0)
    assert decide(track(how=none), now=NOON) == Plan(call=(track(how=none),))


def test_an_organiser_tunes_each_kind() -> None:
    assert rhythm(WORKSHOP, KINDS[What.FORM], Setting()) == FILE
    assert rhythm(WORKSHOP, KINDS[What.NEEDS], Setting()) == Rhythm((5,), 2, paced=True)
    mine = tuned(off=False, days=4, times=1, calls=False)
    assert rhythm(WORKSHOP, KINDS[What.FORM], mine) == Rhythm((4,), 1, calls=False)
    assert rhythm(WORKSHOP, KINDS[What.FORM], Setting(days=4)) == Rhythm((4,), 3)


@pytest.mark.parametrize(
    ("days", "times", "why"),
    [
        (0, 1, "reminders.days"),
        (None, 1, "reminders.days"),
        (61, 1, "reminders.days"),
        (1, None, "reminders.times"),
        (1, -1, "reminders.times"),
        (1, 10, "reminders.times"),
    ],
)
def test_what_makes_no_sense_is_refused(days: int | None, times: int | None, why: str) -> None:
    with pytest.raises(Refused, match=why):
        tuned(off=False, days=days, times=times, calls=True)


def test_all_that_is_due_today_comes_together() -> None:
    soon = track(at=NOON + timedelta(hours=5), thing=NEEDS)
    other = track(at=NOON + DAY, thing=Owed(What.SURVEY))
    now = NOON + 2 * DAY
    assert decide(track(), soon, other, now=now) == Plan((track(), soon), until=NOON + 3 * DAY)


def test_nobody_hears_of_us_twice_a_day() -> None:
    now = NOON + 2 * DAY
    heard = now - timedelta(hours=3)
    assert decide(track(), now=now, heard_at=heard) == Plan(until=paris(8, day=15))
    assert decide(track(), now=now, heard_at=now - timedelta(hours=13)).send == (track(),)
    assert may_hear(WORKSHOP, heard, now=now) is False
    assert may_hear(WORKSHOP, None, now=now) is True


@pytest.mark.parametrize(
    ("at", "then"),
    [
        (paris(12), paris(12)),
        (paris(20, 44), paris(20, 44)),
        (paris(20, 45), paris(8, day=13)),
        (paris(23, 59), paris(8, day=13)),
        (paris(0), paris(8)),
        (paris(7, 59), paris(8)),
        (paris(8), paris(8)),
    ],
)
def test_quiet_hours_end_in_the_morning(at: datetime, then: datetime) -> None:
    assert waking(WORKSHOP, at) == then


def test_quiet_hours_may_be_at_noon() -> None:
    quiet = replace(WORKSHOP.reminders, quiet_from=time(12, 15), quiet_until=time(14))
    siesta = replace(WORKSHOP, reminders=quiet)
    assert waking(siesta, paris(13)) == paris(14)
    assert waking(siesta, paris(23)) == paris(23)


THINGS = tuple(
    Owed(what, about=about, due=due)
    for what in (What.FORM, What.READING, What.BRIEF)
    for about, due in (("a", None), ("b", NOON + 25 * DAY))
)
TRACKS = st.lists(
    st.builds(
        Track,
        thing=st.sampled_from(THINGS),
        history=st.builds(
            History,
            sent=st.integers(0, 4),
            at=st.integers(0, 40 * 24).map(lambda hours: NOON + timedelta(hours=hours)),
            called=st.booleans(),
        ),
        rhythm=st.builds(
            Rhythm,
            gaps=st.lists(st.integers(0, 9), max_size=3).map(tuple),
            times=st.integers(0, 4),
            calls=st.booleans(),
            paced=st.booleans(),
        ),
    ),
    max_size=5,
    unique_by=lambda track: track.thing,
).map(tuple)


@pytest.mark.proves("expected.lives")
@given(
    tracks=TRACKS,
    late=st.integers(0, 60 * 24).map(lambda hours: timedelta(hours=hours, minutes=hours % 60)),
    heard=st.none() | st.timedeltas(timedelta(0), timedelta(days=3)),
)
def test_whatever_happened_nothing_leaves_at_night_or_twice_a_day(
    tracks: tuple[Track, ...], late: timedelta, heard: timedelta | None
) -> None:
    now = NOON + late
    heard_at = None if heard is None else now - heard
    step = plan(WORKSHOP, tracks, heard_at=heard_at, now=now)
    local = now.astimezone(PARIS)
    if step.send:
        assert time(8) <= local.time() < time(21)
        assert heard_at is None or heard_at.astimezone(PARIS).date() < local.date()
    for each in step.send:
        assert each.history.sent < each.rhythm.times
        due = next_at(WORKSHOP, each)
        assert due.astimezone(PARIS).date() <= local.date()
    for each in step.call:
        assert each.history.sent >= each.rhythm.times
        assert each.rhythm.calls
        assert not each.history.called
    if step.until is not None:
        assert step.until > now
