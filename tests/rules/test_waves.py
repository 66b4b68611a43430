"""Whom a wave is for, and who is drawn."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from rules.errors import Refused
from rules.waves import (
    Channel,
    Kind,
    Plan,
    Progress,
    State,
    Wave,
    drawn,
    is_past,
    mail_leaves,
    planned,
)
from tests.example import example

NOW = datetime(2027, 1, 11, 9, 0, tzinfo=UTC)
TYPED = {"name": " Première  vague ", "kind": "first", "channel": "letter", "on": "2027-01-18"}


def plan(number: int | None = 500, /, **more: str) -> Plan:
    typed = TYPED | {"wanted": str(number or "")} | more
    return planned(typed, example(), wanted=number, now=NOW)


def refusal(number: int | None = 500, /, **more: str) -> str:
    with pytest.raises(Refused) as why:
        plan(number, **more)
    return why.value.code


def test_a_wave_has_a_name_a_day_and_so_many_people() -> None:
    made = plan()
    assert (made.name, made.kind, made.channel) == ("Première vague", Kind.FIRST, Channel.LETTER)
    assert (made.leaves_at.astimezone(example().tz).date(), made.wanted) == (date(2027, 1, 18), 500)


def test_a_reminder_is_for_everybody_who_is_silent() -> None:
    assert plan(kind="reminder").wanted == 0
    assert plan(None, kind="reminder", channel="list").channel is Channel.LIST


def test_a_wave_may_leave_today() -> None:
    assert plan(on="2027-01-11").leaves_at == datetime(2027, 1, 10, 23, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"name": "  "}, "waves.name-missing"),
        ({"name": "x" * 61}, "common.answer-too-long"),
        ({"kind": "all"}, "waves.not-to-choose"),
        ({"channel": "pigeon"}, "waves.not-to-choose"),
        ({"on": "demain"}, "waves.day-missing"),
        ({"on": "2027-01-10"}, "waves.in-the-past"),
    ],
)
def test_what_cannot_be_a_wave_is_said(more: dict[str, str], code: str) -> None:
    assert refusal(**more) == code


def test_how_many_is_a_number_within_reason() -> None:
    assert refusal(None) == "waves.how-many-missing"
    assert refusal(None, wanted="beaucoup") == "waves.not-a-number"
    assert refusal(0, wanted="0") == "waves.not-a-number"
    assert refusal(200_001) == "waves.not-a-number"


def test_whoever_knows_the_seed_draws_the_same_people() -> None:
    people = [f"p{number}" for number in range(1_000)]
    first = drawn("seed", people, 100)
    assert first == drawn("seed", reversed(people), 100)
    assert len({*first}) == 100
    assert first != drawn("another", people, 100)
    assert len(drawn("seed", people, 0)) == 1_000


def test_a_draw_goes_on_as_it_began_when_somebody_has_gone() -> None:
    people = [f"p{number}" for number in range(1_000)]
    first = drawn("seed", people, 100)
    rest = [person for person in people if person not in first[:40]]
    assert drawn("seed", rest, 60) == first[40:]


def test_each_is_drawn_as_often_as_any_other() -> None:
    people = [f"p{number}" for number in range(20)]
    times = dict.fromkeys(people, 0)
    for seed in range(2_000):
        for person in drawn(str(seed), people, 5):
            times[person] += 1
    # chi-square with 19 degrees of freedom stays below 43.8 in 999 of 1,000 fair draws
    assert sum((count - 500) ** 2 / 500 for count in times.values()) < 43.8


def test_who_waits_is_neither_made_nor_left_out() -> None:
    assert Progress(drawn=10, made=6, left_out=1).waiting == 3


def test_what_a_wave_has_made_is_past_after_thirty_days() -> None:
    one = Wave(1, "w", "x", Kind.FIRST, Channel.LETTER, NOW, 1, "seed", 1, State.READY)
    days = [timedelta(days=days) for days in (0, 29, 30)]
    assert [is_past(one, NOW + each) for each in days] == [False, False, True]


def test_emails_leave_at_nine_of_their_day_or_at_once_when_it_is_later() -> None:
    town, day = example(), datetime(2027, 1, 17, 23, 0, tzinfo=UTC)  # midnight there
    wave = Wave(1, town.id, "E", Kind.FIRST, Channel.EMAIL, day, 9, "seed", 9, State.READY)
    assert mail_leaves(wave, town, NOW) == datetime(2027, 1, 18, 8, 0, tzinfo=UTC)
    later = datetime(2027, 1, 18, 12, 0, tzinfo=UTC)
    assert mail_leaves(wave, town, later) == later


def test_an_email_that_neither_left_nor_was_refused_is_still_to_leave() -> None:
    assert Progress(drawn=9, made=7, left_out=1, left=4, refused=1).to_leave == 2
