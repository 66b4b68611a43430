"""The table of `make accept` says of a line what its tests say."""

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
