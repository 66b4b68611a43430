"""Forgetting a person, in one place: every column that holds words, and how it is blanked.

Rows stay, so that totals stay true and the audit's chain whole; the words go.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
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
        "people.sealed_phone": "erasure.people",
        "people.sealed_email": "erasure.people",
        "roles.sealed_features": "erasure.roles",
        "roles.sealed_reason": "erasure.roles",
        "answers.sealed_value": "erasure.answers",
        "help_messages.sealed_text": "erasure.help_messages",
        "calls.sealed_note": "erasure.calls",
        "jobs.sealed_arguments": "erasure.jobs",
        "files.sealed_name": "erasure.files",
        "audit.sealed_facts": "erasure.audit",
        "places.sealed_answers": "erasure.places",
        "outbox.sealed_body": "erasure.outbox",
        "inbox.sealed_body": "erasure.inbox",
    }
)
"""Every sealed column, and the query that empties it for one person."""

STILL_DELETABLE = timedelta(hours=48)
"""How long a bot may delete its own messages in a private chat (Bot API, deleteMessage)."""

_BLANKED = ("roles", "answers", "help_messages", "calls", "places", "audit", "reminders", "timers")
_BLANKED_NOW = ("people", "jobs", "files", "links", "outbox")  # those that note the instant
_MESSAGES = 500


@dataclass(frozen=True, slots=True)
class Erased:
    """What is left to do outside the database, once this is committed.

    `files` are to be taken off the disk (the nightly sweep does it too). `sent` are messages, as
    (chat, message id), that Telegram may still delete; the older ones only the person can.
    """

    files: tuple[str, ...]
    sent: tuple[tuple[int, int], ...]


async def erase_person(tx: Transaction, person: str) -> Erased | None:
    """Erase a person for good, and remember never to contact them; None if there is nobody left.

    Messages to them that wait are dropped: a last word goes to their *chat*, queued after this.
    """
    rows = await tx.fetch("erasure.known", person=person)
    if not rows:
        return None
    if rows[0]["match_hash"] is not None:
        await tx.run("erasure.leave_alone", hash=rows[0]["match_hash"], now=tx.now)
    erased = await blank_person(tx, person)
    await tx.run("erasure.record", person=person, now=tx.now)
    return erased


async def blank_person(tx: Transaction, person: str) -> Erased | None:
    """Forget the words of a person whom the workshop needs no longer; they may be invited again."""
    rows = await tx.fetch("erasure.known", person=person)
    if not rows:
        return None
    files = await tx.fetch("erasure.files_of", person=person)
    since = tx.now - STILL_DELETABLE
    sent = await tx.fetch("erasure.sent", person=person, since=since, most=_MESSAGES)
    chat = rows[0]["chat"]
    if chat is not None:
        await _blank_chat(tx, person, chat, alone=rows[0]["people_on_chat"] == 1)
    for table in _BLANKED:
        await tx.run(f"erasure.{table}", person=person)
    for table in _BLANKED_NOW:
        await tx.run(f"erasure.{table}", person=person, now=tx.now)
    return Erased(
        tuple(row["id"] for row in files),
        tuple((row["chat"], row["message_id"]) for row in sent if row["chat"] is not None),
    )


async def _blank_chat(tx: Transaction, person: str, chat: int, *, alone: bool) -> None:
    """Forget what passed through their telephone; what waits for others who share it stays."""
    lane = f"person:{chat}"  # in a private chat, Telegram gives the chat and its user one number
    await tx.run("erasure.outbox_caused", lane=lane, alone=alone, now=tx.now)
    await tx.run("erasure.inbox", lane=lane)
    await tx.run("erasure.unbind", person=person)
    await tx.run("erasure.unfocus", person=person, chat=chat)
    if alone:
        await tx.run("erasure.outbox_chat", chat=chat, now=tx.now)
        await tx.run("erasure.help_messages_chat", chat=chat)
        await tx.run("erasure.places", person=f"chat:{chat}")  # from before they were recognised
        await tx.run("erasure.panels", chat=chat)
        await tx.run("erasure.account", chat=chat)


async def erased_since(tx: Transaction, since: datetime) -> list[tuple[str, datetime]]:
    """Return who was erased from then on, and when."""
    rows = await tx.fetch("erasure.recorded", since=since)
    return [(row["person"], instant(row["at"])) for row in rows]
