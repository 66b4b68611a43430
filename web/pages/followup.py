"""What becomes of the opinion, all of it, on a page that is one participant's own."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import actions.followup
import storage.citizens
import storage.followup
from rules.followup import Opinion, Outcome, progress, standing
from rules.pages import Purpose
from rules.who import CitizenState
from storage.transaction import Transaction
from web import chart
from web.language import language_of
from web.personal import (
    Personal,
    act_personal,
    done_personal,
    open_personal,
    posted_personal,
    shown_personal,
)

PATH = f"/{Purpose.FOLLOW_UP}/{{token}}"
NOTED = {"tell": "followup.noted-tell", "stop": "followup.noted-stop"}


@dataclass(frozen=True, slots=True)
class _Page:
    """The opinion, and whether this reader took part and wants to be told."""

    opinion: Opinion
    took_part: bool
    wants: bool


async def look(request: Request) -> Response:
    """Show the opinion, article by article, with every answer."""
    personal = await open_personal(request, Purpose.FOLLOW_UP)
    page = await personal.read(lambda tx: _read(tx, personal))
    if not page.took_part or page.opinion.handed_over_on is None:
        return shown_personal(personal, "followup_none.html")
    today = personal.site.now().astimezone(personal.workshop.tz).date()
    texts, language = personal.site.texts, language_of(request)

    def say(outcome: Outcome | None) -> str:
        facts = {"outcome": outcome.value if outcome else "waiting"}
        return texts.plain("followup.outcome", language, facts)

    return shown_personal(
        personal,
        "followup.html",
        notes=NOTED,
        opinion=page.opinion,
        standing=standing(personal.workshop, page.opinion, today=today),
        bars=chart.outcomes(progress(page.opinion.articles), say),
        wants=page.wants,
    )


async def choose(request: Request) -> Response:
    """Be told of answers from now on, or not any more."""
    personal = await open_personal(request, Purpose.FOLLOW_UP)
    sent = await posted_personal(personal)
    wanted = sent.get("do") == "tell"

    async def body(tx: Transaction) -> None:
        if (await _read(tx, personal)).took_part:
            await actions.followup.choose_news(tx, personal.who, wanted=wanted)

    await act_personal(personal, sent, body)
    return done_personal(personal, noted="tell" if wanted else "stop")


async def _read(tx: Transaction, personal: Personal) -> _Page:
    citizen = await storage.citizens.find(tx, personal.person, personal.workshop.id)
    return _Page(
        opinion=await actions.followup.opinion(tx, personal.workshop),
        took_part=citizen is not None and citizen.state is CitizenState.VALIDATED,
        wants=await storage.followup.wants(tx, personal.person, personal.workshop.id),
    )


ROUTES = (Route(PATH, look, methods=["GET"]), Route(PATH, choose, methods=["POST"]))
