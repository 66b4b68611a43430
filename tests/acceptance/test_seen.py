"""What only people can judge, as they recorded it, for as long as it is still what they saw."""

import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest

from bot.demo.tour.scenes import SCENES
from handlers.catalogue import engine
from rules.papers import Paper
from tests.acceptance.conftest import Show
from tests.acceptance.history import known, outdated
from tests.acceptance.test_done import environment
from texts import Texts

SCREENS = Path("var/screens")
LANGUAGES = ("fr", "en")
WIDTHS = ("360", "1280")  # px
A_BLANK_PAGE = 10_000  # bytes
MINUTES = 10  # with the README and the demo, before somebody explains what this is
A_FEW_SENTENCES = 60  # words
# What makes a picture: whoever looked before one of these changed has to look again.
SHOWN = ("emulator/page", "examples", "handlers", "texts", "web/static", "web/templates")
TOUR = ("bot/demo", "examples", "texts", "web/static", "web/templates")
PAPERS = (
    "actions/paper.typ",
    "actions/paper_*",
    "actions/typesetting.py",
    "examples",
    "texts/*/papers.ftl",
)

Record = dict[str, Any]


@pytest.fixture(scope="session")
def records(root: Path) -> Record:
    """What people recorded of what they saw; the file says how."""
    return tomllib.loads((root / "tests/acceptance/records.toml").read_text("utf-8"))


@pytest.fixture(scope="session")
def screens(clone: Path) -> Path:
    """The folder of the pictures that `make screens` draws in a bare clone."""
    subprocess.run(["make", "screens"], cwd=clone, env=environment(), check=True)
    return clone / SCREENS


def wrong_with_walk(walk: Record, root: Path) -> list[str]:
    """Say why a walk does not count: nobody walks a new path without hesitating once."""
    hesitations = walk.get("hesitation", [])
    wrong = [f"not mended: {one['noted']}" for one in hesitations if not one.get("mend")]
    if not hesitations:
        wrong.append("without a single hesitation, nobody looked")
    if not known(root, walk["commit"]):
        wrong.append(f"its commit, {walk['commit']!r}, is not in the history")
    return wrong


def wrong_with_explanation(told: Record, root: Path) -> list[str]:
    """Say why an explanation does not count: it takes words, and time to look."""
    wrong = wrong_with_walk(told, root)
    if len(told.get("words", "").split()) < A_FEW_SENTENCES:
        wrong.append("nobody explained it in a few sentences")
    if told.get("minutes", 0) > MINUTES:
        wrong.append(f"it took {told['minutes']} minutes to understand")
    return wrong


def wrong_with_look(
    look: Record, drawn: int, root: Path, shown: tuple[str, ...] = SHOWN
) -> list[str]:
    """Say why somebody has to look at the pictures again."""
    wrong = [outdated(root, look["commit"], shown)]
    if look["pictures"] != drawn:
        wrong.append(f"{look['pictures']} pictures were looked at, {drawn} are drawn")
    return [each for each in wrong if each]


def wrong_with_papers(look: Record, kinds: int, root: Path) -> list[str]:
    """Say why somebody has to look at the papers again: at one of each kind, drawn."""
    wrong = [outdated(root, look["commit"], PAPERS)]
    if look["kinds"] != kinds:
        wrong.append(f"{look['kinds']} kinds were looked at, there are {kinds}")
    return [each for each in wrong if each]


def last_walk(records: Record, language: str) -> Record:
    walks = [walk for walk in records.get("walk", []) if walk["language"] == language]
    return dict(walks[-1]) if walks else pytest.fail("nobody has walked it yet")


@pytest.mark.parametrize(
    "language",
    [
        pytest.param("fr", marks=pytest.mark.accept("done.walk_fr")),
        pytest.param("en", marks=pytest.mark.accept("done.walk_en")),
    ],
)
def test_the_path_was_walked_by_someone_new(
    language: str, records: Record, root: Path, show: Show
) -> None:
    walk = last_walk(records, language)
    show(f"{walk['on']}, {len(walk.get('hesitation', []))} hesitations")
    wrong = wrong_with_walk(walk, root)
    assert not wrong, "\n".join(wrong)


