"""Somebody comes in by a personal link, or by the code beside it: who are they?"""

from __future__ import annotations

from enum import StrEnum

import actions.language
import actions.links
import storage.language
import storage.links
import storage.people
from actions.links import Outcome
from handlers.flow import Flow, Next, Step, Text, Turn, go, hand_over
from handlers.incoming import Started
from handlers.menu import Tongue, menu, other_languages
from rules.answers import postcode
from rules.errors import Refused
from rules.links import (
    PersonalLink,
    Standing,
    pasted_link,
    standing,
    tries_left,
    typed_code,
    typed_year,
)
from rules.messages import Say
from rules.who import Who
from storage.transaction import Transaction

ENOUGH_CODES = 5
"""Wrong codes in a row after which we propose a person instead of another try."""

UNKNOWN = "unknown"  # a link that is none of ours
CLOSED = {
    Standing.USED: "arrival.used",
    Standing.EXPIRED: "arrival.expired",
    Standing.REVOKED: "arrival.revoked",
    Standing.LOCKED: "arrival.locked",
    UNKNOWN: "arrival.unknown",
}


class Way(StrEnum):
    """Ways out that are always there."""

    PERSON = "person"
    NEW_LINK = "new"
    CODE = "code"
    HOME = "home"
    PRIVACY = "privacy"


async def begin(turn: Turn, tx: Transaction) -> Next:
    """Follow the link; without one, go on where one was, or ask for the code of the letter."""
    if isinstance(turn.event, Started) and turn.event.payload:
        return await _follow(turn, await _started_with(turn.event.payload, turn, tx), tx)
    return go(turn.stands or "code")


async def show_code(turn: Turn, tx: Transaction) -> Say:
    language = await storage.language.current(tx, turn.who, turn.chat)
    return Say(
        "arrival.code",
        buttons=(
            (turn.button("arrival.talk", Way.PERSON),),
            (turn.button("arrival.privacy", Way.PRIVACY),),
            other_languages(turn, language),
        ),
    )


async def take_code(turn: Turn, given: Text | Way | Tongue, tx: Transaction) -> Next:
    if not isinstance(given, Text):
        return await _elsewhere(turn, given, tx)
    pasted = pasted_link(given.words)
    link = await _started_with(pasted or given.words, turn, tx)
    if pasted or link is not None:
        return await _follow(turn, link, tx)
    wrong = turn.answers.get("wrong", 0) + 1
    answers = {**turn.answers, "wrong": wrong}
    if wrong >= ENOUGH_CODES:
        return go("code", answers=answers).noting("arrival.many-codes")
    looks_right = typed_code(given.words) is not None
    return go("code", answers=answers).noting(
        "arrival.no-such-code" if looks_right else "arrival.no-code"
    )


async def show_year(turn: Turn, tx: Transaction) -> Say:
    language = await storage.language.current(tx, turn.who, turn.chat)
    return Say(
        "arrival.year" if turn.answers.get("greeted") else "arrival.year-first",
        buttons=(
            (turn.button("arrival.talk", Way.PERSON),),
            other_languages(turn, language),
        ),
    )


async def take_year(turn: Turn, given: Text | Way | Tongue, tx: Transaction) -> Next:
    if not isinstance(given, Text):
        return await _elsewhere(turn, given, tx)
    if pasted := pasted_link(given.words):
        return await _follow(turn, await _started_with(pasted, turn, tx), tx)
    answers = {**turn.answers, "greeted": True}
    try:
        answers["year"] = typed_year(given.words)
    except Refused as refused:
        return go("year", answers=answers).noting(refused.code, **refused.facts)
    return go("postcode", answers=answers)


async def show_postcode(turn: Turn, tx: Transaction) -> Say:
    return Say("arrival.postcode", buttons=((turn.button("arrival.talk", Way.PERSON),),))


async def take_postcode(turn: Turn, given: Text | Way, tx: Transaction) -> Next:
    if not isinstance(given, Text):
        return await _elsewhere(turn, given, tx)
    confirmed = (turn.answers["year"], postcode(given.words))
    link = await storage.links.find(tx, turn.answers["link"])
    return await _use(turn, link, confirmed, tx) if link else _closed(UNKNOWN)


