"""What a speaker still owes is seen from the facts, and settled by them."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from rules.expected import Life, asked, owed
from rules.owed import Owed, What, any_owed, codes
from rules.slots import Slot, SlotState
from rules.speakers import SpeakerState
from rules.speaking import Facts, subject
from tests.rules.example import WORKSHOP

START = datetime(2027, 3, 27, 14, 0, tzinfo=UTC)
NOW = START - timedelta(days=30)
SLOT = Slot("formation", START, 20)
ALL = Facts(
    state=SpeakerState.ACCEPTED,
    declared=False,
    slots=(SLOT, replace(SLOT, session="autre", state=SlotState.ACCEPTED)),
    unread=2,
    materials=0,
    materials_by=date(2027, 3, 21),
)


def open_things(facts: Facts, now: datetime = NOW) -> tuple[Owed, ...]:
    return owed(Life(speaker=facts), WORKSHOP, now=now)


def test_everything_that_is_open_is_owed_by_date() -> None:
    things = open_things(ALL)
    assert codes(things) == "interests,answer:formation,brief:2,materials"
    assert [each.due for each in things] == [
        START - timedelta(days=28),
        START - timedelta(days=21),
        START - timedelta(days=7),
        datetime.combine(date(2027, 3, 21), time.max, WORKSHOP.tz),
    ]
    assert codes(open_things(ALL, START)) == "interests,brief:2,materials"


def test_who_was_asked_only_yesterday_is_not_late() -> None:
    since = START - timedelta(days=10)
    (first, *_) = open_things(replace(ALL, since=since), since)
    assert first.due == since + timedelta(days=3)


@pytest.mark.parametrize(
    "state", [SpeakerState.HEARD, SpeakerState.DECLINED, SpeakerState.WITHDRAWN]
)
def test_whoever_is_not_to_come_owes_nothing(state: SpeakerState) -> None:
    assert open_things(replace(ALL, state=state)) == ()


def test_what_is_done_is_owed_no_more_and_still_listed() -> None:
    done = Facts(
        state=SpeakerState.APPROVED,
        declared=True,
        slots=(replace(SLOT, state=SlotState.ACCEPTED),),
        unread=0,
        materials=1,
        materials_by=date(2027, 3, 20),
        read=2,
    )
    assert open_things(done) == ()
    listed = asked(Life(speaker=done), WORKSHOP, now=NOW)
    assert codes(listed) == "interests,answer:formation,brief:2,materials"
    assert open_things(replace(done, materials=0, materials_by=None)) == ()
    early = replace(ALL, state=SpeakerState.CONTACTED, declared=True, slots=())
    assert open_things(early) == ()
    assert open_things(replace(ALL, state=SpeakerState.IDENTIFIED, slots=())) == (
        Owed(What.INTERESTS),
    )


def test_a_newer_brief_is_another_thing() -> None:
    things = open_things(ALL)
    assert any_owed(things, "brief:2,materials") is True
    assert any_owed(things, "brief:1") is False
    assert any_owed((), "interests") is False


def test_a_session_fits_into_a_button() -> None:
    assert len(subject("a-session-with-a-key-of-any-length")) == 8
