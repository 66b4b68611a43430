"""What a bare clone does, in how long; and what only people can judge, as they recorded it."""

import os
import signal
import socket
import subprocess
import time
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from handlers.catalogue import engine
from tests.acceptance.conftest import Show
from tests.edges.town import alive, descendants
from texts import Texts

STOPS_WITHIN = 10.0  # seconds
SCREENS = Path("var/screens")
LANGUAGES = ("fr", "en")
WIDTHS = ("360", "1280")  # px
SETTINGS_OF_OURS = "ATELIER_"


def environment(**settings: str) -> dict[str, str]:
    """Return this machine's environment without any setting of the program, but with these."""
    ours = {name for name in os.environ if name.startswith(SETTINGS_OF_OURS)}
    return {name: value for name, value in os.environ.items() if name not in ours} | settings


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port: int = taken.getsockname()[1]
        return port


@contextmanager
def demo(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """Run `make demo` as a stranger would, and end it as Ctrl-C does, make and all.

    Interrupted, make waits for the demo and then ends by the same signal; nothing stays behind.
    """
    addresses = {name: f"127.0.0.1:{free_port()}" for name in ("DEMO_PAGES", "DEMO_TELEGRAM")}
    process = subprocess.Popen(
        ["make", "demo"],
        cwd=folder,
        env=environment(**addresses),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    try:
        yield process
        below = descendants(process.pid)
        os.killpg(process.pid, signal.SIGINT)
        said, _ = process.communicate(timeout=STOPS_WITHIN)
        assert process.returncode == -signal.SIGINT, said
        assert "Error" not in said  # which make would tell of a demo that did not end well
        assert [one for one in below if alive(one)] == []
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()


def seconds_until_ready(folder: Path) -> float:
    began = time.monotonic()
    with demo(folder) as process:
        said = []
        for line in process.stdout or ():
            said.append(line)
            if line.strip() == "ready":
                return time.monotonic() - began
        pytest.fail("the demo ended before it was ready:\n" + "".join(said))


@pytest.mark.accept("done.demo_first")
@pytest.mark.timeout(300)
def test_a_bare_clone_is_ready_soon(clone: Path, show: Show) -> None:
    taken = seconds_until_ready(clone)
    show(f"{taken:.0f} s")
    assert taken <= 90


@pytest.mark.accept("done.demo_again")
def test_the_second_demo_is_ready_at_once(clone: Path, show: Show) -> None:
    taken = seconds_until_ready(clone)
    show(f"{taken:.1f} s")
    assert taken <= 10


@dataclass(frozen=True, slots=True)
class Suite:
    """One run of `make test` in a bare clone."""

    seconds: float
    code: int
    said: str


@pytest.fixture(scope="session")
def suite(clone: Path) -> Suite:
    began = time.monotonic()
    done = subprocess.run(
        ["make", "test"],
        cwd=clone,
        env=environment(REQUIRE_ALL_TESTS="1"),
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    return Suite(time.monotonic() - began, done.returncode, done.stdout)


@pytest.mark.accept("done.test")
@pytest.mark.timeout(1500)
def test_the_tests_of_a_bare_clone_are_green_in_ten_minutes(suite: Suite, show: Show) -> None:
    show(f"{suite.seconds / 60:.1f} min")
    assert suite.code == 0, suite.said[-4000:]
    assert suite.seconds <= 600


@pytest.mark.accept("done.branches")
@pytest.mark.timeout(1500)
def test_every_branch_is_tested(suite: Suite) -> None:
    assert "Required test coverage of 100% reached" in suite.said


@pytest.fixture(scope="session")
def records(root: Path) -> dict[str, Any]:
    """What people recorded of what they saw; the file says how."""
    return tomllib.loads((root / "tests/acceptance/records.toml").read_text("utf-8"))


def last_walk(records: dict[str, Any], language: str) -> dict[str, Any]:
    walks = [walk for walk in records.get("walk", []) if walk["language"] == language]
    return dict(walks[-1]) if walks else pytest.fail("nobody has walked it yet")


@pytest.mark.parametrize(
    "language",
    [
        pytest.param("fr", marks=pytest.mark.accept("done.walk_fr")),
        pytest.param("en", marks=pytest.mark.accept("done.walk_en")),
    ],
)
def test_the_path_was_walked_by_someone_new(
    language: str, records: dict[str, Any], show: Show
) -> None:
    walk = last_walk(records, language)
    hesitations = walk.get("hesitation", [])
    show(f"{walk['on']}, {len(hesitations)} hesitations")
    assert [one["noted"] for one in hesitations if not one.get("mend")] == []


@pytest.mark.accept("done.screens_seen")
def test_the_pictures_were_looked_at(records: dict[str, Any], show: Show) -> None:
    show(f"{records['screens']['on']}, {records['screens']['pictures']} pictures")
    assert records["screens"]["pictures"] > 0


def pictured(folder: Path) -> set[str]:
    """Return the steps with a picture here: «flow.step.png», or «flow.step.variant.png»."""
    return {".".join(path.name.split(".")[:2]) for path in folder.glob("*.png")}


@pytest.mark.accept("done.screens")
@pytest.mark.timeout(900)
def test_every_step_is_pictured_in_both_languages_and_widths(clone: Path, show: Show) -> None:
    subprocess.run(["make", "screens"], cwd=clone, env=environment(), check=True)
    folders = [clone / SCREENS / language / width for language in LANGUAGES for width in WIDTHS]
    flows = engine(Texts.load(strict=True)).flows.values()
    steps = {f"{flow.name}.{step.name}" for flow in flows for step in flow.steps}
    show(f"{len(steps)} steps × {len(folders)}")
    assert [folder for folder in folders if steps - pictured(folder)] == []
