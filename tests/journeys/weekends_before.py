"""The journey of the weekends, before the first: promises, changes of mind, deaths, silence."""

from __future__ import annotations

import re
from asyncio import gather
from urllib.parse import urlsplit

from rules.attendance import where
from rules.briefs import Section
from tests.journeys import card_speakers as speakers
from tests.journeys.desk import Pages
from tests.journeys.desk_work import answers_by_telephone, sends_brief
from tests.journeys.phone import Phone
from tests.journeys.weekends_cast import (
    BORN,
    CITIZENS,
    GATHERINGS,
    IN_TELEGRAM,
    POSTCODE,
    Crowd,
    Part,
    people,
)

Fields = dict[str, str | list[str]]
IN_PART = ("2027-03-27-am", "2027-03-27-pm")
"""Saturday alone: what Lucas and Odile can do of the first weekend."""
_FEED = re.compile(r"<code>https?://[^/<]+(/[^<]+agenda\.ics)</code>")


async def everybody_answers(crowd: Crowd) -> None:
    """Half of them open the bot and say who they are; Sophie notes all answers."""
    await gather(*(opens_the_bot(crowd, at, phone) for at, phone in enumerate(crowd.phones)))
    for number in range(CITIZENS):
        await answers_by_telephone(crowd.sophie, crowd.file(number), crowd.script)


async def opens_the_bot(crowd: Crowd, number: int, phone: Phone) -> None:
    row = people()[number + 1]
    token = crowd.letters[number].token
    await crowd.script.confirms(phone, token, row[BORN], row[POSTCODE])


async def speakers_are_found(crowd: Crowd) -> None:
    """Six of them: four in Telegram, two by their own page and e-mail."""
    for chapter in (
        speakers.are_found,
        speakers.declare_interests,
        speakers.wait_for_meeting_two,
        speakers.are_asked,
        speakers.are_briefed,
        speakers.hand_over_materials,
    ):
        await chapter(crowd)
    for name, speaker in crowd.speakers.items():
        address = f"{name.replace(' ', '.')}@intervenants.example".lower()
        await crowd.has_mailbox(speaker.person, name, address)


async def become_a_group(crowd: Crowd) -> None:
    """All are qualified, and meeting 3 makes them members: from now on much is asked of them."""
    for number in range(CITIZENS):
        await crowd.sophie.does(crowd.file(number), "/qualifier")
    await crowd.played.clock(advance="PT1H")
    adopted: Fields = {"outcome": "adopted", "person": crowd.people}
    await crowd.sophie.does("decisions", "/decisions", adopted, holding='value="3:panel"')
    for key in GATHERINGS:
        await crowd.asked(f"attendance:{key}", *crowd.people)
    for what in ("charter", "needs"):
        await crowd.asked(what, *crowd.people)
    for phone in crowd.phones:
        await phone.sees("Bienvenue dans le groupe")
    await speakers.are_confirmed_by_meeting_three(crowd)
    await crowd.asked("reading:donnees", *crowd.people)
    await crowd.asked("reading:Chercher", *crowd.people)


async def everybody_subscribes(crowd: Crowd) -> None:
    """Each takes the address of their own calendar: in the chat, or on the page of their letter."""
    in_chat = set(range(IN_TELEGRAM)) - {Part.DIES, Part.SILENT}
    for number in sorted(in_chat):
        await _by_chat(crowd, number)
    for number in set(range(CITIZENS)) - in_chat:
        page = crowd.pages.get(number) or await opens_the_letter(crowd, number)
        await page.does("", "/agenda")
        _keep(crowd, crowd.people[number], page)
    for speaker in crowd.speakers.values():
        await crowd.sophie.opens(f"intervenants/{speaker.person}")
        address = speakers.OWN_PAGE.search(crowd.sophie.shown)
        assert address
        page = await crowd.browser()
        await page.does(address[1], "/mon-agenda")
        _keep(crowd, speaker.person, page)


async def opens_the_letter(crowd: Crowd, number: int) -> Pages:
    """Open the page of their letter, which asks who they are."""
    page = crowd.pages[number] = await crowd.browser()
    row = people()[number + 1]
    page.team = f"/l/{crowd.letters[number].token}/reponse"
    await page.opens("")
    await page.sends("/reponse", {"year": row[BORN], "postcode": row[POSTCODE]})
    return page


async def _by_chat(crowd: Crowd, number: int) -> None:
    phone, page = crowd.phones[number], await crowd.browser()
    await phone.chooses(crowd.script.say("common.menu-dates"))
    await crowd.played.clock(advance="PT1S")  # an older screen may have the same button still
    await phone.taps("Un agenda qui suit les changements")
    message = await phone.sees_button("Ouvrir la page de mon agenda")
    (address,) = [b["url"] for row in message["buttons"] for b in row if b.get("url")]
    await page.opens(urlsplit(address).path)
    _keep(crowd, crowd.people[number], page)


def _keep(crowd: Crowd, person: str, page: Pages) -> None:
    found = _FEED.search(page.shown)
    assert found, page.shown
    crowd.feeds[person], crowd.calendars[person] = found[1], page


