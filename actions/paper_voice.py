"""Says things on paper: in one language, at one moment, in the workshop's zone; days and hours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType

from actions.paper_facts import House
from rules.badges import Kind
from rules.facts import Fact
from rules.halfdays import HalfDay, Part, of_gathering
from rules.papers import on_paper
from rules.workshop import Gathering, Workshop
from storage.badges import Bearer
from texts import Texts
from texts.lines import span

KINDS: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.CITIZEN: "papers.kind-citizen",
        Kind.SPEAKER: "papers.kind-speaker",
        Kind.TEAM: "papers.kind-team",
        Kind.FACILITATOR: "papers.kind-facilitator",
        Kind.NOTE_TAKER: "papers.kind-note-taker",
        Kind.INTERPRETER: "papers.kind-interpreter",
        Kind.CARER: "papers.kind-carer",
        Kind.OBSERVER: "papers.kind-observer",
        Kind.PRESS: "papers.kind-press",
    }
)
PARTS: Mapping[Part, str] = MappingProxyType(
    {
        Part.MORNING: "papers.morning",
        Part.AFTERNOON: "papers.afternoon",
        Part.EVENING: "papers.evening",
    }
)


@dataclass(frozen=True, slots=True)
class Voice:
    """Says the sentences of a paper; `at` is when it is made."""

    house: House
    texts: Texts
    language: str
    at: datetime

    @property
    def workshop(self) -> Workshop:
        """What it is about."""
        return self.house.workshop

    def say(self, key: str, **facts: Fact) -> str:
        """Say one sentence."""
        return self.texts.plain(key, self.language, facts, self.workshop.tz)

    def title(self) -> str:
        """The workshop's."""
        return self.workshop.title.get(self.language)

    def team(self) -> str:
        """The team's name, at the beginning of a line."""
        return begun(self.workshop.team.name.get(self.language))

    def sender(self) -> str:
        """Who writes, with the ways to reach them."""
        return f"{self.team()}\n{self.workshop.team.phone}\n{self.workshop.team.email}"

    def contact(self) -> str:
        """Whom to ask, and when."""
        team = self.workshop.team
        return self.say("papers.contact", phone=team.phone, hours=team.hours or "none")

    def kind(self, one: Bearer) -> str:
        """What somebody is there."""
        return self.say(KINDS[one.kind])

    def half_day(self, each: HalfDay) -> str:
        """Its part of the day, with its hours."""
        return self.say(PARTS[each.part])

    def hours(self, start: datetime, end: datetime) -> str:
        """From when to when, within a day."""
        return self.say("papers.hours", start=start, end=end)

    def day(self, on: date) -> str:
        """A day at the beginning of a line."""
        return begun(self.say("papers.day", on=on))

    def when(self, about: Gathering) -> str:
        """The days of a gathering with their hours, a line each."""
        days = tuple(by_day(about, self.workshop))
        if not days:
            return begun(span(about.starts_at, about.ends_at, self.workshop.tz).get(self.language))
        return "\n".join(
            begun(
                self.say("papers.day-hours", on=on, start=each[0].starts_at, end=each[-1].ends_at)
            )
            for on, each in days
        )

    def where(self, about: Gathering) -> str:
        """The place of a gathering."""
        if about.place is None:
            return self.say("papers.online")
        return f"{about.place.name}\n{about.place.address}"

    def footer(self, *more: str) -> list[str]:
        """What stands at the foot of a page: what it is, when it was made."""
        made = self.say("papers.made-at", title=self.title(), at=self.at)
        return [made, *more]


def begun(words: str) -> str:
    """Begin with a capital."""
    return words[:1].upper() + words[1:]


def by_day(about: Gathering, workshop: Workshop) -> Iterator[tuple[date, list[HalfDay]]]:
    """Go through the days of a gathering, with the half-days of each."""
    days: dict[date, list[HalfDay]] = {}
    for each in of_gathering(about, workshop.tz):
        days.setdefault(each.day, []).append(each)
    yield from days.items()


def whole(one: Bearer) -> str:
    """Somebody's name as it stands in a sentence."""
    return on_paper(one.name) or "–"
