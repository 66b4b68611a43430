"""A promise through the real program: not known yet, asked again, confirmed two days before."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from rules.attendance import where
from tests.journeys.path import Script
from tests.journeys.phone import Phone, read
from tests.journeys.rehearsal import Rehearsal, rehearsal
from tests.journeys.test_citizen import answers_the_letter, is_qualified_and_confirmed

pytestmark = [
    pytest.mark.timeout(300),
    pytest.mark.slow,
    pytest.mark.one_engine("conversations/test_promise.py goes this way on both"),
]
PARIS = ZoneInfo("Europe/Paris")


async def heard(phone: Phone, *words: str) -> list[datetime]:
    """When the bot said one of these, in Paris."""
    return [
        datetime.fromisoformat(message["date"]).astimezone(PARIS)
        for message in await phone.from_bot()
        if any(each in read(message["text"]) for each in words)
    ]


async def walks(played: Rehearsal, phone: Phone, to: str) -> None:
    """Let time go by until this hour in Paris."""
    now = datetime.fromisoformat((await phone.screen())["now"])
    left = datetime.fromisoformat(to).replace(tzinfo=PARIS) - now
    await played.clock(advance=f"PT{int(left.total_seconds())}S")


@pytest.mark.proves("done.promise_asked_in_time")
async def test_a_promise_is_asked_about_when_it_should_be_though_the_bot_is_killed(
    engine_url: str, tmp_path: Path
) -> None:
    script = Script.on(engine_url)
    first, online, second = script.workshop.gatherings
    titles = [each.title.get(script.language) for each in (first, online, second)]
    async with rehearsal(tmp_path, engine_url, hurried=True) as played:
        await played.start_bot()
        await played.prepare()
        claire = await played.organiser("Claire", "Fontaine")
        theo = await played.phone("Théo", "Lefèvre", script.language)
        await answers_the_letter(played, script, theo)
        await is_qualified_and_confirmed(played, script, claire, theo)
        await theo.taps(script.say("decisions.answer"))
        await theo.taps(script.say("attendance.later"), under=titles[0])
        await theo.sees(script.either("à partir de quel jour saurez-vous", "from which day will"))
        await theo.types("1/3")
        for about, title in zip((online, second), titles[1:], strict=True):
            await theo.taps(script.say("attendance.yes", **where(about)), under=title)
        await theo.sees_button(titles[0], under=titles[-1])
        await theo.types("/charte")
        await theo.decides(script.say("charter.accept"))
        await theo.sees(script.either("accepté la charte", "accepted the charter"))
        await theo.chooses(script.say("common.menu-expected"))
        await theo.taps(script.say("owed.do-needs"))
        await theo.taps(script.say("needs.nothing"))
        await theo.sees(
            script.either("besoin de rien de particulier", "need nothing in particular")
        )
        asked = ("Vous pensiez savoir", "You thought you would know")
        await played.kill_bot()
        await played.start_bot()
        await walks(played, theo, "2027-03-01T09:30:00")
        assert await heard(theo, *asked) == []
        await played.clock(advance="PT1H")
        assert [moment.hour for moment in await heard(theo, *asked)] == [10]
        await theo.taps(script.say("attendance.yes", **where(first)), under=asked[0])
        await theo.sees_button(titles[0], under=titles[-1])

        silent = len(played.letters) - 1  # everybody else never answered the letter
        last = ("toujours d’accord", "still all right")
        await walks(played, theo, "2027-03-24T12:00:00")
        await played.kill_bot()
        await played.start_bot()
        await walks(played, theo, "2027-03-25T10:30:00")
        await played.kill_bot()
        await played.start_bot()
        await walks(played, theo, "2027-03-26T10:30:00")
        questions = await heard(theo, *last)
        assert [(moment.day, moment.hour) for moment in questions] == [(25, 10)]
        await claire.types("/menu")
        await claire.sees_button(f"Personnes à appeler : {silent + 1}")
        await theo.taps(script.say("planned.still"))
        await theo.sees(script.either("nous vous attendons", "we look forward to seeing you"))
        await claire.types("/menu")
        await claire.sees_button(f"Personnes à appeler : {silent}")
        await played.kept_telegrams_rules()
