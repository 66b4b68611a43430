"""What pages show of a speaker: their slots, what is owed, the brief and what changed, files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

import actions.briefs
import storage.briefs
import storage.citizens
import storage.materials
import storage.slots
import storage.speakers
import storage.speaking
from actions.slots import slot_facts
from actions.speaker_news import place_in
from rules.briefs import Brief, Change, Section, changes
from rules.expected import Life, asked, still_open
from rules.facts import Fact, Line
from rules.materials import Material
from rules.messages import Words
from rules.owed import Owed, What, label, line
from rules.slots import Slot, SlotState, misplaced
from rules.speakers import SpeakerKind, SpeakerState
from rules.who import Who
from rules.workshop import Workshop
from storage.briefs import Reading
from storage.speakers import Speaker
from storage.transaction import Transaction

SECTIONS = {
    Section.QUESTION: "briefs.name-question",
    Section.PUBLIC: "briefs.name-public",
    Section.FORMAT: "briefs.name-format",
    Section.BEFORE: "briefs.name-before",
    Section.LANGUAGE: "briefs.name-language",
    Section.VIEWPOINT: "briefs.name-viewpoint",
    Section.INTERESTS: "briefs.name-interests",
    Section.RIGHTS: "briefs.name-rights",
    Section.PRACTICAL: "briefs.name-practical",
}
STATES = {
    SpeakerState.IDENTIFIED: "speaker_pages.state-identified",
    SpeakerState.DECLARED: "speaker_pages.state-declared",
    SpeakerState.PROPOSED: "speaker_pages.state-proposed",
    SpeakerState.CONTACTED: "speaker_pages.state-contacted",
    SpeakerState.ACCEPTED: "speaker_pages.state-accepted",
    SpeakerState.DECLINED: "speaker_pages.state-declined",
    SpeakerState.BRIEFED: "speaker_pages.state-briefed",
    SpeakerState.APPROVED: "speaker_pages.state-approved",
    SpeakerState.HEARD: "speaker_pages.state-heard",
    SpeakerState.WITHDRAWN: "speaker_pages.state-withdrawn",
}
KINDS = {
    SpeakerKind.TRAINER: "speaker_pages.kind-trainer",
    SpeakerKind.EXPERT: "speaker_pages.kind-expert",
}
SLOTS = {
    SlotState.PROPOSED: "speaker_pages.slot-proposed",
    SlotState.ACCEPTED: "speaker_pages.slot-accepted",
    SlotState.DECLINED: "speaker_pages.slot-declined",
    SlotState.CANCELLED: "speaker_pages.slot-cancelled",
}


TEAM_LABELS: Mapping[What, str] = MappingProxyType(
    {
        What.INTERESTS: "speaker_pages.owes-interests",
        What.ANSWER: "speaker_pages.owes-answer",
        What.BRIEF: "speaker_pages.owes-brief",
        What.MATERIALS: "speaker_pages.owes-materials",
    }
)
"""What is owed, as one says it about somebody."""


@dataclass(frozen=True, slots=True)
class SeenSlot:
    """A slot with what sentences tell of it; `by` is who of the team noted the answer, if any."""

    slot: Slot
    facts: dict[str, Fact]
    misplaced: bool
    by: str = ""


@dataclass(frozen=True, slots=True)
class Seen:
    """Everything a page may show of one speaker.

    `things` are what they owe, as one says it about them, `own` as one says it to them, and `done`
    what they have done. `brief` is the version that holds, `draft` the newest one if it has not
    left yet; `changed` is what reads otherwise than in the version that was understood last;
    `names` of those who noted something, by id.
    """

    speaker: Speaker
    slots: tuple[SeenSlot, ...]
    things: tuple[Words, ...]
    own: tuple[tuple[What, Line], ...]
    done: tuple[Words, ...]
    brief: Brief | None
    draft: Brief | None
    versions: tuple[Brief, ...]
    readings: tuple[Reading, ...]
    changed: tuple[Change, ...]
    materials: tuple[Material, ...]
    names: dict[str, str]

    @property
    def read(self) -> Reading | None:
        """When the brief that holds was understood, if it was."""
        version = self.brief.version if self.brief else 0
        return next((each for each in self.readings if each.version == version), None)


async def see(
    tx: Transaction,
    workshop: Workshop,
    speaker: Speaker,
    *,
    now: datetime,
) -> Seen:
    """Look at one speaker."""
    who = Who.oneself(speaker.person, workshop.id)
    slots = await storage.slots.of_person(tx, speaker.person, workshop.id)
    versions = await storage.briefs.of_person(tx, speaker.person, workshop.id)
    readings = await storage.briefs.readings(tx, speaker.person, workshop.id)
    brief, before = await actions.briefs.news(tx, who)
    materials = await storage.materials.of_person(tx, speaker.person, workshop.id)
    facts = await storage.speaking.facts(tx, speaker.person, workshop.id)
    things = asked(Life(speaker=facts), workshop, now=now)
    noted = [
        *(each.answered_by for each in slots),
        *(each.by for each in readings),
        *(each.sent_by for each in versions),
        *(each.by for material in materials for each in material.versions),
        *([speaker.interests.by] if speaker.interests else []),
    ]
    names = {one: await storage.citizens.name(tx, one) for one in set(noted) - {""}}
    return Seen(
        speaker=speaker,
        slots=tuple(_seen_slot(workshop, each, speaker, names) for each in slots),
        things=tuple(owing(each) for each in still_open(things)),
        own=tuple((each.what, line(each, now)) for each in still_open(things)),
        done=tuple(label(each) for each in things if each.settled),
        brief=brief,
        draft=versions[-1] if versions and versions[-1].sent_at is None else None,
        versions=versions,
        readings=readings,
        changed=changes(before, brief) if brief and before else (),
        materials=materials,
        names=names,
    )


def owing(thing: Owed) -> Words:
    """Say one thing that is owed, about whoever owes it."""
    return Words(TEAM_LABELS[thing.what], {"title": thing.title, "by": thing.due or "none"})


def _seen_slot(workshop: Workshop, slot: Slot, speaker: Speaker, names: dict[str, str]) -> SeenSlot:
    found = place_in(workshop, slot.session)
    by = "" if slot.answered_by == speaker.person else names.get(slot.answered_by, "")
    away = slot.open and misplaced(slot, found[1] if found else None)
    return SeenSlot(slot, slot_facts(workshop, slot), away, by)
