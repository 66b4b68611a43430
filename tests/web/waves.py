"""A town that writes to people for the first time: its words, its waves, and what comes out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import httpx

import storage.jobs
import storage.people
import storage.waves
from bot.clock import Clock
from bot.jobs import Jobs
from bot.letters import letters
from rules.waves import Funnel, Wave
from storage.transaction import Transaction
from storage.waves import Batch
from tests.storage.town import everything
from tests.web.desk_town import citizen
from tests.web.town import Browser, Town, every_text

URL = "http://test"
SOMEBODY = {"user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"}
WORDS = {
    "sender-fr": "L’équipe de l’atelier\n1 place du Marché\n81000 Albi",
    "place-fr": "Albi",
    "words-fr": "Bonjour {prénom},\n\nVoici « {atelier} ».",
    "signature-fr": "Karim Benali",
    "sender-en": "The team\n81000 Albi",
    "place-en": "Albi",
    "words-en": "Hello {first name},\n\nThis is “{workshop}”.",
    "signature-en": "Karim Benali",
}
MESSAGES = {"words-fr": "Bonjour {prénom}, une invitation.", "words-en": "Hello {first name}."}
WAVE = {"name": "Première", "kind": "first", "channel": "letter", "on": "2027-01-18", "wanted": "9"}


def home(town: Town) -> str:
    return f"{town.team_path}/premier-contact"


async def written(town: Town, member: Browser) -> None:
    """An organiser looks at what letters and messages say, and keeps it."""
    for name, words in (("lettres", WORDS), ("messages", MESSAGES)):
        path = f"{home(town)}/texte/{name}"
        assert (await member.send(path, path, words, form=1)).status_code == 200


async def asked(town: Town, member: Browser, **more: str) -> httpx.Response:
    """An organiser asks for a wave, with these fields in the place of those above."""
    fields: Mapping[str, str] = WAVE | more
    return await member.send(home(town), home(town), fields, form=1)


async def work(town: Town) -> None:
    """What waits to be made is made, as the process would do it."""
    kinds = letters(town.database, every_text(), URL)
    jobs = Jobs(town.database, Clock(), kinds)
    while due := await town.database.read(storage.jobs.due):
        await jobs.work(due[0])


async def wave(town: Town, name: str = "Première") -> Wave:
    async def body(tx: Transaction) -> Wave:
        found = await storage.waves.named(tx, town.workshop.id, name)
        assert found is not None
        return found

    return await town.database.read(body)


async def some(town: Town, count: int) -> list[str]:
    """So many people to whom nobody has written yet."""
    return [await citizen(town, f"Ana{number}") for number in range(count)]


async def people_of(town: Town, number: int) -> dict[str, tuple[int | None, str | None]]:
    """Who is in a wave: in which batch, or why nobody writes to them."""
    rows: list[dict[str, Any]] = []
    for table, column, value in await everything(town.database):
        if table == "wave_people":
            if not rows or column in rows[-1]:
                rows.append({})
            rows[-1][column] = value
    return {row["person"]: (row["batch"], row["left_out"]) for row in rows if row["wave"] == number}


async def downloaded(member: Browser, path: str) -> bytes:
    answer = await member.get(path)
    assert answer.status_code == 200
    return answer.content


async def made(town: Town, member: Browser, name: str = "Première", **more: str) -> Wave:
    """A wave is asked for and made; what it became."""
    await asked(town, member, name=name, **more)
    await work(town)
    return await wave(town, name)


async def batches(town: Town, number: int) -> tuple[Batch, ...]:
    async def body(tx: Transaction) -> tuple[Batch, ...]:
        return await storage.waves.batches(tx, number)

    return await town.database.read(body)


async def file_of(town: Town, batch: Batch) -> bytes:
    """What is in a file of a wave."""
    return b"".join([piece async for piece in town.database.files.read(batch.file)])


async def funnel(town: Town, number: int | None = None) -> Funnel:
    async def body(tx: Transaction) -> Funnel:
        return await storage.waves.funnel(tx, town.workshop.id, number)

    return await town.database.read(body)


async def in_language(town: Town, person: str, language: str) -> None:
    async def body(tx: Transaction) -> None:
        await storage.people.set_language(tx, person, language)

    await town.database.transact(body, cause=f"test:language:{person}")
