"""The story of the screens from the seat on: dates, questions, data, leaving, the end."""

from __future__ import annotations

from playwright.async_api import Page

from rules.attendance import where
from tools.screens_story import ANAIS, GERARD, NUMBER, Story


async def attendance(story: Story) -> None:
    """The decision, then yes, no, yes after all; dates and what is still owed."""
    hero, say = story.phones[story.hero], story.say
    await story.played.clock(advance="PT1H")
    await story.adopts(3, "panel")
    await hero.sees_button(say("decisions.answer"))
    await story.shows("decisions.told", story.hero)
    await hero.taps(say("decisions.answer"))
    await story.shows("attendance.ask", story.hero)
    await hero.chooses(say("common.menu-expected"))
    await story.shows("owed.ask", story.hero)
    first, second = story.script.workshop.gatherings[:2]
    title = first.title.get(story.script.language)
    await hero.taps(say("owed.do-attendance", title=title))
    await story.rests()
    await hero.taps(say("attendance.yes", **where(first)))
    await story.shows("attendance.ask.file", story.hero)
    await hero.taps(say("attendance.no", **where(second)))
    await story.shows("attendance.ask.no", story.hero)
    await in_part(story)
    await hero.chooses(say("common.menu-dates"))
    await hero.taps(second.title.get(story.script.language))
    await story.shows("dates.one.in-part", story.hero)
    await hero.taps(say("dates.answer"))
    await hero.taps(say("attendance.yes", **where(second)))
    await story.rests()
    await hero.taps(say("attendance.yes", **where(story.script.workshop.gatherings[2])))
    await story.shows("attendance.ask.all", story.hero)
    await hero.chooses(say("common.menu-dates"))
    await story.shows("dates.list", story.hero)
    await hero.taps(title)
    await story.shows("dates.one", story.hero)
    await hero.chooses(say("common.menu-expected"))
    await story.shows("owed.ask.nothing", story.hero)


async def in_part(story: Story) -> None:
    """The team agrees that somebody comes to some of a weekend."""
    claire, say = story.phones["Claire"], story.say
    await story.shows("reply.ask.cannot-come", "Claire")
    await claire.taps(say("help.grant-partial"))
    await story.shows("reply.part", "Claire")
    await claire.types(story.words("Les soirs de semaine", "Weekday evenings"))
    await story.shows("reply.ask.in-part", "Claire")
    await story.shows("attendance.in-part", story.hero)


async def help_given(story: Story) -> None:
    """Words to a person, and their answer."""
    hero, claire, say = story.phones[story.hero], story.phones["Claire"], story.say
    await hero.chooses(say("common.menu-person"))
    await story.shows("talk.ask", story.hero)
    await hero.types(story.words("Puis-je venir avec mon chien ?", "May I bring my dog?"))
    await story.shows("help.ask", story.hero)
    await story.shows("reply.ask", "Claire")
    await claire.taps(say("help.answer"))
    await story.shows("reply.write", "Claire")
    await claire.types(story.words("Bien sûr, il est le bienvenu.", "Of course, please do."))
    await story.shows("reply.ask.done", "Claire")
    await story.shows("help.ask.reply", story.hero)


async def data(story: Story) -> None:
    """My data, my consents, leaving and coming back, what is lost, the household, the end."""
    hero, say = story.phones[story.hero], story.say
    await hero.chooses(say("common.menu-data"))
    await story.shows("data.see", story.hero)
    await hero.taps(say("data.correct"))
    await story.shows("data.correct", story.hero)
    await hero.taps(say("data.phone"))
    await story.shows("data.type", story.hero)
    await hero.types(NUMBER)
    await story.shows("data.see.corrected", story.hero)
    await hero.chooses(say("common.menu-data"))
    await hero.taps(say("data.consents"))
    await story.shows("data.consents", story.hero)
    await hero.taps(story.script.workshop.consents[0].words.get(story.script.language))
    await story.shows("data.consent", story.hero)
    await hero.taps(say("common.no"))
    await story.shows("data.consents.changed", story.hero)
    await hero.taps(say("common.back"))
    await hero.taps(say("data.copy"))
    await story.shows("data.see.copy", story.hero)


async def kept_answers(story: Story) -> None:
    """The answers, once the panel is final: they can be read, not changed."""
    hero, say = story.phones[story.hero], story.say
    await hero.chooses(say("common.menu-data"))
    await hero.taps(say("data.correct"))
    await hero.taps(say("data.answers"))
    await story.shows("data.answers", story.hero)


async def leaving(story: Story) -> None:
    """Giving up, coming back, an old button."""
    hero, say = story.phones[story.hero], story.say
    old = (await hero.sees_button(say("common.menu-data")))["id"]
    await hero.chooses(say("common.menu-dates"))
    await hero.taps(say("dates.give-up"))
    await story.shows("leaving.sure", story.hero)
    await hero.decides(say("leaving.yes-give-up"))
    await story.shows("leaving.left", story.hero)
    await hero.types("/menu")
    await story.shows("home.left", story.hero)
    await hero.taps(say("leaving.return"))
    await story.rests()
    await hero.taps(say("own_form.stop-link"))
    await story.shows("leaving.stop", story.hero)
    await hero.taps(say("common.cancel"))
    await story.rests()
    await hero.taps(say("leaving.return"))
    await story.shows("leaving.back", story.hero)
    await story.presses_anyway(hero, old)
    await story.shows("lost.button", story.hero)
    await hero.types("/perdu")
    await story.shows("lost.command", story.hero)

    async def opens_menu(page: Page) -> None:
        await page.click("#menu")

    await story.camera.chat("menu.commands", hero, opens_menu)


async def household(story: Story) -> None:
    """A second person on the same telephone; then everything is erased."""
    hero, say = story.phones[story.hero], story.say
    await story.follows(hero, GERARD)
    await story.confirms(hero, GERARD)
    await story.shows("welcome.hello.second", story.hero)
    await hero.types("/menu")
    await story.shows("home.household", story.hero)
    await hero.taps(say("common.for-person", person=story.hero.partition(" ")[0]))
    await story.shows("home.household.chosen", story.hero)
    await hero.chooses(say("common.menu-data"))
    await hero.taps(say("data.erase"))
    await story.shows("data.erase", story.hero)
    await hero.decides(say("data.erase-all"))
    await story.shows("erased.said", story.hero)
    await story.shows("panel.somebody-erased", "Claire")
    anais = story.phones[ANAIS]
    await anais.chooses(say("common.menu-data"))
    await anais.taps(say("data.erase"))
    await anais.decides(say("data.erase-all"))
    await story.shows("erased.alone", ANAIS)
