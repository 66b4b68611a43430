"""A record counts for as long as what it is about is still so."""

import subprocess
from pathlib import Path
from typing import Any

import pytest

from bench import page, results
from tests.acceptance.conftest import of_today
from tests.acceptance.figures import Figures, Part
from tests.acceptance.history import outdated
from tests.acceptance.test_seen import (
    wrong_with_explanation,
    wrong_with_look,
    wrong_with_papers,
    wrong_with_walk,
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with one commit: a text, and a page of documentation."""
    for name in ("texts/fr.ftl", "docs/page.md"):
        write(tmp_path / name, "Bonjour")
    git(tmp_path, "init", "--quiet")
    commit(tmp_path)
    return tmp_path


def write(path: Path, words: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(words, "utf-8")


def git(root: Path, *words: str) -> str:
    who = ("-c", "user.name=Ana", "-c", "user.email=ana@example.org")
    done = subprocess.run(
        ["git", *who, *words], cwd=root, check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


def commit(root: Path) -> str:
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "Say it")
    return git(root, "rev-parse", "HEAD")


def test_pictures_are_looked_at_again_when_what_they_show_has_changed(project: Path) -> None:
    look: dict[str, Any] = {"commit": git(project, "rev-parse", "HEAD"), "pictures": 4}
    write(project / "docs/page.md", "Another page")
    commit(project)
    assert wrong_with_look(look, 4, project) == []
    assert wrong_with_look(look, 5, project) == ["4 pictures were looked at, 5 are drawn"]
    write(project / "texts/fr.ftl", "Bonsoir")
    write(project / "handlers/new.py", "ONE = 1")
    since = f"changed since commit {look['commit'][:7]}: handlers/new.py, texts/fr.ftl"
    assert wrong_with_look(look, 4, project) == [since]
    commit(project)
    assert wrong_with_look(look, 4, project) == [since]


def test_papers_are_looked_at_again_when_what_draws_them_has_changed(project: Path) -> None:
    look: dict[str, Any] = {"commit": git(project, "rev-parse", "HEAD"), "kinds": 10}
    write(project / "texts/fr/team.ftl", "Bonsoir")
    commit(project)
    assert wrong_with_papers(look, 10, project) == []
    assert wrong_with_papers(look, 11, project) == ["10 kinds were looked at, there are 11"]
    drawing = ("actions/paper.typ", "actions/paper_pages.py", "texts/fr/papers.ftl")
    for name in drawing:
        write(project / name, "new")
    since = f"changed since commit {look['commit'][:7]}: {', '.join(drawing)}"
    assert wrong_with_papers(look, 10, project) == [since]
    commit(project)
    assert wrong_with_papers(look, 10, project) == [since]


@pytest.mark.parametrize("unknown", ["", "1234567", "0" * 40])
def test_a_commit_that_nobody_knows_counts_for_nothing(project: Path, unknown: str) -> None:
    assert outdated(project, unknown, ("texts",)) == (
        f"its commit, {unknown!r}, is not in the history"
    )


def test_a_walk_counts_with_a_mended_hesitation_and_a_known_commit(project: Path) -> None:
    head = git(project, "rev-parse", "--short", "HEAD")
    mended = {"noted": "where is back?", "mend": "a button"}
    assert wrong_with_walk({"commit": head, "hesitation": [mended]}, project) == []
    assert wrong_with_walk({"commit": head}, project) == [
        "without a single hesitation, nobody looked"
    ]
    felt = {"commit": "1234567", "hesitation": [mended, {"noted": "lost"}]}
    assert wrong_with_walk(felt, project) == [
        "not mended: lost",
        "its commit, '1234567', is not in the history",
    ]


def test_an_explanation_counts_with_words_of_one_s_own_and_within_ten_minutes(
    project: Path,
) -> None:
    head = git(project, "rev-parse", "--short", "HEAD")
    told = {"commit": head, "hesitation": [{"noted": "whose is it?", "mend": "said first"}]}
    assert wrong_with_explanation({**told, "minutes": 10, "words": "word " * 60}, project) == []
    assert wrong_with_explanation({**told, "minutes": 11, "words": "A bot."}, project) == [
        "nobody explained it in a few sentences",
        "it took 11 minutes to understand",
    ]


def test_measuring_one_part_again_leaves_the_others_their_commit(tmp_path: Path) -> None:
    kept, shown = tmp_path / "var/results.json", tmp_path / "docs/performance.md"
    results.keep(kept, "cpu", "one", {"cpu_ratio": 1.5})
    results.keep(kept, "crash", "one", {"crash_kills": 50})
    results.keep(kept, "cpu", "two", {"cpu_ratio": 1.25})
    found = results.read(kept)
    assert {part: (run["commit"], run["figures"]) for part, run in found.items()} == {
        "cpu": ("two", {"cpu_ratio": 1.25}),
        "crash": ("one", {"crash_kills": 50}),
    }
    page.write(shown, found)
    lines = shown.read_text("utf-8").splitlines()
    assert [line[-7:] for line in lines if line.startswith("| c") and "`" in line] == [
        "`two` |",
        "`one` |",
    ]


def test_figures_of_another_program_fail_and_say_what_changed(project: Path) -> None:
    head = results.commit_of(project)
    assert head == git(project, "rev-parse", "HEAD")
    assert outdated(project, head, ("texts",)) == ""
    write(project / "texts/fr.ftl", "Bonsoir")
    assert results.commit_of(project) == f"{head}-dirty"
    part = Part(commit=head, machine="1 × X", measured_at="now", figures=Figures())
    with pytest.raises(pytest.fail.Exception, match=r"changed since commit .*: texts/fr\.ftl"):
        of_today(part, project)
