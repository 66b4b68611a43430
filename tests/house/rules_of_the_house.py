"""Every rule of the house, gathered: importing a room enters its rules in the list."""

from functools import cache
from pathlib import Path

from tests.house import data, layers, shape, tree, words, writing
from tests.house.house import RULES, Rule

ROOMS = (shape, layers, writing, words, data, tree)
ROOT = Path(__file__).parents[2]

__all__ = ["ROOMS", "ROOT", "RULES", "Rule", "as_it_is"]


@cache
def as_it_is(name: str) -> tuple[str, ...]:
    """What breaks a rule in the project itself, which no test changes."""
    return tuple(RULES[name](ROOT))
