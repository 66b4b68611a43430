"""What a machine may lack: tests that need it say so, and CI insists."""

import os
import shutil
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import NoReturn

import pytest

POSTGRES_MISSING = "PostgreSQL: not found on this machine"
CHROMIUM_MISSING = "Chromium: not found on this machine"
LIBICAL_MISSING = "cc or libical-dev: not found on this machine"
THINGS_MISSING = (POSTGRES_MISSING, CHROMIUM_MISSING, LIBICAL_MISSING)
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def lacks(reason: str) -> NoReturn:
    """Skip this test, or fail it where everything must run (REQUIRE_ALL_TESTS=1)."""
    if os.environ.get("REQUIRE_ALL_TESTS") == "1":
        pytest.fail(f"{reason}, and REQUIRE_ALL_TESTS=1 wants every test to run", pytrace=False)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def chromium_path() -> Path:
    """Chromium, or a browser of its family, as found through PATH."""
    for name in CHROMIUM_NAMES:
        if found := shutil.which(name):
            return Path(found)
    lacks(CHROMIUM_MISSING)


def skipped_for(reports: list[pytest.TestReport], reason: str) -> int:
    return sum(reason in str(report.longrepr) for report in reports)


def notices(reports: list[pytest.TestReport]) -> Iterator[str]:
    """Yield a line for each thing that this machine lacked, with the tests it cost."""
    for reason in THINGS_MISSING:
        if count := skipped_for(reports, reason):
            yield f"{reason}, tests skipped: {count}"


@pytest.hookimpl(wrapper=True, tryfirst=True)  # after pytest's own list, where people look last
def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter,
) -> Generator[None, None, None]:
    yield
    for line in notices(terminalreporter.getreports("skipped")):
        terminalreporter.write_line(line, yellow=True)
