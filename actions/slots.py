"""When a speaker is heard: proposed under reserve, answered, moved; their calendar follows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

import actions.decisions
import actions.reminders
import rules.slots
import rules.speakers
import storage.briefs
import storage.citizens
import storage.slots
import storage.speakers
import storage.workshops
from actions.speaker_calendar import slot_file
from actions.speaker_news import (
    hand_speaker,
    place_facts,
    tell_speaker,
    tell_team_of,
    title_in,
)
from actions.speaker_states import get, move
from actions.telling import tell_team
from rules.attendance import CalendarChange
from rules.decisions import Gate
from rules.errors import Refused
from rules.facts import Fact
from rules.messages import Button, Press, Say, SendFile, Words
from rules.slots import Slot, SlotAnswer, SlotState
from rules.speakers import Standing
from rules.speaking import subject
from rules.who import Act, Who
from rules.workshop import Workshop
from storage.speakers import Speaker
from storage.transaction import Transaction

NOTED = {SlotAnswer.YES: "speakers.team-yes", SlotAnswer.NO: "speakers.team-no"}
FOR_THEM = {SlotAnswer.YES: "speakers.noted-yes-for", SlotAnswer.NO: "speakers.noted-no-for"}


@dataclass(frozen=True, slots=True)
class _Case:
    """One speaker with all their slots; `who` acts for them."""

    who: Who
    workshop: Workshop
    speaker: Speaker
    slots: tuple[Slot, ...]

    def slot(self, session: str) -> Slot | None:
        """Return the slot in this session, if there is one."""
        return next((each for each in self.slots if each.session == session), None)


async def propose(
    tx: Transaction, who: Who, wanted: Slot, materials_by: date | None, *, now: datetime
) -> Slot:
    """Propose a slot "sous réserve de validation", or another time for it; they are told.

    `materials_by` is the day by which their materials are asked for. Refused before meeting 2 has
    decided, for who is not proposed to it, and where they are heard elsewhere at that time.
    """
    case = await _case(tx, who)
    state = rules.speakers.ask(case.speaker.state, name=case.speaker.name)
    await actions.decisions.require(tx, who.workshop, Gate.BRIEFS)
    before = case.slot(wanted.session)
    others = (each for each in case.slots if each.session != wanted.session)
    after = rules.slots.propose(before, wanted, others)
    if materials_by != case.speaker.materials_by:
        await storage.speakers.ask_materials(tx, who, materials_by)
    if after == before:
        return after
    await _keep(tx, case, before, after, now=now)
    await tx.audit(who, Act.SLOT_PROPOSED, wanted.session)
    if after.state is SlotState.PROPOSED:
        await move(tx, who, case.speaker, state, now=now)
        await tell_speaker(tx, case.speaker, proposal(case.workshop, after))
    else:
        await tell_speaker(tx, case.speaker, Say("speakers.room", slot_facts(case.workshop, after)))
    await actions.reminders.begin(tx, who.subject, who.workshop, now=now)
    return after


async def answer(
    tx: Transaction, who: Who, session: str, given: SlotAnswer, seen: str, *, now: datetime
) -> tuple[Slot, bool]:
    """Record whether `who.subject` accepts a slot; also tell whether that is new.

    The team hears of it; where one of the team noted it, the speaker reads who. Refused where it
    has moved from the time that was `seen` (its mark).
    """
    case = await _case(tx, who)
    before = case.slot(session)
    if before is None or case.speaker.state not in rules.speakers.ASKABLE:
        raise Refused("slots.called-off")
    rules.slots.check_seen(before, seen)
    after = rules.slots.answer(before, given, who.actor, now=now)
    if after == before:
        return after, False
    await _keep(tx, case, before, after, now=now)
    await tx.audit(who, Act.SLOT_ANSWERED, session, given)
    changed = replace(case, slots=tuple(after if s == before else s for s in case.slots))
    state = rules.speakers.answered(case.speaker.state, await _standing(tx, changed))
    await move(tx, who, case.speaker, state, now=now)
    facts = {"name": case.speaker.name, **slot_facts(case.workshop, after)}
    await tell_team_of(tx, who, Say(NOTED[given], facts))
    if who.actor != who.subject:
        by = await storage.citizens.name(tx, who.actor)
        await tell_speaker(tx, case.speaker, Say(FOR_THEM[given], {**facts, "by": by}))
    await actions.reminders.begin(tx, who.subject, who.workshop, now=now)
    return after, True


async def cancel(tx: Transaction, who: Who, session: str, *, now: datetime) -> None:
    """Call a slot off; the speaker is told."""
    case = await _case(tx, who)
    before = case.slot(session)
    if before is None or before.state is SlotState.CANCELLED:
        return
    after = rules.slots.cancel(before)
    await _keep(tx, case, before, after, now=now)
    await tx.audit(who, Act.SPEAKER_CHANGED, session)
    if before.open:
        await tell_speaker(
            tx, case.speaker, Say("speakers.called-off", slot_facts(case.workshop, before))
        )


async def calendar(tx: Transaction, who: Who, session: str, *, now: datetime) -> SendFile | None:
    """Return the calendar file of a slot as it is; None where nothing is accepted."""
    case = await _case(tx, who)
    slot = case.slot(session)
    if slot is None or not slot.in_calendar:
        return None
    return slot_file(case.workshop, case.speaker, slot, CalendarChange.ENTER, now=now)


async def free(tx: Transaction, who: Who, speaker: Speaker, *, now: datetime) -> None:
    """Take what has not begun out of the calendar of a speaker who leaves; answers are kept."""
    case = await _case(tx, who, speaker)
    for slot in case.slots:
        if now < slot.starts_at:
            await _keep(tx, case, slot, rules.slots.called_off(slot), now=now)


async def restore(tx: Transaction, who: Who, speaker: Speaker, *, now: datetime) -> None:
    """Put it back for a speaker who comes after all."""
    case = await _case(tx, who, speaker)
    for slot in case.slots:
        if now < slot.starts_at:
            await _keep(tx, case, slot, rules.slots.restored(slot), now=now)


async def tell_of_gap(tx: Transaction, who: Who) -> None:
    """Tell the team which sessions have lost their speaker, who is erased."""
    case = await _case(tx, who)
    titles = tuple(title_in(case.workshop, slot.session) for slot in case.slots if slot.open)
    say = Say("speakers.erased", {"titles": titles, "count": len(titles)})
    await tell_team(tx, [who.workshop], say, about=None)


def proposal(workshop: Workshop, slot: Slot) -> Say:
    """Ask whether somebody can be heard at this time; the committee still has to agree."""
    name = subject(slot.session)
    yes, no = pressed(SlotAnswer.YES, slot), pressed(SlotAnswer.NO, slot)
    buttons = (
        (Button(Words("speakers.accept"), Press("slot", "ask", yes, name)),),
        (Button(Words("speakers.decline"), Press("slot", "ask", no, name)),),
    )
    return Say("speakers.proposal", slot_facts(workshop, slot), buttons=buttons)


def pressed(given: SlotAnswer, slot: Slot) -> str:
    """Return what a button says that gives this answer, to this time of the slot alone."""
    return f"{given}-{slot.mark}"


def slot_facts(workshop: Workshop, slot: Slot) -> dict[str, Fact]:
    """Tell of a slot: when, for how long, where, in which item of the programme."""
    return {
        "starts": slot.starts_at,
        "ends": slot.ends_at,
        "minutes": slot.minutes,
        **place_facts(workshop, slot.session, slot.room),
    }


async def _case(tx: Transaction, who: Who, speaker: Speaker | None = None) -> _Case:
    speaker = speaker or await get(tx, who)
    workshop = await storage.workshops.get(tx, who.workshop)
    slots = await storage.slots.of_person(tx, who.subject, who.workshop)
    return _Case(who, workshop, speaker, slots)


async def _standing(tx: Transaction, case: _Case) -> Standing:
    current = await storage.briefs.current(tx, case.speaker.person, case.workshop.id)
    readings = await storage.briefs.readings(tx, case.speaker.person, case.workshop.id)
    states = {slot.state for slot in case.slots}
    return Standing(
        accepted=SlotState.ACCEPTED in states,
        proposed=SlotState.PROPOSED in states,
        declined=SlotState.DECLINED in states,
        read=current is not None and any(each.version == current.version for each in readings),
    )


async def _keep(
    tx: Transaction, case: _Case, before: Slot | None, after: Slot, *, now: datetime
) -> None:
    """Keep a slot; the calendar follows where it has to."""
    if after == before:
        return
    await storage.slots.save(tx, case.who, after, now=now)
    change = rules.slots.calendar_change(before, after)
    if change is not None:
        file = slot_file(case.workshop, case.speaker, after, change, now=now)
        await hand_speaker(tx, case.speaker, file)
