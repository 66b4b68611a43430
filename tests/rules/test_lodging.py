"""Hotels as they are typed, and how many bedrooms they keep."""

from datetime import time

import pytest

from rules.errors import Refused
from rules.lodging import (
    Hotel,
    Kind,
    changed_lines,
    check_allotment,
    hotel_of,
    hour_of,
    map_address,
    rooms_of,
    total,
)

TYPED = {"name": " Hôtel  des Merles ", "address": "3 rue Haute, Lyon"}


def refused(code: str, typed: dict[str, str]) -> dict[str, object]:
    with pytest.raises(Refused) as caught:
        hotel_of({**TYPED, **typed})
    assert caught.value.code == code
    return dict(caught.value.facts)


def test_a_name_and_an_address_are_enough() -> None:
    hotel = hotel_of(TYPED)
    assert hotel == Hotel("Hôtel des Merles", "3 rue Haute, Lyon")
    assert hotel.beds(Kind.TWIN) == 2
    assert Hotel("A", "B", offers=()).beds(Kind.SINGLE) == 0


def test_everything_else_is_read_too() -> None:
    more = {
        "phone": "04 00 00 00 00",
        "map": "https://maps.example.org/a?b=c",
        "arrive_from": "15 h",
        "leave_by": "11:30",
        "note": "Petit déjeuner à 7 h",
        "reference": "AC-27",
        "beds-accessible": "2",
    }
    hotel = hotel_of({**TYPED, **more})
    assert (hotel.arrive_from, hotel.leave_by) == (time(15), time(11, 30))
    assert (hotel.where, hotel.beds(Kind.ACCESSIBLE)) == ("https://maps.example.org/a?b=c", 2)
    assert (hotel.note, hotel.reference) == ("Petit déjeuner à 7 h", "AC-27")


def test_without_a_link_the_map_is_found_by_the_address() -> None:
    where = "https://www.openstreetmap.org/search?query=H%C3%B4tel%20A%2C%203%20rue%20Haute"
    assert Hotel("Hôtel A", "3 rue Haute").where == where


def test_what_is_missing_is_named() -> None:
    assert refused("lodging.name-missing", {"name": "  "}) == {}
    assert refused("lodging.address-missing", {"address": ""}) == {}
    assert refused("common.answer-too-long", {"note": "a" * 501}) == {"length": 501, "limit": 500}


@pytest.mark.parametrize(
    "typed",
    [
        "http://maps.example.org",
        "javascript:alert(1)",
        "https://",
        "https://localhost/a",
        "https://user@maps.example.org/",
        "https://maps.example.org:8443/",
        "https://maps.example.org:port/",
        "https://maps.example.org/a b",
        'https://maps.example.org/"onclick',
        "https://mäps.example.org/",
        "//maps.example.org/",
    ],
)
def test_a_map_is_an_https_address_or_nothing(typed: str) -> None:
    with pytest.raises(Refused) as caught:
        map_address(typed)
    assert caught.value.code == "lodging.map-not-https"


@pytest.mark.parametrize(
    ("typed", "hour"),
    [("", None), ("9", time(9)), ("15h30", time(15, 30)), ("15 H", time(15)), ("00:00", time(0))],
)
def test_an_hour_is_read_as_people_write_it(typed: str, hour: time | None) -> None:
    assert hour_of(typed) == hour


@pytest.mark.parametrize("typed", ["soir", "25 h", "12:75"])
def test_no_other_word_is_an_hour(typed: str) -> None:
    with pytest.raises(Refused) as caught:
        hour_of(typed)
    assert caught.value.code == "lodging.not-an-hour"


def test_bedrooms_are_counted_by_kind() -> None:
    rooms = rooms_of({"single": "12", "twin": " 3 "})
    assert rooms == {Kind.SINGLE: 12, Kind.DOUBLE: 0, Kind.TWIN: 3, Kind.ACCESSIBLE: 0}
    assert total(rooms) == 15


@pytest.mark.parametrize("typed", ["-1", "deux", "501", "²"])
def test_a_count_is_a_whole_number(typed: str) -> None:
    with pytest.raises(Refused) as caught:
        rooms_of({"single": typed})
    assert caught.value.facts == {"limit": 500}


def test_bedrooms_that_people_have_are_not_taken_back() -> None:
    check_allotment({Kind.SINGLE: 2}, {Kind.SINGLE: 2, Kind.TWIN: 0})
    with pytest.raises(Refused) as caught:
        check_allotment({Kind.SINGLE: 1}, {Kind.SINGLE: 2})
    assert caught.value.facts == {"given": 2, "kind": "single"}


def test_guests_are_told_exactly_what_is_different() -> None:
    before = hotel_of(TYPED)
    assert changed_lines(before, before) == ()
    moved = hotel_of({**TYPED, "address": "5 rue Basse", "note": "Code 12", "phone": "01"})
    assert changed_lines(before, moved) == ("address", "phone", "note")
    late = hotel_of({**TYPED, "name": "Hôtel B", "leave_by": "12 h"})
    assert changed_lines(before, late) == ("name", "address", "hours")
    assert changed_lines(before, hotel_of({**TYPED, "reference": "X"})) == ()
