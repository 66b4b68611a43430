"""The opinion and the commissioner's answers, as the team writes them down."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import actions.followup
import storage.followup
from rules.errors import Refused
from rules.followup import (
    LONGEST_ARTICLE,
    LONGEST_REASON,
    MOST_ARTICLES,
    Agreement,
    Given,
    Opinion,
    Outcome,
    Typed,
    progress,
    standing,
    told_at,
)
from rules.numbers import whole
from rules.who import Role
from rules.workshop import OpinionForm
from storage.followup import Wishes
from storage.transaction import Transaction
from web import chart
from web.language import language_of
from web.team.desk import Desk, Posted, act, done, open_desk, posted, shown

PATH = "/avis"

NOTED = {
    "listed": "team_followup.noted-listed",
    "removed": "team_followup.noted-removed",
    "handed": "team_followup.noted-handed",
    "answered": "team_followup.noted-answered",
    "same": "team_followup.noted-same",
}
LONGEST_NUMBER = 4  # digits


async def look(request: Request) -> Response:
    """Show the articles, what became of them, and the forms to who may write."""
    return await _page(await open_desk(request))


async def hand_over(request: Request) -> Response:
    """Note when the opinion was handed over, and in which form."""
    desk = await open_desk(request, Role.ORGANISER)
    sent = await posted(desk)

    async def body(tx: Transaction) -> str:
        form = next((each for each in OpinionForm if each == sent.get("form")), None)
        if form is None:
            raise Refused("team_followup.form-missing")
        await actions.followup.hand_over(tx, desk.who(), form, _day(sent))
        return "handed"

    return await _done(desk, sent, body)


async def add(request: Request) -> Response:
    """List one more article."""
    desk = await open_desk(request, Role.ORGANISER)
    sent = await posted(desk)

    async def body(tx: Transaction) -> str:
        number = _number(sent.get("number"))
        found = await actions.followup.opinion(tx, desk.workshop)
        if found.article(number) is not None:
            raise Refused("team_followup.number-is-taken", number=number)
        await actions.followup.list_article(tx, desk.who(), number, _typed(sent))
        return "listed"

    return await _done(desk, sent, body)


async def look_at(request: Request) -> Response:
    """Show one article with all versions of its answer, and the forms to who may write."""
    return await _article(await open_desk(request))


async def mend(request: Request) -> Response:
    """Mend the words of one article, or take it out."""
    desk = await open_desk(request, Role.ORGANISER)
    sent = await posted(desk)

    async def body(tx: Transaction) -> str:
        number = _here(desk)
        if sent.get("do") == "remove":
            await actions.followup.remove_article(tx, desk.who(), number)
            return "removed"
        await actions.followup.list_article(tx, desk.who(), number, _typed(sent))
        return "listed"

    return await _done(desk, sent, body, article=True)


async def answer(request: Request) -> Response:
    """Write down what the commissioner answers; a correction stands beside what was said before."""
    desk = await open_desk(request, Role.ORGANISER)
    sent = await posted(desk)

    async def body(tx: Transaction) -> str:
        given = Given(sent.get("outcome"), sent.get("reason"), sent.get("signatory"), _day(sent))
        new = await actions.followup.answer(tx, desk.who(), _here(desk), given)
        return "answered" if new else "same"

    return await _done(desk, sent, body, article=True)


async def _done(
    desk: Desk,
    sent: Posted,
    body: Callable[[Transaction], Awaitable[str]],
    *,
    article: bool = False,
) -> Response:
    """Do it and lead on, or show the same page again with what was typed and why not."""
    try:
        noted = await act(desk, sent, body)
    except Refused as why:
        return await (_article if article else _page)(desk, sent, why)
    there = f"{PATH}/{_here(desk)}" if article and noted != "removed" else PATH
    return done(desk, there, noted=noted)


async def _page(desk: Desk, sent: Posted | None = None, why: Refused | None = None) -> Response:
    opinion = await desk.read(lambda tx: actions.followup.opinion(tx, desk.workshop))
    wishes = await desk.read(lambda tx: _wishes(tx, desk))
    numbers = [each.number for each in opinion.articles]
    return shown(
        desk,
        "followup.html",
        notes=NOTED,
        refused=why,
        wishes=wishes,
        next_number=max(numbers, default=0) + 1,
        most=MOST_ARTICLES,
        forms=tuple(OpinionForm),
        bars=chart.outcomes(progress(opinion.articles), _outcomes(desk)),
        **_common(desk, opinion, sent),
    )


async def _article(desk: Desk, sent: Posted | None = None, why: Refused | None = None) -> Response:
    opinion = await desk.read(lambda tx: actions.followup.opinion(tx, desk.workshop))
    article = opinion.article(_here(desk))
    if article is None:
        return await _page(desk, None, Refused("followup.no-such-article", number=_here(desk)))
    heard = await desk.read(lambda tx: storage.followup.heard(tx, desk.workshop.id))
    return shown(
        desk,
        "followup_article.html",
        notes=NOTED,
        refused=why,
        article=article,
        outcomes=tuple(Outcome),
        heard={
            each.version: heard.get((article.number, each.version), 0) for each in article.answers
        },
        **_common(desk, opinion, sent),
    )


def _common(desk: Desk, opinion: Opinion, sent: Posted | None) -> dict[str, Any]:
    now = desk.site.now()
    today = now.astimezone(desk.workshop.tz).date()
    return {
        "opinion": opinion,
        "standing": standing(desk.workshop, opinion, today=today),
        "told_at": told_at(desk.workshop, now),
        "agreements": tuple(Agreement),
        "today": today.isoformat(),
        "typed": sent.fields if sent else {},
        "may_record": desk.may(Role.ORGANISER),
        "longest_article": LONGEST_ARTICLE,
        "longest_reason": LONGEST_REASON,
    }


async def _wishes(tx: Transaction, desk: Desk) -> Wishes:
    return await storage.followup.wishes(tx, desk.workshop.id)


def _outcomes(desk: Desk) -> Callable[[Outcome | None], str]:
    texts, language = desk.site.texts, language_of(desk.request)
    return lambda outcome: texts.plain(
        "followup.outcome", language, {"outcome": outcome.value if outcome else "waiting"}
    )


def _here(desk: Desk) -> int:
    return _number(desk.request.path_params["number"])


def _number(typed: str) -> int:
    """Read the number of an article; 0 for what is none."""
    return whole(typed, LONGEST_NUMBER) or 0


def _typed(sent: Posted) -> Typed:
    return Typed(
        sent.get("title"),
        sent.get("words"),
        sent.get("agreement"),
        sent.get("votes-for"),
        sent.get("votes-against"),
    )


def _day(sent: Posted) -> date:
    try:
        return date.fromisoformat(sent.get("on"))
    except ValueError:
        raise Refused("team_followup.day-missing") from None


_ONE = "/equipe/{workshop}" + PATH + "/{number}"

ROUTES = (
    Route("/equipe/{workshop}" + PATH, look, methods=["GET"]),
    Route("/equipe/{workshop}" + PATH, add, methods=["POST"]),
    Route("/equipe/{workshop}" + PATH + "/remise", look, methods=["GET"]),
    Route("/equipe/{workshop}" + PATH + "/remise", hand_over, methods=["POST"]),
    Route(_ONE, look_at, methods=["GET"]),
    Route(_ONE, mend, methods=["POST"]),
    Route(f"{_ONE}/reponse", look_at, methods=["GET"]),
    Route(f"{_ONE}/reponse", answer, methods=["POST"]),
)
