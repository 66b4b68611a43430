"""Rooms to work in: a seat for each, one session at a time, and none for a break."""

from dataclasses import replace

import pytest

from rules.errors import Refused
from rules.workrooms import (
    Workroom,
    book,
    bookable,
    changed,
    clashes,
    of_gathering,
    told,
    workroom_of,
)
from tests.rules.example import WORKSHOP

WEEKEND, ONLINE, _ = WORKSHOP.gatherings
BIG, SMALL = Workroom("b", "Grande salle", 40, "1er étage"), Workroom("s", "Petite salle", 8)
ROOMS = {"b": BIG, "s": SMALL}


def refused(before: dict[str, str], asked: dict[str, str]) -> tuple[str, dict[str, object]]:
    with pytest.raises(Refused) as caught:
        book(WORKSHOP, ROOMS, before, asked)
    return caught.value.code, dict(caught.value.facts)


def test_a_room_is_read_as_it_is_typed() -> None:
    typed = {"name": " Grande  salle", "capacity": " 40 ", "place": "1er étage", "equipment": ""}
    assert workroom_of("b", typed) == BIG
    assert (BIG.told, SMALL.told) == ("Grande salle (1er étage)", "Petite salle")


@pytest.mark.parametrize("seats", ["", "0", "vingt", "2001"])
def test_a_room_says_how_many_it_seats(seats: str) -> None:
    with pytest.raises(Refused) as caught:
        workroom_of("b", {"name": "A", "capacity": seats})
    assert caught.value.code == "workrooms.capacity-missing"


def test_a_room_has_a_name() -> None:
    with pytest.raises(Refused) as caught:
        workroom_of("b", {"name": " ", "capacity": "20"})
    assert caught.value.code == "workrooms.name-missing"


def test_breaks_and_work_at_home_need_no_room() -> None:
    keys = [each.key for each in bookable(WEEKEND)]
    assert "accueil" in keys
    assert "dejeuner-samedi-1" not in keys
    assert bookable(ONLINE) == ()


def test_sessions_one_after_the_other_share_a_room() -> None:
    held = book(WORKSHOP, ROOMS, {}, {"accueil": "b", "mandat": "b"})
    assert held == {"accueil": "b", "mandat": "b"}
    assert book(WORKSHOP, ROOMS, held, {"mandat": ""}) == {"accueil": "b"}


def test_a_room_with_too_few_seats_is_named() -> None:
    assert refused({}, {"accueil": "s"}) == (
        "workrooms.too-small",
        {"room": "Petite salle", "capacity": 8, "seats": 20},
    )


def test_two_sessions_at_once_are_a_clash_that_is_named() -> None:
    first, second = bookable(WEEKEND)[:2]
    earlier = replace(second, starts_at=first.starts_at)
    about = replace(WEEKEND, sessions=(first, earlier))
    workshop = replace(WORKSHOP, gatherings=(about,))
    with pytest.raises(Refused) as caught:
        book(workshop, ROOMS, {first.key: "b"}, {second.key: "b"})
    assert caught.value.code == "workrooms.taken"
    assert caught.value.facts == {
        "room": "Grande salle",
        "first": first.title,
        "second": second.title,
        "starts": first.starts_at,
    }


def test_a_clash_that_the_programme_made_is_shown_and_keeps_nobody_from_mending_the_rest() -> None:
    first, second, third = bookable(WEEKEND)[:3]
    about = replace(WEEKEND, sessions=(first, replace(second, starts_at=first.starts_at), third))
    workshop = replace(WORKSHOP, gatherings=(about,))
    held = {first.key: "b", second.key: "b"}
    assert [each.room for each in clashes(workshop, ROOMS, held)] == [BIG]
    assert book(workshop, ROOMS, held, {third.key: "b"}) == {**held, third.key: "b"}
    assert list(clashes(workshop, {**ROOMS, "c": BIG}, {**held, second.key: "c"})) == []


def test_what_is_not_there_is_not_held() -> None:
    assert refused({}, {"nothing": "b"})[0] == "workrooms.no-longer-there"
    assert refused({}, {"accueil": "x"})[0] == "workrooms.no-longer-there"
    assert book(WORKSHOP, ROOMS, {"gone": "b", "accueil": "x"}, {}) == {}


def test_a_gathering_tells_its_rooms_in_the_order_of_its_programme() -> None:
    big = Workroom("b", "Grande salle", 40)
    rooms = told([big, SMALL], {"accueil": "s", "mandat": "b", "premieres-images": "s", "x": "y"})
    assert of_gathering(WEEKEND, rooms) == ("Petite salle", "Grande salle")
    assert changed(WORKSHOP, {}, rooms) == (WEEKEND,)
    assert changed(WORKSHOP, rooms, rooms) == ()
