"""What somebody still owes."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from rules.attendance import Answer, Attendance, subject
from rules.expected import KINDS, Kind, Life, asked, owed
from rules.facts import Line
from rules.messages import Button, Press, Words
from rules.owed import (
    LABELS,
    Owed,
    What,
    any_owed,
    button,
    by,
    codes,
    label,
    line,
    name,
    press,
    within_reach,
)
from rules.owed_citizens import Done, Shown
from rules.survey import OPEN_FOR, opens_at
from rules.tags import tag
from rules.who import CitizenState as State
from tests.rules.example import WORKSHOP

NOW = datetime(2027, 1, 12, 11, tzinfo=UTC)
DAY = timedelta(days=1)
FIRST, ONLINE, SECOND = WORKSHOP.gatherings
COMES = {key: Attendance(key, Answer.YES) for key in ("weekend-1", "en-ligne", "weekend-2")}


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
    return [thing.code for thing in owed(Life(done), WORKSHOP, now=now)]


def of(done: Done, *, now: datetime = NOW) -> list[str]:
    return [thing.code for thing in owed(Life(done), WORKSHOP, now=now)]


def test_who_was_contacted_owes_first_things_first() -> None:
    assert names(acknowledged=False, committed=False) == ["notice", "commitment", "form"]
    assert names(committed=False) == ["commitment", "form"]
    assert names() == ["form"]


def test_members_owe_an_answer_for_each_gathering_to_come() -> None:
    assert names(State.VALIDATED) == [
        "attendance:weekend-1",
        "charter",
        "attendance:en-ligne",
        "attendance:weekend-2",
    ]
    said = {"weekend-1": Answer.NO, "en-ligne": Answer.NOT_YET, "weekend-2": Answer.NO}
    assert names(State.VALIDATED, said=said) == ["charter", "attendance:en-ligne"]
    late = names(State.VALIDATED, now=ONLINE.starts_at)
    assert late == ["charter", "attendance:weekend-2"]
    assert names(State.VALIDATED, now=SECOND.starts_at) == []


@pytest.mark.parametrize(
    "state",
    [State.ANSWERED, State.QUALIFIED, State.NOT_RETAINED, State.DECLINED, State.WITHDRAWN],
)
def test_who_waits_or_left_owes_nothing(state: State) -> None:
    assert names(state, acknowledged=False, committed=False) == []


@pytest.mark.parametrize("state", [State.NOT_RETAINED, State.DECLINED, State.WITHDRAWN])
def test_of_those_who_are_asked_nothing_more_nothing_is_listed(state: State) -> None:
    assert asked(Life(Done(state, True, True, {})), WORKSHOP, now=NOW) == ()


def test_what_is_done_is_listed_beside_what_is_not() -> None:
    done = Done(State.ANSWERED, acknowledged=False, committed=True, attendance={})
    listed = [(each.code, each.settled) for each in asked(Life(done), WORKSHOP, now=NOW)]
    assert listed == [("commitment", True), ("form", True)]
    member = Done(State.VALIDATED, True, True, {"en-ligne": COMES["en-ligne"]})
    listed = [(each.code, each.settled) for each in asked(Life(member), WORKSHOP, now=NOW)]
    assert listed == [
        ("notice", True),
        ("commitment", True),
        ("form", True),
        ("attendance:weekend-1", False),
        ("attendance:en-ligne", True),
        ("attendance:weekend-2", False),
        ("charter", False),
    ]


def test_who_comes_says_what_they_need_and_wish_or_that_it_is_nothing() -> None:
    member = Done(State.VALIDATED, True, True, COMES, charter=True, lodging=False)
    assert of(member) == ["needs", "lodging"]
    assert of(replace(member, lodging=None)) == ["needs"]
    assert of(replace(member, needs=True, lodging=True)) == []
    online = {**COMES, "weekend-1": Attendance("weekend-1", Answer.NO)}
    assert of(replace(member, attendance=online), now=FIRST.starts_at) == ["needs", "lodging"]
    nowhere = {key: Attendance(key, Answer.NO) for key in COMES}
    assert of(replace(member, attendance=nowhere)) == []
    assert of(member, now=SECOND.starts_at) == []


def test_what_is_shown_is_to_be_read_until_the_last_gathering_is_over() -> None:
    slides = Shown("m1", 2, "Les chiffres", NOW - DAY)
    film = Shown("m2", 1, "Le film", NOW - 2 * DAY, read=True)
    member = Done(
        State.VALIDATED, True, True, COMES, charter=True, needs=True, shown=(slides, film)
    )
    (thing,) = owed(Life(member), WORKSHOP, now=NOW)
    assert (thing.code, thing.title, thing.due) == ("reading:m1:2", "Les chiffres", NOW + 6 * DAY)
    late = owed(Life(replace(member, since=NOW)), WORKSHOP, now=NOW)[0]
    assert late.due == NOW + 7 * DAY
    assert of(member, now=SECOND.ends_at) == ["survey"]
    assert of(replace(member, state=State.QUALIFIED)) == []
    assert of(replace(member, shown=())) == []
    nothing = replace(WORKSHOP, gatherings=())
    assert owed(Life(member), nothing, now=NOW) == ()
    contacted = Done(State.CONTACTED, True, True, {})
    assert [each.due for each in owed(Life(contacted), nothing, now=NOW)] == [None]


def test_the_survey_is_open_for_a_while_after_the_last_weekend() -> None:
    opened = opens_at(WORKSHOP)
    assert opened is not None
    member = Done(State.VALIDATED, True, True, COMES)
    (thing,) = owed(Life(member), WORKSHOP, now=opened)
    assert (thing.code, thing.due) == ("survey", opened + OPEN_FOR)
    assert of(replace(member, surveyed=True), now=opened) == []
    assert of(member, now=opened + OPEN_FOR) == []


def test_a_seat_that_is_offered_waits_for_an_answer_until_its_hour() -> None:
    spare = Done(State.SUBSTITUTE, True, True, {}, offered=(7, NOW + DAY))
    (thing,) = owed(Life(spare), WORKSHOP, now=NOW)
    assert (thing.code, thing.due) == ("offer:7", NOW + DAY)
    assert of(spare, now=NOW + DAY) == []
    assert of(replace(spare, offered=None)) == []


def test_things_come_by_date_and_nobody_is_late_at_once() -> None:
    assert by(NOW, 14 * DAY, None) == NOW - 14 * DAY
    assert by(NOW + 30 * DAY, 14 * DAY, NOW) == NOW + 16 * DAY
    assert by(NOW + 10 * DAY, 14 * DAY, NOW) == NOW + 3 * DAY
    assert by(NOW + DAY, 14 * DAY, NOW) == NOW + DAY
    assert by(NOW - DAY, 14 * DAY, NOW) == NOW - DAY


def test_one_step_comes_after_the_other_and_the_rest_in_any_order() -> None:
    way_in = tuple(map(Owed, (What.NOTICE, What.COMMITMENT, What.FORM)))
    dates = tuple(Owed(What.ATTENDANCE, each) for each in (FIRST, SECOND))
    assert within_reach(way_in) == way_in[:1]
    assert within_reach(dates) == dates
    assert within_reach((*way_in, *dates)) == (way_in[0], *dates)
    assert within_reach(()) == ()


def test_things_are_named_together_and_found_again() -> None:
    things = (Owed(What.FORM), Owed(What.ATTENDANCE, FIRST), Owed(What.READING, about="m1:2"))
    assert codes(things) == "form,attendance:weekend-1,reading:m1:2"
    assert any_owed(things, "notice,form")
    assert any_owed(things, "attendance")
    assert any_owed(things, "attendance:weekend-1")
    assert not any_owed(things, "attendance:weekend-2")
    assert not any_owed(things, "reading:m1:3")
    assert not any_owed((), "form")


def test_each_thing_opens_the_conversation_that_settles_it() -> None:
    begun = button(Owed(What.FORM, begun=True))
    assert begun == Button(Words("owed.continue-form"), Press("owed", "ask", "form"))
    assert button(Owed(What.ATTENDANCE, SECOND, title=SECOND.title)) == Button(
        Words("owed.do-attendance", {"title": SECOND.title}),
        Press("attendance", "ask", "show", subject(SECOND)),
    )
    opened = {what: press(Owed(what, about="x")) for what in What if what is not What.ATTENDANCE}
    assert opened == {
        What.NOTICE: Press("owed", "ask", "notice"),
        What.COMMITMENT: Press("owed", "ask", "commitment"),
        What.FORM: Press("owed", "ask", "form"),
        What.OFFER: Press("offer", "ask", "show", "x"),
        What.CHARTER: Press("charter", "read", "show"),
        What.NEEDS: Press("needs", "ask", "show"),
        What.LODGING: Press("lodging", "asked", "show"),
        What.READING: Press("shown", "one", "show", tag("x")),
        What.SURVEY: Press("survey", "how", "show"),
        What.INTERESTS: Press("speaker", "ask", "ties"),
        What.ANSWER: Press("slot", "ask", "show", tag("x")),
        What.BRIEF: Press("brief", "ask", "show"),
        What.MATERIALS: Press("speaker", "ask", "files"),
    }


def test_a_line_tells_the_day_and_kindly_when_it_is_over() -> None:
    thing = Owed(What.NEEDS, due=NOW)
    said = Line("owed.do-needs", {"title": ""})
    assert line(Owed(What.NEEDS), NOW) == said
    assert line(thing, NOW - DAY) == Line("owed.line", {"what": said, "by": NOW})
    assert line(thing, NOW) == Line("owed.line-late", {"what": said, "by": NOW})
    assert replace(thing, settled=True).late(NOW) is False
    assert label(thing) == Words("owed.do-needs", {"title": ""})
    assert name(thing) == Line("owed.name-needs", {"title": "none"})


def test_every_kind_of_thing_is_in_the_table_with_its_words() -> None:
    assert list(KINDS) == list(What)
    assert list(LABELS) == list(What)
    assert all(isinstance(each, Kind) for each in KINDS.values())
