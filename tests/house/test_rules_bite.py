"""Every rule bites: break it in a copy of the project, and it says so."""

import json
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.house.breaks import EVERY_WAY, Break, module
from tests.house.house import MACHINE_MADE
from tests.house.rules_of_the_house import ROOT, RULES, as_it_is

pytestmark = pytest.mark.proves("done.rules_bite")

BIN = Path(sys.executable).parent
WAYS = [(name, way) for name, ways in EVERY_WAY.items() for way in ways]

# A forbidden import or two for each contract: where, and what.
FORBIDDEN = {
    "Each layer knows only those below it, and web and handlers not each other": (
        ("storage/broken.py", "import actions"),
        ("web/broken.py", "import handlers"),
    ),
    "The emulator is a stranger: it imports nothing of ours": (
        ("emulator/broken.py", "import rules"),
    ),
    "Nothing of ours imports the emulator: it is started as another process": (
        ("bot/broken.py", "import emulator"),
    ),
    "The draw knows the rules alone: whoever verifies it has nothing else to trust": (
        ("draw/broken.py", "import storage"),
    ),
    "Nothing of ours imports the draw: it is started as another process": (
        ("actions/broken.py", "import draw"),
    ),
    "The reader of people files knows the rules, and how workshops are kept": (
        ("pool/broken.py", "import actions"),
    ),
    "Nothing of ours imports that reader: it is started as another process": (
        ("bot/broken_too.py", "import pool"),
    ),
    "Only bot knows Telegram": (("handlers/broken.py", "import telegram"),),
    "Only storage knows the databases": (("texts/broken.py", "import aiosqlite"),),
    "Rules are pure: no waiting, no machine, no dice, no log": (
        ("rules/broken.py", "import asyncio"),
        ("rules/broken_too.py", "import os"),
    ),
    "Actions and conversations await their transaction and nothing else": (
        ("actions/broken.py", "import time"),
    ),
}

# One line for each way to ask what time it is, or to make a time without a zone.
CLOCKS = {
    "datetime.datetime.now": "datetime.datetime.now(tz=datetime.UTC)",
    "datetime.datetime.utcnow": "datetime.datetime.utcnow()",
    "datetime.datetime.today": "datetime.datetime.today()",
    "datetime.date.today": "datetime.date.today()",
    "time.time": "time.time()",
    "time.time_ns": "time.time_ns()",
}
NAIVE = ("datetime.datetime(2026, 11, 22)", "datetime.datetime.fromtimestamp(0)")


State = dict[str, tuple[int, int]]


def state(folder: str) -> State:
    """The size of each file below this folder, and when it was last changed; folders are there."""
    found: State = {}
    with os.scandir(folder) as there:
        for each in there:
            if each.is_dir():
                found |= {each.path: (0, 0), **state(each.path)}
            else:
                seen = each.stat()
                found[each.path] = (seen.st_size, seen.st_mtime_ns)
    return found


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, State]:
    """The project as it is, and its state: to copy it for each break took half of the time."""
    folder = tmp_path_factory.mktemp("house") / "project"
    shutil.copytree(ROOT, folder, ignore=shutil.ignore_patterns(*MACHINE_MADE))
    return folder, state(str(folder))


@pytest.fixture
def copy(copied: tuple[Path, State]) -> Iterator[Path]:
    """The project as it is, in a folder where it may be broken; then what was broken is mended."""
    folder, before = copied
    yield folder
    changed = {Path(path) for path, _ in before.items() ^ state(str(folder)).items()}
    for path in sorted(changed, reverse=True):  # what is in a folder goes before it
        if path.is_dir():
            path.rmdir()
        else:
            path.unlink(missing_ok=True)
        if str(path) in before:
            shutil.copy2(ROOT / path.relative_to(folder), path)
    assert state(str(folder)) == before


def test_no_rule_can_be_added_without_a_way_to_break_it() -> None:
    assert set(EVERY_WAY) == set(RULES)


@pytest.mark.parametrize(("name", "way"), WAYS, ids=[f"{name}-{way.path}" for name, way in WAYS])
def test_breaking_the_rule_is_noticed(name: str, way: Break, copy: Path) -> None:
    way.change(copy / way.path)
    found = set(RULES[name](copy)).difference(as_it_is(name))
    assert [breach for breach in found if breach.startswith(f"{way.blamed or way.path}:")], found


def tool(name: str) -> dict[str, Any]:
    settings: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    return dict(settings["tool"][name])


def test_breaking_each_import_contract_is_noticed(copy: Path) -> None:
    assert set(FORBIDDEN) == {contract["name"] for contract in tool("importlinter")["contracts"]}
    for ways in FORBIDDEN.values():
        for path, code in ways:
            module(path, code).change(copy / path)
    done = subprocess.run(
        [BIN / "lint-imports", "--no-cache"], cwd=copy, check=False, capture_output=True, text=True
    )
    kept = [name for name in FORBIDDEN if f"{name} BROKEN" not in done.stdout]
    assert not kept, done.stdout
    for path, code in (way for ways in FORBIDDEN.values() for way in ways):
        importer = path.removesuffix(".py").replace("/", ".")
        assert f"{importer} -> {code.removeprefix('import ')}" in done.stdout


def test_asking_the_clock_or_a_naive_time_is_noticed(copy: Path) -> None:
    banned = tool("ruff")["lint"]["flake8-tidy-imports"]["banned-api"]
    assert set(CLOCKS) == set(banned)
    lines = (*CLOCKS.values(), *NAIVE)
    module("rules/broken.py", "\n".join(("import datetime", "import time", *lines))).change(
        copy / "rules/broken.py"
    )
    done = subprocess.run(
        [BIN / "ruff", "check", "--no-cache", "--output-format=json", "rules/broken.py"],
        cwd=copy,
        check=False,
        capture_output=True,
        text=True,
    )
    said = {
        (entry["location"]["row"], entry["code"][:3])
        for entry in json.loads(done.stdout)
        if entry["code"].startswith(("TID251", "DTZ"))
    }
    first = 5  # after the docstring, a blank line and two imports
    assert {(first + row, "TID") for row in range(len(CLOCKS))} <= said
    assert {(first + len(CLOCKS) + row, "DTZ") for row in range(len(NAIVE))} <= said
