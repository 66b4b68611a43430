"""A town, a mail server, and somebody who organises and has looked at what e-mails say."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.edges.mails.town import EMAILS
from tests.mail import MailServer, mail_server
from tests.web.town import Browser, Town, founded
from tests.web.waves import home, written
from web.app import build_app


@pytest.fixture
async def house(engine_url: str, tmp_path: Path) -> AsyncIterator[Town]:
    async for each in founded(engine_url, tmp_path):
        yield each


@pytest.fixture
async def post() -> AsyncIterator[MailServer]:
    async with mail_server() as server:
        yield server


@pytest.fixture
async def karim(house: Town) -> Browser:
    """Somebody who organises, and has looked at what e-mails say."""
    app = build_app(replace(house.site(), sends_mail=True))
    member = await house.signed_in(Browser(app), house.organiser)
    await written(house, member)
    path = f"{home(house)}/texte/courriels"
    kept = await member.send(path, path, EMAILS | {"subject-fr": "Une invitation"}, form=1)
    assert "Le texte est gardé" in kept.text
    return member
