"""Answers to a workshop's questionnaire, one row a question."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

import storage.citizens
import storage.workshops
from rules.adulthood import opens_on, questions_for
from rules.forms import Answer, Answers, Questions, fit
from rules.who import CitizenState, Who
from rules.workshop import Workshop
from storage.citizens import Citizen
from storage.codec import to_json
from storage.transaction import Row, Transaction


@dataclass(frozen=True, slots=True)
class Sheet:
    """Somebody's questionnaire as it stands: the workshop, the citizen, what still holds."""

    workshop: Workshop
    citizen: Citizen
    questions: Questions  # those of the workshop, and the one their year of birth leaves open
    answers: Answers
    dropped: tuple[str, ...]  # answers to questions that have changed or are asked no more

    @property
    def handed_in(self) -> bool:
        """Whether the team has it: a correction counts at once."""
        return self.citizen.state is not CitizenState.CONTACTED


async def find(tx: Transaction, who: Who) -> Sheet | None:
    """Return somebody's questionnaire, if they are a citizen of the workshop."""
    citizen = await storage.citizens.find(tx, who.subject, who.workshop)
    if citizen is None:
        return None
    workshop = await storage.workshops.get(tx, who.workshop)
    kept = await answers(tx, who.subject, who.workshop)
    questions = questions_for(workshop, citizen.birth_year)
    holding, dropped = fit(questions, kept, opens=opens_on(workshop))
    return Sheet(workshop, citizen, questions, holding, dropped)


async def get(tx: Transaction, who: Who) -> Sheet:
    """Return the questionnaire of a known citizen; KeyError for anybody else."""
    sheet = await find(tx, who)
    if sheet is None:
        raise KeyError(who.subject)
    return sheet


async def answers(tx: Transaction, person: str, workshop: str) -> dict[str, Answer | None]:
    """Return what was answered, by question; None: skipped on purpose."""
    rows = await tx.fetch("form.answers", person=person, workshop=workshop)
    return {row["question"]: answer_of(row) for row in rows}


async def save(
    tx: Transaction, who: Who, question: str, answer: Answer | None, now: datetime
) -> None:
    """Keep one answer, in the place of an earlier one."""
    await tx.run(
        "form.save",
        person=who.subject,
        workshop=who.workshop,
        question=question,
        sealed_value=to_json(answer),
        answered_at=now,
        answered_by=who.actor,
    )


async def drop(tx: Transaction, who: Who, question: str) -> None:
    """Forget an answer whose question is asked no more."""
    await tx.run("form.drop", person=who.subject, workshop=who.workshop, question=question)


def answer_of(row: Row) -> Answer | None:
    """Return the answer that a row keeps."""
    plain: str | int | list[str] | None = json.loads(row["sealed_value"] or "null")
    return tuple(plain) if isinstance(plain, list) else plain
