"""The file of a draw: terms and numbered panels, as bytes whose fingerprint is published.

It holds random ids and the features of the plan, and nobody's name: the guarantor or a bailiff
checks it on another machine.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from rules.draw import PANELS, Bound, Entry, Feature, Lottery, Terms
from rules.errors import Refused

FORMAT = "atelier-draw/1"


def terms_to_plain(terms: Terms) -> dict[str, Any]:
    """Write terms as what JSON can carry."""
    return {
        "format": FORMAT,
        "workshop": terms.workshop,
        "seats": terms.seats,
        "seed": terms.seed,
        "features": [
            {
                "key": feature.key,
                "values": [[each.key, each.minimum, each.maximum] for each in feature.bounds],
            }
            for feature in terms.features
        ],
        "people": [[one.id, one.household, list(one.values)] for one in terms.people],
    }


def terms_from_plain(plain: Mapping[str, Any]) -> Terms:
    """Read terms. Raises Refused («draw.not-a-draw-file») for anything else."""
    try:
        if plain["format"] != FORMAT:
            raise Refused("draw.not-a-draw-file")
        terms = Terms(
            workshop=str(plain["workshop"]),
            seats=int(plain["seats"]),
            features=tuple(
                Feature(
                    str(each["key"]),
                    tuple(
                        Bound(str(key), int(low), int(high)) for key, low, high in each["values"]
                    ),
                )
                for each in plain["features"]
            ),
            people=tuple(
                Entry(str(one), tuple(map(str, values)), None if home is None else int(home))
                for one, home, values in plain["people"]
            ),
            seed=str(plain["seed"]),
        )
    except (KeyError, TypeError, ValueError) as fault:
        raise Refused("draw.not-a-draw-file") from fault
    if any(len(one.values) != len(terms.features) for one in terms.people):
        raise Refused("draw.not-a-draw-file")
    return terms


def written(lottery: Lottery) -> bytes:
    """Write a lottery; the same one gives the same bytes."""
    plain = {**terms_to_plain(lottery.terms), "panels": [list(each) for each in lottery.panels]}
    return _bytes(plain)


def read(data: bytes) -> Lottery:
    """Read a lottery that was written. Raises Refused («draw.not-a-draw-file»)."""
    try:
        plain = json.loads(data)
        terms = terms_from_plain(plain)
        panels = tuple(tuple(map(int, each)) for each in plain["panels"])
    except (KeyError, TypeError, ValueError) as fault:
        raise Refused("draw.not-a-draw-file") from fault
    places = range(len(terms.people))
    if len(panels) != PANELS or any(one not in places for each in panels for one in each):
        raise Refused("draw.not-a-draw-file")
    return Lottery(terms, panels)


def fingerprint(data: bytes) -> str:
    """Return the SHA-256 of a draw's file, in hex."""
    return sha256(data).hexdigest()


def _bytes(plain: Mapping[str, Any]) -> bytes:
    return json.dumps(plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
