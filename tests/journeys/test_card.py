"""A whole workshop through the real program: twenty citizens, six speakers, two who organise it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import aiohttp
import pytest

from rules.attendance import where
from rules.workshop import QuestionKind
from tests.journeys.desk import Pages, signs_in
from tests.journeys.path import Script
from tests.journeys.phone import Phone
from tests.journeys.rehearsal import EXAMPLE, Letter, Rehearsal, rehearsal

pytestmark = [pytest.mark.timeout(600), pytest.mark.slow]

CITIZENS = 20
IN_TELEGRAM = 4  # the others answer by telephone, and Sophie notes it


@dataclass
class Cast:
    """Everybody who plays."""

    played: Rehearsal
    script: Script
    claire: Phone
    sophie: Pages
    letters: list[Letter]
    phones: list[Phone]

    def file(self, number: int) -> str:
        """The page of a citizen, by their number."""
        return f"personnes/{self.letters[number].person}"


async def test_the_jobs_of_the_card(engine_url: str, tmp_path: Path) -> None:
    script = Script.of("fr")
    jar = aiohttp.CookieJar(unsafe=True)
    async with (
        rehearsal(tmp_path, engine_url) as played,
        aiohttp.ClientSession(cookie_jar=jar) as browser,
    ):
        cast = await gathers(played, script, browser, tmp_path)
        await everybody_answers(cast)
        await becomes_a_group(cast)
        await everybody_says_when_they_come(cast)
        await played.kept_telegrams_rules()
        assert await played.stop_bot() < 5


async def gathers(
    played: Rehearsal, script: Script, browser: aiohttp.ClientSession, folder: Path
) -> Cast:
    """Twenty people are imported and get letters; Claire organises by telephone, Sophie by page."""
    people = (EXAMPLE / "people.csv").read_text("utf-8").splitlines()[: CITIZENS + 1]
    chosen = folder / "people.csv"
    chosen.write_text("\n".join(people) + "\n", "utf-8")
    await played.start_bot()
    await played.prepare(chosen)
    claire = await played.organiser("Claire", "Fontaine")
    roles = ("--role", "organiser", "--role", "logistics")
    link = await played.command("team", "add", "Sophie", "Martin", *roles)
    team = f"/equipe/{script.workshop.id}"
    sophie = await signs_in(played, browser, link.strip(), team)
    sophie.sees("Ce qui attend")
    names = [" ".join(row.split(";")[:2]) for row in people[1:]]
    letters = [played.letters[name] for name in names]
    phones = [await played.phone(*name.split(" ", 1)) for name in names[:IN_TELEGRAM]]
    return Cast(played, script, claire, sophie, letters, phones)


async def everybody_answers(cast: Cast) -> None:
    """Four in Telegram, sixteen on the telephone: the same questions, the same rules."""
    rows = (EXAMPLE / "people.csv").read_text("utf-8").splitlines()[1 : CITIZENS + 1]
    for number, letter in enumerate(cast.letters):
        _, _, born, _, postcode, *_ = rows[number].split(";")
        if number < IN_TELEGRAM:
            await answers_in_telegram(cast, cast.phones[number], letter, (born, postcode))
        else:
            await answers_by_telephone(cast, number)
    await cast.sophie.opens("")
    cast.sophie.sees(f"{CITIZENS} personnes à regarder")


async def answers_in_telegram(
    cast: Cast, phone: Phone, letter: Letter, known: tuple[str, str]
) -> None:
    await cast.script.confirms(phone, letter.token, *known)
    await cast.script.reads_and_commits(phone)
    for question in cast.script.questions():
        await cast.script.answers(phone, question)
    await phone.taps(cast.script.say("form.hand-in"))
    await phone.sees(cast.script.say("form.handed-in"))


async def answers_by_telephone(cast: Cast, number: int) -> None:
    page, sophie = cast.file(number), cast.sophie
    await sophie.does(page, "/information")
    await sophie.does(page, "/engagement")
    fields: dict[str, str | list[str]] = {"complete": "yes"}
    for question in cast.script.questions():
        if question.choices:
            first = question.choices[1 if question.key in {"situation", "besoin"} else 0].key
        else:
            first = "3" if question.kind is QuestionKind.NUMBER else "Comprendre"
        fields[f"q-{question.key}"] = first
    await sophie.does(f"{page}/reponses", "/reponses", fields)
    sophie.sees("Les réponses sont remises.")


async def becomes_a_group(cast: Cast) -> None:
    """Sophie qualifies everybody; meeting 3 makes them members, by a decision on its page."""
    for number in range(CITIZENS):
        await cast.sophie.does(cast.file(number), "/qualifier")
    await cast.played.clock(advance="PT1H")
    members = [letter.person for letter in cast.letters]
    adopted: dict[str, str | list[str]] = {"outcome": "adopted", "person": members}
    await cast.sophie.does("decisions", "/decisions", adopted, holding='value="3:panel"')
    for phone in cast.phones:
        await phone.sees("Bienvenue dans le groupe")
    await cast.sophie.opens("personnes?etat=validated")
    cast.sophie.sees(f"{CITIZENS} personnes.")


async def everybody_says_when_they_come(cast: Cast) -> None:
    """In the chat by a press, for the others on their page."""
    gatherings = cast.script.workshop.gatherings
    for phone in cast.phones:
        await phone.taps(cast.script.say("decisions.answer"))
        for gathering in gatherings:
            title = gathering.title.get("fr")
            await phone.taps(cast.script.say("attendance.yes", **where(gathering)), under=title)
        await phone.sees_button(gatherings[0].title.get("fr"))
    for number in range(IN_TELEGRAM, CITIZENS):
        for gathering in gatherings:
            await cast.sophie.does(
                cast.file(number),
                "/presence",
                {"answer": "yes"},
                holding=f'value="{gathering.key}"',
            )
    await cast.sophie.opens("presences")
    cast.sophie.sees("Premier week-end")
