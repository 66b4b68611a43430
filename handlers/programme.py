"""An organiser is running late: what is on moves, with all that follows; asked once, then told."""

from __future__ import annotations

from enum import StrEnum

import actions.programme
import storage.citizens
import storage.workshops
from actions.programme import Choice as Offered
from handlers.flow import Choice, Flow, Next, Step, Turn, done, go, hand_over
from rules.errors import Refused
from rules.facts import Fact
from rules.messages import Button, Buttons, Say, Words
from rules.numbers import whole
from rules.programme import Shift
from rules.sessions import mark, on_now
from rules.tags import tag
from rules.workshop import Gathering, Session, Workshop
from storage.transaction import Transaction
from texts.changes import lines

MINUTES = (5, 15, 30)
MOST_PAUSES = 2


class Way(StrEnum):
    """What else the buttons do."""

    SHOW = "show"
    NO = "no"
    PANEL = "panel"


ALL = "all"
"""Move everything; else the tag of the pause that makes up for it."""


async def begin(turn: Turn, tx: Transaction) -> Next:
    """Open for organisers only."""
    if await storage.citizens.is_organiser(tx, turn.who.subject, turn.who.workshop):
        return go("ask", answers={})
    return hand_over("home")


async def show(turn: Turn, tx: Transaction) -> Say:
    workshop = await storage.workshops.get(tx, turn.who.workshop)
    panel = (turn.button("panel.back", Way.PANEL),)
    on = _on_today(workshop, turn)
    if on is None:
        return Say("programme.nothing-today", buttons=(panel,))
    about, session = on
    facts: dict[str, Fact] = {
        "title": session.title,
        "starts": session.starts_at,
        "ends": session.ends_at,
        "begun": "yes" if session.starts_at <= turn.now else "no",
    }
    seen = mark(about)
    later: Buttons = tuple(
        (turn.button("programme.later", f"{minutes}-{seen}", minutes=minutes),)
        for minutes in MINUTES
    )
    return Say("programme.late", facts, buttons=(*later, panel))


async def take(turn: Turn, given: Way | Choice, tx: Transaction) -> Next:
    """Take by how much; what will happen is said first."""
    if not await storage.citizens.is_organiser(tx, turn.who.subject, turn.who.workshop):
        return hand_over("home")
    if not isinstance(given, Choice):
        return hand_over("panel") if given is Way.PANEL else go("ask")
    minutes, _, seen = given.value.partition("-")
    on = _on_today(await storage.workshops.get(tx, turn.who.workshop), turn)
    if on is None or mark(on[0]) != seen:
        return go("ask").noting("programme.look-again")
    about, session = on
    asked = {"gathering": about.key, "session": session.key, "minutes": minutes, "seen": seen}
    return go("sure", answers=asked)


async def show_what_happens(turn: Turn, tx: Transaction) -> Say:
    no = (turn.button("programme.leave-it", Way.NO),)
    try:
        offered = await _offered(turn, tx)
    except Refused as why:
        return Say("programme.cannot", note=Words(why.code, why.facts), buttons=(no,))
    workshop = await storage.workshops.get(tx, turn.who.workshop)
    first = offered[0].outcome
    facts: dict[str, Fact] = {
        "lines": lines(first.changes, workshop.tz),
        "people": first.people,
        "speakers": first.speakers,
        "pause": offered[0].pause.about.title if offered[0].pause else "none",
    }
    ways: Buttons = tuple((_button(turn, each),) for each in offered)
    return Say("programme.sure", facts, buttons=(*ways[: MOST_PAUSES + 1], no))


async def decide(turn: Turn, given: Way | Choice, tx: Transaction) -> Next:
    """Do it, unless it is left as it is."""
    if not await storage.citizens.is_organiser(tx, turn.who.subject, turn.who.workshop):
        return hand_over("home")
    if not isinstance(given, Choice):
        return go("ask")
    for each in await _offered(turn, tx):
        if _label(each)[1] == given.value:
            about, seen = str(turn.answers["gathering"]), str(turn.answers["seen"])
            await actions.programme.change(tx, turn.who, about, each.edit, seen)
            facts: dict[str, Fact] = {
                "people": each.outcome.people,
                "speakers": each.outcome.speakers,
            }
            return done(Say("programme.changed", facts))
    return go("ask").noting("programme.look-again")


async def _offered(turn: Turn, tx: Transaction) -> tuple[Offered, ...]:
    asked = {name: str(turn.answers.get(name, "")) for name in ("gathering", "session", "seen")}
    edit = Shift(asked["session"], whole(str(turn.answers.get("minutes", ""))) or 0)
    return await actions.programme.choices(tx, turn.who, asked["gathering"], edit, asked["seen"])


def _label(each: Offered) -> tuple[str, str]:
    """Return what a button says for one way, and its value."""
    if each.pause is None:
        return "programme.move-all", ALL
    between = "programme.gap-makes-up" if each.pause.between else "programme.pause-makes-up"
    return between, tag(each.pause.key)


def _button(turn: Turn, each: Offered) -> Button:
    key, value = _label(each)
    if each.pause is None:
        return turn.button(key, value)
    return turn.button(key, value, title=each.pause.about.title)


def _on_today(workshop: Workshop, turn: Turn) -> tuple[Gathering, Session] | None:
    """Return what is on, or comes next today."""
    today = turn.now.astimezone(workshop.tz).date()
    for about in workshop.gatherings:
        session = on_now(about, turn.now) if about.place else None
        if session is not None and session.starts_at.date() <= today and turn.now < about.ends_at:
            return about, session
    return None


FLOW = Flow(
    "programme",
    version=1,
    steps=(
        Step("ask", shows=show, accepts=(Way, Choice), then=take, anytime=True),
        Step("sure", shows=show_what_happens, accepts=(Way, Choice), then=decide),
    ),
    begins=begin,
)
