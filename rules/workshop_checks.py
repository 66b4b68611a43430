"""What cannot be true of a whole workshop: dates in the wrong order, impossible quotas."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import pairwise

from rules.facts import Facts
from rules.workshop import (
    Gathering,
    GatheringKind,
    Question,
    QuestionKind,
    Quota,
    Workshop,
)

_WITH_CHOICES = frozenset({QuestionKind.CHOICE, QuestionKind.SEVERAL, QuestionKind.YES_NO})
_WITH_BOUNDS = frozenset({QuestionKind.NUMBER, QuestionKind.SEVERAL})
_FEWEST_CHOICES = 2


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend: where ("gatherings[1].ends_at"), what stands there, what is expected.

    `expected` is a text key told with `facts`; `found` is empty where something is missing.
    """

    path: str
    found: str
    expected: str
    facts: Facts = field(default_factory=dict)


def problems_of(workshop: Workshop) -> tuple[Problem, ...]:
    """Find everything that is wrong between the parts of a workshop."""
    return (
        *_twice(workshop),
        *_dates(workshop),
        *_gatherings(workshop),
        *_quotas(workshop),
        *_questions(workshop.questionnaire),
        *_reminders(workshop),
    )


def _twice(workshop: Workshop) -> Iterator[Problem]:
    """Find keys used twice; sessions must differ over all gatherings, calendars tell them apart."""
    lists: list[tuple[str, list[str]]] = [
        ("languages[{}]", list(workshop.languages)),
        ("gatherings[{}].key", [each.key for each in workshop.gatherings]),
        ("questionnaire[{}].key", [each.key for each in workshop.questionnaire]),
        ("consents[{}].key", [each.key for each in workshop.consents]),
        ("quotas[{}].feature", [each.feature for each in workshop.quotas]),
    ]
    for at, quota in enumerate(workshop.quotas):
        lists.append((f"quotas[{at}].values[{{}}].key", [each.key for each in quota.values]))
    for at, question in enumerate(workshop.questionnaire):
        path = f"questionnaire[{at}].choices[{{}}].key"
        lists.append((path, [each.key for each in question.choices]))
    for path, keys in lists:
        places = [path.format(at) for at in range(len(keys))]
        yield from _repeated(list(zip(places, keys, strict=True)))
    yield from _repeated(
        [
            (f"gatherings[{at}].sessions[{within}].key", session.key)
            for at, gathering in enumerate(workshop.gatherings)
            for within, session in enumerate(gathering.sessions)
        ]
    )


def _repeated(keys: Sequence[tuple[str, str]]) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for path, key in keys:
        if key in first:
            yield Problem(path, key, "workshop_file.key-twice", {"first": first[key]})
        first.setdefault(key, path)


def _dates(workshop: Workshop) -> Iterator[Problem]:
    last_day = max(each.ends_at for each in workshop.gatherings).date()
    if workshop.opinion_due < last_day:
        found = workshop.opinion_due.isoformat()
        yield Problem("opinion_due", found, "workshop_file.not-before", {"day": last_day})
    if workshop.commissioner.answers_by <= workshop.opinion_due:
        found = workshop.commissioner.answers_by.isoformat()
        facts: Facts = {"day": workshop.opinion_due}
        yield Problem("commissioner.answers_by", found, "workshop_file.after", facts)
    if workshop.followed_until <= workshop.commissioner.answers_by:
        found = workshop.follow_up_ends.isoformat() if workshop.follow_up_ends else ""
        facts = {"day": workshop.commissioner.answers_by}
        yield Problem("follow_up_ends", found, "workshop_file.after-the-answer", facts)


def _gatherings(workshop: Workshop) -> Iterator[Problem]:
    for at, gathering in enumerate(workshop.gatherings):
        path = f"gatherings[{at}]"
        if gathering.ends_at <= gathering.starts_at:
            yield _ends_too_early(path, gathering.starts_at, gathering.ends_at)
        else:
            yield from _sessions(path, gathering)
        if gathering.kind is GatheringKind.WEEKEND and gathering.place is None:
            yield Problem(f"{path}.place", "", "workshop_file.place-needed")
        if gathering.kind is GatheringKind.ONLINE and gathering.place is not None:
            yield Problem(f"{path}.place", gathering.place.name, "workshop_file.no-place")
    for at, (earlier, later) in enumerate(pairwise(workshop.gatherings), 1):
        if later.starts_at < earlier.ends_at:
            found = later.starts_at.isoformat()
            facts: Facts = {"at": earlier.ends_at}
            yield Problem(f"gatherings[{at}].starts_at", found, "workshop_file.in-order", facts)


