"""A town that writes to people for the first time: its words, its waves, and what comes out."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any

import httpx
import zxingcpp
from PIL import Image

import storage.jobs
import storage.waves
from actions.letter_pages import Sheet, picture
from bot.clock import Clock
from bot.jobs import Jobs
from bot.letters import letters
from rules.waves import Wave
from storage.transaction import Transaction
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


async def some(town: Town, count: int, **more: str) -> list[str]:
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


def decoded(sheet: Sheet) -> str:
    """What a telephone's camera reads on a letter."""
    (code,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(picture(sheet))))
    return str(code.text)
