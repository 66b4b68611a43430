"""Messages planned around the programme: they leave by themselves, or when an organiser says so."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import actions.calls
import actions.menu
import actions.pages
import actions.promise
import actions.reach
import storage.citizens
import storage.jobs
import storage.planned
import storage.timers
import storage.workshops
from rules.after import ended_at
from rules.attendance import Answer, subject
from rules.calls import Reason
from rules.errors import Refused
from rules.facts import Fact
from rules.messages import Button, Buttons, Lane, Link, Policy, Press, Say, To, Words
from rules.pages import Purpose
from rules.planned import (
    Kind,
    Message,
    Setting,
    Status,
    day_of,
    delay_until,
    due_at,
    gets,
    leaves_now,
    may_release,
    message,
    messages,
    status,
    written,
)
from rules.survey import is_open
from rules.who import Act, Who
from rules.workshop import Gathering, GatheringKind, Workshop
from storage.citizens import Citizen
from storage.timers import Timer
from storage.transaction import Transaction

TIMER = "planned"
JOB = "planned"
CHECK = "planned"
SYSTEM = "system"
AT_ONCE = 20  # people told in one transaction

CONFIRMING = {
    "still": "planned.still",
    "behind": "planned.behind",
    Answer.NO.value: "planned.no-more",
}
"""What is pressed under the last question, as the conversation about attendance takes it."""

SAYS = {
    Kind.CONFIRM: "planned.confirm",
    Kind.THANKS: "planned.thanks",
    Kind.MISSED: "planned.missed",
    Kind.SURVEY: "planned.survey",
    Kind.OPINION: "planned.opinion",
}
_TALK = Button(Words("common.menu-person"), Press("talk", "ask", "show"))
_NEXT = Button(Words("after.button"), Press("after", "now", "show"))
_ANSWER = Button(Words("planned.answer-survey"), Press("survey", "how", "show"))


async def schedule(tx: Transaction, workshop: Workshop) -> None:
    """Set a timer for each message that will leave by itself; those that are right stay."""
    settings = await storage.planned.settings(tx, workshop.id)
    for each in messages(workshop):
        setting = settings.get(each.key, Setting())
        due = due_at(workshop, each, setting)
        stands = status(due, setting, now=tx.now, about=each)
        if due is not None and stands is Status.PLANNED:
            key = f"{TIMER}:{workshop.id}:{each.key}:{due.astimezone(UTC):%Y%m%d%H%M%S}"
            await storage.timers.put(tx, Timer(key, TIMER, due, None, workshop.id, each.key))


async def fire(tx: Transaction, timer: Timer, now: datetime) -> None:
    """Let a message leave if this is still its time; the programme may have moved meanwhile."""
    workshop = await storage.workshops.get(tx, timer.workshop or "")
    about = message(workshop, timer.subject)
    if about is None:
        return
    setting = await storage.planned.setting(tx, workshop.id, about.key)
    due = due_at(workshop, about, setting)
    if leaves_now(due, setting, now=now, about=about):
        await _release(tx, Who(SYSTEM, SYSTEM, workshop.id), about, setting)


async def release(tx: Transaction, who: Who, key: str) -> None:
    """Send a message now, by hand; sent before, it reaches those who have not had it.

    Refused while it is off, before its gathering ended, or where it is not planned any more.
    """
    _, about, setting = await _planned(tx, who, key)
    may_release(about, setting, now=tx.now)
    await _release(tx, who, about, setting)


async def opinion_handed_over(tx: Transaction, who: Who) -> None:
    """Tell everybody who took part that the opinion is handed over; the second time, nobody."""
    _, about, setting = await _planned(tx, who, Kind.OPINION.value)
    if setting.released_at is None and not setting.off:
        await _release(tx, who, about, setting)


async def turn(tx: Transaction, who: Who, key: str, *, off: bool) -> None:
    """Turn a message off, or on again; what waits to be sent is not sent while it is off."""
    workshop, about, setting = await _planned(tx, who, key)
    await storage.planned.save(tx, who, about.key, replace(setting, off=off))
    await schedule(tx, workshop)


async def move(tx: Transaction, who: Who, key: str, at: datetime) -> None:
    """Let a message leave at another instant. Refused where that cannot be."""
    workshop, about, setting = await _planned(tx, who, key)
    delay = delay_until(about, at, setting, now=tx.now)
    await storage.planned.save(tx, who, about.key, replace(setting, delay=delay))
    await schedule(tx, workshop)


async def write(tx: Transaction, who: Who, key: str, typed: dict[str, str]) -> None:
    """Put an organiser's words in the place of ours, by language; all blank, ours are back."""
    workshop, about, setting = await _planned(tx, who, key)
    words = written(workshop, typed)
    await storage.planned.save(tx, who, about.key, replace(setting, words=words))


async def mark_missing(tx: Transaction, who: Who, gathering: str, people: Collection[str]) -> None:
    """Keep who said yes to a gathering and was not there: exactly these people."""
    expected = await storage.planned.expected(tx, who.workshop, gathering)
    missing = [each.person for each in expected if each.person in people and not each.missing]
    there = [each.person for each in expected if each.person not in people and each.missing]
    await storage.planned.mark(tx, who.workshop, gathering, missing=missing, there=there)


async def tell_some(tx: Transaction, change: Mapping[str, Any]) -> None:
    """Tell the next few people; a job goes on with the others. `change` is what that job keeps."""
    workshop = await storage.workshops.get(tx, change["workshop"])
    about = message(workshop, change["message"])
    if about is None or _has_begun(about, now=tx.now):
        return
    setting = await storage.planned.setting(tx, workshop.id, about.key)
    found = await storage.planned.readers(
        tx, workshop.id, about.about, after=change["after"], most=AT_ONCE
    )
    for person, reader in found:
        wanted = gets(about.kind, reader, day=day_of(about))
        if wanted and await storage.planned.deliver(tx, workshop.id, about.key, person):
            citizen = await storage.citizens.get(tx, person, workshop.id)
            await _tell(tx, workshop, about, setting, citizen)
    if len(found) == AT_ONCE:
        await storage.jobs.add(tx, JOB, {**change, "after": found[-1][0]})


