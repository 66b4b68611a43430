"""Tasks in the chat: their owner is told once, in the morning of the day, of what is still open."""

from datetime import datetime

import pytest

import actions.tasks
import storage.tasks
import storage.team
from rules.tasks import Typed
from rules.who import Role, Who
from storage.transaction import Transaction
from tests.conversations.timers import walk_to
from tests.conversations.town import Citizen, Town

BUS, BADGES = "Réserver le car", "Imprimer les badges"


def at(town: Town, day: int, hour: int) -> datetime:
    return datetime(2027, 2, day, hour, 0, tzinfo=town.workshop.tz)


async def gives(town: Town, owner: Citizen, what: str, day: int = 15, person: str = "") -> int:
    who = Who("command", "command", town.workshop.id)
    typed = Typed(what, owner.person, f"2027-02-{day}", person)
    return await town.act(lambda tx: actions.tasks.add(tx, who, typed, (), now=tx.now))


async def finishes(town: Town, number: int) -> None:
    who = Who("command", "command", town.workshop.id)
    await town.act(lambda tx: actions.tasks.finish(tx, who, number, now=tx.now))


def told(one: Citizen) -> list[str]:
    return [shown.text for shown in one.phone.messages if "aujourd’hui" in shown.text]


async def walks(town: Town, to: datetime) -> None:
    await walk_to(town, to)
    await town.deliver()


@pytest.mark.proves("done.tasks")
async def test_the_owner_hears_once_in_the_morning_of_the_day(town: Town) -> None:
    karim = await town.organiser("Karim")
    await gives(town, karim, BUS)
    await gives(town, karim, BADGES)
    quiet = town.workshop.reminders.quiet_until
    await walks(town, at(town, 15, quiet.hour - 1))
    assert told(karim) == []
    await walks(town, at(town, 15, 12))
    (digest,) = told(karim)
    assert "2 tâches vous attendent aujourd’hui." in digest
    assert f"– {BUS}\n– {BADGES}" in digest
    await walks(town, at(town, 17, 12))
    assert len(told(karim)) == 1


@pytest.mark.proves("done.tasks")
async def test_what_is_done_is_told_no_more(town: Town) -> None:
    karim = await town.organiser("Karim")
    bus = await gives(town, karim, BUS)
    await gives(town, karim, BADGES)
    await finishes(town, bus)
    await finishes(town, bus)
    await walks(town, at(town, 15, 12))
    (digest,) = told(karim)
    assert "Une tâche vous attend aujourd’hui." in digest
    assert BUS not in digest


async def test_what_is_done_between_queueing_and_sending_is_not_sent(town: Town) -> None:
    karim = await town.organiser("Karim")
    bus = await gives(town, karim, BUS)

    async def still_open() -> bool:
        return await town.read(
            lambda tx: actions.tasks.still_open(tx, karim.person, town.workshop.id, str(bus))
        )

    assert await still_open()
    await finishes(town, bus)
    assert not await still_open()


async def test_nothing_is_said_of_a_day_on_which_all_is_done_or_moved(town: Town) -> None:
    karim = await town.organiser("Karim")
    bus = await gives(town, karim, BUS)
    who = Who("command", "command", town.workshop.id)
    later = Typed(BUS, karim.person, "2027-02-18")
    await town.act(lambda tx: actions.tasks.change(tx, who, (bus, 1), later, (), now=tx.now))
    await walks(town, at(town, 17, 12))
    assert told(karim) == []
    await walks(town, at(town, 18, 12))
    assert len(told(karim)) == 1


async def test_what_is_late_is_told_with_what_is_due(town: Town) -> None:
    karim = await town.organiser("Karim")
    await gives(town, karim, BUS, 15)
    await gives(town, karim, BADGES, 18)
    await walks(town, at(town, 18, 12))
    assert "Pour l’une d’elles, le jour est passé." in told(karim)[-1]


async def test_what_is_put_back_is_told_on_its_day(town: Town) -> None:
    karim = await town.organiser("Karim")
    bus = await gives(town, karim, BUS)
    await finishes(town, bus)
    who = Who("command", "command", town.workshop.id)
    await town.act(lambda tx: actions.tasks.reopen(tx, who, bus))
    await town.act(lambda tx: actions.tasks.reopen(tx, who, bus))
    await walks(town, at(town, 15, 12))
    assert BUS in told(karim)[-1]


async def test_what_is_about_a_person_is_counted_and_not_quoted_in_a_chat(town: Town) -> None:
    karim = await town.organiser("Karim")
    ana = await town.citizen("Ana")
    await gives(town, karim, "Rappeler Ana au sujet de son fils", person=ana.person)
    await walks(town, at(town, 15, 12))
    (digest,) = told(karim)
    assert "Une tâche concerne une personne" in digest
    assert "Ana" not in digest


async def test_who_left_the_team_or_has_no_chat_is_told_nothing(town: Town) -> None:
    karim, lea = await town.organiser("Karim"), await town.organiser("Léa")
    await gives(town, lea, BUS)

    async def leaves(tx: Transaction) -> None:
        await storage.team.take(tx, lea.person, town.workshop.id, Role.ORGANISER)
        await tx.run("erasure.unbind", person=karim.person)

    await gives(town, karim, BADGES)
    await town.act(leaves)
    await walks(town, at(town, 15, 12))
    assert told(lea) + told(karim) == []
    still = await town.read(lambda tx: storage.tasks.still_open(tx, town.workshop.id))
    assert [each.about.what for each in still] == [BUS, BADGES]
