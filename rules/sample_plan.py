"""The sample plan beside the people there are: how many of each value, and how many are missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rules.errors import Refused
from rules.facts import Localised
from rules.workshop import Quota, Workshop

SMALL = 5
"""A count below this is not published: it could tell who is meant (the usual statistical rule)."""


@dataclass(frozen=True, slots=True)
class ValueStand:
    """One value of a feature: the seats it is to have, and how many people there are."""

    key: str
    label: Localised
    minimum: int
    maximum: int
    people: int

    @property
    def missing(self) -> int:
        """How many more people are needed before the quota can be kept at all."""
        return max(0, self.minimum - self.people)


@dataclass(frozen=True, slots=True)
class FeatureStand:
    """One feature of the plan, value by value."""

    key: str
    label: Localised
    values: tuple[ValueStand, ...]


def stand(workshop: Workshop, people: Iterable[tuple[str, ...]]) -> tuple[FeatureStand, ...]:
    """Count people, each with their value of every feature, against the plan."""
    counts = [Counter[str]() for _ in workshop.quotas]
    for values in people:
        for count, value in zip(counts, values, strict=True):
            count[value] += 1
    features = [quota.feature for quota in workshop.quotas]
    return counted(workshop, dict(zip(features, counts, strict=True)))


def counted(
    workshop: Workshop, counts: Mapping[str, Mapping[str, int]]
) -> tuple[FeatureStand, ...]:
    """Set counts, by feature and value, beside the plan; nothing of a feature not counted."""
    return tuple(
        FeatureStand(
            quota.feature,
            quota.label,
            tuple(
                ValueStand(
                    *(each.key, each.label, each.minimum, each.maximum),
                    counts[quota.feature].get(each.key, 0),
                )
                for each in quota.values
            ),
        )
        for quota in workshop.quotas
        if quota.feature in counts
    )


def publishable(counts: Mapping[str, int]) -> dict[str, int | None]:
    """Return the counts of a feature that may be published: None of any where one is small.

    Whatever is shown beside a small one (the total, a zero, the plan) would help to find it.
    """
    small = any(0 < count < SMALL for count in counts.values())
    return {key: None if small else count for key, count in counts.items()}


@dataclass(frozen=True, slots=True)
class Swap:
    """What one person changes: how many of their value there are before and after, and the plan."""

    feature: Localised
    value: Localised
    minimum: int
    maximum: int
    before: int

    @property
    def after(self) -> int:
        """How many there are with them."""
        return self.before + 1

    @property
    def fits(self) -> bool:
        """Whether the plan has room for them."""
        return self.after <= self.maximum

    @property
    def repairs(self) -> bool:
        """Whether the plan lacked somebody like them."""
        return self.before < self.minimum


def swapped(
    workshop: Workshop, before: Mapping[tuple[str, str], int], values: tuple[str, ...]
) -> tuple[Swap, ...]:
    """Tell what somebody with these values would change; nothing of a value outside the plan."""
    return tuple(
        Swap(
            *(quota.label, each.label, each.minimum, each.maximum),
            before.get((quota.feature, each.key), 0),
        )
        for quota, value in zip(workshop.quotas, values, strict=True)
        for each in quota.values
        if each.key == value
    )


def from_shares(seats: int, shares: Sequence[float]) -> tuple[tuple[int, int], ...]:
    """Turn shares of the population (they need not add up to 100) into bounds for so many seats.

    The seats are given by largest remainders (Hamilton), so that they add up; each may then be one
    more or one less, but not where nobody of the population is, and never less than none.
    """
    total = sum(shares)
    if total <= 0:
        raise Refused("sample_plan.no-shares")
    exact = [seats * share / total for share in shares]
    given = [int(each) for each in exact]
    order = sorted(range(len(exact)), key=lambda at: (given[at] - exact[at], at))
    for at in order[: seats - sum(given)]:
        given[at] += 1
    return tuple(
        (max(0, number - 1), min(seats, number + 1)) if share > 0 else (0, 0)
        for number, share in zip(given, shares, strict=True)
    )


def check(seats: int, quotas: Sequence[Quota]) -> None:
    """Refuse a plan that no group whatever can keep, and say what would help."""
    if seats < 1:
        raise Refused("sample_plan.no-seats")
    names = Counter(quota.feature for quota in quotas)
    for quota in quotas:
        if names[quota.feature] > 1:
            raise Refused("sample_plan.twice", feature=quota.label)
        for value in quota.values:
            if value.minimum > value.maximum:
                facts = {"feature": quota.label, "value": value.label}
                raise Refused("sample_plan.upside-down", **facts)
        least = sum(value.minimum for value in quota.values)
        most = sum(value.maximum for value in quota.values)
        if least > seats:
            raise Refused("sample_plan.too-many", feature=quota.label, sum=least, seats=seats)
        if most < seats:
            raise Refused("sample_plan.too-few", feature=quota.label, sum=most, seats=seats)
