"""An organiser looks at one person's answers: qualified, not retained with a reason, or later."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

import actions.qualification
import storage.citizens
import storage.form
import storage.people
import storage.workshops
from handlers.flow import Flow, Next, Step, Text, Turn, any_of, go, hand_over
from rules.adulthood import every_question
from rules.facts import Fact
from rules.forms import Consequences, Row, consequences, summary
from rules.messages import Buttons, Say, Words
from rules.who import CitizenState, Who
from storage.transaction import Transaction
from texts.lines import in_each_language, told


class Choice(StrEnum):
    """One press for each."""

    QUALIFIED = "yes"
    NOT_RETAINED = "no"
    LATER = "later"
    PANEL = "panel"
    SURE = "sure"
    BACK = "look"


STEPS = {Choice.QUALIFIED: "sure", Choice.BACK: "ask", Choice.NOT_RETAINED: "why"}

GRAVE = any_of(Choice.QUALIFIED, Choice.SURE, Choice.NOT_RETAINED)


async def show(turn: Turn, tx: Transaction) -> Say:
    citizen = await storage.citizens.find(tx, turn.subject, turn.who.workshop)
    panel = turn.button("panel.back", Choice.PANEL)
    later = turn.button("qualification.next", Choice.LATER)
    if citizen is None or not citizen.name:
        key = "data.person-erased" if citizen else "qualification.no-longer-there"
        return Say(key, buttons=((panel,),))
    workshop = await storage.workshops.get(tx, citizen.workshop)
    person = await storage.people.get(tx, citizen.person)
    answers = await storage.form.answers(tx, citizen.person, citizen.workshop)
    rows = summary(every_question(workshop), answers)
    flagged = consequences(every_question(workshop), answers)
    facts: dict[str, Fact] = {
        "name": citizen.name,
        "year": person.birth_year or "none",
        "commune": person.commune or "none",
        "state": citizen.state,
        "lines": in_each_language(
            lambda language: "\n".join(
                f"{_mark(row, flagged)} {told(row.question.words, language)}"
                f"\n  {told(row.shown, language)}"
                for row in rows
            )
        ),
        "excluded": len(flagged.excluded_by),
        "call": len(flagged.call_back_for),
    }
    if citizen.state is not CitizenState.ANSWERED:
        buttons = ((later,), (panel,))
        return Say("qualification.decided", facts, buttons=buttons, about=citizen.person)
    decide: Buttons = (
        (turn.button("qualification.qualified", Choice.QUALIFIED),),
        (turn.button("qualification.not-retained", Choice.NOT_RETAINED),),
        (later, panel),
    )
    return Say("qualification.look", facts, buttons=decide, about=citizen.person)


async def take(turn: Turn, given: Choice, tx: Transaction) -> Next:
    if not await _may(turn, tx):
        return hand_over("home")
    match given:
        case Choice.SURE:
            who = _about(turn)
            citizen = await actions.qualification.qualify(tx, who, now=turn.now)
            noted = Words("qualification.noted-qualified", {"name": citizen.name}, turn.subject)
            return replace(await _onward(turn, tx), note=noted)
        case Choice.QUALIFIED | Choice.BACK | Choice.NOT_RETAINED:
            known = await storage.citizens.name(tx, turn.subject)
            return go(STEPS[given] if known else "ask")
        case Choice.LATER:
            return await _onward(turn, tx)
        case _:
            return hand_over("panel")


async def show_sure(turn: Turn, tx: Transaction) -> Say:
    name = await storage.citizens.name(tx, turn.subject)
    buttons = (
        (turn.button("qualification.sure-yes", Choice.SURE),),
        (turn.button("common.cancel", Choice.BACK),),
    )
    return Say("qualification.sure", {"name": name}, buttons=buttons, about=turn.subject)


async def show_why(turn: Turn, tx: Transaction) -> Say:
    name = await storage.citizens.name(tx, turn.subject)
    return Say("qualification.why", {"name": name}, about=turn.subject)


async def take_why(turn: Turn, given: Text, tx: Transaction) -> Next:
    who = _about(turn)
    citizen = await actions.qualification.not_retain(tx, who, given.words, now=turn.now)
    noted = Words("qualification.noted-not-retained", {"name": citizen.name}, turn.subject)
    return replace(await _onward(turn, tx), note=noted)


def _mark(row: Row, flagged: Consequences) -> str:
    return "⚠" if row.question.key in flagged.excluded_by else "•"


def _about(turn: Turn) -> Who:
    return Who(turn.who.subject, turn.subject, turn.who.workshop)


async def _may(turn: Turn, tx: Transaction) -> bool:
    return await storage.citizens.is_organiser(tx, turn.who.subject, turn.who.workshop)


async def _onward(turn: Turn, tx: Transaction) -> Next:
    """Go to who has waited longest after this person; where there is nobody, to the panel."""
    workshop = turn.who.workshop
    citizen = await storage.citizens.find(tx, turn.subject, workshop)
    after = citizen if citizen and citizen.state is CitizenState.ANSWERED else None
    following = await storage.citizens.next_in_state(tx, workshop, CitizenState.ANSWERED, after)
    return hand_over("review", subject=following) if following else hand_over("panel")


FLOW = Flow(
    "review",
    version=1,
    steps=(
        Step("ask", shows=show, accepts=(Choice,), then=take, anytime=True, grave=GRAVE),
        Step("sure", shows=show_sure, accepts=(Choice,), then=take, anytime=True, grave=GRAVE),
        Step("why", shows=show_why, accepts=(Text,), then=take_why, back="ask"),
    ),
)
