"""A team keeps somebody who runs the workshop, whoever takes roles back at the same moment."""

import asyncio

import actions.team
import storage.audit
import storage.team
from rules.errors import Refused
from rules.who import Role, Who
from tests.conversations.town import Citizen, Town


async def test_of_two_organisers_who_take_each_others_role_at_once_one_stays(town: Town) -> None:
    karim, lea = await town.organiser("Karim"), await town.organiser("Léa")

    async def takes(one: Citizen, other: Citizen) -> None:
        who = Who(one.person, other.person, town.workshop.id)
        await town.database.transact(
            lambda tx: actions.team.take(tx, who, Role.ORGANISER, real=tx.now),
            cause=f"form:{one.name}",
        )

    # Both connections are there before it begins: they look at the same moment.
    await asyncio.gather(*(town.database.read(storage.audit.head) for _ in range(2)))
    outcomes = await asyncio.gather(takes(karim, lea), takes(lea, karim), return_exceptions=True)
    (refused,) = [each for each in outcomes if isinstance(each, Refused)]
    assert refused.code == "team.last-organiser"
    (left,) = await town.read(lambda tx: storage.team.members(tx, town.workshop.id))
    assert left.roles == {Role.ORGANISER}
