"""Leaving, and a day to come back."""

from datetime import UTC, datetime, timedelta

import pytest

from rules.errors import Refused
from rules.leaving import can_return_until, come_back, leave
from rules.who import CitizenState as State

LEFT_AT = datetime(2027, 1, 12, 11, tzinfo=UTC)
A_DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("state", "after"),
    [
        (State.CONTACTED, State.DECLINED),
        (State.ANSWERED, State.DECLINED),
        (State.QUALIFIED, State.WITHDRAWN),
        (State.VALIDATED, State.WITHDRAWN),
        (State.DECLINED, State.DECLINED),
        (State.WITHDRAWN, State.WITHDRAWN),
    ],
)
def test_one_declines_before_being_qualified_and_gives_up_after(state: State, after: State) -> None:
    assert leave(state) is after


def test_who_was_not_retained_has_nothing_to_leave() -> None:
    with pytest.raises(Refused) as refused:
        leave(State.NOT_RETAINED)
    assert refused.value.code == "leaving.nothing-to-leave"


def back(
    state: State = State.WITHDRAWN,
    previous: State | None = State.VALIDATED,
    *,
    seats: int = 1,
    after: timedelta = A_DAY,
) -> State:
    return come_back(state, previous, LEFT_AT, free_seats=seats, now=LEFT_AT + after)


def test_a_day_to_come_back_to_the_second() -> None:
    assert can_return_until(LEFT_AT) == LEFT_AT + A_DAY
    assert back() is State.VALIDATED
    with pytest.raises(Refused) as refused:
        back(after=A_DAY + timedelta(microseconds=1))
    assert refused.value.code == "leaving.day-is-over"


def test_a_seat_that_was_filled_is_gone_for_its_owner_only() -> None:
    with pytest.raises(Refused) as refused:
        back(seats=0)
    assert refused.value.code == "leaving.seat-is-filled"
    assert back(previous=State.QUALIFIED, seats=0) is State.QUALIFIED
    assert back(State.DECLINED, State.CONTACTED, seats=0) is State.CONTACTED


def test_coming_back_twice_is_coming_back_once() -> None:
    assert back(State.VALIDATED, State.WITHDRAWN) is State.VALIDATED


def test_without_a_state_to_come_back_to_the_team_helps() -> None:
    with pytest.raises(Refused) as refused:
        back(previous=None)
    assert refused.value.code == "leaving.day-is-over"
