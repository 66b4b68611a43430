"""A citizen's whole path through the real program, over HTTP, from the letter to the calendar."""

from __future__ import annotations

from pathlib import Path

import pytest
from icalendar import Calendar

from rules.attendance import where
from tests.journeys.path import Script
from tests.journeys.phone import Phone, read
from tests.journeys.rehearsal import Rehearsal, rehearsal

pytestmark = [pytest.mark.timeout(300), pytest.mark.proves("done.journey")]


async def entries(played: Rehearsal, phone: Phone) -> list[tuple[str, str, int]]:
    """Method, uid and sequence of every calendar file received, oldest first."""
    found = []
    for file in await phone.files(".ics"):
        async with played.http.get(played.emulator + file["url"]) as answer:
            calendar = Calendar.from_ical(await answer.read())
        (event,) = calendar.walk("VEVENT")
        assert event.errors == []
        found.append((str(calendar["METHOD"]), str(event["UID"]), int(str(event["SEQUENCE"]))))
    return found


async def test_from_the_letter_to_the_calendar(engine_url: str, tmp_path: Path) -> None:
    script = Script.on(engine_url)
    async with rehearsal(tmp_path, engine_url) as played:
        await played.start_bot()
        await played.prepare()
        claire = await played.organiser("Claire", "Fontaine")
        theo = await played.phone("Théo", "Lefèvre", script.language)
        await answers_the_letter(played, script, theo)
        await claire.sees("Une personne attend que vous les lisiez")
        assert await lists(claire, "equipe")
        assert not await lists(claire, "renoncer")
        assert await lists(theo, script.either("renoncer", "withdraw"))
        await is_qualified_and_confirmed(played, script, claire, theo)
        await says_when_they_come(played, script, theo)
        await talks_to_a_person(script, claire, theo)
        await gives_up_and_comes_back(played, script, theo)
        await theo.chooses(script.say("common.menu-data"))
        await theo.taps(script.say("data.copy"))
        await theo.sees(script.say("data.copy-to-read"))
        assert {file["name"].rpartition(".")[2] for file in (await theo.files())[-2:]} == {
            "json",
            "txt",
        }
        await played.kept_telegrams_rules()
        assert await played.stop_bot() < 5


async def lists(phone: Phone, command: str) -> bool:
    """Whether the menu of commands beside the typing box holds this one."""
    return command in [one["command"] for one in (await phone.screen())["commands"]]


async def answers_the_letter(played: Rehearsal, script: Script, theo: Phone) -> None:
    """Page, confirmation, notice, commitment, questionnaire; the bot is killed in between."""
    letter = played.letters["Théo Lefèvre"]
    async with played.http.get(letter.address) as page:
        assert page.status == 200
        assert "01 99 00 12 34" in read(shown := await page.text())
        assert f"{played.emulator}/?start={letter.token}" in shown
    await script.confirms(theo, letter.token, "1986", "81000")
    await script.reads_and_commits(theo)
    questions = script.questions()
    for question in questions[:3]:
        await script.answers(theo, question)
    await theo.sees(questions[3].words.get(script.language))
    await played.kill_bot()
    await script.answers(theo, questions[3])
    await played.start_bot()
    await played.clock(advance="P2D")
    await theo.taps(script.say("owed.continue-form"))  # by then, they are reminded
    for question in questions[4:]:
        await script.answers(theo, question)
    await theo.taps(script.say("form.hand-in"))
    await theo.sees(script.say("form.handed-in"))


async def is_qualified_and_confirmed(
    played: Rehearsal, script: Script, claire: Phone, theo: Phone
) -> None:
    """An organiser looks at the answers; meeting 3 alone makes the panel final."""
    await claire.types("/menu")
    await claire.taps("Réponses à lire : 1")
    await claire.decides(script.team("qualification.qualified"))
    await claire.decides(script.team("qualification.sure-yes"))
    await theo.sees(script.either("vos réponses conviennent", "your answers fit"))
    await played.clock(advance="PT1H")
    said = await played.command("decide", "3", "panel", "adopted")
    assert "New members of the panel: 1." in said
    await theo.sees(script.either("Bienvenue dans le groupe", "Welcome to the group"))


async def says_when_they_come(played: Rehearsal, script: Script, theo: Phone) -> None:
    """Yes to all three gatherings; no to one; yes again: one event, three versions of it."""
    await theo.taps(script.say("decisions.answer"))
    gatherings = script.workshop.gatherings
    titles = [gathering.title.get(script.language) for gathering in gatherings]
    for gathering, title in zip(gatherings, titles, strict=True):
        await theo.taps(script.say("attendance.yes", **where(gathering)), under=title)
    await theo.sees_button(titles[0], under=titles[-1])
    first = await entries(played, theo)
    assert [(method, sequence) for method, _, sequence in first] == [("PUBLISH", 0)] * 3
    assert len({uid for _, uid, _ in first}) == 3
    await theo.taps(titles[0], under=titles[-1])
    await theo.taps(script.say("dates.answer"), under=titles[0])
    await theo.taps(script.say("attendance.no", **where(gatherings[0])), under=titles[0])
    await theo.taps(script.say("attendance.yes-after-all", **where(gatherings[0])))
    await theo.sees_button(titles[0], under=titles[-1])
    uid = first[0][1]
    assert (await entries(played, theo))[3:] == [("CANCEL", uid, 1), ("PUBLISH", uid, 2)]


async def talks_to_a_person(script: Script, claire: Phone, theo: Phone) -> None:
    """A free message gets a receipt and reaches the team; their reply comes back."""
    await theo.chooses(script.say("common.menu-person"))
    await theo.types("Puis-je venir avec mon chien guide ?")
    await theo.sees(script.either("Bien reçu", "Received"))
    await claire.sees("chien guide")
    await claire.taps(script.team("help.answer"))
    await claire.types("Bien sûr, il est le bienvenu.")
    await theo.sees("il est le bienvenu")
    await theo.sends_file("voice", "voice.ogg", b"a few words", caption="en deux mots")
    await claire.sees("vous envoie un message vocal")
    assert (await claire.files())[-1]["kind"] == "voice"


async def gives_up_and_comes_back(played: Rehearsal, script: Script, theo: Phone) -> None:
    """Giving up cancels the dates; within a day it can be undone."""
    before = len(await entries(played, theo))
    await theo.chooses(script.say("common.menu-dates"))
    await theo.taps(script.say("dates.give-up"))
    await theo.decides(script.say("leaving.yes-give-up"))
    await theo.sees(script.either("vous ne participez plus", "you no longer take part"))
    await theo.sees_button(script.say("leaving.return"))
    cancelled = (await entries(played, theo))[before:]
    assert [(method, sequence) for method, _, sequence in cancelled] == [
        ("CANCEL", 3),
        ("CANCEL", 1),
        ("CANCEL", 1),
    ]
    await theo.taps(script.say("leaving.return"))
    await theo.sees(script.either("Bon retour parmi nous", "Welcome back"))
    back = (await entries(played, theo))[before + 3 :]
    assert [(method, sequence) for method, _, sequence in back] == [
        ("PUBLISH", 4),
        ("PUBLISH", 2),
        ("PUBLISH", 2),
    ]
