"""What a broadcast does by itself: wait for its moment, put down its recipients, tell of itself.

All of it goes in short transactions, each of which says in the database what comes next: killed
anywhere, it goes on where it was.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import storage.audience
import storage.broadcasts
import storage.jobs
import storage.people
import storage.places
import storage.timers
import storage.workshops
from rules.broadcasts import STOPPABLE, Broadcast, State
from rules.deliveries import Report, next_look, over
from rules.facts import Fact
from rules.messages import Button, Buttons, Press, Say, To, Words
from storage.accounts import Focus
from storage.timers import Timer
from storage.transaction import Transaction

PUT_DOWN = "broadcast"
TAKE_BACK = "broadcast-stop"
TIMER = "broadcast"
WATCH = "broadcast-watch"
ASKED = timedelta(minutes=1)
"""How long a question in the panel is left alone."""
AT_ONCE = 250  # people in one transaction: some 5 ms, in which nobody else can write


async def wait(tx: Transaction, broadcast: Broadcast) -> None:
    """Wait for the moment that is planned."""
    await _tell(tx, broadcast, progress(broadcast, Report()))
    await storage.timers.put(
        tx,
        Timer(
            _key(broadcast),
            TIMER,
            broadcast.at or tx.now,
            workshop=broadcast.workshop,
            subject=str(broadcast.id),
        ),
    )


async def begin(tx: Transaction, broadcast: Broadcast) -> None:
    """Put down the recipients, a few at a time, and tell how far that is."""
    await storage.jobs.add(tx, PUT_DOWN, {"broadcast": broadcast.id, "after": ""})
    await _tell(tx, broadcast, progress(broadcast, Report()))
    await _look_again(tx, broadcast, 0)


async def stop(tx: Transaction, before: Broadcast) -> None:
    """Take back what waits: each copy asks when it leaves, but need not be kept for that."""
    if before.state is State.PLANNED:
        await storage.timers.cancel(tx, _key(before))
    await storage.jobs.add(tx, TAKE_BACK, {"broadcast": before.id})
    await _look_again(tx, before, 0, "stopped")


async def fire(tx: Transaction, timer: Timer, _now: datetime) -> None:
    """Begin what was planned for now."""
    before = await storage.broadcasts.of_number(tx, int(timer.subject))
    if before is None or before.state is not State.PLANNED:
        return
    after = replace(before, state=State.SENDING)
    if await storage.broadcasts.move(tx, before, after):
        await begin(tx, after)


async def put_down_some(tx: Transaction, left: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Put down the recipients among the next people; return whom the next step goes on behind."""
    broadcast = await storage.broadcasts.of_number(tx, left["broadcast"])
    if broadcast is None or broadcast.state is not State.SENDING:
        return None
    workshop = await storage.workshops.get(tx, broadcast.workshop)
    until = await storage.audience.put_down(
        tx, broadcast, workshop, after=left["after"], most=AT_ONCE
    )
    if until is None:
        await storage.broadcasts.frozen(tx, broadcast)
        return None
    return {**left, "after": until}


async def take_back_some(tx: Transaction, left: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Take back some copies of a stopped broadcast, until none waits."""
    broadcast = await storage.broadcasts.of_number(tx, left["broadcast"])
    if broadcast is None or broadcast.state in STOPPABLE:
        return None
    taken = await storage.broadcasts.drop_waiting(tx, broadcast, most=AT_ONCE)
    return left if taken == AT_ONCE else None


async def watch(tx: Transaction, timer: Timer, _now: datetime) -> None:
    """Tell who sent it how far it is, until it is over; then what came of it."""
    number, word, looks = timer.subject.split(":")
    broadcast = await storage.broadcasts.of_number(tx, int(number))
    if broadcast is None:
        return
    copies = await storage.broadcasts.copies(tx, broadcast.id)
    if not over(broadcast, copies):
        if not await _is_asked(tx, broadcast):
            await _tell(tx, broadcast, progress(broadcast, copies))
        await _look_again(tx, broadcast, int(looks) + 1, word)
    elif await storage.broadcasts.over(tx, broadcast):
        say = progress(replace(broadcast, state=_ended(broadcast)), copies)
        await _tell(tx, broadcast, replace(say, fresh=True))


def progress(broadcast: Broadcast, copies: Report) -> Say:
    """Say how far a broadcast is, or what came of it, with what can be done about it."""
    facts: dict[str, Fact] = {
        "number": broadcast.id,
        "state": broadcast.state,
        "frozen": "yes" if broadcast.frozen else "no",
        "at": broadcast.at or "none",
        "total": copies.total,
        "delivered": copies.delivered,
        "waiting": copies.waiting,
        "presumed": copies.presumed,
        "stopped": copies.stopped,
        "needless": copies.needless,
        "blocked": copies.blocked,
        "no_chat": copies.no_chat,
        "failed": copies.failed,
        "to_call": copies.to_call,
    }
    buttons: Buttons = ()
    if broadcast.state in STOPPABLE:
        buttons = (
            (_button("broadcasts.refresh", "refresh", broadcast),),
            (_button("broadcasts.stop", "stop", broadcast),),
        )
    elif copies.to_call:
        buttons = ((_button("broadcasts.see-calls", "calls", broadcast),),)
    return Say("broadcasts.progress", facts, buttons=buttons, slot=slot(broadcast.id))


def slot(number: int) -> str:
    """Name the panel in which a broadcast tells how far it is."""
    return f"broadcast:{number}"


def _button(key: str, value: str, broadcast: Broadcast) -> Button:
    return Button(Words(key), Press("broadcast", "report", value, str(broadcast.id)))


async def _tell(tx: Transaction, broadcast: Broadcast, say: Say) -> None:
    """Tell who sent it, where they have a chat: the team may work without."""
    if await storage.people.chat_of(tx, broadcast.author) is not None:
        await tx.enqueue(To(broadcast.author, broadcast.workshop), say)


async def _is_asked(tx: Transaction, broadcast: Broadcast) -> bool:
    """Tell whether its panel asks at this moment whether to stop: that must not be written over."""
    asked = Focus(broadcast.author, broadcast.workshop, "broadcast", str(broadcast.id))
    place = await storage.places.find(tx, asked)
    if place is None or place.step != "stop" or place.since is None:
        return False
    return tx.now - place.since < ASKED


async def _look_again(
    tx: Transaction, broadcast: Broadcast, looks: int, word: str = "look"
) -> None:
    due = tx.now + next_look(looks)
    key = f"{WATCH}:{broadcast.id}:{word}:{looks}"
    subject = f"{broadcast.id}:{word}:{looks}"
    timer = Timer(key, WATCH, due, workshop=broadcast.workshop, subject=subject)
    await storage.timers.put(tx, timer)


def _key(broadcast: Broadcast) -> str:
    return f"{TIMER}:{broadcast.id}"


def _ended(broadcast: Broadcast) -> State:
    return State.DONE if broadcast.state is State.SENDING else broadcast.state
