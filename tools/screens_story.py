"""The story that leads through every screen: some citizens, an organiser, their weeks together."""

from __future__ import annotations

import csv
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from playwright.async_api import Page

from rules.workshop import Question, QuestionKind
from tests.journeys.path import TYPED, Script
from tests.journeys.phone import Phone
from tests.journeys.rehearsal import EXAMPLE, Rehearsal
from tools.screens_camera import Camera

THEO, ANAIS, CHLOE, GERARD = "Théo Lefèvre", "Anaïs N'Diaye", "Chloé Ben Salah", "Gérard Le Goff"
YVONNE = "Yvonne d'Aubigné"
NUMBER = "06 39 98 00 12"

Chapter = Callable[["Story"], Awaitable[None]]


@dataclass
class Story:
    """Everybody's telephone, the words of one language, and the camera that looks on."""

    played: Rehearsal
    script: Script
    camera: Camera
    phones: dict[str, Phone]

    def say(self, key: str, **facts: str) -> str:
        return self.script.say(key, **facts)

    async def shows(self, name: str, who: str) -> None:
        """Wait until nothing is under way any more, then look at this telephone."""
        await self.rests()
        await self.camera.chat(name, self.phones[who])

    async def rests(self) -> None:
        await self.played.clock(advance="PT1S")

    async def somebody(self, name: str) -> Phone:
        """Give somebody of the letters a telephone."""
        first, _, last = name.partition(" ")
        phone = await self.played.phone(first, last, self.script.language)
        self.phones[name] = phone
        return phone

    async def follows(self, phone: Phone, name: str) -> None:
        """Open this person's letter; the first screen is put into the language of the story."""
        await phone.starts(self.played.letters[name].token)
        await self.rests()
        await self.in_their_language(phone)

    async def in_their_language(self, phone: Phone) -> None:
        """Press the button that offers the language of the story, where it is offered."""
        wanted = self.say(f"common.language-{self.script.language}")
        last = (await phone.from_bot())[-1]
        if any(wanted == button["text"] for row in last["buttons"] for button in row):
            await phone.taps(wanted)
            await self.rests()

    async def confirms(self, phone: Phone, name: str) -> None:
        """Answer both questions that tell who one is."""
        year, postcode = identities()[name]
        await phone.types(year)
        await self.rests()
        await phone.types(postcode)
        await self.rests()

    async def presses_anyway(self, phone: Phone, message: int) -> None:
        """Press a button that a message has lost, as a telephone that was off would."""
        address = f"{phone.emulator}/sim/users/{phone.user}/presses"
        press = {"message_id": message, "data": "0.0", "force": True}
        async with self.played.http.post(address, json=press) as answer:
            answer.raise_for_status()

    def words(self, french: str, english: str) -> str:
        return french if self.script.language == "fr" else english


def identities() -> dict[str, tuple[str, str]]:
    """Birth year and postcode of everybody in the example."""
    with (EXAMPLE / "people.csv").open(encoding="utf-8") as rows:
        return {
            f"{row['prénom']} {row['nom']}": (row["naissance"], row["code postal"])
            for row in csv.DictReader(rows, delimiter=";")
        }


async def letter(story: Story) -> None:
    """Our pages, for who has a letter in their hand."""
    camera, played, say = story.camera, story.played, story.say
    invitation = played.letters[YVONNE].address
    here = played.pages

    async def send(page: Page) -> None:
        await page.click("form .button")

    async def fill_and_send(page: Page) -> None:
        await page.fill("#phone", NUMBER)
        await page.get_by_label(say("web.call-morning")).check()
        await page.click("form .button")
        await page.wait_for_url("**/merci")

    await camera.page("page.home", here)
    await camera.page("page.invitation", invitation)
    await camera.page("page.call", f"{invitation}/appel")
    await camera.page("page.call.mistaken", f"{invitation}/appel", send)
    await camera.page("page.thanks", f"{invitation}/appel", fill_and_send)
    await camera.page("page.privacy", f"{here}/confidentialite")
    await camera.page("page.accessibility", f"{here}/accessibilite")
    await camera.page("page.unknown", f"{here}/l/AAAAAAAAAAAAAAAAAAAAAA")


async def arrival(story: Story) -> None:
    """From nobody known to the first screen of one's own."""
    theo = await story.somebody(THEO)
    await story.shows("telegram.before", THEO)
    await theo.starts()
    await story.shows("arrival.code", THEO)
    await theo.types("KKKK-KKKK")
    await story.shows("arrival.code.unknown", THEO)
    await theo.types("/privacy")
    await story.shows("privacy.text", THEO)
    await story.follows(theo, THEO)
    await story.shows("arrival.year", THEO)
    await theo.types("bonjour")
    await story.shows("arrival.year.mistaken", THEO)
    await theo.types("1986")
    await story.shows("arrival.postcode", THEO)
    await theo.types("81000")
    await story.shows("welcome.hello", THEO)
    await theo.types("/language")
    await story.shows("language.which", THEO)
    await theo.types("/menu")
    await story.rests()


