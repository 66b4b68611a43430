"""When to remind, when to wait, when to phone."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.reminders import Do, History, Plan, due_at, plan, rounds, waking
from tests.rules.example import WORKSHOP

PARIS = ZoneInfo("Europe/Paris")
NOON = datetime(2027, 1, 12, 11, tzinfo=UTC)  # after 2, 5 and 9 days, at most 3
DAY = timedelta(days=1)


def paris(hour: int, minute: int = 0, day: int = 12) -> datetime:
    return datetime(2027, 1, day, hour, minute, tzinfo=PARIS)


def test_reminders_come_after_the_days_of_the_file() -> None:
    first = due_at(WORKSHOP, History(0, NOON))
    second = due_at(WORKSHOP, History(1, first))
    third = due_at(WORKSHOP, History(2, second))
    call = due_at(WORKSHOP, History(3, third))
    assert [each - NOON for each in (first, second, third, call)] == [
        2 * DAY,
        5 * DAY,
        9 * DAY,
        13 * DAY,
    ]


def test_a_day_is_a_day_when_the_clocks_change() -> None:
    friday = datetime(2027, 3, 26, 12, tzinfo=PARIS)
    assert due_at(WORKSHOP, History(0, friday)) == datetime(2027, 3, 28, 12, tzinfo=PARIS)


def test_nothing_owed_stops() -> None:
    assert plan(WORKSHOP, History(0, NOON), owing=False, now=NOON + 9 * DAY) == Plan(Do.STOP)


def test_too_early_waits() -> None:
    assert plan(WORKSHOP, History(0, NOON), owing=True, now=NOON) == Plan(Do.WAIT, NOON + 2 * DAY)


def test_in_time_it_is_sent_and_the_next_one_is_known() -> None:
    now = NOON + 2 * DAY
    assert plan(WORKSHOP, History(0, NOON), owing=True, now=now) == Plan(Do.SEND, now + 3 * DAY)


def test_after_the_last_one_comes_the_call() -> None:
    history = History(rounds(WORKSHOP), NOON)
    assert plan(WORKSHOP, history, owing=True, now=NOON + 3 * DAY).do is Do.WAIT
    assert plan(WORKSHOP, history, owing=True, now=NOON + 4 * DAY) == Plan(Do.CALL)


def test_the_file_may_ask_for_fewer_or_none() -> None:
    few = replace(WORKSHOP, reminders=replace(WORKSHOP.reminders, at_most=1))
    assert rounds(few) == 1
    none = replace(WORKSHOP, reminders=replace(WORKSHOP.reminders, after_days=(), at_most=3))
    assert plan(none, History(0, NOON), owing=True, now=NOON) == Plan(Do.CALL)


def test_nobody_hears_of_us_twice_a_day() -> None:
    now = NOON + 2 * DAY
    heard = History(0, NOON, heard_at=now - timedelta(hours=3))
    assert plan(WORKSHOP, heard, owing=True, now=now) == Plan(Do.WAIT, paris(8, day=15))
    yesterday = History(0, NOON, heard_at=now - timedelta(hours=13))
    assert plan(WORKSHOP, yesterday, owing=True, now=now).do is Do.SEND


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


@given(
    sent=st.integers(0, 4),
    since=st.datetimes(datetime(2027, 1, 1), datetime(2027, 12, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - hypothesis adds the zone
    late=st.timedeltas(timedelta(0), timedelta(days=30)),
    heard=st.timedeltas(timedelta(0), timedelta(days=3)),
)
def test_whatever_happened_nothing_leaves_at_night_or_twice_a_day(
    sent: int, since: datetime, late: timedelta, heard: timedelta
) -> None:
    now = since + late
    heard_at = now - heard
    step = plan(WORKSHOP, History(sent, since, heard_at), owing=True, now=now)
    if step.do is Do.SEND:
        local = now.astimezone(PARIS)
        assert time(8) <= local.time() < time(21)
        assert heard_at.astimezone(PARIS).date() < local.date()
    if step.until is not None:
        assert step.until > now
