"""Who is an adult when the workshop opens: a year of birth may leave that open, so it is asked."""

from __future__ import annotations

from datetime import date

from rules.answers import ADULT
from rules.facts import Localised
from rules.workshop import YES_NO, Condition, Question, QuestionKind, Workshop

KEY = "dix-huit-ans"
"""The question's key among the answers; a workshop's file may ask a question of its own so."""

NO = "no"

_MONTHS = {
    "fr": (
        *("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août"),
        *("septembre", "octobre", "novembre", "décembre"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June", "July", "August"),
        *("September", "October", "November", "December"),
    ),
}


def opens_on(workshop: Workshop) -> date:
    """Return the day by which everybody has to be an adult: the first of the first gathering."""
    return workshop.gatherings[0].starts_at.astimezone(workshop.tz).date()


def questions_for(workshop: Workshop, birth_year: str | None) -> tuple[Question, ...]:
    """Return the questions for somebody born then, with the one that their year leaves open.

    Where the questionnaire asks the year, what is answered there counts, too.
    """
    questions = workshop.questionnaire
    if any(each.key == KEY for each in questions):
        return questions
    open_year = str(opens_on(workshop).year - ADULT)
    at = next((n for n, each in enumerate(questions) if each.kind is QuestionKind.YEAR), None)
    if at is not None:
        asked = _question(workshop, Condition(questions[at].key, (open_year,)))
        return (*questions[: at + 1], asked, *questions[at + 1 :])
    if birth_year is None or birth_year < open_year:
        return questions
    return (_question(workshop, None), *questions)


def every_question(workshop: Workshop) -> tuple[Question, ...]:
    """Return all that anybody may be asked."""
    return questions_for(workshop, str(opens_on(workshop).year))


def _question(workshop: Workshop, condition: Condition | None) -> Question:
    day = opens_on(workshop)
    french = f"{day.day}{'er' if day.day == 1 else ''} {_MONTHS['fr'][day.month - 1]} {day.year}"
    english = f"{day.day} {_MONTHS['en'][day.month - 1]} {day.year}"
    return Question(
        KEY,
        QuestionKind.YES_NO,
        Localised(
            {
                "fr": f"Aurez-vous {ADULT} ans au plus tard le {french} ?",
                "en": f"Will you be {ADULT} by {english}?",
            }
        ),
        Localised(
            {
                "fr": "C’est le premier jour de l’atelier, qui réunit des personnes adultes.",
                "en": "That is the first day of the workshop, which brings adults together.",
            }
        ),
        choices=YES_NO,
        excludes=(NO,),
        only_if=condition,
    )
