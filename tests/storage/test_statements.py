"""Named queries: read once, with a sentence each, the same text for both engines."""

from pathlib import Path

import pytest

from storage.errors import Damaged, WrongUse
from storage.ids import new_id, new_token
from storage.sealing import Vault
from storage.statements import Engine, load_statements, written_for

QUERY = """-- name: find
-- One person.
SELECT id, ':not a parameter', 'half: 50%' FROM people WHERE id = :id AND at < :at;
"""


def load(folder: Path, text: str, engine: Engine = Engine.SQLITE) -> list[str]:
    (folder / "people.sql").write_text(text)
    return [statement.sql for statement in load_statements(engine, folder).values()]


def test_a_query_is_known_by_its_file_and_its_name(tmp_path: Path) -> None:
    (tmp_path / "people.sql").write_text(QUERY)
    statement = load_statements(Engine.SQLITE, tmp_path)["people.find"]
    assert statement.parameters == {"id", "at"}
    assert statement.about == "One person."
    assert not statement.writes


def test_parameters_are_written_as_each_driver_wants_them(tmp_path: Path) -> None:
    (sql,) = load(tmp_path, QUERY, Engine.POSTGRES)
    assert "id = %(id)s AND at < %(at)s" in sql
    assert "':not a parameter', 'half: 50%%'" in sql


def test_quoted_colons_are_left_alone() -> None:
    sql = "SELECT 'update:' || id FROM inbox WHERE id = :id;"
    assert written_for(Engine.SQLITE, sql) == sql.removesuffix(";")
    assert written_for(Engine.POSTGRES, sql).endswith(
        "'update:' || id FROM inbox WHERE id = %(id)s"
    )


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("-- name: find\nSELECT 1;\n", "sentence"),
        (QUERY + QUERY, "twice"),
    ],
)
def test_a_query_without_a_sentence_or_a_name_of_its_own_is_a_mistake(
    tmp_path: Path, text: str, says: str
) -> None:
    with pytest.raises(WrongUse, match=says):
        load(tmp_path, text)


def test_both_engines_know_the_same_queries() -> None:
    sqlite, postgres = load_statements(Engine.SQLITE), load_statements(Engine.POSTGRES)
    assert sqlite.keys() == postgres.keys()
    for name, statement in sqlite.items():
        assert statement.parameters == postgres[name].parameters
        assert all(f"%({parameter})s" in postgres[name].sql for parameter in statement.parameters)


def test_ids_and_tokens_are_long_enough_and_safe_in_addresses() -> None:
    made = {new_id() for _ in range(1000)} | {new_token() for _ in range(1000)}
    assert len(made) == 2000
    assert {len(each) for each in made} == {10, 22}
    assert all(each.replace("-", "").replace("_", "").isalnum() for each in made)


def test_the_same_words_never_look_the_same_but_have_one_fingerprint() -> None:
    vault = Vault(b"k" * 32)
    first, second = vault.seal("sealed_name", "Ana"), vault.seal("sealed_name", "Ana")
    assert first != second
    assert vault.open("sealed_name", first) == vault.open("sealed_name", second) == "Ana"
    assert vault.keyed_hash("Ana") == Vault(b"k" * 32).keyed_hash("Ana")
    assert vault.keyed_hash("Ana") != Vault(b"l" * 32).keyed_hash("Ana")
    assert len({vault.derive(purpose) for purpose in ("files", "backup", "sqlite")}) == 3


def test_words_sealed_for_one_column_do_not_open_in_another() -> None:
    """Nor changed, nor under another key: nobody can move a word from one row to a wrong place."""
    vault = Vault(b"k" * 32)
    sealed = vault.seal("sealed_name", "Ana")
    for column, words, opener in (
        ("sealed_phone", sealed, vault),
        ("sealed_name", sealed[:-4] + "AAA=", vault),
        ("sealed_name", sealed, Vault(b"l" * 32)),
    ):
        with pytest.raises(Damaged, match=r"storage\.damaged"):
            opener.open(column, words)
