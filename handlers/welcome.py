"""The first screen for somebody who came in: who we are, that it is free, what others see."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

import actions.notice
import storage.language
import storage.people
import storage.workshops
from handlers.flow import Flow, Next, Step, Turn, go, hand_over
from handlers.menu import Tongue, other_languages, speak
from rules.messages import Say
from rules.notice import Document
from storage.transaction import Transaction


class Way(StrEnum):
    """What one can do here, besides changing the language."""

    NEXT = "next"
    PERSON = "person"
    DECLINE = "decline"


async def show(turn: Turn, tx: Transaction) -> Say:
    workshop = await storage.workshops.get(tx, turn.who.workshop)
    person = await storage.people.get(tx, turn.who.subject)
    return Say(
        "welcome.hello",
        {
            "first_name": person.first_name or "",
            "commissioner": workshop.commissioner.name,
            "question": workshop.question,
            "team": workshop.team.name,
            "seats": workshop.seats,
            "phone": workshop.team.phone,
        },
        buttons=(
            (turn.button("common.next", Way.NEXT),),
            other_languages(turn, person.language),
            (turn.button("common.menu-person", Way.PERSON),),
            (turn.button("home.decline", Way.DECLINE),),
        ),
    )


async def go_on(turn: Turn, given: Way | Tongue, tx: Transaction) -> Next:
    if isinstance(given, Tongue):
        return replace(go("hello"), below=await speak(turn, given, tx))
    if given is Way.PERSON:
        return hand_over("talk")
    if given is Way.DECLINE:
        return hand_over("leaving")
    await actions.notice.acknowledge(tx, turn.who, Document.WELCOME, now=turn.now)
    return hand_over("home")


FLOW = Flow(
    "welcome",
    version=1,
    steps=(Step("hello", shows=show, accepts=(Way, Tongue), then=go_on, anytime=True),),
)
