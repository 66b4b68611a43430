"""Which nights somebody needs a bed for."""

from dataclasses import replace
from datetime import date

import pytest

from rules.attendance import Answer
from rules.errors import Refused
from rules.nights import (
    NO_STAY,
    Stay,
    Wish,
    around,
    between,
    by_hand,
    needed,
    night_of,
    possible,
    stretches,
    to_settle,
    weekends,
    wished,
)
from tests.rules.example import WORKSHOP

FRIDAY, SATURDAY, SUNDAY = date(2027, 3, 26), date(2027, 3, 27), date(2027, 3, 28)
SECOND = date(2027, 4, 24)
YES = {"weekend-1": Answer.YES, "weekend-2": Answer.YES, "en-ligne": Answer.YES}
FIRST_ONLY = {"weekend-1": Answer.YES, "weekend-2": Answer.NO}
IN_PART = {"weekend-1": Answer.PARTIAL}


def test_people_sleep_where_they_travel_to() -> None:
    assert [each.key for each in weekends(WORKSHOP)] == ["weekend-1", "weekend-2"]
    nowhere = replace(WORKSHOP.gatherings[0], place=None)
    assert weekends(replace(WORKSHOP, gatherings=(nowhere,))) == ()


def test_a_weekend_has_one_night_between_its_days_and_one_on_each_side() -> None:
    weekend = WORKSHOP.gatherings[0]
    assert between(weekend, WORKSHOP.tz) == (SATURDAY,)
    assert around(weekend, WORKSHOP.tz) == (FRIDAY, SATURDAY, SUNDAY)
    assert len(possible(WORKSHOP)) == 6


def test_a_yes_needs_the_night_between_the_days() -> None:
    assert needed(WORKSHOP, YES, NO_STAY) == {SATURDAY, SECOND}
    assert needed(WORKSHOP, FIRST_ONLY, NO_STAY) == {SATURDAY}
    assert needed(WORKSHOP, {}, NO_STAY) == frozenset()


def test_for_a_part_of_a_weekend_the_nights_are_decided_by_hand() -> None:
    first = WORKSHOP.gatherings[0]
    assert needed(WORKSHOP, IN_PART, NO_STAY) == frozenset()
    assert to_settle(WORKSHOP, IN_PART, NO_STAY) == (first,)
    for chosen in (set(), {SATURDAY}):
        stay = by_hand(WORKSHOP, IN_PART, NO_STAY, chosen)
        assert needed(WORKSHOP, IN_PART, stay) == chosen
        assert to_settle(WORKSHOP, IN_PART, stay) == ()


def test_nights_by_hand_come_on_top_or_go() -> None:
    stay = by_hand(WORKSHOP, FIRST_ONLY, NO_STAY, {FRIDAY, SATURDAY})
    assert stay == Stay(added=frozenset({FRIDAY}))
    assert needed(WORKSHOP, FIRST_ONLY, stay) == {FRIDAY, SATURDAY}
    none = by_hand(WORKSHOP, FIRST_ONLY, stay, set())
    assert needed(WORKSHOP, FIRST_ONLY, none) == frozenset()
    assert none == Stay(dropped=frozenset({SATURDAY}))


def test_a_speaker_sleeps_there_by_hand_alone() -> None:
    stay = by_hand(WORKSHOP, {}, NO_STAY, {SECOND})
    assert needed(WORKSHOP, {}, stay) == {SECOND}


def test_no_night_is_invented() -> None:
    with pytest.raises(Refused) as caught:
        by_hand(WORKSHOP, YES, NO_STAY, {SATURDAY, date(2027, 1, 1)})
    assert caught.value.facts == {"night": date(2027, 1, 1)}
    with pytest.raises(Refused) as caught:
        night_of("samedi")
    assert caught.value.facts == {"night": "samedi"}
    assert night_of("2027-03-27") == SATURDAY


def test_a_wish_is_taken_and_taken_back() -> None:
    early = wished(NO_STAY, Wish.EARLY, yes=True)
    assert wished(early, Wish.EARLY, yes=True) == early
    assert wished(early, Wish.EARLY, yes=False) == NO_STAY


def test_following_nights_are_one_stay() -> None:
    assert stretches([SECOND, SATURDAY, FRIDAY]) == (
        (FRIDAY, SUNDAY),
        (SECOND, date(2027, 4, 25)),
    )
    assert stretches([]) == ()
