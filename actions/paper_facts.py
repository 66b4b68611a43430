"""What papers say: everything they need, read at once, and what stands for it by person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import actions.pages
import storage.attendance
import storage.badges
import storage.charter
import storage.presence
import storage.slots
import storage.workrooms
import storage.workshops
from rules.attendance import COMING, Answer, Attendance, comes_to
from rules.badges import Kind
from rules.halfdays import HalfDay, of_gathering
from rules.pages import PageKey, Purpose, path_of
from rules.papers import DOSSIERS, OF_CITIZENS, Paper
from rules.slots import Slot
from rules.workrooms import Rooms
from rules.workshop import Gathering, Workshop, gathering
from storage.badges import Bearer
from storage.transaction import Transaction

NOTHING_SAID: Mapping[str, Attendance] = {}


@dataclass(frozen=True, slots=True)
class House:
    """A workshop with everybody who may come to it, by id, in the order of their names."""

    workshop: Workshop
    people: Mapping[str, Bearer]
    said: Mapping[str, Mapping[str, Attendance]]
    presences: Mapping[str, frozenset[str]]
    slots: Mapping[str, tuple[Slot, ...]]
    rooms: Rooms
    charter: Mapping[str, str]
    badges: Mapping[str, str]  # the path that the code of each badge opens

    def citizens(self) -> Iterator[Bearer]:
        """Go through those who have a seat."""
        return (each for each in self.expected() if each.kind is Kind.CITIZEN)

    def expected(self) -> Iterator[Bearer]:
        """Go through those who may still come; others were there, and come no more."""
        return (each for each in self.people.values() if each.may_come)

    def coming(self, about: Gathering) -> Iterator[Bearer]:
        """Go through those who may be at a gathering: citizens who have not said no, and others."""
        days = frozenset(each.key for each in of_gathering(about, self.workshop.tz))
        return (each for each in self.expected() if self._comes(each, about, days))

    def answer(self, person: str, about: Gathering) -> Attendance:
        """Return what somebody said about a gathering."""
        return self.said.get(person, NOTHING_SAID).get(about.key, Attendance(about.key))

    def half_days_of(self, one: Bearer, about: Gathering) -> tuple[str, ...]:
        """Return the half-days of a gathering to which somebody comes, or may; for meals."""
        every = of_gathering(about, self.workshop.tz)
        if one.kind is Kind.CITIZEN:
            said = self.answer(one.person, about)
            unsure = said.answer in (None, Answer.NOT_YET)
            return tuple(each.key for each in every if unsure or comes_to(said, each.key))
        if one.kind is Kind.SPEAKER:
            held = {each.session for each in self.slots.get(one.person, ()) if each.open}
            return tuple(
                each.key for each in every if not held.isdisjoint(one.key for one in each.sessions)
            )
        kept = {each.key for each in every} if one.kind is Kind.TEAM else {*one.half_days}
        return tuple(each.key for each in every if each.key in kept)

    def gatherings_of(self, person: str) -> tuple[Gathering, ...]:
        """Return the gatherings to which somebody has not said no."""
        return tuple(
            each
            for each in self.workshop.gatherings
            if self.answer(person, each).answer is not Answer.NO
        )

    def attended(self, person: str) -> tuple[tuple[Gathering, HalfDay], ...]:
        """Return the half-days in which somebody was there."""
        there = self.presences.get(person, frozenset())
        return tuple(
            (about, each)
            for about in self.workshop.gatherings
            for each in of_gathering(about, self.workshop.tz)
            if each.key in there
        )

    def _comes(self, one: Bearer, about: Gathering, days: frozenset[str]) -> bool:
        if one.kind is Kind.CITIZEN:
            return self.answer(one.person, about).answer is not Answer.NO
        if one.kind is Kind.SPEAKER:
            held = {each.key for each in about.sessions}
            slots = self.slots.get(one.person, ())
            return any(each.open and each.session in held for each in slots)
        return one.kind is Kind.TEAM or not days.isdisjoint(one.half_days)


async def house(tx: Transaction, workshop: str) -> House:
    """Read everything; it writes nothing."""
    people = sorted(
        await storage.badges.everybody_ever(tx, workshop),
        key=lambda each: (each.last_name.casefold(), each.first_name.casefold(), each.person),
    )
    panel = await storage.attendance.of_panel(tx, workshop)
    present = await storage.presence.of_workshop(tx, workshop)
    return House(
        await storage.workshops.get(tx, workshop),
        {each.person: each for each in people},
        {each.person: each.said for each in panel},
        {person: frozenset(there) for person, there in present.items()},
        await storage.slots.of_workshop(tx, workshop),
        await storage.workrooms.in_words(tx, workshop),
        await storage.charter.words(tx, workshop),
        {each.person: _badge_path(tx, workshop, each) for each in people if each.code},
    )


def _badge_path(tx: Transaction, workshop: str, one: Bearer) -> str:
    key = PageKey(one.person, workshop, Purpose.BADGE, one.revision or 1)
    return path_of(Purpose.BADGE, actions.pages.token_of(tx, key))


def named(seen: House, paper: Paper, of: str) -> tuple[Bearer, ...]:
    """Return who is in a paper, or gets one, in its order."""
    about = gathering(seen.workshop, of)
    if about is not None:
        return tuple(seen.coming(about))
    if paper is Paper.CERTIFICATE:
        citizens = (each for each in seen.people.values() if each.kind is Kind.CITIZEN)
        return tuple(each for each in citizens if seen.attended(each.person))
    if paper is Paper.CONVOCATION:
        return tuple(each for each in seen.citizens() if seen.gatherings_of(each.person))
    return tuple(seen.citizens() if paper in OF_CITIZENS else seen.expected())


def digests(tx: Transaction, seen: House, paper: Paper, of: str) -> dict[str, str]:
    """Return what stands for what a paper says of each person: a keyed hash, it tells nothing."""
    return {
        each.person: tx.keyed_hash(repr(_said_of(seen, paper, of, each)))[:16]
        for each in named(seen, paper, of)
    }


def common(tx: Transaction, seen: House, paper: Paper, of: str) -> str:
    """Return what stands for what a paper says of the workshop itself."""
    return tx.keyed_hash(repr(_said_of_all(seen, paper, of)))[:16]


def _said_of(seen: House, paper: Paper, of: str, one: Bearer) -> tuple[object, ...]:
    name = (one.first_name, one.last_name, one.language)
    if paper in (Paper.CONVOCATION, Paper.GUIDE):
        answers = [seen.answer(one.person, each) for each in seen.workshop.gatherings]
        if paper is Paper.CONVOCATION:
            return (*name, *((each.answer is Answer.NO, each.part) for each in answers))
        return name
    if paper is Paper.CERTIFICATE:
        return (*name, [each.key for _, each in seen.attended(one.person)])
    if paper is Paper.BADGE:
        return (*name, one.kind, one.organisation, one.code, seen.badges.get(one.person))
    if paper in (Paper.CHARTER, Paper.TENT):
        return (*name, one.kind)
    about = gathering(seen.workshop, of)
    said = seen.answer(one.person, about) if about else Attendance("")
    phone = one.phone if paper in DOSSIERS else ""
    return (*name, one.kind, one.organisation, said.answer in COMING, said.part, phone)


def _said_of_all(seen: House, paper: Paper, of: str) -> tuple[object, ...]:
    workshop = seen.workshop
    fixed = (repr(workshop.title), repr(workshop.team), repr(workshop.commissioner.name))
    if paper in (Paper.BADGE, Paper.TENT):
        return (repr(workshop.title),)
    if paper is Paper.CHARTER:
        return (*fixed, sorted(seen.charter.items()))
    held = [each for each in workshop.gatherings if not of or each.key == of]
    when = [(repr(each.title), str(each.starts_at), str(each.ends_at), each.place) for each in held]
    if paper in (Paper.CONVOCATION, Paper.CERTIFICATE):
        return (*fixed, repr(workshop.question), repr(workshop.expenses), when)
    programme = [
        (repr(one.title), str(one.starts_at), str(one.ends_at), seen.rooms.get(one.key))
        for each in held
        for one in each.sessions
    ]
    return (*fixed, repr(workshop.expenses), when, programme)
