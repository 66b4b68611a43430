"""Judges the code without running it: format, lint, types, import contracts, texts."""

import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
LAYERS = (
    "actions",
    "bot",
    "draw",
    "emulator",
    "handlers",
    "pool",
    "rules",
    "storage",
    "texts",
    "web",
)
OTHERS = ("bench", "tests", "tools")
BIN = Path(sys.executable).parent


def present(*folders: str) -> list[str]:
    return [folder for folder in folders if (ROOT / folder).is_dir()]


CHECKS: tuple[tuple[str, list[str]], ...] = (
    ("format", [str(BIN / "ruff"), "format", "--check", "--quiet", "."]),
    ("lint", [str(BIN / "ruff"), "check", "--quiet", "."]),
    ("types", [str(BIN / "mypy"), "--no-error-summary", *present(*LAYERS, *OTHERS)]),
    ("import contracts", [str(BIN / "lint-imports"), "--no-cache"]),
    ("texts", [sys.executable, "-m", "texts.check"]),
)


def main() -> int:
    """Run every check, print one line for each, and what a failing one said.

    Returns:
        0 when all passed, else 1.
    """
    failed = False
    for name, command in CHECKS:
        began = time.monotonic()
        done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
        verdict = "ok" if done.returncode == 0 else "FAILED"
        print(f"  {name:17} {verdict:6} {time.monotonic() - began:5.1f} s", flush=True)
        if done.returncode != 0:
            failed = True
            print(done.stdout + done.stderr, flush=True)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
