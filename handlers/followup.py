"""What becomes of our opinion: counted, article by article, and whether one wants to be told."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

import actions.followup
import actions.pages
import storage.citizens
import storage.followup
import storage.workshops
from actions.followup_news import lines, one
from handlers.flow import Flow, Next, Step, Turn, go, hand_over
from rules.facts import Fact
from rules.followup import Article, Opinion, Outcome, standing
from rules.messages import Button, Buttons, Link, Press, Say, Words
from rules.pages import Purpose
from rules.who import CitizenState
from rules.workshop import Workshop
from storage.transaction import Transaction


class Way(StrEnum):
    """What the buttons lead to."""

    SHOW = "show"
    LIST = "list"
    STOP = "stop"
    TELL = "tell"
    PAGE = "page"
    HOME = "home"


async def begin(turn: Turn, tx: Transaction) -> Next:
    """Open for those who took part, once their opinion is handed over."""
    who = turn.who
    if not who.workshop:
        return hand_over("home")
    citizen = await storage.citizens.find(tx, who.subject, who.workshop)
    if citizen is None or citizen.state is not CitizenState.VALIDATED:
        return hand_over("home")
    if not await storage.followup.is_handed_over(tx, who.workshop):
        return hand_over("home").noting("followup.not-yet")
    return go("one" if turn.subject else "list")


async def show_list(turn: Turn, tx: Transaction) -> Say:
    workshop, opinion = await _opinion(turn, tx)
    wants = await storage.followup.wants(tx, turn.who.subject, workshop.id)
    where = standing(workshop, opinion, today=turn.now.astimezone(workshop.tz).date())
    facts: dict[str, Fact] = {
        "workshop": workshop.title,
        "commissioner": workshop.commissioner.name,
        "handed": opinion.handed_over_on or turn.now.date(),
        "articles": len(opinion.articles),
        "waiting": where.waiting,
        "waiting-lines": lines(list(opinion.waiting)),
        "promised": where.promised,
        "late": where.days_late,
        "wants": "yes" if wants else "no",
    }
    for outcome in Outcome:
        those = [
            each for each in opinion.articles if each.answer and each.answer.outcome is outcome
        ]
        facts |= {f"{outcome.value}-count": len(those), f"{outcome.value}-lines": lines(those)}
    choice = (
        turn.button("followup.stop", Way.STOP) if wants else turn.button("followup.tell", Way.TELL)
    )
    first = opinion.articles[0].number
    buttons: Buttons = (
        (_to("followup.read", first),),
        (turn.button("followup.on-page", Way.PAGE),),
        (choice,),
        (turn.button("owed.home", Way.HOME),),
    )
    return Say("followup.list", facts, buttons=buttons)


async def take_list(turn: Turn, given: Way, tx: Transaction) -> Next:
    if given is Way.HOME:
        return hand_over("home")
    if given in (Way.STOP, Way.TELL):
        await actions.followup.choose_news(tx, turn.who, wanted=given is Way.TELL)
        note = "followup.noted-tell" if given is Way.TELL else "followup.noted-stop"
        return (await begin(turn, tx)).noting(note)
    onward = await begin(turn, tx)
    if given is not Way.PAGE or onward.step is None:
        return onward
    path = await actions.pages.path(tx, turn.who, Purpose.FOLLOW_UP)
    link = Link(Words("followup.on-page"), path)
    return replace(onward, below=(Say("followup.page-link", buttons=((link,),)),))


async def show_one(turn: Turn, tx: Transaction) -> Say:
    _, opinion = await _opinion(turn, tx)
    numbers = [each.number for each in opinion.articles]
    article = _article(turn, opinion)
    at = numbers.index(article.number)
    neighbours = (
        *((_to("followup.previous", numbers[at - 1]),) if at else ()),
        *((_to("followup.next", numbers[at + 1]),) if at + 1 < len(numbers) else ()),
    )
    buttons: Buttons = (
        *((neighbours,) if neighbours else ()),
        (turn.button("followup.all", Way.LIST),),
    )
    facts: dict[str, Fact] = {
        "words": article.words,
        "agreement": article.agreement.value,
        "counted": "yes" if article.votes_for is not None else "no",
        "for": article.votes_for or 0,
        "against": article.votes_against or 0,
    }
    if article.answer is None:
        facts |= {"number": article.number, "title": article.title}
        return Say("followup.article-waiting", facts, buttons=buttons)
    return Say("followup.article", {**facts, **one(article, article.answer)}, buttons=buttons)


async def take_one(turn: Turn, given: Way, tx: Transaction) -> Next:
    return hand_over("followup") if given is Way.LIST else await begin(turn, tx)


def _to(key: str, number: int) -> Button:
    return Button(Words(key), Press("followup", "one", Way.SHOW, str(number)))


def _article(turn: Turn, opinion: Opinion) -> Article:
    """The article that is meant; the first where it is there no more."""
    meant = (each for each in opinion.articles if str(each.number) == turn.subject)
    return next(meant, opinion.articles[0])


async def _opinion(turn: Turn, tx: Transaction) -> tuple[Workshop, Opinion]:
    workshop = await storage.workshops.get(tx, turn.who.workshop)
    return workshop, await actions.followup.opinion(tx, workshop)


FLOW = Flow(
    "followup",
    version=1,
    begins=begin,
    steps=(
        Step("list", shows=show_list, accepts=(Way,), then=take_list, anytime=True),
        Step("one", shows=show_one, accepts=(Way,), then=take_one, anytime=True),
    ),
)
