"""Keeps the figures of each part with the commit, the machine and the time of its last run."""

from __future__ import annotations

import json
import os
import platform
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.acceptance.figures import MEASURED
from tests.acceptance.history import changed

Results = dict[str, dict[str, Any]]


def read(path: Path) -> Results:
    """Return what is known; nothing where it was kept without saying of which run each part is."""
    known = json.loads(path.read_text("utf-8")) if path.exists() else {}
    return {} if "figures" in known else dict(known)


def keep(path: Path, part: str, commit: str, figures: dict[str, Any]) -> None:
    """Put the new figures of one part in the place of its old ones; others stay as they were."""
    known = read(path)
    known[part] = {
        "commit": commit,
        "machine": machine(),
        "measured_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "figures": figures,
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(known, indent=2) + "\n", "utf-8")


def commit_of(root: Path) -> str:
    """Name what is measured; a tree with changes of its own is no commit, and says so."""
    head = ["git", "rev-parse", "HEAD"]
    done = subprocess.run(head, cwd=root, check=False, capture_output=True, text=True)
    name = done.stdout.strip()
    return f"{name}-dirty" if changed(root, "HEAD", MEASURED) else name


def machine() -> str:
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    names = {line.partition(":")[2].strip() for line in lines if line.startswith("model name")}
    return f"{os.cpu_count()} × {', '.join(sorted(names))}, Linux {platform.release()}"
