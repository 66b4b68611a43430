"""The table of `make accept` says of a line what its tests say."""

from pathlib import Path

import pytest

from tests.acceptance.lines import LINES
from tests.acceptance.table import Standing, Table


@pytest.mark.parametrize(
    ("outcomes", "verdict"),
    [
        ({}, "missing"),
        ({"a": "passed"}, "passed"),
        ({"a": "passed", "b": "passed"}, "passed"),
        ({"a": "passed", "b": "skipped"}, "skipped"),
        ({"a": "skipped", "b": "failed"}, "failed"),
        ({"a": "passed", "b": ""}, "not run"),
    ],
)
def test_a_line_passes_when_all_its_tests_do(outcomes: dict[str, str], verdict: str) -> None:
    ran = {test: outcome for test, outcome in outcomes.items() if outcome}
    assert Standing(tests=list(outcomes), outcomes=ran).verdict == verdict


def test_a_line_without_a_test_is_in_the_table_all_the_same() -> None:
    rows = Table().rows(LINES)
    assert [line for line, _ in rows] == list(LINES)
    assert {standing.verdict for _, standing in rows} == {"missing"}


def test_no_two_lines_have_the_same_name() -> None:
    assert len({line.id for line in LINES}) == len(LINES)


SUITE = """<testsuites><testsuite name="pytest" tests="3">
<testcase classname="tests.rules.test_a" name="test_one[sqlite]"><properties>
<property name="proves" value="done.kills"/><property name="figure" value="50 kills"/>
</properties></testcase>
<testcase classname="tests.rules.test_a" name="test_two"><properties>
<property name="proves" value="done.kills"/></properties><failure message="no">no</failure>
</testcase>
<testcase classname="tests.rules.test_a" name="test_three"/>
</testsuite></testsuites>"""


def test_what_the_suite_said_counts_for_the_lines_its_tests_name(tmp_path: Path) -> None:
    report = tmp_path / "suite.xml"
    report.write_text(SUITE, "utf-8")
    table = Table()
    table.read(report)
    standing = table.standings["done.kills"]
    assert standing.outcomes == {
        "tests/rules/test_a.py::test_one[sqlite]": "passed",
        "tests/rules/test_a.py::test_two": "failed",
    }
    assert (standing.verdict, standing.figure) == ("failed", "50 kills")
    assert list(table.standings) == ["done.kills"]