@pytest.mark.accept("done.tried_68")
def test_recruitment_was_tried_as_somebody_of_68_without_a_smartphone(
    records: Record, root: Path, show: Show
) -> None:
    """From the letter on paper: at a neighbour's computer without a script, and by telephone."""
    tried = records.get("tried") or pytest.fail("nobody has tried it yet")
    show(f"{tried[-1]['on']}, {len(tried[-1]['hesitation'])} mended")
    wrong = wrong_with_walk(tried[-1], root)
    assert not wrong, "\n".join(wrong)


def pictured(folder: Path) -> set[str]:
    """Return the steps with a picture here: «flow.step.png», or «flow.step.variant.png»."""
    return {".".join(path.name.split(".")[:2]) for path in folder.glob("*.png")}


def shows_something(folder: Path, name: str) -> bool:
    """Tell whether there is a picture of this name that shows something."""
    picture = folder / f"{name}.png"
    return picture.exists() and picture.stat().st_size > A_BLANK_PAGE


@pytest.mark.accept("done.explained")
def test_someone_new_explained_what_this_is(records: Record, root: Path, show: Show) -> None:
    told = records.get("explained") or pytest.fail("nobody has explained it yet")
    show(f"{told[-1]['on']}, {told[-1]['minutes']} min, {len(told[-1]['hesitation'])} mended")
    wrong = wrong_with_explanation(told[-1], root)
    assert not wrong, "\n".join(wrong)


@pytest.mark.accept("done.screens")
@pytest.mark.timeout(900)
def test_every_step_is_pictured_in_both_languages_and_widths(screens: Path, show: Show) -> None:
    folders = [screens / language / width for language in LANGUAGES for width in WIDTHS]
    flows = engine(Texts.load(strict=True)).flows.values()
    steps = {f"{flow.name}.{step.name}" for flow in flows for step in flow.steps}
    show(f"{len(steps)} steps × {len(folders)}")
    assert [folder for folder in folders if steps - pictured(folder)] == []


@pytest.mark.accept("done.screens_hold")
@pytest.mark.timeout(900)
def test_every_screen_holds(screens: Path) -> None:
    """`make screens` fails where one is too wide, shows a raw key, or its console complains."""
    assert (screens / "index.html").exists()


@pytest.mark.accept("done.tour")
@pytest.mark.timeout(900)
def test_the_tour_is_pictured_from_start_to_end(screens: Path, show: Show) -> None:
    names = ["tour.front", *(f"tour.{scene.key}" for scene in SCENES)]
    folders = [screens / language / width for language in LANGUAGES for width in WIDTHS]
    show(f"{len(SCENES)} scenes × {len(folders)}")
    assert [
        f"{folder}/{name}"
        for folder in folders
        for name in names
        if not shows_something(folder, name)
    ] == []


@pytest.mark.accept("done.screens_seen")
@pytest.mark.timeout(900)
def test_the_pictures_were_looked_at(
    records: Record, screens: Path, root: Path, show: Show
) -> None:
    look = records["screens"]
    show(f"{look['on']}, {look['pictures']} pictures")
    drawn = sum(1 for _ in screens.rglob("*.png"))
    wrong = wrong_with_look(look, drawn, root)
    assert not wrong, "\n".join(wrong)


@pytest.mark.accept("done.tour_seen")
@pytest.mark.timeout(900)
def test_the_tour_was_looked_at(records: Record, screens: Path, root: Path, show: Show) -> None:
    look = records.get("tour") or pytest.fail("nobody has looked at the tour yet")
    show(f"{look['on']}, {look['pictures']} pictures")
    drawn = sum(1 for _ in screens.rglob("tour.*.png"))
    wrong = wrong_with_look(look, drawn, root, TOUR)
    assert not wrong, "\n".join(wrong)


@pytest.mark.accept("done.papers_seen")
def test_the_papers_were_looked_at(records: Record, root: Path, show: Show) -> None:
    look = records.get("papers") or pytest.fail("nobody has looked at the papers yet")
    show(f"{look['on']}, {look['kinds']} kinds")
    wrong = wrong_with_papers(look, len(Paper), root)
    assert not wrong, "\n".join(wrong)
