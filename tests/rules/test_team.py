"""Who works for a workshop: one organiser at least, and no way in that leads too far."""

import pytest

from rules.errors import Refused
from rules.people_cells import LONGEST_NAME
from rules.team import may_let_in, may_take, name_of, roles_given
from rules.who import Role

ORGANISER, READER = frozenset({Role.ORGANISER}), frozenset({Role.READER})


def test_the_last_organiser_stays_one() -> None:
    may_take(Role.ORGANISER, 2)
    may_take(Role.READER, 1)
    with pytest.raises(Refused) as refused:
        may_take(Role.ORGANISER, 1)
    assert refused.value.code == "team.last-organiser"


def test_roles_are_those_of_the_team_each_once() -> None:
    assert roles_given(["reader", "organiser", "reader", "citizen"]) == (
        Role.ORGANISER,
        Role.READER,
    )
    for none in ([], ["citizen"], ["king"]):
        with pytest.raises(Refused) as refused:
            roles_given(none)
        assert refused.value.code == "team.no-role"


def test_a_name_has_letters_and_an_end() -> None:
    assert name_of("  Anne  Marie ") == "Anne Marie"
    assert name_of("É" * LONGEST_NAME) == "É" * LONGEST_NAME
    for wrong, code in (
        ("", "data.not-a-name"),
        ("12", "data.not-a-name"),
        ("É" * (LONGEST_NAME + 1), "common.answer-too-long"),
    ):
        with pytest.raises(Refused) as refused:
            name_of(wrong)
        assert refused.value.code == code


def test_a_way_in_leads_nowhere_that_its_maker_does_not_run() -> None:
    may_let_in({"here": READER}, {"here": ORGANISER})
    may_let_in({"here": READER, "there": READER}, {"here": ORGANISER, "there": ORGANISER})
    for mine in ({"here": ORGANISER}, {"here": ORGANISER, "there": READER}):
        with pytest.raises(Refused) as refused:
            may_let_in({"here": READER, "there": READER}, mine)
        assert refused.value.code == "team.elsewhere-too"
