"""Small pools to draw from, and what a test counts about them without any solver."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from math import ceil

from hypothesis import strategies as st

from draw.cells import cells_of
from draw.impossible import Change, smallest_change
from draw.model import model_of
from draw.panels import fair_list
from draw.people import seat
from rules.draw import Bound, Entry, Feature, Lottery, Terms, breaches

INTERLOCKED = Terms(
    "pool",
    3,
    (
        Feature("f0", (Bound("0a", 1, 1), Bound("0b", 0, 1), Bound("0c", 0, 1))),
        Feature("f1", (Bound("1a", 0, 2), Bound("1b", 0, 1))),
    ),
    tuple(
        Entry(f"p{number}", values, home)
        for number, (values, home) in enumerate(
            [
                (("0c", "1a"), 1),
                (("0c", "1b"), 3),  # in fractions alone: their home has the only 1a of 0b
                (("0a", "1b"), None),
                (("0b", "1a"), 3),
                (("0a", "1a"), None),
                (("0b", "1b"), None),
                (("0b", "1b"), None),
                (("0c", "1a"), None),
                (("0b", "1b"), 1),
                (("0a", "1a"), None),
                (("0a", "1a"), None),
                (("0a", "1b"), None),
            ]
        )
    ),
    "seed 0",
)
"""A pool in which homes and quotas interlock: one of twelve is in no group of whole people."""

FEW = 40  # panels, for a test that only asks whether each holds


def quietly(_done: int, _total: int) -> None:
    """Tell nobody how far it is."""


@st.composite
def small_terms(pick: st.DrawFn) -> Terms:
    """A pool of up to twelve people, up to three features, some of whom live together."""
    features = pick(st.integers(1, 3))
    people = pick(st.integers(1, 12))
    seats = pick(st.integers(1, min(5, people)))
    values = [
        [f"{at}{letter}" for letter in "abc"[: pick(st.integers(1, 3))]] for at in range(features)
    ]
    entries = tuple(
        Entry(
            f"p{number}",
            tuple(pick(st.sampled_from(keys)) for keys in values),
            pick(st.one_of(st.none(), st.integers(0, 3))),
        )
        for number in range(people)
    )
    bounds = []
    for at, keys in enumerate(values):
        lows = [pick(st.integers(0, ceil(seats / len(keys)))) for _ in keys]
        widths = [pick(st.integers(0, seats)) for _ in keys]
        bounds.append(
            Feature(
                f"f{at}",
                tuple(
                    Bound(key, low, low + width)
                    for key, low, width in zip(keys, lows, widths, strict=True)
                ),
            )
        )
    return Terms("pool", seats, tuple(bounds), entries, f"seed {pick(st.integers(0, 9))}")


def every_panel(terms: Terms) -> Iterator[tuple[int, ...]]:
    """Try all groups of the right size: those that keep the quotas and the addresses."""
    for places in combinations(range(len(terms.people)), terms.seats):
        if not list(breaches(Lottery(terms, (places,)))):
            yield places


def listed(terms: Terms, many: int = FEW) -> tuple[tuple[int, ...], ...] | None:
    """Make a short list as the program makes its long one; None where it finds none."""
    cells = cells_of(terms)
    model = model_of(terms, cells)
    try:
        found = fair_list(model, many, aiming=quietly, making=quietly)
    except LookupError:
        return None
    return None if found is None else seat(terms, cells, found[2])


def changes(terms: Terms) -> tuple[Change, ...] | None:
    """Return the smallest change of the quotas that would help."""
    cells = cells_of(terms)
    return smallest_change(terms, cells, model_of(terms, cells))


def changed(terms: Terms, moves: tuple[Change, ...]) -> Terms:
    """Move the bounds as a change says."""

    def moved(feature: Feature, bound: Bound) -> Bound:
        for each in moves:
            if (each.feature, each.value) == (feature.key, bound.key):
                assert getattr(bound, each.end) == each.was
                return replace(bound, **{each.end: each.to})  # type: ignore[arg-type]  # by name
        return bound

    return replace(
        terms,
        features=tuple(
            replace(feature, bounds=tuple(moved(feature, bound) for bound in feature.bounds))
            for feature in terms.features
        ),
    )
