"""What checks need: the figures of the last benchmark, a bare clone, a way to show a figure."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.acceptance.figures import (
    MEASURED,
    RESULTS,
    Broadcast,
    Cpu,
    Crash,
    Draw,
    F,
    Feeds,
    Letters,
    Live,
    Pages,
    Part,
    Pool,
    Programme,
    Results,
    Scale,
)
from tests.acceptance.history import outdated

ROOT = Path(__file__).parents[2]
CLONE = ROOT / "var/accept/atelier-citoyen"
REPORT = CLONE / "var/suite.xml"
"""What every test of the suite came to in the bare clone, and for which lines it speaks."""
Show = Callable[[str], None]


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def results() -> Results:
    """The last `make bench`; what is missing in it fails every check that reads it."""
    if not (ROOT / RESULTS).exists():
        pytest.fail(f"no {RESULTS}: run `make bench` first", pytrace=False)
    return Results.read(ROOT)


def of_today(part: Part[F], root: Path = ROOT) -> F:
    """Return the figures of a part, unless what they measured has changed since."""
    if reason := outdated(root, part.commit, MEASURED):
        pytest.fail(f"these figures are not of today's program: {reason}", pytrace=False)
    return part.figures


@pytest.fixture
def cpu(results: Results) -> Cpu:
    return of_today(results.cpu)


@pytest.fixture
def scale(results: Results) -> Scale:
    return of_today(results.scale)


@pytest.fixture
def live(results: Results) -> Live:
    return of_today(results.live)


@pytest.fixture
def broadcast(results: Results) -> Broadcast:
    return of_today(results.broadcast)


@pytest.fixture
def draw(results: Results) -> Draw:
    return of_today(results.draw)


@pytest.fixture
def pool(results: Results) -> Pool:
    return of_today(results.pool)


@pytest.fixture
def letters(results: Results) -> Letters:
    return of_today(results.letters)


@pytest.fixture
def crash(results: Results) -> Crash:
    return of_today(results.crash)


@pytest.fixture
def feeds(results: Results) -> Feeds:
    return of_today(results.feeds)


@pytest.fixture
def programme(results: Results) -> Programme:
    return of_today(results.programme)


@pytest.fixture
def pages(results: Results) -> Pages:
    return of_today(results.pages)


@pytest.fixture
def show(record_property: Callable[[str, object], None]) -> Show:
    """Put words into the table's column of figures."""
    return lambda words: record_property("figure", words)


@pytest.fixture(scope="session")
def clone() -> Path:
    """The project as somebody else would get it: what is committed, and nothing installed.

    It is on the disk, as theirs would be, and can be looked at afterwards. What lies beside the
    project, such as the list of Telegram's methods, lies beside it, too.
    """
    shutil.rmtree(CLONE.parent, ignore_errors=True)
    CLONE.parent.mkdir(parents=True)
    (CLONE.parent / "shared").symlink_to(ROOT.parent / "shared")
    subprocess.run(["git", "clone", "--quiet", "--no-local", ROOT, CLONE], check=True)
    return CLONE
