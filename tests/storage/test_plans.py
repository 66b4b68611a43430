"""No question walks through a table: what a hundred thousand people would make slow."""

import pytest

from storage.database import Database
from storage.sqlite import SqliteEngine
from tests.storage.plans import walks


@pytest.mark.proves("measured.plans")
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
