"""What is expected of me, by date: each with its button; what is done; what is recalled to me."""

from __future__ import annotations

from enum import StrEnum

import actions.owed
import storage.help
import storage.owed
import storage.reminders
import storage.workshops
from handlers.flow import Choice, Flow, Next, Step, Turn, go, hand_over
from rules.expected import Life, asked, still_open
from rules.facts import Fact, Line, Lines, Localised
from rules.help import BY_BUTTON
from rules.messages import Buttons, Say
from rules.owed import ON_THE_WAY, WAY_IN, Owed, What, button, label, line, within_reach
from rules.speakers import OVER
from rules.workshop import Workshop
from storage.transaction import Transaction

MOST_SHOWN = 3  # and two more buttons: what is recalled, and the way back


class Way(StrEnum):
    """What else the buttons lead to."""

    LIST = "list"
    RECALLED = "recalled"
    HOME = "home"


async def begin(turn: Turn, tx: Transaction) -> Next:
    return go("ask") if turn.who.workshop else hand_over("home")


async def show(turn: Turn, tx: Transaction) -> Say:
    who = turn.who
    home = (turn.button("owed.home", Way.HOME),)
    workshop = await storage.workshops.get(tx, who.workshop)
    life = await storage.owed.life(tx, who.subject, workshop)
    if not _is_asked(life):  # somebody of the team, or who is asked nothing more
        return Say("owed.nothing", buttons=(home,))
    everything = asked(life, workshop, now=turn.now)
    things = still_open(everything)
    seated = life.citizen is not None and life.citizen.seated  # the way in is long behind them
    done = tuple(
        each for each in everything if each.settled and not (seated and each.what in WAY_IN)
    )
    talk = await _to_talk_about(turn, workshop, tx)
    reach = within_reach(things)
    facts: dict[str, Fact] = {
        "without-button": len(reach[MOST_SHOWN:]),
        "talk": talk,
        "talk-count": len(talk),
        "team": workshop.team.name,
        "state": life.citizen.state.value if life.citizen else "speaker",
        "count": len(things),
        "things": Lines(tuple(line(each, turn.now) for each in things)),
        "done-count": len(done),
        "done": Lines(tuple(_said(each) for each in done)),
    }
    buttons: Buttons = tuple((button(each),) for each in reach[:MOST_SHOWN])
    recalled = ((turn.button("owed.recalled", Way.RECALLED),),) if things else ()
    return Say("owed.list", facts, buttons=(*buttons, *recalled, home))


def _is_asked(life: Life) -> bool:
    """Whether anything can be expected of them at all."""
    citizen, speaker = life.citizen, life.speaker
    return (citizen is not None and citizen.state in ON_THE_WAY) or (
        speaker is not None and speaker.state not in OVER
    )


def _said(thing: Owed) -> Line:
    words = label(thing)
    return Line(words.key, words.facts)


async def _to_talk_about(turn: Turn, workshop: Workshop, tx: Transaction) -> tuple[Localised, ...]:
    """The gatherings they cannot come to, and have not heard from the team about."""
    waiting = await storage.help.open_of_person(tx, turn.who.subject, workshop.id)
    about = {each.written.about for each in waiting if each.written.kind in BY_BUTTON}
    return tuple(each.title for each in workshop.gatherings if each.key in about)


async def take(turn: Turn, given: What | Way, tx: Transaction) -> Next:
    """Open what was pressed; what has a step before it, as on an old reminder, opens that step."""
    if given is Way.HOME:
        return hand_over("home")
    if isinstance(given, Way):
        return go("recalled" if given is Way.RECALLED else "ask")
    if given not in WAY_IN:
        return go("ask")
    things = await storage.owed.of_person(tx, turn.who.subject, turn.who.workshop, now=turn.now)
    waiting = [thing.what for thing in things if thing.what in WAY_IN]
    if given in waiting[1:] and given is not waiting[0]:
        return hand_over(waiting[0].value).noting("owed.first-this")
    return hand_over(given.value)


async def show_recalled(turn: Turn, tx: Transaction) -> Say:
    """Show for each kind that is open whether it is recalled: each button says what it will do."""
    who = turn.who
    muted = await storage.reminders.muted(tx, who.subject, who.workshop)
    things = await storage.owed.of_person(tx, who.subject, who.workshop, now=turn.now)
    kinds = tuple(dict.fromkeys(each.what for each in things))
    buttons: Buttons = tuple(
        (
            turn.button("owed.recall-again", f"{what}-on", what=what)
            if what in muted
            else turn.button("owed.recall-no-more", f"{what}-off", what=what),
        )
        for what in kinds
    )
    quiet = sum(what in muted for what in kinds)
    return Say("owed.which-recalled", {"muted-count": quiet}, buttons=buttons)


async def take_recalled(turn: Turn, given: Choice, tx: Transaction) -> Next:
    kind, _, wanted = given.value.partition("-")
    if kind not in set(What):
        return go("ask")
    await actions.owed.mute(tx, turn.who, What(kind), muted=wanted == "off")
    return go("recalled").noting("owed.recalled-noted")


FLOW = Flow(
    "owed",
    version=2,
    steps=(
        Step("ask", shows=show, accepts=(What, Way), then=take, anytime=True),
        Step(
            "recalled",
            shows=show_recalled,
            accepts=(Choice,),
            then=take_recalled,
            back="ask",
            anytime=True,
        ),
    ),
    begins=begin,
)
