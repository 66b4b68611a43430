"""One folder for everything a run of the tests writes, in memory where there is room for it.

Databases are made and dropped by the hundred: on a disk, that is a third of the tests' time. What
is measured by `make bench`, and the bare clones of `make accept`, stay on the disk.
"""

import os
import shutil
import tempfile
from pathlib import Path

import pytest

MEMORY = Path("/dev/shm")  # noqa: S108 - only where; each run makes a folder of its own in it
ROOM = 2 << 30  # bytes; a whole run needs a fifth of it

_scratch = pytest.StashKey[Path]()


def roomy(folder: Path, room: int = ROOM) -> bool:
    """Whether so much can be written there; containers often get 64 MB of it."""
    return os.access(folder, os.W_OK) and shutil.disk_usage(folder).free >= room


def pytest_configure(config: pytest.Config) -> None:
    """Make the folder, for us and for every process we start; `--basetemp` asks for another."""
    if hasattr(config, "workerinput") or config.option.basetemp:
        return
    folder = Path(tempfile.mkdtemp(prefix="atelier-tests-", dir=MEMORY if roomy(MEMORY) else None))
    folder.chmod(0o711)  # PostgreSQL's own user goes through it, to a folder below
    config.stash[_scratch] = folder
    os.environ["TMPDIR"] = tempfile.tempdir = str(folder)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Leave nothing behind."""
    if folder := config.stash.get(_scratch, None):
        shutil.rmtree(folder, ignore_errors=True)
