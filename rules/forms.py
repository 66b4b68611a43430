"""A questionnaire that is data: what comes next, what was answered, what is still missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from rules.answers import Answer, check, phone_for_reading
from rules.errors import Refused
from rules.facts import Fact, Localised
from rules.workshop import Question, QuestionKind

__all__ = [
    "Answer",
    "Answers",
    "Consequences",
    "Position",
    "Questions",
    "Row",
    "applicable",
    "brought_by",
    "check",
    "consequences",
    "fit",
    "for_everybody",
    "for_the_team",
    "missing",
    "position",
    "previous_question",
    "shown",
    "summary",
    "tick",
    "untick",
    "with_answer",
]

BETWEEN = " · "
"""What stands between several choices where they are shown together."""

A_SENTENCE = 6
"""Words from which on something typed is a sentence, and no misspelt number or choice."""

Questions = tuple[Question, ...]
Answers = Mapping[str, Answer | None]  # by question key; None: skipped on purpose


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the summary: `shown` is the answer in words, None where it was skipped."""

    question: Question
    answer: Answer | None
    shown: Fact | None


@dataclass(frozen=True, slots=True)
class Position:
    """Question `number` of `of`; `extra`: one more after it, because of an answer."""

    number: int
    of: int
    extra: bool


@dataclass(frozen=True, slots=True)
class Consequences:
    """What answers ask of the organisers: questions that exclude, questions to call about."""

    excluded_by: tuple[str, ...]
    call_back_for: tuple[str, ...]


def applicable(questions: Questions, answers: Answers) -> Questions:
    """Keep the questions to ask this person, in order: those whose condition, if any, holds."""
    asked: dict[str, Question] = {}
    for question in questions:
        condition = question.only_if
        if condition is None or (
            condition.question in asked
            and _given(answers.get(condition.question)) & set(condition.answers)
        ):
            asked[question.key] = question
    return tuple(asked.values())


def previous_question(questions: Questions, answers: Answers, before: str) -> Question | None:
    """Return the question asked just before this one; None at the first."""
    keys = [each.key for each in questions]
    earlier = keys[: keys.index(before)]
    asked = applicable(questions, answers)
    return next((each for each in reversed(asked) if each.key in earlier), None)


def brought_by(questions: Questions, question: Question) -> Question | None:
    """Return the question whose answer brought this one; None for what everybody is asked."""
    condition = question.only_if
    return next((each for each in questions if condition and each.key == condition.question), None)


def missing(questions: Questions, answers: Answers) -> Questions:
    """List the questions that were neither answered nor skipped."""
    return tuple(each for each in applicable(questions, answers) if each.key not in answers)


def for_everybody(questions: Questions) -> int:
    """Count the questions that everybody is asked, whatever they answer."""
    return sum(each.only_if is None for each in questions)


def for_the_team(question: Question, typed: str) -> bool:
    """Tell whether what is no answer to this question reads like words for somebody."""
    if question.kind is QuestionKind.TEXT:
        return False  # whatever one writes is an answer, at most too long
    return typed.rstrip().endswith("?") or len(typed.split()) >= A_SENTENCE


def position(questions: Questions, key: str) -> Position:
    """Count a question among those that everybody is asked, so that no answer changes the count."""
    before = questions[: [each.key for each in questions].index(key) + 1]
    extra = before[-1].only_if is not None
    return Position(for_everybody(before), for_everybody(questions), extra)


def with_answer(
    questions: Questions, answers: Answers, key: str, answer: Answer | None
) -> dict[str, Answer | None]:
    """Record or correct one checked answer (None skips it) and keep the others.

    Answers to questions that are asked no more because of it are dropped. Raises Refused when the
    question cannot be skipped, or is not asked of this person (any more).
    """
    question = next((each for each in applicable(questions, answers) if each.key == key), None)
    if question is None:
        raise Refused("forms.no-longer-asked")
    if answer is None and not question.optional:
        raise Refused("forms.cannot-skip")
    return _only_asked(questions, {**answers, key: answer})


def fit(
    questions: Questions, answers: Answers, *, opens: date
) -> tuple[dict[str, Answer | None], tuple[str, ...]]:
    """Fit answers to a questionnaire that may have changed: what still holds, and the keys dropped.

    An answer is kept if its question is still asked and would still accept it; `opens` is the
    day by which one is an adult.
    """
    by_key = {question.key: question for question in questions}
    holding = {
        key: answer
        for key, answer in answers.items()
        if key in by_key and _still_holds(by_key[key], answer, opens)
    }
    kept = _only_asked(questions, holding)
    return kept, tuple(key for key in answers if key not in kept)


def summary(questions: Questions, answers: Answers) -> tuple[Row, ...]:
    """List what was answered or skipped, in the order of the questions."""
    return tuple(
        Row(question, answers[question.key], shown(question, answers[question.key]))
        for question in applicable(questions, answers)
        if question.key in answers
    )


def shown(question: Question, answer: Answer | None) -> Fact | None:
    """Say a kept answer in words: labels of choices, a year as written, a number as dialled."""
    if answer is None:
        return None
    if question.kind is QuestionKind.PHONE:
        return phone_for_reading(str(answer))
    labels = {choice.key: choice.label for choice in question.choices}
    if isinstance(answer, tuple):  # labels begin with a capital: they are no part of a sentence
        return Localised(
            {
                language: BETWEEN.join(
                    labels[key].get(language) if key in labels else key for key in answer
                )
                for language in question.words.words
            }
        )
    return labels.get(str(answer), str(answer))


def tick(question: Question, ticked: tuple[str, ...], key: str) -> tuple[str, ...]:
    """Add a choice to those ticked, in the order of the file; one that stands alone stays alone."""
    lonely = {choice.key for choice in question.choices if choice.alone}
    others = set() if key in lonely else {*ticked} - lonely
    return tuple(choice.key for choice in question.choices if choice.key in {*others, key})


def untick(ticked: tuple[str, ...], key: str) -> tuple[str, ...]:
    """Take a choice away from those ticked."""
    return tuple(each for each in ticked if each != key)


def consequences(questions: Questions, answers: Answers) -> Consequences:
    """Find the answers that an organiser must look at."""
    asked = applicable(questions, answers)
    return Consequences(
        tuple(each.key for each in asked if _given(answers.get(each.key)) & set(each.excludes)),
        tuple(each.key for each in asked if _given(answers.get(each.key)) & set(each.calls_back)),
    )


def sleeps_elsewhere(questions: Questions, answers: Answers) -> bool:
    """Tell whether somebody answered that they need no bed from us."""
    return any(_given(answers.get(each.key)) & set(each.elsewhere) for each in questions)


def _given(answer: Answer | None) -> set[str]:
    if answer is None:
        return set()
    return set(answer) if isinstance(answer, tuple) else {str(answer)}


def _only_asked(
    questions: Questions, answers: dict[str, Answer | None]
) -> dict[str, Answer | None]:
    return {
        each.key: answers[each.key]
        for each in applicable(questions, answers)
        if each.key in answers
    }


def _still_holds(question: Question, answer: Answer | None, opens: date) -> bool:
    if answer is None:
        return question.optional
    try:
        raw = answer if isinstance(answer, tuple) else str(answer)
        return check(question, raw, opens=opens) == answer
    except Refused:
        return False
