"""What somebody still owes."""

from datetime import UTC, datetime

import pytest

from rules.attendance import Answer, Attendance, subject
from rules.messages import Button, Press, Words
from rules.owed import (
    Done,
    Owed,
    What,
    any_owed,
    button,
    codes,
    overview,
    owed,
    within_reach,
)
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


def marks(
    state: State = State.CONTACTED,
    *,
    acknowledged: bool = True,
    committed: bool = True,
    said: dict[str, Answer] | None = None,
) -> list[str]:
    attendance = {key: Attendance(key, answer) for key, answer in (said or {}).items()}
    done = Done(state, acknowledged, committed, attendance)
    return [mark.value for mark in overview(done, owed(done, WORKSHOP, now=NOW)).values()]


def test_everything_is_seen_in_order_done_now_or_later() -> None:
    assert marks(acknowledged=False, committed=False) == ["now", "later", "later", "later"]
    assert marks(committed=False) == ["done", "now", "later", "later"]
    assert marks() == ["done", "done", "now", "later"]
    assert marks(State.ANSWERED) == ["done", "done", "done", "later"]
    assert marks(State.QUALIFIED, acknowledged=False) == ["later", "done", "done", "later"]
    assert marks(State.VALIDATED) == ["done", "done", "done", "now"]
    said = dict.fromkeys(("weekend-1", "en-ligne", "weekend-2"), Answer.YES)
    assert marks(State.VALIDATED, said=said) == ["done"] * 4


@pytest.mark.parametrize("state", [State.NOT_RETAINED, State.DECLINED, State.WITHDRAWN])
def test_of_those_who_are_asked_nothing_more_nothing_is_listed(state: State) -> None:
    assert marks(state) == []


def test_one_step_comes_after_the_other_and_dates_in_any_order() -> None:
    way_in = tuple(map(Owed, (What.NOTICE, What.COMMITMENT, What.FORM)))
    dates = tuple(Owed(What.ATTENDANCE, each) for each in (FIRST, SECOND))
    assert within_reach(way_in) == way_in[:1]
    assert within_reach(dates) == dates
    assert within_reach(()) == ()


def test_things_are_named_together_and_found_again() -> None:
    things = (Owed(What.FORM), Owed(What.ATTENDANCE, FIRST))
    assert codes(things) == "form,attendance:weekend-1"
    assert any_owed(things, "notice,form")
    assert any_owed(things, "attendance")
    assert any_owed(things, "attendance:weekend-1")
    assert not any_owed(things, "attendance:weekend-2")
    assert not any_owed((), "form")


def test_each_thing_opens_the_conversation_that_settles_it() -> None:
    begun = button(Owed(What.FORM, begun=True))
    assert begun == Button(Words("owed.continue-form"), Press("owed", "ask", "form"))
    assert button(Owed(What.FORM)) == Button(Words("owed.do-form"), Press("owed", "ask", "form"))
    assert button(Owed(What.ATTENDANCE, SECOND)) == Button(
        Words("owed.do-attendance", {"title": SECOND.title}),
        Press("attendance", "ask", "show", subject(SECOND)),
    )
