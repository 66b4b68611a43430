"""Who plays the others: what each of the crowd does on seeing which of our words.

The crowd itself lives in the emulator and knows nothing of us: here are its parts, as data.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from rules.facts import Facts
from rules.forms import position
from rules.people_row import PersonRow
from rules.workshop import Question, QuestionKind, Workshop
from texts import Texts

SEED = "2016"
STOPS = "stops"  # before the commitment, and silent from then on
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Temper:
    """How somebody takes the letter: from which evening on (None: never), and what is special."""

    begins: int | None
    pauses_after: int | None = None
    turn: str = ""


# Dealt to the crowd by the seed, from the top: whoever comes after the last is of the first kind.
TEMPERS = (
    *(Temper(0),) * 7,
    *(Temper(2),) * 4,
    *(Temper(5),) * 3,
    Temper(0, turn="asks"),
    Temper(2, turn="corrects"),
    Temper(0, turn="wavers"),
    Temper(2, turn="wavers"),
    Temper(0, pauses_after=9),
    Temper(2, pauses_after=6),
    Temper(0, turn="declines"),
    Temper(2, turn="blocks"),
    Temper(None),
    Temper(None),
)

_WORDS = {
    "fr": (
        "Comprendre, et écouter d’autres avis que le mien.",
        "Que l’on nous dise vraiment ce que deviennent nos données.",
        "Savoir qui décide, et pouvoir poser mes questions.",
    ),
    "en": ("To understand, and to hear opinions other than mine.",),
}
_QUESTION = {
    "fr": "Bonjour, puis-je venir avec mon chien d’assistance ?",
    "en": "Hello, may I bring my assistance dog?",
}


@dataclass(frozen=True, slots=True)
class Part:
    """One of the crowd, before the words are found: who, in which language, on which number."""

    workshop: Workshop
    texts: Texts
    row: PersonRow
    phone: str

    @property
    def language(self) -> str:
        """The language they are written to in."""
        return self.row.language

    def say(self, key: str, **facts: str) -> str:
        """Say one of our sentences, as a screen shows it to them."""
        known: Facts = facts
        return self.texts.plain(key, self.language, known, self.workshop.tz)

    def lines(self, turn: str) -> Iterator[Json]:
        """Give their lines; of several that fit a screen, the first counts."""
        yield from self._turns(turn)
        yield from self._arrives(turn)
        yield {"sees": "", "presses": [self.say("form.hand-in")]}
        for question in self.workshop.questionnaire:
            yield from self._answers(question)
        yield {"sees": "", "presses": [self.say("decisions.answer")], "newest": True}
        for gathering in self.workshop.gatherings:
            place = "yes" if gathering.place else "no"
            yes = self.say("attendance.yes", **{"has-place": place})
            yield {"sees": gathering.title.get(self.language), "presses": [yes], "once": True}
        if turn == "asks":
            yield {"sees": "", "presses": [self.say("home.talk")], "once": True}
        if turn == "wavers":
            yield from self._changes_their_mind()

    def _turns(self, turn: str) -> Iterator[Json]:
        if turn == "asks":
            asked = self.say("help.ask", team="", phone="").partition(",")[0]
            yield {"sees": asked, "writes": [_QUESTION[self.language]], "once": True}
        if turn == "declines":
            yield {"sees": "", "presses": [self.say("leaving.yes-decline")]}
            yield {"sees": "", "presses": [self.say("commitment.no")], "once": True}
        if turn == "blocks":
            yield {"sees": self.workshop.consents[0].words.get(self.language), "blocks": True}
        if turn == "corrects":
            yield {"sees": "", "presses": [self.say("form.correct")], "once": True}
            questions = self.workshop.questionnaire
            nights = next(one for one in questions if one.key == "nuits")
            number = position(questions, nights.key).number
            wrong = f"{number}. {nights.words.get(self.language)}"
            yield {"sees": self.say("form.which"), "presses": [wrong], "once": True}

    def _changes_their_mind(self) -> Iterator[Json]:
        first = self.workshop.gatherings[0].title.get(self.language)
        cannot = self.say("attendance.no", **{"has-place": "yes"})
        yield {"sees": first, "presses": [first], "once": True}
        yield {"sees": first, "presses": [self.say("dates.answer")], "once": True}
        yield {"sees": first, "presses": [cannot], "once": True}

    def _arrives(self, turn: str) -> Iterator[Json]:
        year, postcode = str(self.row.birth_year), str(self.row.postcode)
        yield {"sees": self.say("arrival.year"), "writes": [year], "once": True}
        yield {"sees": self.say("arrival.postcode"), "writes": [postcode], "once": True}
        on = ["common.next", "notice.have-read"]
        if turn != STOPS:
            on.append("commitment.yes")
        for key in on:
            yield {"sees": "", "presses": [self.say(key)]}
        both = [self.say("common.yes"), self.say("common.no")]
        for consent in self.workshop.consents:
            yield {"sees": consent.words.get(self.language), "presses": both}

    def _answers(self, question: Question) -> Iterator[Json]:
        sees = question.words.get(self.language)
        match question.kind:
            case QuestionKind.NUMBER:
                yield {"sees": sees, "writes": ["1", "2", "3", "4"], "once": True}
            case QuestionKind.PHONE:
                yield {"sees": sees, "writes": [self.phone], "once": True}
            case QuestionKind.TEXT:
                skip = [self.say("common.skip")]
                yield {"sees": sees, "writes": list(_WORDS[self.language]), "once": True} | (
                    {"presses": skip} if question.only_if else {}
                )
            case QuestionKind.SEVERAL:
                yield {"sees": sees, "presses": self._labels(question), "once": True}
                yield {"sees": sees, "presses": [self.say("form.done")]}
            case _:
                yield {"sees": sees, "presses": self._labels(question)}

    def _labels(self, question: Question) -> list[str]:
        """Give the labels they choose from: what takes nobody out, a call only now and then."""
        can = [one for one in question.choices if one.key not in question.excludes]
        plain = [one for one in can if one.key not in question.calls_back]
        rare = [one for one in can if one.key in question.calls_back and not one.alone]
        if question.kind is QuestionKind.YES_NO:
            words = {one.key: self.say(f"common.{one.key}") for one in question.choices}
        else:
            words = {one.key: one.label.get(self.language) for one in question.choices}
        return [words[one.key] for one in (*plain * 15, *rare)]


def deal(people: Sequence[tuple[int, Part]], known: Mapping[int, Temper], seed: str) -> list[Json]:
    """Deal the tempers by the seed to people (account, part); return the crowd for the emulator.

    `known` are the accounts whose temper the story needs.
    """
    order = [account for account, _ in people if account not in known]
    random.Random(seed).shuffle(order)  # noqa: S311 - a story, no secret
    dealt = dict(zip_longest(order, TEMPERS[: len(order)], fillvalue=TEMPERS[0])) | dict(known)
    return [_told(account, part, dealt[account]) for account, part in people]


def _told(account: int, part: Part, temper: Temper) -> Json:
    told: Json = {"id": account, "begins": temper.begins, "lines": list(part.lines(temper.turn))}
    return told if temper.pauses_after is None else told | {"pauses_after": temper.pauses_after}
