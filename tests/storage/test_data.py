"""The copy that people take away holds every table that tells of them."""

import re
from pathlib import Path

from storage.data import TABLES

MIGRATIONS = Path(__file__).parents[2] / "storage/migrations"
TABLE = re.compile(r"CREATE TABLE (\w+) \((.*?)\n\)", re.DOTALL)
WORKINGS = {  # what only moves messages and time, and holds nothing else about anybody
    *("inbox", "outbox", "timers", "jobs", "places"),
    "erasures",  # an id and when, after everything else is gone
    "imports",  # of whoever brought a file: what it holds is about others
}


def test_every_table_about_people_is_in_the_copy() -> None:
    personal = {
        name
        for migration in sorted(MIGRATIONS.glob("*.sql"))
        for name, body in TABLE.findall(migration.read_text("utf-8"))
        if re.search(r"^\s+(person|subject) TEXT", body, re.MULTILINE) or "sealed_" in body
    }
    assert personal - WORKINGS == set(TABLES)
