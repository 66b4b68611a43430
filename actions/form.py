"""Answer a workshop's questionnaire, one question at a time, and hand it in."""

from __future__ import annotations

from datetime import datetime

import actions.calls
import storage.citizens
import storage.form
from actions.telling import tell_team
from rules.calls import Reason
from rules.errors import Refused
from rules.facts import Facts
from rules.form import hand_in, must_be_open, today
from rules.forms import Answer, check, consequences, with_answer
from rules.messages import Say
from rules.who import Act, CitizenState, Who
from rules.workshop import Question
from storage.form import Sheet
from storage.transaction import Transaction


async def answer(
    tx: Transaction, who: Who, question: Question, raw: str | tuple[str, ...], *, now: datetime
) -> bool:
    """Keep one answer, checked; False if it is the same as before. Raises Refused."""
    sheet = await storage.form.read(tx, who, now=now)
    checked = check(question, raw, today=today(sheet.workshop, now))
    return await _keep(tx, who, sheet, question, checked, now)


async def skip(tx: Transaction, who: Who, question: Question, *, now: datetime) -> bool:
    """Pass over one question that may be passed over; False if it was already. Raises Refused."""
    return await _keep(tx, who, await storage.form.read(tx, who, now=now), question, None, now)


async def complete(tx: Transaction, who: Who, *, now: datetime) -> bool:
    """Hand the questionnaire in and tell the organisers; False if it was in already.

    What an answer asks of them (a call, a look) is asked each time. Raises Refused.
    """
    sheet = await storage.form.read(tx, who, now=now)
    questions = sheet.workshop.questionnaire
    state = hand_in(sheet.citizen.state, questions, sheet.answers)
    for question in consequences(questions, sheet.answers).call_back_for:
        reason = f"{Reason.FORM}:{question}"
        await actions.calls.request(tx, who, reason, now=now)
    if state is sheet.citizen.state:
        return False
    if not await storage.citizens.move(tx, sheet.citizen, state, by=who.actor, now=now):
        raise Refused("form.changed-elsewhere")
    await tx.audit(who, Act.QUESTIONNAIRE_COMPLETED)
    await tx.audit(who, Act.STATE_CHANGED, sheet.citizen.state, state)
    await _tell_team(tx, sheet)
    return True


async def _keep(
    tx: Transaction, who: Who, sheet: Sheet, question: Question, given: Answer | None, now: datetime
) -> bool:
    must_be_open(sheet.citizen.state)
    after = with_answer(sheet.workshop.questionnaire, sheet.answers, question.key, given)
    if after == sheet.answers and not sheet.dropped:
        return False
    await storage.form.save(tx, who, question.key, given, now)
    gone = {*sheet.answers, *sheet.dropped} - set(after)
    for key in sorted(gone):
        await storage.form.drop(tx, who, key)
    await tx.audit(who, Act.QUESTION_ANSWERED, question.key)
    return True


async def _tell_team(tx: Transaction, sheet: Sheet) -> None:
    """Tell those who run the workshop that somebody waits for them."""
    waiting = await storage.citizens.count_in_state(tx, sheet.workshop.id, CitizenState.ANSWERED)
    facts: Facts = {"name": sheet.citizen.name, "waiting": waiting}
    await tell_team(tx, [sheet.workshop.id], Say("form.told-organisers", facts))
