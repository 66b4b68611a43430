"""Whom to call: the way out that every page offers, even when the database does not answer."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass

import storage.workshops
from rules.answers import phone
from rules.errors import Refused
from rules.facts import Localised
from rules.workshop import Workshop
from storage.database import Database
from storage.errors import StorageError

PATIENCE = 2.0  # seconds to wait for the database, on a page that only wants to help


@dataclass(frozen=True, slots=True)
class Team:
    """How to reach those who run one workshop; `dial` is the phone as an address (tel:…).

    `hours` tells when somebody answers it, if that is known.
    """

    title: Localised
    phone: str
    dial: str
    email: str
    hours: Localised | None = None


class Teams:
    """The teams of all workshops, as they were last seen."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._last: tuple[Team, ...] = ()

    async def every(self) -> tuple[Team, ...]:
        """Return the teams, newest workshop first; as last seen while the database is silent."""
        try:
            async with asyncio.timeout(PATIENCE):
                self._last = teams_of(await self._database.read(storage.workshops.every))
        except (StorageError, TimeoutError):
            return self._last
        return self._last


def teams_of(workshops: Iterable[Workshop]) -> tuple[Team, ...]:
    """Return how to reach the team of each workshop."""
    return tuple(
        Team(each.title, team.phone, dial(team.phone), team.email, team.hours)
        for each in workshops
        for team in [each.team]
    )


def dial(written: str) -> str:
    """Turn a phone number as it is written into an address that a telephone can dial."""
    try:
        return f"tel:{phone(written)}"
    except Refused:  # a short number, as of a town hall's switchboard
        return f"tel:{''.join(sign for sign in written if sign.isdigit())}"
