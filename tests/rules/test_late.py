"""On which mornings one may be late, and when one is expected then."""

from datetime import timedelta

from rules.late import Delay, arriving, expected_at
from rules.presence import places
from tests.example import example

WORKSHOP = example()
FIRST = places(WORKSHOP)[0]
BEGINS = FIRST.half_day.starts_at


def test_one_may_be_late_from_six_hours_before_until_the_first_half_day_is_over() -> None:
    moments = (
        BEGINS - timedelta(hours=6, seconds=1),
        BEGINS - timedelta(hours=6),
        BEGINS,
        FIRST.half_day.ends_at - timedelta(seconds=1),
        FIRST.half_day.ends_at,
        BEGINS + timedelta(days=1),
    )
    late = [arriving(WORKSHOP, each) for each in moments]
    assert late == [None, FIRST, FIRST, FIRST, None, None]


def test_the_second_weekend_has_its_morning_too() -> None:
    last = next(each for each in places(WORKSHOP) if each.gathering.key == "weekend-2")
    assert arriving(WORKSHOP, last.half_day.starts_at) == last


def test_a_delay_counts_from_the_beginning_and_from_now_once_it_has_begun() -> None:
    half = timedelta(minutes=30)
    before, after = BEGINS - timedelta(hours=2), BEGINS + timedelta(minutes=10)
    assert expected_at(FIRST, Delay.HALF, before) == BEGINS + half
    assert expected_at(FIRST, Delay.HALF, after) == after + half
    assert expected_at(FIRST, Delay.UNKNOWN, before) is None
