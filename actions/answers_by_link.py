"""What the link of an e-mail asks, and the answer given there: the same act as in the chat."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import actions.attendance
import actions.meetings
import actions.slots
import storage.meetings
import storage.slots
import storage.workshops
from actions.committee_calendar import titled
from actions.speaker_news import place_in
from rules.answer_links import GIVEN, AboutWhat, AnswerKey
from rules.attendance import Answer
from rules.errors import Refused
from rules.facts import Localised
from rules.meetings import Coming
from rules.slots import Slot, SlotAnswer, SlotState
from rules.who import Act, Who
from rules.workshop import Place, Workshop, gathering
from storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked, and of nobody in particular: when and where something takes place.

    `seen` tells the time of a speaker's slot, which may move before the answer comes; `room` is
    where it is inside the place, or all that is known of where. From `closes_at`
    on no answer is taken, where that may not be when it begins.
    """

    kind: AboutWhat
    title: Localised | str
    starts_at: datetime
    ends_at: datetime
    place: Place | None
    room: str = ""
    seen: str = ""
    closes_at: datetime | None = None


async def asked(tx: Transaction, workshop: Workshop, key: AnswerKey) -> Asked | None:
    """Return what a link asks; None once it is no longer planned."""
    if key.kind is AboutWhat.GATHERING:
        about = gathering(workshop, key.about)
        if about is None:
            return None
        return Asked(
            key.kind,
            about.title,
            about.opens_at,
            about.ends_at,
            about.place,
            closes_at=about.starts_at,
        )
    if key.kind is AboutWhat.MEETING:
        return await _meeting(tx, key)
    slot = await _slot(tx, key)
    found = place_in(workshop, key.about)
    if slot is None or found is None or slot.state is SlotState.CANCELLED:
        return None
    about, session = found
    return Asked(
        key.kind, session.title, slot.starts_at, slot.ends_at, about.place, slot.room, slot.mark
    )


async def take(tx: Transaction, key: AnswerKey, given: str, seen: str, *, now: datetime) -> None:
    """Record the answer of whoever was sent the link, by this road.

    Raises Refused for what is no answer, and where it comes too late.
    """
    who = Who.oneself(key.person, key.workshop)
    if key.kind is AboutWhat.GATHERING:
        if given not in GIVEN:
            raise Refused("answer_page.choose")
        _, new = await actions.attendance.answer(tx, who, key.about, Answer(given), now=now)
    elif key.kind is AboutWhat.MEETING:
        if given not in set(Coming):
            raise Refused("answer_page.choose")
        number = int(key.about)
        new = await actions.meetings.answer(tx, who, number, Coming(given), now=now)
    else:
        if given not in set(SlotAnswer):
            raise Refused("answer_page.choose")
        said = SlotAnswer(given)
        _, new = await actions.slots.answer(tx, who, key.about, said, seen, now=now)
    if new:
        await tx.audit(who, Act.ANSWERED_BY_LINK, key.about, given)


async def workshop_of(tx: Transaction, key: AnswerKey) -> Workshop:
    """Return the workshop in which a link asks something."""
    return await storage.workshops.get(tx, key.workshop)


async def _slot(tx: Transaction, key: AnswerKey) -> Slot | None:
    slots = await storage.slots.of_person(tx, key.person, key.workshop)
    return next((each for each in slots if each.session == key.about), None)


async def _meeting(tx: Transaction, key: AnswerKey) -> Asked | None:
    meeting = (await storage.meetings.every(tx, key.workshop)).get(int(key.about))
    if meeting is None or meeting.called_off:
        return None
    title = titled(meeting.number)
    return Asked(key.kind, title, meeting.starts_at, meeting.ends_at, None, meeting.place)
