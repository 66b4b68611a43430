"""The project keeps the rules of its house."""

import pytest

from tests.house.rules_of_the_house import RULES, as_it_is


@pytest.mark.parametrize("name", RULES)
def test_the_house_keeps_its_rule(name: str) -> None:
    breaches = as_it_is(name)
    assert not breaches, "\n" + "\n".join(breaches)
