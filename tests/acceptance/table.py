"""For each line, how its checks went, which run now, and its tests, which ran in the suite."""

from collections import defaultdict
from collections.abc import Generator, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.acceptance.lines import Line

_WENT = {"failure": "failed", "error": "failed", "skipped": "skipped"}
"""What JUnit calls an outcome; a test without any of these passed."""


@dataclass
class Standing:
    """How one line stands: the tests that speak for it, their outcomes, and a figure to show."""

    tests: list[str] = field(default_factory=list)
    outcomes: dict[str, str] = field(default_factory=dict)
    figure: str = ""

    @property
    def verdict(self) -> str:
        """Return "passed" if there are tests and all passed; else the worst that is to say."""
        if not self.tests:
            return "missing"
        said = {self.outcomes.get(test, "not run") for test in self.tests}
        return next(word for word in ("failed", "skipped", "not run", "passed") if word in said)

    @property
    def check(self) -> str:
        """Name the one test, or how many there are."""
        if len(self.tests) > 1:
            files = {test.partition("::")[0].removeprefix("tests/") for test in self.tests}
            return f"{len(self.tests)} tests in {', '.join(sorted(files))}"
        return "".join(self.tests).rpartition("::")[2]

    def take_figure(self, properties: Iterable[tuple[str, object]]) -> None:
        """Show the figures among what a test recorded; without any, what was shown stays."""
        figures = [str(value) for name, value in properties if name == "figure"]
        self.figure = ", ".join(figures) or self.figure


class Table:
    """Listens to a run of pytest, reads the suite's report; one standing for each line."""

    def __init__(self) -> None:
        self.standings: defaultdict[str, Standing] = defaultdict(Standing)

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        for item in session.items:
            for line in spoken_for(item):
                self.standings[line].tests.append(item.nodeid)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        report = yield
        for line in spoken_for(item):
            standing = self.standings[line]
            if report.outcome != "passed":
                standing.outcomes[item.nodeid] = report.outcome
            elif report.when == "call":
                standing.outcomes.setdefault(item.nodeid, "passed")
            standing.take_figure(report.user_properties)
        return report

    def read(self, report: Path) -> None:
        """Take in a report of the suite (JUnit's XML), in which tests name their lines."""
        for case in ET.parse(report).iter("testcase"):  # noqa: S314 - pytest has just written it
            file = case.get("classname", "").replace(".", "/")
            test = f"{file}.py::{case.get('name')}"
            found = (_WENT[part.tag] for part in case if part.tag in _WENT)
            outcome = next(found, "passed")
            told = [(one.get("name", ""), one.get("value", "")) for one in case.iter("property")]
            for line in (value for name, value in told if name == "proves"):
                standing = self.standings[line]
                standing.tests.append(test)
                standing.outcomes[test] = outcome
                standing.take_figure(told)

    def rows(self, lines: Iterable[Line]) -> list[tuple[Line, Standing]]:
        """Pair each line with how it stands; one nobody speaks for is "missing"."""
        return [(line, self.standings[line.id]) for line in lines]


def spoken_for(item: pytest.Item) -> Generator[str, None, None]:
    for marker in item.iter_markers("accept"):
        yield str(marker.args[0])
