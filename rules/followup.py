"""What became of the opinion: its articles, the commissioner's answers, and what is late."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from rules.errors import Refused
from rules.numbers import whole
from rules.who import CitizenState
from rules.words import words_of
from rules.workshop import OpinionForm, Workshop

MOST_ARTICLES = 60
LONGEST_TITLE = 150
LONGEST_ARTICLE = 2000
LONGEST_REASON = 1500  # with the article itself, it still fits in one message
LONGEST_SIGNATORY = 150
MOST_VOTES = 1000

WITHOUT_AN_ANSWER = (30, 90, 180, 365)
"""Days after the opinion on which the team is alarmed while an article waits (METHOD.md)."""
BEFORE_THE_PROMISE = timedelta(days=14)
"""How long before the promised date the team is reminded of it."""
PROMISE = "promise"
ALARM_AT = time(9)
TOLD_AT = time(18)
"""When citizens are told, once a day, of what was recorded since: a slip can be mended before."""


class Agreement(StrEnum):
    """Whether the group agreed on an article: the opinion holds both."""

    CONSENSUS = "consensus"
    DISSENSUS = "dissensus"


class Outcome(StrEnum):
    """What the commissioner does with an article."""

    KEPT = "kept"
    PARTLY = "partly"
    NOT_KEPT = "not_kept"


@dataclass(frozen=True, slots=True)
class Answer:
    """The commissioner's answer to one article; a correction is a new version beside the old one.

    `announced_at` is when citizens began to be told, None before.
    """

    version: int
    outcome: Outcome
    reason: str
    signatory: str
    on: date
    recorded_at: datetime
    announced_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One article as the group adopted it; votes are None where nobody counted.

    `answers` has all versions, the oldest first.
    """

    number: int
    title: str
    words: str
    agreement: Agreement
    votes_for: int | None = None
    votes_against: int | None = None
    answers: tuple[Answer, ...] = ()

    @property
    def answer(self) -> Answer | None:
        """The answer that counts now."""
        return self.answers[-1] if self.answers else None


@dataclass(frozen=True, slots=True)
class Opinion:
    """The opinion of a workshop; `handed_over_on` is None while it is still being listed."""

    form: OpinionForm
    handed_over_on: date | None = None
    articles: tuple[Article, ...] = ()

    @property
    def waiting(self) -> tuple[Article, ...]:
        """The articles without an answer."""
        return tuple(each for each in self.articles if each.answer is None)

    def article(self, number: int) -> Article | None:
        """Find an article by its number."""
        return next((each for each in self.articles if each.number == number), None)


@dataclass(frozen=True, slots=True)
class Typed:
    """An article as somebody typed it, not read yet."""

    title: str
    words: str
    agreement: str
    votes_for: str = ""
    votes_against: str = ""


@dataclass(frozen=True, slots=True)
class Given:
    """An answer of the commissioner as somebody typed it, not read yet."""

    outcome: str
    reason: str
    signatory: str
    on: date


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the commissioner's promise stands today: what waits, until when, how many days late."""

    waiting: int
    promised: date
    days_late: int

    @property
    def late(self) -> bool:
        """Whether the promised day has passed and an article still waits."""
        return self.days_late > 0


def article_of(number: int, typed: Typed, before: Article | None) -> Article:
    """Read an article. Refused for what is no article, and once the commissioner answered it."""
    if not 1 <= number <= MOST_ARTICLES:
        raise Refused("followup.number-out-of-range", most=MOST_ARTICLES)
    if before is not None and before.answers:
        raise Refused("followup.article-is-answered", number=number)
    if typed.agreement not in set(Agreement):
        raise Refused("followup.agreement-missing")
    return Article(
        number,
        words_of(" ".join(typed.title.split()), LONGEST_TITLE, nothing="followup.title-missing"),
        words_of(typed.words, LONGEST_ARTICLE, nothing="followup.words-missing"),
        Agreement(typed.agreement),
        _votes(typed.votes_for),
        _votes(typed.votes_against),
    )


def _votes(typed: str) -> int | None:
    """Read how many voted; nothing where nobody counted."""
    words = typed.strip()
    if not words:
        return None
    votes = whole(words)
    if votes is None or votes > MOST_VOTES:
        raise Refused("followup.not-votes", given=words[:20])
    return votes


