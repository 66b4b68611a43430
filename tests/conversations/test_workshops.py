"""Loading a workshop, and reading it back as it was."""

from dataclasses import replace

import actions.workshops
import storage.workshops
from rules.workshop import Workshop
from tests.conversations.town import Town


async def load(town: Town, workshop: Workshop) -> actions.workshops.Change:
    return await town.act(lambda tx: actions.workshops.load(tx, "command", workshop, now=tx.now))


async def test_a_workshop_is_read_back_as_it_was(town: Town) -> None:
    assert await town.read(lambda tx: storage.workshops.get(tx, town.workshop.id)) == town.workshop
    assert await town.read(storage.workshops.every) == (town.workshop,)


async def test_the_same_file_again_changes_nothing(town: Town) -> None:
    change = await load(town, town.workshop)
    assert (change.changed, change.revision) == (False, 1)


async def test_a_change_is_counted_and_tells_what_was_there_before(town: Town) -> None:
    change = await load(town, replace(town.workshop, seats=18))
    assert (change.changed, change.revision, change.before) == (True, 2, town.workshop)
    assert (await town.read(lambda tx: storage.workshops.get(tx, town.workshop.id))).seats == 18


async def test_a_gathering_that_is_gone_keeps_its_row(town: Town) -> None:
    await load(town, replace(town.workshop, gatherings=town.workshop.gatherings[:2]))
    change = await load(town, town.workshop)
    assert change.revision == 3
