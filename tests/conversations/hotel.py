"""A hotel for the people of the town, and somebody of the team who gives its beds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import actions.beds
import actions.lodging
import actions.team
from rules.beds import Ask, Bed
from rules.lodging import Kind
from rules.nights import night_of
from rules.who import CitizenState, Role, Who
from storage.ids import new_id
from storage.transaction import Transaction
from tests.conversations.town import Citizen, Town

FRIDAY, SATURDAY, SUNDAY = "2027-03-26", "2027-03-27", "2027-03-28"
SECOND = "2027-04-24"
FIELDS = {
    "name": "Hôtel des Merles",
    "address": "3 rue Haute, 75013 Paris",
    "phone": "01 99 00 55 66",
    "arrive_from": "15 h",
    "leave_by": "11 h",
    "note": "Petit déjeuner à 7 h",
    "reference": "AC-27",
}


@dataclass
class Host:
    """Somebody who sees to the beds of one hotel."""

    town: Town
    person: str
    hotel: str

    def who(self, guest: Citizen | None = None) -> Who:
        subject = guest.person if guest else self.person
        return Who(self.person, subject, self.town.workshop.id)

    async def keeps(self, night: str, **rooms: int) -> None:
        """Have the hotel keep so many bedrooms of each kind for a night."""
        counted = {night_of(night): {Kind(kind): count for kind, count in rooms.items()}}
        await self.town.act(
            lambda tx: actions.lodging.set_allotment(tx, self.who(), self.hotel, counted)
        )

    async def gives(
        self, guest: Citizen, *nights: str, kind: Kind = Kind.SINGLE, **more: object
    ) -> tuple[Bed, ...]:
        """Give somebody a bed."""
        return await self.town.act(lambda tx: self.giving(tx, guest, *nights, kind=kind, **more))

    async def giving(
        self,
        tx: Transaction,
        guest: Citizen,
        *nights: str,
        kind: Kind = Kind.SINGLE,
        **more: object,
    ) -> tuple[Bed, ...]:
        """Give it in a transaction of one's own."""
        dates = tuple(night_of(night) for night in nights or (SATURDAY,))
        hotel = str(more.pop("hotel", self.hotel))
        ask = Ask(guest.person, hotel, kind, dates, new_id(), **more)  # type: ignore[arg-type]  # fields by name, in tests
        return await actions.beds.give(tx, self.who(guest), ask, now=tx.now)

    async def frees(self, guest: Citizen, *nights: str) -> bool:
        dates = [night_of(night) for night in nights or (SATURDAY,)]
        return await self.town.act(
            lambda tx: actions.beds.free(tx, self.who(guest), dates, now=tx.now)
        )

    async def chooses(self, guest: Citizen, *nights: str) -> None:
        """Choose by hand which nights somebody needs."""
        chosen: set[date] = {night_of(night) for night in nights}
        await self.town.act(
            lambda tx: actions.lodging.choose_nights(tx, self.who(guest), chosen, now=tx.now)
        )

    async def changes(self, **fields: str) -> None:
        """Change what is written about the hotel."""
        typed = {**FIELDS, **fields}
        await self.town.act(
            lambda tx: actions.lodging.save_hotel(tx, self.who(), self.hotel, typed, now=tx.now)
        )

    async def opens_sharing(self, *, allowed: bool = True) -> None:
        await self.town.act(
            lambda tx: actions.lodging.open_sharing(tx, self.who(), allowed=allowed, now=tx.now)
        )

    async def beds(self, guest: Citizen) -> list[tuple[str, str]]:
        """Night and kind of each bed somebody has."""
        rows = await self.town.rows(
            "beds.of_person", person=guest.person, workshop=self.town.workshop.id
        )
        return [(str(row["night"]), str(row["sealed_kind"])) for row in rows]


async def host_of(town: Town, **rooms: int) -> Host:
    """A hotel that keeps these bedrooms for the nights of both weekends."""

    async def body(tx: Transaction) -> Host:
        nobody = Who("command", "command", town.workshop.id)
        roles = (Role.ORGANISER, Role.LOGISTICS)
        person = await actions.team.add(
            tx, nobody, ("Lou", "Martin"), roles, language="fr", now=tx.now
        )
        who = Who(person, person, town.workshop.id)
        hotel = await actions.lodging.save_hotel(tx, who, "", FIELDS, now=tx.now)
        return Host(town, person, hotel)

    host = await town.act(body)
    for night in (SATURDAY, SECOND):
        await host.keeps(night, **(rooms or {"single": 2, "twin": 1, "accessible": 1}))
    return host


async def comer(town: Town, name: str) -> Citizen:
    """A member of the panel who comes to the first weekend."""
    one = await town.citizen(name, CitizenState.VALIDATED)
    await one.starts()
    await one.taps("Oui, je viens")
    return one
