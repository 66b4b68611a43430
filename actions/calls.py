"""The call list: asking to be phoned, and what a call came to."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import actions.quiet
import storage.broadcasts
import storage.calls
import storage.citizens
import storage.owed
import storage.people
import storage.workshops
from actions.telling import tell_team
from rules.adulthood import every_question
from rules.answers import phone_for_reading
from rules.calls import OF_A_DATE, UNREACHED, Logged, Outcome, Reason, closes, split
from rules.errors import Refused
from rules.facts import Fact, Lines, Localised
from rules.help import answered_by
from rules.late import gathers
from rules.messages import Button, Press, Say, Words
from rules.owed import name
from rules.who import Act, Who
from rules.workshop import gathering
from storage.calls import Call
from storage.transaction import Transaction

TOLD = frozenset({Reason.ASKED, Reason.SILENCE, Reason.UNDECIDED, Reason.UNSURE, Reason.UNSAID})
"""What the team hears of by itself."""

_KNOWN = frozenset({*Reason, "answered", "letter"})


async def request(
    tx: Transaction, who: Who, reason: str = Reason.ASKED, *, now: datetime, wish: str = ""
) -> bool:
    """Put `who.subject` on the call list; False if they are there already for this reason.

    `wish` is the number and the time they ask for, as a sentence; another one takes its place. The
    team is told at once where it was the person who asked, and once a day of who stays silent.
    Nobody is to phone who is left in peace, unless they ask for it.
    """
    if reason != Reason.ASKED and await storage.people.is_silenced(tx, who.subject):
        return False
    if not await storage.calls.add(tx, who.subject, who.workshop, reason, now=now, wish=wish):
        return False
    await tx.audit(who, Act.CALL_REQUESTED, reason)
    if split(reason)[0] in TOLD:
        first = (await storage.calls.open_of_person(tx, who.subject, who.workshop))[0]
        button = Button(Words("calls.open-list"), Press("calls", "ask", "show", str(first.id)))
        say = await _news(tx, who, reason, wish)
        say = replace(say, buttons=((button,),))
        about = who.subject if reason == Reason.ASKED else None  # the others are only counted
        await tell_team(tx, [who.workshop], say, about=about)
    return True


async def _news(tx: Transaction, who: Who, reason: str, wish: str) -> Say:
    """Say who asks; of those who are silent how many, in one message a day that keeps up."""
    if reason == Reason.ASKED:
        name = await storage.citizens.name(tx, who.subject)
        return Say("calls.somebody-asks", {"name": name, "wish": wish or "none"})
    workshop = await storage.workshops.get(tx, who.workshop)
    day = tx.now.astimezone(workshop.tz).date()
    count = await storage.calls.count_open(tx, who.workshop)
    slot = f"calls:{workshop.id}:{day}"
    return Say("calls.silent", {"count": count}, slot=slot, replaces=slot)


async def promise(tx: Transaction, who: Who, *, now: datetime) -> Words:
    """Say to `who.subject` by when we call, and on which number; or ask for one."""
    person = await storage.people.get(tx, who.subject)
    workshop = await storage.workshops.get(tx, who.workshop)
    facts: dict[str, Fact] = {
        "by": answered_by(now, workshop.tz),
        "on-site": "yes" if gathers(workshop, now) else "no",
        "team-phone": workshop.team.phone,
    }
    if not person.phone:
        return Words("calls.which-number", facts)
    return Words("calls.we-call", {**facts, "phone": phone_for_reading(person.phone)})


async def is_promised(tx: Transaction, who: Who) -> bool:
    """Tell whether somebody waits for a call that they asked for."""
    waiting = await storage.calls.open_of_person(tx, who.subject, who.workshop)
    return any(split(call.reason)[0] == Reason.ASKED for call in waiting)


async def close(
    tx: Transaction,
    who: Who,
    number: int,
    outcome: Outcome,
    *,
    now: datetime,
    words: str = "",
    again_at: datetime | None = None,
) -> bool:
    """Record what a call by `who.actor` came to, maybe in `words`; tell whether all is over.

    One call settles everything the person was to be phoned about. A call without an answer settles
    nothing, however many there were: after two, an organiser decides. `again_at`: call again then.
    A grave situation silences every message to the person, but answers to their own. Refused if
    somebody else was faster.
    """
    call = await _open(tx, who, number)
    together = await storage.calls.open_of_person(tx, call.person, call.workshop)
    tries = max(each.tries for each in together)
    over = closes(outcome, tries=tries, again_at=again_at, now=now)
    for each in together:
        said = Logged(now, who.actor, outcome, words if each.id == call.id else "")
        if over:
            await storage.calls.close(tx, each, said)
        else:
            await storage.calls.note(tx, _after(each, said, tries, again_at))
    about = Who(who.actor, call.person, call.workshop)
    await tx.audit(about, Act.CALL_CLOSED, str(number), outcome)
    if outcome is Outcome.GRAVE:
        await actions.quiet.begin(tx, about, now=now)
    return over


def _after(call: Call, said: Logged, tries: int, again_at: datetime | None) -> Call:
    """Return an entry after a call that settled nothing: the calls of a person count together."""
    tries += said.outcome in UNREACHED
    return replace(call, tries=tries, again_at=again_at, log=(*call.log, said))


async def why(tx: Transaction, call: Call, *, in_chat: bool) -> tuple[str, Fact]:
    """Tell why somebody is to be phoned, as things stand now, and what it is about (or «none»).

    Who did not answer reminders may have done so since («answered»), or have been sent nothing but
    a letter («letter»), which is so where they are not `in_chat`; it is about what is missing now.
    """
    kind, about = split(call.reason)
    if kind == Reason.BROADCAST:
        return kind, await _words_of(tx, about, call.workshop)
    if kind == Reason.SILENCE:
        missing = await storage.owed.of_person(tx, call.person, call.workshop, now=tx.now)
        if not missing:
            kind = "answered"
        elif not in_chat:
            kind = "letter"
        return kind, Lines(tuple(name(each) for each in missing))
    workshop = await storage.workshops.get(tx, call.workshop)
    asked = next((each for each in every_question(workshop) if each.key == about), None)
    if kind in OF_A_DATE:
        planned = gathering(workshop, about)
        return kind, planned.title if planned else about
    return kind if kind in _KNOWN else "other", asked.words if asked else about or "none"


async def _words_of(tx: Transaction, number: str, workshop: str) -> Fact:
    """Return the words of a message to a group, to be read to who did not receive it."""
    found = await storage.broadcasts.find(tx, int(number), workshop)
    return Localised(found.words) if found and found.words else "–"


async def _open(tx: Transaction, who: Who, number: int) -> Call:
    call = await storage.calls.find(tx, number, who.workshop)
    if call is None or call.forgotten:
        raise Refused("calls.no-longer-there")
    if call.closed_at is not None:
        raise Refused(
            "calls.already-closed", name=await storage.citizens.name(tx, call.closed_by or "")
        )
    return call
