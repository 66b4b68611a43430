"""Whom something of the team's is about: chosen from those who come, or led to from their page."""

from __future__ import annotations

from collections.abc import Mapping

import storage.citizens
import storage.lodging
from rules.answers import folded
from storage.transaction import Transaction
from web.team.desk import Desk

ASKED = "personne"
"""The word in the address by which somebody's page leads to a form about them."""


async def people(tx: Transaction, desk: Desk, *more: str) -> Mapping[str, str]:
    """Return everybody who comes, and the citizens in `more`, by id, in the order of names."""
    names = await storage.lodging.names(tx, desk.workshop.id)
    found = {person: name.whole for person, name in names.items()}
    for person in (*more, desk.request.query_params.get(ASKED, "")):
        if person and person not in found:
            citizen = await storage.citizens.find(tx, person, desk.workshop.id)
            if citizen is not None and citizen.name:
                found[person] = citizen.name
    return dict(sorted(found.items(), key=lambda each: folded(each[1])))


async def citizens(tx: Transaction, desk: Desk, *people: str) -> frozenset[str]:
    """Return who of these has a page of their own among the team's."""
    return frozenset(
        [
            person
            for person in {*people} - {""}
            if await storage.citizens.find(tx, person, desk.workshop.id) is not None
        ]
    )
