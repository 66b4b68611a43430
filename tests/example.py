"""The example workshop, read once in each process."""

from functools import cache
from pathlib import Path

from actions.workshop_file import read_workshop
from rules.workshop import Workshop

EXAMPLE = Path(__file__).parents[1] / "examples" / "big-data-sante" / "workshop.toml"


@cache
def example() -> Workshop:
    """What the file says; nobody can change it."""
    return read_workshop(EXAMPLE.read_bytes())
