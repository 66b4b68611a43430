"""The example workshop, as rules are given it."""

from pathlib import Path

from actions.workshop_file import read_workshop

EXAMPLE = Path(__file__).parents[2] / "examples/big-data-sante/workshop.toml"
WORKSHOP = read_workshop(EXAMPLE.read_bytes())
