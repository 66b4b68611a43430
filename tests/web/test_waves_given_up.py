"""A wave whose work was given up says so, and goes on where it was when somebody asks."""

from __future__ import annotations

import storage.jobs
from actions.jobs import Progress, Stepwise
from actions.waves import JOB
from bot.clock import Clock
from bot.jobs import ATTEMPTS, Jobs
from rules.waves import State
from rules.who import Role
from storage.jobs import Job
from tests.storage.town import sql
from tests.web.desk_town import form_of, read, twice
from tests.web.town import Browser, Town
from tests.web.waves import asked, batches, home, people_of, some, wave, work, written


async def a_press_that_breaks(_job: Job, _progress: Progress) -> Stepwise:
    """Work that fails before its first step, as where letters cannot be set."""
    raise OSError


async def given_up(town: Town) -> None:
    """The work that waits is tried as often as it may be, and fails each time."""
    jobs = Jobs(town.database, Clock(), {JOB: a_press_that_breaks})
    (job,) = await town.database.read(storage.jobs.due)
    for _ in range(ATTEMPTS):
        await jobs.work(job)
        await town.database.transact(
            lambda tx: sql(tx, "UPDATE jobs SET due_at = 0"), cause="test:at-once"
        )
    assert await town.database.read(storage.jobs.due) == []


async def test_a_wave_whose_work_was_given_up_goes_on_when_somebody_asks(
    town: Town, browser: Browser
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    await written(town, karim)
    people = await some(town, 3)
    await asked(town, karim)
    first = await wave(town)
    path = f"{home(town)}/vague/{first.id}"
    assert "Suivre l’avancement" in read(await karim.get(path))
    await given_up(town)
    said = read(await karim.get(path))
    assert "Arrêtée toute seule" in said
    assert "Ce qui est fait reste" in said
    assert "Suivre l’avancement" not in said
    assert "Arrêtée toute seule" in read(await karim.get(home(town)))
    reader = await town.signed_in(browser.at("192.0.2.9"), await town.member(Role.READER))
    assert "Reprendre cette vague" not in read(await reader.get(path))
    pressed = await twice(karim, path, f"{path}/reprendre", {})
    assert [each.status_code for each in pressed] == [303, 303]
    assert len(await town.database.read(storage.jobs.due)) == 1
    assert "Suivre l’avancement" in read(await karim.get(path))
    again = await karim.http.post(f"{path}/reprendre", data=await form_of(karim, path))
    assert again.status_code == 422
    assert "il n’y a rien à reprendre" in read(again)
    await work(town)
    assert (await wave(town)).state is State.READY
    assert {*await people_of(town, first.id)} == {*people}
    assert sum(each.letters for each in await batches(town, first.id)) == len(people)
    assert "Arrêtée toute seule" not in read(await karim.get(path))


async def test_a_wave_that_stopped_by_itself_can_be_stopped_for_good(
    town: Town, browser: Browser
) -> None:
    karim = await town.signed_in(browser, town.organiser)
    await written(town, karim)
    await some(town, 2)
    await asked(town, karim)
    await given_up(town)
    path = f"{home(town)}/vague/{(await wave(town)).id}"
    shown = await karim.send(path, f"{path}/arret", {}, form=1)
    assert "La vague est arrêtée" in read(shown)
    await work(town)
    assert (await wave(town)).state is State.STOPPED
    assert "Arrêtée toute seule" not in read(await karim.get(path))
    await asked(town, karim, name="Deuxième")
    await work(town)
    assert (await wave(town, "Deuxième")).state is State.READY
