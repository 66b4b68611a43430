"""The charter: a version for each wording, and words in every language or in none."""

from __future__ import annotations

import pytest

from rules.charter import LONGEST, WORDING, version, written
from rules.errors import Refused
from tests.example import example

WORKSHOP = example()


def test_other_words_are_another_version() -> None:
    own = {"fr": "Écouter", "en": "Listen"}
    assert version({}) == WORDING
    assert version(own) == version(dict(reversed(own.items())))
    assert version(own) != version({**own, "fr": "Écouter."})


def test_words_are_kept_as_they_were_typed_but_for_their_line_ends() -> None:
    typed = {"words-fr": " Respect\r\nOn écoute. ", "words-en": "Respect\nWe listen."}
    assert written(typed, WORKSHOP) == {"fr": "Respect\nOn écoute.", "en": "Respect\nWe listen."}


def test_all_left_empty_is_our_own_text() -> None:
    assert written({"words-fr": " ", "words-en": ""}, WORKSHOP) == {}


@pytest.mark.parametrize(
    ("english", "code"),
    [("", "charter.language-missing"), ("a" * (LONGEST + 1), "common.answer-too-long")],
)
def test_a_missing_language_or_too_many_words_are_said(english: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        written({"words-fr": "Écouter", "words-en": english}, WORKSHOP)
    assert refused.value.code == code
