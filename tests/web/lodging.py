"""A hotel at the site, people who come, and who of the team sees to it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import httpx

import actions.attendance
import actions.pages
import storage.citizens
import storage.lodging
import storage.people
from rules.attendance import Answer
from rules.pages import Purpose
from rules.people_row import PersonRow
from rules.who import CitizenState, Role, Who
from storage.transaction import Transaction
from tests.web.town import Browser, Town, row

SATURDAY = "2027-03-27"
HOTEL = {
    "name": "Hôtel des Merles",
    "address": "3 rue Haute, Paris",
    "arrive_from": "15 h",
    "reference": "AC-27",
}
_HIDDEN = re.compile(r'<input type="hidden" name="(?:nonce|seal)" value="[^"]*">')
_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def read(shown: httpx.Response) -> str:
    """What a page says as an eye takes it, without what is different each time."""
    return _HIDDEN.sub("", shown.text).replace("\u00a0", " ")


@dataclass
class Desk:
    """Somebody of the team at their browser."""

    town: Town
    browser: Browser

    async def page(self, path: str) -> httpx.Response:
        return await self.browser.get(f"{self.town.team_path}{path}")

    async def send(self, path: str, fields: Mapping[str, str | list[str]]) -> httpx.Response:
        """Send a form of the pages; the one that signs out stands on each of them."""
        home = self.town.team_path
        return await self.browser.send(home, f"{home}{path}", fields)

    async def text(self, path: str) -> str:
        """Return what a page says, without what is different each time."""
        shown = await self.page(path)
        assert shown.status_code == 200, path
        return read(shown)


async def desk(town: Town, browser: Browser, *roles: Role) -> Desk:
    """Somebody with these roles, signed in."""
    name = "-".join(role.value for role in roles).capitalize()
    person = await town.member(*roles, name=name)
    return Desk(town, await town.signed_in(browser, person))


async def hotel(lou: Desk, **rooms: int) -> str:
    """Add a hotel that keeps these bedrooms for the first Saturday; return its id."""
    added = await lou.send("/hebergement/nouvel-hotel", dict(HOTEL))
    assert added.status_code == 200
    key = added.url.path.rpartition("/")[2]
    counted = {f"{SATURDAY}-{kind}": str(count) for kind, count in (rooms or {"single": 1}).items()}
    kept = await lou.send(f"/hebergement/hotel/{key}/chambres", dict(counted))
    assert kept.status_code == 200
    return key


async def comer(town: Town, first_name: str, last_name: str = "Durand") -> str:
    """A member of the panel who comes to the first weekend, and has no chat; their id."""

    async def body(tx: Transaction) -> str:
        about: PersonRow = row()
        named = {"first_name": first_name, "last_name": last_name, "birth_year": 1980}
        about = PersonRow(**{**{name: getattr(about, name) for name in about.__slots__}, **named})
        match = tx.keyed_hash(about.match)
        await storage.people.add_many(tx, [(about, match)], now=tx.now)
        person = await storage.people.find_by_match(tx, match)
        assert person is not None
        await storage.people.add_part(
            tx, person, town.workshop.id, Role.CITIZEN, state=CitizenState.VALIDATED, now=tx.now
        )
        who = Who("command", person, town.workshop.id)
        await actions.attendance.answer(tx, who, "weekend-1", Answer.YES, now=tx.now)
        return person

    return await town.database.transact(body, cause=f"test:{first_name}:{last_name}")


async def leaves(town: Town, person: str) -> None:
    async def body(tx: Transaction) -> None:
        citizen = await storage.citizens.get(tx, person, town.workshop.id)
        await storage.citizens.move(tx, citizen, CitizenState.WITHDRAWN, now=tx.now)

    await town.database.transact(body, cause=f"test:leaves:{person}")


async def own_page(town: Town, person: str) -> str:
    """The address of somebody's own page."""
    who = Who.oneself(person, town.workshop.id)
    return await town.database.transact(
        lambda tx: actions.pages.path(tx, who, Purpose.NEEDS), cause=f"test:page:{person}"
    )


def bed(hotel_id: str, kind: str = "single", **more: str) -> dict[str, str | list[str]]:
    """What the form for a bed sends."""
    return {"hotel": hotel_id, "kind": kind, "night": [SATURDAY], **more}


def sheets(content: bytes) -> dict[str, list[list[str]]]:
    """Read a workbook back as a spreadsheet would: rows of words and numbers, by sheet."""
    with ZipFile(BytesIO(content)) as book:
        shared = [
            "".join(part.text or "" for part in each.iter(f"{_SHEET}t"))
            for each in ET.fromstring(book.read("xl/sharedStrings.xml"))  # noqa: S314 - our own file
        ]
        names = ET.fromstring(book.read("xl/workbook.xml")).iter(f"{_SHEET}sheet")  # noqa: S314 - our own file
        return {
            str(each.get("name")): _rows(book.read(f"xl/worksheets/sheet{number}.xml"), shared)
            for number, each in enumerate(names, 1)
        }


def _rows(content: bytes, shared: list[str]) -> list[list[str]]:
    rows = []
    for each in ET.fromstring(content).iter(f"{_SHEET}row"):  # noqa: S314 - our own file
        cells = []
        for cell in each:
            assert cell.find(f"{_SHEET}f") is None, "a formula"
            value = cell.findtext(f"{_SHEET}v") or ""
            cells.append(shared[int(value)] if cell.get("t") == "s" else value)
        rows.append(cells)
    return rows


def day(number: str) -> date:
    """Read a day as a spreadsheet counts it."""
    return date.fromordinal(date(1899, 12, 30).toordinal() + int(number))
