"""A weekend has the half-days in which something is held, meals and nights apart."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from rules.halfdays import Part, current, named, of_gathering
from rules.workshop import Gathering, SessionKind, gathering
from tests.example import example

WORKSHOP = example()


def weekend() -> Gathering:
    """The first weekend of the example: Saturday 10:00 to Sunday 17:00, clocks change between."""
    about = gathering(WORKSHOP, "weekend-1")
    assert about is not None
    return about


def test_a_weekend_has_four_half_days_across_a_change_of_clocks() -> None:
    found = of_gathering(weekend(), WORKSHOP.tz)
    assert [each.key for each in found] == [
        "2027-03-27-am",
        "2027-03-27-pm",
        "2027-03-28-am",
        "2027-03-28-pm",
    ]
    saturday, _, _, sunday = found
    assert (saturday.starts_at.hour, saturday.ends_at.hour, saturday.ends_at.minute) == (10, 12, 30)
    assert [each.key for each in sunday.sessions] == ["souhaits", "suite-en-ligne"]


def test_nobody_travels_to_online_work() -> None:
    online = gathering(WORKSHOP, "en-ligne")
    assert online is not None
    assert of_gathering(online, WORKSHOP.tz) == ()


def test_a_debate_after_dinner_is_an_evening_of_its_own() -> None:
    about = weekend()
    late = replace(
        about.sessions[0],
        key="veillee",
        kind=SessionKind.DEBATE,
        starts_at=about.starts_at + timedelta(hours=10),
        ends_at=about.starts_at + timedelta(hours=11),
    )
    evening = of_gathering(replace(about, sessions=(late, *about.sessions)), WORKSHOP.tz)[2]
    assert (evening.part, evening.sessions) == (Part.EVENING, (late,))


def test_the_half_day_that_counts_is_the_one_under_way_or_the_next() -> None:
    found = of_gathering(weekend(), WORKSHOP.tz)
    for moment, expected in (
        (datetime(2027, 3, 1, tzinfo=UTC), found[0]),
        (datetime(2027, 3, 27, 9, tzinfo=UTC), found[0]),
        (datetime(2027, 3, 27, 12, tzinfo=UTC), found[1]),
        (datetime(2027, 3, 27, 22, tzinfo=UTC), found[2]),
        (datetime(2027, 4, 1, tzinfo=UTC), found[3]),
    ):
        assert current(found, moment) == expected
    assert current((), datetime(2027, 3, 1, tzinfo=UTC)) is None


def test_a_key_names_its_day_and_part_again() -> None:
    half_days = of_gathering(weekend(), WORKSHOP.tz)
    assert [named(each.key) for each in half_days] == [(each.day, each.part) for each in half_days]


def test_people_are_awaited_when_the_first_thing_of_the_day_begins() -> None:
    about = weekend()
    assert about.opens_at == about.starts_at
    later = tuple(
        replace(each, starts_at=each.starts_at + timedelta(minutes=15)) for each in about.sessions
    )
    assert replace(about, sessions=later).opens_at == about.starts_at + timedelta(minutes=15)
    tomorrow = tuple(
        replace(each, starts_at=each.starts_at + timedelta(days=1)) for each in about.sessions
    )
    for other in (
        replace(about, sessions=()),
        replace(about, sessions=tomorrow),
        replace(about, place=None, sessions=later),
    ):
        assert other.opens_at == about.starts_at
