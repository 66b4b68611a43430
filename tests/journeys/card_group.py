"""Citizens of the card's journey: from the letter to a group that has said when it comes."""

from __future__ import annotations

from asyncio import gather

from rules.attendance import where
from tests.journeys.card_cast import CITIZENS, IN_TELEGRAM, Cast
from tests.journeys.desk_work import answers_by_telephone
from tests.journeys.phone import Phone
from tests.journeys.rehearsal import EXAMPLE


async def everybody_answers(cast: Cast) -> None:
    """Four in Telegram, sixteen on the telephone: the same questions, the same rules."""
    await gather(*(answers_in_telegram(cast, number) for number in range(IN_TELEGRAM)))
    for number in range(IN_TELEGRAM, CITIZENS):
        await answers_by_telephone(cast.sophie, cast.file(number), cast.script)
    await cast.sophie.opens("")
    cast.sophie.sees(f"{CITIZENS} réponses au questionnaire à lire")


async def answers_in_telegram(cast: Cast, number: int) -> None:
    rows = (EXAMPLE / "people.csv").read_text("utf-8").splitlines()[1:]
    _, _, born, _, postcode, *_ = rows[number].split(";")
    phone = cast.phones[number]
    await cast.script.confirms(phone, cast.letters[number].token, born, postcode)
    await cast.script.reads_and_commits(phone)
    for question in cast.script.questions():
        await cast.script.answers(phone, question)
    await phone.taps(cast.script.say("form.hand-in"))
    await phone.sees(cast.script.say("form.handed-in"))


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


async def two_say_when_they_come(cast: Cast) -> None:
    await gather(*(says_when_they_come(cast, phone) for phone in cast.phones[:2]))


async def everybody_else_says_when_they_come(cast: Cast) -> None:
    """In the chat by a press, for the others on their page."""
    await gather(*(says_when_they_come(cast, phone) for phone in cast.phones[2:]))
    for number in range(IN_TELEGRAM, CITIZENS):
        for about in cast.script.workshop.gatherings:
            await cast.sophie.does(
                cast.file(number),
                "/presence",
                {"answer": "yes"},
                holding=f'value="{about.key}"',
            )
    await cast.sophie.opens("presences")
    cast.sophie.sees("Premier week-end")


async def says_when_they_come(cast: Cast, phone: Phone) -> None:
    gatherings = cast.script.workshop.gatherings
    await phone.taps(cast.script.say("decisions.answer"))
    for about in gatherings:
        title = about.title.get("fr")
        await phone.taps(cast.script.say("attendance.yes", **where(about)), under=title)
    await phone.sees_button(gatherings[0].title.get("fr"), under=gatherings[-1].title.get("fr"))
