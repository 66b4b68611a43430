"""What a changed programme does to the times of speakers: they move along, or are called off."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC

import actions.reminders
import actions.slots
import rules.slots
import storage.programme
import storage.slots
import storage.speakers
from actions.slots import proposal
from actions.speaker_calendar import slot_file
from actions.speaker_news import hand_speaker, tell_speaker
from rules.attendance import CalendarChange
from rules.facts import Fact
from rules.messages import Say, Words
from rules.programme_changes import known_to
from rules.slots import Slot, SlotState
from rules.speakers import ASKABLE
from rules.who import Act, Who
from rules.workshop import Gathering, Session, Workshop
from storage.speakers import Speaker
from storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class _Held:
    """A speaker's slot in a session of the programme; `new` is None where it is held no more."""

    speaker: Speaker
    slot: Slot
    was: Session
    new: Session | None

    @property
    def to_be_told(self) -> bool:
        """Whether it still takes place, as far as the speaker knows."""
        return self.slot.open and self.speaker.state in ASKABLE


async def concerned(
    tx: Transaction, workshop: Workshop, before: Gathering, after: Gathering
) -> tuple[int, int]:
    """Return how many speakers hear of a change, and how many of them are asked for a yes anew."""
    told, asked = set[str](), set[str]()
    for held in await _held(tx, workshop.id, before, after):
        moved = _moved(tx, held) if held.new is not None else None
        heard = held.to_be_told and held.speaker.silenced_at is None
        if heard and moved != held.slot:
            told.add(held.speaker.person)
            if moved is not None and moved.state is not held.slot.state:
                asked.add(held.speaker.person)
    return len(told), len(asked)


async def call_off(tx: Transaction, who: Who, before: Gathering, after: Gathering) -> None:
    """Call off the times in what is held no more, while the programme still says what it was."""
    for held in await _held(tx, who.workshop, before, after):
        if held.new is None and held.to_be_told and tx.now < held.slot.ends_at:
            speaker = replace(who, subject=held.speaker.person)
            await actions.slots.cancel(tx, speaker, held.slot.session, now=tx.now)


async def follow(
    tx: Transaction, who: Who, workshop: Workshop, before: Gathering, after: Gathering
) -> None:
    """Let the times of speakers move with their sessions; `workshop` has the new programme.

    On the day itself what they accepted holds, and they are told; before, they are asked anew.
    """
    for held in await _held(tx, who.workshop, before, after):
        moved = _moved(tx, held) if held.new is not None else held.slot
        if moved == held.slot:
            continue
        speaker = replace(who, subject=held.speaker.person)
        await storage.slots.save(tx, speaker, moved, now=tx.now)
        if held.to_be_told:
            await tx.audit(speaker, Act.SLOT_PROPOSED, moved.session)
            await _tell(tx, speaker, workshop, replace(held, slot=moved), held.slot, after.key)


async def _tell(
    tx: Transaction, who: Who, workshop: Workshop, held: _Held, before: Slot, gathering: str
) -> None:
    """Tell a speaker of another time: what they accepted still holds, or they are asked again."""
    after = held.slot
    if after.state is SlotState.ACCEPTED:
        await _tell_that_it_holds(tx, who, workshop, held, gathering)
        return
    change = rules.slots.calendar_change(before, after)
    if change is not None:
        file = slot_file(workshop, held.speaker, after, change, now=tx.now)
        await hand_speaker(tx, held.speaker, file)
    await tell_speaker(tx, held.speaker, proposal(workshop, after))
    await actions.reminders.begin(tx, who.subject, who.workshop, now=tx.now)


async def _tell_that_it_holds(
    tx: Transaction, who: Who, workshop: Workshop, held: _Held, gathering: str
) -> None:
    """Tell the time it has now against the one they know: what has not left yet, they do not."""
    after, about = held.slot, f"{gathering}/{held.slot.session}"
    file = slot_file(workshop, held.speaker, after, CalendarChange.REPLACE, now=tx.now)
    told = await storage.programme.told(tx, who, about, file.replaces or "")
    versions = await storage.programme.versions(tx, workshop, gathering)
    # Without a version that they were told of, they know what was there before the last one.
    known = known_to(versions, told) if told.version is not None else versions[-2]
    was = next((each for each in known.sessions if each.key == after.session), held.was)
    new = held.new or held.was
    old = after.starts_at - (new.starts_at.astimezone(UTC) - was.starts_at.astimezone(UTC))
    await storage.programme.tell(tx, who, about, versions[-1].number, known.number)
    if old == after.starts_at:
        await storage.programme.take_back(tx, who.subject, file.replaces or "")
        return
    facts: dict[str, Fact] = {
        "title": new.title,
        "starts": after.starts_at,
        "old": old,
        "file": "no" if held.speaker.chat is None else "yes",
    }
    if held.speaker.chat is None:
        await tell_speaker(tx, held.speaker, Say("programme.slot-moved", facts))
    else:
        caption = Words("programme.slot-moved", facts)
        await hand_speaker(tx, held.speaker, replace(file, caption=caption))


async def _held(tx: Transaction, workshop: str, before: Gathering, after: Gathering) -> list[_Held]:
    """Return the slots in what has changed; nobody who is erased has one."""
    found = []
    were = {each.key: each for each in before.sessions}
    are = {each.key: each for each in after.sessions}
    changed = {key for key, session in were.items() if are.get(key) != session}
    for person, slots in (await storage.slots.of_workshop(tx, workshop)).items():
        here = [slot for slot in slots if slot.session in changed]
        speaker = await storage.speakers.find(tx, person, workshop) if here else None
        if speaker is None or not speaker.name:
            continue
        found += [_Held(speaker, slot, were[slot.session], are.get(slot.session)) for slot in here]
    return found


def _moved(tx: Transaction, held: _Held) -> Slot:
    """Return a slot as it is with its session moved."""
    new = held.new or held.was
    today = tx.now.astimezone(held.was.starts_at.tzinfo).date() == held.was.starts_at.date()
    return rules.slots.moved_along(held.slot, held.was, new, keeps=today, now=tx.now)
