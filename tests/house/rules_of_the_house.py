"""Every rule of the house, gathered: importing a room enters its rules in the list."""

from tests.house import data, layers, shape, tree, words, writing
from tests.house.house import RULES, Rule

ROOMS = (shape, layers, writing, words, data, tree)

__all__ = ["ROOMS", "RULES", "Rule"]