async def before_questions(story: Story) -> None:
    """The notice, each consent apart, the whole commitment."""
    theo, say = story.phones[THEO], story.say
    await theo.taps(say("common.next"))
    await story.shows("notice.read", THEO)
    await theo.taps(say("notice.have-read"))
    for consent in story.script.workshop.consents:
        await story.shows(f"notice.consent.{consent.key}", THEO)
        await theo.taps(say("common.yes"))
    await story.shows("commitment.whole", THEO)
    await theo.taps(say("commitment.yes"))


async def questionnaire(story: Story) -> None:
    """Every question, the summary, one correction, sent."""
    theo, say = story.phones[THEO], story.say
    for question in story.script.workshop.questionnaire:
        await story.shows(f"form.ask.{question.key}", THEO)
        await answers(story, theo, question, chosen="form.ask.chosen")
    await story.shows("form.summary", THEO)
    await theo.taps(say("form.correct"))
    await story.shows("form.which", THEO)
    travel = next(one for one in story.script.workshop.questionnaire if one.key == "trajet")
    number = story.script.workshop.questionnaire.index(travel) + 1
    await theo.taps(f"{number}. {travel.words.get(story.script.language)}")
    await theo.types("trois ou quatre")
    await story.shows("form.ask.mistaken", THEO)
    await theo.types("4")
    await story.rests()
    await theo.taps(say("form.hand-in"))
    await story.shows("home.waiting", THEO)


async def answers(story: Story, phone: Phone, question: Question, chosen: str = "") -> None:
    """Give the first choice (yes, where there are two), or a few words."""
    language = story.script.language
    await phone.sees(question.words.get(language))
    if question.kind in TYPED:
        await phone.types(TYPED[question.kind])
        await story.rests()
        return
    await phone.taps(question.choices[0].label.get(language))
    await story.rests()
    if question.kind is QuestionKind.SEVERAL:
        if chosen:
            await story.camera.chat(chosen, phone)
        await phone.taps(story.say("form.done"))
        await story.rests()


async def others(story: Story) -> None:
    """Anaïs answers quickly, Chloé stops after the notice, a stranger has found Théo's letter."""
    say = story.say
    for name in (ANAIS, CHLOE):
        phone = await story.somebody(name)
        await story.follows(phone, name)
        await story.confirms(phone, name)
        await phone.taps(say("common.next"))
        await phone.taps(say("notice.have-read"))
        for _ in story.script.workshop.consents:
            await phone.taps(say("common.no"))
            await story.rests()
    anais = story.phones[ANAIS]
    await anais.taps(say("commitment.yes"))
    await story.rests()
    for question in story.script.workshop.questionnaire:
        await answers(story, anais, question)
    await anais.taps(say("form.hand-in"))
    stranger = await story.somebody(GERARD)
    await stranger.starts(story.played.letters[THEO].token)
    await story.shows("arrival.closed", GERARD)
    await story.played.clock(advance="P3D")
    await story.played.clock(to="morning")
    await story.played.clock(advance="PT4H")
    await story.shows("reminders.digest", CHLOE)


async def team(story: Story) -> None:
    """What an organiser sees, and decides."""
    say = story.say
    claire = story.phones["Claire"] = await story.played.organiser("Claire", "Fontaine")
    await claire.types("/language")
    await story.rests()
    await story.in_their_language(claire)
    await claire.types("/menu")
    await story.shows("panel.ask", "Claire")
    await claire.taps(say("panel.people", count="2"))
    await story.shows("review.ask", "Claire")
    await claire.taps(say("qualification.qualified"))
    await story.shows("review.ask.next", "Claire")
    await claire.taps(say("qualification.not-retained"))
    await story.shows("review.why", "Claire")
    await claire.types(story.words("Plus de place à cet âge", "No seat left at this age"))
    await story.shows("panel.ask.done", "Claire")
    await claire.taps(say("panel.calls", count="3"))
    await story.shows("calls.ask", "Claire")
    await claire.taps(say("calls.grave"))
    await story.shows("calls.sure", "Claire")
    await claire.taps(say("common.cancel"))
    await story.shows("qualification.told", THEO)
    await story.shows("qualification.told.not_retained", ANAIS)
    await story.phones[THEO].types("/menu")
    await story.shows("home.qualified", THEO)
    await story.phones[ANAIS].types("/menu")
    await story.shows("home.not_retained", ANAIS)


