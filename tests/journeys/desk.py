"""Somebody of the team who never opens Telegram: a browser without script, over real HTTP."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit

import aiohttp

from tests.journeys.phone import read
from tests.journeys.rehearsal import Rehearsal

_FORM = re.compile(r"<form\b([^>]*)>(.*?)</form>", re.DOTALL)
_ACTION = re.compile(r'action="([^"]*)"')
_HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')
_DAY = re.compile(r'<input type="date"[^>]* name="([^"]+)"[^>]* value="([^"]*)"')

Fields = Mapping[str, str | list[str]]
File = tuple[str, bytes]


@dataclass
class Pages:
    """One browser: it keeps its cookies, and sends the forms that it was shown."""

    http: aiohttp.ClientSession
    root: str
    team: str = ""
    shown: str = ""
    status: int = 0
    path: str = ""
    content: bytes = b""

    async def opens(self, path: str) -> str:
        """Open a path (below the team's, if it is relative); what it shows, as an eye reads it."""
        async with self.http.get(self._url(path)) as answer:
            return await self._take(answer)

    async def sends(
        self,
        action: str,
        fields: Fields | None = None,
        *,
        holding: str | tuple[str, ...] = "",
        file: File | None = None,
    ) -> str:
        """Send the form of the page shown now whose action ends like this; what comes of it.

        Where several do, the one `holding` these signs, or all of these. A `file` goes last, as
        browsers send it.
        """
        signs = (holding,) if isinstance(holding, str) else holding
        for attributes, inside in _FORM.findall(self.shown):
            found = _ACTION.search(attributes)
            goes = found[1] if found else ""
            if (goes or self.path).endswith(action) and all(each in inside for each in signs):
                data = aiohttp.FormData()
                kept = dict(_HIDDEN.findall(inside) + _DAY.findall(inside))
                given = {**kept, **(fields or {})}
                for name, value in given.items():
                    for each in [value] if isinstance(value, str) else value:
                        data.add_field(name, each)
                if file:
                    data.add_field("file", file[1], filename=file[0])
                async with self.http.post(self._url(goes or self.path), data=data) as answer:
                    return await self._take(answer)
        raise AssertionError(f"no form for «{action}» on {self.path}:\n{self.shown[:2000]}")

    async def does(
        self,
        page: str,
        action: str,
        fields: Fields | None = None,
        *,
        holding: str | tuple[str, ...] = "",
        file: File | None = None,
    ) -> str:
        """Open a page and send one of its forms, which must be taken."""
        await self.opens(page)
        said = await self.sends(action, fields, holding=holding, file=file)
        assert self.status == 200, f"{page} {action} {fields}: {self.status}\n{plain(said)}"
        return said

    def sees(self, words: str) -> None:
        """What is shown now holds these words."""
        assert read(words) in plain(self.shown), plain(self.shown)

    def _url(self, path: str) -> str:
        return self.root + (path if path.startswith("/") else f"{self.team}/{path}".rstrip("/"))

    async def _take(self, answer: aiohttp.ClientResponse) -> str:
        self.status, self.path = answer.status, urlsplit(str(answer.url)).path
        kind = answer.headers.get("content-type", "")
        self.content = await answer.read()
        self.shown = await answer.text() if kind.startswith("text/") else ""
        return self.shown


def plain(shown: str) -> str:
    """A page as an eye reads it: no tags, single spaces."""
    bare = re.sub(r"<[^>]+>", " ", shown.partition("<main")[2] or shown)
    return read(re.sub(r"\s+", " ", bare.replace("&#39;", "'").replace("&amp;", "&")))


def browser() -> aiohttp.ClientSession:
    """A browser's memory: it keeps the cookies of an address without a name, too."""
    return aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True))


@asynccontextmanager
async def at_the_desk(played: Rehearsal, workshop: str) -> AsyncIterator[Pages]:
    """Add Sophie to the team, who organises and sees to the beds; she presses her link's button."""
    roles = ("--role", "organiser", "--role", "logistics")
    link = (await played.command("team", "add", "Sophie", "Martin", *roles)).strip()
    async with browser() as http:
        pages = Pages(http, played.pages, f"/equipe/{workshop}")
        await pages.opens(urlsplit(link).path)
        await pages.sends(urlsplit(link).path)
        assert pages.status == 200, pages.shown
        yield pages
