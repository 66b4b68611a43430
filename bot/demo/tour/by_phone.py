"""What an organiser notes for somebody who is on the phone: the same actions as chat and page."""

from __future__ import annotations

import actions.attendance
import actions.commitment
import actions.form
import actions.notice
import storage.form
from bot.demo.tour.world import World
from rules.attendance import Answer
from rules.forms import applicable
from rules.notice import Document
from rules.who import Who
from rules.workshop import Question, QuestionKind
from storage.transaction import Transaction

HOURS_OF_TRAVEL = "4"


async def answer_by_phone(world: World, organiser: str, name: str) -> None:
    """Read everything out to somebody, and note what they answer."""
    who = world.who(organiser, name)
    workshop = await world.workshop()

    async def body(tx: Transaction) -> None:
        await actions.notice.acknowledge(tx, who, Document.NOTICE, now=tx.now)
        for consent in workshop.consents:
            await actions.notice.consent(tx, who, consent.key, given=False, now=tx.now)
        await actions.commitment.accept(tx, who, now=tx.now)
        await _questionnaire(tx, who)

    await world.act(f"by-phone:{who.subject}", body)


async def _questionnaire(tx: Transaction, who: Who) -> None:
    sheet = await storage.form.get(tx, who)
    for question in sheet.questions:
        if question not in applicable(sheet.questions, sheet.answers):
            continue
        if question.kind is QuestionKind.TEXT:
            sheet = await actions.form.skip(tx, who, sheet, question, now=tx.now)
        else:
            said = _says(question)
            sheet = await actions.form.answer(tx, who, sheet, question, said, now=tx.now)
    await actions.form.complete(tx, who, sheet, now=tx.now)


def _says(question: Question) -> str | tuple[str, ...]:
    """Return what takes nobody out and asks for no call; the last choice: she has no internet."""
    if question.kind is QuestionKind.NUMBER:
        return HOURS_OF_TRAVEL
    if question.kind is QuestionKind.SEVERAL:
        return (question.choices[-1].key,)
    left_out = (*question.excludes, *question.calls_back)
    return next(one.key for one in question.choices if one.key not in left_out)


async def comes_by_phone(world: World, organiser: str, name: str) -> None:
    """Note on the phone that somebody comes to everything."""
    who = world.who(organiser, name)
    workshop = await world.workshop()

    async def body(tx: Transaction) -> None:
        for gathering in workshop.gatherings:
            await actions.attendance.answer(tx, who, gathering.key, Answer.YES, now=tx.now)

    await world.act(f"comes:{who.subject}", body)
