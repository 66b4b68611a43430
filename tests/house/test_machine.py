"""What a machine lacks costs tests, and it says so where people look last."""

import os
import subprocess
import sys
from pathlib import Path

from tests.machine import CHROMIUM_MISSING, LIBICAL_MISSING

ROOT = Path(__file__).parents[2]
NEEDY = {
    "tests/emulator/test_page.py": ("test_blocking_is_one_press_away", CHROMIUM_MISSING),
    "tests/rules/test_calendar_read.py": ("test_libical_would", LIBICAL_MISSING),
}


def on_a_bare_machine(tmp_path: Path, **more: str) -> tuple[int, list[str]]:
    """Run the needy tests where no program is found; the exit code and lines."""
    chosen = ["-k", " or ".join(test for test, _ in NEEDY.values())]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *NEEDY, *chosen],
        cwd=ROOT,
        env=os.environ | {"PATH": str(tmp_path), "REQUIRE_ALL_TESTS": ""} | more,
        check=False,
        capture_output=True,
        text=True,
    )
    return done.returncode, done.stdout.splitlines()


def test_what_is_missing_is_named_in_the_last_lines(tmp_path: Path) -> None:
    code, said = on_a_bare_machine(tmp_path)
    assert code == 0
    last = said[-1 - len(NEEDY) :]
    assert [f"{missing}, tests skipped: 1" in last for _, missing in NEEDY.values()] == [True, True]


def test_where_every_test_must_run_what_is_missing_fails(tmp_path: Path) -> None:
    code, said = on_a_bare_machine(tmp_path, REQUIRE_ALL_TESTS="1")
    assert code == 1
    for _, missing in NEEDY.values():
        assert f"{missing}, and REQUIRE_ALL_TESTS=1 wants every test to run" in "\n".join(said)
