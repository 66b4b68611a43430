"""The outbox: messages as rows, from when they are decided until their fate is known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from rules.messages import Lane, Mail, Message, Policy
from storage.codec import instant, instant_or_none
from storage.messages import message_from_json, message_to_json
from storage.transaction import Row, Transaction


@dataclass(frozen=True, slots=True)
class Head:
    """A waiting message without its words. `chat` is None while the person has none.

    `answers`: it says something to who has just asked, in the chat where they did.
    """

    id: int
    lane: Lane
    chat: int | None
    answers: bool
    person: str | None
    kind: str  # "say", "file", "relay", "delivery" or "toast"
    slot: str | None
    due_at: datetime


@dataclass(frozen=True, slots=True)
class Claimed:
    """A message on its way, with all that its delivery depends on.

    `blocked`: the chat has shut us out. `silenced`: it is news for who is to be left in peace.
    `in_doubt`: it may have arrived before. `language` is None for a chat nobody knows yet.
    """

    id: int
    lane: Lane
    chat: int | None
    person: str | None
    workshop: str | None
    message: Message
    slot: str | None
    policy: Policy
    only_if: str | None
    attempts: int  # this one included
    queued_at: datetime
    language: str | None
    blocked: bool
    silenced: bool
    in_doubt: bool
    answers: bool = False  # it goes to the chat where it was asked for, whoever that speaks for


@dataclass(frozen=True, slots=True)
class Doubt:
    """A message that may have arrived twice, or not at all. `state`: what became of it since."""

    id: int
    person: str
    chat: int | None
    kind: str
    policy: Policy
    state: str
    doubted_at: datetime


async def heads(
    tx: Transaction, lane: Lane, most: int, *, after: int = 0, answers: bool | None = None
) -> list[Head]:
    """Return the first `most` of a lane that wait behind the id `after`, in their order.

    `answers`: of what has just been asked for alone, or of the rest alone. Of reminders and
    broadcasts, those that were put off are not among them before their hour.
    """
    page = {"lane": lane, "after": after, "most": most}
    if lane >= Lane.REMINDER:
        rows = await tx.fetch("outbox.heads_due", **page, now=tx.now)
    elif answers is None:
        rows = await tx.fetch("outbox.heads", **page)
    else:
        rows = await tx.fetch("outbox.heads_apart", **page, answers=int(answers))
    return [
        Head(
            row["id"],
            Lane(row["lane"]),
            row["chat"],
            bool(row["answers"]),
            row["person"],
            row["kind"],
            row["slot"],
            instant(row["due_at"]),
        )
        for row in rows
    ]


async def claim(tx: Transaction, outbox_id: int) -> Claimed | None:
    """Take this one, right before it leaves; None if it does not wait any more.

    Commit before writing to the socket: what is claimed when we stop is what is in doubt.
    """
    rows = await tx.fetch("outbox.ready", id=outbox_id)
    if not rows or not await tx.run("outbox.claim", id=outbox_id, now=tx.now):
        return None
    return _claimed(rows[0])


def _claimed(row: Row) -> Claimed:
    return Claimed(
        id=row["id"],
        lane=Lane(row["lane"]),
        chat=row["chat"],
        person=row["person"],
        workshop=row["workshop"],
        message=message_from_json(row["sealed_body"]),
        slot=row["slot"],
        policy=Policy(row["policy"]),
        only_if=row["only_if"],
        attempts=row["attempts"] + 1,
        queued_at=instant(row["queued_at"]),
        language=row["language"],
        blocked=row["blocked_at"] is not None,
        silenced=row["silenced_at"] is not None,
        in_doubt=row["doubted_at"] is not None,
        answers=bool(row["answers"]),
    )


async def sent(tx: Transaction, outbox_id: int, message_id: int | None) -> None:
    """It has arrived, under this id in its chat (a toast has none)."""
    await tx.run("outbox.sent", id=outbox_id, message_id=message_id, now=tx.now)


async def to_mail(tx: Transaction, outbox_id: int) -> None:
    """Its chat takes it not: it waits to leave by e-mail, as the same message."""
    await tx.run("outbox.to_mail", id=outbox_id, now=tx.now)


async def copy_to_mail(tx: Transaction, outbox_id: int) -> None:
    """It leaves by e-mail too; again changes nothing."""
    await tx.run("outbox.copy_to_mail", id=outbox_id, now=tx.now)


async def copied(tx: Transaction, outbox_id: int) -> bool:
    """Tell whether it leaves, or has left, by e-mail too."""
    return bool(await tx.fetch("outbox.copied", id=outbox_id))


async def keep_address(tx: Transaction, outbox_id: int, address_hash: str) -> None:
    """Keep to which address it goes, as a keyed hash."""
    await tx.run("outbox.address", id=outbox_id, address_hash=address_hash)


async def add_mails(
    tx: Transaction, workshop: str, mails: Mapping[str, Mail], *, due_at: datetime
) -> None:
    """Queue the e-mails of a wave, by person: each once, however often this is done."""
    rows = [
        {
            "cause": _cause(mail.wave, person),
            "lane": Lane.MAIL,
            "person": person,
            "workshop": workshop,
            "sealed_body": message_to_json(mail),
            "policy": mail.policy,
            "now": tx.now,
            "due_at": due_at,
        }
        for person, mail in mails.items()
    ]
    await tx.batch("outbox.add_mail", rows)


async def add_trial(tx: Transaction, workshop: str, person: str, mail: Mail, mark: str) -> None:
    """Queue an e-mail that somebody of the team tries out, at once; `mark` makes it their own."""
    await tx.run(
        "outbox.add_mail",
        cause=f"{_TRIALS}:{person}:{mark}",
        lane=Lane.MAIL,
        person=person,
        workshop=workshop,
        sealed_body=message_to_json(mail),
        policy=mail.policy,
        now=tx.now,
        due_at=tx.now,
    )


async def last_trial(tx: Transaction, workshop: str, person: str) -> tuple[str, str] | None:
    """Return what became of the last e-mail that somebody tried out: state, and why if it waits."""
    rows = await tx.fetch("outbox.last_trial", workshop=workshop, person=person, lane=Lane.MAIL)
    return (rows[0]["state"], rows[0]["error"] or "") if rows else None


_TRIALS = "mail-trial"


def _cause(wave: int, person: str) -> str:
    return f"mail:{wave}:{person}"


async def mails(tx: Transaction, most: int) -> list[int]:
    """Return the ids of e-mails whose hour has come."""
    return [row["id"] for row in await tx.fetch("outbox.mail_heads", now=tx.now, most=most)]


async def next_mail(tx: Transaction) -> datetime | None:
    """Return when the next e-mail may leave."""
    return instant_or_none((await tx.fetch("outbox.mail_due"))[0]["due_at"])


async def mail_in_doubt(tx: Transaction, outbox_id: int, again_at: datetime) -> None:
    """It may have been taken: it is sent again, not before this moment."""
    await in_doubt(tx, outbox_id)
    await tx.run("outbox.postpone", id=outbox_id, due_at=again_at)


async def mail_trouble(tx: Transaction, wave: int) -> str | None:
    """Return why e-mails of a wave that were tried wait; None where none was tried in vain."""
    first, behind = _cause(wave, ""), f"mail:{wave};"  # «;» is the sign behind «:»
    rows = await tx.fetch("outbox.trouble", first=first, behind=behind)
    return str(rows[0]["error"]) if rows else None


async def mailed(tx: Transaction, outbox_id: int, error: str | None = None) -> None:
    """A mail server has taken it, or never will: `error` is a code."""
    state = "sent" if error is None else "failed"
    await tx.run("outbox.mailed", id=outbox_id, state=state, error=error, now=tx.now)


async def waiting_mails(tx: Transaction, person: str) -> list[tuple[int, Message]]:
    """Return the e-mails that wait for somebody, by their numbers."""
    rows = await tx.fetch("outbox.mails_of", person=person, lane=Lane.MAIL)
    return [(row["id"], message_from_json(row["sealed_body"])) for row in rows]


async def drop_all(tx: Transaction, person: str, reason: str) -> int:
    """Drop all news that waits for somebody; what answers them in their chat still leaves."""
    return await tx.run("outbox.drop_all", person=person, error=reason, now=tx.now)


async def unsent(tx: Transaction, outbox_id: int, reason: str) -> None:
    """Nobody needs this e-mail any more."""
    await tx.run("outbox.mailed", id=outbox_id, state="dropped", error=reason, now=tx.now)


async def retry(tx: Transaction, outbox_id: int, due_at: datetime, error: str) -> None:
    """It has surely not arrived: it waits again, not before `due_at`. `error` is a code."""
    await tx.run("outbox.retry", id=outbox_id, due_at=due_at, error=error, now=tx.now)


async def put_off(tx: Transaction, outbox_id: int, due_at: datetime, reason: str) -> None:
    """It was claimed at a bad hour: it waits until `due_at`, as if nobody had touched it."""
    await tx.run("outbox.put_off", id=outbox_id, due_at=due_at, error=reason, now=tx.now)


async def failed(tx: Transaction, outbox_id: int, error: str) -> None:
    """It will never arrive; `error` is a code («blocked», «too_long»)."""
    await tx.run("outbox.finish", id=outbox_id, state="failed", error=error, now=tx.now)


async def dropped(tx: Transaction, outbox_id: int, reason: str) -> None:
    """Nobody needs it any more: answered meanwhile, or too late to be of use."""
    await tx.run("outbox.finish", id=outbox_id, state="dropped", error=reason, now=tx.now)


async def in_doubt(tx: Transaction, outbox_id: int) -> None:
    """It may have arrived: sent again, or presumed delivered, as its policy says; and listed."""
    await tx.run("outbox.doubt", id=outbox_id, now=tx.now)


async def in_doubt_after_crash(tx: Transaction) -> int:
    """Treat whatever was on its way when we stopped; how many that were. Called before sending."""
    rows = await tx.fetch("outbox.claimed")
    await tx.batch("outbox.doubt", [{"id": row["id"], "now": tx.now} for row in rows])
    return len(rows)


async def in_doubt_after_restore(tx: Transaction) -> int:
    """Treat whatever waits in a copy, and may have left since it was made; how many that are."""
    return await tx.run("outbox.doubt_what_waits", now=tx.now)


async def doubts(tx: Transaction, since: datetime) -> Sequence[Doubt]:
    """Return what may have arrived twice or not at all, since then."""
    rows = await tx.fetch("outbox.doubts", since=since)
    return [
        Doubt(
            row["id"],
            row["person"],
            row["chat"],
            row["kind"],
            Policy(row["policy"]),
            row["state"],
            instant(row["doubted_at"]),
        )
        for row in rows
    ]


async def backlog(tx: Transaction, lane: Lane) -> tuple[int, datetime | None]:
    """Return how many wait in a lane, and since when the oldest does."""
    row = (await tx.fetch("outbox.count_waiting", lane=lane))[0]
    return row["waiting"], instant_or_none(row["oldest"])
