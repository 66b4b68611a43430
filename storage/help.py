"""Messages to the team, and its answers."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from rules.help import Kind, Written
from storage.codec import instant, instant_or_none, to_json
from storage.transaction import Row, Transaction


@dataclass(frozen=True, slots=True)
class HelpMessage:
    """One message; `person` and `workshop` are None for somebody we do not know.

    `answered_by` is the id of who dealt with it.
    """

    id: int
    person: str | None
    workshop: str | None
    chat: int | None
    written: Written
    at: datetime
    answered_at: datetime | None
    answered_by: str | None

    @property
    def about(self) -> str | None:
        """Whom the team reads of in it: a person, or a chat of which no more is known."""
        return self.person or (None if self.chat is None else f"chat:{self.chat}")

    @property
    def forgotten(self) -> bool:
        """Whether its words have had their time, and who dealt with it."""
        return self.answered_at is not None and self.answered_by is None

    @property
    def settled(self) -> bool:
        """Whether the person themselves left nothing to answer."""
        return self.answered_by is not None and self.answered_by == self.person


@dataclass(frozen=True, slots=True)
class Correspondent:
    """The other end of a talk: a citizen of a workshop, or the chat of somebody we do not know."""

    person: str | None
    workshop: str | None
    chat: int | None


async def add(
    tx: Transaction, other: Correspondent, author: str, written: Written, *, now: datetime
) -> int:
    """Keep what came in and return its number."""
    return await _add(tx, other, author, written, reply_to=None, now=now)


async def add_reply(
    tx: Transaction, message: HelpMessage, author: str, written: Written, *, now: datetime
) -> int:
    """Keep the answer to a message and return its number."""
    other = Correspondent(message.person, message.workshop, message.chat)
    return await _add(tx, other, author, written, reply_to=message.id, now=now)


async def _add(
    tx: Transaction,
    other: Correspondent,
    author: str,
    written: Written,
    *,
    reply_to: int | None,
    now: datetime,
) -> int:
    rows = await tx.fetch(
        "help.add",
        person=other.person,
        workshop=other.workshop,
        chat=other.chat,
        author=author,
        sealed_text=_text(written),
        reply_to=reply_to,
        at=now,
    )
    return int(rows[0]["id"])


async def find(tx: Transaction, message: int) -> HelpMessage | None:
    """Return one message."""
    rows = await tx.fetch("help.find", id=message)
    return _message(rows[0]) if rows else None


async def get(tx: Transaction, message: int) -> HelpMessage:
    """Return a message that is known to exist; KeyError if not."""
    found = await find(tx, message)
    if found is None:
        raise KeyError(message)
    return found


async def open_of_person(tx: Transaction, person: str, workshop: str) -> tuple[HelpMessage, ...]:
    """Return what one person still waits to be answered, oldest first."""
    rows = await tx.fetch("help.open_of_person", person=person, workshop=workshop)
    return tuple(_message(row) for row in rows)


async def parts_of_person(tx: Transaction, person: str, workshop: str) -> tuple[Written, ...]:
    """Return to which parts somebody asked to come, where nobody has answered yet."""
    waiting = await open_of_person(tx, person, workshop)
    return tuple(each.written for each in waiting if each.written.kind == Kind.ONLY_PART)


async def in_part(tx: Transaction, workshop: str) -> dict[str, frozenset[str]]:
    """Return of which gatherings people asked to come to a part, where nobody has answered yet."""
    found: dict[str, set[str]] = {}
    for row in await tx.fetch("help.open_of_workshop", workshop=workshop):
        text = _kept(row)
        if text.get("kind") == Kind.ONLY_PART:  # of hundreds, a few
            found.setdefault(row["person"], set()).add(text.get("about", ""))
    return {person: frozenset(keys) for person, keys in found.items()}


async def open_of_chat(tx: Transaction, chat: int) -> tuple[HelpMessage, ...]:
    """Return what somebody we do not know waits to be answered in this chat, oldest first."""
    rows = await tx.fetch("help.open_of_chat", chat=chat)
    return tuple(_message(row) for row in rows)


async def next_open(tx: Transaction, workshop: str, after: int = 0) -> int | None:
    """Return the oldest message without an answer, or the oldest after another one."""
    rows = await tx.fetch("help.next_open", workshop=workshop, after=after)
    number: int | None = rows[0]["id"]
    return number


async def count_open(tx: Transaction, workshop: str) -> int:
    """Return how many messages wait for an answer."""
    rows = await tx.fetch("help.count_open", workshop=workshop)
    return int(rows[0]["messages"])


async def count_late(tx: Transaction, workshop: str, before: datetime) -> int:
    """Return how many of them came before this instant."""
    rows = await tx.fetch("help.count_late", workshop=workshop, before=before)
    return int(rows[0]["messages"])


@dataclass(frozen=True, slots=True)
class Listed:
    """A message in a list: what its author is called (blank: not known), and the answer to it.

    `in_chat`: an answer reaches them in the messenger.
    """

    message: HelpMessage
    name: str
    in_chat: bool
    answer: str = ""


async def waiting(tx: Transaction, workshop: str, most: int) -> tuple[Listed, ...]:
    """Return what waits for an answer, also from strangers, the oldest first."""
    rows = await tx.fetch("help.waiting", workshop=workshop, most=most)
    return tuple(_listed(row) for row in rows)


async def answered(tx: Transaction, workshop: str, most: int) -> tuple[Listed, ...]:
    """Return what was dealt with last, with the answers; what the person settled is among it."""
    rows = await tx.fetch("help.answered", workshop=workshop, most=most)
    if not rows:
        return ()
    numbers = [row["id"] for row in rows]
    replies = await tx.fetch("help.answers", first=min(numbers), last=max(numbers))
    words = {row["reply_to"]: json.loads(row["sealed_text"]).get("words", "") for row in replies}
    return tuple(replace(_listed(row), answer=words.get(row["id"], "")) for row in rows)


def _listed(row: Row) -> Listed:
    name = f"{row['sealed_first_name'] or ''} {row['sealed_last_name'] or ''}".strip()
    message = _message(row)
    return Listed(message, name, in_chat=(message.chat or row["their_chat"]) is not None)


async def close(tx: Transaction, message: HelpMessage, by: str, *, now: datetime) -> bool:
    """Take a message as dealt with; False if somebody else was faster."""
    text = _text(message.written, answered_by=by)
    return await tx.run("help.close", id=message.id, sealed_text=text, now=now) == 1


def _text(written: Written, **more: str) -> str:
    kept = {
        "words": written.words,
        "kind": written.kind,
        "file": written.file,
        "file_name": written.file_name,
        "about": written.about,
        "half_days": written.half_days,
        **more,
    }
    return to_json({name: value for name, value in kept.items() if value})


def _kept(row: Row) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(row["sealed_text"] or "{}")
    return found


def _message(row: Row) -> HelpMessage:
    text = _kept(row)
    answered_by = text.pop("answered_by", None)
    return HelpMessage(
        id=row["id"],
        person=row["person"],
        workshop=row["workshop"],
        chat=row["chat"],
        written=replace(Written(), **text),
        at=instant(row["at"]),
        answered_at=instant_or_none(row["answered_at"]),
        answered_by=answered_by,
    )
