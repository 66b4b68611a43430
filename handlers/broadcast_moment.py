"""When a message to a group leaves: chosen, moved out of the night, confirmed."""

from __future__ import annotations

from datetime import datetime, timedelta

import actions.broadcasts
from handlers.broadcast_open import Answered, One, Opened, Sure, Way, told_of
from handlers.flow import Next, Step, Text, Turn, any_of, done, go
from rules.broadcasts import State, moved
from rules.facts import Fact
from rules.messages import Buttons, Say
from rules.moments import moment
from rules.workshop import Workshop
from storage.transaction import Transaction

EVENING, MORNING = 18, 9


@Opened
async def show_when(turn: Turn, tx: Transaction, one: One) -> Say:
    workshop = one.workshop
    buttons: Buttons = ((turn.button("broadcasts.now", Way.NOW),),)
    if turn.now < _clock(turn, workshop, EVENING):
        buttons += ((turn.button("broadcasts.this-evening", Way.EVENING),),)
    buttons += ((turn.button("broadcasts.tomorrow", Way.TOMORROW),),)
    return Say("broadcasts.ask-when", buttons=buttons)


@Answered
async def take_when(turn: Turn, given: Text | Way, tx: Transaction, one: One) -> Next:
    workshop = one.workshop
    match given:
        case Text(words):
            at = moment(words, workshop.tz, now=turn.now)
        case Way.EVENING:
            at = max(_clock(turn, workshop, EVENING), turn.now)
        case Way.TOMORROW:
            at = _clock(turn, workshop, MORNING, days=1)
        case _:
            at = turn.now
    kept = "" if given is Way.NOW else at.isoformat()
    answers = {**turn.answers, "at": kept, "night": False}
    if moved(workshop, at):
        return go("night", answers=answers)
    return go("sure", answers=answers)


@Opened
async def show_night(turn: Turn, tx: Transaction, one: One) -> Say:
    workshop = one.workshop
    at = _at(turn) or turn.now
    morning = moved(workshop, at) or at
    quiet = workshop.reminders
    told: dict[str, Fact] = {
        "at": at,
        "from": datetime.combine(at.date(), quiet.quiet_from, workshop.tz),
        "until": datetime.combine(at.date(), quiet.quiet_until, workshop.tz),
    }
    buttons: Buttons = (
        (turn.button("broadcasts.in-the-morning", Way.MORNING, morning=morning),),
        (turn.button("broadcasts.at-night", Way.AT_NIGHT),),
    )
    return Say("broadcasts.night", told, buttons=buttons)


@Answered
async def take_night(turn: Turn, given: Way, tx: Transaction, one: One) -> Next:
    if given is Way.AT_NIGHT:
        return go("sure", answers={**turn.answers, "night": True})
    workshop = one.workshop
    at = _at(turn) or turn.now
    morning = moved(workshop, at) or at
    return go("sure", answers={**turn.answers, "at": morning.isoformat(), "night": False})


@Opened
async def show_sure(turn: Turn, tx: Transaction, one: One) -> Say:
    told = await told_of(turn, tx, one)
    buttons: Buttons = ((turn.button("broadcasts.yes-send", Sure.YES),),)
    return Say("broadcasts.sure", {**told, "at": _at(turn) or "none"}, buttons=buttons)


@Answered
async def take_sure(turn: Turn, _given: Sure, tx: Transaction, one: One) -> Next:
    seen = str(turn.answers.get("seen", ""))
    if one.about.state is State.DRAFT and seen != one.about.mark:
        return go("check").noting("broadcasts.changed-since")
    after = await actions.broadcasts.plan(
        tx,
        turn.who,
        one.about.id,
        _at(turn),
        seen=seen,
        now=turn.now,
        at_night=bool(turn.answers.get("night")),
    )
    told: dict[str, Fact] = {"number": after.id, "at": after.at or turn.now}
    key = "broadcasts.leaving" if after.state is State.SENDING else "broadcasts.planned"
    return done(Say(key, told))


def _at(turn: Turn) -> datetime | None:
    """The moment that was chosen; None: now."""
    kept = str(turn.answers.get("at", ""))
    return datetime.fromisoformat(kept) if kept else None


def _clock(turn: Turn, workshop: Workshop, hour: int, *, days: int = 0) -> datetime:
    local = turn.now.astimezone(workshop.tz) + timedelta(days=days)
    at = local.replace(hour=hour, minute=0, second=0, microsecond=0)
    return at.astimezone(turn.now.tzinfo)


STEPS = (
    Step("when", shows=show_when, accepts=(Way, Text), then=take_when, back="check"),
    Step("night", shows=show_night, accepts=(Way,), then=take_night, back="when"),
    Step(
        "sure",
        shows=show_sure,
        accepts=(Sure,),
        then=take_sure,
        back="when",
        grave=any_of(Sure.YES),
    ),
)
