"""Words for a person: what comes in reaches the team, what they answer comes back."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time

import actions.quiet
import storage.citizens
import storage.help
import storage.timers
import storage.workshops
from actions.telling import hand, tell, tell_team
from rules.errors import Refused
from rules.facts import Fact
from rules.help import BY_BUTTON, LONGEST, SAME_TALK, Kind, Written, answered_by, excerpt, told
from rules.late import gathers
from rules.messages import Button, Policy, Press, Relay, Say, To, Words
from rules.reminders import waking
from rules.who import Act, Who
from rules.words import words_of
from rules.workshop import Workshop, gathering
from storage.help import Correspondent, HelpMessage
from storage.timers import Timer
from storage.transaction import Transaction
from texts.halfdays import in_part

TIMER = "help"

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
    if who.workshop:
        other = Correspondent(who.subject, who.workshop, None)
        workshops = [who.workshop]
    number = await storage.help.add(tx, other, who.actor, written, now=now)
    await tx.audit(who, Act.HELP_ASKED, str(number))
    if workshops:
        workshop = await storage.workshops.get(tx, workshops[0])
        if chat is not None and message_id:
            await tell_team(tx, workshops, Relay(chat, message_id), about=who.subject)
        words = await in_words(tx, written, other.person, workshop, at=now)
        notice = _notice(number, words, written.kind)
        citizen = await storage.citizens.find(tx, who.subject, who.workshop)
        if citizen is not None and citizen.silenced_at is not None:
            notice = actions.quiet.in_peace(notice, citizen.person, citizen.name)
        await tell_team(tx, workshops, notice, about=who.subject)
        await _remember(tx, number, other.person, workshop, now=now)
    return number


async def in_words(
    tx: Transaction, written: Written, person: str | None, workshop: Workshop, *, at: datetime
) -> Words:
    """Say what was sent to the team at this time, by whom, and by when it is answered."""
    about = gathering(workshop, written.about)
    name = await storage.citizens.name(tx, person or "")
    return told(
        written,
        name,
        about.title if about else "",
        at=at,
        zone=workshop.tz,
        part=in_part(written.half_days.split()),
        on_site=gathers(workshop, at),
    )


async def _remember(
    tx: Transaction, number: int, person: str | None, workshop: Workshop, *, now: datetime
) -> None:
    """Look again on the morning after the day that was promised."""
    morning = datetime.combine(answered_by(now, workshop.tz), time.max, workshop.tz)
    due = waking(workshop, morning.astimezone(now.tzinfo))
    key = f"{TIMER}:{number}"
    await storage.timers.put(tx, Timer(key, TIMER, due, person, workshop.id, str(number)))


async def fire(tx: Transaction, timer: Timer, _now: datetime) -> None:
    """Tell the team once that what was promised is late, below all else, with the way to answer."""
    message = await storage.help.find(tx, int(timer.subject))
    if message is None or message.answered_at is not None:
        return
    workshop = await storage.workshops.get(tx, timer.workshop or "")
    words = await in_words(tx, message.written, message.person, workshop, at=message.at)
    late = replace(
        _notice(message.id, words, message.written.kind), note=Words("help.late"), fresh=True
    )
    everywhere = [each.id for each in await storage.workshops.every(tx)]
    workshops = [message.workshop] if message.workshop else everywhere
    await tell_team(tx, workshops, late, about=message.about)


async def goes_on(tx: Transaction, who: Who, chat: int, *, now: datetime) -> bool:
    """Tell whether somebody has just written, and waits for that answer already."""
    if who.workshop:
        waiting = await storage.help.open_of_person(tx, who.subject, who.workshop)
    else:
        waiting = await storage.help.open_of_chat(tx, chat)
    return any(each.written.kind not in BY_BUTTON and now - each.at < SAME_TALK for each in waiting)


def _notice(number: int, words: Words, kind: str) -> Say:
    """Say what came in, with what an organiser can do about it at once."""
    choices = {"write": "help.answer", "seen": "help.seen"}
    if kind == Kind.ONLY_PART:
        choices = {"grant": "help.grant-proposed", **choices}
    if kind in BY_BUTTON:
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
            await tell_team(tx, [who.workshop], say, about=who.subject, but=who.actor)


async def reply(tx: Transaction, who: Who, number: int, typed: str, *, now: datetime) -> None:
    """Send the answer of an organiser (`who.actor`); Refused if somebody else was faster."""
    words = words_of(typed, LONGEST)
    asked = await still_open(tx, who, number, words)
    await storage.help.close(tx, asked, who.actor, now=now)
    await storage.help.add_reply(tx, asked, who.actor, Written(words), now=now)
    about = Who(who.actor, asked.person or who.actor, asked.workshop or who.workshop)
    await tx.audit(about, Act.HELP_ANSWERED, str(number))
    facts = {"words": words, "asked": excerpt(asked.written.words) or "none"}
    await _answer(tx, asked, Say("help.reply", facts, buttons=_WRITE_AGAIN, policy=Policy.RESEND))


async def write(tx: Transaction, who: Who, typed: str, *, now: datetime) -> None:
    """Send words of the team to `who.subject`, who has not asked; kept with their talk.

    Refused for nothing, too much, and for who is to be left in peace.
    """
    words = words_of(typed, LONGEST)
    citizen = await storage.citizens.find(tx, who.subject, who.workshop)
    if citizen is None or citizen.silenced_at is not None:
        raise Refused("help.left-in-peace")
    other = Correspondent(who.subject, who.workshop, None)
    number = await storage.help.add(tx, other, who.actor, Written(words), now=now)
    await storage.help.close(tx, await storage.help.get(tx, number), who.actor, now=now)
    await tx.audit(who, Act.HELP_ANSWERED, str(number), "first")
    by = await storage.citizens.name(tx, who.actor)
    say = Say("help.from-team", {"words": words, "by": by}, buttons=_WRITE_AGAIN)
    await tell(tx, citizen, say)


async def seen(tx: Transaction, who: Who, number: int, *, now: datetime) -> None:
    """Close a message that needs no answer; they are told that it was read, as was promised.

    Refused if somebody else was faster.
    """
    asked = await still_open(tx, who, number)
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


async def still_open(tx: Transaction, who: Who, number: int, words: str = "") -> HelpMessage:
    """Return a message that waits for an answer; `words` are what somebody was about to send.

    Refused if it is no longer there, or somebody else was faster.
    """
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
