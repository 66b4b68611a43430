"""Every screen of a citizen's way fits, in both languages and widths, and shows no raw key."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.path import Script
from tests.journeys.rehearsal import rehearsal
from tools import screens_story as told
from tools.screens_camera import camera
from tools.screens_seat import data

CHAPTERS = (told.letter, told.arrival, told.before_questions, told.questionnaire, data)
HEROES = {"fr": "Théo Lefèvre", "en": "Gaëlle Müller"}


@pytest.mark.browser
@pytest.mark.timeout(180)
@pytest.mark.proves("done.screens_hold")
async def test_every_screen_holds(tmp_path: Path, chromium_path: Path) -> None:
    """No sideways scroll, no raw key, no missing fact, a silent console, no other host."""
    async with rehearsal(tmp_path, f"sqlite:///{tmp_path}/atelier.db") as played:
        await played.start_bot()
        await played.prepare()
        for language, hero in HEROES.items():
            async with camera(str(chromium_path), language, played.emulator) as looking:
                story = told.Story(played, Script.of(language), looking, hero)
                for chapter in CHAPTERS:
                    await chapter(story)
            assert len(looking.names) > 40
            assert looking.faults == []
