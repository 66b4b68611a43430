"""Messages around the programme: when each leaves, to whom, and what an organiser may change."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from rules.attendance import Answer
from rules.errors import Refused
from rules.facts import Localised
from rules.planned import (
    Kind,
    Message,
    Reader,
    Setting,
    Status,
    day_of,
    delay_until,
    due_at,
    gets,
    leaves_now,
    may_release,
    message,
    messages,
    status,
    written,
)
from rules.who import CitizenState
from tests.rules.example import WORKSHOP

PARIS = WORKSHOP.tz

SUNDAY_EVENING = datetime(2027, 3, 28, 19, 0, tzinfo=PARIS)
MONDAY = datetime(2027, 4, 26, 18, 0, tzinfo=PARIS)
NOTHING = Setting()
SEATED = Reader(CitizenState.VALIDATED, Answer.YES)


def find(key: str) -> Message:
    found = message(WORKSHOP, key)
    assert found is not None
    return found


THANKS, MISSED = find("thanks:weekend-1"), find("missed:weekend-1")
SURVEY, OPINION = find("survey"), find("opinion")


def refusal(act: object, *given: object, **more: object) -> str:
    with pytest.raises(Refused) as why:
        act(*given, **more)  # type: ignore[operator]  # any of the rules
    return why.value.code


def test_each_gathering_has_its_thanks_and_the_last_weekend_the_survey() -> None:
    assert [each.key for each in messages(WORKSHOP)] == [
        "confirm:weekend-1:2027-03-27",
        "thanks:weekend-1",
        "missed:weekend-1",
        "thanks:en-ligne",
        "confirm:weekend-2:2027-04-24",
        "thanks:weekend-2",
        "missed:weekend-2",
        "survey",
        "opinion",
    ]
    assert message(WORKSHOP, "missed:en-ligne") is None


def test_without_a_weekend_there_is_no_survey() -> None:
    online = replace(WORKSHOP, gatherings=WORKSHOP.gatherings[1:2])
    assert [each.key for each in messages(online)] == ["thanks:en-ligne", "opinion"]
    assert OPINION.about == ""


def test_thanks_leave_two_hours_after_the_end_and_follow_the_programme() -> None:
    assert due_at(WORKSHOP, THANKS, NOTHING) == SUNDAY_EVENING
    assert due_at(WORKSHOP, SURVEY, NOTHING) == MONDAY
    weekend = WORKSHOP.gatherings[0]
    later = replace(weekend, ends_at=weekend.ends_at + timedelta(days=7))
    moved = replace(WORKSHOP, gatherings=(later, *WORKSHOP.gatherings[1:]))
    assert due_at(moved, replace(THANKS, gathering=later), NOTHING) == SUNDAY_EVENING + timedelta(7)


def test_nobody_is_thanked_in_the_night() -> None:
    late = Setting(delay=timedelta(hours=6))  # 23:00
    assert due_at(WORKSHOP, THANKS, late) == datetime(2027, 3, 29, 8, 0, tzinfo=PARIS)


@pytest.mark.parametrize("about", [MISSED, OPINION])
def test_what_leaves_by_hand_is_never_due(about: Message) -> None:
    assert due_at(WORKSHOP, about, NOTHING) is None
    assert status(None, NOTHING, now=MONDAY) is Status.BY_HAND
    assert not leaves_now(None, NOTHING, now=MONDAY)


@pytest.mark.parametrize(
    ("setting", "now", "stands"),
    [
        (NOTHING, SUNDAY_EVENING - timedelta(hours=1), Status.PLANNED),
        (NOTHING, SUNDAY_EVENING + timedelta(days=2), Status.PLANNED),
        (NOTHING, SUNDAY_EVENING + timedelta(days=3), Status.LATE),
        (Setting(off=True), SUNDAY_EVENING, Status.OFF),
        (Setting(released_at=SUNDAY_EVENING), SUNDAY_EVENING, Status.SENT),
    ],
)
def test_where_a_message_stands(setting: Setting, now: datetime, stands: Status) -> None:
    due = due_at(WORKSHOP, THANKS, setting)
    assert status(due, setting, now=now) is stands
    assert leaves_now(due, setting, now=now) is (stands is Status.PLANNED and now > SUNDAY_EVENING)


def test_a_message_is_moved_as_a_delay() -> None:
    at = datetime(2027, 3, 29, 9, 0, tzinfo=PARIS)
    now = SUNDAY_EVENING - timedelta(hours=1)
    delay = delay_until(THANKS, at, NOTHING, now=now)
    assert delay == timedelta(hours=16)
    assert due_at(WORKSHOP, THANKS, Setting(delay=delay)) == at


@pytest.mark.parametrize(
    ("about", "at", "setting", "code"),
    [
        (MISSED, MONDAY, NOTHING, "planned.leaves-by-hand"),
        (OPINION, MONDAY, NOTHING, "planned.leaves-by-hand"),
        (THANKS, MONDAY, Setting(released_at=SUNDAY_EVENING), "planned.has-left"),
        (THANKS, SUNDAY_EVENING - timedelta(days=1), NOTHING, "planned.before-the-end"),
        (THANKS, SUNDAY_EVENING, NOTHING, "planned.in-the-past"),
    ],
)
def test_what_cannot_be_moved(about: Message, at: datetime, setting: Setting, code: str) -> None:
    assert refusal(delay_until, about, at, setting, now=SUNDAY_EVENING) == code


def test_an_organiser_sends_by_hand_once_the_gathering_is_over() -> None:
    before = datetime(2027, 3, 1, tzinfo=UTC)
    may_release(MISSED, NOTHING, now=SUNDAY_EVENING)
    may_release(OPINION, Setting(released_at=before), now=SUNDAY_EVENING)
    assert refusal(may_release, MISSED, Setting(off=True), now=MONDAY) == "planned.is-off"
    assert refusal(may_release, MISSED, NOTHING, now=before) == "planned.before-the-end"
    assert refusal(may_release, OPINION, NOTHING, now=MONDAY) == "planned.not-handed-over"


def test_own_words_are_written_in_each_language() -> None:
    both = {"fr": "Merci !", "en": "Thanks!"}
    assert written(WORKSHOP, both) == Localised(both)
    assert written(WORKSHOP, {"fr": "  ", "en": ""}) is None
    assert refusal(written, WORKSHOP, {"fr": "Merci"}) == "planned.both-languages"


@pytest.mark.parametrize(
    ("reader", "kinds"),
    [
        (SEATED, {Kind.THANKS, Kind.SURVEY, Kind.OPINION}),
        (replace(SEATED, said=Answer.PARTIAL), {Kind.THANKS, Kind.SURVEY, Kind.OPINION}),
        (replace(SEATED, missing=True), {Kind.MISSED, Kind.SURVEY, Kind.OPINION}),
        (replace(SEATED, said=Answer.NO, missing=True), {Kind.SURVEY, Kind.OPINION}),
        (replace(SEATED, said=None), {Kind.SURVEY, Kind.OPINION}),
        (replace(SEATED, answered=True), {Kind.THANKS, Kind.OPINION}),
        (replace(SEATED, state=CitizenState.WITHDRAWN), set()),
    ],
)
def test_who_gets_what(reader: Reader, kinds: set[Kind]) -> None:
    assert {kind for kind in Kind if gets(kind, reader)} == kinds


CONFIRM = find("confirm:weekend-1:2027-03-27")
THURSDAY = datetime(2027, 3, 25, 10, 0, tzinfo=PARIS)
assert CONFIRM.gathering is not None
BEGINS = CONFIRM.gathering.starts_at


def test_who_comes_is_asked_two_days_before_until_it_begins() -> None:
    assert due_at(WORKSHOP, CONFIRM, NOTHING) == THURSDAY
    assert [
        leaves_now(THURSDAY, NOTHING, now=now, about=CONFIRM)
        for now in (THURSDAY - timedelta(minutes=1), THURSDAY, BEGINS)
    ] == [False, True, False]
    assert status(THURSDAY, NOTHING, now=BEGINS, about=CONFIRM) is Status.LATE


def test_the_question_is_moved_by_its_beginning() -> None:
    early = THURSDAY - timedelta(hours=16)
    delay = delay_until(CONFIRM, early, NOTHING, now=early - timedelta(days=9))
    assert delay == early - BEGINS
    assert due_at(WORKSHOP, CONFIRM, Setting(delay=delay)) == early
    now = early - timedelta(days=9)
    code = refusal(delay_until, CONFIRM, BEGINS, NOTHING, now=now)
    assert code == "planned.before-it-begins"


def test_the_question_is_sent_by_hand_as_long_as_it_is_one() -> None:
    may_release(CONFIRM, NOTHING, now=THURSDAY - timedelta(days=3))
    assert refusal(may_release, CONFIRM, NOTHING, now=BEGINS) == "planned.before-it-begins"


def test_a_weekend_without_a_place_is_not_asked_about() -> None:
    nowhere = tuple(replace(each, place=None) for each in WORKSHOP.gatherings)
    kinds = {each.kind for each in messages(replace(WORKSHOP, gatherings=nowhere))}
    assert Kind.CONFIRM not in kinds


def test_who_has_confirmed_that_day_is_not_asked() -> None:
    day = day_of(CONFIRM)
    assert (day, day_of(THANKS)) == ("2027-03-27", "")
    assert gets(Kind.CONFIRM, SEATED, day=day)
    assert not gets(Kind.CONFIRM, replace(SEATED, sure_on=day), day=day)
    assert gets(Kind.CONFIRM, replace(SEATED, sure_on="2027-03-20"), day=day)
    assert not gets(Kind.CONFIRM, replace(SEATED, said=Answer.NO), day=day)
