"""A private PostgreSQL for the tests: made on first use, gone with the process that asked."""

import os
import pwd
import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
import pytest

from storage.postgres import OLDEST
from storage.postgres_schema import KEY_CHECK
from storage.sealing import Vault
from tests.machine import POSTGRES_MISSING, lacks
from tests.tables import KEY, make_tables

PATIENCE = 30.0  # seconds until a server must answer, on a busy machine

# Where packages put the binaries when they are not in PATH.
USUAL_PLACES = (
    "/usr/lib/postgresql/*/bin",
    "/usr/pgsql-*/bin",
    "/opt/homebrew/opt/postgresql*/bin",
)

NEW_CLUSTER = ("-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync")

# Speed over safety: this data is worth nothing once the tests are over.
CONFIGURATION = {
    "listen_addresses": "",  # a socket in our own folder: no port to clash with anyone
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "jit": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "max_connections": "200",
    "shared_buffers": "64MB",
    "max_wal_size": "256MB",
}

# The shell lives as long as its input stays open, which is as long as we do, however we end.
UNTIL_WE_ARE_GONE = (
    'folder=$1; shift; "$@" & server=$!; read -r _; kill -QUIT "$server"; wait "$server"; '
    'rm -rf "$folder"'
)


def version_of(binaries: Path) -> int:
    """Return the major version of the server in this folder, 0 where there is none."""
    try:
        said = subprocess.run(
            [binaries / "postgres", "--version"], check=True, capture_output=True, text=True
        )
    except (OSError, subprocess.CalledProcessError):
        return 0
    number = re.search(r"\d+", said.stdout)
    return int(number.group()) if number else 0


def find_binaries() -> Path | None:
    """Return the folder of the newest usable server: PATH, pg_config, then the usual places."""
    places = {match for pattern in USUAL_PLACES for match in Path("/").glob(pattern[1:])}
    if found := shutil.which("postgres"):
        places.add(Path(found).parent)
    if config := shutil.which("pg_config"):
        said = subprocess.run([config, "--bindir"], check=False, capture_output=True, text=True)
        places.add(Path(said.stdout.strip()))
    newest = max(places, key=version_of, default=None)
    return newest if newest and version_of(newest) >= OLDEST else None


class Server:
    """One running PostgreSQL in a temporary folder, reached through a socket in that folder."""

    def __init__(self, binaries: Path) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="atelier-postgres-"))
        self._numbers = count(1)
        owner = self._give_away() if os.geteuid() == 0 else {}
        self._prepare(binaries, owner)
        self._keeper = self._start(binaries, owner)
        self._admin = self._reach()

    def _give_away(self) -> dict[str, Any]:
        """Hand the folder to the unprivileged user that PostgreSQL insists on."""
        names = {user.pw_name for user in pwd.getpwall()}
        user = pwd.getpwnam("postgres" if "postgres" in names else "nobody")
        os.chown(self.folder, user.pw_uid, user.pw_gid)
        return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}

    def _prepare(self, binaries: Path, owner: dict[str, Any]) -> None:
        command = [str(binaries / "initdb"), "-D", str(self.folder / "data"), *NEW_CLUSTER]
        subprocess.run(command, check=True, capture_output=True, cwd=self.folder, **owner)

    def _start(self, binaries: Path, owner: dict[str, Any]) -> subprocess.Popen[bytes]:
        folder = str(self.folder)
        server = [str(binaries / "postgres"), "-D", f"{folder}/data", "-k", folder]
        options = [f"--{name}={value}" for name, value in CONFIGURATION.items()]
        with (self.folder / "log").open("wb") as log:
            return subprocess.Popen(
                ["/bin/sh", "-c", UNTIL_WE_ARE_GONE, "sh", folder, *server, *options],
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
                cwd=folder,
                start_new_session=True,  # Ctrl-C is for the tests; they then stop us in order
                **owner,
            )

    def _reach(self) -> psycopg.Connection[Any]:
        """Wait for the server; what makes and drops databases keeps this one connection."""
        give_up = time.monotonic() + PATIENCE
        while True:
            try:
                return psycopg.connect(self.url("postgres"), autocommit=True)
            except psycopg.OperationalError:
                if self._keeper.poll() is not None or time.monotonic() > give_up:
                    self._end()
                    raise
                time.sleep(0.05)

    def url(self, database: str) -> str:
        return f"postgresql://postgres@/{database}?host={self.folder}"

    def run(self, statement: str, *values: str, database: str) -> None:
        with psycopg.connect(self.url(database), autocommit=True) as connection:
            connection.execute(statement, values)

    def create(self, template: str = "template1") -> str:
        """Make a database with a name of its own, a copy of `template`, and return that name."""
        name = f"test_{next(self._numbers)}"
        self._admin.execute(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy")
        return name

    def drop(self, name: str) -> None:
        self._admin.execute(f"DROP DATABASE {name} WITH (FORCE)")

    def stop(self) -> None:
        """End the server; nothing is left of it."""
        self._admin.close()
        self._end()

    def _end(self) -> None:
        """Close the keeper's input: it stops the server and removes the folder."""
        self._keeper.communicate(timeout=PATIENCE)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Server]:
    """One server for all tests of this process; skips where the machine has none."""
    binaries = find_binaries()
    if binaries is None:
        lacks(POSTGRES_MISSING)
    server = Server(binaries)
    yield server
    server.stop()


@pytest.fixture
def postgres_url(postgres_server: Server) -> Iterator[str]:
    """A fresh, empty database of this test alone."""
    name = postgres_server.create()
    yield postgres_server.url(name)
    postgres_server.drop(name)


@pytest.fixture(scope="session")
def postgres_template(postgres_server: Server) -> str:
    """An empty workshop: the tables of the newest schema, made once and then copied."""
    name = postgres_server.create()
    make_tables(postgres_server.url(name))
    return name


@pytest.fixture
def postgres_engine_url(
    postgres_server: Server, postgres_template: str, key: bytes
) -> Iterator[str]:
    """A database of this test alone whose tables are there, to be opened with `key`."""
    name = postgres_server.create(postgres_template)
    if key != KEY:
        mark = Vault(key).keyed_hash(KEY_CHECK)
        change = "UPDATE meta SET value = %s WHERE key = 'key_check'"
        postgres_server.run(change, mark, database=name)
    yield postgres_server.url(name)
    postgres_server.drop(name)
