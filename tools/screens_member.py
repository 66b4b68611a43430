"""The story of the screens of one member: a promise, what is expected, papers, news on the day."""

from __future__ import annotations

from rules.attendance import where
from tests.journeys.desk import Pages
from tests.journeys.desk_work import answers_by_telephone
from tests.journeys.phone import Phone, read
from tools.screens_story import Story

MATHEO = "Mathéo Urbain"
AFTERNOON = "2027-03-27T16:50:00+01:00"


async def promised(story: Story, sophie: Pages) -> None:
    """A member who does not know yet, comes for a part, and looks at what is expected."""
    page = f"personnes/{story.played.letters[MATHEO].person}"
    await answers_by_telephone(sophie, page, story.script)
    await sophie.does(page, "/qualifier")
    await story.adopts(3, "panel")
    matheo, say = await story.somebody(MATHEO), story.say
    await story.follows(matheo, MATHEO)
    await story.confirms(matheo, MATHEO)
    await matheo.types("/menu")
    first, online, second = story.script.workshop.gatherings
    titles = [each.title.get(story.script.language) for each in (first, online, second)]
    await matheo.chooses(say("common.menu-dates"))
    await matheo.taps(titles[0])
    await matheo.taps(say("dates.answer"))
    await story.rests()
    await matheo.taps(say("attendance.later"), under=titles[0])
    await story.shows("attendance.when", MATHEO)
    await matheo.types(story.words("20/3", "20 March"))
    await story.shows("attendance.when.noted", MATHEO)
    await matheo.taps(say("attendance.yes", **where(online)), under=titles[1])
    await story.rests()
    await matheo.taps(say("attendance.only-part"), under=titles[2])
    await story.shows("partial.half", MATHEO)
    await _taps_like(story, matheo, story.words("samedi matin", "Saturday morning"))
    await story.shows("partial.half.chosen", MATHEO)
    await matheo.taps(say("attendance.send-part"))
    await story.shows("attendance.ask.part-sent", MATHEO)
    await matheo.chooses(say("common.menu-dates"))
    await matheo.taps(titles[0])
    await matheo.taps(say("dates.answer"))
    await story.rests()
    await matheo.taps(say("attendance.yes", **where(first)), under=titles[0])
    await story.rests()
    await expected(story, MATHEO)


async def expected(story: Story, name: str) -> None:
    """What is expected of somebody, with the charter, needs and papers that are among it."""
    phone, say = story.phones[name], story.say
    await phone.chooses(say("common.menu-expected"))
    await story.shows("owed.ask.member", name)
    await phone.taps(say("owed.recalled"))
    await story.shows("owed.recalled", name)
    await phone.types("/charter")
    await story.shows("charter.read", name)
    await phone.decides(say("charter.accept"))
    await story.shows("charter.accepted", name)
    await phone.chooses(say("common.menu-expected"))
    await phone.taps(say("owed.do-needs"))
    await story.shows("needs.ask", name)
    await phone.taps(say("needs.nothing"))
    await story.rests()
    await phone.chooses(say("common.menu-expected"))
    await phone.taps(say("owed.do-lodging"))
    await story.shows("lodging.asked", name)
    await phone.chooses(say("common.menu-expected"))
    await story.rests()
    await _taps_like(story, phone, story.words("Lire : ", "Read: "))
    await story.shows("shown.one", name)
    await phone.types("/papers")
    await story.shows("papers.list", name)
    await phone.taps(say("papers.own-convocation"))
    await story.shows("papers.list.made", name)


async def _taps_like(story: Story, phone: Phone, words: str) -> None:
    """Press the lowest button that holds these words."""
    shown = (await phone.from_bot())[-1]
    labels = [button["text"] for row in shown["buttons"] for button in row]
    await phone.taps(next(each for each in labels if words.casefold() in read(each).casefold()))
    await story.rests()


async def on_the_day(story: Story, name: str) -> None:
    """What the team hears of a late train; an afternoon that runs late."""
    claire, say = story.phones["Claire"], story.say
    await story.shows("late.team", "Claire")
    await story.played.clock(to=AFTERNOON)
    await claire.types("/shift")
    await story.shows("programme.ask", "Claire")
    await claire.taps(say("programme.later", minutes="15"))
    await story.shows("programme.sure", "Claire")
    await claire.decides(say("programme.move-all"))
    await story.shows("programme.ask.changed", "Claire")
    await story.shows("programme.told", name)


async def in_mourning(story: Story, name: str) -> None:
    """Somebody writes of a death; the team stops every message to them."""
    phone, claire, say = story.phones[name], story.phones["Claire"], story.say
    await phone.chooses(say("common.menu-person"))
    await phone.types(story.words("Mathéo est mort hier.", "Mathéo died yesterday."))
    await story.rests()
    await claire.types("/menu")
    await story.opens_pile(claire, "panel.messages")
    await claire.taps(say("calls.grave"))
    await story.shows("silence.sure", "Claire")
