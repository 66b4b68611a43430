"""What is kept of e-mail: whose address refuses, who wants calendars there, what came back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from storage.codec import instant
from storage.transaction import Row, Transaction


@dataclass(frozen=True, slots=True)
class Sent:
    """An e-mail that has left. `wave`: of which wave of first contact it is, else None."""

    id: int
    person: str
    workshop: str
    address_hash: str
    wave: int | None


def address_hash(tx: Transaction, address: str) -> str:
    """Return what is kept of an address where it must not be read: however it is written."""
    return tx.keyed_hash(f"address\n{address.strip().casefold()}")


async def bounce(tx: Transaction, person: str, address: str, code: str) -> None:
    """Somebody's address (its hash) takes nothing from us, from now on."""
    await tx.run("mail.bounce", person=person, address_hash=address, code=code, now=tx.now)


async def refuses_since(tx: Transaction, person: str, address: str) -> datetime | None:
    """Return since when this address of theirs takes nothing from us; None where it may."""
    rows = await tx.fetch("mail.bounced", person=person, address_hash=address_hash(tx, address))
    return instant(rows[0]["since"]) if rows else None


async def try_again(tx: Transaction, person: str) -> bool:
    """Let e-mails leave for them again; False if they did."""
    return await tx.run("mail.try_again", person=person) > 0


async def reachable(tx: Transaction, workshop: str) -> list[str]:
    """Return who takes part in a workshop, has no chat and an address that takes e-mails."""
    return [
        row["person"]
        for row in await tx.fetch("mail.addresses", workshop=workshop)
        if row["sealed_email"] and row["address_hash"] != _hash_of(tx, row)
    ]


def _hash_of(tx: Transaction, row: Row) -> str:
    """Return the hash of an address that is compared; it is not worked out where nothing is."""
    return address_hash(tx, row["sealed_email"]) if row["address_hash"] else ""


async def has_chat(tx: Transaction, person: str) -> bool:
    """Tell whether a chat speaks for somebody that has not shut us out."""
    return bool(await tx.fetch("mail.chat_that_takes", person=person))


async def file_waits(tx: Transaction, person: str, uid: str) -> bool:
    """Tell whether a file about this appointment is about to leave for somebody's chat."""
    return bool(await tx.fetch("mail.file_waits", person=person, replaces=uid))


async def want_calendar(tx: Transaction, person: str, workshop: str, *, wanted: bool) -> bool:
    """Keep whether they want calendar files by e-mail too; False if that was known."""
    about = {"person": person, "workshop": workshop}
    if wanted:
        return await tx.run("mail.want", **about, now=tx.now) > 0
    return await tx.run("mail.unwant", **about) > 0


async def wants_calendar(tx: Transaction, person: str, workshop: str) -> bool:
    """Tell whether they want calendar files by e-mail too."""
    return bool(await tx.fetch("mail.wanted", person=person, workshop=workshop))


async def sent(tx: Transaction, outbox_id: int) -> Sent | None:
    """Return an e-mail that has left; None for one that has not, or is forgotten."""
    rows = await tx.fetch("mail.sent", id=outbox_id)
    if not rows or rows[0]["address_hash"] is None or rows[0]["person"] is None:
        return None
    row = rows[0]
    kind, _, rest = row["cause"].partition(":")
    wave = rest.partition(":")[0]
    return Sent(
        row["id"],
        row["person"],
        row["workshop"] or "",
        row["address_hash"],
        int(wave) if kind == "mail" and wave.isdigit() else None,
    )


async def reader_of_news(tx: Transaction, outbox_id: int) -> tuple[str, str] | None:
    """Return whom news is for (person, workshop); None for what is of a wave, or for nobody."""
    rows = await tx.fetch("mail.reader_of_news", id=outbox_id)
    return (rows[0]["person"], rows[0]["workshop"]) if rows else None


async def last_sent(tx: Transaction, address: str) -> int | None:
    """Return the number of the last e-mail that has left for an address (its hash)."""
    rows = await tx.fetch("mail.last_sent", address_hash=address)
    return rows[0]["id"] if rows else None


async def returned(tx: Transaction, mail: Sent, error: str) -> bool:
    """An e-mail came back; False if that is known. In its wave, it counts as one that did."""
    if not await tx.run("mail.returned", id=mail.id, error=error):
        return False
    if mail.wave is not None:
        await tx.run("mail.returned_of_wave", wave=mail.wave, person=mail.person)
    return True
