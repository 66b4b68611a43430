"""Everything that is kept about one person, table by table, for a copy they may take away."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from storage.codec import instant
from storage.statements import SEALED
from storage.transaction import Row, Transaction

TABLES = (
    "people",
    "roles",
    "chats",
    "links",
    "wave_people",
    "paper_people",
    "acknowledgements",
    "consents",
    "answers",
    "attendance",
    "draw_people",
    "seats",
    "offers",
    "help_messages",
    "calls",
    "reminders",
    "digests",
    "reminder_mutes",
    "material_reads",
    "stays",
    "beds",
    "rooming_lines",
    "needs",
    "speakers",
    "speaker_slots",
    "committee",
    "summonses",
    "briefs",
    "brief_reads",
    "materials",
    "files",
    "broadcasts",
    "audit",
    "attendees",
    "badges",
    "presences",
    "late_arrivals",
    "page_keys",
    "sign_ins",
    "browsers",
    "planned_deliveries",
    "programme_told",
    "run_sheet_items",
    "missing_people",
    "survey_sheets",
    "survey_answered",
    "article_news",
    "news_wishes",
    "mail_bounces",
    "calendar_mails",
    "answer_keys",
    "emergency_contacts",
    "incidents",
    "incident_notes",
    "tasks",
)
"""The tables that tell of a person, in the order of their way; a test holds it to the schema."""

Table = list[dict[str, Any]]

_OF_THE_PERSON = frozenset({"people", "chats", "mail_bounces"})

_INSTANTS = ("at", "since")  # columns of this name, or that end so, hold an instant
_JSON = frozenset(
    {
        *("sealed_features", "sealed_value", "sealed_text", "sealed_note", "sealed_facts", "ids"),
        *("sealed_nights", "sealed_content"),
        *("sealed_interests", "sealed_sections"),
        "sealed_answers",
    }
)
_YES_OR_NO = frozenset({"given", "in_calendar", "wanted", "goes_on"})


async def everything(tx: Transaction, person: str) -> Mapping[str, Table]:
    """Return all rows about a person, by table; instants as ISO 8601 in UTC."""
    return {
        table: [_readable(row) for row in await tx.fetch(f"data.{table}", person=person)]
        for table in TABLES
    }


def of_workshop(tables: Mapping[str, Table], workshop: str) -> Mapping[str, Table]:
    """Return of all that only what belongs to one workshop, and who the person is."""
    return {
        table: rows
        if table in _OF_THE_PERSON
        else [row for row in rows if row.get("workshop") == workshop]
        for table, rows in tables.items()
    }


def _readable(row: Row) -> dict[str, Any]:
    return {
        name.removeprefix(SEALED): None if value is None else _value(name, value)
        for name, value in row.items()
    }


def _value(name: str, value: Any) -> Any:
    if name.rpartition("_")[2] in _INSTANTS:
        return instant(value).isoformat()
    if name == "sealed_reason":  # who wrote it is somebody else's data
        return json.loads(value).get("reason")
    if name == "sealed_wishes":  # whom the name they wrote means is not theirs to know
        return {key: wish for key, wish in json.loads(value).items() if key != "beside"}
    if name in _JSON:
        return json.loads(value)
    return bool(value) if name in _YES_OR_NO else value
