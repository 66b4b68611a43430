"""Makes papers: those that a page asked for, file by file, and one that a chat asked for.

They are set in a process of their own (bot/letters.py), a file at a time.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from types import MappingProxyType

import actions.needs
import actions.own_papers
import actions.papers
import storage.lodging
import storage.papers
from actions.jobs import Arguments, Finish, Progress, Stepwise, Work
from actions.paper_facts import House, digests, house
from actions.paper_pages import Papers, to_json
from actions.paper_sheet import file_name, listed, personal
from actions.paper_voice import Voice
from actions.papers import Composed
from bot.letters import PressFailed, set_apart
from rules.errors import Refused
from rules.needs import Needs
from rules.papers import AT_ONCE, LISTS, Order, Paper, State
from storage.database import Database
from storage.jobs import Job
from storage.transaction import Transaction
from texts import Texts


def papers(database: Database, texts: Texts, public_url: str) -> Mapping[str, Work]:
    """Return the kinds of job that make papers."""
    desk = Desk(database, texts, public_url)
    own = partial(_own, database=database, texts=texts, public_url=public_url)

    async def many(_job: Job, _progress: Progress) -> Stepwise:
        return Stepwise(actions.papers.step, desk.prepare)

    return MappingProxyType({actions.papers.JOB: many, actions.own_papers.JOB: own})


async def _own(
    job: Job, _progress: Progress, *, database: Database, texts: Texts, public_url: str
) -> Finish:
    """Make somebody's own paper, and send it; nothing is made for whom nothing can be said."""
    request = actions.own_papers.request_of(job.arguments)
    made = await database.read(
        lambda tx: actions.own_papers.compose(tx, request, texts, public_url)
    )
    content = await set_apart(to_json(made.papers)) if made else b""

    async def send(tx: Transaction) -> None:
        if made and content:
            await actions.own_papers.send(tx, request, made.name, content)

    return send


def press_of_pages() -> Callable[[bytes], Awaitable[bytes]]:
    """Return what sets the papers that pages hand out at once: one at a time, others wait."""
    turn = asyncio.Semaphore(1)

    async def press(papers: bytes) -> bytes:
        async with turn:
            try:
                return await set_apart(papers)
            except PressFailed:
                raise Refused("papers.cannot-be-made") from None

    return press


class Desk:
    """Where the next file of an order is put together."""

    def __init__(self, database: Database, texts: Texts, public_url: str) -> None:
        self._database = database
        self._texts = texts
        self._url = public_url

    async def prepare(self, left: Arguments) -> Arguments:
        """Do what the next step needs: set what is first, and put it on the disk."""
        number = int(left["order"])

        async def look(
            tx: Transaction,
        ) -> tuple[Order, House, tuple[tuple[str, str], ...], bool] | None:
            order = await storage.papers.find(tx, number)
            if order is None or order.state is State.READY:
                return None
            people = await actions.papers.next_people(tx, order, AT_ONCE)
            over = await actions.papers.is_over(tx, order)
            return order, await house(tx, order.workshop), people, over

        found = await self._database.read(look)
        if found is None:
            return {"order": number}
        order, seen, people, over = found
        if over:
            return {"order": number, "over": True}
        return {"order": number, "composed": await self._composed(order, seen, people)}

    async def _composed(
        self, order: Order, seen: House, people: tuple[tuple[str, str], ...]
    ) -> Composed:
        async def look(tx: Transaction) -> tuple[dict[str, str], dict[str, Needs], list[str]]:
            said = digests(tx, seen, order.paper, order.gathering)
            if order.paper is not Paper.DOSSIER_LOGISTICS:
                return said, {}, []
            hotels = await storage.lodging.hotels(tx, order.workshop)
            lines = [f"{each.name}\n{each.address}\n{each.phone}" for each in hotels.values()]
            needs = await actions.needs.unread(tx, order.workshop, tuple(said))
            return said, needs, [each.strip() for each in lines]

        said, needs, hotels = await self._database.read(look)
        if order.paper in LISTS:
            made = self._listed(order, seen, needs, hotels)
            language = order.language
        else:
            said = {person: said[person] for person, _ in people if person in said}
            made, language = self._personal(order, seen, said), people[0][1]
        name = file_name(self._texts, order.paper, language)
        file = None
        if made is not None:
            content = await set_apart(to_json(made))
            file = await self._database.files.save(content)
        return Composed(people, said, language, name, file, needs)

    def _listed(
        self, order: Order, seen: House, needs: Mapping[str, Needs], hotels: list[str]
    ) -> Papers | None:
        voice = Voice(seen, self._texts, order.language, self._database.house.now())
        read = [(seen.people[person], about) for person, about in needs.items()]
        return listed(voice, order.paper, order.gathering, read, hotels)

    def _personal(self, order: Order, seen: House, said: Mapping[str, str]) -> Papers | None:
        people = [seen.people[person] for person in said]
        if not people:
            return None
        now = self._database.house.now()
        return personal(seen, self._texts, order.paper, people, now, self._url)
