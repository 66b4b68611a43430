"""How a questionnaire looks in a chat: a question, the summary, the list to correct one answer."""

from __future__ import annotations

from handlers.flow import Turn
from rules.facts import Fact, Localised
from rules.forms import (
    Row,
    applicable,
    brought_by,
    missing,
    position,
    previous_question,
    shown,
    summary,
)
from rules.messages import Button, Buttons, Say
from rules.tags import tag
from rules.workshop import Question, QuestionKind
from storage.form import Sheet
from texts.lines import answered, in_each_language, told

BACK, SKIP, DONE, SUMMARY, SEND = "back", "skip", "done", "all", "send"
TAKE, LEAVE = "+", "-"
SHORTEST_SHOWN, ALL_SHOWN = 80, 2400
"""Characters of one answer in the summary, at least, and of all of them: a message has 4,096."""

_WITH_CHOICES = frozenset({QuestionKind.CHOICE, QuestionKind.SEVERAL, QuestionKind.YES_NO})


def question_screen(turn: Turn, sheet: Sheet, question: Question, chosen: tuple[str, ...]) -> Say:
    """Show one question; `chosen` are the keys taken so far where several may be."""
    where = position(sheet.questions, question.key)
    return Say(
        "form.question",
        {
            "number": where.number,
            "of": where.of,
            "extra": "yes" if where.extra else "no",
            "words": question.words,
            "earlier": _earlier(sheet, question),
            "help": question.help or "none",
            "kind": question.kind.value,
            "answer": shown(question, sheet.answers.get(question.key)) or "none",
        },
        buttons=(*_choices(turn, question, chosen), *_moves(turn, sheet, question, chosen)),
    )


def summary_screen(sheet: Sheet, buttons: Buttons) -> Say:
    """Show everything that was answered, long answers by their beginning."""
    rows = summary(sheet.questions, sheet.answers)
    longest = max(SHORTEST_SHOWN, ALL_SHOWN // len(rows)) if rows else 0
    lines = in_each_language(
        lambda language: "\n\n".join(_line(sheet, row, language, longest) for row in rows)
    )
    key = "form.summary-sent" if sheet.handed_in else "form.summary"
    return Say(key, {"lines": lines}, buttons=buttons)


def which_screen(turn: Turn, sheet: Sheet) -> Say:
    """Show every question as a button, to correct the answer."""
    asked = applicable(sheet.questions, sheet.answers)
    rows: Buttons = tuple(
        (Button(_numbered(sheet, question), turn.press(tag(question.key))),) for question in asked
    )
    return Say("form.which", buttons=(*rows, (turn.button("common.back", BACK),)))


def _earlier(sheet: Sheet, question: Question) -> Fact:
    """Say again what was asked and answered before, where that brought this question."""
    before = brought_by(sheet.questions, question)
    if before is None:
        return "none"
    return answered(before.words, shown(before, sheet.answers.get(before.key)))


def _choices(turn: Turn, question: Question, chosen: tuple[str, ...]) -> Buttons:
    if question.kind not in _WITH_CHOICES:
        return ()
    here = tag(question.key)
    if question.kind is not QuestionKind.SEVERAL:
        buttons = [
            Button(choice.label, turn.press(f"{here}.{tag(choice.key)}"))
            for choice in question.choices
        ]
        return (tuple(buttons),) if question.kind is QuestionKind.YES_NO else _column(buttons)
    return _column(
        [
            turn.button("form.chosen", f"{here}.{LEAVE}{tag(choice.key)}", choice=choice.label)
            if choice.key in chosen
            else Button(choice.label, turn.press(f"{here}.{TAKE}{tag(choice.key)}"))
            for choice in question.choices
        ]
    )


def _moves(turn: Turn, sheet: Sheet, question: Question, chosen: tuple[str, ...]) -> Buttons:
    """Offer to go on with what was chosen, to pass over, to go back: each names its question."""
    here = tag(question.key)
    moves = []
    if turn.answers.get("aside"):
        moves.append(turn.button("form.send-to-team", f"{here}.{SEND}"))
    if question.kind is QuestionKind.SEVERAL:
        moves.append(turn.button("form.done", f"{here}.{DONE}"))
    if question.optional:
        moves.append(turn.button("common.skip", f"{here}.{SKIP}"))
    if not missing(sheet.questions, sheet.answers):
        moves.append(turn.button("form.to-summary", f"{here}.{SUMMARY}"))
    if previous_question(sheet.questions, sheet.answers, question.key):
        moves.append(turn.button("common.back", f"{here}.{BACK}"))
    return _column(moves)


def _column(buttons: list[Button]) -> Buttons:
    return tuple((button,) for button in buttons)


def _numbered(sheet: Sheet, question: Question) -> Localised:
    """Put its number before a question; one that an answer brought follows that one without."""
    where = position(sheet.questions, question.key)
    before = "↳" if where.extra else f"{where.number}."
    return in_each_language(lambda language: f"{before} {question.words.get(language)}")


def _line(sheet: Sheet, row: Row, language: str, longest: int) -> str:
    answer = told(row.shown, language)
    short = answer if len(answer) <= longest else f"{answer[: longest - 1]}…"
    return f"{_numbered(sheet, row.question).get(language)}\n→ {short}"
