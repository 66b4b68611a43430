"""The example workshop, as rules are given it."""

from tests.example import example

WORKSHOP = example()
