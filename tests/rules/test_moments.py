"""A moment is read as people type it, in the workshop's zone, and only if it is to come."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from rules.errors import Refused
from rules.moments import day_typed, like_a_day, moment

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2027, 1, 12, 11, 0, tzinfo=UTC)  # a Tuesday, noon in Paris


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("18h", (2027, 1, 12, 18, 0)),
        ("18h30", (2027, 1, 12, 18, 30)),
        ("à 18 h 30", (2027, 1, 12, 18, 30)),
        ("demain 9h", (2027, 1, 13, 9, 0)),
        ("Demain à 9 h", (2027, 1, 13, 9, 0)),
        ("aujourd’hui 14:15", (2027, 1, 12, 14, 15)),
        ("today at 2:15 pm", (2027, 1, 12, 14, 15)),
        ("tomorrow 12 am", (2027, 1, 13, 0, 0)),
        ("tomorrow 12 pm", (2027, 1, 13, 12, 0)),
        ("27/3 18:30", (2027, 3, 27, 18, 30)),
        ("27.03.2028 18h30", (2028, 3, 27, 18, 30)),
        ("3/1 18h", (2028, 1, 3, 18, 0)),
        ("2027-07-01T18:30", (2027, 7, 1, 18, 30)),
        ("2027-07-01 18:30", (2027, 7, 1, 18, 30)),
    ],
)
def test_a_moment_as_people_type_it(typed: str, at: tuple[int, ...]) -> None:
    year, month, day, hour, minute = at
    local = datetime(year, month, day, hour, minute, tzinfo=PARIS)
    assert moment(typed, PARIS, now=NOW) == local


@pytest.mark.parametrize("typed", ["", "bientôt", "31/6 10h", "25h", "27/3", "18", "9 h 75"])
def test_what_is_no_moment(typed: str) -> None:
    with pytest.raises(Refused, match="not-a-moment"):
        moment(typed, PARIS, now=NOW)


@pytest.mark.parametrize("typed", ["11h59", "12h", "2027-01-11T10:00", "12/1/2026 10h"])
def test_a_moment_that_has_passed(typed: str) -> None:
    with pytest.raises(Refused, match="in-the-past"):
        moment(typed, PARIS, now=NOW)


@pytest.mark.parametrize(
    ("typed", "on"),
    [
        ("12/3", date(2027, 3, 12)),
        ("12.3.2028", date(2028, 3, 12)),
        ("le 12 mars", date(2027, 3, 12)),
        ("vendredi 12 mars.", date(2027, 3, 12)),
        ("Dimanche 1er août", date(2027, 8, 1)),
        ("on 2nd february 2028", date(2028, 2, 2)),
        ("friday 12 march", date(2027, 3, 12)),
        ("3/1", date(2028, 1, 3)),
        ("12/1", date(2027, 1, 12)),
        ("demain", date(2027, 1, 13)),
        ("2027-03-12", date(2027, 3, 12)),
    ],
)
def test_a_day_as_people_type_it(typed: str, on: date) -> None:
    assert day_typed(typed, PARIS, now=NOW) == on


@pytest.mark.parametrize("typed", ["", "bientôt", "31/6", "2027-02-30", "29 février 2027", "12"])
def test_no_day_is_not_guessed(typed: str) -> None:
    with pytest.raises(Refused, match=r"attendance\.not-a-day"):
        day_typed(typed, PARIS, now=NOW)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("35/13", True),
        ("vers le 12 - 3 ?", True),
        ("12 mars", True),
        ("Demain", True),
        ("bientôt", False),
        ("Mon mari rentre le 12/3 seulement, je ne sais pas", False),
    ],
)
def test_a_day_that_does_not_exist_is_meant_as_a_day_all_the_same(typed: str, meant: bool) -> None:
    assert like_a_day(typed) is meant
