"""Waves as they are made: who is in one, what they get, and what stays when somebody goes."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

import actions.calls
import actions.links
import actions.notice
import actions.waves
import storage.citizens
import storage.erasure
import storage.jobs
import storage.waves
from actions.jobs import Arguments
from bot.clock import Clock
from bot.jobs import Jobs
from bot.letters import letters
from rules.calls import Reason
from rules.links import PersonalLink
from rules.notice import Document
from rules.waves import Funnel, State
from rules.who import CitizenState, Who
from storage.retention import purge, sweep_files
from storage.transaction import Transaction
from tests.pdf import codes, count
from tests.storage.town import sql
from tests.web.desk_town import citizen, form_of, into
from tests.web.town import CHAT, Browser, Town, every_text, founded
from tests.web.waves import (
    SOMEBODY,
    URL,
    asked,
    batches,
    file_of,
    funnel,
    in_language,
    made,
    people_of,
    some,
    wave,
    work,
    written,
)
from web.app import build_app


@pytest.fixture
async def house(engine_url: str, tmp_path: Path) -> AsyncIterator[Town]:
    async for each in founded(engine_url, tmp_path):
        yield each


@pytest.fixture
async def karim(house: Town) -> Browser:
    """Somebody who organises, at the team's pages, and has looked at what is written."""
    member = await house.signed_in(Browser(build_app(house.site())), house.organiser)
    await written(house, member)
    return member


async def acts(house: Town, person: str, body: object) -> None:
    await house.database.transact(body, cause=f"test:act:{person}")  # type: ignore[arg-type]


async def test_each_gets_one_letter_in_their_language(house: Town, karim: Browser) -> None:
    people = await some(house, 5)
    await in_language(house, people[0], "en")
    first = await made(house, karim)
    assert (first.state, first.pool) == (State.READY, 5)
    assert {**await people_of(house, first.id)} == {
        person: (1 if person == people[0] else 2, None) for person in people
    }
    found = await batches(house, first.id)
    assert [(each.language, each.letters) for each in found] == [("en", 1), ("fr", 4)]
    assert [count(await file_of(house, each)) for each in found] == [1, 4]


@pytest.mark.proves("done.letter_opens")
async def test_the_code_on_the_drawn_page_opens_the_right_persons_page(
    house: Town, karim: Browser
) -> None:
    people = await some(house, 3)
    first = await made(house, karim)
    (batch,) = await batches(house, first.id)
    found = []
    for address in codes(await file_of(house, batch), 1, 2, 3):
        assert address.startswith(f"{URL}/l/")
        token = address.rpartition("/")[2]
        link = await link_of(house, token)
        assert link is not None
        found.append(link.person)
        browser = Browser(build_app(house.site()))
        shown = await browser.get(address.removeprefix(URL), headers=SOMEBODY)
        assert (shown.status_code, "Une invitation pour vous" in shown.text) == (200, True)
    assert sorted(found) == sorted(people)


async def link_of(house: Town, token: str) -> PersonalLink | None:
    async def body(tx: Transaction) -> PersonalLink | None:
        return await actions.links.find_token(tx, token)

    return await house.database.read(body)


async def test_so_many_are_drawn_and_the_others_wait_for_the_next_wave(
    house: Town, karim: Browser
) -> None:
    people = await some(house, 7)
    first = await made(house, karim, wanted="3")
    second = await made(house, karim, "Deuxième", wanted="9")
    in_first, in_second = await people_of(house, first.id), await people_of(house, second.id)
    assert (len(in_first), len(in_second), first.pool, second.pool) == (3, 4, 7, 4)
    assert in_first.keys() | in_second.keys() == {*people}


@pytest.mark.proves("done.reminder_silent")
async def test_a_reminder_is_for_the_silent_alone(house: Town, karim: Browser) -> None:
    names = (
        "silent",
        "declined",
        "withdrawn",
        "stop",
        "erased",
        "answered",
        "read",
        "chat",
        "call",
    )
    people = {name: await citizen(house, name.title()) for name in names}
    await made(house, karim)

    async def meanwhile(tx: Transaction) -> None:
        workshop = house.workshop.id
        await into(tx, house, people["declined"], CitizenState.DECLINED)
        await into(tx, house, people["withdrawn"], CitizenState.WITHDRAWN)
        await into(tx, house, people["answered"], CitizenState.ANSWERED)
        await storage.citizens.silence(tx, people["stop"], tx.now)
        await storage.erasure.erase_person(tx, people["erased"])
        reader = Who.oneself(people["read"], workshop)
        await actions.notice.acknowledge(tx, reader, Document.NOTICE, now=tx.now)
        await tx.run("accounts.create", chat=CHAT, language="fr", seen_at=tx.now)
        await storage.accounts.bind(tx, CHAT, people["chat"], tx.now)
        caller = Who.oneself(people["call"], workshop)
        await actions.calls.request(tx, caller, Reason.ASKED, now=tx.now)

    await acts(house, "meanwhile", meanwhile)
    second = await made(house, karim, "Rappel", kind="reminder", on="2027-02-01")
    assert await people_of(house, second.id) == {people["silent"]: (1, None)}
    again = await asked(house, karim, name="Encore", kind="reminder", on="2027-02-01")
    assert "Il n’y a personne à qui rappeler" in again.text


