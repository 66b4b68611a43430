"""Changing the programme on its page: kept as a version, and told to exactly those concerned."""

from __future__ import annotations

from dataclasses import dataclass, replace

import actions.programme_versions
import actions.slot_moves
import actions.workshops
import storage.jobs
import storage.programme
import storage.workrooms
import storage.workshops
from rules.errors import Refused
from rules.programme import CallOff, Edit, Put, Shift, edited
from rules.programme_changes import Change, ahead, changes
from rules.sessions import mark
from rules.shifts import Pause, pauses
from rules.who import Who
from rules.workshop import Gathering, Workshop, gathering
from storage.ids import new_id
from storage.transaction import Transaction

JOB = "changes"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an edit comes to: the programme before and after it, and how many are told."""

    before: Gathering
    after: Gathering
    people: int
    speakers: int
    asked: int = 0  # of the speakers, whose yes is asked anew

    @property
    def changes(self) -> tuple[Change, ...]:
        """What is different then."""
        return changes(self.before.sessions, self.after.sessions)


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to do what was asked, with what it comes to; `pause` makes up for it, if one does."""

    edit: Edit
    outcome: Outcome
    pause: Pause | None = None


async def choices(tx: Transaction, who: Who, key: str, edit: Edit, seen: str) -> tuple[Choice, ...]:
    """Return the ways in which an edit can be made. Refused where there is none."""
    try:
        plain = await outcome(tx, who, key, edit, seen)
    except Refused:
        found = await _with_pauses(tx, who, key, edit, seen)
        if not found:
            raise
        return found
    return (Choice(edit, plain), *await _with_pauses(tx, who, key, edit, seen))


async def outcome(tx: Transaction, who: Who, key: str, edit: Edit, seen: str) -> Outcome:
    """Tell what an edit would come to, before it is made. Refused where it cannot be.

    `seen` is the mark of the programme that it was thought of for: it is another one by now.
    """
    workshop, about = await _about(tx, who, key, seen)
    after = edited(about, edit, now=tx.now)
    found = ahead(changes(about.sessions, after.sessions), tx.now)
    if not found:
        return Outcome(about, after, 0, 0)
    people = await storage.programme.count_present(tx, workshop, about)
    speakers, asked = await actions.slot_moves.concerned(tx, workshop, about, after)
    return Outcome(about, after, people, speakers, asked)


async def _with_pauses(
    tx: Transaction, who: Who, key: str, edit: Edit, seen: str
) -> tuple[Choice, ...]:
    """Return the same shift with each pause that can make up for it; a night does by itself."""
    if not isinstance(edit, Shift) or edit.pause:
        return ()
    _, about = await _about(tx, who, key, seen)
    made = [
        (pause, replace(edit, pause=pause.key))
        for pause in pauses(about, edit.session, edit.minutes, now=tx.now)
        if pause.about.ends_at.date() == pause.about.starts_at.date()
    ]
    return tuple(
        [Choice(each, await outcome(tx, who, key, each, seen), pause) for pause, each in made]
    )


async def change(tx: Transaction, who: Who, key: str, edit: Edit, seen: str) -> bool:
    """Change the programme of a gathering; False where it is like that already.

    Those concerned are told once this is committed, each once, of what is different for them.
    """
    await storage.programme.lock(tx, who.workshop)
    workshop, about = await _about(tx, who, key, seen)
    if isinstance(edit, Put) and not edit.wanted.key:
        edit = Put(replace(edit.wanted, key=f"p-{new_id()}"))
    after = edited(about, edit, now=tx.now)
    if after == about:
        return False
    number = await actions.programme_versions.keep(tx, who, about, after)
    if isinstance(edit, CallOff):
        await actions.slot_moves.call_off(tx, who, about, after)
        await _leave_room(tx, who, edit.session)
    wanted = _with(workshop, after)
    await actions.workshops.load(tx, who.actor, wanted, now=tx.now)
    await actions.slot_moves.follow(tx, who, wanted, about, after)
    if ahead(changes(about.sessions, after.sessions), tx.now):
        tell = {
            "actor": who.actor,
            "workshop": workshop.id,
            "gathering": key,
            "version": number,
            "after": "",
        }
        await storage.jobs.add(tx, JOB, tell, name=key)
    return True


async def _leave_room(tx: Transaction, who: Who, session: str) -> None:
    """Let the room of a session that is held no more be free for another."""
    held = await storage.workrooms.bookings(tx, who.workshop)
    left = {key: room for key, room in held.items() if key != session}
    await storage.workrooms.book(tx, who, held, left, now=tx.now)


def _with(workshop: Workshop, after: Gathering) -> Workshop:
    kept = (after if each.key == after.key else each for each in workshop.gatherings)
    return replace(workshop, gatherings=tuple(kept))


async def _about(tx: Transaction, who: Who, key: str, seen: str) -> tuple[Workshop, Gathering]:
    workshop = await storage.workshops.get(tx, who.workshop)
    about = gathering(workshop, key)
    if about is None:
        raise Refused("programme.no-longer-there")
    if mark(about) != seen:
        raise Refused("programme.changed-meanwhile", title=about.title)
    return workshop, about
