"""What git knows of a record: whether its commit is of this history, what has changed since."""

import subprocess
from pathlib import Path


def known(root: Path, commit: str) -> bool:
    """Tell whether what is here grew out of this commit."""
    return _git(root, "merge-base", "--is-ancestor", commit, "HEAD").returncode == 0


def changed(root: Path, commit: str, paths: tuple[str, ...]) -> list[str]:
    """Name the files under these paths that are not as they were then, those not added yet too."""
    then = _git(root, "diff", "--name-only", commit, "--", *paths)
    new = _git(root, "ls-files", "--others", "--exclude-standard", "--", *paths)
    return sorted({*then.stdout.splitlines(), *new.stdout.splitlines()})


def outdated(root: Path, commit: str, paths: tuple[str, ...]) -> str:
    """Say why a record of this commit no longer counts; "" where it does."""
    if not known(root, commit):
        return f"its commit, {commit!r}, is not in the history"
    files = changed(root, commit, paths)
    return f"changed since commit {commit[:7]}: {', '.join(files)}" if files else ""


def _git(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["git", *words], cwd=root, check=False, capture_output=True, text=True)
