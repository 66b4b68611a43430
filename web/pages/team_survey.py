"""What came of the survey, as a picture; and answers that somebody gives by telephone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import actions.survey
import storage.survey
from rules.errors import Refused
from rules.survey import FEWEST, LONGEST_WORDS, QUESTIONS, Result, is_open, is_over, results, told
from rules.who import Role
from storage.survey import Asked
from storage.transaction import Transaction
from web import chart
from web.chart import Bar
from web.language import language_of
from web.team.desk import Desk, Posted, act, done, open_desk, posted, shown

PATH = "/questionnaire"
NOTED = {"noted": "team_survey.noted"}


@dataclass(frozen=True, slots=True)
class _Page:
    asked: Asked
    waiting: int
    results: tuple[tuple[Result, tuple[Bar, ...]], ...]
    open_people: Sequence[tuple[str, str]]


async def look(request: Request) -> Response:
    """Show what was answered, without names."""
    return await _page(await open_desk(request))


async def note(request: Request) -> Response:
    """Note what somebody answers by telephone or on paper, with their name or without."""
    desk = await open_desk(request, Role.ORGANISER)
    sent = await posted(desk)
    given = {each.key: sent.get(each.key) for each in QUESTIONS}

    async def body(tx: Transaction) -> None:
        if not sent.get("person"):
            raise Refused("team_survey.who-missing")
        who, named = desk.who(sent.get("person")), sent.get("named") == "yes"
        await actions.survey.fill(tx, who, given, named=named)

    try:
        await act(desk, sent, body)
    except Refused as why:
        return await _page(desk, sent, why)
    return done(desk, PATH, noted="noted")


async def _page(desk: Desk, sent: Posted | None = None, why: Refused | None = None) -> Response:
    return shown(
        desk,
        "survey.html",
        notes=NOTED,
        refused=why,
        page=await desk.read(lambda tx: _read(tx, desk)),
        fewest=FEWEST,
        questions=QUESTIONS,
        labels=chart.LABELS,
        longest=LONGEST_WORDS,
        open=is_open(desk.workshop, now=desk.site.now()),
        typed=sent.fields if sent else {},
        may_note=desk.may(Role.ORGANISER),
    )


async def _read(tx: Transaction, desk: Desk) -> _Page:
    workshop, texts, language = desk.workshop.id, desk.site.texts, language_of(desk.request)
    sheets = await storage.survey.sheets(tx, workshop)
    over = is_over(desk.workshop, now=desk.site.now())
    counted = told(sheets, over=over)
    return _Page(
        waiting=len(sheets) - len(counted),
        asked=await storage.survey.asked(tx, workshop),
        results=tuple(
            (each, chart.answers(each, lambda key: texts.plain(key, language)))
            for each in results(counted)
        ),
        open_people=await storage.survey.open_people(tx, workshop),
    )


ROUTES = (
    Route("/equipe/{workshop}" + PATH, look, methods=["GET"]),
    Route("/equipe/{workshop}" + PATH, note, methods=["POST"]),
)
