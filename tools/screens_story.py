"""The story that leads through every screen, as far as the seat: some citizens, an organiser."""

from __future__ import annotations

import csv
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from playwright.async_api import Page

from rules.forms import position
from rules.workshop import Question, QuestionKind
from tests.journeys.path import TYPED, Script
from tests.journeys.phone import Phone, read
from tests.journeys.rehearsal import EXAMPLE, Rehearsal
from tools.screens_camera import Camera

THEO, ANAIS, CHLOE, GERARD = "Théo Lefèvre", "Anaïs N’Diaye", "Chloé Ben Salah", "Gérard Le Goff"
YVONNE = "Yvonne d’Aubigné"
NUMBER = "06 39 98 00 12"

Chapter = Callable[["Story"], Awaitable[None]]


@dataclass
class Story:
    """Everybody's telephone, the words of one language, and the camera that looks on."""

    played: Rehearsal
    script: Script
    camera: Camera
    hero: str = THEO
    phones: dict[str, Phone] = field(default_factory=dict)

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
        await self.in_their_language(phone)

    async def opens_pile(self, phone: Phone, key: str) -> None:
        """Press a button of the panel, whatever it counts."""
        label = read(self.say(key, count="0")).removesuffix("0")
        await self.rests()
        shown = (await phone.from_bot())[-1]
        buttons = [read(button["text"]) for row in shown["buttons"] for button in row]
        await phone.taps(next(text for text in buttons if text.startswith(label)))

    async def presses_anyway(self, phone: Phone, message: int) -> None:
        """Press a button that a message has lost, as a telephone that was off would."""
        address = f"{phone.emulator}/sim/users/{phone.user}/presses"
        press = {"message_id": message, "data": "0.0", "force": True}
        async with self.played.http.post(address, json=press) as answer:
            answer.raise_for_status()

    async def adopts(self, meeting: int, *items: str) -> None:
        """Record what a meeting of the committee decided."""
        for item in items:
            await self.played.command("decide", str(meeting), item, "adopted")

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
        await page.wait_for_url("**/merci?*")

    await camera.web("page.home", here)
    await camera.web("page.invitation", invitation)
    await camera.web("page.call", f"{invitation}/appel")
    await camera.web("page.answer", f"{invitation}/reponse")
    await camera.web("page.call.mistaken", f"{invitation}/appel", send)
    await camera.web("page.thanks", f"{invitation}/appel", fill_and_send)
    await camera.web("page.privacy", f"{here}/confidentialite")
    await camera.web("page.accessibility", f"{here}/accessibilite")
    await camera.web("page.unknown", f"{here}/l/AAAAAAAAAAAAAAAAAAAAAA")


async def arrival(story: Story) -> None:
    """From nobody known to the first screen of one's own."""
    hero = await story.somebody(story.hero)
    await story.shows("telegram.before", story.hero)
    await hero.starts()
    await story.shows("arrival.code", story.hero)
    await hero.types("KKKK-KKKK")
    await story.shows("arrival.code.unknown", story.hero)
    await hero.types("/privacy")
    await story.shows("privacy.text", story.hero)
    await story.follows(hero, story.hero)
    await story.shows("arrival.year", story.hero)
    await hero.types(story.words("bonjour", "hello"))
    await story.shows("arrival.year.mistaken", story.hero)
    year, postcode = identities()[story.hero]
    await hero.types(year)
    await story.shows("arrival.postcode", story.hero)
    await hero.types(postcode)
    await story.shows("welcome.hello", story.hero)
    await hero.types("/language")
    await story.shows("language.which", story.hero)
    await hero.types("/menu")
    await story.rests()


async def before_questions(story: Story) -> None:
    """The notice, each consent apart, the whole commitment."""
    hero, say = story.phones[story.hero], story.say
    await hero.taps(say("common.next"))
    await story.shows("notice.read", story.hero)
    await hero.taps(say("notice.have-read"))
    for consent in story.script.workshop.consents:
        await story.shows(f"notice.consent.{consent.key}", story.hero)
        await hero.decides(say("common.yes"))
    await story.shows("commitment.whole", story.hero)
    await hero.decides(say("commitment.yes"))


