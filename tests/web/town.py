"""A whole site on a real database: one workshop, one person with a letter, one organiser."""

from __future__ import annotations

import re
from collections.abc import AsyncGenerator, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import httpx
from starlette.applications import Starlette

import actions.links
import actions.people
import actions.sign_in
import actions.team
import actions.workshops
import storage.accounts
import storage.people
from actions.links import MadeLink
from bot.papers import press_of_pages
from rules.people_row import PersonRow
from rules.who import Role, Who
from rules.workshop import Workshop
from storage.database import Database, open_database
from storage.transaction import Transaction
from tests.example import example
from tests.tables import KEY
from texts import Texts
from web.site import ReceiveUpdate, Site

START = datetime(2027, 1, 11, 9, 0, tzinfo=UTC)  # a Monday
PHONE = "01\u00a099\u00a000\u00a012\u00a034"  # on one line
CHAT = 4242
TEAM_CHAT = 9001


@cache
def every_text() -> Texts:
    """Load the sentences; whether both languages have them all is another test's question."""
    return Texts.load(strict=True)


@dataclass
class Walkable:
    """Time as the site sees it: a test walks it."""

    at: datetime = START
    real: float = 1_000.0

    def now(self) -> datetime:
        return self.at

    def machine(self) -> datetime:
        """The time of the machine, which walks with `real`."""
        return START + timedelta(seconds=self.real - 1_000.0)

    def seconds(self) -> float:
        return self.real


@dataclass
class Town:
    """The site's surroundings, and what a test may do to them."""

    database: Database
    clock: Walkable
    workshop: Workshop
    person: str
    organiser: str
    letter: MadeLink

    def site(
        self,
        *,
        public_url: str = "http://test",
        telegram_link: Callable[[str], str] = "http://127.0.0.1:8081/?start={}".format,
        receive_update: ReceiveUpdate | None = None,
    ) -> Site:
        return Site(
            database=self.database,
            texts=every_text(),
            now=self.clock.now,
            real=self.clock.machine,
            seconds=self.clock.seconds,
            public_url=public_url,
            telegram_link=telegram_link,
            form_key=b"f" * 32,
            version="0.1.0",
            receive_update=receive_update,
            press=press_of_pages(),
        )

    async def new_letter(self, lasting: timedelta = timedelta(days=60)) -> MadeLink:
        who = Who("command", self.person, self.workshop.id)

        async def body(tx: Transaction) -> MadeLink:
            return await actions.links.make(tx, who, now=self.clock.now(), lasting=lasting)

        return await self.database.transact(body, cause="test:letter")

    async def member(self, *roles: Role, name: str = "Sophie") -> str:
        """Add somebody to the team; return their id."""

        async def body(tx: Transaction) -> str:
            who = Who("command", "command", self.workshop.id)
            return await actions.team.add(
                tx, who, (name, "Martin"), roles, language="fr", now=tx.now
            )

        return await self.database.transact(body, cause=f"test:member:{name}")

    async def sign_in_path(self, person: str) -> str:
        """Make a link that signs this person in once."""

        async def body(tx: Transaction) -> str:
            who = Who("command", person, self.workshop.id)
            return await actions.sign_in.make_link(tx, who, real=self.clock.machine())

        return await self.database.transact(body, cause="test:sign-in")

    async def signed_in(self, browser: Browser, person: str) -> Browser:
        """Return another browser, in which this person has signed in."""
        theirs = browser.at("192.0.2.7")
        path = await self.sign_in_path(person)
        await theirs.send(path, path, {})
        return theirs

    @property
    def team_path(self) -> str:
        """Where the team's pages of the workshop begin."""
        return f"/equipe/{self.workshop.id}"

    async def letter_for_organiser(self) -> MadeLink:
        async def body(tx: Transaction) -> MadeLink:
            who = Who("command", self.organiser, self.workshop.id)
            return await actions.links.make(tx, who, now=self.clock.now())

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


class Browser:
    """A browser that keeps cookies, straight at the application."""

    def __init__(self, app: Starlette, address: str = "192.0.2.1") -> None:
        self.app = app
        transport = httpx.ASGITransport(app, raise_app_exceptions=False, client=(address, 1))
        self.http = httpx.AsyncClient(transport=transport, base_url="http://test")

    def at(self, address: str) -> Browser:
        """Return a browser of somebody else, at this address of the network."""
        return Browser(self.app, address)

    async def get(self, path: str, *, follow_redirects: bool = True, **more: Any) -> httpx.Response:
        return await self.http.get(path, follow_redirects=follow_redirects, **more)

    async def send(
        self, page: str, path: str, fields: Mapping[str, str | list[str]], *, form: int = 0
    ) -> httpx.Response:
        """Open a page, and send one of its forms with these fields; follow where it leads."""
        shown = await self.get(page)
        hidden = re.findall(r'name="(nonce|seal)" value="([^"]*)"', shown.text)
        kept = dict(hidden[2 * form : 2 * form + 2])
        return await self.http.post(path, data={**kept, **fields}, follow_redirects=True)

    async def post(self, path: str, fields: Mapping[str, str]) -> httpx.Response:
        return await self.http.post(path, data=dict(fields))


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


async def founded(url: str, folder: Path) -> AsyncGenerator[Town]:
    clock = Walkable()
    workshop = example()
    database = await open_database(
        url, KEY, clock=clock.now, backups=folder / "backups", files=folder / "files"
    )
    async with database:

        async def body(tx: Transaction) -> Town:
            await actions.workshops.load(tx, "command", workshop, now=START)
            await actions.people.import_rows(tx, "command", workshop, [row()], now=START)
            person = await storage.people.find_by_match(tx, tx.keyed_hash(row().match))
            assert person is not None
            team = Who("command", "command", workshop.id)
            organiser = await actions.people.add_organiser(
                tx, team, "Karim", "Benali", language="fr", now=START
            )
            await storage.accounts.open_account(tx, TEAM_CHAT, "fr", START)
            await storage.accounts.bind(tx, TEAM_CHAT, organiser, START)
            who = Who("command", person, workshop.id)
            letter = await actions.links.make(tx, who, now=START)
            return Town(database, clock, workshop, person, organiser, letter)

        yield await database.transact(body, cause="test:founding")
