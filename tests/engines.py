"""A database for a test, on each engine."""

import shutil
from pathlib import Path

import pytest

from tests.tables import KEY, make_tables


@pytest.fixture
def key() -> bytes:
    """The key that `engine_url` is to be opened with; a folder of tests may have its own."""
    return KEY


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with the tables of the newest schema, to be copied."""
    path = tmp_path_factory.mktemp("template") / "atelier.db"
    make_tables(f"sqlite:///{path}")
    return path


@pytest.fixture
def sqlite_engine_url(tmp_path: Path, sqlite_template: Path, key: bytes) -> str:
    """A file of this test alone, to be opened with `key`; its tables are there, or made then."""
    path = tmp_path / "atelier.db"
    if key == KEY:
        shutil.copyfile(sqlite_template, path)
    return f"sqlite:///{path}"


BOTH = ("sqlite", pytest.param("postgres", marks=pytest.mark.postgres))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give a test that asks for `engine_url` both, or SQLite alone where `one_engine` says why."""
    if "engine_url" in metafunc.fixturenames:
        alone = metafunc.definition.get_closest_marker("one_engine")
        metafunc.parametrize("engine_url", BOTH[:1] if alone else BOTH, indirect=True)


@pytest.fixture
def engine_url(request: pytest.FixtureRequest) -> str:
    """ATELIER_DATABASE for a fresh database, once for each engine; open it with `key`."""
    url: str = request.getfixturevalue(f"{request.param}_engine_url")
    return url
