"""Forgetting a person, in one place: every column that holds words, and how it is blanked.

Rows stay, so that totals stay true and the audit's chain whole; the words go.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from storage.codec import instant
from storage.transaction import Transaction

ERASABLE: Mapping[str, str] = MappingProxyType(
    {
        "people.sealed_first_name": "erasure.people",
        "people.sealed_last_name": "erasure.people",
        "people.sealed_birth_year": "erasure.people",
        "people.sealed_postcode": "erasure.people",
        "people.sealed_commune": "erasure.people",
        "people.sealed_address": "erasure.people",
        "people.sealed_phone": "erasure.people",
        "people.sealed_email": "erasure.people",
        "roles.sealed_features": "erasure.roles",
        "roles.sealed_reason": "erasure.roles",
        "answers.sealed_value": "erasure.answers",
        "attendance.sealed_part": "erasure.attendance",
        "help_messages.sealed_text": "erasure.help_messages",
        "calls.sealed_note": "erasure.calls",
        "speakers.sealed_organisation": "erasure.speakers",
        "speakers.sealed_viewpoint": "erasure.speakers",
        "speakers.sealed_question": "erasure.speakers",
        "speakers.sealed_interests": "erasure.speakers",
        "committee.sealed_organisation": "erasure.committee",
        "briefs.sealed_sections": "erasure.briefs",
        "materials.sealed_title": "erasure.materials",
        "attendees.sealed_organisation": "erasure.attendees",
        "jobs.sealed_arguments": "erasure.jobs",
        "files.sealed_name": "erasure.files",
        "audit.sealed_facts": "erasure.audit",
        "places.sealed_answers": "erasure.places",
        "stays.sealed_nights": "erasure.stays",
        "stays.sealed_wishes": "erasure.stays",
        "stays.sealed_access": "erasure.stays",
        "beds.sealed_kind": "erasure.beds",
        "beds.sealed_number": "erasure.beds",
        "rooming_lines.sealed_line": "erasure.rooming_lines",
        "needs.sealed_words": "erasure.needs",
        "broadcasts.sealed_content": "erasure.broadcasts",
        "survey_sheets.sealed_answers": "erasure.survey_sheets",
        "run_sheet_items.sealed_facilitator": "erasure.run_sheet_items",
        "imports.sealed_report": "erasure.imports",
        "imports.sealed_choices": "erasure.imports",
        "outbox.sealed_body": "erasure.outbox",
        "inbox.sealed_body": "erasure.inbox",
        "emergency_contacts.sealed_contact": "erasure.emergency_contacts",
        "incidents.sealed_place": "erasure.incidents",
        "incidents.sealed_what": "erasure.incidents",
        "incidents.sealed_done": "erasure.incidents",
        "incident_notes.sealed_words": "erasure.incident_notes",
        "tasks.sealed_what": "erasure.tasks",
    }
)
"""Every sealed column, and the query that empties it for one person."""

_BLANKED = (
    *("roles", "answers", "attendance", "places", "audit", "reminders", "timers"),
    *("sign_ins", "stays", "beds", "rooming_lines", "needs", "broadcasts"),
    *("speakers", "briefs", "materials", "survey_sheets", "draw_people", "imports"),
    *("committee", "wave_mails", "mailed", "mail_bounces", "calendar_mails"),
    *("attendees", "accompanied", "badges", "late_arrivals"),
    *("run_sheet_items", "digests", "reminder_mutes"),
    *("emergency_contacts", "tasks"),
    *("incident_notes", "incidents"),  # in this order: a note is found by its incident
)
_BLANKED_NOW = (  # with the instant
    *("people", "help_messages", "calls", "jobs", "files", "links"),
    *("page_keys", "browsers", "seats", "offers", "letter_files", "paper_files"),
    "answer_keys",
)


async def erase_person(tx: Transaction, person: str) -> bool:
    """Erase a person for good, and remember never to contact them; False if nobody is left.

    Messages to or about them that wait are dropped: a last word goes to their *chat*, queued after.
    """
    rows = await tx.fetch("erasure.known", person=person)
    if not rows:
        return False
    if rows[0]["match_hash"] is not None:
        await tx.run("erasure.leave_alone", hash=rows[0]["match_hash"], now=tx.now)
    await blank_person(tx, person)
    await tx.run("erasure.record", person=person, now=tx.now)
    return True


async def leave_alone(tx: Transaction, person: str) -> bool:
    """Remember never to contact a person again; False if that is remembered, or nobody is left."""
    rows = await tx.fetch("erasure.known", person=person)
    match_hash = rows[0]["match_hash"] if rows else None
    if match_hash is None:
        return False
    return await tx.run("erasure.leave_alone", hash=match_hash, now=tx.now) == 1


async def told_of(tx: Transaction, person: str, workshop: str) -> bool:
    """Tell whether messages about a person went to a team, who may have them still."""
    return bool(await tx.fetch("erasure.told_of", person=person, workshop=workshop))


async def blank_person(tx: Transaction, person: str) -> None:
    """Forget the words of a person whom the workshop needs no longer; they may be invited again.

    Their files leave the disk with the nightly sweep.
    """
    for row in await tx.fetch("erasure.known", person=person):
        await _blank_chat(tx, person, row["chat"], alone=row["people_on_chat"] == 1)
        for table in _BLANKED:
            await tx.run(f"erasure.{table}", person=person)
        for table in _BLANKED_NOW:
            await tx.run(f"erasure.{table}", person=person, now=tx.now)


async def _blank_chat(tx: Transaction, person: str, chat: int | None, *, alone: bool) -> None:
    """Forget what passed through their telephone; what waits for others who share it stays."""
    # In a private chat, Telegram gives the chat and its user one number.
    lane = None if chat is None else f"person:{chat}"
    own = chat if alone else None
    await tx.run("erasure.outbox", person=person, own_chat=own, lane=lane, now=tx.now)
    if chat is None:
        return
    await tx.run("erasure.inbox", lane=lane)
    await tx.run("erasure.unbind", person=person)
    await tx.run("erasure.unfocus", person=person, chat=chat)
    await tx.run("erasure.panels", person=person, chat=chat, alone=alone)
    if alone:
        await tx.run("erasure.help_messages_chat", chat=chat, now=tx.now)
        await tx.run("erasure.places", person=f"chat:{chat}")  # from before they were recognised
        await tx.run("erasure.account", chat=chat)


async def erased_since(tx: Transaction, since: datetime) -> list[tuple[str, datetime]]:
    """Return who was erased from then on, and when."""
    rows = await tx.fetch("erasure.recorded", since=since)
    return [(row["person"], instant(row["at"])) for row in rows]
