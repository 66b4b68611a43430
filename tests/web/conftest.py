"""A whole site on a real database: one workshop, one person with a letter, one organiser."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import actions.links
import actions.people
import actions.workshops
import storage.workshops
from actions.links import MadeLink
from actions.workshop_file import read_workshop
from rules.people_row import PersonRow
from rules.who import Who
from rules.workshop import Workshop
from storage.database import Database, open_database
from storage.transaction import Transaction
from texts import Texts
from web.site import Site

EXAMPLE = Path(__file__).parents[2] / "examples" / "big-data-sante" / "workshop.toml"
KEY = bytes(range(32))
START = datetime(2027, 1, 11, 9, 0, tzinfo=UTC)  # a Monday
PHONE = "01 99 00 12 34"
CHAT = 4242


@dataclass
class Walkable:
    """Time as the site sees it: a test walks it."""

    at: datetime = START
    real: float = 1_000.0

    def now(self) -> datetime:
        return self.at

    def seconds(self) -> float:
        return self.real


@dataclass
class Town:
    """The site's surroundings, and what a test may do to them."""

    database: Database
    clock: Walkable
    workshop: Workshop
    person: str
    letter: MadeLink
    texts: Texts = field(default_factory=lambda: Texts.load(strict=True))

    def site(self, *, public_url: str = "http://test", **more: object) -> Site:
        receive = more.get("receive_update")
        assert receive is None or callable(receive)
        return Site(
            database=self.database,
            texts=self.texts,
            now=self.clock.now,
            seconds=self.clock.seconds,
            public_url=public_url,
            telegram_link=lambda payload: f"http://127.0.0.1:8081/?start={payload}",
            form_key=b"f" * 32,
            version="0.1.0",
            receive_update=receive,
        )

    async def new_letter(self, lasting: timedelta = timedelta(days=60)) -> MadeLink:
        who = Who("command", self.person, self.workshop.id)

        async def body(tx: Transaction) -> MadeLink:
            return await actions.links.make(tx, who, now=self.clock.now(), lasting=lasting)

        return await self.database.transact(body, cause="test:letter")

    async def follow_in_chat(self, letter: MadeLink, postcode: str = "46330") -> None:
        """Do what the chat does with this letter's link: five wrong postcodes lock it."""

        async def body(tx: Transaction) -> None:
            link = await actions.links.open_token(tx, letter.token, now=self.clock.now())
            assert link is not None
            given = (1957, postcode)
            await tx.run("accounts.create", chat=CHAT, language="fr", seen_at=self.clock.now())
            await actions.links.use(tx, link, CHAT, given, language="fr", now=self.clock.now())

        await self.database.transact(body, cause="test:follow")

    async def load(self, workshop: Workshop) -> None:
        async def body(tx: Transaction) -> None:
            await actions.workshops.load(tx, "command", workshop, now=self.clock.now())

        await self.database.transact(body, cause="test:load")

    async def count(self, query: str, **values: object) -> int:
        """Run a named query that counts."""

        async def body(tx: Transaction) -> int:
            rows = await tx.fetch(query, **values)
            return int(next(iter(rows[0].values())))

        return await self.database.read(body)


def row() -> PersonRow:
    return PersonRow(
        line=2,
        first_name="Denise",
        last_name="Fontanel",
        birth_year=1957,
        postcode="46330",
        commune="Cabrerets",
        phone="+33639980012",
        email=None,
        language="fr",
        features={},
        address=None,
    )


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    """One workshop, Denise who got a letter, and Karim who runs the workshop."""
    async for made in founded(f"sqlite:///{tmp_path / 'atelier.db'}", tmp_path):
        yield made


async def founded(url: str, folder: Path) -> AsyncIterator[Town]:
    clock = Walkable()
    workshop = read_workshop(EXAMPLE.read_bytes())
    database = await open_database(url, KEY, clock=clock.now, backups=folder / "backups")
    async with database:

        async def body(tx: Transaction) -> tuple[str, MadeLink]:
            await actions.workshops.load(tx, "command", workshop, now=START)
            await actions.people.import_rows(tx, "command", workshop, [row()], now=START)
            person = await storage.people.find_by_match(tx, tx.keyed_hash(row().match))
            assert person is not None
            team = Who("command", "command", workshop.id)
            await actions.people.add_organiser(
                tx, team, "Karim", "Benali", language="fr", now=START
            )
            who = Who("command", person, workshop.id)
            return person, await actions.links.make(tx, who, now=START)

        person, letter = await database.transact(body, cause="test:founding")
        yield Town(database, clock, workshop, person, letter)
