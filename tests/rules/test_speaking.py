"""What a speaker still owes is seen from the facts, and settled by them."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from rules.slots import Slot, SlotState
from rules.speakers import SpeakerState
from rules.speaking import Due, Duty, Facts, any_owed, codes, marks, owed, subject

START = datetime(2027, 3, 27, 14, 0, tzinfo=UTC)
NOW = START - timedelta(days=30)
SLOT = Slot("formation", START, 20)
ALL = Facts(
    state=SpeakerState.ACCEPTED,
    declared=False,
    slots=(SLOT, replace(SLOT, session="autre", state=SlotState.ACCEPTED)),
    unread=2,
    materials=0,
    materials_by=date(2027, 3, 20),
)
DUE = (
    Due(Duty.INTERESTS),
    Due(Duty.ANSWER, session="formation"),
    Due(Duty.BRIEF, version=2),
    Due(Duty.MATERIALS, by=date(2027, 3, 20)),
)


def test_everything_that_is_open_is_owed_first_things_first() -> None:
    assert owed(ALL, now=NOW) == DUE
    assert codes(DUE) == "interests,answer:formation,brief:2,materials"
    assert owed(ALL, now=START)[1] == Due(Duty.BRIEF, version=2)


@pytest.mark.parametrize(
    "state", [SpeakerState.HEARD, SpeakerState.DECLINED, SpeakerState.WITHDRAWN]
)
def test_whoever_is_not_to_come_owes_nothing(state: SpeakerState) -> None:
    assert owed(replace(ALL, state=state), now=NOW) == ()


def test_what_is_done_is_owed_no_more() -> None:
    done = Facts(
        state=SpeakerState.APPROVED,
        declared=True,
        slots=(replace(SLOT, state=SlotState.ACCEPTED),),
        unread=0,
        materials=1,
        materials_by=date(2027, 3, 20),
    )
    assert owed(done, now=NOW) == ()
    assert owed(replace(done, materials=0, materials_by=None), now=NOW) == ()
    early = replace(ALL, state=SpeakerState.CONTACTED, declared=True, slots=())
    assert owed(early, now=NOW) == ()


def test_a_newer_brief_is_another_thing() -> None:
    assert any_owed(DUE, "brief:2,materials") is True
    assert any_owed(DUE, "brief:1") is False
    assert any_owed((), "interests") is False
    assert marks(DUE[:1]) == {"interests": "yes", "answer": "no", "brief": "no", "materials": "no"}


def test_a_session_fits_into_a_button() -> None:
    assert len(subject("a-session-with-a-key-of-any-length")) == 8