@pytest.mark.proves("done.wave_stop")
async def test_who_asks_for_silence_before_their_letter_is_made_gets_none(
    house: Town, karim: Browser
) -> None:
    people = await some(house, 4)
    await asked(house, karim)
    jobs = Jobs(house.database, Clock(), letters(house.database, every_text(), URL))
    first = await wave(house)
    await put_down(house, first.id)

    async def meanwhile(tx: Transaction) -> None:
        await storage.citizens.silence(tx, people[0], tx.now)
        await storage.erasure.erase_person(tx, people[1])
        await into(tx, house, people[2], CitizenState.ANSWERED)

    await acts(house, "meanwhile", meanwhile)
    (number,) = await house.database.read(storage.jobs.due)
    await jobs.work(number)
    assert await people_of(house, first.id) == {
        people[0]: (None, "alone"),
        people[1]: (None, "erased"),
        people[2]: (None, "answered"),
        people[3]: (1, None),
    }


async def put_down(house: Town, number: int) -> None:
    """Have the people of a wave put down, and no letter made."""

    async def look(tx: Transaction) -> dict[str, str]:
        found = await storage.waves.find(tx, number)
        assert found is not None
        return await storage.waves.candidates(tx, found, found.workshop)

    people = await house.database.read(look)
    for chunk in (list(people.items()), []):

        async def body(tx: Transaction, chunk: object = chunk) -> Arguments | None:
            left = {"wave": number, "people": chunk, "pool": len(people)}
            return await actions.waves.step(tx, left)

        await house.database.transact(body, cause=f"test:put-down:{len(chunk)}")


async def test_somebody_erased_while_their_letter_is_set_is_in_no_file(
    house: Town, karim: Browser
) -> None:
    people = await some(house, 3)
    await asked(house, karim)
    first = await wave(house)
    await put_down(house, first.id)
    (stepwise,) = [
        await make(job_of(first.id), nothing)
        for make in letters(house.database, every_text(), URL).values()
    ]
    assert not callable(stepwise)
    assert stepwise.prepare is not None
    composed = await stepwise.prepare({"wave": first.id})
    await acts(house, people[0], lambda tx: storage.erasure.erase_person(tx, people[0]))

    async def kept(tx: Transaction) -> Arguments | None:
        return await actions.waves.step(tx, composed)

    await house.database.transact(kept, cause="test:step:1")
    assert await batches(house, first.id) == ()
    await work(house)
    assert await people_of(house, first.id) == {
        people[0]: (None, "erased"),
        people[1]: (1, None),
        people[2]: (1, None),
    }


def job_of(number: int) -> storage.jobs.Job:
    return storage.jobs.Job(1, "key", actions.waves.JOB, None, {"wave": number}, 1, 0, 0)


async def nothing(_done: int, _total: int) -> None:
    """Note no progress."""


async def test_a_stopped_wave_lets_go_of_those_who_got_nothing(house: Town, karim: Browser) -> None:
    people = await some(house, 3)
    await asked(house, karim)
    first = await wave(house)
    await put_down(house, first.id)
    path = f"{house.team_path}/premier-contact/vague/{first.id}"
    shown = await karim.send(path, f"{path}/arret", {}, form=1)
    assert "La vague est arrêtée" in shown.text
    await work(house)
    assert (await wave(house)).state is State.STOPPED
    assert await people_of(house, first.id) == {}
    second = await made(house, karim, "Deuxième")
    assert (await people_of(house, second.id)).keys() == {*people}


async def test_when_somebody_is_erased_the_file_they_are_in_goes_too(
    house: Town, karim: Browser
) -> None:
    people = await some(house, 2)
    first = await made(house, karim)
    (batch,) = await batches(house, first.id)
    path = f"{house.team_path}/premier-contact/vague/{first.id}"
    assert (await karim.get(f"{path}/fichier/1")).status_code == 200
    await acts(house, people[0], lambda tx: storage.erasure.erase_person(tx, people[0]))
    assert (await karim.get(f"{path}/fichier/1")).status_code == 404
    assert (await karim.get(f"{path}/tout")).status_code == 404
    assert "effacé le" in (await karim.get(path)).text
    await sweep_files(house.database, Clock().real() + timedelta(days=2))
    assert not house.database.files.has(batch.file)


