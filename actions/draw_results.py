"""After the number: everybody who was in the draw gets their new state, and is told, one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import actions.seats
import storage.citizens
import storage.draws
import storage.seats
import storage.workshops
from actions.telling import tell_many, tell_team
from rules.draw import Entry, Lottery
from rules.facts import Fact
from rules.messages import Button, Press, Say, Words
from rules.substitutes import lot, substitutes
from rules.who import Act, CitizenState, Who
from storage.draws import Draw
from storage.transaction import Transaction

AT_ONCE = 20  # people in one transaction: some seven statements each
_ASK = ((Button(Words("common.menu-person"), Press("talk", "ask", "show")),),)
_WORDS = {
    (CitizenState.DRAWN, True): "draw.you-are-drawn",
    (CitizenState.SUBSTITUTE, True): "draw.you-are-substitute",
    (CitizenState.NOT_DRAWN, True): "draw.you-are-not-drawn",
    (CitizenState.NOT_DRAWN, False): "draw.you-were-not-in",
}
"""What each is told, by their new state and whether they were in the draw."""


@dataclass(frozen=True, slots=True)
class Results:
    """What a number decides: the places of all people in the draw, in the order of their news."""

    draw: int
    panel: Sequence[int]
    substitutes: Sequence[int]
    others: Sequence[int]
    figures: Mapping[str, Mapping[str, int]]

    def news(self) -> tuple[tuple[int, CitizenState], ...]:
        """Return each place with its new state: those with a seat first."""
        return (
            *((place, CitizenState.DRAWN) for place in self.panel),
            *((place, CitizenState.SUBSTITUTE) for place in self.substitutes),
            *((place, CitizenState.NOT_DRAWN) for place in self.others),
        )


def results_of(draw: int, lottery: Lottery, number: int) -> Results:
    """Return what this number decides. It takes a moment for thousands: outside transactions."""
    panel, spare = lottery.panels[number], substitutes(lottery, number)
    seated = {*panel, *spare}
    others = [place for place in lot(lottery, number) if place not in seated]
    return Results(draw, panel, spare, others, _figures(lottery, lottery.drawn(number)))


async def tell_some(
    tx: Transaction, left: Mapping[str, Any], results: Results
) -> Mapping[str, Any] | None:
    """Give the next people their state and their news; return where the next step goes on."""
    draw = await storage.draws.find(tx, results.draw)
    if draw is None or draw.told_at is not None:
        return None
    people = await storage.draws.people(tx, draw.id)
    at, news = int(left["at"]), results.news()
    seats = []
    for number, (place, state) in enumerate(news[at : at + AT_ONCE], at + 1):
        person = people.get(place)
        await storage.draws.set_turn(tx, draw.id, place, number)
        moved = person is not None and await _move(tx, draw, person, state)
        if state is CitizenState.DRAWN:
            seats.append((number, person if moved else None))
    await storage.seats.add(tx, draw.workshop, [(number, None) for number, _ in seats])
    for number, person in seats:
        if person and not await storage.seats.give(tx, draw.workshop, number, person):
            raise LookupError("a seat of the draw is taken")
    if at + AT_ONCE < len(news):
        return {**left, "at": at + AT_ONCE}
    if await _tell_who_was_not_in_it(tx, draw):
        return {**left, "at": len(news)}
    await storage.draws.told(tx, draw, {"panel": results.figures})
    say = Say("draw.all-are-told", {"people": len(results.panel)})
    await tell_team(tx, [draw.workshop], say, about=None)
    return None


async def _tell_who_was_not_in_it(tx: Transaction, draw: Draw) -> bool:
    """Tell some of those who qualified and were not in the draw; whether there were any left."""
    waiting = await storage.citizens.in_state(tx, draw.workshop, CitizenState.QUALIFIED)
    for citizen in waiting[:AT_ONCE]:
        await _move(tx, draw, citizen.person, CitizenState.NOT_DRAWN, was_in=False)
    return bool(waiting)


async def _move(
    tx: Transaction, draw: Draw, person: str, state: CitizenState, *, was_in: bool = True
) -> bool:
    """Bring somebody into their new state; False where they have left since, or were erased."""
    citizen = await storage.citizens.find(tx, person, draw.workshop)
    if citizen is None or citizen.state is not CitizenState.QUALIFIED or not citizen.name:
        return False
    by = draw.drawn_by or ""
    await storage.citizens.move(tx, citizen, state, by=by, now=tx.now)
    who = Who(by, person, draw.workshop)
    await tx.audit(who, Act.STATE_CHANGED, citizen.state, state)
    workshop = await storage.workshops.get(tx, draw.workshop)
    facts: dict[str, Fact] = {"name": citizen.first_name, "workshop": workshop.title}
    await tell_many(tx, citizen, Say(_WORDS[state, was_in], facts, buttons=_ASK))
    if state is CitizenState.DRAWN:
        await actions.seats.ask_to_confirm(tx, citizen)
    return True


def _figures(lottery: Lottery, panel: Sequence[Entry]) -> dict[str, dict[str, int]]:
    """Count the panel by each feature."""
    return {
        feature.key: dict(Counter(one.values[at] for one in panel))
        for at, feature in enumerate(lottery.terms.features)
    }