async def questionnaire(story: Story) -> None:
    """Every question, the summary, one correction, sent."""
    hero, say = story.phones[story.hero], story.say
    for question in story.script.workshop.questionnaire:
        await story.shows(f"form.ask.{question.key}", story.hero)
        await answers(story, hero, question, chosen="form.ask.chosen")
    await story.shows("form.summary", story.hero)
    await hero.taps(say("form.correct"))
    await story.shows("form.which", story.hero)
    travel = next(one for one in story.script.workshop.questionnaire if one.key == "trajet")
    number = position(story.script.workshop.questionnaire, travel.key).number
    await hero.taps(f"{number}. {travel.words.get(story.script.language)}")
    await hero.types(story.words("trois ou quatre", "three or four"))
    await story.shows("form.ask.mistaken", story.hero)
    await hero.types("4")
    await story.rests()
    await hero.taps(say("form.hand-in"))
    await story.shows("home.waiting", story.hero)


async def answers(story: Story, phone: Phone, question: Question, chosen: str = "") -> None:
    """Give the first choice that lets one take part, or a few words."""
    language = story.script.language
    await phone.sees(question.words.get(language))
    if question.kind in TYPED:
        await phone.types(TYPED[question.kind][language])
        await story.rests()
        return
    first = question.choices[1 if question.key == "situation" else 0]
    await phone.taps(first.label.get(language))
    await story.rests()
    if question.kind is QuestionKind.SEVERAL:
        if chosen:
            await story.camera.chat(chosen, phone)
        await phone.taps(story.say("form.done"))
        await story.rests()


async def reads_notice(story: Story, name: str) -> None:
    """Come by the letter, say who one is, read the notice, and agree to nothing optional."""
    phone = await story.somebody(name)
    await story.follows(phone, name)
    await story.confirms(phone, name)
    await phone.taps(story.say("common.next"))
    await phone.taps(story.say("notice.have-read"))
    for _ in story.script.workshop.consents:
        await phone.taps(story.say("common.no"))
        await story.rests()


async def answers_all(story: Story, name: str) -> None:
    """Be willing to come, and hand in every answer."""
    phone = story.phones[name]
    await phone.decides(story.say("commitment.yes"))
    await story.rests()
    for question in story.script.workshop.questionnaire:
        await answers(story, phone, question)
    await phone.taps(story.say("form.hand-in"))


async def others(story: Story) -> None:
    """Anaïs answers quickly, Chloé stops after the notice, a stranger finds a used link."""
    for name in (ANAIS, CHLOE):
        await reads_notice(story, name)
    await answers_all(story, ANAIS)
    stranger = await story.somebody(GERARD)
    await stranger.starts(story.played.letters[story.hero].token)
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
    await story.opens_pile(claire, "panel.people")
    await story.shows("review.ask", "Claire")
    await claire.decides(say("qualification.qualified"))
    await story.shows("review.sure", "Claire")
    await claire.decides(say("qualification.sure-yes"))
    await story.shows("review.ask.next", "Claire")
    await claire.decides(say("qualification.not-retained"))
    await story.shows("review.why", "Claire")
    await claire.types(story.words("Plus de place à cet âge", "No seat left at this age"))
    await story.shows("panel.ask.done", "Claire")
    await story.opens_pile(claire, "panel.calls")
    await story.shows("calls.ask", "Claire")
    await claire.decides(say("calls.reached"))
    await story.shows("calls.said", "Claire")
    await claire.taps(say("calls.does-not-wish"))
    await story.shows("calls.leaves", "Claire")
    await claire.taps(say("common.cancel"))
    await story.rests()
    await claire.decides(say("calls.grave"))
    await story.shows("calls.sure", "Claire")
    await claire.decides(say("calls.stay-silent"))
    await story.shows("calls.ask.silenced", "Claire")
    await claire.taps(say("calls.end-silence"))
    await story.shows("silence.why", "Claire")
    await claire.types(story.words("Il a rappelé lui-même.", "They called back themselves."))
    await story.shows("silence.ask", "Claire")
    await story.shows("qualification.told", story.hero)
    await story.shows("qualification.told.not_retained", ANAIS)
    await story.phones[story.hero].types("/menu")
    await story.shows("home.qualified", story.hero)
    await story.phones[ANAIS].types("/menu")
    await story.shows("home.not_retained", ANAIS)
