"""The facts from which one sees what a person still owes."""

from __future__ import annotations

from datetime import datetime

import storage.attendance
import storage.citizens
import storage.form
import storage.notice
import storage.workshops
from rules.notice import Document, version
from rules.owed import Done, Owed, owed
from rules.who import CitizenState
from rules.workshop import Workshop
from storage.transaction import Transaction


async def of_person(
    tx: Transaction, person: str, workshop: str, *, now: datetime
) -> tuple[Owed, ...]:
    """List what this person still owes at this instant; nothing for who is no citizen there."""
    about = await storage.workshops.get(tx, workshop)
    done = await done_by(tx, person, about)
    return owed(done, about, now=now) if done else ()


async def done_by(tx: Transaction, person: str, about: Workshop) -> Done | None:
    """Tell what this person has done so far; None for who is no citizen there."""
    workshop = about.id
    citizen = await storage.citizens.find(tx, person, workshop)
    if citizen is None:
        return None
    seen = await storage.notice.seen(tx, person, workshop)
    contacted = citizen.state is CitizenState.CONTACTED
    return Done(
        state=citizen.state,
        acknowledged=(Document.NOTICE, version(about, Document.NOTICE)) in seen,
        # A promise once given holds when dates move: those concerned are asked about each date.
        committed=any(document == Document.COMMITMENT for document, _ in seen),
        attendance=await storage.attendance.of_person(tx, person, workshop),
        begun=contacted and bool(await storage.form.answers(tx, person, workshop)),
    )
