"""What a meeting can decide, and what an organiser can."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from rules.decisions import (
    GATES,
    ITEMS,
    Decision,
    Gate,
    Outcome,
    check,
    day_of,
    decided_on,
    goes_on,
    members,
    opens,
    validates_panel,
)
from rules.errors import Refused
from rules.qualification import Verdict, decide
from rules.who import CitizenState as State

NOW = datetime(2027, 1, 12, 11, tzinfo=UTC)


def decision(
    meeting: int = 3,
    item: str = "panel",
    outcome: Outcome = Outcome.ADOPTED,
    reason: str = "",
    at: datetime = NOW,
) -> Decision:
    return Decision(meeting, item, outcome, reason, at)


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (decision(4), "decisions.no-such-meeting"),
        (decision(2, "panel"), "decisions.no-such-item"),
        (decision(at=NOW + timedelta(seconds=1)), "decisions.in-the-future"),
        (decision(outcome=Outcome.POSTPONED), "decisions.reason-missing"),
        (decision(outcome=Outcome.REFUSED, reason=" "), "decisions.reason-missing"),
    ],
)
def test_what_no_meeting_can_have_decided(wrong: Decision, code: str) -> None:
    with pytest.raises(Refused) as refused:
        check(wrong, now=NOW)
    assert refused.value.code == code


@pytest.mark.parametrize(
    "right", [decision(), decision(1, "question"), decision(2, "speakers", Outcome.REFUSED, "Non")]
)
def test_what_can_be_recorded(right: Decision) -> None:
    assert check(right, now=NOW) == right


def test_only_meeting_three_makes_a_panel() -> None:
    assert validates_panel(decision())
    assert validates_panel(decision(outcome=Outcome.ADOPTED_WITH_RESERVATION))
    assert not validates_panel(decision(outcome=Outcome.POSTPONED))
    assert not validates_panel(decision(item="speakers"))
    assert not validates_panel(decision(1, "question"))


def test_a_day_is_as_long_as_its_zone_says() -> None:
    begins, ends = day_of(datetime(2027, 3, 27, 23, 30, tzinfo=UTC), ZoneInfo("Europe/Paris"))
    assert begins == datetime(2027, 3, 27, 23, tzinfo=UTC)
    assert ends == datetime(2027, 3, 28, 22, tzinfo=UTC)  # the clocks went forward


def test_a_decision_of_a_day_was_taken_at_noon_there_or_just_now() -> None:
    paris = ZoneInfo("Europe/Paris")
    noon = datetime(2027, 1, 12, 11, tzinfo=UTC)
    assert decided_on(date(2027, 1, 12), paris, now=noon + timedelta(hours=3)) == noon
    assert decided_on(date(2027, 1, 12), paris, now=noon - timedelta(hours=3)) == (
        noon - timedelta(hours=3)
    )
    tomorrow = decided_on(date(2027, 1, 13), paris, now=noon)
    assert tomorrow == noon + timedelta(days=1)
    with pytest.raises(Refused) as refused:
        check(decision(at=tomorrow), now=noon)
    assert refused.value.code == "decisions.in-the-future"


def test_every_gate_waits_for_an_item_of_an_agenda() -> None:
    assert set(GATES) == set(Gate)
    assert all(item in ITEMS[meeting] for meeting, item in GATES.values())


def test_a_gate_opens_by_a_yes_and_shuts_by_what_comes_after_it() -> None:
    assert not opens(None)
    assert opens(decision(2, "speakers"))
    assert opens(decision(2, "speakers", Outcome.ADOPTED_WITH_RESERVATION, "Si"))
    assert not opens(decision(2, "speakers", Outcome.POSTPONED, "Non"))
    assert not opens(decision(2, "speakers", Outcome.REFUSED, "Non"))


@pytest.mark.parametrize(("meeting", "item"), [(2, "speakers"), (3, "speakers"), (3, "materials")])
def test_a_derogation_opens_what_waits_and_says_why(meeting: int, item: str) -> None:
    right = replace(decision(meeting, item, reason="Le délégué"), derogation=True)
    assert check(right, now=NOW) == right
    with pytest.raises(Refused) as refused:
        check(replace(right, reason=" "), now=NOW)
    assert refused.value.code == "decisions.reason-missing"


@pytest.mark.parametrize(("meeting", "item"), [(3, "panel"), (1, "question"), (2, "programme")])
def test_there_is_no_derogation_for_the_panel_nor_where_nothing_waits(
    meeting: int, item: str
) -> None:
    wrong = replace(decision(meeting, item, reason="Vite"), derogation=True)
    with pytest.raises(Refused) as refused:
        check(wrong, now=NOW)
    assert refused.value.code == "decisions.no-derogation"


def test_a_decision_goes_on_while_its_day_lasts_and_somebody_could_join() -> None:
    day = day_of(NOW, UTC)

    def taken(what: Decision, now: datetime, *, could_join: bool) -> bool:
        return goes_on(what, day=day, now=now, could_join=could_join)

    assert taken(decision(), NOW, could_join=True)
    assert not taken(decision(), NOW, could_join=False)
    assert not taken(decision(), day[1], could_join=True)
    assert not taken(decision(1, "question"), NOW, could_join=True)


def test_all_who_are_qualified_become_members_or_those_who_are_named() -> None:
    qualified = ("ana", "bea", "cleo")
    assert members(qualified, (), seats=3, taken=0) == qualified
    assert members(qualified, ("cleo", "ana"), seats=20, taken=18) == ("ana", "cleo")
    assert members((), (), seats=20, taken=21) == ()


@pytest.mark.parametrize(
    ("chosen", "taken", "code", "facts"),
    [
        ((), 1, "decisions.more-than-seats", {"people": 3, "seats": 3, "free": 2}),
        (("ana",), 4, "decisions.more-than-seats", {"people": 1, "seats": 3, "free": 0}),
        (("ana", "dan"), 0, "decisions.not-qualified", {"people": ("dan",)}),
    ],
)
def test_nobody_becomes_a_member_without_a_seat_or_without_being_qualified(
    chosen: tuple[str, ...], taken: int, code: str, facts: dict[str, object]
) -> None:
    with pytest.raises(Refused) as refused:
        members(("ana", "bea", "cleo"), chosen, seats=3, taken=taken)
    assert (refused.value.code, refused.value.facts) == (code, facts)


def test_an_organiser_decides_about_who_has_answered() -> None:
    assert decide(State.ANSWERED, Verdict.QUALIFIED, name="Ana", by="") is State.QUALIFIED
    assert decide(State.ANSWERED, Verdict.NOT_RETAINED, name="Ana", by="") is State.NOT_RETAINED


@pytest.mark.parametrize(
    ("state", "code"),
    [
        (State.CONTACTED, "qualification.not-answered"),
        (State.QUALIFIED, "qualification.already-decided"),
        (State.NOT_RETAINED, "qualification.already-decided"),
        (State.VALIDATED, "qualification.already-decided"),
        (State.DECLINED, "qualification.has-left"),
        (State.WITHDRAWN, "qualification.has-left"),
    ],
)
def test_there_is_nothing_to_decide_about_anybody_else(state: State, code: str) -> None:
    with pytest.raises(Refused) as refused:
        decide(state, Verdict.QUALIFIED, name="Ana", by="Omar")
    assert refused.value.code == code
    assert refused.value.facts["name"] == "Ana"
