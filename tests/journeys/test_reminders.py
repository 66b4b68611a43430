"""Silence, walked through: who is reminded, when, how often, and what comes after the last."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.journeys.path import Script
from tests.journeys.phone import Phone
from tests.journeys.rehearsal import rehearsal

pytestmark = [
    pytest.mark.timeout(300),
    pytest.mark.proves("done.journey"),
    pytest.mark.one_engine("conversations/test_reminders.py reminds on both"),
]
PARIS = ZoneInfo("Europe/Paris")


async def reminders(phone: Phone) -> list[datetime]:
    """When they were reminded, in Paris."""
    return [
        datetime.fromisoformat(message["date"]).astimezone(PARIS)
        for message in await phone.from_bot()
        if "un petit rappel" in message["text"]
    ]


async def test_only_the_silent_are_reminded_by_day_and_then_phoned(
    engine_url: str, tmp_path: Path
) -> None:
    script = Script.of("fr")
    async with rehearsal(tmp_path, engine_url) as played:
        await played.start_bot()
        await played.prepare()
        claire = await played.organiser("Claire", "Fontaine")
        theo = await played.phone("Théo", "Lefèvre")
        anais = await played.phone("Anaïs", "N’Diaye")
        await script.confirms(theo, played.letters["Théo Lefèvre"].token, "1986", "81000")
        await script.reads_and_commits(theo)
        for question in script.questions():
            await script.answers(theo, question)
        await theo.taps(script.say("form.hand-in"))
        await theo.sees(script.say("form.handed-in"))
        await script.confirms(anais, played.letters["Anaïs N’Diaye"].token, "1973", "33800")

        await played.clock(advance="P1D")
        await played.kill_bot()
        await played.start_bot()
        await played.clock(advance="P24D")

        assert await reminders(theo) == []
        heard = await reminders(anais)
        assert len(heard) == script.workshop.reminders.at_most
        assert len({moment.date() for moment in heard}) == len(heard)
        assert all(8 <= moment.hour < 21 for moment in heard)
        await claire.types("/menu")
        # … as is everybody else who was written to and never answered; nobody was withdrawn.
        await claire.sees_button(f"Personnes à appeler : {len(played.letters) - 1}")
        await anais.taps(script.say("owed.do-notice"))
        await anais.sees_button(script.say("notice.have-read"))
        await played.kept_telegrams_rules()
