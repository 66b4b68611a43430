"""The table of who comes: counted by gathering, looked through by what was said."""

from datetime import timedelta

import pytest

from rules.attendance import Answer, Attendance
from rules.attendance_table import (
    Said,
    Shown,
    Tally,
    answer_of,
    fits,
    nearest,
    tally,
)
from tests.rules.example import WORKSHOP


def said(**answers: Answer) -> Said:
    """What somebody said, by gathering."""
    return {key: Attendance(key, answer) for key, answer in answers.items()}


ANA = said(first=Answer.YES, second=Answer.NO)
BEN = said(first=Answer.PARTIAL, second=Answer.NOT_YET)
CLEO: Said = {}


def test_what_was_said_or_nothing() -> None:
    assert answer_of(ANA, "first") is Answer.YES
    assert answer_of(CLEO, "first") is None


def test_each_gathering_is_counted() -> None:
    everybody = (ANA, BEN, CLEO)
    assert tally(everybody, "first") == Tally(yes=1, partial=1, no=0, open=1)
    assert tally(everybody, "second") == Tally(yes=0, partial=0, no=1, open=2)


@pytest.mark.parametrize(
    ("shown", "keys", "who"),
    [
        (Shown.EVERYBODY, ("first",), (ANA, BEN, CLEO)),
        (Shown.OPEN, ("first", "second"), (BEN, CLEO)),
        (Shown.OPEN, ("first",), (CLEO,)),
        (Shown.YES, ("first", "second"), (ANA,)),
        (Shown.PARTIAL, ("first", "second"), (BEN,)),
        (Shown.NO, ("first", "second"), (ANA,)),
        (Shown.NO, ("first",), ()),
    ],
)
def test_people_are_found_by_what_they_said(
    shown: Shown, keys: tuple[str, ...], who: tuple[Said, ...]
) -> None:
    assert tuple(one for one in (ANA, BEN, CLEO) if fits(one, keys, shown)) == who


def test_the_nearest_gathering_is_under_way_or_comes_next_and_at_the_end_the_last() -> None:
    first, second, *_, last = WORKSHOP.gatherings
    before = first.starts_at - timedelta(days=40)
    assert nearest(WORKSHOP.gatherings, before) == first
    assert nearest(WORKSHOP.gatherings, first.starts_at) == first
    assert nearest(WORKSHOP.gatherings, first.ends_at) == second
    assert nearest(WORKSHOP.gatherings, last.ends_at) == last
