"""An organiser reads one message to the team, and answers it."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

import actions.attendance
import actions.help
import actions.quiet
import storage.citizens
import storage.help
import storage.people
import storage.workshops
from handlers.flow import Flow, Next, Step, Text, Turn, done, go, hand_over
from handlers.incoming import Pressed
from rules.facts import Fact
from rules.help import BY_BUTTON, TO_ANSWER, Kind, Written, excerpt
from rules.messages import Buttons, Say, Words
from rules.numbers import whole
from rules.who import Who
from storage.help import HelpMessage
from storage.transaction import Transaction
from texts.halfdays import in_part


class Choice(StrEnum):
    """One press for each."""

    WRITE = "write"
    SEEN = "seen"
    PARTIAL = "part"
    GRANT = "grant"  # what the person has proposed
    NEXT = "next"
    PANEL = "panel"


async def show(turn: Turn, tx: Transaction) -> Say:
    message = await storage.help.get(tx, int(turn.subject))
    if message.forgotten:
        known = await storage.citizens.name(tx, message.person or "")
        erased = message.person is not None and not known
        key = "data.person-erased" if erased else "help.no-longer-there"
        return Say(key, slot=_slot(turn), buttons=_ways(turn))
    words = await _words(message, turn, tx)
    below = _from_elsewhere(turn)
    say = Say(words.key, words.facts, slot=_slot(turn), fresh=below, about=message.about)
    if message.answered_at is not None:
        by = await storage.citizens.name(tx, message.answered_by or "")
        key = "help.settled-since" if message.settled else "help.answered-by"
        return replace(say, note=Words(key, {"name": by}), buttons=_ways(turn))
    if message.written.kind not in (Kind.WORDS, *BY_BUTTON) and say.fresh:
        say = replace(say, note=Words("help.file-above", {"at": message.at}))
    choices = _choices(turn, message.written)
    person = message.person or ""
    if not await storage.people.is_silenced(tx, person):
        here = turn.who.workshop in await storage.people.workshops(tx, person)
        grave = actions.quiet.beginning(person) if here else ()
        return replace(say, buttons=(*choices, *grave, *_ways(turn)))
    say = replace(say, buttons=(*choices, *_ways(turn)))
    return actions.quiet.in_peace(say, person, await storage.citizens.name(tx, person))


def _choices(turn: Turn, written: Written) -> Buttons:
    """What can be done about a message: to grant what was asked for comes first."""
    answer = (
        (turn.button("help.answer", Choice.WRITE),),
        (turn.button("help.seen", Choice.SEEN),),
    )
    if written.kind not in BY_BUTTON:
        return answer
    partial = (turn.button("help.grant-partial", Choice.PARTIAL),)
    if written.kind != Kind.ONLY_PART:
        return (*answer, partial)
    return ((turn.button("help.grant-proposed", Choice.GRANT),), *answer, partial)


async def take(turn: Turn, given: Choice, tx: Transaction) -> Next:
    message = await _message(turn, tx)
    if message is None or given is Choice.PANEL:
        return hand_over("panel")
    if message.forgotten and given is not Choice.NEXT:
        return go("ask")
    match given:
        case Choice.NEXT:
            return await _onward(turn, tx)
        case Choice.SEEN:
            await actions.help.seen(tx, turn.who, message.id, now=turn.now)
            return _closed(turn, "help.noted-seen")
    return await _deal(turn, message, given, tx)


async def _deal(turn: Turn, message: HelpMessage, given: Choice, tx: Transaction) -> Next:
    """Go on with a message that still waits; with any other, tell what became of it."""
    if message.answered_at is not None:
        return go("ask")
    if given is Choice.GRANT and message.written.half_days:
        return await _grant(turn, message, "", tx)
    return go("write" if given is Choice.WRITE else "part")


async def show_write(turn: Turn, tx: Transaction) -> Say:
    message = await storage.help.get(tx, int(turn.subject))
    name = await storage.citizens.name(tx, message.person or "")
    facts: dict[str, Fact] = {
        "name": name,
        "known": "yes" if name else "no",
        "asked": excerpt(message.written.words, TO_ANSWER) or "none",
    }
    return Say("help.write-answer", facts, slot=_slot(turn), about=message.about)


async def take_write(turn: Turn, given: Text, tx: Transaction) -> Next:
    await actions.help.reply(tx, turn.who, int(turn.subject), given.words, now=turn.now)
    return _closed(turn, "help.noted-answered")


async def show_part(turn: Turn, tx: Transaction) -> Say:
    message = await storage.help.get(tx, int(turn.subject))
    facts = (await _words(message, turn, tx)).facts
    return Say("help.which-part", facts, slot=_slot(turn), about=message.about)


async def take_part(turn: Turn, given: Text, tx: Transaction) -> Next:
    message = await storage.help.get(tx, int(turn.subject))
    if message.answered_at is not None:
        return go("ask")  # somebody else was faster, or the person has changed their answer
    return await _grant(turn, message, given.words, tx)


async def _grant(turn: Turn, message: HelpMessage, words: str, tx: Transaction) -> Next:
    """Grant what was typed, or the half-days that the person has proposed."""
    who = Who(turn.who.subject, message.person or "", turn.who.workshop)
    key = message.written.about
    half_days = () if words else message.written.half_days.split()
    said = await actions.attendance.grant_partial(
        tx, who, key, words, now=turn.now, half_days=half_days
    )
    part = in_part(said.half_days, remark=said.part)
    name = await storage.citizens.name(tx, who.subject)
    return _closed(turn, "help.noted-partial", about=who.subject, name=name, part=part)


def _closed(turn: Turn, key: str, about: str | None = None, **facts: Fact) -> Next:
    """The matter is over: its message keeps only the ways on."""
    return done(Say(key, facts, slot=_slot(turn), buttons=_ways(turn), about=about))


def _ways(turn: Turn) -> Buttons:
    next_one = turn.button("help.next", Choice.NEXT, step="ask")
    return ((next_one, turn.button("panel.back", Choice.PANEL, step="ask")),)


def _slot(turn: Turn) -> str:
    """The panel in which this message was announced."""
    return f"help:{turn.subject}"


def _from_elsewhere(turn: Turn) -> bool:
    """Whether another message was pressed than the one that announced this."""
    event = turn.event
    return not isinstance(event, Pressed) or event.press.subject != turn.subject


async def _message(turn: Turn, tx: Transaction) -> HelpMessage | None:
    """The message this is about, if it is one of the team's and an organiser asks."""
    workshop = turn.who.workshop
    if not await storage.citizens.is_organiser(tx, turn.who.subject, workshop):
        return None
    number = whole(turn.subject) or 0
    message = await storage.help.find(tx, number)
    return message if message and message.workshop in (None, workshop) else None


async def _words(message: HelpMessage, turn: Turn, tx: Transaction) -> Words:
    workshop = await storage.workshops.get(tx, turn.who.workshop)
    return await actions.help.in_words(tx, message.written, message.person, workshop, at=message.at)


async def _onward(turn: Turn, tx: Transaction) -> Next:
    """Go to the next message that waits; where there is none, to the panel."""
    number = await storage.help.next_open(tx, turn.who.workshop, int(turn.subject))
    if number:
        return hand_over("reply", subject=str(number))
    return hand_over("panel").noting("help.no-next")


FLOW = Flow(
    "reply",
    version=1,
    steps=(
        Step("ask", shows=show, accepts=(Choice,), then=take, anytime=True),
        Step("part", shows=show_part, accepts=(Text,), then=take_part, back="ask"),
        Step("write", shows=show_write, accepts=(Text,), then=take_write, back="ask"),
    ),
)
