"""Incidents: a kind, a moment that has been, facts; a breach of data has its 72 hours."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from rules.errors import Refused
from rules.incidents import Incident, Kind, Typed, follow_up_of, incident_of, report_until
from tests.rules.example import WORKSHOP

NOW = datetime(2027, 3, 27, 14, 30, 20, tzinfo=UTC)  # 15:30 in Paris
FALL = Typed("health", "2027-03-27T15:10", " Escalier  B ", "Une chute.", "Glace.", "ana")


def test_what_happened_is_read_with_where_and_whom() -> None:
    at = datetime(2027, 3, 27, 14, 10, tzinfo=UTC)
    assert incident_of(FALL, WORKSHOP.tz, now=NOW) == Incident(
        Kind.HEALTH, at, "Une chute.", "Escalier B", "Glace.", "ana"
    )


def test_kind_and_words_are_enough() -> None:
    short = Typed("lost", "", what="Un parapluie.")
    assert incident_of(short, WORKSHOP.tz, now=NOW) == Incident(Kind.LOST, NOW, "Un parapluie.")


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ({"kind": ""}, "incidents.kind-missing"),
        ({"what": " "}, "incidents.what-missing"),
        ({"what": "a" * 2001}, "common.answer-too-long"),
        ({"done": "a" * 2001}, "common.answer-too-long"),
        ({"place": "a" * 151}, "common.answer-too-long"),
        ({"at": "hier"}, "incidents.not-a-moment"),
        ({"at": "2027-03-27T15:31"}, "incidents.in-the-future"),
    ],
)
def test_what_cannot_be_is_not_written_down(typed: dict[str, str], code: str) -> None:
    with pytest.raises(Refused) as caught:
        incident_of(replace(FALL, **typed), WORKSHOP.tz, now=NOW)
    assert caught.value.code == code


def test_the_minute_that_has_begun_has_been() -> None:
    begun = replace(FALL, at="2027-03-27T15:30")
    assert incident_of(begun, WORKSHOP.tz, now=NOW).at == NOW.replace(second=0)


def test_what_came_of_it_is_added_until_it_is_closed() -> None:
    assert follow_up_of(" Elle va bien. ", closed=False) == "Elle va bien."
    for words, closed, code in (
        ("", False, "help.nothing-written"),
        ("Encore.", True, "incidents.is-closed"),
    ):
        with pytest.raises(Refused) as caught:
            follow_up_of(words, closed=closed)
        assert caught.value.code == code


def test_a_breach_of_data_is_told_within_72_hours() -> None:
    assert report_until(Kind.DATA, NOW) == NOW + timedelta(hours=72)
    assert report_until(Kind.HEALTH, NOW) is None
