"""The opinion article by article, and the commissioner's answers as they come in."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import actions.planned
import rules.followup
import storage.followup
import storage.timers
import storage.workshops
from actions.followup_news import NEWS, tell_the_news
from actions.telling import tell_team
from rules.errors import Refused
from rules.facts import Fact
from rules.followup import (
    PROMISE,
    Answer,
    Article,
    Given,
    Opinion,
    Typed,
    alarms,
    standing,
    told_at,
)
from rules.messages import Say
from rules.who import Act, Who
from rules.workshop import OpinionForm, Workshop
from storage.timers import Timer
from storage.transaction import Transaction

TIMER = "followup"
A_DAY = timedelta(days=1)


async def opinion(tx: Transaction, workshop: Workshop) -> Opinion:
    """Return the opinion of a workshop, with all articles and answers."""
    return await storage.followup.opinion(tx, workshop.id, workshop.opinion_form)


async def list_article(tx: Transaction, who: Who, number: int, typed: Typed) -> Article:
    """List an article of the opinion, or mend it. Refused once the commissioner answered it."""
    _, found = await _found(tx, who)
    before = found.article(number)
    article = rules.followup.article_of(number, typed, before)
    if article != before:
        await storage.followup.save_article(tx, who, article)
        await tx.audit(who, Act.ARTICLE_LISTED, str(number))
    return article


async def remove_article(tx: Transaction, who: Who, number: int) -> None:
    """Take out an article listed by mistake; only while the opinion is not handed over."""
    _, found = await _found(tx, who)
    rules.followup.may_remove(found, number)
    await storage.followup.remove_article(tx, who.workshop, number)
    await tx.audit(who, Act.ARTICLE_LISTED, str(number), "removed")


async def hand_over(tx: Transaction, who: Who, form: OpinionForm, on: date) -> Opinion:
    """Note when the opinion was handed over; everybody who took part is told, once.

    Another date or form mends the record. Refused without an article, or for a day to come.
    """
    workshop, found = await _found(tx, who)
    after = rules.followup.hand_over(found, form, on, today=_today(tx, workshop))
    if after != found:
        await storage.followup.hand_over(tx, who, form, on)
        await tx.audit(who, Act.ARTICLE_LISTED, "handed-over", on.isoformat())
        await _set_alarms(tx, workshop, on)
        await actions.planned.opinion_handed_over(tx, who)
    return after


async def answer(tx: Transaction, who: Who, number: int, given: Given) -> Answer | None:
    """Put the commissioner's answer to an article on the record; None if it is there already.

    A correction is a new version: the older ones stay. Citizens hear of it that evening. Refused
    without a reason or a signature, before the opinion, or if somebody else was faster.
    """
    workshop, found = await _found(tx, who)
    today = _today(tx, workshop)
    after = rules.followup.answer_of(found, number, given, today=today, now=tx.now)
    if after is None:
        return None
    if not await storage.followup.add_answer(tx, who, number, after):
        raise Refused("followup.somebody-was-faster")
    codes = (str(number), str(after.version), after.outcome)
    await tx.audit(who, Act.ARTICLE_ANSWERED, *codes)
    due = told_at(workshop, tx.now)
    key = f"{TIMER}:{workshop.id}:{NEWS}:{due.date()}"
    await storage.timers.put(tx, Timer(key, TIMER, due, None, workshop.id, NEWS))
    return after


async def choose_news(tx: Transaction, who: Who, *, wanted: bool) -> None:
    """Tell `who.subject` of what becomes of the opinion from now on, or not any more."""
    if await storage.followup.wants(tx, who.subject, who.workshop) is not wanted:
        await storage.followup.set_wish(tx, who, wanted=wanted)
        await tx.audit(who, Act.NEWS_CHOSEN, "yes" if wanted else "no")


async def schedule(tx: Transaction, workshop: Workshop) -> None:
    """Follow a new version of the workshop's file: the promised date may have moved."""
    found = await opinion(tx, workshop)
    if found.handed_over_on is not None:
        await _set_alarms(tx, workshop, found.handed_over_on)


async def fire(tx: Transaction, timer: Timer, now: datetime) -> None:
    """Tell citizens of what was recorded, or the team that an article still waits."""
    workshop = await storage.workshops.get(tx, timer.workshop or "")
    found = await opinion(tx, workshop)
    if timer.subject == NEWS:
        await tell_the_news(tx, workshop, found)
        return
    if found.handed_over_on is None or not found.waiting:
        return
    where = standing(workshop, found, today=now.astimezone(workshop.tz).date())
    facts: dict[str, Fact] = {
        "workshop": workshop.title,
        "waiting": where.waiting,
        "articles": len(found.articles),
        "commissioner": workshop.commissioner.name,
        "promised": where.promised,
        "late": where.days_late,
        "days": 0 if timer.subject == PROMISE else int(timer.subject),
    }
    await tell_team(tx, [workshop.id], Say("followup.alarm", facts), about=None)


async def _set_alarms(tx: Transaction, workshop: Workshop, handed_over_on: date) -> None:
    """Set the alarms to come; each goes off once, whatever dates are mended later."""
    for name, at in alarms(workshop, handed_over_on).items():
        key = f"{TIMER}:{workshop.id}:{name}"
        if at > tx.now - A_DAY:
            await storage.timers.put(tx, Timer(key, TIMER, at, None, workshop.id, name))
        else:
            await storage.timers.cancel(tx, key)


async def _found(tx: Transaction, who: Who) -> tuple[Workshop, Opinion]:
    workshop = await storage.workshops.get(tx, who.workshop)
    return workshop, await opinion(tx, workshop)


def _today(tx: Transaction, workshop: Workshop) -> date:
    return tx.now.astimezone(workshop.tz).date()
