"""Tasks: whose, until when; mine first; what somebody is told of on a morning."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from rules.errors import Refused
from rules.reminders import waking
from rules.tasks import About, Task, Typed, any_open, codes, digest, in_order, task_of, told_at
from tests.rules.example import WORKSHOP

TODAY = date(2027, 3, 20)
TYPED = Typed(" Réserver  le car ", "karim", "2027-03-22", page="/salles")
AT = datetime(2027, 3, 20, 9, 0, tzinfo=UTC)


def task(number: int, owner: str, day: int, *, done: bool = False) -> Task:
    about = About(f"tâche {number}", owner, date(2027, 3, day))
    return Task(number, about, 1, "karim", AT if done else None)


def read(typed: Typed) -> About:
    return task_of(typed, {"karim", "lou"}, {"/salles"}, today=TODAY)


def test_a_task_has_words_an_owner_and_a_day() -> None:
    due = date(2027, 3, 22)
    assert read(TYPED) == About("Réserver le car", "karim", due, page="/salles")
    assert read(replace(TYPED, page="/ailleurs")) == About("Réserver le car", "karim", due)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ({"what": " "}, "tasks.what-missing"),
        ({"what": "a" * 301}, "common.answer-too-long"),
        ({"owner": "ana"}, "tasks.owner-missing"),
        ({"due": ""}, "tasks.day-missing"),
        ({"due": "2077-03-22"}, "tasks.too-far"),
    ],
)
def test_what_cannot_be_is_not_given(typed: dict[str, str], code: str) -> None:
    with pytest.raises(Refused) as caught:
        read(replace(TYPED, **typed))
    assert caught.value.code == code


def test_mine_come_first_the_nearest_first() -> None:
    tasks = [task(1, "lou", 18), task(2, "karim", 25), task(3, "karim", 19), task(4, "lou", 17)]
    assert [each.id for each in in_order(tasks, "karim")] == [3, 2, 4, 1]
    assert in_order([task(1, "karim", 18, done=True)], "karim") == ()


def test_late_is_what_is_open_after_its_day() -> None:
    assert task(1, "lou", 19).late(TODAY)
    assert not task(1, "lou", 20).late(TODAY)
    assert not task(1, "lou", 19, done=True).late(TODAY)


def test_a_morning_tells_what_is_due_and_what_is_late_and_nothing_of_others() -> None:
    tasks = [task(1, "lou", 18), task(2, "karim", 20), task(3, "karim", 19), task(4, "karim", 21)]
    told = digest(tasks, "karim", TODAY)
    assert [each.id for each in told] == [3, 2]
    assert codes(told) == "3,2"


def test_a_digest_leaves_while_one_of_its_tasks_is_still_to_be_done_by_them() -> None:
    tasks = [task(2, "karim", 20), task(3, "karim", 19, done=True)]
    assert any_open(tasks, "3,2", "karim")
    assert not any_open(tasks, "3", "karim")
    assert not any_open(tasks, "2", "lou")


def test_it_is_told_when_quiet_hours_end() -> None:
    at = told_at(WORKSHOP, TODAY)
    assert at.astimezone(WORKSHOP.tz).time() == WORKSHOP.reminders.quiet_until
    assert at.astimezone(WORKSHOP.tz).date() == TODAY
    assert waking(WORKSHOP, at) == at
    assert time(7) <= at.astimezone(WORKSHOP.tz).time() <= time(12)
