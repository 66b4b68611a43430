"""What the pages are given: database, sentences, clock, and the way to the messenger."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from starlette.requests import Request

from storage.database import Database
from texts import Texts

ReceiveUpdate = Callable[[bytes, str], Awaitable[int]]
"""Keep one pushed update (raw JSON, and the secret it came with); the HTTP status to answer.

It answers 200 only once the update is committed, and compares the secret in constant time.
"""


Press = Callable[[bytes], Awaitable[bytes]]
"""Set papers (as actions/paper_pages.py writes them) in a process of its own, one at a time; the
PDF. Raises Refused."""


@dataclass(frozen=True, slots=True)
class Site:
    """Built once by the wiring. `form_key` (32 bytes of their own) seals forms against forgery.

    `now` is civil time (aware); `real` is the machine's (aware), by which one is signed in, however
    a rehearsal's clock is walked; `seconds` is real time since some fixed moment. `telegram_link`
    makes the address that opens the bot with a start payload. `receive_update` is None while it
    polls. `sends_mail`: a mail server is set. `press` is None where nobody asks for paper.
    """

    database: Database
    texts: Texts
    now: Callable[[], datetime]
    real: Callable[[], datetime]
    seconds: Callable[[], float]
    public_url: str
    telegram_link: Callable[[str], str]
    form_key: bytes
    version: str
    receive_update: ReceiveUpdate | None = None
    sends_mail: bool = False
    press: Press | None = None


def site_of(request: Request) -> Site:
    """Return the site that this request was made to."""
    site: Site = request.app.state.site
    return site