async def attendance(story: Story) -> None:
    """The decision, then yes, no, yes after all; dates and what is still owed."""
    theo, say = story.phones[THEO], story.say
    await story.played.clock(advance="PT1H")
    await story.played.command("decide", "3", "panel", "adopted")
    await theo.sees_button(say("decisions.answer"))
    await story.shows("decisions.told", THEO)
    await theo.taps(say("decisions.answer"))
    await story.shows("attendance.ask", THEO)
    await theo.chooses(say("common.menu-expected"))
    await story.shows("owed.ask", THEO)
    first = story.script.workshop.gatherings[0].title.get(story.script.language)
    await theo.taps(say("owed.do-attendance", title=first))
    await story.rests()
    await theo.taps(say("attendance.yes"))
    await story.shows("attendance.ask.file", THEO)
    await theo.taps(say("attendance.no"))
    await story.shows("attendance.ask.no", THEO)
    await theo.taps(say("attendance.yes-after-all"))
    await story.rests()
    await theo.taps(say("attendance.yes"))
    await story.shows("attendance.ask.all", THEO)
    await theo.chooses(say("common.menu-dates"))
    await story.shows("dates.list", THEO)
    await theo.taps(story.script.workshop.gatherings[0].title.get(story.script.language))
    await story.shows("dates.one", THEO)
    await theo.chooses(say("common.menu-expected"))
    await story.shows("owed.ask.nothing", THEO)


async def help_given(story: Story) -> None:
    """Words to a person, and their answer."""
    theo, claire, say = story.phones[THEO], story.phones["Claire"], story.say
    await theo.chooses(say("common.menu-person"))
    await story.shows("talk.ask", THEO)
    await theo.types(story.words("Puis-je venir avec mon chien ?", "May I bring my dog?"))
    await story.shows("help.ask", THEO)
    await story.shows("reply.ask", "Claire")
    await claire.taps(say("help.answer"))
    await story.shows("reply.write", "Claire")
    await claire.types(story.words("Bien sûr, il est le bienvenu.", "Of course, please do."))
    await story.shows("reply.ask.done", "Claire")
    await story.shows("help.ask.reply", THEO)


async def data(story: Story) -> None:
    """My data, my consents, leaving and coming back, what is lost, the household, the end."""
    theo, say = story.phones[THEO], story.say
    await theo.chooses(say("common.menu-data"))
    await story.shows("data.see", THEO)
    await theo.taps(say("data.correct"))
    await story.shows("data.correct", THEO)
    await theo.taps(say("data.phone"))
    await story.shows("data.type", THEO)
    await theo.types(NUMBER)
    await story.shows("data.see.corrected", THEO)
    await theo.taps(say("data.consents"))
    await story.shows("data.consents", THEO)
    await theo.taps(say("common.back"))
    await theo.taps(say("data.copy"))
    await story.shows("data.see.copy", THEO)


async def leaving(story: Story) -> None:
    """Giving up, coming back, an old button."""
    theo, say = story.phones[THEO], story.say
    old = (await theo.sees_button(say("data.copy")))["id"]
    await theo.chooses(say("common.menu-dates"))
    await theo.taps(say("dates.give-up"))
    await story.shows("leaving.sure", THEO)
    await theo.taps(say("leaving.yes-give-up"))
    await story.shows("leaving.left", THEO)
    await theo.types("/menu")
    await story.shows("home.left", THEO)
    await theo.taps(say("home.come-back"))
    await story.rests()
    await theo.taps(say("leaving.return"))
    await story.shows("leaving.back", THEO)
    await story.presses_anyway(theo, old)
    await story.shows("lost.button", THEO)
    await theo.types("/perdu")
    await story.shows("lost.command", THEO)

    async def opens_menu(page: Page) -> None:
        await page.click("#menu")

    await story.camera.chat("menu.commands", theo, opens_menu)


async def household(story: Story) -> None:
    """A second person on the same telephone; then everything is erased."""
    theo, say = story.phones[THEO], story.say
    await story.follows(theo, GERARD)
    await story.confirms(theo, GERARD)
    await story.shows("welcome.hello.second", THEO)
    await theo.types("/menu")
    await story.shows("home.household", THEO)
    await theo.taps(say("common.for-person", person="Théo"))
    await story.shows("home.household.chosen", THEO)
    await theo.chooses(say("common.menu-data"))
    await theo.taps(say("data.erase"))
    await story.shows("data.erase", THEO)
    await theo.taps(say("data.erase-all"))
    await story.shows("data.erase.done", THEO)


CHAPTERS: tuple[Chapter, ...] = (
    letter,
    arrival,
    before_questions,
    questionnaire,
    others,
    team,
    attendance,
    help_given,
    data,
    leaving,
    household,
)
