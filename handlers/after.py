"""What comes next, once people have met for the last time: the way home leads here then."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

import actions.after
import actions.followup
import actions.pages
import storage.workshops
from handlers.flow import Flow, Next, Step, Turn, go, hand_over
from rules.after import After, Survey, facts, is_after
from rules.messages import Button, Buttons, Link, Press, Say, Words
from rules.pages import Purpose
from storage.transaction import Transaction


class Way(StrEnum):
    """What the buttons lead to."""

    SHOW = "show"
    PAGE = "page"
    STOP = "stop"
    TELL = "tell"
    PAPERS = "papers"
    DATES = "dates"
    PERSON = "talk"


async def begin(turn: Turn, tx: Transaction) -> Next:
    """Open for those who took part, once people have met for the last time."""
    if not turn.who.workshop:
        return hand_over("home")
    workshop = await storage.workshops.get(tx, turn.who.workshop)
    if is_after(workshop, now=turn.now) and await actions.after.took_part(tx, turn.who):
        return go("now")
    return hand_over("home")


async def show(turn: Turn, tx: Transaction) -> Say:
    workshop = await storage.workshops.get(tx, turn.who.workshop)
    about = await actions.after.found(tx, turn.who)
    return Say("after.now", facts(about, workshop), buttons=_buttons(turn, about))


def _buttons(turn: Turn, about: After) -> Buttons:
    rows: list[tuple[Button, ...]] = []
    if about.survey is Survey.OPEN:
        rows.append((Button(Words("owed.do-survey"), Press("survey", "how", "show")),))
    if about.handed_over_on:
        rows.append((Button(Words("followup.see-all"), Press("followup", "list", "show")),))
    stop, tell = turn.button("followup.stop", Way.STOP), turn.button("followup.tell", Way.TELL)
    rows.append((turn.button("after.on-page", Way.PAGE),))
    rows.append((turn.button("own_papers.mine", Way.PAPERS),))
    rows.append((stop if about.wants else tell,))
    rows.append((turn.button("home.see-dates", Way.DATES), turn.button("home.talk", Way.PERSON)))
    return tuple(rows)


async def take(turn: Turn, given: Way, tx: Transaction) -> Next:
    if given in (Way.PAPERS, Way.DATES, Way.PERSON):
        return hand_over(given.value)
    onward = await begin(turn, tx)
    if onward.step is None:
        return onward
    if given in (Way.STOP, Way.TELL):
        await actions.followup.choose_news(tx, turn.who, wanted=given is Way.TELL)
        note = "followup.noted-tell" if given is Way.TELL else "followup.noted-stop"
        return onward.noting(note)
    if given is Way.SHOW:
        return onward
    path = await actions.pages.path(tx, turn.who, Purpose.AFTER)
    link = Link(Words("after.on-page"), path)
    return replace(onward, below=(Say("after.page-link", buttons=((link,),)),))


FLOW = Flow(
    "after",
    version=1,
    begins=begin,
    steps=(Step("now", shows=show, accepts=(Way,), then=take, anytime=True),),
)
