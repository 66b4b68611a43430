"""People and what is expected of each, as a table."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from rules.expected_table import (
    Asked,
    Cell,
    Group,
    Order,
    Reach,
    Tally,
    cell,
    kinds_of,
    ordered,
    owing,
    reach,
    tallies,
    within,
)
from rules.owed import Owed, What
from rules.who import CitizenState
from tests.rules.example import WORKSHOP

NOW = datetime(2027, 1, 12, 11, tzinfo=UTC)
DAY = timedelta(days=1)


def one(
    name: str,
    *things: Owed,
    state: CitizenState | None = CitizenState.VALIDATED,
    speaks: bool = False,
    silenced: bool = False,
    in_chat: bool = True,
) -> Asked:
    return Asked(name, name, name.casefold(), state, speaks, silenced, in_chat, things)


NEEDS = Owed(What.NEEDS, due=NOW - DAY)
READ = Owed(What.READING, about="a:1", due=NOW + DAY)
ALSO = Owed(What.READING, about="b:1", due=NOW + 2 * DAY)
DONE = Owed(What.READING, about="c:1", settled=True)
BRIEF = Owed(What.BRIEF, about="1")


def test_groups_hold_who_they_say() -> None:
    seated = one("Ana")
    spare = one("Béa", state=CitizenState.SUBSTITUTE)
    expert = one("Carl", state=None, speaks=True)
    both = one("Dora", speaks=True)
    people = (seated, spare, expert, both)
    found = {group: [each.name for each in people if within(group, each)] for group in Group}
    assert found == {
        Group.ALL: ["Ana", "Béa", "Carl", "Dora"],
        Group.SEATED: ["Ana", "Dora"],
        Group.ON_THE_WAY: ["Béa"],
        Group.SPEAKERS: ["Carl", "Dora"],
    }
    assert What.BRIEF not in kinds_of(Group.SEATED)
    assert What.NEEDS not in kinds_of(Group.SPEAKERS)
    assert kinds_of(Group.ALL) == tuple(What)


def test_a_cell_tells_what_is_done_missing_and_late() -> None:
    ana = one("Ana", NEEDS, ALSO, READ, DONE)
    assert cell(ana, What.NEEDS, NOW) == Cell(0, 1, late=True, due=NOW - DAY)
    assert cell(ana, What.READING, NOW) == Cell(1, 2, late=False, due=NOW + DAY)
    assert cell(ana, What.SURVEY, NOW) == Cell()
    assert ana.missing() == (NEEDS, ALSO, READ)


def test_people_are_counted_by_kind() -> None:
    people = (one("Ana", NEEDS, READ, DONE), one("Béa", DONE), one("Carl", READ))
    assert tallies(people, Group.SEATED, NOW) == (
        Tally(What.NEEDS, 0, 1, 1),
        Tally(What.READING, 1, 2, 0),
    )
    assert tallies((), Group.ALL, NOW) == ()


def test_those_who_are_asked_the_same_count_each() -> None:
    alike = replace(one("Béa", NEEDS, READ, DONE), things=one("Ana", NEEDS, READ, DONE).things)
    ana, carl, dora = replace(alike, name="Ana"), one("Carl", DONE), one("Dora", ALSO)
    people = (ana, alike, carl, dora)
    assert tallies(people, Group.SEATED, NOW) == (
        Tally(What.NEEDS, 0, 2, 2),
        Tally(What.READING, 1, 3, 0),
    )
    assert owing(people, None) == (ana, alike, dora)
    assert owing(people, What.NEEDS) == (ana, alike)
    assert owing(people, What.SURVEY) == ()


def test_people_are_put_in_order() -> None:
    people = (one("Carl", READ), one("Béa", ALSO, BRIEF), one("Ana"), one("Dora", NEEDS, ALSO))
    assert [each.name for each in ordered(people, Order.NAME)] == ["Ana", "Béa", "Carl", "Dora"]
    assert [each.name for each in ordered(people, Order.DATE)] == ["Dora", "Carl", "Béa", "Ana"]
    assert [each.name for each in ordered(people, Order.MOST)] == ["Béa", "Dora", "Carl", "Ana"]
    by_reading = ordered(people, Order.DATE, What.READING)
    assert [each.name for each in by_reading] == ["Carl", "Béa", "Dora", "Ana"]


@pytest.mark.parametrize("what", [What.NEEDS, What.READING])
def test_only_those_are_reminded_who_may_be(what: What) -> None:
    now = one("Ana", NEEDS, READ)
    heard, muted = one("Béa", NEEDS, READ), one("Carl", NEEDS, READ)
    phone = one("Dora", NEEDS, READ, in_chat=False)
    peace = one("Elsa", NEEDS, READ, silenced=True)
    nothing, mail = one("Félix", BRIEF), one("Gaël", NEEDS, READ, in_chat=False)
    found = reach(
        (now, heard, muted, phone, peace, nothing, mail),
        what,
        mailed=frozenset({"Gaël"}),
        workshop=WORKSHOP,
        heard={"Béa": NOW - timedelta(hours=1), "Ana": NOW - DAY},
        muted={"Carl": frozenset({what})},
        now=NOW,
    )
    assert found == Reach((now,), (heard,), (muted,), (phone,), (peace,), (mail,))
    assert found.count == 2