async def test_letters_are_forgotten_thirty_days_after_their_day(
    house: Town, karim: Browser
) -> None:
    await some(house, 2)
    first = await made(house, karim)
    house.clock.at = first.leaves_at + timedelta(days=29)
    await purge(house.database)
    assert [each.erased_at for each in await batches(house, first.id)] == [None]
    house.clock.at += timedelta(days=2)
    await purge(house.database)
    assert [each.erased_at for each in await batches(house, first.id)] == [house.clock.at]


async def test_how_far_people_have_come_is_counted_from_what_happened(
    house: Town, karim: Browser
) -> None:
    people = await some(house, 6)
    first = await made(house, karim)
    (batch,) = await batches(house, first.id)
    addresses = codes(await file_of(house, batch), 1, 2, 3, 4)
    browser = Browser(build_app(house.site()))
    for address in addresses:
        await browser.get(address.removeprefix(URL), headers=SOMEBODY)

    async def meanwhile(tx: Transaction) -> None:
        for person in people[:3]:
            who = Who.oneself(person, house.workshop.id)
            await actions.notice.acknowledge(tx, who, Document.NOTICE, now=tx.now)
            await into(tx, house, person, CitizenState.QUALIFIED)
        for person in people[:2]:
            who = Who.oneself(person, house.workshop.id)
            await actions.notice.acknowledge(tx, who, Document.COMMITMENT, now=tx.now)
        await into(tx, house, people[0], CitizenState.WITHDRAWN)
        # Somebody else of the workshop, whom no wave was for, is in none of these counts.
        await into(tx, house, house.person, CitizenState.QUALIFIED)

    await acts(house, "meanwhile", meanwhile)
    counted = Funnel(sent=6, opened=4, acknowledged=3, qualified=3, available=1)
    assert await funnel(house, first.id) == counted
    second = await made(house, karim, "Rappel", kind="reminder", on="2027-02-01")
    assert (await funnel(house, second.id)).sent == 3
    assert await funnel(house) == counted


async def test_letters_put_nobody_on_the_call_list_until_they_come(
    house: Town, karim: Browser
) -> None:
    (person,) = await some(house, 1)
    first = await made(house, karim)

    async def timers(tx: Transaction) -> int:
        return await sql(tx, "DELETE FROM timers WHERE person = :person", person=person)

    assert await house.database.transact(timers, cause="test:timers:1") == 0
    (batch,) = await batches(house, first.id)
    (address,) = codes(await file_of(house, batch), 1)

    async def comes(tx: Transaction) -> None:
        link = await actions.links.open_token(tx, address.rpartition("/")[2], now=tx.now)
        assert link is not None
        await tx.run("accounts.create", chat=CHAT, language="fr", seen_at=tx.now)
        await actions.links.use(tx, link, CHAT, None, language="fr", now=tx.now)

    await acts(house, person, comes)
    assert await house.database.transact(timers, cause="test:timers:2") == 1


async def test_a_wave_for_nobody_left_ends_well(house: Town, karim: Browser) -> None:
    (person,) = await some(house, 1)
    await asked(house, karim)
    await acts(house, person, lambda tx: storage.erasure.erase_person(tx, person))
    await work(house)
    first = await wave(house)
    assert (first.state, await people_of(house, first.id)) == (State.READY, {})
    shown = await karim.get(f"{house.team_path}/premier-contact/vague/{first.id}")
    assert "Il n’y avait plus personne à qui écrire." in shown.text


async def test_the_others_of_an_erased_file_can_have_their_letters_again(
    house: Town, karim: Browser
) -> None:
    people = await some(house, 3)
    first = await made(house, karim)
    path = f"{house.team_path}/premier-contact/vague/{first.id}"
    hidden = await form_of(karim, path)
    there = await karim.http.post(f"{path}/refaire", data={**hidden, "batch": "1"})
    assert "Ces lettres ne peuvent pas être refaites" in there.text
    await acts(house, people[0], lambda tx: storage.erasure.erase_person(tx, people[0]))
    shown = await karim.send(path, f"{path}/refaire", {"batch": "1"}, form=1)
    assert "Ces lettres se font de nouveau" in shown.text
    await work(house)
    assert (await wave(house)).state is State.READY
    assert await people_of(house, first.id) == {
        people[0]: (1, None),
        people[1]: (2, None),
        people[2]: (2, None),
    }
    old, new = await batches(house, first.id)
    assert [old.erased_at is None, new.erased_at is None, new.letters] == [False, True, 2]
    for address in codes(await file_of(house, new), 1, 2):
        link = await link_of(house, address.rpartition("/")[2])
        assert link is not None
        assert link.person in people[1:]
        assert link.revoked_at is None
    assert await funnel(house) == Funnel(sent=3)
    house.clock.at = first.leaves_at + timedelta(days=31)
    await purge(house.database)
    assert "refaire" not in (await karim.get(path)).text
