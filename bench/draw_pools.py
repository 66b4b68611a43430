"""Invented pools of people to draw from, the same for the same seed."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass

from rules.draw import Bound, Entry, Feature, Terms

SEX = ("sexe", ("femme", "homme", "autre"), (52, 46, 2), (49, 49, 2))
AGE = ("age", ("18-29", "30-44", "45-59", "60-plus"), (18, 24, 27, 31), (20, 25, 25, 30))
PCS = ("pcs", ("1", "2", "3", "4", "5", "6"), (14, 20, 16, 25, 15, 10), (12, 15, 25, 18, 18, 12))
DIPLOMA = ("diplome", ("sans-bac", "bac", "superieur"), (28, 28, 44), (35, 30, 35))
REGION = ("region", ("a", "b", "c", "d", "e"), (30, 20, 15, 20, 15), (25, 20, 20, 20, 15))
WIDTH = 0.06  # of the seats, from the least to the most of a value
SHARED = 25  # one household of two in so many people


@dataclass(frozen=True, slots=True)
class Shape:
    """How many people, how many seats, and the features that count.

    A feature: its key, its values, how many of 100 people have each, and of 100 seats.
    """

    people: int
    seats: int
    features: tuple[tuple[str, tuple[str, ...], tuple[int, ...], tuple[int, ...]], ...]


SMALL = Shape(300, 30, (SEX, AGE, PCS, DIPLOMA, REGION))
LARGE = Shape(1_500, 110, (SEX, AGE, PCS, DIPLOMA, REGION))
WIDE = Shape(2_000, 200, (SEX, AGE))


def terms(shape: Shape, seed: int = 1) -> Terms:
    """Make a pool of this shape; those who answer are not those who are wanted, as in life."""
    dice = random.Random(seed)
    columns = [
        dice.choices(keys, weights, k=shape.people) for _, keys, weights, _ in shape.features
    ]
    shared = 2 * (shape.people // SHARED)
    people = tuple(
        Entry(f"p{at:05d}", values, at // 2 if at < shared else None)
        for at, values in enumerate(zip(*columns, strict=True))
    )
    return Terms("pool", shape.seats, features(shape), people, f"seed {seed}")


def features(shape: Shape) -> tuple[Feature, ...]:
    """Return the sample plan: each share of the seats, and a little more or less."""
    half = WIDTH / 2 * shape.seats
    return tuple(
        Feature(
            key,
            tuple(
                Bound(
                    value,
                    max(0, math.floor(shape.seats * share / 100 - half)),
                    math.ceil(shape.seats * share / 100 + half),
                )
                for value, share in zip(keys, shares, strict=True)
            ),
        )
        for key, keys, _, shares in shape.features
    )
