"""Pictures every screen of the program, in both languages and both widths, under var/screens."""

from __future__ import annotations

import asyncio
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from rich.progress import Progress

from tests.journeys.path import Script
from tests.journeys.rehearsal import TOKEN, rehearsal
from texts.catalogue import LANGUAGES
from tools import screens_draw as draw
from tools import screens_jobs as jobs
from tools import screens_seat as seat
from tools import screens_story as way
from tools import screens_tour
from tools.screens_camera import WIDTHS, browser_path, camera
from tools.screens_story import Chapter, Story

FOLDER = Path("var/screens")
CHAPTERS: tuple[Chapter, ...] = (
    way.letter,
    way.arrival,
    way.before_questions,
    way.questionnaire,
    way.others,
    way.team,
    draw.drawn,
    seat.attendance,
    seat.help_given,
    seat.data,
    seat.leaving,
    seat.kept_answers,
    seat.household,
    jobs.group,
    jobs.with_a_desk,
)
HEAD = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Screens</title>
<style>
body { font: 16px system-ui; margin: 2rem; }
p { display: flex; gap: 1rem; overflow-x: auto; }
img { height: 480px; border: 1px solid #999; }
</style>
<h1>Screens</h1>
"""


async def play(
    chromium: str, language: str, folder: Path | None, told: Callable[[], None]
) -> Story:
    """Play the whole story in one language; `told` is called after each chapter."""
    with tempfile.TemporaryDirectory() as place:
        async with (
            rehearsal(Path(place), f"sqlite:///{place}/atelier.db") as played,
            camera(chromium, language, played.emulator, folder) as looking,
        ):
            named = f"{played.emulator}/bot{TOKEN}/setMyName"
            async with played.http.post(named, json={"name": "Atelier citoyen"}) as answer:
                answer.raise_for_status()
            await played.start_bot()
            await played.prepare()
            story = Story(played, Script.of(language), looking)
            for chapter in CHAPTERS:
                await chapter(story)
                told()
            return story


def index(names: dict[str, list[str]]) -> str:
    """Write the page to leaf through: a row for each screen, in the order of the story."""
    rows = []
    for name in dict.fromkeys(name for listed in names.values() for name in listed):
        places = [f"{language}/{width}/{name}.png" for language in names for width in WIDTHS]
        shots = "".join(
            f'<a href="{place}"><img src="{place}" alt="{place}" loading="lazy"></a>'
            for place in places
            if (FOLDER / place).exists()  # what fits on a wide screen has no second picture there
        )
        rows.append(f'<h2 id="{name}">{name}</h2>\n<p>{shots}</p>\n')
    return HEAD + "".join(rows)


def main() -> int:
    """Take the pictures and say what is wrong with any screen.

    Returns:
        0 when nothing is, else 1.
    """
    chromium = browser_path()
    if chromium is None:
        print("Chromium is needed for the pictures; this machine has none.", file=sys.stderr)
        return 1
    shutil.rmtree(FOLDER, ignore_errors=True)
    began = time.monotonic()
    names: dict[str, list[str]] = {}
    faults: list[str] = []
    with Progress() as bar:
        for language in LANGUAGES:
            task = bar.add_task(f"Screens, {language}", total=len(CHAPTERS) + 1)
            told = partial(bar.advance, task)
            story = asyncio.run(play(chromium, language, FOLDER / language, told))
            tour = asyncio.run(screens_tour.play(chromium, language, FOLDER / language))
            bar.advance(task)
            names[language] = [*story.camera.names, *tour.names]
            faults += [f"{language}: {one}" for one in (*story.camera.faults, *tour.faults)]
    (FOLDER / "index.html").write_text(index(names), "utf-8")
    pictures = sum(1 for _ in FOLDER.rglob("*.png"))
    print(f"{pictures} pictures in {time.monotonic() - began:.0f} s: {FOLDER / 'index.html'}")
    for fault in faults:
        print(fault, file=sys.stderr)
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