def hand_over(opinion: Opinion, form: OpinionForm, on: date, *, today: date) -> Opinion:
    """Note when the opinion was handed over, and in which form; a slip can be mended the same way.

    Refused without an article, for a day that has not come, and after an answer is dated.
    """
    if not opinion.articles:
        raise Refused("followup.no-articles")
    if on > today:
        raise Refused("followup.in-the-future", on=on)
    dated = [answer.on for article in opinion.articles for answer in article.answers]
    if dated and min(dated) < on:
        raise Refused("followup.answered-before", on=min(dated))
    return replace(opinion, form=form, handed_over_on=on)


def may_remove(opinion: Opinion, number: int) -> Article:
    """Return an article that may still be taken out: only while the opinion is not handed over."""
    found = opinion.article(number)
    if found is None:
        raise Refused("followup.no-such-article", number=number)
    if opinion.handed_over_on is not None:
        raise Refused("followup.is-handed-over")
    return found


def answer_of(
    opinion: Opinion, number: int, given: Given, *, today: date, now: datetime
) -> Answer | None:
    """Read the commissioner's answer to one article; None where it is the one on the record.

    Refused before the opinion is handed over, without a reason or a signature, for a day before the
    opinion or after today.
    """
    if opinion.handed_over_on is None:
        raise Refused("followup.not-handed-over")
    article = opinion.article(number)
    if article is None:
        raise Refused("followup.no-such-article", number=number)
    if given.outcome not in set(Outcome):
        raise Refused("followup.outcome-missing")
    why = words_of(given.reason, LONGEST_REASON, nothing="followup.reason-missing")
    name = " ".join(given.signatory.split())
    signed = words_of(name, LONGEST_SIGNATORY, nothing="followup.signatory-missing")
    if given.on > today:
        raise Refused("followup.in-the-future", on=given.on)
    if given.on < opinion.handed_over_on:
        raise Refused("followup.before-the-opinion", on=opinion.handed_over_on)
    last = article.answer
    said = (Outcome(given.outcome), why, signed, given.on)
    if last and (last.outcome, last.reason, last.signatory, last.on) == said:
        return None
    return Answer(len(article.answers) + 1, *said, now)


def progress(articles: Iterable[Article]) -> dict[Outcome | None, int]:
    """Count the articles by what became of them; None counts those that wait."""
    counts: dict[Outcome | None, int] = dict.fromkeys((*Outcome, None), 0)
    for each in articles:
        counts[each.answer.outcome if each.answer else None] += 1
    return counts


def standing(workshop: Workshop, opinion: Opinion, *, today: date) -> Standing:
    """Tell where the promise stands; nothing is late once every article has an answer."""
    waiting = len(opinion.waiting)
    promised = workshop.commissioner.answers_by
    late = (today - promised).days if waiting and today > promised else 0
    return Standing(waiting, promised, late)


def alarms(workshop: Workshop, handed_over_on: date) -> dict[str, datetime]:
    """Return when the team is alarmed, by the name of each alarm."""
    days = {str(days): handed_over_on + timedelta(days) for days in WITHOUT_AN_ANSWER}
    days[PROMISE] = workshop.commissioner.answers_by - BEFORE_THE_PROMISE
    return {name: datetime.combine(day, ALARM_AT, workshop.tz) for name, day in days.items()}


def told_at(workshop: Workshop, now: datetime) -> datetime:
    """Return when citizens are told of what is recorded now: that evening, else the next."""
    local = now.astimezone(workshop.tz)
    evening = datetime.combine(local.date(), TOLD_AT, workshop.tz)
    if local < evening:
        return evening
    return datetime.combine(local.date() + timedelta(days=1), TOLD_AT, workshop.tz)


def news(opinion: Opinion) -> tuple[Article, ...]:
    """Return the articles whose answer citizens have not been told of."""
    return tuple(each for each in opinion.articles if each.answer and not each.answer.announced_at)


def hears(state: CitizenState, *, wants: bool) -> bool:
    """Tell whether a citizen is told what becomes of the opinion: who took part, and wants it."""
    return state is CitizenState.VALIDATED and wants
