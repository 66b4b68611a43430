"""Writing to people for the first time: what an organiser asks for, and what comes out."""

from __future__ import annotations

import pytest

from tests.web.desk_town import read
from tests.web.town import Browser, Town
from tests.web.waves import asked, downloaded, home, some, wave, work, written


async def test_letters_are_asked_for_made_and_taken_away(town: Town, browser: Browser) -> None:
    member = await town.signed_in(browser, town.organiser)
    await some(town, 3)
    await written(town, member)
    shown = await asked(town, member)
    assert "Les personnes sont tirées au sort" in read(shown)
    await work(town)
    made = await wave(town)
    path = f"{home(town)}/vague/{made.id}"
    words = read(await member.get(path))
    assert "3 personnes ont leur lettre" in words
    content = await downloaded(member, f"{path}/fichier/1")
    assert content.startswith(b"%PDF-")
    assert (await downloaded(member, f"{path}/tout"))[:2] == b"PK"
