"""Chooses the newest versions of all dependencies, and notes them with their hashes."""

import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).parent.parent
TOOLS = ROOT / "var/lock"  # a place of its own: the resolver is no dependency of the project
LOCKS = {
    "requirements.lock": ("build",),
    "requirements-test.lock": ("build", "test"),
}
# No header and no notes: a lock names versions and hashes, and no host or machine.
HOW = ("--universal", "--python-version", "3.11", "--generate-hashes", "--no-header")


def resolver() -> Path:
    """Return uv, installing it apart from everything else when it is not there yet."""
    found = TOOLS / "bin/uv"
    if not found.exists():
        venv.create(TOOLS, with_pip=True)
        subprocess.run([TOOLS / "bin/python", "-m", "pip", "install", "--quiet", "uv"], check=True)
    return found


def main() -> int:
    uv = resolver()
    for name, groups in LOCKS.items():
        wanted = [argument for group in groups for argument in ("--group", group)]
        command = [str(uv), "pip", "compile", "--quiet", "--upgrade", "--no-annotate", *HOW]
        subprocess.run([*command, "pyproject.toml", *wanted, "-o", name], cwd=ROOT, check=True)
        print(f"  {name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
