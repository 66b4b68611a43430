"""The short survey on a page that is one participant's own: with their name, or without."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import actions.after
import actions.survey
import storage.survey
from rules.errors import Refused
from rules.pages import Purpose
from rules.survey import FEWEST, LONGEST_WORDS, QUESTIONS, Answers, Result
from storage.transaction import Transaction
from web import chart
from web.pages.after import pictures
from web.personal import (
    Personal,
    act_personal,
    done_personal,
    open_personal,
    posted_personal,
    shown_personal,
)

PATH = f"/{Purpose.SURVEY}/{{token}}"
NOTED = {"named": "survey.noted-named", "unnamed": "survey.noted-unnamed"}


async def look(request: Request) -> Response:
    """Show the questions, with what was answered with a name."""
    return await _page(await open_personal(request, Purpose.SURVEY))


async def fill(request: Request) -> Response:
    """Keep what is answered. Without a name, nothing here says whose it is."""
    personal = await open_personal(request, Purpose.SURVEY)
    sent = await posted_personal(personal)
    named = sent.get("named") == "yes"
    given = {each.key: sent.get(each.key) for each in QUESTIONS}

    async def body(tx: Transaction) -> None:
        await actions.survey.fill(tx, personal.who, given, named=named)

    try:
        await act_personal(personal, sent, body)
    except Refused as why:
        return await _page(personal, given, named=named, why=why)
    return done_personal(personal, noted="named" if named else "unnamed")


async def _page(
    personal: Personal,
    given: Answers | None = None,
    *,
    named: bool = False,
    why: Refused | None = None,
) -> Response:
    closed, answered, own = await personal.read(lambda tx: _read(tx, personal))
    group = await personal.read(lambda tx: _group(tx, personal))
    return shown_personal(
        personal,
        "survey.html",
        notes=NOTED,
        refused=why,
        closed=closed,
        results=pictures(personal, group),
        fewest=FEWEST,
        answered=answered,
        questions=QUESTIONS,
        labels=chart.LABELS,
        given=given or own or {},
        named=named or own is not None,
        own=own is not None,
        longest=LONGEST_WORDS,
    )


async def _read(tx: Transaction, personal: Personal) -> tuple[Refused | None, bool, Answers | None]:
    """Return why nothing can be answered, whether they did, and what, if with their name."""
    person, workshop = personal.person, personal.workshop.id
    try:
        await actions.survey.require_open(tx, personal.who)
    except Refused as why:
        return why, False, None
    answered = await storage.survey.has_answered(tx, person, workshop)
    return None, answered, await storage.survey.own(tx, person, workshop)


async def _group(tx: Transaction, personal: Personal) -> tuple[Result, ...]:
    """Return what the group answered, for who took part, once the survey is over."""
    if not await actions.after.took_part(tx, personal.who):
        return ()
    return await actions.after.group_answers(tx, personal.workshop)


ROUTES = (Route(PATH, look, methods=["GET"]), Route(PATH, fill, methods=["POST"]))
