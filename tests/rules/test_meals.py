"""A meal is eaten by whoever is there just before or just after it."""

from dataclasses import replace
from datetime import timedelta

from rules.meals import meals, of_workshop
from rules.workshop import Gathering, SessionKind, gathering
from tests.example import example

WORKSHOP = example()
SATURDAY, SUNDAY = "2027-03-27", "2027-03-28"


def weekend() -> Gathering:
    about = gathering(WORKSHOP, "weekend-1")
    assert about is not None
    return about


def test_a_weekend_has_two_lunches_and_a_dinner() -> None:
    found = meals(weekend(), WORKSHOP.tz)
    assert [(each.about.key, sorted(each.beside)) for each in found] == [
        ("dejeuner-samedi-1", [f"{SATURDAY}-am", f"{SATURDAY}-pm"]),
        ("soiree-1", [f"{SATURDAY}-pm"]),
        ("dejeuner-dimanche-1", [f"{SUNDAY}-am", f"{SUNDAY}-pm"]),
    ]
    assert len(of_workshop(WORKSHOP)) == 6


def test_who_comes_for_a_part_eats_what_lies_beside_it() -> None:
    lunch, dinner, sunday = meals(weekend(), WORKSHOP.tz)
    morning, afternoon = (f"{SATURDAY}-am",), (f"{SATURDAY}-pm",)
    assert [each.is_eaten(morning) for each in (lunch, dinner, sunday)] == [True, False, False]
    assert [each.is_eaten(afternoon) for each in (lunch, dinner, sunday)] == [True, True, False]
    assert [each.is_eaten(()) for each in (lunch, dinner, sunday)] == [False] * 3


def test_a_pause_a_night_and_what_is_online_are_no_meals() -> None:
    about = weekend()
    lunch = next(each for each in about.sessions if each.kind is SessionKind.BREAK)
    short = replace(lunch, ends_at=lunch.starts_at + timedelta(minutes=30))
    late = replace(lunch, starts_at=lunch.starts_at + timedelta(hours=10))
    late = replace(late, ends_at=late.starts_at + timedelta(hours=9))
    others = tuple(each for each in about.sessions if each.kind is not SessionKind.BREAK)
    assert meals(replace(about, sessions=(*others, short, late)), WORKSHOP.tz) == ()
    assert meals(replace(about, place=None), WORKSHOP.tz) == ()
