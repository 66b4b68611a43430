"""The draw as everybody can follow it: numbers, breaches, files, substitutes."""

import json
from collections import Counter
from dataclasses import replace

import pytest

from rules.draw import (
    PANELS,
    Bound,
    Breach,
    Entry,
    Feature,
    Lottery,
    Terms,
    breaches,
    in_order,
    number_of,
    printed,
)
from rules.draw_file import FORMAT, fingerprint, read, terms_from_plain, terms_to_plain, written
from rules.errors import Refused
from rules.substitutes import how_many, lot, substitutes

SEX = Feature("sexe", (Bound("femme", 1, 1), Bound("homme", 1, 1)))
PEOPLE = (
    Entry("a", ("femme",), 1),
    Entry("b", ("homme",), 1),
    Entry("c", ("homme",)),
    Entry("d", ("femme",)),
)
TERMS = Terms("sante", 2, (SEX,), PEOPLE, "graine")
LOTTERY = Lottery(TERMS, ((0, 2),) * 600 + ((3, 1),) * 400)


def test_a_number_is_three_digits() -> None:
    assert [number_of(typed) for typed in ("7", "042", " 999 ")] == [7, 42, 999]
    assert printed(7) == "007"


def test_words_known_to_all_make_a_number() -> None:
    assert number_of("Loto : 3  14 15") == number_of(" Loto : 3 14 15 ")
    assert number_of("Loto : 3 14 15") != number_of("Loto : 3 14 16")
    assert number_of("e\u0301te\u0301") == number_of("été")
    assert number_of("Tirage du 12 mars : 1234") < PANELS


@pytest.mark.parametrize("typed", ["4 2 7", "4-2-7", "0042", "1000", "42."])
def test_a_slip_of_the_hand_draws_nobody(typed: str) -> None:
    with pytest.raises(Refused, match=r"draw.number-unclear"):
        number_of(typed)


@pytest.mark.parametrize(
    ("typed", "code"), [("  ", "draw.number-missing"), ("a" * 301, "common.answer-too-long")]
)
def test_no_number_is_made_of_nothing_or_of_a_book(typed: str, code: str) -> None:
    with pytest.raises(Refused, match=code):
        number_of(typed)


def test_a_chance_is_in_how_many_panels_one_is() -> None:
    assert LOTTERY.chances() == (0.6, 0.4, 0.6, 0.4)
    assert [one.id for one in LOTTERY.drawn(0)] == ["a", "c"]


def test_every_breach_is_found() -> None:
    wrong = Lottery(TERMS, ((0, 2), (0,), (2, 2), (0, 1), (1, 2)))
    assert list(breaches(wrong)) == [
        Breach(1, "draw.breach-size", found=1),
        Breach(2, "draw.breach-size", found=1),
        Breach(3, "draw.breach-household"),
        Breach(4, "draw.breach-quota", "sexe", "femme", 0),
        Breach(4, "draw.breach-quota", "sexe", "homme", 2),
    ]


def test_an_order_is_the_seed_s_alone() -> None:
    ids = [str(number) for number in range(50)]
    assert in_order("a", ids) == in_order("a", ids)
    assert in_order("a", ids) != in_order("b", ids)
    assert sorted(in_order("a", ids)) == list(range(50))


def test_a_file_is_read_as_it_was_written() -> None:
    data = written(LOTTERY)
    assert read(data) == LOTTERY
    assert fingerprint(data) == fingerprint(written(replace(LOTTERY)))
    changed = replace(LOTTERY, panels=((3, 1), *LOTTERY.panels[1:]))
    assert fingerprint(written(changed)) != fingerprint(data)


def plain(**other: object) -> bytes:
    made = json.loads(written(LOTTERY)) | other
    return json.dumps({key: value for key, value in made.items() if value is not None}).encode()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[1]",
        "é".encode("latin-1"),
        b"{}",
        plain(format="another/1"),
        plain(seats="two"),
        plain(panels=None),
        plain(panels=[[0, 2]]),
        plain(panels=[[0, 9]] * PANELS),
        plain(panels=[["x"]] * PANELS),
        plain(people=[["a", None, ["femme", "18-29"]]]),
    ],
)
def test_what_is_no_draw_s_file_is_refused(data: bytes) -> None:
    with pytest.raises(Refused, match=r"draw.not-a-draw-file"):
        read(data)


def test_terms_go_through_json() -> None:
    assert terms_from_plain(json.loads(json.dumps(terms_to_plain(TERMS)))) == TERMS
    assert terms_to_plain(TERMS)["format"] == FORMAT


def test_one_substitute_for_five_seats_and_at_least_three() -> None:
    assert [how_many(seats) for seats in (5, 15, 16, 20, 110)] == [3, 3, 4, 4, 22]


def test_substitutes_are_as_varied_as_the_panel_and_share_no_address() -> None:
    people = tuple(
        Entry(f"p{at:02}", ("femme" if at % 3 else "homme",), at // 2 if at < 8 else None)
        for at in range(40)
    )
    bounds = Feature("sexe", (Bound("femme", 6, 14), Bound("homme", 6, 14)))
    panel = tuple(range(0, 8, 2)) + tuple(range(10, 26))
    lottery = Lottery(Terms("sante", 20, (bounds,), people, "graine"), (panel,) * PANELS)
    chosen = substitutes(lottery, 417)
    assert len(chosen) == 4
    assert not set(chosen) & set(panel)
    homes = [people[at].household for at in (*panel, *chosen) if people[at].household is not None]
    assert len(homes) == len(set(homes))
    sexes = Counter(people[at].values[0] for at in panel)
    among = Counter(people[at].values[0] for at in chosen)
    assert among == {
        "femme": round(sexes["femme"] / 5),
        "homme": round(sexes["homme"] / 5),
    }
    assert substitutes(lottery, 417) == chosen
    assert substitutes(lottery, 418) != chosen
    assert sorted(lot(lottery, 417)) == list(range(40))


def test_there_are_no_more_substitutes_than_people() -> None:
    assert substitutes(LOTTERY, 0) == (3,)