async def show_closed(turn: Turn, tx: Transaction) -> Say:
    """Say kindly what became of the link, and what can be done."""
    worth = turn.answers.get("standing", UNKNOWN)
    ways = [(turn.button("arrival.talk", Way.PERSON),)]
    if worth in (Standing.USED, Standing.EXPIRED, Standing.REVOKED):
        ways.insert(0, (turn.button("arrival.ask-new", Way.NEW_LINK),))
    if worth != Standing.LOCKED:
        ways.append((turn.button("arrival.type-code", Way.CODE),))
    if turn.who.workshop:
        ways.append((turn.button("arrival.home", Way.HOME),))
    return Say(CLOSED[worth], buttons=tuple(ways))


async def leave_closed(turn: Turn, given: Way, tx: Transaction) -> Next:
    if given is not Way.NEW_LINK:
        return await _elsewhere(turn, given, tx)
    link = await storage.links.find(tx, turn.answers.get("link", ""))
    if link is None:
        return hand_over("talk")
    await actions.links.ask_for_new(tx, link, now=turn.now)
    return go("closed").noting("arrival.asked-new")


async def _started_with(payload: str, turn: Turn, tx: Transaction) -> PersonalLink | None:
    """Open the link itself, or the code beside it, typed here or on our page."""
    link = await actions.links.open_token(tx, payload, now=turn.now)
    code = typed_code(payload)
    if link is None and code is not None:
        link = await actions.links.open_code(tx, code, now=turn.now)
    return link


async def _follow(turn: Turn, link: PersonalLink | None, tx: Transaction) -> Next:
    """Go where this link leads: in, to the confirmation, or to a kind way out."""
    if link is None:
        return _closed(UNKNOWN)
    worth = standing(link, turn.now)
    ours = await storage.people.chat_of(tx, link.person) == turn.chat
    if ours and worth is not Standing.OPEN:
        return (await _welcomed(turn, link, tx)).noting("arrival.welcome-back")
    if worth is not Standing.OPEN:
        return _closed(worth, link)
    person = await storage.people.get(tx, link.person)
    if ours or not actions.links.needs_confirmation(person):
        return await _use(turn, link, None, tx)
    if not turn.who.workshop:
        await actions.language.greet(tx, turn.chat, turn.answers.get("language", person.language))
    return go("year", answers={**turn.answers, "link": link.id, "greeted": False})


async def _use(
    turn: Turn, link: PersonalLink, confirmed: tuple[int, str] | None, tx: Transaction
) -> Next:
    outcome = await actions.links.use(
        tx, link, turn.chat, confirmed, language=turn.answers.get("language"), now=turn.now
    )
    if outcome is Outcome.CONFIRMED:
        return await _welcomed(turn, link, tx)
    after = await storage.links.find(tx, link.id) or link
    if outcome is Outcome.CLOSED:
        return _closed(standing(after, turn.now), after)
    year, code = confirmed or ("", "")
    return go("year").noting(
        "arrival.mistaken", year=str(year), postcode=code, left=tries_left(after)
    )


async def _welcomed(turn: Turn, link: PersonalLink, tx: Transaction) -> Next:
    """Show the person's own space, after one message that brings the permanent menu.

    It closes the questions asked of a stranger. On the panel of somebody known it may not stand: a
    message with that menu cannot be edited, and their panel goes on.
    """
    person = Who.oneself(link.person, link.workshop)
    shared = len({mate.person for mate in await storage.people.of_chat(tx, turn.chat)}) > 1
    welcomed = await menu(tx, person, "arrival.welcomed-beside" if shared else "arrival.welcomed")
    if turn.who.workshop:
        return hand_over("home", welcomed, who=person)
    return Next(flow="home", who=person, closing=welcomed)


def _closed(worth: str, link: PersonalLink | None = None) -> Next:
    return go("closed", answers={"standing": worth, "link": link.id if link else ""})


async def _elsewhere(turn: Turn, given: Way | Tongue, tx: Transaction) -> Next:
    if isinstance(given, Tongue):
        await actions.language.choose(tx, turn.who, turn.chat, given)
        return go(turn.step, answers={**turn.answers, "language": given.value})
    if given is Way.CODE:
        return go("code", answers={})
    return hand_over({Way.HOME: "home", Way.PRIVACY: "privacy"}.get(given, "talk"))


FLOW = Flow(
    "arrival",
    version=1,
    begins=begin,
    steps=(
        Step("code", shows=show_code, accepts=(Way, Tongue, Text), then=take_code),
        Step("year", shows=show_year, accepts=(Way, Tongue, Text), then=take_year),
        Step("postcode", shows=show_postcode, accepts=(Way, Text), then=take_postcode, back="year"),
        Step("closed", shows=show_closed, accepts=(Way,), then=leave_closed),
    ),
)
