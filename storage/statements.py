"""The named queries: SQL as text with a name and a sentence, read from storage/queries/*.sql."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, cast

from aiosql.query_loader import QueryLoader
from aiosql.utils import VAR_REF

from storage.codec import plain_values
from storage.errors import WrongUse

FOLDER = Path(__file__).parent / "queries"
SEALED = "sealed_"  # columns and parameters with this prefix hold personal words
_WRITES = re.compile(r"\b(INSERT|UPDATE|DELETE)\b", re.IGNORECASE)


class Engine(StrEnum):
    """The two databases the program runs on."""

    SQLITE = "sqlite"
    POSTGRES = "postgres"


@dataclass(frozen=True, slots=True)
class Statement:
    """One named query, written for one engine."""

    name: str  # "people.find"
    capability: str  # "people"
    about: str
    sql: str
    parameters: frozenset[str]
    sealed: tuple[str, ...]  # the parameters that hold personal words
    writes: bool

    def bind(self, values: Mapping[str, object]) -> dict[str, Any]:
        """Return the parameters as the engines store them; one too many or too few is a mistake."""
        if values.keys() != self.parameters:
            wrong = sorted(values.keys() ^ self.parameters)
            raise WrongUse(f"{self.name}: parameters missing or unknown: {', '.join(wrong)}")
        return plain_values(values)


class _Adapter:
    """What aiosql's loader asks of a driver: `:name` in the way of this engine."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def process_sql(self, _name: str, _kind: object, sql: str) -> str:
        return written_for(self._engine, sql)


def written_for(engine: Engine, sql: str) -> str:
    """Return a statement with its parameters written as this engine's driver wants them."""
    sql = sql.strip().removesuffix(";")
    if engine is Engine.SQLITE:
        return sql
    return VAR_REF.sub(_psycopg_parameter, sql.replace("%", "%%"))


def _psycopg_parameter(found: re.Match[str]) -> str:
    if found["var_name"] is None:  # a quoted text, where a colon is only a colon
        return found[0]
    return f"{found['lead']}%({found['var_name']})s"


@cache
def load_statements(engine: Engine, folder: Path = FOLDER) -> Mapping[str, Statement]:
    """Read all queries of the folder for one engine, by their full name."""
    loader = QueryLoader(cast("Any", _Adapter(engine)), None, mandatory_parameters=False)
    found: dict[str, Statement] = {}
    for page in sorted(folder.glob("*.sql")):
        for datum in loader.load_query_data_from_file(page, [page.stem], encoding="utf-8"):
            statement = _statement(datum)
            if statement.name in found:
                raise WrongUse(f"{page.name}: the query {statement.name} is there twice")
            found[statement.name] = statement
    return found


def _statement(datum: Any) -> Statement:
    name: str = datum.query_name
    if not datum.doc_comments:
        raise WrongUse(f"{name}: a query says in a sentence what it is for")
    parameters = frozenset(datum.signature.parameters) - {"self"}
    return Statement(
        name=name,
        capability=name.partition(".")[0],
        about=datum.doc_comments,
        sql=datum.sql,
        parameters=parameters,
        sealed=tuple(sorted(p for p in parameters if p.startswith(SEALED))),
        writes=_WRITES.search(datum.sql) is not None,
    )
