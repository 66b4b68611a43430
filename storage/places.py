"""Places: where a person stands in each of their conversations."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from storage.accounts import Focus
from storage.codec import instant
from storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Place:
    """A step of one version of a conversation, with the JSON values it keeps.

    `since`: when it was last saved; None where it was not yet.
    """

    key: Focus
    version: int
    step: str
    answers: Mapping[str, Any] = field(default_factory=dict)
    since: datetime | None = None


async def find(tx: Transaction, key: Focus) -> Place | None:
    """Return where the person stands in this conversation, if they are in it."""
    rows = await tx.fetch(
        "places.find",
        person=key.person,
        workshop=key.workshop,
        flow=key.flow,
        subject=key.subject,
    )
    if not rows:
        return None
    row = rows[0]
    answers = json.loads(row["sealed_answers"] or "{}")
    return Place(key, row["version"], row["step"], answers, instant(row["updated_at"]))


async def save(tx: Transaction, place: Place, now: datetime) -> None:
    """Keep the place; there is one per person, workshop, conversation and subject."""
    await tx.run(
        "places.save",
        person=place.key.person,
        workshop=place.key.workshop,
        flow=place.key.flow,
        subject=place.key.subject,
        version=place.version,
        step=place.step,
        sealed_answers=json.dumps(dict(place.answers)) if place.answers else None,
        updated_at=now,
    )


async def leave(tx: Transaction, key: Focus) -> None:
    """Forget the place: the conversation is over."""
    await tx.run(
        "places.leave",
        person=key.person,
        workshop=key.workshop,
        flow=key.flow,
        subject=key.subject,
    )
