"""What other programs ask of the site, and what people see when it is not well."""

from __future__ import annotations

from pathlib import Path
from typing import NoReturn

import structlog.testing

from storage.errors import Fault
from storage.sqlite import SqliteEngine
from tests.web.town import PHONE, Browser, Town
from web.app import build_app
from web.pages.webhook import MOST_BYTES, PATH, SECRET_HEADER
from web.site import Site


class Bot:
    """Takes updates as the bot does, with an answer that the test chooses."""

    def __init__(self, status: int = 200) -> None:
        self.status = status
        self.got: list[tuple[bytes, str]] = []

    async def take(self, body: bytes, secret: str) -> int:
        self.got.append((body, secret))
        return self.status


class Gone(SqliteEngine):
    """An engine whose server has gone away."""

    async def write(self, *_: object) -> NoReturn:
        raise Fault("storage.unreachable")

    async def read(self, *_: object) -> NoReturn:
        raise Fault("storage.unreachable")


async def test_health_tells_the_version(browser: Browser) -> None:
    answer = await browser.get("/health")
    assert (answer.status_code, answer.json()) == (200, {"state": "ok", "version": "0.1.0"})


async def test_without_its_database_the_site_says_so_and_still_knows_whom_to_call(
    town: Town, browser: Browser, tmp_path: Path
) -> None:
    await browser.get("/")
    here, town.database.engine = town.database.engine, Gone(tmp_path / "gone.db", bytes(32))
    health = await browser.get("/health")
    with structlog.testing.capture_logs() as logs:
        page = await browser.get(f"/l/{town.letter.token}")
    town.database.engine = here
    assert health.status_code == 503
    assert page.status_code == 503
    assert page.headers["retry-after"] == "60"
    assert "Quelque chose n’a pas fonctionné de notre côté" in page.text
    assert PHONE in page.text
    assert town.letter.token not in str(logs)


async def test_a_mistake_of_ours_becomes_a_kind_page_with_the_usual_headers(town: Town) -> None:
    def broken(payload: str) -> str:
        raise ZeroDivisionError(payload)

    site = town.site(telegram_link=broken)
    page = await Browser(build_app(site)).get(f"/l/{town.letter.token}")
    assert page.status_code == 500
    assert "Quelque chose n’a pas fonctionné de notre côté" in page.text
    assert "ZeroDivisionError" not in page.text
    assert page.headers["cache-control"] == "no-store"
    assert PHONE in page.text


async def test_an_update_is_handed_over_whole_with_its_secret(town: Town) -> None:
    bot = Bot()
    browser = Browser(build_app(town.site(receive_update=bot.take)))
    answer = await browser.http.post(PATH, content=b'{"update_id":1}', headers={SECRET_HEADER: "s"})
    assert answer.status_code == 200
    assert bot.got == [(b'{"update_id":1}', "s")]
    assert (await browser.http.post(PATH, content=b"{}")).status_code == 200
    assert bot.got[-1] == (b"{}", "")


async def test_what_the_bot_does_not_take_is_not_confirmed(town: Town) -> None:
    for status in (400, 403, 503):
        browser = Browser(build_app(town.site(receive_update=Bot(status).take)))
        assert (await browser.http.post(PATH, content=b"{}")).status_code == status


async def test_an_update_that_is_none_is_turned_away_unread(town: Town) -> None:
    bot = Bot()
    browser = Browser(build_app(town.site(receive_update=bot.take)))
    assert (await browser.http.post(PATH, content=b" " * (MOST_BYTES + 1))).status_code == 413
    assert (await browser.get(PATH)).status_code == 405
    assert bot.got == []


async def test_while_the_bot_polls_nothing_can_be_pushed(town: Town, browser: Browser) -> None:
    site: Site = browser.app.state.site
    assert site.receive_update is None
    assert (await browser.http.post(PATH, content=b"{}")).status_code == 404
