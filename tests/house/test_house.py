"""The project keeps the rules of its house."""

from pathlib import Path

import pytest

from tests.house.rules_of_the_house import RULES

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("name", RULES)
def test_the_house_keeps_its_rule(name: str) -> None:
    breaches = RULES[name](ROOT)
    assert not breaches, "\n" + "\n".join(breaches)
