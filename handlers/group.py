"""To whom a message to a group goes: chosen step by step, and counted each time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Any

import actions.broadcasts
import storage.audience
import storage.broadcasts
import storage.citizens
import storage.workshops
from actions.segment_words import AUDIENCES, MISSING, SAID, STATES
from handlers.flow import Choice, Flow, Next, Step, Turn, go, hand_over
from rules.attendance import meant, subject
from rules.broadcasts import Broadcast, State
from rules.errors import Refused
from rules.messages import Button, Buttons, Say
from rules.numbers import whole
from rules.owed import What
from rules.segments import LANGUAGES, Audience, Said, Segment, facts, for_audience
from rules.segments import missing_choices as still_missing
from rules.who import CitizenState
from rules.workshop import Workshop, gathering
from storage.transaction import Transaction


class Way(StrEnum):
    """What can be chosen, and the way on."""

    AUDIENCE = "who"
    STATE = "state"
    GATHERING = "date"
    MISSING = "missing"
    LANGUAGE = "language"
    WORDS = "words"


ANY = "any"
CHOICES = {
    Way.AUDIENCE: "broadcasts.choose-audience",
    Way.STATE: "broadcasts.choose-state",
    Way.GATHERING: "broadcasts.choose-gathering",
    Way.MISSING: "broadcasts.choose-missing",
    Way.LANGUAGE: "broadcasts.choose-language",
}
OF_CITIZENS = (Way.STATE, Way.GATHERING, Way.MISSING)
SPOKEN = dict(zip(LANGUAGES, ("common.language-fr", "common.language-en"), strict=True))


async def begin(turn: Turn, tx: Transaction) -> Next:
    """Open for organisers, and only while it is a draft."""
    return go("ask") if await _draft(turn, tx) else hand_over("broadcasts")


async def show(turn: Turn, tx: Transaction) -> Say:
    draft = await _draft(turn, tx)
    if draft is None:
        return Say("broadcasts.not-there")
    workshop = await storage.workshops.get(tx, turn.who.workshop)
    count = await storage.audience.count(tx, draft.segment, workshop, now=turn.now)
    citizens = draft.segment.audience is Audience.CITIZENS
    buttons: Buttons = tuple(
        (turn.button(key, way),)
        for way, key in CHOICES.items()
        if citizens or way not in OF_CITIZENS
    )
    on = (turn.button("broadcasts.to-words", Way.WORDS),)
    return Say("broadcasts.audience", facts(draft.segment, workshop, count), buttons=(*buttons, on))


async def take(turn: Turn, given: Way, tx: Transaction) -> Next:
    if await _draft(turn, tx) is None:
        return hand_over("broadcasts")
    if given is Way.WORDS:
        return hand_over("broadcast", subject=turn.subject)
    return go("pick", answers={"what": given})


async def show_pick(turn: Turn, tx: Transaction) -> Say:
    workshop = await storage.workshops.get(tx, turn.who.workshop)
    match turn.answers.get("what"):
        case Way.STATE:
            return _offer(turn, "broadcasts.which-state", "s", STATES, free="broadcasts.any")
        case Way.GATHERING:
            return _offer_gatherings(turn, workshop)
        case Way.MISSING:
            return _offer_missing(turn, workshop)
        case Way.LANGUAGE:
            return _offer(turn, "broadcasts.which-language", "l", SPOKEN, free="broadcasts.any")
        case str(about) if meant(workshop, about):
            return _offer_answers(turn, workshop, about)
    return _offer(turn, "broadcasts.which-audience", "a", AUDIENCES)


async def take_pick(turn: Turn, given: Choice, tx: Transaction) -> Next:
    draft = await _draft(turn, tx)
    if draft is None:
        return hand_over("broadcasts")
    workshop = await storage.workshops.get(tx, turn.who.workshop)
    if given.value.startswith("d.") and meant(workshop, given.value[2:]):
        return go("pick", answers={"what": given.value[2:]})
    try:
        segment = _chosen(draft.segment, given.value, workshop)
    except ValueError:
        raise Refused("broadcasts.not-to-choose") from None
    await actions.broadcasts.aim(tx, turn.who, draft.id, segment, now=turn.now)
    return go("ask", answers={})


def _chosen(segment: Segment, given: str, workshop: Workshop) -> Segment:
    """Return the segment with what a button names. Raises ValueError for what is none of them."""
    kind, _, value = given.partition(".")
    about, _, said = value.partition(".")
    match kind:
        case "a":
            return for_audience(segment, Audience(value))
        case "s":
            return replace(segment, state=None if value == ANY else CitizenState(value))
        case "l":
            return replace(segment, language="" if value == ANY else value)
        case "m":
            known = meant(workshop, value)
            code = f"{What.ATTENDANCE}:{known.key}" if known else value
            return replace(segment, missing="" if value == ANY else code)
        case "g" if known := meant(workshop, about):
            return replace(segment, gathering=known.key, said=Said(said))
    if given == f"d.{ANY}":
        return replace(segment, gathering="", said=None)
    raise ValueError(given)


def _offer(
    turn: Turn, question: str, kind: str, choices: Mapping[Any, str], *, free: str = ""
) -> Say:
    buttons: list[Button] = [
        turn.button(label, f"{kind}.{value}") for value, label in choices.items()
    ]
    if free:
        buttons.append(turn.button(free, f"{kind}.{ANY}"))
    return Say(question, buttons=tuple((button,) for button in buttons))


def _offer_gatherings(turn: Turn, workshop: Workshop) -> Say:
    buttons: Buttons = tuple(
        (Button(each.title, turn.press(f"d.{subject(each)}")),) for each in workshop.gatherings
    )
    free = (turn.button("broadcasts.any", f"d.{ANY}"),)
    return Say("broadcasts.which-gathering", buttons=(*buttons, free))


def _offer_answers(turn: Turn, workshop: Workshop, about: str) -> Say:
    known = meant(workshop, about)
    buttons: Buttons = tuple(
        (turn.button(label, f"g.{about}.{said}"),) for said, label in SAID.items()
    )
    facts_of_it = {"gathering": known.title if known else ""}
    return Say("broadcasts.which-said", facts_of_it, buttons=buttons)


def _offer_missing(turn: Turn, workshop: Workshop) -> Say:
    buttons: list[Button] = []
    for code in still_missing(workshop, turn.now):
        what, _, key = code.partition(":")
        about = gathering(workshop, key)
        if about is None:
            buttons.append(turn.button(MISSING[What(what)], f"m.{what}"))
        else:
            label = "broadcasts.missing-attendance"
            buttons.append(turn.button(label, f"m.{subject(about)}", title=about.title))
    buttons.append(turn.button("broadcasts.any-missing", f"m.{ANY}"))
    return Say("broadcasts.which-missing", buttons=tuple((button,) for button in buttons))


async def _draft(turn: Turn, tx: Transaction) -> Broadcast | None:
    """Return the draft this is about, if an organiser asks."""
    if not await storage.citizens.is_organiser(tx, turn.who.subject, turn.who.workshop):
        return None
    number = whole(turn.subject) or 0
    found = await storage.broadcasts.find(tx, number, turn.who.workshop)
    return found if found and found.state is State.DRAFT else None


FLOW = Flow(
    "group",
    version=1,
    steps=(
        Step("ask", shows=show, accepts=(Way,), then=take, anytime=True),
        Step("pick", shows=show_pick, accepts=(Choice,), then=take_pick, back="ask", anytime=True),
    ),
    begins=begin,
)
