"""What somebody still owes."""

from datetime import UTC, datetime

import pytest

from rules.attendance import Answer, Attendance, subject
from rules.messages import Button, Press, Words
from rules.owed import Done, Owed, What, any_owed, button, codes, owed
from rules.who import CitizenState as State
from tests.rules.example import WORKSHOP

NOW = datetime(2027, 1, 12, 11, tzinfo=UTC)
FIRST, ONLINE, SECOND = WORKSHOP.gatherings


def names(
    state: State = State.CONTACTED,
    *,
    acknowledged: bool = True,
    committed: bool = True,
    said: dict[str, Answer] | None = None,
    now: datetime = NOW,
) -> list[str]:
    attendance = {key: Attendance(key, answer) for key, answer in (said or {}).items()}
    done = Done(state, acknowledged, committed, attendance)
    return [thing.code for thing in owed(done, WORKSHOP, now=now)]


def test_who_was_contacted_owes_first_things_first() -> None:
    assert names(acknowledged=False, committed=False) == ["notice", "commitment", "form"]
    assert names(committed=False) == ["commitment", "form"]
    assert names() == ["form"]


def test_members_owe_an_answer_for_each_gathering_to_come() -> None:
    assert names(State.VALIDATED) == [
        "attendance:weekend-1",
        "attendance:en-ligne",
        "attendance:weekend-2",
    ]
    said = {"weekend-1": Answer.YES, "en-ligne": Answer.NOT_YET, "weekend-2": Answer.NO}
    assert names(State.VALIDATED, said=said) == ["attendance:en-ligne"]
    assert names(State.VALIDATED, now=ONLINE.starts_at) == ["attendance:weekend-2"]


@pytest.mark.parametrize(
    "state",
    [State.ANSWERED, State.QUALIFIED, State.NOT_RETAINED, State.DECLINED, State.WITHDRAWN],
)
def test_who_waits_or_left_owes_nothing(state: State) -> None:
    assert names(state, acknowledged=False, committed=False) == []


def test_things_are_named_together_and_found_again() -> None:
    things = (Owed(What.FORM), Owed(What.ATTENDANCE, FIRST))
    assert codes(things) == "form,attendance:weekend-1"
    assert any_owed(things, "notice,form")
    assert any_owed(things, "attendance")
    assert any_owed(things, "attendance:weekend-1")
    assert not any_owed(things, "attendance:weekend-2")
    assert not any_owed((), "form")


def test_each_thing_opens_the_conversation_that_settles_it() -> None:
    assert button(Owed(What.FORM)) == Button(Words("owed.do-form"), Press("owed", "ask", "form"))
    assert button(Owed(What.ATTENDANCE, SECOND)) == Button(
        Words("owed.do-attendance", {"title": SECOND.title}),
        Press("attendance", "ask", "show", subject(SECOND)),
    )
