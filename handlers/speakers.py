"""A speaker's own home: when they are heard, what is still expected, and the way to their page."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from functools import partial

import actions.late
import actions.pages
import actions.speakers
import storage.briefs
import storage.owed
import storage.slots
import storage.speakers
import storage.workshops
from actions.slots import slot_facts
from handlers.flow import Flow, Next, Step, Text, Turn, go, hand_over
from rules.facts import Fact, Lines, Localised
from rules.messages import Button, Buttons, Link, Press, Say, Words
from rules.owed import Owed, What, line
from rules.pages import Purpose
from rules.slots import Slot, SlotState
from rules.speakers import OVER
from rules.speaking import subject
from rules.workshop import Workshop
from storage.transaction import Transaction
from texts import Texts
from texts.lines import in_each_language, listed

MOST_SLOTS = 2
"""Slots with a button of their own: five buttons are enough, and few are heard more than twice."""


class Way(StrEnum):
    """What the buttons lead to."""

    SHOW = "show"
    INTERESTS = "ties"
    NOTHING = "nothing"
    BRIEF = "brief"
    FILES = "files"
    PAGE = "page"
    PERSON = "talk"


SLOTS = {
    SlotState.PROPOSED: "speakers.slot-proposed",
    SlotState.ACCEPTED: "speakers.slot-accepted",
    SlotState.DECLINED: "speakers.slot-declined",
    SlotState.CANCELLED: "speakers.slot-cancelled",
}


async def begin(turn: Turn, tx: Transaction) -> Next:
    """Open for speakers only; everybody else goes where they belong."""
    if await storage.speakers.find(tx, turn.who.subject, turn.who.workshop) is None:
        return hand_over("home")
    return go("ask")


async def show(texts: Texts, turn: Turn, tx: Transaction) -> Say:
    who = turn.who
    speaker = await storage.speakers.find(tx, who.subject, who.workshop)
    workshop = await storage.workshops.get(tx, who.workshop)
    person = (turn.button("common.menu-person", Way.PERSON),)
    if speaker is None:
        return Say("speakers.nobody", buttons=(person,))
    slots = await storage.slots.of_person(tx, who.subject, who.workshop)
    things = await storage.owed.of_person(tx, who.subject, who.workshop, now=turn.now)
    say = partial(_in_each_language, texts, workshop)
    facts: dict[str, Fact] = {
        "name": speaker.first_name,
        "workshop": workshop.title,
        "state": speaker.state.value,
        "slots": listed(say(SLOTS[each.state], slot_facts(workshop, each)) for each in slots),
        "slot-count": len(slots),
        "things": Lines(tuple(line(each, turn.now) for each in things)),
        "count": len(things),
        "phone": workshop.team.phone,
    }
    late = await actions.late.offered(tx, who)
    briefed = await storage.briefs.current(tx, who.subject, who.workshop) is not None
    day: Buttons = ((Button(Words("late.mine"), Press("late", "ask", "show")),),) if late else ()
    ways = (
        day
        + (() if speaker.state in OVER else _ways(turn, things, slots))
        + (((turn.button("briefs.open", Way.BRIEF),),) if briefed else ())
    )
    page = (turn.button("speakers.my-page", Way.PAGE),)
    return Say("speakers.home", facts, buttons=(*ways, page, person))


async def take(turn: Turn, given: Way, tx: Transaction) -> Next:
    if given is Way.PAGE:
        path = await actions.pages.path(tx, turn.who, Purpose.SPEAKER)
        link = Link(Words("speakers.my-page"), path)
        return replace(go("ask"), below=(Say("speakers.page-link", buttons=((link,),)),))
    if given is Way.BRIEF:
        return hand_over("brief")
    if given is Way.PERSON:
        return hand_over("talk")
    steps = {Way.INTERESTS: "ties", Way.FILES: "files"}
    return go(steps.get(given, "ask"))


async def show_interests(turn: Turn, tx: Transaction) -> Say:
    nothing = (turn.button("speakers.nothing-to-declare", Way.NOTHING),)
    return Say("speakers.declare", buttons=(nothing,))


async def take_interests(turn: Turn, given: Text | Way, tx: Transaction) -> Next:
    words = given.words if isinstance(given, Text) else ""
    nothing = given is Way.NOTHING
    await actions.speakers.declare(tx, turn.who, words, nothing=nothing, now=turn.now)
    return go("ask").noting("speakers.declared")


async def show_files(turn: Turn, tx: Transaction) -> Say:
    return Say("materials.how")


def _ways(turn: Turn, things: tuple[Owed, ...], slots: tuple[Slot, ...]) -> Buttons:
    """Offer what can be done now."""
    proposed = [each for each in slots if each.open and each.starts_at > turn.now]
    owing = {each.what for each in things}
    rows: Buttons = tuple((_slot_button(each),) for each in proposed[:MOST_SLOTS])
    if What.INTERESTS in owing:
        rows += ((turn.button("speakers.declare-interests", Way.INTERESTS),),)
    if any(each.state is SlotState.ACCEPTED for each in slots):
        rows += ((turn.button("materials.send-one", Way.FILES),),)
    return rows


def _slot_button(slot: Slot) -> Button:
    label = "speakers.see-slot" if slot.state is SlotState.ACCEPTED else "speakers.answer-slot"
    press = Press("slot", "ask", "show", subject(slot.session))
    return Button(Words(label, {"starts": slot.starts_at}), press)


def _in_each_language(
    texts: Texts, workshop: Workshop, key: str, facts: dict[str, Fact]
) -> Localised:
    return in_each_language(lambda language: texts.plain(key, language, facts, workshop.tz))


def flow(texts: Texts) -> Flow:
    """Build the conversation: its lists are sentences, each in the language of the reader."""
    return Flow(
        "speaker",
        version=1,
        begins=begin,
        steps=(
            Step("ask", shows=partial(show, texts), accepts=(Way,), then=take, anytime=True),
            Step(
                "ties",
                shows=show_interests,
                accepts=(Way, Text),
                then=take_interests,
                back="ask",
            ),
            Step("files", shows=show_files, accepts=(Way,), then=take, back="ask"),
        ),
    )
