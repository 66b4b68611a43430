"""The questionnaire as one page: answers noted for somebody who is on the telephone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import actions.form
import storage.form
from rules.errors import Refused
from rules.form import OPEN
from rules.forms import Answer, applicable, missing
from rules.forms import shown as said
from rules.messages import Words
from rules.who import Role
from rules.workshop import Question, QuestionKind
from storage.form import Sheet
from storage.transaction import Transaction
from web.pages.team_people import citizen_of
from web.team.desk import Desk, Posted, act, done, open_desk, posted
from web.team.desk import shown as page

PASS = "-"  # noqa: S105 - the choice that passes over a question, not a secret


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a sent form: the mistakes by question, and whether it was handed in."""

    mistakes: Mapping[str, Words] = field(default_factory=dict)
    complete: bool = False


async def questionnaire(request: Request) -> Response:
    """Show all questions with what was answered so far."""
    desk = await open_desk(request, Role.ORGANISER)
    return await _page(desk, {}, None)


async def answers(request: Request) -> Response:
    """Keep what is right, and show what is not; hand in once nothing is missing."""
    desk = await open_desk(request, Role.ORGANISER)
    sent = await posted(desk)
    result = await act(desk, sent, lambda tx: _keep(tx, desk, sent))
    if result.complete:
        return done(desk, f"/personnes/{request.path_params['person']}", noted="answers")
    return await _page(desk, result.mistakes, sent)


async def _keep(tx: Transaction, desk: Desk, sent: Posted) -> Result:
    """Answer question after question: an answer may bring the next one."""
    citizen = await citizen_of(tx, desk)
    who = desk.who(citizen.person)
    sheet = await storage.form.get(tx, who)
    if citizen.state not in OPEN:
        return Result({"": Words("form.closed", {"phone": desk.workshop.team.phone})})
    mistakes: dict[str, Words] = {}
    for question in sheet.questions:
        if question not in applicable(sheet.questions, sheet.answers):
            continue
        given = _given(question, sent)
        if given is None:
            continue
        try:
            async with tx.savepoint():
                if given == PASS:
                    sheet = await actions.form.skip(tx, who, sheet, question, now=tx.now)
                else:
                    sheet = await actions.form.answer(tx, who, sheet, question, given, now=tx.now)
        except Refused as why:
            mistakes[question.key] = Words(why.code, why.facts)
    left = missing(sheet.questions, sheet.answers)
    if mistakes or left or not sent.get("complete"):
        if sent.get("complete"):
            mistakes |= {
                each.key: Words("team_people.still-missing")
                for each in left
                if each.key not in mistakes
            }
        return Result(mistakes)
    await actions.form.complete(tx, who, sheet, now=tx.now)
    return Result(complete=True)


def _given(question: Question, sent: Posted) -> str | tuple[str, ...] | None:
    """Return what was ticked or typed for a question; None where nothing was."""
    values = tuple(value for value in sent.every(f"q-{question.key}") if value)
    if not values:
        return None
    if PASS in values:
        return PASS
    return values if question.kind is QuestionKind.SEVERAL else values[-1]


async def _page(desk: Desk, mistakes: Mapping[str, Words], sent: Posted | None) -> Response:
    async def look(tx: Transaction) -> Sheet:
        citizen = await citizen_of(tx, desk)
        return await storage.form.get(tx, desk.who(citizen.person))

    sheet = await desk.read(look)

    def chosen(question: Question) -> tuple[str, ...]:
        """What the form shows as given: what was just sent, else what is kept."""
        if sent is not None and question.key in mistakes:
            return sent.every(f"q-{question.key}")
        return _kept(question, sheet)

    return page(
        desk,
        "answers.html",
        status=422 if mistakes else 200,
        sheet=sheet,
        mistakes=mistakes,
        chosen=chosen,
        closed=sheet.citizen.state not in OPEN,
        asked=applicable(sheet.questions, sheet.answers),
        saved=sent is not None,
        many=QuestionKind.SEVERAL,
        skip=PASS,
    )


def _kept(question: Question, sheet: Sheet) -> tuple[str, ...]:
    if question.key not in sheet.answers:
        return ()
    answer: Answer | None = sheet.answers[question.key]
    if answer is None:
        return (PASS,)
    if isinstance(answer, tuple):
        return answer
    if question.choices:
        return (str(answer),)
    return (str(said(question, answer)),)


_PATH = "/equipe/{workshop}/personnes/{person}/reponses"
ROUTES = (
    Route(_PATH, questionnaire, methods=["GET"]),
    Route(_PATH, answers, methods=["POST"]),
)
