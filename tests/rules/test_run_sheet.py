"""A day minute by minute: it follows the programme, and is refined by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from rules.errors import Refused
from rules.programme import call_off
from rules.run_sheet import (
    Item,
    Line,
    lines_of,
    now_and_next,
    spare,
    split,
    whole_of,
    written,
)
from rules.sessions import find
from rules.shifts import shift
from tests.example import example

PARIS = ZoneInfo("Europe/Paris")
SATURDAY = date(2027, 3, 27)
WEEKEND = example().gatherings[0]
MANDATE = find(WEEKEND, "mandat")
WHOLE = whole_of(WEEKEND, MANDATE, "w")
BEFORE = datetime(2027, 1, 1, tzinfo=UTC)
TYPED = {"title": "Tour de table", "minutes": "20", "starts": "11:10", "aim": "Se connaître"}


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2027, 3, 27, hour, minute, tzinfo=PARIS)


def told(lines: tuple[Line, ...]) -> list[tuple[str, str, int]]:
    return [(f"{one.starts_at:%H:%M}", one.item.id, one.item.minutes) for one in lines]


def test_until_somebody_refines_it_a_day_is_its_programme() -> None:
    assert told(lines_of(WEEKEND, SATURDAY, (), "w")) == [
        ("10:00", "w.accueil", 60),
        ("11:00", "w.mandat", 90),
        ("12:30", "w.dejeuner-samedi-1", 90),
        ("14:00", "w.premieres-images", 60),
        ("15:15", "w.formation-donnees", 90),
        ("17:00", "w.formation-soin", 90),
        ("19:30", "w.soiree-1", 750),
    ]


def test_what_is_cut_in_two_stays_in_its_session_and_moves_with_it() -> None:
    first, second = split(WHOLE, 30, "new")
    assert (first.minutes, second.minutes, second.after) == (30, 60, 30)
    moved = shift(WEEKEND, "mandat", 15, now=BEFORE)
    assert told(lines_of(moved, SATURDAY, (second, first), "w"))[1:3] == [
        ("11:15", "w.mandat", 30),
        ("11:45", "new", 60),
    ]
    for minutes in (0, 90):
        with pytest.raises(Refused) as caught:
            split(WHOLE, minutes, "new")
        assert caught.value.facts == {"most": 89}


def test_what_stands_alone_stays_at_its_hour_and_what_lost_its_session_is_kept() -> None:
    alone = Item("alone", WEEKEND.key, SATURDAY, "", at(9, 30), 20, title="Installer la salle")
    kept = (alone, replace(WHOLE, revision=1), replace(alone, id="other", day=date(2027, 3, 28)))
    off = call_off(WEEKEND, "mandat", now=BEFORE)
    lines = lines_of(off, SATURDAY, kept, "w")
    assert told(lines)[:3] == [
        ("09:30", "alone", 20),
        ("10:00", "w.accueil", 60),
        ("11:00", "w.mandat", 90),
    ]
    assert [one.session is None for one in lines[:3]] == [True, False, True]


def test_only_what_ends_on_another_day_goes_on_overnight() -> None:
    lines = lines_of(WEEKEND, SATURDAY, (), "w")
    assert [one.item.id for one in lines if one.overnight] == ["w.soiree-1"]


def test_what_is_on_and_what_comes_next() -> None:
    lines = lines_of(WEEKEND, SATURDAY, (), "w")
    on, then = now_and_next(lines, at(15, 5))
    assert on is None
    assert then is not None
    assert then.item.id == "w.formation-donnees"
    on, then = now_and_next(lines, at(19, 45))
    assert on is not None
    assert (on.item.id, then) == ("w.soiree-1", None)


def test_it_is_said_how_many_minutes_are_left_over() -> None:
    first, _ = split(WHOLE, 30, "new")
    lines = lines_of(WEEKEND, SATURDAY, (first,), "w")
    assert spare(MANDATE, lines) == 60
    assert spare(find(WEEKEND, "accueil"), lines) == 0
    assert spare(find(WEEKEND, "souhaits"), lines) == 0


def test_an_item_is_read_as_it_was_meant() -> None:
    read = written(WHOLE, {**TYPED, "named": " Léo  Roy "}, PARIS)
    assert (read.title, read.minutes, read.after, read.aim) == (
        "Tour de table",
        20,
        10,
        "Se connaître",
    )
    assert (read.starts_at, read.named) == (at(11, 10), "Léo Roy")
    led = written(WHOLE, {**TYPED, "title": "", "named": "Léo", "facilitator": "olga"}, PARIS)
    assert (led.title, led.facilitator, led.named) == ("", "olga", "")
    alone = replace(WHOLE, session="")
    assert written(alone, {**TYPED, "starts": "09:05"}, PARIS).starts_at == at(9, 5)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ({"minutes": "0"}, "run_sheet.minutes"),
        ({"minutes": "beaucoup"}, "run_sheet.minutes"),
        ({"minutes": "961"}, "run_sheet.minutes"),
        ({"starts": ""}, "run_sheet.hour"),
        ({"starts": "10:59"}, "run_sheet.before-session"),
        ({"aim": "x" * 601}, "common.answer-too-long"),
    ],
)
def test_what_cannot_be_is_refused_in_words(typed: dict[str, str], code: str) -> None:
    with pytest.raises(Refused) as caught:
        written(WHOLE, {**TYPED, **typed}, PARIS)
    assert caught.value.code == code


def test_what_stands_alone_needs_a_title() -> None:
    with pytest.raises(Refused) as caught:
        written(replace(WHOLE, session=""), {**TYPED, "title": " "}, PARIS)
    assert caught.value.code == "run_sheet.title-missing"
