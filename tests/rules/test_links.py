"""What a personal link is worth, and what people type to prove who they are."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from rules.errors import Refused
from rules.links import (
    MOST_FAILURES,
    PersonalLink,
    Standing,
    after_failure,
    confirms,
    pasted_link,
    printed_code,
    standing,
    tries_left,
    typed_code,
    typed_year,
)

NOW = datetime(2027, 1, 12, 11, 0, tzinfo=UTC)
LINK = PersonalLink("hash", "ana", "atelier", expires_at=NOW + timedelta(days=1))


@pytest.mark.parametrize(
    ("change", "worth"),
    [
        ({}, Standing.OPEN),
        ({"expires_at": NOW}, Standing.EXPIRED),
        ({"used_at": NOW, "expires_at": NOW}, Standing.USED),
        ({"revoked_at": NOW, "expires_at": NOW}, Standing.REVOKED),
        ({"locked_at": NOW, "revoked_at": NOW}, Standing.LOCKED),
    ],
)
def test_what_was_done_to_a_link_counts_before_its_age(
    change: dict[str, datetime], worth: Standing
) -> None:
    assert standing(replace(LINK, **change), NOW) is worth  # type: ignore[arg-type]  # by name


def test_the_fifth_mistake_locks_a_link() -> None:
    link = LINK
    for left in range(MOST_FAILURES - 1, 0, -1):
        link = after_failure(link, NOW)
        assert (tries_left(link), link.locked_at) == (left, None)
    assert after_failure(link, NOW).locked_at == NOW
    assert tries_left(after_failure(link, NOW)) == 0


@pytest.mark.parametrize(
    ("year", "postcode", "right"),
    [(1985, "75011", True), (1984, "75011", False), (1985, "75012", False)],
)
def test_both_answers_must_be_right(year: int, postcode: str, right: bool) -> None:
    assert confirms(year, postcode, known_year="1985", known_code="75011") is right


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("K7QM-3XTD", "K7QM3XTD"),
        (" k7qm 3xtd ", "K7QM3XTD"),
        ("OIL0-1111", "01101111"),
        ("K7QM-3XT", None),
        ("K7QM-3XTU", None),
        ("bonjour", None),
        ("", None),
    ],
)
def test_a_code_is_read_as_people_copy_it(typed: str, code: str | None) -> None:
    assert typed_code(typed) == code


def test_a_code_is_printed_in_two_halves_and_read_back() -> None:
    assert printed_code("K7QM3XTD") == "K7QM-3XTD"
    assert typed_code(printed_code("K7QM3XTD")) == "K7QM3XTD"


@pytest.mark.parametrize("typed", ["1985", " 1985 ", "12/03/1985", "en 1985"])
def test_a_year_is_found_in_what_people_type(typed: str) -> None:
    assert typed_year(typed) == 1985


@pytest.mark.parametrize("typed", ["85", "19855", "1985 ou 1986", "👍", ""])
def test_what_holds_no_year_or_two_is_asked_again(typed: str) -> None:
    with pytest.raises(Refused, match=r"arrival\.not-a-year"):
        typed_year(typed)


@pytest.mark.parametrize(
    ("typed", "carried"),
    [
        ("https://atelier.example.fr/l/aB-c_9", "aB-c_9"),
        ("Ma lettre : http://127.0.0.1:8080/c/K7QM-3XTD, merci", "K7QM-3XTD"),
        ("https://t.me/un_robot?start=aB-c_9", "aB-c_9"),
        ("K7QM-3XTD", None),
        ("1975", None),
        ("https://atelier.example.fr/confidentialite", None),
    ],
)
def test_a_pasted_address_carries_what_opens_the_way(typed: str, carried: str | None) -> None:
    assert pasted_link(typed) == carried
