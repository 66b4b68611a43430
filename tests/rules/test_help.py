"""Words for a person, and calls."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from rules.calls import Outcome, closes, split
from rules.errors import Refused
from rules.help import EXCERPT, LONGEST, Kind, Written, answered_by, excerpt, told, words_of

PARIS = ZoneInfo("Europe/Paris")


@pytest.mark.parametrize(
    ("now", "by"),
    [
        (datetime(2027, 1, 11, 9, tzinfo=UTC), date(2027, 1, 13)),  # Monday, Wednesday
        (datetime(2027, 1, 14, 9, tzinfo=UTC), date(2027, 1, 18)),  # Thursday, Monday
        (datetime(2027, 1, 15, 9, tzinfo=UTC), date(2027, 1, 19)),  # Friday, Tuesday
        (datetime(2027, 1, 16, 9, tzinfo=UTC), date(2027, 1, 19)),  # Saturday, Tuesday
        (datetime(2027, 1, 14, 23, 30, tzinfo=UTC), date(2027, 1, 19)),  # Friday already in Paris
    ],
)
def test_a_receipt_promises_two_working_days(now: datetime, by: date) -> None:
    assert answered_by(now, PARIS) == by


def test_words_are_taken_as_they_are() -> None:
    assert words_of("  Bonjour \n") == "Bonjour"
    assert words_of("👍") == "👍"


@pytest.mark.parametrize(
    ("typed", "code"),
    [(" \n", "help.nothing-written"), ("x" * (LONGEST + 1), "common.answer-too-long")],
)
def test_nothing_or_too_much_is_said_kindly(typed: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        words_of(typed)
    assert refused.value.code == code


def test_what_came_in_is_told_by_its_kind() -> None:
    assert told(Written("Bonjour"), "Ana").key == "help.came-words"
    assert told(Written(kind=Kind.VOICE), "Ana").key == "help.came-voice"
    assert told(Written(kind="video_note"), "").key == "help.came-document"
    assert told(Written("Bonjour"), "").facts["known"] == "no"


def test_a_reason_for_a_call_may_be_about_something() -> None:
    assert split("asked") == ("asked", "")
    assert split("form:besoin") == ("form", "besoin")


def test_two_calls_without_answer_are_enough() -> None:
    assert not closes(Outcome.NO_ANSWER, 0)
    assert closes(Outcome.NO_ANSWER, 1)
    assert closes(Outcome.REACHED, 0)


def test_an_excerpt_ends_with_a_whole_word() -> None:
    assert excerpt("  deux \n mots ") == "deux mots"
    assert excerpt("mot " * 60).endswith("mot …")
    assert len(excerpt("mot " * 60)) <= EXCERPT + 2
