"""People to phone, and what a call can come to."""

from datetime import UTC, datetime, timedelta

import pytest

from rules.calls import Outcome, closes, is_to_decide, matters_at, split
from rules.errors import Refused
from tests.rules.example import WORKSHOP

NOW = datetime(2027, 1, 12, 9, 0, tzinfo=UTC)
FIRST, *_, LAST = WORKSHOP.gatherings
LATER = NOW + timedelta(days=2)


def test_a_reason_for_a_call_may_be_about_something() -> None:
    assert split("asked") == ("asked", "")
    assert split("form:besoin") == ("form", "besoin")


@pytest.mark.parametrize("tries", [0, 1, 2, 9])
def test_silence_never_settles_anything(tries: int) -> None:
    for outcome in (Outcome.NO_ANSWER, Outcome.WRONG):
        assert not closes(outcome, tries=tries, again_at=None, now=NOW)


def test_two_calls_without_answer_are_enough_for_an_organiser_to_decide() -> None:
    assert [is_to_decide(tries) for tries in (0, 1, 2, 3)] == [False, False, True, True]
    assert closes(Outcome.ASIDE, tries=2, again_at=None, now=NOW)
    with pytest.raises(Refused, match=r"calls\.too-soon"):
        closes(Outcome.ASIDE, tries=1, again_at=None, now=NOW)


def test_a_talk_settles_the_matter() -> None:
    assert closes(Outcome.REACHED, tries=0, again_at=None, now=NOW)
    assert closes(Outcome.GRAVE, tries=0, again_at=None, now=NOW)


def test_another_moment_is_one_to_come() -> None:
    assert not closes(Outcome.AGAIN, tries=0, again_at=LATER, now=NOW)
    assert not closes(Outcome.NO_ANSWER, tries=1, again_at=LATER, now=NOW)
    with pytest.raises(Refused, match=r"calls\.when-again"):
        closes(Outcome.AGAIN, tries=0, again_at=None, now=NOW)
    with pytest.raises(Refused, match=r"calls\.in-the-past"):
        closes(Outcome.AGAIN, tries=0, again_at=NOW, now=NOW)


@pytest.mark.parametrize(
    ("reasons", "at"),
    [
        (["asked"], NOW),
        (["offer:4", "silence"], NOW),
        (["silence"], FIRST.starts_at),
        (["unsure:weekend-2"], LAST.starts_at),
        (["no_chat", "unsaid:weekend-2"], LAST.starts_at),
        (["form:besoin"], datetime.max.replace(tzinfo=UTC)),
        (["undecided:gone"], datetime.max.replace(tzinfo=UTC)),
    ],
)
def test_a_call_is_as_near_as_what_it_is_about(reasons: list[str], at: datetime) -> None:
    assert matters_at(reasons, WORKSHOP, now=NOW) == at


def test_what_is_over_is_not_near() -> None:
    over = matters_at(["unsure:weekend-1"], WORKSHOP, now=FIRST.ends_at)
    assert over == datetime.max.replace(tzinfo=UTC)
    never = matters_at(["silence"], WORKSHOP, now=LAST.ends_at)
    assert never == datetime.max.replace(tzinfo=UTC)
