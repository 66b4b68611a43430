"""A citizen's whole path through the real program, over HTTP, from the letter to the calendar."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.path import Script
from tests.journeys.rehearsal import rehearsal

pytestmark = [pytest.mark.timeout(180)]


@pytest.mark.proves("done.journey")
async def test_from_the_letter_to_the_calendar(engine_url: str, tmp_path: Path) -> None:
    script = Script.of("fr")
    async with rehearsal(tmp_path, engine_url) as played:
        await played.start_bot()
        await played.prepare()
        claire = await played.organiser("Claire", "Fontaine")
        theo = await played.phone("Théo", "Lefèvre")
        letter = played.letters["Théo Lefèvre"]

        async with played.http.get(letter.address) as page:
            assert page.status == 200
            assert "01 99 00 12 34" in (shown := await page.text())
            assert f"{played.emulator}/?start={letter.token}" in shown

        await script.confirms(theo, letter.token, "1986", "81000")
        await script.reads_and_commits(theo)
        questions = script.questions()
        for question in questions[:3]:
            await script.answers(theo, question)
        await theo.sees(questions[3].words.get("fr"))

        await played.kill_bot()
        await script.answers(theo, questions[3])
        await played.start_bot()
        for question in questions[4:]:
            await script.answers(theo, question)
        await theo.taps(script.say("form.hand-in"))
        await theo.sees(script.say("form.handed-in"))
        await claire.sees("Théo Lefèvre a envoyé ses réponses")
        assert await played.violations() == []
        assert await played.stop_bot() < 5
