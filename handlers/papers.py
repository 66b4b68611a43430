"""My papers: a convocation to show, a certificate, the guide, the charter; made when asked for."""

from __future__ import annotations

from enum import StrEnum

import actions.own_papers
import storage.citizens
import storage.presence
from handlers.flow import Flow, Next, Step, Turn, go, hand_over
from rules.messages import Buttons, Say
from rules.papers import Paper
from rules.who import CitizenState
from storage.transaction import Transaction


class Way(StrEnum):
    """What the buttons lead to."""

    CONVOCATION = "convocation"
    CERTIFICATE = "certificate"
    GUIDE = "guide"
    CHARTER = "charter"
    DATES = "dates"


MADE = {
    Way.CONVOCATION: Paper.CONVOCATION,
    Way.CERTIFICATE: Paper.CERTIFICATE,
    Way.GUIDE: Paper.GUIDE,
}


async def show(turn: Turn, tx: Transaction) -> Say:
    who = turn.who
    back: Buttons = ((turn.button("charter.back", Way.DATES),),)
    citizen = await storage.citizens.find(tx, who.subject, who.workshop)
    if citizen is None or citizen.state is not CitizenState.VALIDATED:
        return Say("own_papers.none", buttons=back)
    was_there = await storage.presence.of_person(tx, who.subject, who.workshop)
    certificate = ((turn.button("papers.ask-certificate", Way.CERTIFICATE),),) if was_there else ()
    return Say(
        "own_papers.which",
        buttons=(
            (turn.button("papers.ask-convocation", Way.CONVOCATION),),
            *certificate,
            (turn.button("papers.own-guide", Way.GUIDE),),
            (turn.button("papers.own-charter", Way.CHARTER),),
            *back,
        ),
    )


async def take(turn: Turn, given: Way, tx: Transaction) -> Next:
    if given is Way.CHARTER:
        return hand_over("charter")
    if given is Way.DATES:
        return hand_over("dates")
    await actions.own_papers.ask(tx, turn.who, MADE[given])
    return go("list").noting("papers.on-its-way")


FLOW = Flow(
    "papers",
    version=1,
    steps=(Step("list", shows=show, accepts=(Way,), then=take, anytime=True),),
)
