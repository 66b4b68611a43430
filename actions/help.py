"""Words for a person: what comes in reaches the team, what they answer comes back."""

from __future__ import annotations

from datetime import datetime

import actions.calls
import storage.citizens
import storage.help
import storage.workshops
from actions.telling import hand, tell_team
from rules.errors import Refused
from rules.help import Kind, Written, excerpt, told, words_of
from rules.messages import Button, Policy, Press, Relay, Say, To, Words
from rules.who import Act, Who
from rules.workshop import gathering
from storage.help import Correspondent, HelpMessage
from storage.transaction import Transaction

_WRITE_AGAIN = ((Button(Words("help.write-again"), Press("talk", "ask", "write")),),)


async def ask(
    tx: Transaction,
    who: Who,
    chat: int | None,
    written: Written,
    *,
    now: datetime,
    message_id: int = 0,
) -> int:
    """Keep words for the team and tell everybody in it; return their number.

    `chat` is where somebody we do not know (`who.workshop` is empty) can be answered; `message_id`
    is what they sent there, if it was more than words: the team sees or hears it itself.
    """
    other = Correspondent(None, None, chat)
    workshops = [each.id for each in await storage.workshops.every(tx)]
    name = ""
    if who.workshop:
        other = Correspondent(who.subject, who.workshop, None)
        workshops = [who.workshop]
        name = await storage.citizens.name(tx, who.subject)
    number = await storage.help.add(tx, other, who.actor, written, now=now)
    await tx.audit(who, Act.HELP_ASKED, str(number))
    if workshops:
        about = gathering(await storage.workshops.get(tx, workshops[0]), written.about)
        if chat is not None and message_id:
            await tell_team(tx, workshops, Relay(chat, message_id))
        words = told(written, name, about.title if about else "")
        notice = _notice(number, words, written.kind)
        citizen = await storage.citizens.find(tx, who.subject, who.workshop)
        if citizen is not None and citizen.silenced_at is not None:
            notice = actions.calls.in_peace(notice, citizen.person, name)
        await tell_team(tx, workshops, notice)
    return number


def _notice(number: int, words: Words, kind: str) -> Say:
    """Say what came in, with what an organiser can do about it at once."""
    choices = {"write": "help.answer", "seen": "help.seen"}
    if kind == Kind.CANNOT_COME:
        choices["part"] = "help.grant-partial"
    buttons = tuple(
        (Button(Words(key), Press("reply", "ask", value, str(number))),)
        for value, key in choices.items()
    )
    return Say(words.key, words.facts, buttons=buttons, slot=slot(number), policy=Policy.RESEND)


def slot(number: int) -> str:
    """Name the panel in which an organiser deals with this message."""
    return f"help:{number}"


async def settle(tx: Transaction, who: Who, about: Written, how: Words, *, now: datetime) -> None:
    """Close what a person waits to hear about, when it has settled itself.

    `how` it has takes the place of what the team was told, and of its buttons.
    """
    for message in await storage.help.open_of_person(tx, who.subject, who.workshop):
        if (message.written.kind, message.written.about) == (about.kind, about.about):
            await storage.help.close(tx, message, who.actor, now=now)
            say = Say(how.key, how.facts, slot=slot(message.id))
            await tell_team(tx, [who.workshop], say, but=who.actor)


async def reply(tx: Transaction, who: Who, number: int, typed: str, *, now: datetime) -> None:
    """Send the answer of an organiser (`who.actor`); Refused if somebody else was faster."""
    words = words_of(typed)
    asked = await _open(tx, who, number, words)
    await storage.help.close(tx, asked, who.actor, now=now)
    await storage.help.add_reply(tx, asked, who.actor, Written(words), now=now)
    about = Who(who.actor, asked.person or who.actor, asked.workshop or who.workshop)
    await tx.audit(about, Act.HELP_ANSWERED, str(number))
    facts = {"words": words, "asked": excerpt(asked.written.words) or "none"}
    await _answer(tx, asked, Say("help.reply", facts, buttons=_WRITE_AGAIN, policy=Policy.RESEND))


async def seen(tx: Transaction, who: Who, number: int, *, now: datetime) -> None:
    """Close a message that needs no answer; they are told that it was read, as was promised.

    Refused if somebody else was faster.
    """
    asked = await _open(tx, who, number, "")
    await storage.help.close(tx, asked, who.actor, now=now)
    about = Who(who.actor, asked.person or who.actor, asked.workshop or who.workshop)
    await tx.audit(about, Act.HELP_ANSWERED, str(number), "seen")
    facts: dict[str, Fact] = {"asked": excerpt(asked.written.words) or "none"}
    await _answer(
        tx, asked, Say("help.read-by-team", facts, buttons=_WRITE_AGAIN, policy=Policy.RESEND)
    )


async def _answer(tx: Transaction, asked: HelpMessage, say: Say) -> None:
    """Send this to whoever wrote the message; also to who is otherwise left in peace."""
    citizen = await storage.citizens.find(tx, asked.person or "", asked.workshop or "")
    if citizen is not None:
        await hand(tx, citizen, say, asked=True)
    else:
        await tx.enqueue(To(asked.person, asked.workshop, asked.chat), say)


async def _open(tx: Transaction, who: Who, number: int, words: str) -> HelpMessage:
    message = await storage.help.find(tx, number)
    if message is None or message.forgotten or message.workshop not in (None, who.workshop):
        raise Refused("help.no-longer-there")
    if message.settled:
        raise Refused("help.settled-since")
    if message.answered_at is not None:
        name = await storage.citizens.name(tx, message.answered_by or "")
        raise Refused(
            "help.already-answered", name=name, words=words, typed="yes" if words else "no"
        )
    return message
