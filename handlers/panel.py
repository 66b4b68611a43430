"""The organisers' panel: who waits, which messages, whom to phone; counted, and one press away."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

import actions.followup
import actions.sign_in
import storage.calls
import storage.citizens
import storage.help
import storage.workshops
from handlers.flow import Flow, Next, Step, Turn, go, hand_over
from handlers.incoming import Pressed
from rules.facts import Fact
from rules.help import late_before
from rules.messages import Link, Say, Words
from rules.who import CitizenState
from rules.workshop import Workshop
from storage.transaction import Transaction


class Pile(StrEnum):
    """What waits for an organiser."""

    PEOPLE = "people"
    MESSAGES = "msgs"
    CALLS = "calls"


LABELS = {
    Pile.PEOPLE: "panel.people",
    Pile.MESSAGES: "panel.messages",
    Pile.CALLS: "panel.calls",
}


class Way(StrEnum):
    """Where else the team works."""

    PAGES = "pages"
    GROUP = "group"
    LATE = "late"


EMPTY = {
    Pile.PEOPLE: "panel.no-people",
    Pile.MESSAGES: "panel.no-messages",
    Pile.CALLS: "panel.no-calls",
}
FLOWS = {Pile.PEOPLE: "review", Pile.MESSAGES: "reply", Pile.CALLS: "calls"}


async def begin(turn: Turn, tx: Transaction) -> Next:
    """Open for organisers only; everybody else goes where they belong."""
    if await storage.citizens.is_organiser(tx, turn.who.subject, turn.who.workshop):
        return go("ask")
    return hand_over("home")


async def show(turn: Turn, tx: Transaction) -> Say:
    workshop = await storage.workshops.get(tx, turn.who.workshop)
    counts = {
        Pile.PEOPLE: await storage.citizens.count_in_state(tx, workshop.id, CitizenState.ANSWERED),
        Pile.MESSAGES: await storage.help.count_open(tx, workshop.id),
        Pile.CALLS: await storage.calls.count_open(tx, workshop.id),
    }
    facts: dict[str, Fact] = {
        "workshop": workshop.title,
        "seats": workshop.seats,
        "qualified": await storage.citizens.count_in_state(tx, workshop.id, CitizenState.QUALIFIED),
        "validated": await storage.citizens.count_in_state(tx, workshop.id, CitizenState.VALIDATED),
        "waiting": sum(counts.values()),
        "articles": await _articles(workshop, tx),
        "late": await storage.help.count_late(tx, workshop.id, late_before(turn.now, workshop.tz)),
    }
    piles = tuple((turn.button(LABELS[pile], pile, count=counts[pile]),) for pile in Pile)
    ways = (
        (turn.button("broadcasts.open", Way.GROUP),),
        (turn.button("team.panel-pages", Way.PAGES),),
    )
    late = ((turn.button("programme.open-late", Way.LATE),),) if _on(workshop, turn) else ()
    buttons = (*late, *piles, *ways)
    # Messages to the team stand below the panel: who comes from one looks there.
    below = isinstance(turn.event, Pressed) and turn.event.press.flow == "reply"
    return Say("panel.overview", facts, buttons=buttons, fresh=below)


def _on(workshop: Workshop, turn: Turn) -> bool:
    """Tell whether people are together now: then somebody may be running late."""
    together = (each for each in workshop.gatherings if each.place is not None)
    return any(each.starts_at <= turn.now < each.ends_at for each in together)


async def _articles(workshop: Workshop, tx: Transaction) -> int:
    """How many articles still wait for the commissioner; none before the opinion."""
    opinion = await actions.followup.opinion(tx, workshop)
    return len(opinion.waiting) if opinion.handed_over_on else 0


async def take(turn: Turn, given: Pile | Way, tx: Transaction) -> Next:
    if not await storage.citizens.is_organiser(tx, turn.who.subject, turn.who.workshop):
        return hand_over("home")
    if given is Way.GROUP:
        return hand_over("broadcasts")
    if given is Way.LATE:
        return hand_over("programme")
    if given is Way.PAGES:
        path = await actions.sign_in.make_link(tx, turn.who, real=turn.real)
        link = Link(Words("team.panel-pages"), path)
        return replace(go("ask"), below=(Say("team.panel-link", buttons=((link,),)),))
    first = await _first(turn, given, tx)
    if first is None:
        return go("ask").noting(EMPTY[given])
    return hand_over(FLOWS[given], subject=first)


async def _first(turn: Turn, pile: Pile, tx: Transaction) -> str | None:
    """What has waited longest: a person's id, or the number of a message or a call."""
    if pile is Pile.PEOPLE:
        state = CitizenState.ANSWERED
        return await storage.citizens.next_in_state(tx, turn.who.workshop, state)
    if pile is Pile.MESSAGES:
        number = await storage.help.next_open(tx, turn.who.workshop)
    else:
        number = await storage.calls.next_open(tx, turn.who.workshop)
    return str(number) if number else None


FLOW = Flow(
    "panel",
    version=1,
    steps=(Step("ask", shows=show, accepts=(Pile, Way), then=take, anytime=True),),
    begins=begin,
)
