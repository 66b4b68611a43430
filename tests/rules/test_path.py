"""Which conversation comes next for a citizen."""

from datetime import timedelta

import pytest

from rules.path import Progress, Stop, news_by, next_stop, seats_until
from rules.who import CitizenState
from tests.rules.example import WORKSHOP

ALL_DONE = {"welcomed": True, "noticed": True, "committed": True}


@pytest.mark.parametrize(
    ("done", "stop"),
    [
        ({}, Stop.WELCOME),
        ({"welcomed": True}, Stop.NOTICE),
        ({"welcomed": True, "noticed": True}, Stop.COMMITMENT),
        ({"noticed": True}, Stop.COMMITMENT),  # read from the list of what is expected
        (ALL_DONE, Stop.FORM),
        ({"welcomed": True, "committed": True}, Stop.NOTICE),  # the notice has changed
    ],
)
def test_the_way_in_goes_step_by_step(done: dict[str, bool], stop: Stop) -> None:
    assert next_stop(Progress(CitizenState.CONTACTED, **done)) is stop


@pytest.mark.parametrize(
    ("state", "stop"),
    [
        (CitizenState.ANSWERED, Stop.WAITING),
        (CitizenState.QUALIFIED, Stop.QUALIFIED),
        (CitizenState.VALIDATED, Stop.ATTENDANCE),
    ],
)
def test_afterwards_the_state_decides(state: CitizenState, stop: Stop) -> None:
    assert next_stop(Progress(state, **ALL_DONE)) is stop


def test_who_came_in_another_way_reads_the_notice_too() -> None:
    assert next_stop(Progress(CitizenState.VALIDATED)) is Stop.WELCOME


@pytest.mark.parametrize("state", [CitizenState.DECLINED, CitizenState.WITHDRAWN])
def test_who_left_is_asked_nothing(state: CitizenState) -> None:
    assert next_stop(Progress(state)) is Stop.LEFT


def test_who_is_not_retained_is_asked_nothing() -> None:
    assert next_stop(Progress(CitizenState.NOT_RETAINED)) is Stop.NOT_RETAINED


def test_who_waits_hears_from_us_before_the_first_gathering_or_the_last_replacement() -> None:
    first, last = WORKSHOP.gatherings[0].starts_at, WORKSHOP.replacements_close_at
    assert news_by(WORKSHOP, first - timedelta(days=30)) == first
    assert news_by(WORKSHOP, first) == last
    assert news_by(WORKSHOP, last) is None


def test_a_seat_may_come_until_replacements_close() -> None:
    closes = WORKSHOP.replacements_close_at
    assert seats_until(WORKSHOP, closes - timedelta(seconds=1)) == closes
    assert seats_until(WORKSHOP, closes) is None
