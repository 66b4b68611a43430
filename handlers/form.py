"""The workshop's questionnaire as a chat: one question a screen, a summary, corrections."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

import actions.form
import actions.help
import storage.form
import storage.workshops
from handlers.flow import (
    AT_ONCE,
    SHORTEST_PIECE,
    Choice,
    Flow,
    Next,
    Step,
    Text,
    Turn,
    go,
    hand_over,
)
from handlers.form_screens import (
    BACK,
    DONE,
    LEAVE,
    SEND,
    SKIP,
    SUMMARY,
    TAKE,
    question_screen,
    summary_screen,
    which_screen,
)
from rules import adulthood
from rules.errors import Refused
from rules.form import OPEN
from rules.forms import (
    Questions,
    applicable,
    consequences,
    for_the_team,
    missing,
    previous_question,
    shown,
    tick,
    untick,
)
from rules.help import Written, answered_by, excerpt
from rules.messages import Say
from rules.tags import tag
from rules.workshop import Question, QuestionKind
from storage.form import Sheet
from storage.transaction import Transaction


class Way(StrEnum):
    """What one can do with the summary."""

    HAND_IN = "send"
    KEEP = "kept"
    CORRECT = "correct"
    PERSON = "talk"
    DECLINE = "leaving"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where one is in the questionnaire: the question shown, and what is ticked there so far."""

    question: Question
    ticked: tuple[str, ...]


async def begin(turn: Turn, tx: Transaction) -> Next:
    """Take the questionnaire up at the first question that is left, or show the summary."""
    sheet = await _open_sheet(turn, tx)
    if sheet is None:
        return await _closed(turn, tx)
    following = _forward(sheet)
    if sheet.dropped:
        return following.noting("form.has-changed")
    if sheet.answers and following.step == "ask":
        return following.noting("form.resumed")
    return following


async def show_question(turn: Turn, tx: Transaction) -> Say:
    sheet = await storage.form.get(tx, turn.who)
    spot = _spot(turn, sheet)
    return question_screen(turn, sheet, spot.question, spot.ticked)


async def take_answer(turn: Turn, given: Text | Choice, tx: Transaction) -> Next:
    sheet = await _open_sheet(turn, tx)
    if sheet is None:
        return await _closed(turn, tx)
    spot = _spot(turn, sheet)
    if isinstance(given, Text):
        return await _take_words(turn, sheet, spot, given.words, tx)
    short, _, act = given.value.partition(".")
    question = _by_tag(applicable(sheet.questions, sheet.answers), short)
    if question is None:
        raise Refused("forms.no-longer-asked")
    if question.key != spot.question.key or turn.stands != "ask":
        return await _press_elsewhere(turn, sheet, question, act, tx)
    return await _press_here(turn, sheet, spot, act, tx)


async def show_summary(turn: Turn, tx: Transaction) -> Say:
    sheet = await storage.form.get(tx, turn.who)
    hand_in = turn.button("form.hand-in", Way.HAND_IN)
    ways = (
        turn.button("form.finish", Way.KEEP) if sheet.handed_in else hand_in,
        turn.button("form.correct", Way.CORRECT),
        turn.button("common.menu-person", Way.PERSON),
        turn.button("home.decline", Way.DECLINE),
    )
    return summary_screen(sheet, tuple((way,) for way in ways))


async def leave_summary(turn: Turn, given: Way, tx: Transaction) -> Next:
    sheet = await _open_sheet(turn, tx)
    if sheet is None:
        return await _closed(turn, tx)
    if given is Way.CORRECT:
        return go("which")
    if given is Way.KEEP:
        return hand_over("home").noting("form.kept")
    if given is not Way.HAND_IN:
        return hand_over(given.value)
    await actions.form.complete(tx, turn.who, sheet, now=turn.now)
    return hand_over("home").noting("form.handed-in")  # the second of two taps is thanked too


async def show_which(turn: Turn, tx: Transaction) -> Say:
    return which_screen(turn, await storage.form.get(tx, turn.who))


async def choose_which(turn: Turn, given: Choice, tx: Transaction) -> Next:
    sheet = await _open_sheet(turn, tx)
    if sheet is None:
        return await _closed(turn, tx)
    question = _by_tag(applicable(sheet.questions, sheet.answers), given.value)
    return _at(question) if question else go("summary")


async def _take_words(turn: Turn, sheet: Sheet, spot: Spot, words: str, tx: Transaction) -> Next:
    """Take typed words as an answer; those that are none may be meant for the team."""
    words = _with_piece_before(turn, words)
    raw = _typed(spot.question, words)
    try:
        after = await actions.form.answer(tx, turn.who, sheet, spot.question, raw, now=turn.now)
    except Refused:
        if not for_the_team(spot.question, words):
            raise
        here = {"question": spot.question.key, "ticked": list(spot.ticked), "aside": words}
        following = go("ask", answers=here).noting("form.for-the-team", given=excerpt(words))
        return replace(following, mistaken=True)
    return _after(spot.question, after)


def _with_piece_before(turn: Turn, words: str) -> str:
    """Put the rest of a text that the telephone cut behind its beginning, for the team."""
    before = turn.answers.get("aside", "")
    if turn.since is None or turn.now - turn.since > AT_ONCE or len(before) < SHORTEST_PIECE:
        return words
    return f"{before} {words}"


