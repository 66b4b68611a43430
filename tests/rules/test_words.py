"""What somebody writes to somebody: as it is, unless it is nothing or too much."""

import pytest

from rules.errors import Refused
from rules.words import words_of


def test_words_are_taken_as_they_are() -> None:
    assert words_of("  Bonjour \n", 20) == "Bonjour"
    assert words_of("👍", 1) == "👍"


@pytest.mark.parametrize(
    ("typed", "code"), [(" \n", "help.nothing-written"), ("x" * 21, "common.answer-too-long")]
)
def test_nothing_or_too_much_is_said_kindly(typed: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        words_of(typed, 20)
    assert refused.value.code == code
