"""After the last gathering: what comes next for those who took part, and what they will hear."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from rules.facts import Facts
from rules.followup import Opinion, standing
from rules.survey import OPEN_FOR as SURVEY_OPEN_FOR
from rules.survey import is_open, is_over, opens_at
from rules.workshop import Workshop


class Survey(StrEnum):
    """Where the short survey stands for one participant."""

    LATER = "later"
    OPEN = "open"
    ANSWERED = "answered"
    OVER = "over"
    NONE = "none"  # a workshop without a weekend has none


@dataclass(frozen=True, slots=True)
class After:
    """What comes next: the survey, the opinion with its promise, and whether news are wanted."""

    survey: Survey
    survey_until: date
    opinion_due: date
    overdue: bool  # that day is past, and nobody noted that the opinion was handed over
    handed_over_on: date | None
    articles: int
    waiting: int
    promised: date
    days_late: int
    ends: date
    wants: bool
    was_there: bool  # was noted as present, so that a certificate says something


def ended_at(workshop: Workshop) -> datetime:
    """Return when the last gathering ends."""
    return max(each.ends_at for each in workshop.gatherings)


def is_after(workshop: Workshop, *, now: datetime) -> bool:
    """Tell whether people have met for the last time."""
    return now >= ended_at(workshop)


def survey_of(workshop: Workshop, *, answered: bool, now: datetime) -> Survey:
    """Tell where the survey stands for one participant."""
    if opens_at(workshop) is None:
        return Survey.NONE
    if is_over(workshop, now=now):
        return Survey.OVER
    if not is_open(workshop, now=now):
        return Survey.LATER
    return Survey.ANSWERED if answered else Survey.OPEN


def after(
    workshop: Workshop,
    opinion: Opinion,
    *,
    answered: bool,
    wants: bool,
    was_there: bool,
    now: datetime,
) -> After:
    """Tell what comes next, as it stands now."""
    today = now.astimezone(workshop.tz).date()
    where = standing(workshop, opinion, today=today)
    since = opens_at(workshop) or ended_at(workshop)
    return After(
        survey_of(workshop, answered=answered, now=now),
        (since + SURVEY_OPEN_FOR).astimezone(workshop.tz).date(),
        workshop.opinion_due,
        opinion.handed_over_on is None and workshop.opinion_due < today,
        opinion.handed_over_on,
        len(opinion.articles),
        where.waiting,
        where.promised,
        where.days_late,
        workshop.followed_until,
        wants,
        was_there,
    )


def facts(about: After, workshop: Workshop) -> Facts:
    """Return what the sentences about it tell."""
    return {
        "workshop": workshop.title,
        "commissioner": workshop.commissioner.name,
        "team": workshop.team.name,
        "phone": workshop.team.phone,
        "survey": about.survey.value,
        "until": about.survey_until,
        "handed": _handed(about),
        "on": about.handed_over_on or about.opinion_due,
        "due": about.opinion_due,
        "articles": about.articles,
        "waiting": about.waiting,
        "promised": about.promised,
        "late": about.days_late,
        "ends": about.ends,
        "wants": "yes" if about.wants else "no",
        "was-there": "yes" if about.was_there else "no",
    }


def _handed(about: After) -> str:
    if about.handed_over_on:
        return "yes"
    return "overdue" if about.overdue else "no"
