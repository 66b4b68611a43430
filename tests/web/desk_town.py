"""What the team's pages have to do with: people, messages, calls; and forms that are sent twice."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from html import unescape
from typing import Any

import httpx

import actions.calls
import actions.help
import actions.people
import storage.accounts
import storage.citizens
import storage.people
from rules.calls import Reason
from rules.help import Written
from rules.who import CitizenState, Role, Who
from storage.transaction import Transaction
from tests.seating import seat
from tests.storage.town import everything
from tests.web.town import Browser, Town, row

KEEPS_THE_TIME = {"browsers"}
"""Tables in which looking at a page is noted."""


async def citizen(
    town: Town,
    first_name: str,
    state: CitizenState = CitizenState.CONTACTED,
    *,
    last_name: str = "Durand",
    chat: int | None = None,
) -> str:
    """Bring somebody into the workshop, in this state; return their id."""
    one = replace(row(), first_name=first_name, last_name=last_name)

    async def body(tx: Transaction) -> str:
        await actions.people.import_rows(tx, "command", town.workshop, [one], now=tx.now)
        person = await storage.people.find_by_match(tx, tx.keyed_hash(one.match))
        assert person is not None
        await into(tx, town, person, state)
        if chat is not None:
            await storage.accounts.open_account(tx, chat, "fr", tx.now)
            await storage.accounts.bind(tx, chat, person, tx.now)
        return person

    return await town.database.transact(body, cause=f"test:{first_name}:{last_name}")


async def into(tx: Transaction, town: Town, person: str, state: CitizenState) -> None:
    """Bring somebody into another state."""
    found = await storage.citizens.get(tx, person, town.workshop.id)
    if found.state is not state:
        await storage.citizens.move(tx, found, state, now=tx.now)
        await seat(tx, town.workshop, person, state)


async def state_of(town: Town, person: str) -> CitizenState:
    async def body(tx: Transaction) -> CitizenState:
        return (await storage.citizens.get(tx, person, town.workshop.id)).state

    return await town.database.read(body)


async def writes(town: Town, person: str | None, written: Written | str) -> int:
    """Have a message come in from somebody, or from a stranger; return its number."""
    what = Written(written) if isinstance(written, str) else written
    workshop = town.workshop.id if person else ""

    async def body(tx: Transaction) -> int:
        who = Who.oneself(person or "chat:77", workshop)
        chat = None if person else 77
        return await actions.help.ask(tx, who, chat, what, now=town.clock.now())

    return await town.database.transact(body, cause=f"test:writes:{person}:{what.words}")


async def to_call(town: Town, person: str, reason: str = Reason.ASKED, wish: str = "") -> int:
    """Put somebody on the call list; return the number of their oldest entry."""
    who = Who("system", person, town.workshop.id)

    async def body(tx: Transaction) -> int:
        await actions.calls.request(tx, who, reason, now=town.clock.now(), wish=wish)
        rows = await tx.fetch("calls.open_of_person", person=person, workshop=town.workshop.id)
        return int(rows[0]["id"])

    return await town.database.transact(body, cause=f"test:call:{person}:{reason}")


async def kept(town: Town) -> list[tuple[str, str, Any]]:
    """Everything that is kept, but when whose browser was last seen."""
    return [each for each in await everything(town.database) if each[0] not in KEEPS_THE_TIME]


async def form_of(browser: Browser, page: str) -> dict[str, str]:
    """Return the hidden fields by which a page of this browser knows its forms."""
    shown = await browser.get(page)
    return dict(re.findall(r'name="(nonce|seal)" value="([^"]*)"', shown.text)[:2])


async def twice(
    browser: Browser, page: str, path: str, fields: Mapping[str, str | list[str]]
) -> tuple[httpx.Response, httpx.Response]:
    """Send the very same form twice, as an impatient finger does."""
    hidden = await form_of(browser, page)
    first = await browser.http.post(path, data={**hidden, **fields})
    return first, await browser.http.post(path, data={**hidden, **fields})


def read(shown: httpx.Response) -> str:
    """The words of a page's body, on one line, as an eye takes them."""
    body = shown.text.split('<p class="over">', 1)[1].split("</p>", 1)[1].split("</main>", 1)[0]
    words = unescape(re.sub(r"<[^>]+>", " ", body))
    return " ".join(words.replace("\u00a0", " ").replace("\u202f", " ").split())


def heading(shown: httpx.Response) -> str:
    return read_between(shown.text, "<h1>", "</h1>")


def read_between(text: str, start: str, end: str) -> str:
    return unescape(text.split(start)[1].split(end, maxsplit=1)[0]).replace("\u00a0", " ")


async def elsewhere(town: Town, person: str, role: Role) -> str:
    """Let somebody have a role in another workshop, too; return its id."""
    other = "autre-atelier"
    await town.load(replace(town.workshop, id=other))
    await town.database.transact(
        lambda tx: storage.people.add_part(tx, person, other, role, now=tx.now),
        cause=f"test:elsewhere:{person}:{role}",
    )
    return other
