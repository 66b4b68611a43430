"""The whole of what taking part means, with all dates, before anything else is asked."""

from __future__ import annotations

from enum import StrEnum

import actions.commitment
import storage.workshops
from handlers.flow import Flow, Next, Step, Turn, any_of, hand_over
from rules.messages import Say
from storage.transaction import Transaction
from texts.lines import listed, paired, span


class Answer(StrEnum):
    """To the whole: yes, not before a talk, no."""

    YES = "yes"
    TALK = "talk"
    NO = "no"


async def show(turn: Turn, tx: Transaction) -> Say:
    workshop = await storage.workshops.get(tx, turn.who.workshop)
    dates = listed(
        paired(each.title, span(each.starts_at, each.ends_at, workshop.tz))
        for each in workshop.gatherings
    )
    place = next((each.place for each in workshop.gatherings if each.place), None)
    return Say(
        "commitment.whole",
        {
            "dates": dates,
            "place": f"{place.name}, {place.address}" if place else "none",
            "team": workshop.team.name,
        },
        buttons=(
            (turn.button("commitment.yes", Answer.YES),),
            (turn.button("commitment.talk", Answer.TALK),),
            (turn.button("commitment.no", Answer.NO),),
        ),
    )


async def take(turn: Turn, given: Answer, tx: Transaction) -> Next:
    if given is Answer.NO:
        return hand_over("leaving")
    if given is Answer.TALK:
        await actions.commitment.ask_to_talk(tx, turn.who, now=turn.now)
        return hand_over("talk").noting("commitment.will-call")
    await actions.commitment.accept(tx, turn.who, now=turn.now)
    return hand_over("home")


FLOW = Flow(
    "commitment",
    version=1,
    steps=(
        Step(
            "whole",
            shows=show,
            accepts=(Answer,),
            then=take,
            anytime=True,
            grave=any_of(*Answer),
        ),
    ),
)
