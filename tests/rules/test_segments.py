"""Whom one writes to: what can be chosen holds together, and is told in words."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from rules.errors import Refused
from rules.segments import (
    ANSWERS,
    LEFT,
    ROLES,
    Audience,
    Count,
    Said,
    Segment,
    checked,
    facts,
    for_audience,
    missing_choices,
)
from rules.who import TEAM, CitizenState, Role
from tests.rules.example import WORKSHOP

NOW = datetime(2027, 1, 12, 11, tzinfo=UTC)
FIRST = WORKSHOP.gatherings[0]


def test_each_audience_has_its_roles() -> None:
    assert set(ROLES) == set(Audience)
    assert set(ROLES[Audience.TEAM]) == TEAM
    assert ROLES[Audience.SPEAKERS] == (Role.SPEAKER,)
    assert set(ANSWERS) == set(Said)


def test_who_has_left_is_written_to_only_by_name() -> None:
    assert set(LEFT) == {
        CitizenState.NOT_RETAINED,
        CitizenState.NOT_DRAWN,
        CitizenState.DECLINED,
        CitizenState.WITHDRAWN,
    }


def test_only_citizens_have_states_answers_and_things_to_do() -> None:
    segment = Segment(state=CitizenState.VALIDATED, missing="form", language="en")
    assert for_audience(segment, Audience.CITIZENS) == segment
    assert for_audience(segment, Audience.TEAM) == Segment(Audience.TEAM, language="en")
    mixed = replace(segment, audience=Audience.SPEAKERS)
    assert checked(mixed, WORKSHOP, NOW) == Segment(Audience.SPEAKERS, language="en")


def test_an_answer_belongs_to_a_gathering() -> None:
    whole = Segment(gathering=FIRST.key, said=Said.COMING)
    assert checked(whole, WORKSHOP, NOW) == whole
    assert checked(replace(whole, said=None), WORKSHOP, NOW) == Segment()
    assert checked(replace(whole, gathering=""), WORKSHOP, NOW) == Segment()


@pytest.mark.parametrize(
    "segment",
    [
        Segment(language="de"),
        Segment(gathering="weekend-9", said=Said.COMING),
        Segment(missing="slides"),
        Segment(missing="attendance:weekend-9"),
    ],
)
def test_what_is_not_to_be_chosen(segment: Segment) -> None:
    with pytest.raises(Refused, match="not-to-choose"):
        checked(segment, WORKSHOP, NOW)


def test_an_answer_can_only_be_missing_before_its_gathering() -> None:
    missing = f"attendance:{FIRST.key}"
    assert missing in missing_choices(WORKSHOP, NOW)
    assert missing_choices(WORKSHOP, NOW)[:3] == ("notice", "commitment", "form")
    late = FIRST.starts_at + timedelta(seconds=1)
    assert missing not in missing_choices(WORKSHOP, late)
    assert checked(Segment(missing=missing), WORKSHOP, NOW).missing == missing


def test_a_segment_is_told_with_how_many_are_in_it() -> None:
    count = Count(people=12, no_chat=2, blocked=1, english=3, full=1)
    assert (count.reached, count.to_call) == (9, 3)
    plain = facts(Segment(), WORKSHOP, count)
    assert (plain["state"], plain["said"], plain["missing"]) == ("any", "none", "none")
    assert (plain["gathering"], plain["missing-of"], plain["more"]) == ("", "", "no")
    much = Segment(
        state=CitizenState.VALIDATED,
        gathering=FIRST.key,
        said=Said.NOT_YET,
        missing=f"attendance:{FIRST.key}",
        language="fr",
    )
    told = facts(much, WORKSHOP, replace(count, more=True))
    assert (told["state"], told["said"], told["missing"]) == ("validated", "later", "attendance")
    assert (told["gathering"], told["missing-of"], told["more"]) == (
        FIRST.title,
        FIRST.title,
        "yes",
    )
