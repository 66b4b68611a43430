"""The short survey in the chat: with one's name or without, one question a screen."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

import actions.survey
import storage.survey
from handlers.flow import (
    AT_ONCE,
    SHORTEST_PIECE,
    Choice,
    Flow,
    Next,
    Step,
    Text,
    Turn,
    done,
    go,
    hand_over,
)
from rules.errors import Refused
from rules.facts import Fact
from rules.messages import Button, Buttons, Say, Words
from rules.survey import (
    QUESTIONS,
    Kind,
    Question,
    Scale,
    YesNo,
    before,
    checked,
    following,
    question,
)
from storage.transaction import Transaction


class Way(StrEnum):
    """How one answers."""

    SHOW = "show"  # the question how, from the message that asks
    UNNAMED = "unnamed"
    NAMED = "named"
    HOME = "home"


BACK = "back"
SKIP = "skip"

LABELS: dict[str, str] = {
    Scale.FULLY: "survey.fully",
    Scale.MOSTLY: "survey.mostly",
    Scale.PARTLY: "survey.partly",
    Scale.HARDLY: "survey.hardly",
    Scale.NOT: "survey.not",
    YesNo.YES: "common.yes",
    YesNo.NO: "common.no",
}
ASKS = {
    Kind.SCALE: "survey.question",
    Kind.YES_NO: "survey.question",
    Kind.TEXT: "survey.question-text",
}


async def begin(turn: Turn, tx: Transaction) -> Next:
    """Take the survey up where it was left; nobody answers twice."""
    if not turn.who.workshop:
        return hand_over("home")
    try:
        await actions.survey.require_open(tx, turn.who)
    except Refused as why:
        return hand_over("home").noting(why.code, **why.facts)
    if await storage.survey.has_answered(tx, turn.who.subject, turn.who.workshop):
        return done(Say("survey.has-answered"))
    return go(turn.stands or "how")


async def show_how(turn: Turn, tx: Transaction) -> Say:
    del tx
    buttons: Buttons = (
        (turn.button("survey.without-name", Way.UNNAMED),),
        (turn.button("survey.with-name", Way.NAMED),),
        (turn.button("survey.not-now", Way.HOME),),
    )
    return Say("survey.how", {"count": len(QUESTIONS)}, buttons=buttons)


async def take_how(turn: Turn, given: Way, tx: Transaction) -> Next:
    if given is Way.HOME:
        return hand_over("home")
    if given is Way.SHOW or turn.stands == "ask":
        return await begin(turn, tx)
    named = given is Way.NAMED
    return go("ask", answers={"named": named, "question": QUESTIONS[0].key, "given": {}})


async def show_question(turn: Turn, tx: Transaction) -> Say:
    del tx
    about = _asked(turn)
    facts: dict[str, Fact] = {
        "number": QUESTIONS.index(about) + 1,
        "of": len(QUESTIONS),
        "named": "yes" if turn.answers["named"] else "no",
    }
    choices = tuple((_button(turn, LABELS[each], about, each),) for each in about.choices)
    back = (_button(turn, "common.back", about, BACK),) if before(about.key) else ()
    ways = (*back, _button(turn, "common.skip", about, SKIP))
    # The question stands above, so that the sentence below it is one for all of them.
    note = Words(about.words)
    return Say(ASKS[about.kind], facts, note=note, buttons=(*choices, ways))


async def take(turn: Turn, given: Text | Choice, tx: Transaction) -> Next:
    """Take one answer; without a name, first of all the update that brought it is blanked.

    It is not refused by raising, which would bring back what was blanked.
    """
    if not turn.answers["named"]:
        await actions.survey.leave_no_trace(tx)
    about = _asked(turn)
    said = given.words if isinstance(given, Text) else _pressed(about, given)
    if said is None:
        return go("ask")
    if isinstance(given, Text) and _goes_on(turn):
        return _too_long(turn, said, turn.answers["long"]["length"] + len(said))
    if said == BACK and isinstance(given, Choice):
        return _at(turn, before(about.key) or about, turn.answers["given"])
    kept = {key: value for key, value in turn.answers["given"].items() if key != about.key}
    if said != SKIP or isinstance(given, Text):
        try:
            kept[about.key] = checked(about, said)
        except Refused as why:
            if len(said) >= SHORTEST_PIECE:
                return _too_long(turn, said, len(said))
            return go("ask").noting(why.code, **why.facts)
    onward = following(about.key)
    return _at(turn, onward, kept) if onward else await _finish(turn, kept, tx)


async def _finish(turn: Turn, kept: dict[str, str], tx: Transaction) -> Next:
    named = turn.answers["named"]
    try:
        await actions.survey.fill(tx, turn.who, kept, named=named)
    except Refused as why:
        return _at(turn, QUESTIONS[0], {}).noting(why.code, **why.facts)
    return done(Say("survey.thanks", {"named": "yes" if named else "no"}))


def _asked(turn: Turn) -> Question:
    return question(turn.answers["question"]) or QUESTIONS[0]


def _button(turn: Turn, key: str, about: Question, act: str) -> Button:
    return turn.button(key, f"{about.key}.{act}")


def _pressed(about: Question, given: Choice) -> str | None:
    """What was chosen; None where the button belongs to another question."""
    key, _, act = given.value.partition(".")
    return act if key == about.key else None


def _at(turn: Turn, about: Question, given: dict[str, str]) -> Next:
    return go(
        "ask", answers={"named": turn.answers["named"], "question": about.key, "given": given}
    )


def _goes_on(turn: Turn) -> bool:
    """Tell whether these words are the rest of a text that was just found too long."""
    long: dict[str, Any] | None = turn.answers.get("long")
    return long is not None and turn.now - datetime.fromisoformat(long["at"]) <= AT_ONCE


def _too_long(turn: Turn, said: str, length: int) -> Next:
    """Say that a text is too long, and take what follows at once for its rest."""
    at = turn.now.isoformat() if len(said) >= SHORTEST_PIECE else turn.answers["long"]["at"]
    answers = {**turn.answers, "long": {"at": at, "length": length}}
    return go("ask", answers=answers).noting("survey.too-long", length=length)


FLOW = Flow(
    "survey",
    version=1,
    begins=begin,
    steps=(
        Step("how", shows=show_how, accepts=(Way,), then=take_how, anytime=True),
        Step("ask", shows=show_question, accepts=(Choice, Text), then=take),
    ),
)
