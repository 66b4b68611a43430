"""A file of two hundred megabytes: it is said why it is not taken, and nothing of it is kept."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import httpx
import pytest

import storage.imports
from tests.web.desk_town import form_of, read
from tests.web.server import Server
from tests.web.speaker_town import on_disk
from tests.web.test_team_import import ANA, HEADER, SENT
from tests.web.town import Browser, Town

BOUNDARY = "b0undary"
FILE = 200_000_000
ROOM = 40_000_000
"""Bytes by which the process may grow meanwhile: a fifth of the file, most of it the test's own."""


def resident() -> int:
    """The memory that this process, in which the server answers, has at this moment."""
    lines = Path("/proc/self/status").read_text("utf-8").splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmRSS"))


class Form:
    """The import's form with a list of so many bytes, made and sent piece by piece."""

    def __init__(self, fields: dict[str, str]) -> None:
        parts = [
            f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
            for name, value in fields.items()
        ]
        parts.append(
            f"--{BOUNDARY}\r\nContent-Disposition: form-data; "
            f'name="file"; filename="liste.csv"\r\n\r\n{HEADER}\r\n'
        )
        self.before = "".join(parts).encode()
        self.after = f"\r\n--{BOUNDARY}--\r\n".encode()
        self.memory = [resident()]

    @property
    def size(self) -> int:
        return len(self.before) + FILE + len(self.after)

    async def pieces(self) -> AsyncIterator[bytes]:
        yield self.before
        piece = (f"{ANA}\r\n".encode() * 10_000)[:1_000_000]
        for _ in range(FILE // len(piece)):
            yield piece
            self.memory.append(resident())
        yield self.after


@pytest.mark.slow
@pytest.mark.proves("done.import_200mb")
@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", "Ce fichier fait 200 Mo, et la limite est de 50 Mo. Rien n’a été importé."),
        ("en", "This file is 200 MB, and the limit is 50 MB. Nothing was imported."),
    ],
)
async def test_it_is_said_why_it_is_not_taken_and_nothing_of_it_is_kept(
    town: Town,
    browser: Browser,
    record_property: Callable[[str, object], None],
    language: str,
    words: str,
) -> None:
    page = f"{town.team_path}/personnes/importer"
    karim = await town.signed_in(browser, town.organiser)
    form = Form({**await form_of(karim, page), **SENT})
    headers = {
        "Accept-Language": language,
        "Content-Type": f"multipart/form-data; boundary={BOUNDARY}",
        "Content-Length": str(form.size),
        "Cookie": "; ".join(f"{name}={value}" for name, value in karim.http.cookies.items()),
    }
    async with Server(karim.app) as server, httpx.AsyncClient(timeout=50) as http:
        answer = await http.post(f"{server.url}{page}", content=form.pieces(), headers=headers)
    assert answer.status_code == 422
    assert words in read(answer)
    assert len(form.memory) > FILE // 1_000_000  # all of it was heard, or the browser breaks off
    grown = max(form.memory) - form.memory[0]
    record_property("figure", f"{grown / 1e6:.0f} MB more memory")
    assert grown < ROOM
    assert on_disk(town) == []
    assert await town.database.read(lambda tx: tx.fetch("files.every", after="", most=9)) == []
    latest = await town.database.read(lambda tx: storage.imports.latest(tx, town.workshop.id))
    assert latest == ()


@pytest.mark.slow
@pytest.mark.proves("done.import_200mb")
async def test_one_that_does_not_say_how_large_it_is_leaves_nothing_either(
    town: Town, browser: Browser
) -> None:
    page = f"{town.team_path}/personnes/importer"
    karim = await town.signed_in(browser, town.organiser)
    form = Form({**await form_of(karim, page), **SENT})
    headers = {
        "Content-Type": f"multipart/form-data; boundary={BOUNDARY}",
        "Cookie": "; ".join(f"{name}={value}" for name, value in karim.http.cookies.items()),
    }
    async with Server(karim.app) as server, httpx.AsyncClient(timeout=50) as http:
        answer = await http.post(f"{server.url}{page}", content=form.pieces(), headers=headers)
    assert answer.status_code == 422
    assert "la limite est de 50 Mo. Rien n’a été importé." in read(answer)
    assert max(form.memory) - form.memory[0] < ROOM
    assert on_disk(town) == []
