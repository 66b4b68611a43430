"""Papers for the team: asked for by a press, made by a job, taken away, and soon gone."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.pdf import count
from tests.web.papers import content, made, participant, parts
from tests.web.town import Browser, Town, founded
from web.app import build_app


@pytest.fixture
async def house(engine_url: str, tmp_path: Path) -> AsyncIterator[Town]:
    async for each in founded(engine_url, tmp_path):
        yield each


@pytest.fixture
async def karim(house: Town) -> Browser:
    """Somebody who organises, at the team's pages."""
    return await house.signed_in(Browser(build_app(house.site())), house.organiser)


async def test_convocations_are_made_one_a_person(house: Town, karim: Browser) -> None:
    for name in ("Ana", "Béatrice"):
        await participant(house, name)
    number = await made(house, karim, "convocation")
    (part,) = await parts(house, number)
    assert (part.people, part.language, count(await content(house, part))) == (2, "fr", 2)
    shown = await karim.get(f"{house.team_path}/papiers/{number}/fichier/1")
    assert (shown.status_code, shown.content[:5]) == (200, b"%PDF-")
