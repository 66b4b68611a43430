"""Can a speaker be heard at this time? One question for each slot; the calendar follows a yes."""

from __future__ import annotations

from enum import StrEnum

import actions.slots
import storage.slots
import storage.workshops
from actions.slots import pressed, slot_facts
from handlers.flow import Choice, Flow, Next, Step, Turn, go, hand_over
from rules.facts import Fact
from rules.messages import Buttons, Say
from rules.slots import Slot, SlotAnswer, SlotState
from rules.speaking import subject
from storage.transaction import Transaction


class Way(StrEnum):
    """What else the buttons lead to."""

    SHOW = "show"
    PERSON = "talk"
    HOME = "home"


QUESTIONS = {
    SlotState.PROPOSED: "speakers.proposal",
    SlotState.ACCEPTED: "speakers.said-yes",
    SlotState.DECLINED: "speakers.said-no",
    SlotState.CANCELLED: "speakers.called-off",
}
NOTED = {SlotAnswer.YES: "speakers.noted-yes", SlotAnswer.NO: "speakers.noted-no"}


async def begin(turn: Turn, tx: Transaction) -> Next:
    return go("ask") if await _slot(turn, tx) else hand_over("speaker")


async def show(turn: Turn, tx: Transaction) -> Say:
    slot = await _get(turn, tx)
    home = (turn.button("speakers.home-button", Way.HOME),)
    workshop = await storage.workshops.get(tx, turn.who.workshop)
    facts = slot_facts(workshop, slot)
    answers: Buttons = ()
    if slot.state is not SlotState.CANCELLED:
        answers = (
            (turn.button("speakers.accept", pressed(SlotAnswer.YES, slot)),),
            (turn.button("speakers.decline", pressed(SlotAnswer.NO, slot)),),
        )
    person = (turn.button("common.menu-person", Way.PERSON),)
    return Say(QUESTIONS[slot.state], facts, buttons=(*answers, person, home))


async def take(turn: Turn, given: Choice | Way, tx: Transaction) -> Next:
    if given is Way.SHOW:
        return await begin(turn, tx)
    if isinstance(given, Way):
        return hand_over("talk" if given is Way.PERSON else "speaker")
    slot = await _slot(turn, tx)
    if slot is None:
        return hand_over("speaker").noting("slots.called-off")
    workshop = await storage.workshops.get(tx, turn.who.workshop)
    said, _, seen = given.value.partition("-")
    answer = SlotAnswer.YES if said == SlotAnswer.YES else SlotAnswer.NO
    after, new = await actions.slots.answer(tx, turn.who, slot.session, answer, seen, now=turn.now)
    title = slot_facts(workshop, after)["title"]
    facts: dict[str, Fact] = {"title": title, "starts": after.starts_at, "ends": after.ends_at}
    if new:  # below the calendar file that has left with it
        return hand_over("speaker", Say(NOTED[answer], facts))
    return hand_over("speaker").noting(NOTED[answer], **facts)


async def _slot(turn: Turn, tx: Transaction) -> Slot | None:
    slots = await storage.slots.of_person(tx, turn.who.subject, turn.who.workshop)
    return next((each for each in slots if subject(each.session) == turn.subject), None)


async def _get(turn: Turn, tx: Transaction) -> Slot:
    """Return a slot that was there when the question was opened: none is ever taken away."""
    slots = await storage.slots.of_person(tx, turn.who.subject, turn.who.workshop)
    return next(each for each in slots if subject(each.session) == turn.subject)


FLOW = Flow(
    "slot",
    version=1,
    steps=(Step("ask", shows=show, accepts=(Way, Choice), then=take, anytime=True),),
    begins=begin,
)
