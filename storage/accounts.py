"""Accounts of the messenger: whom they speak for, their language, and where typed words go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Focus:
    """The conversation that typed words belong to."""

    person: str
    workshop: str
    flow: str
    subject: str


@dataclass(frozen=True, slots=True)
class Bound:
    """A person this account speaks for, with one of their roles."""

    person: str
    workshop: str
    role: str
    state: str
    language: str


@dataclass(frozen=True, slots=True)
class Account:
    """One private chat: the people behind it, most recently bound last."""

    chat: int
    language: str
    blocked: bool
    focus: Focus | None
    people: tuple[Bound, ...]


async def open_account(tx: Transaction, chat: int, language: str, now: datetime) -> Account:
    """Return the account of this chat, remembered from now on if it is new."""
    rows = await tx.fetch("accounts.find", chat=chat)
    if not rows:
        await tx.run("accounts.create", chat=chat, language=language, seen_at=now)
        return Account(chat, language, blocked=False, focus=None, people=())
    first = rows[0]
    focus = None
    if first["focus_flow"] is not None:
        focus = Focus(
            first["focus_person"],
            first["focus_workshop"],
            first["focus_flow"],
            first["focus_subject"],
        )
    people = tuple(
        Bound(row["person"], row["workshop"], row["role"], row["state"], row["person_language"])
        for row in rows
        if row["person"] is not None
    )
    return Account(
        chat,
        first["language"] or language,
        blocked=first["blocked_at"] is not None,
        focus=focus,
        people=people,
    )


async def set_focus(tx: Transaction, chat: int, focus: Focus | None) -> None:
    """Remember which conversation the next typed words belong to; None: to nobody in particular."""
    await tx.run(
        "accounts.set_focus",
        chat=chat,
        focus_person=focus.person if focus else None,
        focus_workshop=focus.workshop if focus else None,
        focus_flow=focus.flow if focus else None,
        focus_subject=focus.subject if focus else None,
    )


async def set_language(tx: Transaction, chat: int, language: str) -> None:
    """Remember the language for an account nobody is bound to yet."""
    await tx.run("accounts.set_language", chat=chat, language=language)


async def set_reachable(tx: Transaction, chat: int, *, reachable: bool, now: datetime) -> None:
    """Remember that the account blocked us, or let us in again."""
    await tx.run("accounts.set_blocked", chat=chat, blocked_at=None if reachable else now)


async def bind(tx: Transaction, chat: int, person: str, now: datetime) -> None:
    """Let this account speak for this person from now on (no other account does any more)."""
    await tx.run("accounts.bind", chat=chat, person=person, bound_at=now)


async def unbind(tx: Transaction, person: str) -> None:
    """Let no account speak for this person any more (a lost phone)."""
    await tx.run("accounts.unbind", person=person)
