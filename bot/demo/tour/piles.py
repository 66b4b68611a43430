"""What an organiser does between the scenes: she answers messages, and phones people."""

from __future__ import annotations

import actions.calls
import actions.help
import storage.calls
import storage.help
from bot.demo.stage import LEFT_ALONE
from bot.demo.tour.world import World
from rules.calls import Outcome, Reason, split
from rules.facts import Localised
from rules.help import Kind
from storage.calls import Awaited
from storage.transaction import Transaction

ALL = 500  # more than the example has
NEXT_DAY = "P1D"
ORGANISER = "Claire Fontaine"
NO_INTERNET = (Reason.FORM, "appareils")  # has nothing to use for the online work
ANSWER = Localised(
    {
        "fr": "Bonjour, merci de votre message. Oui, c’est possible : nous nous en occupons.",
        "en": "Hello, thank you for your message. Yes, that can be done: we see to it.",
    }
)
IN_PART = Localised(
    {
        "fr": "Merci de l’avoir dit. Votre place reste la vôtre, pour tout le reste.",
        "en": "Thank you for telling us. Your seat stays yours, for all the rest.",
    }
)
AGREED = Localised({"fr": "Tout est convenu au téléphone.", "en": "All is settled by telephone."})
THINKS = Localised(
    {
        "fr": "A bien reçu la lettre, et y réfléchit encore. A notre numéro.",
        "en": "Has received the letter and is still thinking. Has our number.",
    }
)
BY_POST = Localised(
    {
        "fr": "Travail en ligne : sur papier, par la poste ; ses remarques, au téléphone.",
        "en": "Online work: on paper, by post; remarks on the telephone.",
    }
)


async def answer_messages(world: World) -> None:
    """Answer every message, within the time that was promised: in Claire's chat where it is there.

    Who may be played by a visitor gets no answer from a story.
    """
    workshop, names = world.stage.workshop, {id_: name for name, id_ in world.stage.people.items()}
    waiting = await world.desk.database.read(lambda tx: storage.help.waiting(tx, workshop, ALL))
    for each in waiting:
        name = names.get(each.message.person or "", "")
        if name and name not in LEFT_ALONE:
            words = _words(each.message.written.kind).get(world.stage.language)
            if await world.press(world.stage.account(ORGANISER), world.say("help.answer"), name):
                await world.rest()
                await world.writes(ORGANISER, words)
                await world.rest()
    await world.act(f"answers:{await world.now()}", lambda tx: _answer(tx, world))


async def settle(world: World) -> None:
    """Answer every message, and phone everybody; who does not answer is tried again next day."""
    await answer_messages(world)
    await world.act(f"calls:{await world.now()}", lambda tx: _phone(tx, world))
    await world.rest(NEXT_DAY)
    await world.act(f"again:{await world.now()}", lambda tx: _phone(tx, world))


async def reached(world: World, name: str) -> None:
    """Close what somebody was to be phoned about: all of it was said in one call."""
    about = world.who(ORGANISER, name)

    async def body(tx: Transaction) -> None:
        calls = await storage.calls.open_of_person(tx, about.subject, about.workshop)
        if calls:
            words = AGREED.get(world.stage.language)
            call, came_to = calls[0].id, Outcome.REACHED
            await actions.calls.close(tx, about, call, came_to, now=tx.now, words=words)

    await world.act(f"reached:{about.subject}", body)


async def _answer(tx: Transaction, world: World) -> None:
    claire, language = world.who(ORGANISER), world.stage.language
    alone = {world.stage.people[name] for name in LEFT_ALONE}
    for each in await storage.help.waiting(tx, claire.workshop, ALL):
        if each.message.person in alone:
            continue
        words = _words(each.message.written.kind)
        await actions.help.reply(tx, claire, each.message.id, words.get(language), now=tx.now)


def _words(kind: str) -> Localised:
    return IN_PART if kind == Kind.CANNOT_COME else ANSWER


async def _phone(tx: Transaction, world: World) -> None:
    claire, language = world.who(ORGANISER), world.stage.language
    for number, each in enumerate(await storage.calls.waiting(tx, claire.workshop, most=ALL)):
        outcome, words = _came_to(each, number)
        call = each.calls[0].id
        said = words.get(language) if words else ""
        await actions.calls.close(tx, claire, call, outcome, now=tx.now, words=said)


def _came_to(awaited: Awaited, number: int) -> tuple[Outcome, Localised | None]:
    """Tell what a call came to: of the silent, every third is at home."""
    if any(split(call.reason) == NO_INTERNET for call in awaited.calls):
        return Outcome.REACHED, BY_POST
    if any(split(call.reason)[0] != Reason.SILENCE for call in awaited.calls):
        return Outcome.REACHED, AGREED
    return (Outcome.NO_ANSWER, None) if number % 3 else (Outcome.REACHED, THINKS)