async def most_say_when_they_come(crowd: Crowd) -> None:
    """In the chat, on their own page, by telephone; some not yet, in part, or not at all."""
    quiet = {Part.DIES, Part.SILENT}
    await gather(
        *(
            says_yes(crowd, number, phone)
            for number, phone in enumerate(crowd.phones)
            if number not in quiet | {Part.KNOWS_LATER, Part.IN_PART}
        )
    )
    await says_later(crowd, Part.KNOWS_LATER)
    await says_a_part(crowd, Part.IN_PART)
    for number in range(IN_TELEGRAM, CITIZENS):
        if number not in {Part.DIES_BY_MAIL, Part.SILENT_BY_MAIL, Part.IN_PART_BY_MAIL}:
            await says_yes_on_page(crowd, number)
    await notes_a_part(crowd, Part.IN_PART_BY_MAIL)
    for key in GATHERINGS[1:]:
        await notes(crowd, Part.IN_PART_BY_MAIL, key)


async def says_yes(crowd: Crowd, number: int, phone: Phone, *, but: str = "") -> None:
    """Press yes to all dates, `but` one that was spoken of already; and read the charter."""
    for about in crowd.script.workshop.gatherings:
        title = about.title.get("fr")
        if about.key == but:
            continue
        if about.key == GATHERINGS[0]:
            await phone.taps(crowd.script.say("decisions.answer"))
        await phone.taps(crowd.script.say("attendance.yes", **where(about)), under=title)
        await phone.sees(f"C’est noté pour « {title} »")
        await crowd.done(f"attendance:{about.key}", crowd.people[number])
    if number % 2:
        await phone.types("/charte")
        await phone.decides(crowd.script.say("charter.accept"))
        await phone.sees("accepté la charte")
        await crowd.done("charter", crowd.people[number])


async def says_later(crowd: Crowd, number: int) -> None:
    """The first weekend is known on the first of March; the others are promised."""
    phone = crowd.phones[number]
    await phone.taps(crowd.script.say("decisions.answer"))
    await phone.taps(crowd.script.say("attendance.later"), under="Premier week-end")
    await phone.sees("à partir de quel jour saurez-vous")
    await phone.types("1/3")
    await phone.sees("Nous vous le redemanderons le lundi 1")
    await crowd.done("attendance:weekend-1", crowd.people[number])
    await says_yes(crowd, number, phone, but="weekend-1")


async def says_a_part(crowd: Crowd, number: int) -> None:
    """They ask for Saturday alone; nothing is decided until Sophie has noted it."""
    phone = crowd.phones[number]
    await phone.taps(crowd.script.say("decisions.answer"))
    await phone.taps(crowd.script.say("attendance.only-part"), under="Premier week-end")
    for half_day in ("samedi matin", "samedi après-midi"):
        message = await phone.sees("Touchez chaque demi-journée")
        label = next(
            b["text"] for row in message["buttons"] for b in row if half_day in b["text"].lower()
        )
        await phone.taps(label)
        await phone.sees_button(f"✓ {label} (retirer)")
    await phone.taps(crowd.script.say("attendance.send-part"))
    await phone.sees("Rien n’est encore décidé")
    assert await phone.files(".ics") == []
    await notes_a_part(crowd, number)
    await phone.sees("L’équipe a noté : vous participez en partie")
    for key in GATHERINGS[1:]:
        await notes(crowd, number, key)


async def says_yes_on_page(crowd: Crowd, number: int) -> None:
    """They answer on the page of their letter, which asked them who they are."""
    page = await opens_the_letter(crowd, number)
    for key in GATHERINGS:
        await page.does("dates", "/dates", {"do": "yes"}, holding=f'value="{key}"')
        await crowd.done(f"attendance:{key}", crowd.people[number])


async def notes(crowd: Crowd, number: int, key: str, answer: str = "yes") -> None:
    """Sophie writes down what somebody said on the telephone."""
    said: Fields = {"answer": answer, "knows-on": ""}
    await crowd.sophie.does(crowd.file(number), "/presence", said, holding=f'value="{key}"')
    await crowd.done(f"attendance:{key}", crowd.people[number])


async def notes_a_part(crowd: Crowd, number: int) -> None:
    part: Fields = {"half-day": list(IN_PART), "nights": "all", "part": ""}
    holding = ('value="weekend-1"', 'name="half-day"')
    await crowd.sophie.does(crowd.file(number), "/presence", part, holding=holding)
    await crowd.done("attendance:weekend-1", crowd.people[number])


async def two_families_are_in_mourning(crowd: Crowd) -> None:
    """Much is still open; from this second on nothing leaves for them any more."""
    await crowd.to("2027-01-12T11:00")
    for number in (Part.DIES, Part.DIES_BY_MAIL):
        await crowd.sophie.does(crowd.file(number), "/silence")
        crowd.silenced[crowd.people[number]] = await crowd.now()


async def a_brief_is_read_late(crowd: Crowd) -> None:
    """Paul, who has no chat, is reminded by e-mail until he reads what changed."""
    paul = crowd.speakers["Paul Vasseur"]
    page = f"intervenants/{paul.person}"
    await sends_brief(crowd.sophie, page, Section.FORMAT, "Paul parle assis.")
    await crowd.asked("brief", paul.person)
    await crowd.to("2027-01-20T10:00")
    assert paul.page
    await paul.page.does("", "/note")
    await crowd.done("brief", paul.person)
