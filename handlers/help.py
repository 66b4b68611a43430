"""Words for a person: whatever is written or sent is received, and that is said at once."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import actions.calls
import actions.form
import actions.help
import actions.late
import storage.speakers
import storage.workshops
from handlers.flow import Flow, Next, Step, Text, Turn, done, go, hand_over
from handlers.incoming import Sent, Typed
from handlers.unsent import CHOICE, unsent
from rules.facts import Fact
from rules.help import LONGEST, Written, answered_by
from rules.late import gathers, sounds_late
from rules.messages import Say, Words
from rules.words import words_of
from rules.workshop import Workshop
from storage.transaction import Transaction


class Way(StrEnum):
    """What the buttons lead to."""

    WRITE = "write"
    SHOW = "show"
    CALL = "call"
    HOME = "home"


FILES = frozenset({"document", "video", "audio"})
"""What Telegram hands over as it was, with its name."""


async def begin(turn: Turn, tx: Transaction) -> Next:
    """Receive what came in; without anything, ask what it is about."""
    late = False
    match turn.event:
        case Typed(text):
            written = Written(text.strip())
            late = bool(turn.who.workshop) and await actions.form.leave_closed(tx, turn.who)
        case Sent(kind=kind) if kind in FILES and await _speaks(turn, tx):
            return hand_over("material", subject=str(turn.event.message_id))
        case Sent():
            written = Written(
                turn.event.caption, turn.event.kind, turn.event.file_id, turn.event.name
            )
        case _:
            return hand_over("talk")
    following = await _received(turn, written, tx)
    return following.noting("help.not-an-answer") if late else following


async def _speaks(turn: Turn, tx: Transaction) -> bool:
    """Whether a file may be a speaker's material: they are asked which it is."""
    return await storage.speakers.find(tx, turn.who.subject, turn.who.workshop) is not None


async def _received(turn: Turn, written: Written, tx: Transaction) -> Next:
    """Pass it on, and say who reads it, by when, and what to do if it cannot wait."""
    message_id = turn.event.message_id if isinstance(turn.event, Sent) else 0
    goes_on = await actions.help.goes_on(tx, turn.who, turn.chat, now=turn.now)
    await actions.help.ask(tx, turn.who, turn.chat, written, now=turn.now, message_id=message_id)
    workshop = await _workshop(turn, tx)
    home = (turn.button("help.go-on", Way.HOME, step="ask"),)
    # A message of its own: the question that somebody is in the middle of keeps its buttons.
    slot = f"receipt:{turn.who.subject}"
    call = (turn.button("help.call-me", Way.CALL, step="ask"),)
    buttons = (home, call) if turn.who.workshop else (home,)
    words = _receipt(workshop, turn.now, goes_on=goes_on)
    receipt = Say(words.key, words.facts, buttons=buttons, slot=slot)
    if turn.who.workshop and sounds_late(written.words):
        due = await actions.late.offered(tx, turn.who)
        if due:
            return hand_over("late", receipt)
    choosing = await unsent(turn, tx)
    return hand_over(CHOICE, receipt, subject=choosing) if choosing else done(receipt)


def _receipt(workshop: Workshop | None, now: datetime, *, goes_on: bool) -> Words:
    """Say that it has arrived; on a day of a gathering no other day is promised."""
    if goes_on:
        return Words("help.receipt-again")
    if workshop is None:
        return Words("help.receipt-without-workshop")
    facts: dict[str, Fact] = {"team": workshop.team.name, "phone": workshop.team.phone}
    if gathers(workshop, now):
        return Words("help.receipt-on-site", facts)
    return Words("help.receipt", {**facts, "by": answered_by(now, workshop.tz)})


async def show(turn: Turn, tx: Transaction) -> Say:
    workshop = await _workshop(turn, tx)
    home = (turn.button("help.go-on", Way.HOME),)
    if workshop is None:
        return Say("help.ask-without-workshop", buttons=(home,))
    facts: dict[str, Fact] = {"team": workshop.team.name, "phone": workshop.team.phone}
    if not turn.who.workshop:
        return Say("help.ask-stranger", facts, buttons=(home,))
    if await actions.calls.is_promised(tx, turn.who):
        return Say("help.ask", facts, buttons=(home,))
    call = (turn.button("help.call-me", Way.CALL),)
    return Say("help.ask", facts, buttons=(call, home))


async def take(turn: Turn, given: Text | Way, tx: Transaction) -> Next:
    if isinstance(given, Text):
        return await _received(turn, Written(words_of(given.words, LONGEST)), tx)
    if given is Way.CALL and turn.who.workshop:
        return await _call(turn, tx)
    return hand_over("home", Say("help.going-on")) if given is Way.HOME else go("ask")


async def _call(turn: Turn, tx: Transaction) -> Next:
    await actions.calls.request(tx, turn.who, now=turn.now)
    said = await actions.calls.promise(tx, turn.who, now=turn.now)
    return go("ask").noting(said.key, **said.facts)


async def _workshop(turn: Turn, tx: Transaction) -> Workshop | None:
    """The workshop of this person; for who is not known, the one loaded last, if there is any."""
    if turn.who.workshop:
        return await storage.workshops.get(tx, turn.who.workshop)
    return next(iter(await storage.workshops.every(tx)), None)


STEPS = (Step("ask", shows=show, accepts=(Way, Text), then=take, anytime=True),)

FLOW = Flow("help", version=1, steps=STEPS, begins=begin)

TALK = Flow("talk", version=1, steps=STEPS)
