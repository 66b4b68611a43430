"""The questionnaire on a letter's page: one question a page, and all answers to look at again."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.routing import Route

import actions.form
import storage.form
from rules import adulthood
from rules.answers import Answer
from rules.errors import Refused
from rules.forms import (
    applicable,
    brought_by,
    consequences,
    missing,
    position,
    previous_question,
    summary,
)
from rules.forms import shown as said
from rules.messages import Words
from rules.workshop import Question, QuestionKind
from storage.form import Sheet
from storage.transaction import Transaction
from web.pages.letter import NOTES, Mine, where
from web.personal import (
    Personal,
    act_personal,
    done_personal,
    posted_personal,
    shown_personal,
)
from web.proof import ANSWER, LINKS, proven
from web.team.desk import Posted

REVIEW = "/relire"
_NOT_FOUND = 404
_UNPROCESSABLE = 422


def _at(question: Question) -> str:
    """Return the page of a question, below the way to answer."""
    return f"/question/{question.key}"


def _onward(sheet: Sheet) -> str:
    """Return the page of the first question that is left, or that of all answers."""
    left = missing(sheet.questions, sheet.answers)
    return _at(left[0]) if left else REVIEW


@proven
async def question(mine: Personal) -> Response:
    """Show one question, with what was answered so far."""
    seen = await where(mine)
    if not seen.may_answer:
        return done_personal(mine)
    return _question_page(mine, seen, _asked(mine, seen))


@proven
async def answer(mine: Personal) -> Response:
    """Keep one answer and go on; what is no answer is shown again with what would do."""
    seen, sent, now = await where(mine), await posted_personal(mine), mine.site.now()
    if not seen.may_answer:
        return done_personal(mine)
    asked = _asked(mine, seen)
    given = _given(asked, sent)

    async def body(tx: Transaction) -> Sheet:
        sheet = await storage.form.get(tx, mine.who)
        if sent.get("do") == "skip":
            return await actions.form.skip(tx, mine.who, sheet, asked, now=now)
        if not given:
            raise Refused("own_form.choose" if asked.choices else "own_form.write")
        return await actions.form.answer(tx, mine.who, sheet, asked, given, now=now)

    try:
        sheet = await act_personal(mine, sent, body)
    except Refused as refused:
        return _question_page(mine, seen, asked, refused, sent)
    return done_personal(mine, noted=_noted(asked, sheet), below=_onward(sheet))


def _noted(asked: Question, sheet: Sheet) -> str:
    """Name what an answer brings, where it brings something: it is not passed over in silence."""
    if asked.key == adulthood.KEY and sheet.answers[asked.key] == adulthood.NO:
        return "too-young"
    if asked.key in consequences(sheet.questions, sheet.answers).call_back_for:
        return "will-call"
    return ""


@proven
async def review(mine: Personal) -> Response:
    """Show all answers, to correct or to send; first the questions that are left."""
    seen = await where(mine)
    if not seen.may_answer:
        return done_personal(mine)
    onward = _onward(seen.sheet)
    if onward != REVIEW:
        noted = mine.request.query_params.get("noted", "")
        return done_personal(mine, noted=noted, below=onward)
    return _review_page(mine, seen)


@proven
async def hand_in(mine: Personal) -> Response:
    """Send the answers to the team."""
    seen, sent, now = await where(mine), await posted_personal(mine), mine.site.now()
    if not seen.may_answer:
        return done_personal(mine)

    async def body(tx: Transaction) -> None:
        sheet = await storage.form.get(tx, mine.who)
        await actions.form.complete(tx, mine.who, sheet, now=now)

    try:
        await act_personal(mine, sent, body)
    except Refused as refused:
        return _review_page(mine, await where(mine), refused)
    return done_personal(mine, noted="sent")


def _asked(mine: Personal, seen: Mine) -> Question:
    """Return the question in the path. HTTPException 404 for one that this person is not asked."""
    wanted = mine.request.path_params["question"]
    asked = applicable(seen.sheet.questions, seen.sheet.answers)
    found = next((each for each in asked if each.key == wanted), None)
    if found is None:
        raise HTTPException(_NOT_FOUND)
    return found


def _given(asked: Question, sent: Posted) -> str | tuple[str, ...]:
    """Return what was ticked or typed; nothing at all is «»."""
    values = tuple(value for value in sent.every("answer") if value)
    if asked.kind is QuestionKind.SEVERAL:
        return values
    return values[-1] if values else ""


def _kept(asked: Question, sheet: Sheet) -> tuple[str, ...]:
    """Return what was answered before, as the page shows it."""
    kept: Answer | None = sheet.answers.get(asked.key)
    if kept is None:
        return ()
    if isinstance(kept, tuple):
        return kept
    return (str(kept) if asked.choices else str(said(asked, kept)),)


def _question_page(
    mine: Personal,
    seen: Mine,
    asked: Question,
    refused: Refused | None = None,
    sent: Posted | None = None,
) -> Response:
    sheet = seen.sheet
    brought = brought_by(sheet.questions, asked)
    before = previous_question(sheet.questions, sheet.answers, asked.key)
    return shown_personal(
        mine,
        "own_question.html",
        status=_UNPROCESSABLE if refused else 200,
        notes=NOTES,
        seen=seen,
        asked=asked,
        kind=asked.kind.value,
        place=position(sheet.questions, asked.key),
        brought=brought,
        brought_answer=said(brought, sheet.answers.get(brought.key)) if brought else None,
        given=sent.every("answer") if sent else _kept(asked, sheet),
        mistake=Words(refused.code, refused.facts) if refused else None,
        back=_at(before) if before else "",
        all_answered=not missing(sheet.questions, sheet.answers),
    )


def _review_page(mine: Personal, seen: Mine, refused: Refused | None = None) -> Response:
    rows = summary(seen.sheet.questions, seen.sheet.answers)
    return shown_personal(
        mine, "own_review.html", notes=NOTES, refused=refused, seen=seen, rows=rows
    )


ROUTES = tuple(
    route
    for link in LINKS
    for route in (
        Route(f"{link}{ANSWER}/question/{{question}}", question, methods=["GET"]),
        Route(f"{link}{ANSWER}/question/{{question}}", answer, methods=["POST"]),
        Route(f"{link}{ANSWER}{REVIEW}", review, methods=["GET"]),
        Route(f"{link}{ANSWER}{REVIEW}", hand_in, methods=["POST"]),
    )
)
