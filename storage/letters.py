"""What letters say, and where they go."""

from __future__ import annotations

from rules.letters import Text
from rules.people import Person
from rules.waves import Channel
from storage import people
from storage.transaction import Transaction


async def text(tx: Transaction, workshop: str, channel: Channel, language: str) -> Text | None:
    """Return what is written; None where nobody has written anything yet."""
    rows = await tx.fetch("letters.text", workshop=workshop, channel=channel, language=language)
    return Text(**rows[0]) if rows else None


async def save_text(
    tx: Transaction, workshop: str, channel: Channel, language: str, text: Text
) -> None:
    """Keep what is written from now on."""
    await tx.run(
        "letters.save_text",
        workshop=workshop,
        channel=channel,
        language=language,
        sender=text.sender,
        place=text.place,
        words=text.words,
        signature=text.signature,
        subject=text.subject,
        now=tx.now,
    )


async def logo(tx: Transaction, workshop: str) -> str | None:
    """Return the file of the picture at the top of letters."""
    rows = await tx.fetch("letters.logo", workshop=workshop)
    return str(rows[0]["file"]) if rows else None


async def save_logo(tx: Transaction, workshop: str, file: str) -> None:
    """Put another picture there."""
    await tx.run("letters.save_logo", workshop=workshop, file=file)


async def forget_logo(tx: Transaction, workshop: str) -> None:
    """Put none there."""
    await tx.run("letters.forget_logo", workshop=workshop)


async def example(
    tx: Transaction, workshop: str, language: str
) -> tuple[Person, str | None] | None:
    """Return somebody to whom a letter can be shown as it would be, and their street."""
    rows = await tx.fetch("letters.example", workshop=workshop, language=language)
    if not rows:
        return None
    return await people.get(tx, rows[0]["person"]), rows[0]["sealed_address"]
