"""Prints a table: each line the issues ask for, its check, its figure, passed or not."""

import subprocess
import sys
from pathlib import Path

import pytest
from rich import box
from rich.console import Console
from rich.table import Table as Sheet

from tests.acceptance.conftest import REPORT
from tests.acceptance.figures import RESULTS, Results
from tests.acceptance.lines import LINES
from tests.acceptance.table import Table

ROOT = Path(__file__).parent.parent
COLOURS = {"passed": "green", "failed": "red", "skipped": "yellow"}
WIDTH = 140  # wide enough where the terminal is not asked, such as in a file


def measure() -> None:
    """Run the benchmark where it has left no figures yet."""
    if not (ROOT / RESULTS).exists():
        print(f"no {RESULTS} yet: measuring first (make bench)", flush=True)
        subprocess.run([sys.executable, "-m", "bench"], cwd=ROOT, check=False)


def commit() -> str:
    said = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
    )
    return said.stdout.strip()


def title() -> str:
    try:
        results = Results.read(ROOT)
    except (OSError, ValueError) as fault:
        return f"Commit {commit()}; no figures: {fault}"
    commits = ", ".join(sorted({part.commit[:7] for part in results.parts}))
    machines = ", ".join(sorted({part.machine for part in results.parts}))
    return f"Commit {commit()}; figures of {commits}, on {machines}"


def main() -> int:
    """Run all checks and print the table.

    Returns:
        0 when every line has a check and every check passed, else 1.
    """
    measure()
    REPORT.unlink(missing_ok=True)
    table = Table()
    pytest.main(["-m", "accept", "-q", "--timeout", "1800"], plugins=[table])
    if REPORT.exists():
        table.read(REPORT)
    sheet = Sheet("issue", "line", "check", "figure", "", title=title(), box=box.SIMPLE)
    rows = table.rows(LINES)
    for line, standing in rows:
        verdict = f"[{COLOURS.get(standing.verdict, 'red')}]{standing.verdict}[/]"
        sheet.add_row(str(line.issue), line.words, standing.check, standing.figure, verdict)
    console = Console()
    console = console if console.is_terminal else Console(width=WIDTH)
    console.print(sheet)
    passed = sum(standing.verdict == "passed" for _, standing in rows)
    print(f"{passed} of {len(rows)} lines passed")
    return int(passed < len(rows))


if __name__ == "__main__":
    sys.exit(main())
