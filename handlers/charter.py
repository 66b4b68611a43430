"""The charter: read in the chat, accepted by a press, or talked about first."""

from __future__ import annotations

from enum import StrEnum

import actions.calls
import actions.charter
import storage.charter
import storage.citizens
from handlers.flow import Flow, Next, Step, Turn, any_of, go, hand_over
from rules.facts import Fact, Localised
from rules.messages import Say
from rules.who import CitizenState
from storage.transaction import Transaction


class Answer(StrEnum):
    """To the charter: yes, not before a talk, later; and the way on."""

    ACCEPT = "accept"
    TALK = "talk"
    LATER = "later"
    DATES = "dates"
    SHOW = "show"  # from the list of what is expected, from a reminder


async def show(turn: Turn, tx: Transaction) -> Say:
    who = turn.who
    citizen = await storage.citizens.find(tx, who.subject, who.workshop)
    dates = ((turn.button("charter.back", Answer.DATES),),)
    if citizen is None or citizen.state is not CitizenState.VALIDATED:
        return Say("charter.not-yet", buttons=dates)
    said = await storage.charter.words(tx, who.workshop)
    facts: dict[str, Fact] = {"words": Localised(said) if said else "none"}
    if await actions.charter.is_accepted(tx, who.subject, who.workshop):
        return Say("charter.done", facts, buttons=dates)
    return Say(
        "charter.ask",
        facts,
        buttons=(
            (turn.button("charter.accept", Answer.ACCEPT),),
            (turn.button("charter.talk", Answer.TALK),),
            (turn.button("charter.later", Answer.LATER),),
        ),
    )


async def take(turn: Turn, given: Answer, tx: Transaction) -> Next:
    match given:
        case Answer.ACCEPT:
            await actions.charter.accept(tx, turn.who, now=turn.now)
            return hand_over("home", Say("charter.accepted"))
        case Answer.TALK:
            await actions.charter.ask_to_talk(tx, turn.who, now=turn.now)
            said = await actions.calls.promise(tx, turn.who, now=turn.now)
            return hand_over("talk").noting(said.key, **said.facts)
        case Answer.LATER:
            return hand_over("home")
        case Answer.SHOW:
            return go("read")
    return hand_over("dates")


FLOW = Flow(
    "charter",
    version=1,
    steps=(
        Step(
            "read",
            shows=show,
            accepts=(Answer,),
            then=take,
            anytime=True,
            grave=any_of(Answer.ACCEPT),
        ),
    ),
)
