"""The privacy notice, read and acknowledged; then what one may agree to besides, one by one."""

from __future__ import annotations

from enum import StrEnum

import actions.notice
import storage.notice
import storage.workshops
from handlers.flow import Choice, Flow, Given, Next, Step, Turn, go, hand_over
from rules.messages import Say
from rules.notice import Document, notice_facts, undecided
from rules.tags import tag
from rules.workshop import Consent
from storage.transaction import Transaction


class Way(StrEnum):
    """What one can do here."""

    READ = "read"
    PERSON = "person"
    DECLINE = "decline"
    LATER = "later"


async def begin(turn: Turn, tx: Transaction) -> Next:
    """Begin with the notice, also where one had come further: it may say something new."""
    return go("read")


async def show_notice(turn: Turn, tx: Transaction) -> Say:
    workshop = await storage.workshops.get(tx, turn.who.workshop)
    return Say(
        "notice.text",
        notice_facts(workshop),
        buttons=(
            (turn.button("notice.have-read", Way.READ),),
            (turn.button("common.menu-person", Way.PERSON),),
            (turn.button("home.decline", Way.DECLINE),),
        ),
    )


async def take_note(turn: Turn, given: Way, tx: Transaction) -> Next:
    if given is Way.PERSON:
        return hand_over("talk")
    if given is Way.DECLINE:
        return hand_over("leaving")
    await actions.notice.acknowledge(tx, turn.who, Document.NOTICE, now=turn.now)
    return await _next_consent(turn, tx)


async def show_consent(turn: Turn, tx: Transaction) -> Say:
    """Ask for the first consent that was neither given nor declined."""
    workshop = await storage.workshops.get(tx, turn.who.workshop)
    asked, *_ = await _undecided(turn, tx)
    number = workshop.consents.index(asked) + 1
    short = tag(asked.key)
    return Say(
        "notice.consent",
        {"number": number, "of": len(workshop.consents), "words": asked.words},
        buttons=(
            (
                turn.button("common.yes", f"{short}.yes"),
                turn.button("common.no", f"{short}.no"),
            ),
            (turn.button("notice.later", Way.LATER),),
        ),
    )


async def take_consent(turn: Turn, given: Way | Choice, tx: Transaction) -> Next:
    if isinstance(given, Way):
        return hand_over("home")
    short, _, said = given.value.partition(".")
    workshop = await storage.workshops.get(tx, turn.who.workshop)
    asked = next((each for each in workshop.consents if tag(each.key) == short), None)
    if asked is not None:
        await actions.notice.consent(tx, turn.who, asked.key, given=said == "yes", now=turn.now)
    return await _next_consent(turn, tx)


def agrees(given: Given) -> bool:
    """Tell a yes: nobody agrees to what they cannot have read."""
    return isinstance(given, Choice) and given.value.endswith(".yes")


async def _next_consent(turn: Turn, tx: Transaction) -> Next:
    return go("consent") if await _undecided(turn, tx) else hand_over("home")


async def _undecided(turn: Turn, tx: Transaction) -> tuple[Consent, ...]:
    workshop = await storage.workshops.get(tx, turn.who.workshop)
    answered = await storage.notice.consents(tx, turn.who.subject, turn.who.workshop)
    return undecided(workshop, answered)


FLOW = Flow(
    "notice",
    version=1,
    begins=begin,
    steps=(
        Step("read", shows=show_notice, accepts=(Way,), then=take_note, anytime=True),
        Step(
            "consent",
            shows=show_consent,
            accepts=(Way, Choice),
            then=take_consent,
            anytime=True,
            grave=agrees,
        ),
    ),
)
