"""The whole of what taking part means, with all dates, before anything else is asked."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

import actions.calls
import actions.commitment
import storage.form
import storage.workshops
from handlers.flow import Flow, Next, Step, Turn, any_of, hand_over
from rules.commitment import minutes, online
from rules.forms import for_everybody
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
            "online": online(workshop) or "none",
            "expenses": workshop.expenses or "none",
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
        said = await actions.calls.promise(tx, turn.who, now=turn.now)
        return hand_over("talk").noting(said.key, **said.facts)
    await actions.commitment.accept(tx, turn.who, now=turn.now)
    onward = hand_over("home")
    return replace(onward, says=(await _thanks(turn, tx),)) if turn.stands else onward


async def _thanks(turn: Turn, tx: Transaction) -> Say:
    """Say thank you, and to those who still have the questionnaire before them, what it is for."""
    sheet = await storage.form.get(tx, turn.who)
    count = 0 if sheet.handed_in else for_everybody(sheet.questions)
    return Say("commitment.thanks", {"count": count, "minutes": minutes(count)})


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
