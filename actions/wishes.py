"""What guests wish for, in coarse words; the team decides, and the bed itself is its answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import storage.beds
import storage.citizens
import storage.lodging
import storage.owed
import storage.workshops
from actions import bed_news
from actions.telling import panel
from rules.answers import folded
from rules.beds import Plan
from rules.errors import Refused
from rules.messages import Button, Policy, Press, Say, To, Words
from rules.nights import Stay, Wish, wished
from rules.who import Act, Who
from rules.words import words_of
from storage.transaction import Transaction

LONGEST_NAME = 120


async def wish(tx: Transaction, who: Who, about: Wish, *, yes: bool, now: datetime) -> bool:
    """Take a wish of `who.subject`, or take it back; False where nothing is new.

    The team is told that there is one, not which: an accessible bedroom tells a need.
    """
    before = await _stay(tx, who)
    after = wished(before, about, yes=yes)
    return await _save(tx, who, before, after, now=now)


async def ask_beside(tx: Transaction, who: Who, typed: str, *, now: datetime) -> None:
    """Ask to share a bedroom with the person of this name, who is asked in turn.

    What `who.subject` reads is the same whether we know them or not: nobody learns here who takes
    part. Logistics sees a name that is nobody's, or several people's.
    """
    words = words_of(" ".join(typed.split()), LONGEST_NAME, nothing="lodging.whose-name")
    if not await storage.lodging.sharing(tx, who.workshop):
        raise Refused("beds.sharing-closed")
    before = await _stay(tx, who)
    plan = await _plan(tx, who)
    found = [
        guest.person
        for guest in plan.guests.values()
        if folded(guest.name) == folded(words) and guest.person != who.subject
    ]
    other = found[0] if len(found) == 1 else ""
    await _save(tx, who, before, replace(before, asked=words, beside=other), now=now)
    if other and (await storage.lodging.stay(tx, other, who.workshop)).beside != who.subject:
        await _offer(tx, who, other, plan)


async def beside(tx: Transaction, who: Who, other: str, *, now: datetime) -> None:
    """Note that `who.subject` wants to share with `other` (an id): they accepted, or phoned."""
    if not await storage.lodging.sharing(tx, who.workshop):
        raise Refused("beds.sharing-closed")
    if other == who.subject or not await storage.lodging.comes(tx, other, who.workshop):
        raise Refused("beds.no-guest")
    before = await _stay(tx, who)
    # Logistics finds whom a name means; those who wrote it go on reading it as they did.
    found = who.actor != who.subject and before.beside in {"", other}
    asked = before.asked if found else ""
    await _save(tx, who, before, replace(before, asked=asked, beside=other), now=now)


async def shown(tx: Transaction, who: Who) -> tuple[str, str]:
    """Return what `who.subject` reads of whom they ask for, and whose name of ours that is, if any.

    It is what they wrote; a name of ours only where that person asks for them too.
    """
    stay = await storage.lodging.stay(tx, who.subject, who.workshop)
    if stay.asked or not stay.beside:
        return stay.asked, ""
    other = await storage.lodging.stay(tx, stay.beside, who.workshop)
    if other.beside != who.subject:
        return "", ""
    return await storage.citizens.name(tx, stay.beside), stay.beside


async def alone(tx: Transaction, who: Who, *, now: datetime) -> None:
    """Have a bedroom of one's own after all: the usual."""
    before = await _stay(tx, who)
    await _save(tx, who, before, replace(before, beside="", asked=""), now=now)


async def _offer(tx: Transaction, who: Who, other: str, plan: Plan) -> None:
    """Ask the other person; who says no, or nothing, has a bedroom of their own."""
    facts = {"name": plan.name(who.subject)}
    buttons = tuple(
        (Button(Words(key, facts), Press("lodging", "offer", value, who.subject)),)
        for value, key in (("yes", "lodging.offer-yes"), ("no", "lodging.offer-no"))
    )
    say = Say(
        "lodging.offer",
        facts,
        buttons=buttons,
        slot=panel(other),
        fresh=True,
        about=who.subject,
        policy=Policy.RESEND,
    )
    await tx.enqueue(To(other, who.workshop), say)


async def _stay(tx: Transaction, who: Who) -> Stay:
    """What is kept of somebody who comes. Refused for who does not."""
    if not await storage.lodging.comes(tx, who.subject, who.workshop):
        raise Refused("lodging.not-yet")
    return await storage.lodging.stay(tx, who.subject, who.workshop)


async def _save(tx: Transaction, who: Who, before: Stay, after: Stay, *, now: datetime) -> bool:
    if after == before:
        return False
    await storage.lodging.save_stay(tx, who, after, now=now)
    await tx.audit(who, Act.LODGING_CHANGED, "wish")
    name = await storage.citizens.name(tx, who.subject)
    say = Say("lodging.somebody-wishes", {"name": name}, slot=f"lodging:{who.subject}", fresh=True)
    await bed_news.tell_team(tx, who, say)
    return True


async def _plan(tx: Transaction, who: Who) -> Plan:
    return await storage.beds.plan(tx, await storage.workshops.get(tx, who.workshop))


async def nothing(tx: Transaction, who: Who, *, now: datetime) -> None:
    """Note that `who.subject` has said what they wish for, or that it is nothing (more)."""
    before = await _stay(tx, who)
    if not await storage.owed.wished(tx, who.subject, who.workshop):
        await storage.lodging.save_stay(tx, who, before, now=now)
        await tx.audit(who, Act.LODGING_CHANGED, "wish")
