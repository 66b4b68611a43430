"""The first words of a brief, from the workshop, the programme and what is known of the speaker."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from actions.slots import slot_facts
from rules.briefs import Section, Sections
from rules.facts import Fact
from rules.slots import Slot
from rules.workshop import SessionKind, Workshop
from storage.speakers import Speaker
from texts import Texts, times
from texts.lines import paired, told

MOST_BEFORE = 6
"""Items of the programme that are told as what came before: the last ones."""

KEYS: Mapping[Section, str] = MappingProxyType(
    {
        Section.QUESTION: "briefs.text-question",
        Section.PUBLIC: "briefs.text-public",
        Section.FORMAT: "briefs.text-format",
        Section.BEFORE: "briefs.text-before",
        Section.LANGUAGE: "briefs.text-language",
        Section.VIEWPOINT: "briefs.text-viewpoint",
        Section.INTERESTS: "briefs.text-interests",
        Section.RIGHTS: "briefs.text-rights",
        Section.PRACTICAL: "briefs.text-practical",
    }
)


def first_words(
    workshop: Workshop, speaker: Speaker, slots: tuple[Slot, ...], texts: Texts
) -> Sections:
    """Write the nine sections in the speaker's language, for an organiser to make them fit."""
    language = speaker.language
    open_slots = tuple(slot for slot in slots if slot.open)

    def say(key: str, **facts: Fact) -> str:
        return texts.plain(key, language, facts, workshop.tz)

    def lines(key: str) -> str:
        return "\n".join(say(key, **slot_facts(workshop, slot)) for slot in open_slots)

    facts: dict[str, Fact] = {
        "workshop": workshop.title,
        "asked": workshop.question,
        "question": speaker.profile.question or "none",
        "seats": workshop.seats,
        "formats": lines("briefs.line-format") or "–",
        "before": "\n".join(_before(workshop, open_slots, language)) or "none",
        "viewpoint": speaker.profile.viewpoint or "none",
        "declared": "yes" if speaker.interests else "no",
        "places": lines("briefs.line-place") or "–",
        "team": workshop.team.name,
        "phone": workshop.team.phone,
        "email": workshop.team.email,
    }
    return {section: say(KEYS[section], **facts) for section in Section}


def _before(workshop: Workshop, slots: tuple[Slot, ...], language: str) -> Iterator[str]:
    """List what the citizens have done before the first slot; meals and nights are left out."""
    first = min((slot.starts_at for slot in slots), default=None)
    own = {slot.session for slot in slots}
    came = [
        session
        for gathering in workshop.gatherings
        for session in gathering.sessions
        if first is not None
        and session.ends_at <= first
        and session.kind is not SessionKind.BREAK
        and session.key not in own
    ]
    for session in came[-MOST_BEFORE:]:
        day = times.day(session.starts_at.astimezone(workshop.tz).date(), language, year=False)
        yield f"– {told(paired(day, session.title), language)}"
