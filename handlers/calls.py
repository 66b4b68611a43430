"""An organiser phones somebody on the call list; what came of it closes the matter."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

import actions.calls
import actions.leaving
import actions.quiet
import storage.calls
import storage.citizens
from handlers.flow import Flow, Next, Step, Text, Turn, any_of, go, hand_over
from handlers.incoming import Pressed
from rules.answers import phone_for_reading
from rules.calls import LONGEST_WORDS, Outcome, is_to_decide
from rules.facts import Fact
from rules.leaving import CAN_LEAVE
from rules.messages import Buttons, Say, Words
from rules.numbers import whole
from rules.who import Who
from rules.words import words_of
from storage.calls import Call
from storage.transaction import Transaction


class Way(StrEnum):
    """What else the buttons lead to."""

    NEXT = "next"
    PANEL = "panel"
    CALL = "call"
    SHOW = "show"  # from the message about somebody who asks
    NOTHING = "nothing"
    LEAVES = "leaves"


NOTED = {
    Outcome.REACHED: "calls.noted-reached",
    Outcome.NO_ANSWER: "calls.noted-no-answer",
    Outcome.GRAVE: "calls.noted-grave",
    Outcome.WRONG: "calls.noted-wrong",
    Outcome.ASIDE: "calls.noted-aside",
}


GRAVE = any_of(*Outcome)


async def begin(turn: Turn, tx: Transaction) -> Next:
    return go("ask") if await _call(turn, tx) else hand_over("panel")


async def show(turn: Turn, tx: Transaction) -> Say:
    call = await _call(turn, tx)
    ways: Buttons = ((turn.button("calls.next", Way.NEXT), turn.button("panel.back", Way.PANEL)),)
    if call is None or call.forgotten:
        return Say("data.person-erased" if call else "calls.no-longer-there", buttons=ways)
    facts = await _facts(call, tx)
    # Who comes from the message about a new request looks below it.
    below = isinstance(turn.event, Pressed) and turn.event.press.value == Way.SHOW
    if call.closed_at is not None:
        return Say("calls.closed", facts, buttons=ways, fresh=below, about=call.person)
    outcomes = (
        (turn.button("calls.reached", Outcome.REACHED),),
        (
            turn.button("calls.no-answer", Outcome.NO_ANSWER),
            turn.button("calls.wrong", Outcome.WRONG),
        ),
        *(((turn.button("calls.aside", Outcome.ASIDE),),) if is_to_decide(call.tries) else ()),
        (turn.button("calls.grave", Outcome.GRAVE),),
    )
    buttons = (*outcomes, *ways)
    return Say("calls.one", facts, buttons=buttons, fresh=below, about=call.person)


async def take(turn: Turn, given: Outcome | Way, tx: Transaction) -> Next:
    call = await _call(turn, tx)
    if given is Way.NEXT:
        return await _onward(turn, tx, None)
    if given is Way.SHOW and call is not None:
        return go("ask")
    if call is None or not isinstance(given, Outcome):
        return hand_over("panel")
    if given is Outcome.REACHED and call.closed_at is None:
        return go("said")
    if given is Outcome.GRAVE and call.closed_at is None:
        return go("sure")
    return await _close(turn, call, given, tx)


async def show_sure(turn: Turn, tx: Transaction) -> Say:
    call = await _call(turn, tx)
    facts = await _facts(call, tx) if call else {"name": ""}
    buttons = (
        (turn.button("calls.stay-silent", Outcome.GRAVE),),
        (turn.button("common.cancel", Way.CALL),),
    )
    about = call.person if call else None
    return Say("calls.sure-grave", {"name": facts["name"]}, buttons=buttons, about=about)


async def take_sure(turn: Turn, given: Outcome | Way, tx: Transaction) -> Next:
    call = await _call(turn, tx)
    if call is None or not isinstance(given, Outcome):
        return go("ask")
    return await _close(turn, call, given, tx)


async def show_said(turn: Turn, tx: Transaction) -> Say:
    call = await _call(turn, tx)
    person = call.person if call else ""
    citizen = await storage.citizens.find(tx, person, turn.who.workshop)
    nothing: Buttons = ((turn.button("calls.nothing-to-note", Way.NOTHING),),)
    leaves: Buttons = ()
    if citizen is not None and citizen.state in CAN_LEAVE:
        leaves = ((turn.button("calls.does-not-wish", Way.LEAVES),),)
    name = await storage.citizens.name(tx, person)
    return Say("calls.what-was-said", {"name": name}, buttons=(*nothing, *leaves), about=person)


async def take_said(turn: Turn, given: Text | Way, tx: Transaction) -> Next:
    call = await _call(turn, tx)
    if call is None or given is Way.LEAVES:
        return go("leaves" if call else "ask")
    said = words_of(given.words, LONGEST_WORDS) if isinstance(given, Text) else ""
    return await _close(turn, call, Outcome.REACHED, tx, said=said)


async def show_leaves(turn: Turn, tx: Transaction) -> Say:
    call = await _call(turn, tx)
    person = call.person if call else ""
    name = await storage.citizens.name(tx, person)
    buttons = (
        (turn.button("calls.yes-leaves", Way.LEAVES),),
        (turn.button("common.cancel", Way.CALL),),
    )
    return Say("calls.sure-leaves", {"name": name}, buttons=buttons, about=person)


async def take_leaves(turn: Turn, given: Way, tx: Transaction) -> Next:
    call = await _call(turn, tx)
    if call is None or given is not Way.LEAVES:
        return go("ask")
    following = await _close(turn, call, Outcome.REACHED, tx)
    await actions.leaving.leave(tx, Who(turn.who.subject, call.person, call.workshop), now=turn.now)
    return following


async def _close(
    turn: Turn, call: Call, outcome: Outcome, tx: Transaction, *, said: str = ""
) -> Next:
    await actions.calls.close(tx, turn.who, call.id, outcome, now=turn.now, words=said)
    name = await storage.citizens.name(tx, call.person)
    following = await _onward(turn, tx, Words(NOTED[outcome], {"name": name}, about=call.person))
    if outcome is not Outcome.GRAVE:
        return following
    about = Who(turn.who.subject, call.person, call.workshop)
    return replace(following, says=(await actions.quiet.said(tx, about),))


async def _call(turn: Turn, tx: Transaction) -> Call | None:
    """The entry this is about, if an organiser asks."""
    workshop = turn.who.workshop
    if not await storage.citizens.is_organiser(tx, turn.who.subject, workshop):
        return None
    number = whole(turn.subject) or 0
    return await storage.calls.find(tx, number, workshop)


async def _facts(call: Call, tx: Transaction) -> dict[str, Fact]:
    citizen = await storage.citizens.find(tx, call.person, call.workshop)
    phone = citizen.phone if citizen else None
    in_chat = citizen is None or citizen.chat is not None
    reason, about = await actions.calls.why(tx, call, in_chat=in_chat)
    others = await storage.calls.open_of_person(tx, call.person, call.workshop)
    return {
        "name": await storage.citizens.name(tx, call.person),
        "phone": phone_for_reading(phone) if phone else "none",
        "wish": next((each.wish for each in (call, *others) if each.wish), "none"),
        "reason": reason,
        "more": sum(each.id != call.id for each in others),
        "words": call.words or "none",
        "about": about,
        "since": call.since,
        "tries": call.tries,
        "decide": "yes" if is_to_decide(call.tries) else "no",
        "again": call.again_at or "none",
        "by": await storage.citizens.name(tx, call.closed_by or ""),
    }


async def _onward(turn: Turn, tx: Transaction, note: Words | None) -> Next:
    """Go to the next entry; where there is none, to the panel."""
    number = await storage.calls.next_open(tx, turn.who.workshop, int(turn.subject))
    following = hand_over("calls", subject=str(number)) if number else hand_over("panel")
    return replace(following, note=note)


FLOW = Flow(
    "calls",
    version=1,
    steps=(
        Step("ask", shows=show, accepts=(Outcome, Way), then=take, anytime=True, grave=GRAVE),
        Step("said", shows=show_said, accepts=(Way, Text), then=take_said, back="ask"),
        Step(
            "leaves",
            shows=show_leaves,
            accepts=(Way,),
            then=take_leaves,
            grave=any_of(Way.LEAVES),
        ),
        Step(
            "sure",
            shows=show_sure,
            accepts=(Outcome, Way),
            then=take_sure,
            anytime=True,
            grave=GRAVE,
        ),
    ),
    begins=begin,
)
