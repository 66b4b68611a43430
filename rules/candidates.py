"""Who can be drawn: qualified people whose value of every feature of the sample plan is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rules.draw import Bound, Feature
from rules.errors import Refused
from rules.ready import DERIVED, derived
from rules.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of somebody that features are found from; `in_peace`: to be left so."""

    person: str
    features: Mapping[str, str]
    birth_year: str | None = None
    postcode: str | None = None
    in_peace: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who can be drawn, with their value of each feature in the plan's order."""

    person: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Candidates:
    """Who can be drawn, and of the others who qualified why they cannot (ids)."""

    ready: tuple[Candidate, ...]
    incomplete: tuple[str, ...]  # a feature is not known, or not one of the plan's
    in_peace: tuple[str, ...]

    @property
    def left_out(self) -> int:
        """How many are qualified and cannot be drawn."""
        return len(self.incomplete) + len(self.in_peace)


Answered = Mapping[str, Mapping[str, str]]
"""What was answered to the question of the same name as a feature: by feature, then by person."""


def candidates(workshop: Workshop, known: Sequence[Known], answered: Answered) -> Candidates:
    """Sort the qualified. What somebody answered goes before what a file said of them."""
    ready, incomplete, in_peace = [], [], []
    for each in known:
        values = values_of(workshop, each, answered)
        if each.in_peace:
            in_peace.append(each.person)
        elif None in values:
            incomplete.append(each.person)
        else:
            ready.append(Candidate(each.person, tuple(map(str, values))))
    return Candidates(tuple(ready), tuple(incomplete), tuple(in_peace))


def values_of(workshop: Workshop, known: Known, answered: Answered) -> tuple[str | None, ...]:
    """Return somebody's value of each feature, None where it is not known or not in the plan."""
    values: list[str | None] = []
    year = workshop.gatherings[0].starts_at.year
    for quota in workshop.quotas:
        if quota.ready in DERIVED:
            values.append(
                derived(quota, birth_year=known.birth_year, postcode=known.postcode, year=year)
            )
            continue
        keys = {value.key for value in quota.values}
        said = answered.get(quota.feature, {}).get(known.person)
        found = said if said in keys else known.features.get(quota.feature)
        values.append(found if found in keys else None)
    return tuple(values)


def features_of(workshop: Workshop) -> tuple[Feature, ...]:
    """Return the sample plan as the draw takes it."""
    return tuple(
        Feature(
            quota.feature,
            tuple(Bound(value.key, value.minimum, value.maximum) for value in quota.values),
        )
        for quota in workshop.quotas
    )


def shared_homes(households: Iterable[str | None]) -> tuple[int | None, ...]:
    """Number the households of those who can be drawn: None for who shares theirs with nobody.

    A number tells which of them live together, and nobody where.
    """
    every = tuple(households)
    shared = (home for home, people in Counter(every).items() if home is not None and people > 1)
    numbers = {home: number for number, home in enumerate(shared)}
    return tuple(None if home is None else numbers.get(home) for home in every)


def must_be_enough(workshop: Workshop, found: Candidates) -> None:
    """Refuse a draw that cannot be: nobody is there, too few are, or there is no plan."""
    if not workshop.quotas:
        raise Refused("draw.no-quotas")
    if not found.ready and not found.left_out:
        raise Refused("draw.nobody-qualified")
    if len(found.ready) < workshop.seats:
        raise Refused("draw.too-few", people=len(found.ready), seats=workshop.seats)
