"""Answer a workshop's questionnaire, one question at a time, and hand it in."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import actions.calls
import actions.people
import storage.citizens
import storage.form
import storage.places
from actions.telling import tell_team
from rules.adulthood import opens_on
from rules.calls import Reason
from rules.errors import Refused
from rules.facts import Facts
from rules.form import OPEN, after_correction, hand_in, must_be_open
from rules.forms import Answer, check, consequences, with_answer
from rules.messages import Say
from rules.people import Detail
from rules.who import Act, CitizenState, Who
from rules.workshop import Question, QuestionKind
from storage.accounts import Focus
from storage.form import Sheet
from storage.transaction import Transaction


async def answer(
    tx: Transaction,
    who: Who,
    sheet: Sheet,
    question: Question,
    raw: str | tuple[str, ...],
    *,
    now: datetime,
) -> Sheet:
    """Keep one answer, checked, and return the sheet with it; the same one if nothing changes.

    A number to call is from then on the one we hold of this person: nobody has two.
    Raises Refused for what cannot be an answer, and once answers no longer change.
    """
    checked = check(question, raw, opens=opens_on(sheet.workshop))
    after = await _keep(tx, who, sheet, question, checked, now)
    if question.kind is QuestionKind.PHONE:
        await actions.people.correct(tx, who, Detail.PHONE, str(checked))
    return after


async def follow_phone(tx: Transaction, who: Who, *, now: datetime) -> None:
    """Let an answered question for a number say the one we hold now, while answers may change."""
    sheet = await storage.form.find(tx, who)
    if sheet is None or sheet.citizen.state not in OPEN:
        return
    for question in sheet.questions:
        if question.kind is QuestionKind.PHONE and sheet.answers.get(question.key):
            sheet = await _keep(tx, who, sheet, question, sheet.citizen.phone, now)


async def leave_closed(tx: Transaction, who: Who) -> bool:
    """Leave the question of a questionnaire that has closed; tell whether they stood at one."""
    at = Focus(who.subject, who.workshop, "form", "")
    place = await storage.places.find(tx, at)
    if place is None or place.step != "ask":
        return False
    citizen = await storage.citizens.find(tx, at.person, at.workshop)
    if citizen is None or citizen.state in OPEN:
        return False
    await storage.places.leave(tx, at)
    return True


async def skip(
    tx: Transaction, who: Who, sheet: Sheet, question: Question, *, now: datetime
) -> Sheet:
    """Pass over one question, if that may be; the same sheet if it was already. Raises Refused."""
    return await _keep(tx, who, sheet, question, None, now)


async def complete(tx: Transaction, who: Who, sheet: Sheet, *, now: datetime) -> None:
    """Hand the questionnaire in and tell the organisers; again changes nothing.

    An answer that asks for a call puts the person on the call list. Raises Refused.
    """
    phone = sheet.workshop.team.phone
    state = hand_in(sheet.citizen.state, sheet.questions, sheet.answers, phone=phone)
    await _request_calls(tx, who, sheet, now)
    if state is sheet.citizen.state:
        return
    if not await storage.citizens.move(tx, sheet.citizen, state, by=who.actor, now=now):
        raise Refused("form.changed-elsewhere")
    await tx.audit(who, Act.QUESTIONNAIRE_COMPLETED)
    await tx.audit(who, Act.STATE_CHANGED, sheet.citizen.state, state)
    await _tell_team(tx, sheet)


async def _keep(
    tx: Transaction, who: Who, sheet: Sheet, question: Question, given: Answer | None, now: datetime
) -> Sheet:
    must_be_open(sheet.citizen.state, phone=sheet.workshop.team.phone)
    after = with_answer(sheet.questions, sheet.answers, question.key, given)
    if after == sheet.answers and not sheet.dropped:
        return sheet
    await storage.form.save(tx, who, question.key, given, now)
    for key in sorted({*sheet.answers, *sheet.dropped} - set(after)):
        await storage.form.drop(tx, who, key)
    await tx.audit(who, Act.QUESTION_ANSWERED, question.key)
    kept = replace(sheet, answers=after, dropped=())
    if kept.handed_in:
        await _request_calls(tx, who, kept, now)
    return await _look_again(tx, who, sheet, kept, now)


async def _look_again(
    tx: Transaction, who: Who, before: Sheet, kept: Sheet, now: datetime
) -> Sheet:
    """Let an organiser look again where a correction weighs on somebody qualified."""
    citizen = kept.citizen
    state = after_correction(citizen.state, kept.questions, before.answers, kept.answers)
    if state is citizen.state:
        return kept
    if not await storage.citizens.move(tx, citizen, state, by=who.actor, now=now):
        raise Refused("form.changed-elsewhere")
    await tx.audit(who, Act.STATE_CHANGED, citizen.state, state)
    await _tell_team(tx, kept)
    moved = await storage.citizens.get(tx, citizen.person, citizen.workshop)
    return replace(kept, citizen=moved)


async def _request_calls(tx: Transaction, who: Who, sheet: Sheet, now: datetime) -> None:
    """Put the person on the call list for each answer that asks for it; again changes nothing."""
    asked = consequences(sheet.questions, sheet.answers).call_back_for
    for question in asked:
        await actions.calls.request(tx, who, f"{Reason.FORM}:{question}", now=now)


async def _tell_team(tx: Transaction, sheet: Sheet) -> None:
    """Tell those who run the workshop how many wait for them: one message a day that keeps up."""
    workshop = sheet.workshop
    waiting = await storage.citizens.count_in_state(tx, workshop.id, CitizenState.ANSWERED)
    day = tx.now.astimezone(workshop.tz).date()
    facts: Facts = {"waiting": waiting}
    slot = f"answered:{workshop.id}:{day}"
    say = Say("form.told-organisers", facts, slot=slot, replaces=slot)
    await tell_team(tx, [workshop.id], say, about=None)