async def still_due(tx: Transaction, person: str, workshop: str, key: str) -> bool:
    """Tell, at the second of sending, whether a message is still for this person."""
    place = await storage.workshops.get(tx, workshop)
    about = message(place, key)
    if about is None or (await storage.planned.setting(tx, workshop, key)).off:
        return False
    if about.kind is Kind.SURVEY and not is_open(place, now=tx.now):
        return False
    if _has_begun(about, now=tx.now):
        return False
    reader = await storage.planned.reader(tx, person, workshop, about.about)
    return reader is not None and gets(about.kind, reader, day=day_of(about))


def _has_begun(about: Message, *, now: datetime) -> bool:
    """Tell whether it is too late to ask who comes."""
    return (
        about.kind is Kind.CONFIRM
        and about.gathering is not None
        and now >= about.gathering.starts_at
    )


async def _planned(tx: Transaction, who: Who, key: str) -> tuple[Workshop, Message, Setting]:
    workshop = await storage.workshops.get(tx, who.workshop)
    about = message(workshop, key)
    if about is None:
        raise Refused("planned.no-longer-planned")
    return workshop, about, await storage.planned.setting(tx, workshop.id, key)


async def _release(tx: Transaction, who: Who, about: Message, setting: Setting) -> None:
    await storage.planned.save(tx, who, about.key, replace(setting, released_at=tx.now))
    await tx.audit(who, Act.MESSAGE_RELEASED, about.key)
    change = {"workshop": who.workshop, "message": about.key, "after": ""}
    await storage.jobs.add(tx, JOB, change, name=about.key)
    if about.kind is Kind.CONFIRM and about.gathering is not None:
        workshop = await storage.workshops.get(tx, who.workshop)
        await actions.promise.confirmation_asked(tx, workshop, about.gathering)


async def _tell(
    tx: Transaction, workshop: Workshop, about: Message, setting: Setting, citizen: Citizen
) -> None:
    confirms = about.kind is Kind.CONFIRM and citizen.chat is None
    if confirms and await actions.reach.address_of(tx, citizen.person, workshop.id) is None:
        if citizen.silenced_at is None:
            who = Who(SYSTEM, citizen.person, workshop.id)
            await actions.calls.request(tx, who, f"{Reason.UNSURE}:{about.about}", now=tx.now)
        return
    to = To(citizen.person, workshop.id, lane=Lane.REMINDER, only_if=f"{CHECK}:{about.key}")
    who = Who(SYSTEM, citizen.person, workshop.id)
    reader = await storage.planned.reader(tx, citizen.person, workshop.id, about.about)
    in_part = reader is not None and reader.said is Answer.PARTIAL
    say = say_of(workshop, about, setting, citizen.first_name, in_part=in_part)
    if about.kind is Kind.SURVEY:
        page = Link(
            Words("planned.answer-on-page"), await actions.pages.path(tx, who, Purpose.SURVEY)
        )
        say = replace(say, buttons=(*say.buttons, (page,)))
    if about.kind is Kind.OPINION:
        say = replace(say, menu=await actions.menu.rows(tx, who))
    await tx.enqueue(to, say)


def say_of(
    workshop: Workshop, about: Message, setting: Setting, name: str, *, in_part: bool = False
) -> Say:
    """Return a message as one person reads it; the team sees it the same way beforehand.

    Who came for a part of a gathering is thanked for that part.
    """
    facts: dict[str, Fact] = {
        "name": name,
        "title": about.gathering.title if about.gathering else workshop.title,
        "workshop": workshop.title,
        "commissioner": workshop.commissioner.name,
        "promised": workshop.commissioner.answers_by,
        "how": _how(about, in_part=in_part),
    }
    if about.gathering is not None and about.gathering.place is not None:
        facts["starts"] = about.gathering.opens_at
        facts["place"] = f"{about.gathering.place.name}, {about.gathering.place.address}"
    buttons = _buttons(workshop, about)
    key = "planned.own-words" if setting.words else SAYS[about.kind]
    if setting.words:
        facts = {"name": name, "words": setting.words}
        if about.kind is Kind.CONFIRM:
            key = "planned.own-question"
            facts |= {"title": about.gathering.title if about.gathering else ""}
    return Say(key, facts, buttons=buttons, policy=Policy.RESEND)


def _how(about: Message, *, in_part: bool) -> str:
    """Tell how somebody was there: for a part, online, or for all of it."""
    if in_part:
        return "part"
    online = about.gathering is not None and about.gathering.kind is GatheringKind.ONLINE
    return "online" if online else "whole"


def _is_last(workshop: Workshop, about: Gathering) -> bool:
    return about.ends_at == ended_at(workshop)


def _buttons(workshop: Workshop, about: Message) -> Buttons:
    if about.kind is Kind.MISSED:
        return ((_TALK,),)
    if about.kind is Kind.SURVEY:
        return ((_ANSWER,),)
    if about.kind is Kind.THANKS and about.gathering and _is_last(workshop, about.gathering):
        return ((_NEXT,),)
    if about.kind is not Kind.CONFIRM or about.gathering is None:
        return ()
    named = subject(about.gathering)
    return tuple(
        (Button(Words(key), Press("attendance", "ask", value, named)),)
        for value, key in CONFIRMING.items()
    )
