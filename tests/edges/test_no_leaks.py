"""While the team works on its pages, no log holds a name, a number or a word of anybody."""

from __future__ import annotations

import asyncio
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import httpx
import pytest
from starlette.applications import Starlette

import actions.pages
import actions.people
import actions.sign_in
import actions.team
import actions.workshops
from bench import lives, works
from bench.lives import begin
from bench.works import go_on
from bot.cli.desk import ACTOR, opened
from bot.settings import load
from rules.pages import Purpose
from rules.who import TEAM, Who
from storage.transaction import Transaction
from tests.edges.conftest import StartBot
from tests.edges.test_start_and_stop import RUN
from tests.edges.town import Emulator, Process, environment
from tests.example import example
from tests.ports import free_port
from tests.web.every_page import Kind, Links, kind_of
from web.app import ROUTES
from web.team.session import COOKIE

pytestmark = [pytest.mark.slow, pytest.mark.proves("done.no_leaks")]

PEOPLE = 20
TYPED = {
    "email": "zephyrine.secrete@example.org",
    "tel": "06 39 98 12 34",
    "number": "2",
    "date": "2027-03-01",
    "datetime-local": "2027-03-01T10:00",
    "time": "10:00",
}
WORDS = "Zéphyrine Secrète pleure"
A_WHILE = 2.0  # seconds
MOST = 150  # pages; there are fewer, and a chain without an end would be a fault
SECRETS = (
    *("Anatolie", "Quillerou", "Kermadec", "Évariste", "Tilleuls", "example.org", "Sophie"),
    *("Zéphyrine", "zephyrine", "Secrète", "639981234", "06 39 98", "+33639", "33639"),
    *(lives.AWAY, lives.CALLED, lives.WISH, lives.REPLY, lives.EXPECTS, works.NEED, works.INTEREST),
    *("allergie", "deuil", "arachide", "laboratoire"),
)


class Filled(HTMLParser):
    """The forms of a page, filled in with words that nobody may find again in a log."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.forms: list[tuple[str, str, dict[str, str]]] = []
        self._select = ""
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        name, value, kind = given.get("name", ""), given.get("value", ""), given.get("type", "")
        if tag == "form":
            self.forms.append((given.get("method", "get"), given.get("action", ""), {}))
        elif tag == "select":
            self._select = name
        elif tag == "option" and value and self._select:
            self._fill(self._select, value)
            self._select = ""
        elif tag == "textarea":
            self._fill(name, WORDS)
        elif tag == "button" or (tag == "input" and kind in {"hidden", "radio", "checkbox"}):
            self._fill(name, value)
        elif tag == "input" and kind != "file":
            self._fill(name, TYPED.get(kind, WORDS))

    def _fill(self, name: str, value: str) -> None:
        if name and self.forms:
            self.forms[-1][2].setdefault(name, value)


async def prepared(settings: dict[str, str]) -> tuple[str, list[str]]:
    """Let a workshop get under way; a way in for somebody of the team, and pages of others."""
    given = {name.removeprefix("ATELIER_").lower(): value for name, value in settings.items()}
    async with opened(load(_env_file=None, **given)) as desk:
        workshop = example()
        team = Who(ACTOR, ACTOR, workshop.id)

        async def found(tx: Transaction) -> str:
            await actions.workshops.load(tx, ACTOR, workshop, now=tx.now)
            names = ("Sophie", "Martin")
            return await actions.team.add(tx, team, names, TEAM, language="fr", now=tx.now)

        member = await desk.database.transact(found, cause="test:found")
        people = await begin(desk.database, workshop, member, PEOPLE)
        speakers = await go_on(desk.database, workshop, member, people)
        theirs = [(speakers[-1], Purpose.SPEAKER)]
        theirs += [(people[6].person, each) for each in Purpose if each is not Purpose.SPEAKER]

        async def ways(tx: Transaction) -> tuple[str, list[str]]:
            who = Who(ACTOR, member, workshop.id)
            link = await actions.sign_in.make_link(tx, who, real=desk.clock.real())
            return link, [
                await actions.pages.path(tx, Who(ACTOR, person, workshop.id), purpose)
                for person, purpose in theirs
            ]

        return await desk.database.transact(ways, cause="test:ways")


async def walked(http: httpx.AsyncClient, waiting: list[str]) -> dict[str, str]:
    """Open a page of each kind that is led to; the source of each."""
    app, met = Starlette(routes=ROUTES), set[Kind]()
    sources: dict[str, str] = {}
    while waiting and len(sources) < MOST:
        path = waiting.pop(0)
        if path in sources or (kind := kind_of(app, path)) in met:
            continue
        met.add(kind)
        answer = await http.get(path, follow_redirects=True)
        if answer.status_code == 200 and answer.headers["content-type"].startswith("text/html"):
            sources[path] = answer.text
            for href in Links(answer.text).hrefs:
                parts = urlsplit(urljoin(urljoin(str(http.base_url), path), href))
                if parts.netloc == urlsplit(str(http.base_url)).netloc and "lang=" not in href:
                    waiting.append(f"{parts.path}?{parts.query}" if parts.query else parts.path)
    return sources


async def sent(http: httpx.AsyncClient, path: str, source: str) -> list[int]:
    """Send every form of a page but those that end the work on the pages; the answers' codes."""
    statuses = []
    for method, action, fields in Filled(source).forms:
        target = urljoin(path, action) if action else path
        if target == "/equipe/sortir" or fields.get("do") == "take":
            continue
        how = {"params": fields} if method == "get" else {"data": fields}
        statuses.append((await http.request(method.upper(), target, **how)).status_code)  # type: ignore[arg-type]  # fields are words
    return statuses


async def signed_in(http: httpx.AsyncClient, link: str) -> None:
    [(_, _, fields)] = Filled((await http.get(link)).text).forms
    assert (await http.post(link, data=fields)).status_code == 303
    assert COOKIE in http.cookies


async def rested(process: Process) -> None:
    """Wait until the bot has said nothing new for a while: what was queued has left, or failed."""
    before = -1
    while len(process.said) != before:
        before = len(process.said)
        await asyncio.sleep(A_WHILE)


async def test_nobody_is_named_in_what_the_program_says(
    start: StartBot, town: Emulator, tmp_path: Path
) -> None:
    port = free_port()
    more = {"HTTP": f"127.0.0.1:{port}", "PUBLIC_URL": f"http://127.0.0.1:{port}"}
    link, pages = await prepared(environment(town, tmp_path, **more))
    process = await start(*RUN, **more)
    async with httpx.AsyncClient(base_url=more["PUBLIC_URL"], timeout=30) as http:
        await signed_in(http, link)
        sources = await walked(http, ["/", "/equipe", *pages])
        statuses = [
            status for path, source in sources.items() for status in await sent(http, path, source)
        ]
        await rested(process)
    said = "\n".join(process.said)
    assert len(sources) > 20
    assert len(statuses) > 50
    assert not {500, 503} & set(statuses)
    assert statuses.count(303) > 20  # most of it was done, not refused
    assert [secret for secret in SECRETS if secret.casefold() in said.casefold()] == []
    tokens = [path.rpartition("/")[2] for path in (link, *pages)]
    assert [token for token in tokens if token in said] == []
