"""Whom to call, read in parts: those who have a seat or speak, the others, or all."""

from __future__ import annotations

import actions.workshops
import storage.calls
from rules.calls import Reason
from rules.speakers import SpeakerState
from rules.who import CitizenState
from storage.database import Database
from storage.transaction import Transaction
from tests.example import example
from tests.storage.town import insert

PEOPLE = {
    "ana": ("citizen", CitizenState.VALIDATED),
    "ben": ("citizen", CitizenState.CONTACTED),
    "eva": ("speaker", SpeakerState.CONTACTED),
}


async def test_the_group_and_the_others_are_read_apart(database: Database) -> None:
    workshop = example()

    async def body(tx: Transaction) -> None:
        await actions.workshops.load(tx, "command", workshop, now=tx.now)
        for person, (role, state) in PEOPLE.items():
            await insert(tx, "people", id=person, language="fr", created_at=tx.now)
            about = {"person": person, "workshop": workshop.id, "changed_at": tx.now}
            await insert(tx, "roles", id=person, role=role, state=state, **about)
            await storage.calls.add(tx, person, workshop.id, Reason.SILENCE, now=tx.now)

    async def read(seated: bool | None, after: int = 0) -> list[str]:
        found = await database.read(
            lambda tx: storage.calls.waiting(tx, workshop.id, after=after, most=9, seated=seated)
        )
        return [each.person for each in found]

    await database.transact(body, cause="test")
    assert await read(seated=True) == ["ana", "eva"]
    assert await read(seated=False) == ["ben"]
    assert await read(seated=None) == ["ana", "ben", "eva"]
