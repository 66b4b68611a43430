"""A message to a group is a draft until it is planned, and then says what it says."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from rules.broadcasts import (
    Broadcast,
    Reading,
    State,
    check_seen,
    fitting,
    length,
    moved,
    planned,
    stopped,
    with_file,
    written,
)
from rules.errors import Refused
from rules.messages import Attached
from rules.segments import Audience, Segment
from tests.rules.example import WORKSHOP

PARIS = ZoneInfo("Europe/Paris")
NOON = datetime(2027, 1, 12, 11, tzinfo=UTC)
NIGHT = datetime(2027, 1, 12, 22, 30, tzinfo=PARIS)
MORNING = datetime(2027, 1, 13, 8, tzinfo=PARIS)
PHOTO = Attached("photo", telegram="AgAC")
DRAFT = Broadcast(1, WORKSHOP.id, "olga", State.DRAFT, Segment(), {"fr": "Bonjour"})
SENDING = replace(DRAFT, state=State.SENDING, at=NOON)


def test_who_has_no_version_in_their_language_reads_the_other() -> None:
    both = replace(DRAFT, words={"fr": "Bonjour", "en": "Hello"})
    assert (both.words_for("fr"), both.words_for("en")) == ("Bonjour", "Hello")
    assert DRAFT.words_for("en") == "Bonjour"
    assert replace(DRAFT, words={"en": "Hello"}).words_for("fr") == "Hello"
    assert replace(DRAFT, words={}).words_for("fr") == ""


def test_words_are_put_down_by_language_and_taken_away() -> None:
    both = written(DRAFT, "en", " Hello {first_name}\r\nthere ", WORKSHOP)
    assert both.words == {"fr": "Bonjour", "en": "Hello {first_name}\nthere"}
    assert written(both, "fr", "  ", WORKSHOP).words == {"en": "Hello {first_name}\nthere"}
    with pytest.raises(Refused, match="unknown-placeholder"):
        written(DRAFT, "fr", "Bonjour {nom}", WORKSHOP)
    with pytest.raises(Refused, match="answer-too-long"):
        written(DRAFT, "fr", "x" * 5001, WORKSHOP)


def test_one_thing_goes_with_it() -> None:
    assert with_file(DRAFT, PHOTO).attached == PHOTO
    assert with_file(with_file(DRAFT, PHOTO), None).attached is None


def test_what_is_planned_does_not_change_any_more() -> None:
    with pytest.raises(Refused, match="already-planned"):
        written(SENDING, "fr", "Non", WORKSHOP)
    with pytest.raises(Refused, match="already-planned"):
        with_file(SENDING, PHOTO)
    with pytest.raises(Refused, match="already-planned"):
        planned(SENDING, WORKSHOP, None, now=NOON, at_night=False)


def test_length_is_counted_as_telegram_does() -> None:
    assert [length(words) for words in ("", "été", "👍")] == [0, 3, 2]
    assert Reading("Ana", "👍", above=5).length == 7


def test_the_longest_reading_must_fit() -> None:
    fitting(DRAFT, [])
    fitting(DRAFT, [Reading("Ana", "x" * 4096)])
    with pytest.raises(Refused, match="text-too-long") as refused:
        fitting(DRAFT, [Reading("Ana", "x" * 10), Reading("Zoé", "x" * 4090, above=7)])
    assert refused.value.facts == {"length": 4097, "limit": 4096, "name": "Zoé"}
    with pytest.raises(Refused, match="caption-too-long") as refused:
        fitting(replace(DRAFT, attached=PHOTO), [Reading("Ana", "x" * 1025)])
    assert refused.value.facts == {"length": 1025, "limit": 1024, "name": "Ana"}


def test_now_and_later() -> None:
    now = planned(DRAFT, WORKSHOP, None, now=NOON, at_night=False)
    assert (now.state, now.at) == (State.SENDING, NOON)
    past = planned(DRAFT, WORKSHOP, NOON - timedelta(days=1), now=NOON, at_night=False)
    assert (past.state, past.at) == (State.SENDING, NOON)
    later = planned(DRAFT, WORKSHOP, NOON + timedelta(hours=1), now=NOON, at_night=False)
    assert (later.state, later.at) == (State.PLANNED, NOON + timedelta(hours=1))


def test_nobody_is_woken_unless_that_is_confirmed() -> None:
    assert (moved(WORKSHOP, NOON), moved(WORKSHOP, NIGHT)) == (None, MORNING)
    waits = planned(DRAFT, WORKSHOP, None, now=NIGHT, at_night=False)
    assert (waits.state, waits.at, waits.at_night) == (State.PLANNED, MORNING, False)
    goes = planned(DRAFT, WORKSHOP, None, now=NIGHT, at_night=True)
    assert (goes.state, goes.at, goes.at_night) == (State.SENDING, NIGHT, True)


def test_there_must_be_something_to_read() -> None:
    empty = replace(DRAFT, words={})
    with pytest.raises(Refused, match="no-words"):
        planned(empty, WORKSHOP, None, now=NOON, at_night=False)
    alone = replace(empty, attached=PHOTO)
    assert planned(alone, WORKSHOP, None, now=NOON, at_night=False).state is State.SENDING


def test_what_is_over_cannot_be_stopped() -> None:
    assert stopped(SENDING).state is State.STOPPED
    assert stopped(replace(DRAFT, state=State.PLANNED)).state is State.STOPPED
    for state in (State.DRAFT, State.DONE, State.STOPPED):
        with pytest.raises(Refused, match="already-over"):
            stopped(replace(DRAFT, state=state))


def test_what_is_sent_is_what_was_read_again() -> None:
    shown = replace(DRAFT, attached=PHOTO)
    check_seen(DRAFT, DRAFT.mark)
    check_seen(replace(shown, author="lea", words=dict(shown.words)), shown.mark)
    for other in (
        DRAFT,
        replace(shown, words={"en": "Bonjour"}),
        replace(shown, segment=Segment(Audience.TEAM)),
        replace(shown, attached=Attached("photo", stored="f1")),
    ):
        with pytest.raises(Refused, match=r"broadcasts\.changed-since"):
            check_seen(other, shown.mark)
