"""The whole of what taking part means, with all dates, before anything else is asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from enum import StrEnum
from math import ceil

import actions.calls
import actions.commitment
import storage.form
import storage.workshops
from handlers.flow import Flow, Next, Step, Turn, any_of, hand_over
from rules.forms import for_everybody
from rules.messages import Say
from rules.workshop import GatheringKind, Workshop
from storage.transaction import Transaction
from texts.lines import listed, paired, span

QUESTIONS_A_MINUTE = 2
FIXED = timedelta(hours=12)
"""What lasts less than this has its hour; the rest is done whenever one likes."""


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
            "online": _online(workshop) or "none",
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


def _online(workshop: Workshop) -> timedelta:
    """Add up the online sessions that have their hour."""
    lasting = (
        each.ends_at - each.starts_at
        for gathering in workshop.gatherings
        if gathering.kind is GatheringKind.ONLINE
        for each in gathering.sessions
    )
    return sum((one for one in lasting if one < FIXED), timedelta())


async def _thanks(turn: Turn, tx: Transaction) -> Say:
    """Say thank you, and to those who still have the questionnaire before them, what it is for."""
    sheet = await storage.form.get(tx, turn.who, now=turn.now)
    count = 0 if sheet.handed_in else for_everybody(sheet.workshop.questionnaire)
    return Say("commitment.thanks", {"count": count, "minutes": ceil(count / QUESTIONS_A_MINUTE)})


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
