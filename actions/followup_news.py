"""Telling those who took part what became of their opinion: each change once, one message a day."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import actions.pages
import storage.citizens
import storage.followup
import storage.jobs
import storage.workshops
from rules.facts import Fact, Localised
from rules.followup import Answer, Article, Opinion, Outcome, hears, news, progress
from rules.messages import Button, Lane, Link, Policy, Press, Say, To, Words
from rules.pages import Purpose
from rules.who import Who
from rules.workshop import Workshop
from storage.citizens import Citizen
from storage.transaction import Transaction
from texts.lines import listed

JOB = "followup"
CHECK = "followup"
NEWS = "news"
SYSTEM = "system"
AT_ONCE = 20  # people told in one transaction

_ALL = Button(Words("followup.see-all"), Press("followup", "list", "show"))
_STOP = Button(Words("followup.stop"), Press("followup", "list", "stop"))


async def tell_the_news(tx: Transaction, workshop: Workshop, opinion: Opinion) -> None:
    """Begin to tell of every answer recorded since the last time; of a mended one, the last."""
    items = [[each.number, each.answer.version] for each in news(opinion) if each.answer]
    if items:
        await storage.followup.announce(tx, workshop.id)
        change = {"workshop": workshop.id, "items": items, "after": ""}
        await storage.jobs.add(tx, JOB, change, name=NEWS)


async def tell_some(tx: Transaction, change: Mapping[str, Any]) -> None:
    """Tell the next few people; a job goes on with the others. `change` is what that job keeps.

    What somebody is told of is noted with the message: done again, nobody hears of it twice.
    """
    workshop = await storage.workshops.get(tx, change["workshop"])
    opinion = await storage.followup.opinion(tx, workshop.id, workshop.opinion_form)
    found = await storage.followup.listeners(tx, workshop.id, after=change["after"], most=AT_ONCE)
    for person in found:
        fresh = [
            (article, article.answers[version - 1])
            for number, version in change["items"]
            if (article := opinion.article(number)) is not None
            and await storage.followup.hear(tx, person, workshop.id, number, version)
        ]
        if fresh:
            citizen = await storage.citizens.get(tx, person, workshop.id)
            await _tell(tx, workshop, opinion, citizen, fresh)
    if len(found) == AT_ONCE:
        await storage.jobs.add(tx, JOB, {**change, "after": found[-1]})


async def still_wanted(tx: Transaction, person: str, workshop: str, _about: str) -> bool:
    """Tell, at the second of sending, whether somebody took part and still wants to hear."""
    citizen = await storage.citizens.find(tx, person, workshop)
    wants = await storage.followup.wants(tx, person, workshop)
    return citizen is not None and hears(citizen.state, wants=wants)


async def _tell(
    tx: Transaction,
    workshop: Workshop,
    opinion: Opinion,
    citizen: Citizen,
    fresh: list[tuple[Article, Answer]],
) -> None:
    to = To(citizen.person, workshop.id, lane=Lane.REMINDER, only_if=f"{CHECK}:{NEWS}")
    facts: dict[str, Fact] = {
        "name": citizen.first_name,
        "commissioner": workshop.commissioner.name,
        "waiting": progress(opinion.articles)[None],
        "articles": len(opinion.articles),
    }
    if len(fresh) == 1:
        key, more = "followup.news-one", one(*fresh[0])
    else:
        key, more = "followup.news-many", _several(fresh)
    who = Who(SYSTEM, citizen.person, workshop.id)
    page = Link(Words("followup.on-page"), await actions.pages.path(tx, who, Purpose.FOLLOW_UP))
    buttons = ((page,), (_ALL,), (_STOP,))
    await tx.enqueue(to, Say(key, {**facts, **more}, buttons=buttons, policy=Policy.RESEND))


def one(article: Article, answer: Answer) -> dict[str, Fact]:
    """Tell one answer."""
    return {
        "number": article.number,
        "title": article.title,
        "outcome": answer.outcome.value,
        "reason": answer.reason,
        "signatory": answer.signatory,
        "on": answer.on,
        "version": answer.version,
    }


def _several(fresh: list[tuple[Article, Answer]]) -> dict[str, Fact]:
    facts: dict[str, Fact] = {"count": len(fresh)}
    for outcome in Outcome:
        those = [article for article, answer in fresh if answer.outcome is outcome]
        facts[f"{outcome.value}-count"] = len(those)
        facts[f"{outcome.value}-lines"] = lines(those)
    return facts


def lines(articles: list[Article]) -> Localised:
    """List articles, each on its line, with its number and title."""
    return listed(f"{each.number}. {each.title}" for each in articles)
