"""A copy leaves unless it was stopped, the night began, or its reader has had enough today."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from rules.broadcasts import Broadcast, State
from rules.deliveries import (
    Later,
    Needless,
    Report,
    leaves,
    midnight,
    next_look,
    over,
    report,
    tomorrow,
)
from rules.messages import Attached
from rules.segments import DAILY_CAP, Segment
from tests.rules.example import WORKSHOP

PARIS = ZoneInfo("Europe/Paris")
NOON = datetime(2027, 1, 12, 11, tzinfo=UTC)
NIGHT = datetime(2027, 1, 12, 22, 30, tzinfo=PARIS)
MORNING = datetime(2027, 1, 13, 8, tzinfo=PARIS)
SENDING = Broadcast(1, WORKSHOP.id, "olga", State.SENDING, Segment(), {"fr": "Bonjour"}, at=NOON)


def test_a_copy_leaves() -> None:
    assert leaves(SENDING, WORKSHOP, 0, now=NOON) is None
    photo = replace(SENDING, words={}, attached=Attached("photo", telegram="A"))
    assert leaves(photo, WORKSHOP, DAILY_CAP - 1, now=NOON) is None


def test_a_stopped_one_does_not_nor_one_whose_words_were_forgotten() -> None:
    stopped = Needless("stopped")
    assert leaves(replace(SENDING, state=State.STOPPED), WORKSHOP, 0, now=NOON) == stopped
    assert leaves(replace(SENDING, words={}), WORKSHOP, 0, now=NOON) == stopped


def test_the_night_is_quiet_unless_that_is_confirmed() -> None:
    assert leaves(SENDING, WORKSHOP, 0, now=NIGHT) == Later(MORNING, "quiet")
    assert leaves(replace(SENDING, at_night=True), WORKSHOP, 0, now=NIGHT) is None


def test_nobody_gets_more_than_two_a_day() -> None:
    assert DAILY_CAP == 2
    assert leaves(SENDING, WORKSHOP, 2, now=NOON) == Later(MORNING, "cap")
    assert tomorrow(WORKSHOP, NIGHT) == MORNING
    assert midnight(WORKSHOP, NOON) == datetime(2027, 1, 12, tzinfo=PARIS)


def test_each_copy_is_counted_in_one_place() -> None:
    rows = [
        ("sent", "", 5),
        ("failed", "blocked", 1),
        ("failed", "no_chat", 2),
        ("failed", "Bad Request: wrong file", 1),
        ("failed", "moved", 1),
        ("presumed", "", 3),
        ("dropped", "stopped", 4),
        ("dropped", "settled", 1),
        ("dropped", "silenced", 1),
        ("waiting", "quiet", 6),
        ("claimed", "", 1),
    ]
    found = report(rows)
    assert found == Report(5, 1, 2, 2, 3, 4, 2, 7)
    assert (found.total, found.to_call) == (26, 5)


def test_it_is_over_when_nothing_is_still_to_leave() -> None:
    assert not over(SENDING, Report(delivered=3))  # there may be more recipients
    frozen = replace(SENDING, frozen=True)
    assert not over(frozen, Report(waiting=1))
    assert over(frozen, Report(delivered=3))
    assert over(replace(SENDING, state=State.STOPPED), Report())
    assert not over(replace(SENDING, state=State.STOPPED), Report(waiting=1))


def test_one_looks_often_at_first_and_then_rarely() -> None:
    assert [next_look(looks) for looks in (0, 11, 12, 35, 36, 999)] == [
        timedelta(seconds=5),
        timedelta(seconds=5),
        timedelta(seconds=30),
        timedelta(seconds=30),
        timedelta(minutes=5),
        timedelta(minutes=5),
    ]
