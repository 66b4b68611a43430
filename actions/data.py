"""A person's own data: a copy to take away, and the end of it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

import actions.beds
import actions.replacement
import actions.seats
import actions.speakers
import storage.accounts
import storage.citizens
import storage.data
import storage.erasure
import storage.form
import storage.notice
import storage.panels
import storage.people
import storage.workshops
from actions.data_file import Copy, readable
from actions.telling import panel, tell_team
from rules.facts import Facts
from rules.leaving import CAN_LEAVE, LEFT, PAST_QUALIFICATION, WITH_A_SEAT, leave
from rules.messages import Say, To
from rules.notice import NOT_FILLED_IN
from rules.who import Act, CitizenState, Who
from storage.transaction import Transaction
from texts import Texts

LAST_WORD = "erased"
"""The panel where somebody who was erased is told so; its name tells of nobody."""


@dataclass(frozen=True, slots=True)
class Export:
    """The same data twice: for programs, and for reading."""

    json: bytes
    readable: bytes


@dataclass(frozen=True, slots=True)
class _Left:
    """What somebody who is erased has left of one workshop (`who` names it).

    `before` is where they stood as a citizen; `freed` tells which beds are free, and of nobody.
    """

    who: Who
    before: CitizenState | None
    freed: tuple[Say, ...]


async def export(tx: Transaction, who: Who, texts: Texts, *, language: str) -> Export:
    """Copy everything that is kept about a person, as JSON and as a text in their language.

    Somebody else than the person is given only what belongs to `who.workshop`.
    """
    await tx.audit(who, Act.PERSON_EXPORTED)
    tables = await storage.data.everything(tx, who.subject)
    if who.actor != who.subject:
        tables = storage.data.of_workshop(tables, who.workshop)
    person = await storage.people.get(tx, who.subject)
    workshop = await storage.workshops.get(tx, who.workshop)
    copy = Copy(
        person=person,
        workshop=workshop,
        answers=await storage.form.answers(tx, who.subject, who.workshop),
        consents=await storage.notice.consents(tx, who.subject, who.workshop),
        tables=tables,
    )
    plain = json.dumps(tables, ensure_ascii=False, indent=2)
    return Export(plain.encode(), readable(copy, texts, language).encode())


async def erase(
    tx: Transaction, who: Who, chat: int, language: str, slot: str, *, now: datetime
) -> None:
    """Erase everything that tells of a person; what stays says only that somebody was there.

    They take part in no workshop any more. The teams, whose chats keep what they were told, hear
    that somebody was erased, not who; what can be blanked there is. The chat is known again at
    once, by its language alone: the last word goes there, in the place of `slot`.
    """
    shown = await storage.panels.find(tx, chat, slot)
    await tx.audit(who, Act.PERSON_ERASED)
    left = await _leave_everything(tx, who, now=now)
    await storage.erasure.erase_person(tx, who.subject)
    await storage.accounts.open_account(tx, chat, language, now)
    await storage.panels.forget(tx, chat, slot)
    if shown is not None:
        await storage.panels.save(tx, chat, LAST_WORD, shown)
    await _tell_of_erasing(tx, left)


async def erase_for(tx: Transaction, who: Who, *, now: datetime) -> None:
    """Erase `who.subject`, as they have asked `who.actor`; their chat, if any, is told so.

    The last word takes the place of their panel, and the permanent menu goes with it.
    """
    chat = await storage.people.chat_of(tx, who.subject)
    if chat is None:
        await tx.audit(who, Act.PERSON_ERASED)
        left = await _leave_everything(tx, who, now=now)
        await storage.erasure.erase_person(tx, who.subject)
        await _tell_of_erasing(tx, left)
        return
    person = await storage.people.get(tx, who.subject)
    await erase(tx, who, chat, person.language, panel(who.subject), now=now)
    workshop = await storage.workshops.get(tx, who.workshop)
    facts: Facts = {"source": workshop.notice.source or NOT_FILLED_IN}
    alone = not await storage.people.of_chat(tx, chat)
    say = Say("data.erased", facts, slot=LAST_WORD, fresh=alone, bare=alone)
    await tx.enqueue(To(chat=chat), say)


async def _leave_everything(tx: Transaction, who: Who, *, now: datetime) -> tuple[_Left, ...]:
    """Move somebody out of every workshop in which they are anything; what they left there."""
    left = []
    for workshop in await storage.people.workshops(tx, who.subject):
        there = replace(who, workshop=workshop)
        freed = await actions.beds.vacate(tx, there, now=now)
        await actions.speakers.forget(tx, there)
        left.append(_Left(there, await _leave_for_good(tx, there, now=now), freed))
    return tuple(left)


async def _tell_of_erasing(tx: Transaction, left: Iterable[_Left]) -> None:
    """Let the teams, whose chats keep what they were told, know that somebody was erased."""
    # Only now: whatever is queued about a person is dropped with them.
    for each in left:
        who, before = each.who, each.before
        await _blank_for_team(tx, who)
        if before in PAST_QUALIFICATION | LEFT or await storage.erasure.told_of(
            tx, who.subject, who.workshop
        ):
            facts = {"had-seat": "yes" if before in WITH_A_SEAT else "no"}
            await tell_team(tx, [who.workshop], Say("data.somebody-erased", facts), about=None)
        for say in each.freed:
            await tell_team(tx, [who.workshop], say, about=None)


async def _blank_for_team(tx: Transaction, who: Who) -> None:
    """Take their words and name from the panels of the team; other messages cannot be edited."""
    for organiser in await storage.citizens.organisers_in_chat(tx, who.workshop):
        chat = await storage.people.chat_of(tx, organiser)
        for slot in await storage.panels.about(tx, chat or 0, who.subject):
            await tx.enqueue(To(organiser, who.workshop), Say("data.person-erased", slot=slot))


async def _leave_for_good(tx: Transaction, who: Who, *, now: datetime) -> CitizenState | None:
    """Move a citizen out of the workshop, without a way back; return where they stood until now."""
    citizen = await storage.citizens.find(tx, who.subject, who.workshop)
    if citizen is None or citizen.state not in CAN_LEAVE:
        return citizen.state if citizen else None
    state = leave(citizen.state)
    await actions.seats.leave(tx, who)
    await actions.replacement.left(tx, who)
    await storage.citizens.move(tx, citizen, state, by=who.actor, now=now)
    await tx.audit(who, Act.STATE_CHANGED, citizen.state, state)
    return citizen.state
