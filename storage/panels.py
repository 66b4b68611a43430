"""Panels: which message of a chat shows which menu or form, so that it can be edited in place."""

from __future__ import annotations

from storage.transaction import Transaction


async def find(tx: Transaction, chat: int, slot: str) -> int | None:
    """Return the id of the message that shows this panel, if there is one."""
    rows = await tx.fetch("panels.find", chat=chat, slot=slot)
    return rows[0]["message_id"] if rows else None


async def about(tx: Transaction, chat: int, person: str) -> tuple[str, ...]:
    """Return the panels of an organiser's chat that tell of a person."""
    rows = await tx.fetch("panels.about_person", chat=chat, person=person)
    return tuple(row["slot"] for row in rows)


async def save(tx: Transaction, chat: int, slot: str, message_id: int) -> None:
    """Remember that this message shows the panel from now on."""
    await tx.run("panels.save", chat=chat, slot=slot, message_id=message_id, now=tx.now)


async def forget(tx: Transaction, chat: int, slot: str) -> None:
    """Forget the message of a panel: it was deleted, or is too old to be edited."""
    await tx.run("panels.forget", chat=chat, slot=slot)


async def forget_all(tx: Transaction) -> None:
    """Forget every panel: a new emulator counts its messages from one, and shows none of them."""
    await tx.run("panels.forget_all")
