"""Rules about what is kept: queries with a name and a sentence, tables, personal columns."""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.house.house import files, line_of, rule

QUERY = re.compile(r"^-- name: *(?P<name>\S+).*\n(?P<next>.*)$", re.MULTILINE)
TABLE = re.compile(r"CREATE TABLE (?P<name>\w+) \((?P<body>.*?)\n\)(?P<end>[^;]*);", re.DOTALL)
ADDED = re.compile(r"ALTER TABLE (?P<name>\w+)\s+ADD (?:COLUMN )?(?P<body>[^;]*);")
SEALED = re.compile(r"^\s*(?P<name>sealed_\w+)\s", re.MULTILINE)
RENAMED = re.compile(r"\b(?P<name>sealed_\w+)\s+AS\s+(?P<as>[a-z]\w*)")
NUMBERED = re.compile(r"(?P<number>\d{4})_\w+\.sql")


def migrations(root: Path) -> list[Path]:
    return [path for path in files(root, "storage/migrations") if path.suffix == ".sql"]


@rule
def every_query_has_a_name_and_a_sentence(root: Path) -> Iterator[str]:
    for path in files(root, "storage/queries"):
        name, text = path.relative_to(root).as_posix(), path.read_text("utf-8")
        if not QUERY.search(text):
            yield f"{name}:1: holds no named query"
        for found in QUERY.finditer(text):
            sentence = found["next"]
            if not (sentence.startswith("-- ") and len(sentence.split()) > 2):
                where = line_of(text, found.start())
                yield f"{name}:{where}: {found['name']} is not followed by what it is for"


@rule
def a_sealed_column_keeps_its_name(root: Path) -> Iterator[str]:
    """By its name it was encrypted, where the program does that: by another, nobody opens it."""
    for path in files(root, "storage/queries"):
        text = path.read_text("utf-8")
        for found in RENAMED.finditer(text):
            if found["as"] != found["name"]:
                where = line_of(text, found.start())
                yield f"{path.relative_to(root).as_posix()}:{where}: {found['as']} opens nothing"


@rule
def queries_live_beside_their_functions(root: Path) -> Iterator[str]:
    for path in files(root, "storage/queries"):
        if not (root / "storage" / f"{path.stem}.py").exists():
            yield f"{path.relative_to(root).as_posix()}:1: there is no storage/{path.stem}.py"


@rule
def sqlite_tables_are_strict(root: Path) -> Iterator[str]:
    for path in migrations(root):
        text = path.read_text("utf-8")
        for table in TABLE.finditer(text):
            if "STRICT" not in table["end"]:
                where = line_of(text, table.start())
                yield f"{path.relative_to(root).as_posix()}:{where}: {table['name']} is not STRICT"


@rule
def migrations_are_numbered_without_a_gap(root: Path) -> Iterator[str]:
    for expected, path in enumerate(migrations(root), start=1):
        found = NUMBERED.fullmatch(path.name)
        if not found or int(found["number"]) != expected:
            yield f"{path.relative_to(root).as_posix()}:1: number {expected:04} was expected"


@rule
def erasure_knows_every_personal_column(root: Path) -> Iterator[str]:
    erasure = root / "storage/erasure.py"
    known = erasure.read_text("utf-8") if erasure.exists() else ""
    for path in migrations(root):
        text = path.read_text("utf-8")
        for table, column, position in personal_columns(text):
            if not re.search(rf"\b{table}\b[^\n]*\b{column}\b", known):
                yield (
                    f"{path.relative_to(root).as_posix()}:{line_of(text, position)}: {table}."
                    f"{column} is not listed in storage/erasure.py"
                )


def personal_columns(text: str) -> Iterator[tuple[str, str, int]]:
    """Yield table, column and where, of those made with their table and those added later."""
    for table in (*TABLE.finditer(text), *ADDED.finditer(text)):
        for column in SEALED.finditer(table["body"]):
            yield table["name"], column["name"], table.start("body") + column.start("name")
