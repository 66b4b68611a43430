"""Whole numbers: digits and nothing else, and never so many that nobody can read them."""

import pytest

from rules.numbers import LONGEST, whole


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("0", 0),
        ("007", 7),
        ("9" * LONGEST, 10**LONGEST - 1),
        ("9" * (LONGEST + 1), None),
        ("9" * 5_000, None),
        ("", None),
        ("-1", None),
        ("1.5", None),
        ("²", None),
    ],
)
def test_a_number_is_read_or_is_none(typed: str, number: int | None) -> None:
    assert whole(typed) == number
