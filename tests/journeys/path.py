"""How somebody goes through their questionnaire and the screens before it, in their language."""

from __future__ import annotations

from dataclasses import dataclass

from actions.workshop_file import read_workshop
from rules.workshop import Question, QuestionKind, Workshop
from tests.journeys.phone import Phone
from tests.journeys.rehearsal import EXAMPLE
from texts import Texts

TYPED = {
    QuestionKind.TEXT: {
        "fr": "Comprendre, et dire ce que j’en pense",
        "en": "To understand, and say what I think",
    },
    QuestionKind.NUMBER: {"fr": "3", "en": "3"},
    QuestionKind.PHONE: {"fr": "06 39 98 12 34", "en": "06 39 98 12 34"},
}


@dataclass
class Script:
    """The words of one language, by the keys of the catalogues."""

    texts: Texts
    language: str
    workshop: Workshop

    @classmethod
    def of(cls, language: str) -> Script:
        workshop = read_workshop((EXAMPLE / "workshop.toml").read_bytes())
        return cls(Texts.load(strict=True), language, workshop)

    @classmethod
    def on(cls, database: str) -> Script:
        """French on SQLite, English on PostgreSQL: neither engine knows what it stores."""
        return cls.of("fr" if database.startswith("sqlite") else "en")

    def say(self, key: str, **facts: str) -> str:
        return self.texts.plain(key, self.language, facts, self.workshop.tz)

    def team(self, key: str) -> str:
        """Words of a button of the team, who read French."""
        return self.texts.plain(key, "fr", {}, self.workshop.tz)

    def either(self, french: str, english: str) -> str:
        """Words of a sentence that facts make part of, as this reader has them."""
        return french if self.language == "fr" else english

    async def confirms(self, phone: Phone, token: str, year: str, postcode: str) -> None:
        """Open the letter's link in Telegram and say who one is."""
        await phone.starts(token)
        if self.language == "en":  # the list knows them as readers of French
            await phone.taps("English")
        await phone.sees(self.either("1 sur 2", "1 of 2"))
        await phone.types(year)
        await phone.sees(self.either("2 sur 2", "2 of 2"))
        await phone.types(postcode)
        await phone.sees_button(self.say("common.next"))

    async def reads_and_commits(self, phone: Phone) -> None:
        """First screen, notice, each optional consent, the whole commitment."""
        await phone.taps(self.say("common.next"))
        await phone.taps(self.say("notice.have-read"))
        for consent in self.workshop.consents:
            await phone.sees(consent.words.get(self.language))
            await phone.taps(self.say("common.no"))
        await phone.sees(self.workshop.gatherings[-1].title.get(self.language))
        await phone.decides(self.say("commitment.yes"))

    async def answers(self, phone: Phone, question: Question) -> None:
        """Answer one question as most people would: the first choice, or a few words."""
        await phone.sees(question.words.get(self.language))
        if question.kind in TYPED:
            await phone.types(TYPED[question.kind][self.language])
            return
        first = question.choices[1 if question.key in {"situation", "besoin"} else 0]
        await phone.taps(first.label.get(self.language))
        if question.kind is QuestionKind.SEVERAL:
            await phone.taps(self.say("form.done"))

    def questions(self) -> list[Question]:
        """Those that somebody is asked who answers like this."""
        unasked = {"telephone"}  # it goes with a need, and this person has none
        return [one for one in self.workshop.questionnaire if one.key not in unasked]