async def _send_aside(turn: Turn, spot: Spot, tx: Transaction) -> Next:
    """Send the team what was typed here and is no answer, once; the question still stands."""
    here = _at(spot.question, spot.ticked)
    words = turn.answers.get("aside")
    if not words:
        return here
    await actions.help.ask(tx, turn.who, turn.chat, Written(words), now=turn.now)
    workshop = await storage.workshops.get(tx, turn.who.workshop)
    by = answered_by(turn.now, workshop.tz)
    return here.noting("form.sent-to-team", team=workshop.team.name, by=by)


async def _press_here(turn: Turn, sheet: Sheet, spot: Spot, act: str, tx: Transaction) -> Next:
    """Apply a button of the question that is shown."""
    question = spot.question
    if act == BACK:
        before = previous_question(sheet.questions, sheet.answers, question.key)
        return _at(before or question)
    if act == SUMMARY:
        return go("summary", answers={})
    if act == SEND:
        return await _send_aside(turn, spot, tx)
    if act.startswith((TAKE, LEAVE)):
        return _at(question, _ticked(question, spot.ticked, act))
    return _after(question, await _answer(turn, sheet, spot, act, tx))


async def _press_elsewhere(
    turn: Turn, sheet: Sheet, question: Question, act: str, tx: Transaction
) -> Next:
    """Apply a button of a question shown earlier: an answer counts, a move only shows where one is.

    The second of two taps comes here too: the answer is the same, so it changes nothing.
    """
    here = go(turn.stands or "ask")
    if act in (BACK, SUMMARY, DONE, SEND) or act.startswith((TAKE, LEAVE)):
        return here
    after = await _answer(turn, sheet, Spot(question, ()), act, tx)
    return here if after is sheet else here.noting("form.noted-earlier", words=question.words)


async def _answer(turn: Turn, sheet: Sheet, spot: Spot, act: str, tx: Transaction) -> Sheet:
    if act == SKIP:
        return await actions.form.skip(tx, turn.who, sheet, spot.question, now=turn.now)
    raw = spot.ticked if act == DONE else _choice(spot.question, act)
    return await actions.form.answer(tx, turn.who, sheet, spot.question, raw, now=turn.now)


async def _closed(turn: Turn, tx: Transaction) -> Next:
    """Say whom to tell of a mistake, once answers no longer change here."""
    workshop = await storage.workshops.get(tx, turn.who.workshop)
    return hand_over("home").noting("form.closed", phone=workshop.team.phone)


async def _open_sheet(turn: Turn, tx: Transaction) -> Sheet | None:
    """Return the questionnaire while its answers may change; organisers have none at all."""
    sheet = await storage.form.find(tx, turn.who)
    return sheet if sheet and sheet.citizen.state in OPEN else None


def _at(question: Question, ticked: tuple[str, ...] | None = None) -> Next:
    """Show this question; with what is ticked, if that differs from what was answered."""
    draft = {} if ticked is None else {"ticked": list(ticked)}
    return go("ask", answers={"question": question.key, **draft})


def _forward(sheet: Sheet) -> Next:
    """Go to the first question that is left, or to the summary."""
    left = missing(sheet.questions, sheet.answers)
    return _at(left[0]) if left else go("summary", answers={})


def _after(question: Question, sheet: Sheet) -> Next:
    """Go on; an answer that the team phones about is not passed over in silence."""
    following = _forward(sheet)
    if question.key == adulthood.KEY and sheet.answers[question.key] == adulthood.NO:
        return following.noting("form.too-young")
    if question.key not in consequences(sheet.questions, sheet.answers).call_back_for:
        return following
    answer = shown(question, sheet.answers[question.key]) or ""
    return following.noting("form.will-call", answer=answer)


def _spot(turn: Turn, sheet: Sheet) -> Spot:
    """Find the question that is shown: the one kept, or the first one that is left."""
    asked = applicable(sheet.questions, sheet.answers)
    left = missing(sheet.questions, sheet.answers)
    kept = next((each for each in asked if each.key == turn.answers.get("question")), None)
    question = kept or (*left, *asked)[0]
    answered = sheet.answers.get(question.key)
    before = answered if isinstance(answered, tuple) else ()
    return Spot(question, tuple(turn.answers.get("ticked", before)))


def _ticked(question: Question, ticked: tuple[str, ...], act: str) -> tuple[str, ...]:
    """Add a choice to what is ticked, or take it away; what stands alone sends off the others."""
    key = _choice(question, act[1:])
    return tick(question, ticked, key) if act.startswith(TAKE) else untick(ticked, key)


def _choice(question: Question, short: str) -> str:
    found = next((each.key for each in question.choices if tag(each.key) == short), None)
    if found is None:
        raise Refused("forms.no-longer-asked")
    return found


def _by_tag(questions: Questions, short: str) -> Question | None:
    return next((each for each in questions if tag(each.key) == short), None)


def _typed(question: Question, words: str) -> str | tuple[str, ...]:
    """Read typed words as an answer; several choices are separated by commas."""
    if question.kind is QuestionKind.SEVERAL:
        return tuple(part for part in re.split(r"[,;\n]", words) if part.strip()) or words
    return words


FLOW = Flow(
    "form",
    version=1,
    begins=begin,
    steps=(
        Step("ask", shows=show_question, accepts=(Choice, Text), then=take_answer, anytime=True),
        Step("summary", shows=show_summary, accepts=(Way,), then=leave_summary, anytime=True),
        Step("which", shows=show_which, accepts=(Choice,), then=choose_which, anytime=True),
    ),
)
