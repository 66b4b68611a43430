"""What comes next, on a page that is one participant's own; and what the group answered."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import actions.after
import actions.followup
import actions.pages
from rules.after import After, facts, is_after
from rules.pages import Purpose
from rules.survey import FEWEST, Result
from storage.transaction import Transaction
from web import chart
from web.chart import Bar
from web.language import language_of
from web.personal import (
    Personal,
    act_personal,
    done_personal,
    open_personal,
    posted_personal,
    shown_personal,
)

PATH = f"/{Purpose.AFTER}/{{token}}"
NOTED = {"tell": "followup.noted-tell", "stop": "after.noted-stop"}


@dataclass(frozen=True, slots=True)
class _Page:
    about: After | None
    results: tuple[Result, ...]


async def look(request: Request) -> Response:
    """Show what comes next."""
    personal = await open_personal(request, Purpose.AFTER)
    page = await personal.read(lambda tx: _read(tx, personal))
    if page.about is None:
        return shown_personal(personal, "after_none.html")
    workshop, now = personal.workshop, personal.site.now()
    return shown_personal(
        personal,
        "after.html",
        notes=NOTED,
        about=page.about,
        facts=facts(page.about, workshop),
        met=is_after(workshop, now=now),
        results=pictures(personal, page.results),
        fewest=FEWEST,
    )


async def choose(request: Request) -> Response:
    """Be told of answers to the opinion from now on, or not any more."""
    personal = await open_personal(request, Purpose.AFTER)
    sent = await posted_personal(personal)
    wanted = sent.get("do") == "tell"

    async def body(tx: Transaction) -> None:
        if await actions.after.took_part(tx, personal.who):
            await actions.followup.choose_news(tx, personal.who, wanted=wanted)

    await act_personal(personal, sent, body)
    return done_personal(personal, noted="tell" if wanted else "stop")


def pictures(
    personal: Personal, results: tuple[Result, ...]
) -> tuple[tuple[Result, tuple[Bar, ...]], ...]:
    """Return each result with the bars that draw it."""
    texts, language = personal.site.texts, language_of(personal.request)
    return tuple(
        (each, chart.answers(each, lambda key: texts.plain(key, language))) for each in results
    )


async def _read(tx: Transaction, personal: Personal) -> _Page:
    if not await actions.after.took_part(tx, personal.who):
        return _Page(None, ())
    about = await actions.after.found(tx, personal.who)
    return _Page(about, await actions.after.group_answers(tx, personal.workshop))


ROUTES = (Route(PATH, look, methods=["GET"]), Route(PATH, choose, methods=["POST"]))
