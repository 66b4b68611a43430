"""Two thousand invented people, the letters they get, and how four hundred of them answer."""

from __future__ import annotations

import asyncio
import csv
import io
import random
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import storage.links
import storage.people
from rules.people import Person
from rules.workshop import Workshop
from storage.database import Database
from storage.transaction import Transaction
from tests.journeys.desk import Pages, browser
from tests.journeys.desk_work import answers_by_telephone
from tests.journeys.path import Script
from tests.journeys.rehearsal import Rehearsal
from tests.pdf import codes, count

PEOPLE = 2_000
ANSWERING = 400
AT_ONCE = 8
FORM: Mapping[str, str | list[str]] = {
    "obstacle": "aucune",
    "situation": "non",
    "deja-participe": "no",
    "appareils": ["telephone"],
    "trajet": "3",
    "nuits": "hotel",
    "attentes": "",
    "besoin": "no",
}
"""What people answer on the page, by question; nothing passes over it."""


def write_people(path: Path, workshop: Workshop, many: int = PEOPLE, seed: int = 4) -> None:
    """Write a file of invented people as an institute would, the same for the same seed."""
    dice = random.Random(seed)
    features = [quota.feature for quota in workshop.quotas]
    head = ["prénom", "nom", "naissance", "adresse", "code postal", "commune", *features]
    with path.open("w", encoding="utf-8-sig", newline="") as out:
        rows = csv.writer(out, delimiter=";")
        rows.writerow(head)
        for number in range(many):
            values = [
                dice.choices(
                    [value.label.get("fr") for value in quota.values],
                    [value.minimum + value.maximum for value in quota.values],
                )[0]
                for quota in workshop.quotas
            ]
            street = f"{number // 2 if number < 100 else number} rue des Tilleuls"
            rows.writerow(
                [
                    f"Prénom{number}",
                    f"O’Nom{number}",
                    str(1945 + number % 60),
                    street,
                    f"{46000 + 10 * (number // 2 % 90)}",
                    "Villeneuve-d’Ascq",
                    *values,
                ]
            )


@dataclass(frozen=True)
class Invited:
    """Somebody whose letter was read: who they are, and where its code leads."""

    person: Person
    address: str

    @property
    def token(self) -> str:
        return self.address.rpartition("/")[2]

    @property
    def year(self) -> str:
        return self.person.birth_year or ""

    @property
    def postcode(self) -> str:
        return self.person.postcode or ""


def read_letters(archive: bytes, many: int) -> Iterator[str]:
    """Read so many codes as a camera does, from the drawn pages of all letters."""
    left = many
    with zipfile.ZipFile(io.BytesIO(archive)) as files:
        for name in files.namelist():
            if not name.endswith(".pdf") or left <= 0:
                continue
            pdf = files.read(name)
            pages = min(left, count(pdf))
            left -= pages
            yield from codes(pdf, *range(1, pages + 1))


async def invited(database: Database, addresses: Iterable[str]) -> list[Invited]:
    """Find whose letters these are."""

    async def look(tx: Transaction) -> list[Invited]:
        found = []
        for address in addresses:
            token = urlsplit(address).path.rpartition("/")[2]
            link = await storage.links.find(tx, tx.keyed_hash(token))
            assert link is not None, address
            found.append(Invited(await storage.people.get(tx, link.person), address))
        return found

    return await database.read(look)


@dataclass
class Answers:
    """How people answer, each in their own way: the dice know which."""

    played: Rehearsal
    script: Script
    sophie: Pages

    async def all(self, people: list[Invited], seed: int = 7) -> dict[str, int]:
        """Let them all answer, a few at a time; how many in which way."""
        dice = random.Random(seed)
        ways = {
            one.address: (
                dice.choice(("chat", "form", "phone")),
                dice.choices(("whole", "no", "begun"), (88, 7, 5))[0],
            )
            for one in people
        }
        gate, desk = asyncio.Semaphore(AT_ONCE), asyncio.Lock()
        done: dict[str, int] = {}

        async def one(who: Invited) -> None:
            way, how = ways[who.address]
            async with gate:
                if way == "chat":
                    await self.by_chat(who, how)
                elif way == "form":
                    await self.by_form(who, how)
                else:
                    async with desk:
                        await self.by_phone(who, how)
            done[f"{way}, {how}"] = done.get(f"{way}, {how}", 0) + 1

        await asyncio.gather(*(one(each) for each in people))
        return done

    async def by_chat(self, who: Invited, how: str) -> None:
        phone = await self.played.phone(who.person.first_name or "", "Nom")
        await self.script.confirms(phone, who.token, who.year, who.postcode)
        if how == "no":
            await phone.types("/renoncer")
            await phone.decides(self.script.say("leaving.yes-decline"))
            return
        await self.script.reads_and_commits(phone)
        questions = self.script.questions()
        for question in questions[: 2 if how == "begun" else None]:
            await self.script.answers(phone, question)
        if how == "whole":
            await phone.taps(self.script.say("form.hand-in"))
            await phone.sees("Vos réponses sont bien arrivées")

    async def by_form(self, who: Invited, how: str) -> None:
        async with browser() as http:
            page = Pages(http, self.played.pages)
            base = urlsplit(who.address).path + "/reponse"
            await page.opens(base)
            await page.sends("/reponse", {"year": who.year, "postcode": who.postcode})
            page.sees(f"{who.person.first_name}")
            if how == "no":
                await page.opens(f"{base}/non")
                await page.sends("/non")
                page.sees("vous ne participez pas")
                return
            await page.sends("/donnees")
            await page.sends("/accords")
            await page.sends("/engagement", {"do": "yes"})
            asked = 0
            while "/question/" in page.path and not (how == "begun" and asked == 2):
                key = page.path.rpartition("/")[2]
                said = FORM[key]
                given: dict[str, str | list[str]] = {"do": "skip"}
                if said:
                    given = {"do": "next", "answer": said}
                await page.sends(f"/question/{key}", given)
                assert page.status == 200, page.shown
                asked += 1
            if how == "whole":
                await page.sends("/relire")
                page.sees("Vos réponses sont bien arrivées")

    async def by_phone(self, who: Invited, how: str) -> None:
        page = f"personnes/{who.person.id}"
        if how == "no":
            await self.sophie.does(page, "/renoncer")
            return
        if how == "whole":
            await answers_by_telephone(self.sophie, page, self.script)
        else:
            await self.sophie.does(page, "/information")


def links_in(shown: str, pattern: str) -> list[str]:
    """The ends of the addresses on a page that look like this."""
    return re.findall(rf'href="[^"]*/{pattern}"', shown)
