"""The short survey after the last weekend: its questions, what counts as an answer, the picture."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from rules.errors import Refused
from rules.words import words_of
from rules.workshop import GatheringKind, Workshop

OPEN_FOR = timedelta(days=30)
"""How long after the last weekend answers are taken."""
LONGEST_WORDS = 1000
FEWEST = 5
"""Below so many answers nothing is told apart, and so many more come into the results at once.

One by one they would show who said what: who has not answered yet is listed by name.
"""


class Kind(StrEnum):
    """How a question is answered."""

    SCALE = "scale"
    YES_NO = "yes_no"
    TEXT = "text"


class Scale(StrEnum):
    """How far somebody agrees, from most to least."""

    FULLY = "fully"
    MOSTLY = "mostly"
    PARTLY = "partly"
    HARDLY = "hardly"
    NOT = "not"


class YesNo(StrEnum):
    """The two answers of a yes_no question."""

    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Question:
    """One question; `words` is the key of its sentence. Answers follow `key`."""

    key: str
    kind: Kind
    words: str

    @property
    def choices(self) -> tuple[str, ...]:
        """What one may choose, in order; nothing for a free text."""
        match self.kind:
            case Kind.SCALE:
                return tuple(Scale)
            case Kind.YES_NO:
                return tuple(YesNo)
        return ()


QUESTIONS = (
    Question("informed", Kind.SCALE, "survey.ask-informed"),
    Question("heard", Kind.SCALE, "survey.ask-heard"),
    Question("opinion", Kind.SCALE, "survey.ask-opinion"),
    Question("again", Kind.YES_NO, "survey.ask-again"),
    Question("better", Kind.TEXT, "survey.ask-better"),
)

Answers = Mapping[str, str]
"""By question; what was passed over is absent."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet; `step`: with which others it comes into the results, as `step_after` counts."""

    step: int
    answers: Answers


@dataclass(frozen=True, slots=True)
class Bar:
    """How many chose one answer."""

    choice: str
    count: int


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one question. Where fewer than `FEWEST` answered it, only how many is told."""

    question: Question
    answered: int
    bars: tuple[Bar, ...] = ()
    texts: tuple[str, ...] = ()

    @property
    def shown(self) -> bool:
        """Whether there are enough answers to tell them apart."""
        return self.answered >= FEWEST


def question(key: str) -> Question | None:
    """Find a question by its key."""
    return next((each for each in QUESTIONS if each.key == key), None)


def opens_at(workshop: Workshop) -> datetime | None:
    """Return when answers can be given: after the last weekend; None where there is none."""
    ends = [each.ends_at for each in workshop.gatherings if each.kind is GatheringKind.WEEKEND]
    return max(ends, default=None)


def is_open(workshop: Workshop, *, now: datetime) -> bool:
    """Tell whether answers are taken at this instant."""
    since = opens_at(workshop)
    return since is not None and since <= now < since + OPEN_FOR


def is_over(workshop: Workshop, *, now: datetime) -> bool:
    """Tell whether answers are taken no more."""
    since = opens_at(workshop)
    return since is not None and now >= since + OPEN_FOR


def step_after(sheets: int) -> int:
    """Return the step of the sheet that comes after so many others."""
    return sheets // FEWEST


def told(sheets: Sequence[Sheet], *, over: bool) -> tuple[Answers, ...]:
    """Return the sheets that the results are made of: those of whole steps; in the end, all."""
    whole = step_after(len(sheets))
    return tuple(each.answers for each in sheets if over or each.step < whole)


def checked(about: Question, given: str) -> str:
    """Take an answer to one question. Refused for what is none of its choices, or too long."""
    if about.kind is Kind.TEXT:
        return words_of(given, LONGEST_WORDS, nothing="survey.nothing-written")
    if given not in about.choices:
        raise Refused("survey.choose-one")
    return given


def sheet(given: Mapping[str, str]) -> dict[str, str]:
    """Take a whole sheet, each question of which may be left blank. Refused if all are."""
    answers = {
        each.key: checked(each, given[each.key])
        for each in QUESTIONS
        if given.get(each.key, "").strip()
    }
    if not answers:
        raise Refused("survey.nothing-answered")
    return answers


def following(key: str | None) -> Question | None:
    """Return the question after this one; the first for None, None after the last."""
    keys = [each.key for each in QUESTIONS]
    at = keys.index(key) + 1 if key in keys else 0
    return QUESTIONS[at] if at < len(QUESTIONS) else None


def before(key: str) -> Question | None:
    """Return the question before this one; None before the first."""
    at = [each.key for each in QUESTIONS].index(key)
    return QUESTIONS[at - 1] if at else None


def results(sheets: Iterable[Answers]) -> tuple[Result, ...]:
    """Count what was answered, question by question; free texts in the order of the alphabet.

    That order tells nothing of who wrote them, or when.
    """
    kept = tuple(sheets)
    return tuple(
        _result(each, [one[each.key] for one in kept if each.key in one]) for each in QUESTIONS
    )


def _result(about: Question, given: list[str]) -> Result:
    if len(given) < FEWEST:
        return Result(about, len(given))
    if about.kind is Kind.TEXT:
        return Result(about, len(given), texts=tuple(sorted(given, key=str.casefold)))
    bars = tuple(Bar(choice, given.count(choice)) for choice in about.choices)
    return Result(about, len(given), bars)
