"""What a bare clone does, and in how long."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.acceptance.conftest import REPORT, Show
from tests.edges.town import alive, descendants
from tests.ports import free_port

STOPS_WITHIN = 10.0  # seconds
SETTINGS_OF_OURS = "ATELIER_"


def environment(**settings: str) -> dict[str, str]:
    """Return this machine's environment without what we have set in it, but with these."""
    ours = {name for name in os.environ if name.startswith(SETTINGS_OF_OURS)} | {"TMPDIR"}
    return {name: value for name, value in os.environ.items() if name not in ours} | settings


@contextmanager
def demo(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """Run `make demo` as a stranger would, and end it as Ctrl-C does, make and all.

    Interrupted, make waits for the demo and then ends by the same signal; nothing stays behind.
    """
    names = ("DEMO_PAGES", "DEMO_TELEGRAM", "DEMO_TOUR")
    addresses = {name: f"127.0.0.1:{free_port()}" for name in names}
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
        env=environment(REQUIRE_ALL_TESTS="1", PYTEST_ADDOPTS=f"--junitxml={REPORT}"),
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