def _sessions(path: str, gathering: Gathering) -> Iterator[Problem]:
    for at, session in enumerate(gathering.sessions):
        here = f"{path}.sessions[{at}]"
        if session.ends_at <= session.starts_at:
            yield _ends_too_early(here, session.starts_at, session.ends_at)
        elif session.starts_at < gathering.starts_at or session.ends_at > gathering.ends_at:
            found = f"{session.starts_at.isoformat()} – {session.ends_at.isoformat()}"
            facts: Facts = {"start": gathering.starts_at, "end": gathering.ends_at}
            yield Problem(here, found, "workshop_file.within-gathering", facts)


def _ends_too_early(path: str, start: datetime, end: datetime) -> Problem:
    return Problem(f"{path}.ends_at", end.isoformat(), "workshop_file.after-start", {"at": start})


def _quotas(workshop: Workshop) -> Iterator[Problem]:
    for at, quota in enumerate(workshop.quotas):
        for within, value in enumerate(quota.values):
            if value.minimum > value.maximum:
                path = f"quotas[{at}].values[{within}].minimum"
                facts: Facts = {"maximum": value.maximum}
                yield Problem(path, str(value.minimum), "workshop_file.not-above", facts)
        yield from _sums(f"quotas[{at}].values", quota, workshop.seats)


def _sums(path: str, quota: Quota, seats: int) -> Iterator[Problem]:
    least = sum(value.minimum for value in quota.values)
    most = sum(value.maximum for value in quota.values)
    if least > seats:
        yield Problem(path, str(least), "workshop_file.minimums-fit", {"seats": seats})
    if most < seats:
        yield Problem(path, str(most), "workshop_file.maximums-fill", {"seats": seats})


def _questions(questions: Sequence[Question]) -> Iterator[Problem]:
    earlier: dict[str, Question] = {}
    for at, question in enumerate(questions):
        path = f"questionnaire[{at}]"
        yield from _choices(path, question)
        yield from _bounds(path, question)
        yield from _condition(path, question, earlier)
        earlier[question.key] = question


def _choices(path: str, question: Question) -> Iterator[Problem]:
    keys = tuple(choice.key for choice in question.choices)
    if question.kind in _WITH_CHOICES and len(keys) < _FEWEST_CHOICES:
        yield Problem(f"{path}.choices", str(len(keys)), "workshop_file.choices-needed")
    if question.kind not in _WITH_CHOICES and keys:
        facts: Facts = {"kind": question.kind.value}
        yield Problem(f"{path}.choices", ", ".join(keys), "workshop_file.no-choices", facts)
    for name in ("excludes", "calls_back", "elsewhere"):
        for key in getattr(question, name):
            if key not in keys:
                yield Problem(f"{path}.{name}", key, "workshop_file.one-of", {"known": keys})


def _bounds(path: str, question: Question) -> Iterator[Problem]:
    least, most = question.minimum, question.maximum
    if question.kind not in _WITH_BOUNDS and (least is not None or most is not None):
        found = str(most if least is None else least)
        facts: Facts = {"kind": question.kind.value}
        yield Problem(f"{path}.minimum", found, "workshop_file.no-bounds", facts)
    if least is not None and most is not None and least > most:
        yield Problem(f"{path}.minimum", str(least), "workshop_file.not-above", {"maximum": most})


def _condition(path: str, question: Question, earlier: dict[str, Question]) -> Iterator[Problem]:
    """A condition must speak of an earlier question and of answers that can be chosen there."""
    if question.only_if is None:
        return
    asked = earlier.get(question.only_if.question)
    if asked is None:
        facts: Facts = {"known": tuple(earlier)}
        path = f"{path}.only_if.question"
        yield Problem(path, question.only_if.question, "workshop_file.earlier-question", facts)
        return
    keys = tuple(choice.key for choice in asked.choices)
    for key in question.only_if.answers:
        if key not in keys:
            yield Problem(f"{path}.only_if.answers", key, "workshop_file.one-of", {"known": keys})


def _reminders(workshop: Workshop) -> Iterator[Problem]:
    days = workshop.reminders.after_days
    if list(days) != sorted(set(days)):
        path, found = "reminders.after_days", ", ".join(map(str, days))  # not a text
        yield Problem(path, found, "workshop_file.growing")
