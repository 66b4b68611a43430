"""No question walks through a table: what a hundred thousand people would make slow."""

import pytest

from storage.database import Database
from storage.sqlite import SqliteEngine

# Walked on purpose: a workshop is loaded a few times a year.
SMALL_TABLES = {"workshops"}
NO_TABLE = "CONSTANT"  # «SCAN CONSTANT ROW»: several questions answered in one row
# Indexes that hold only what is open, waiting or on its way: to walk one is to take what is next.
OPEN_ONLY = {
    "audit_unsealed",
    "dead_letters_untold",
    "help_messages_open",
    "inbox_waiting",
    "jobs_claimed",
    "jobs_waiting",
    "outbox_claimed",
    "outbox_waiting",
    "timers_due",
}


def walks(step: str) -> bool:
    """Tell whether a line of the plan is a walk: «SCAN people», «SCAN jobs USING INDEX …»."""
    words = step.split()
    if words[0] != "SCAN" or words[1] in {NO_TABLE, *SMALL_TABLES}:
        return False
    return not OPEN_ONLY.intersection(words)


async def test_no_query_walks_through_a_table(sqlite: Database) -> None:
    engine = sqlite.engine
    assert isinstance(engine, SqliteEngine)
    found = {
        name: [step for step in await engine.plan(statement) if walks(step)]
        for name, statement in sqlite.house.statements.items()
    }
    assert {name: steps for name, steps in found.items() if steps} == {}


@pytest.mark.parametrize(
    "step", ["SCAN people", "SCAN people USING INDEX people_name", "SCAN o USING COVERING INDEX x"]
)
def test_a_walk_would_be_seen(step: str) -> None:
    assert walks(step)
