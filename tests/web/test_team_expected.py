"""What is still missing of whom, who is reminded of it now, and how reminders are tuned."""

from __future__ import annotations

import csv
import re
from datetime import timedelta
from functools import partial
from html import unescape

import pytest

import actions.jobs
import actions.owed
import storage.citizens
import storage.jobs
import storage.outbox
import storage.reminders
from rules.messages import Lane
from rules.owed import What
from rules.reminders import Setting
from rules.who import CitizenState, Role
from storage.transaction import Transaction
from tests.web.desk_town import citizen, kept, read, twice
from tests.web.speaker_town import speaker
from tests.web.town import Browser, Town

VALIDATED = CitizenState.VALIDATED


@pytest.fixture
def page(town: Town) -> str:
    return f"{town.team_path}/attendu"


@pytest.fixture
async def karim(town: Town, browser: Browser) -> Browser:
    return await town.signed_in(browser, town.organiser)


async def everyone(town: Town) -> dict[str, str]:
    """Two members with a chat, one without, one left in peace; a speaker."""
    people = {
        "Ana": await citizen(town, "Ana", VALIDATED, chat=501),
        "Béa": await citizen(town, "Béa", VALIDATED, chat=502),
        "Chloé": await citizen(town, "Chloé", VALIDATED),
        "Dina": await citizen(town, "Dina", VALIDATED, chat=504),
        "Anne": await speaker(town, "Anne", ready=False),
    }
    await town.database.transact(
        lambda tx: storage.citizens.silence(tx, people["Dina"], tx.now), cause="test:silence"
    )
    return people


async def work(town: Town) -> None:
    """Do the jobs that wait."""

    async def body(tx: Transaction) -> bool:
        due = await storage.jobs.due(tx, 1)
        if not due:
            return False
        job = await storage.jobs.claim(tx, due[0])
        assert job is not None
        if job.kind == actions.owed.REMIND:
            await actions.owed.remind_some(tx, job.arguments)
        return True

    count = 0
    while await town.database.transact(body, cause=f"job:{count}"):
        count += 1


async def digests(town: Town) -> list[str]:
    """For whom a digest waits to leave."""
    heads = partial(storage.outbox.heads, lane=Lane.REMINDER, most=50)
    return [head.person or "" for head in await town.database.read(heads)]


@pytest.mark.proves("expected.one_table")
async def test_everybody_of_whom_something_is_missing_is_in_the_table(
    town: Town, karim: Browser, page: str
) -> None:
    await everyone(town)
    said = read(await karim.get(f"{page}?qui=tous"))
    assert "6 personnes ont encore quelque chose à faire" in said
    assert "Ana Durand Fait 3 à faire" in said
    assert "Denise Fontanel" in said
    assert "Venue 4 0 0 Relancer maintenant" in said
    assert "Déclarer ses intérêts" in said


async def test_the_table_opens_on_those_who_have_a_seat_with_a_way_to_everybody(
    town: Town, karim: Browser, page: str
) -> None:
    before = await karim.get(page)  # nobody has a seat yet
    assert "Denise Fontanel" in read(before)
    assert "Voir tout le monde" not in read(before)
    await everyone(town)
    opened = await karim.get(page)
    assert "Ana Durand" in read(opened)
    assert "Denise Fontanel" not in read(opened)
    assert "Anne Roy" not in read(opened)
    (onward,) = re.findall(r'href="([^"]+)">Voir tout le monde', opened.text)
    everybody = read(await karim.get(unescape(onward)))
    assert "Denise Fontanel" in everybody
    assert "Anne Roy" in everybody
    assert "Denise Fontanel" in read(await karim.get(f"{page}?quoi=notice"))


async def test_the_table_is_narrowed_and_put_in_order(
    town: Town, karim: Browser, page: str
) -> None:
    people = await everyone(town)
    shown = await karim.get(f"{page}?qui=intervenants")
    assert "Anne Roy" in read(shown)
    assert "Ana Durand" not in read(shown)
    assert f"/intervenants/{people['Anne']}" in shown.text
    only = read(await karim.get(f"{page}?qui=groupe&quoi=attendance&tri=date"))
    assert "4 personnes ont encore quelque chose à faire" in only
    assert "avant le samedi 13 mars 2027" in only
    assert "Besoins" not in only.split("Dans l’ordre")[1]
    assert "Denise" in read(await karim.get(f"{page}?qui=avant&tri=manque"))
    nothing = read(await karim.get(f"{page}?quoi=survey&qui=nobody&tri=nothing"))
    assert "Rien ne manque à personne ici." in nothing


async def test_a_press_leads_from_what_is_missing_to_where_it_is_noted(
    town: Town, karim: Browser, page: str
) -> None:
    people = await everyone(town)
    shown = await karim.get(f"{page}?qui=groupe")
    assert f'href="{town.team_path}/personnes/{people["Ana"]}#attendance"' in shown.text
    assert f'href="{town.team_path}/personnes/{people["Ana"]}"' in shown.text


async def test_the_table_is_taken_away_and_runs_nothing(
    town: Town, karim: Browser, page: str
) -> None:
    await citizen(town, "=HYPERLINK(1)", VALIDATED)
    sent = await karim.get(f"{page}.csv?qui=groupe")
    assert sent.headers["content-type"] == "text/csv; charset=utf-8"
    rows = list(csv.reader(sent.text.removeprefix("\ufeff").splitlines(), delimiter=";"))
    assert rows[0] == ["Personne", "Quoi", "Avant le", "Dont en retard"]
    assert rows[1] == [
        "'=HYPERLINK(1) Durand",
        "Venue\u00a0: Premier week-end",
        "2027-03-13",
        "Non",
    ]


@pytest.mark.proves("expected.now")
async def test_before_a_reminder_leaves_one_sees_to_whom_and_to_whom_not(
    town: Town, karim: Browser, page: str
) -> None:
    await everyone(town)
    asked = read(await karim.get(f"{page}/relance?quoi=attendance"))
    assert "2 personnes recevront un rappel" in asked
    assert "Dans Telegram : 2 personnes Ana Durand Béa Durand" in asked
    assert "Ni Telegram ni courriel : une personne, à appeler Chloé Durand" in asked
    assert "Une personne est laissée en paix Dina Durand" in asked
    assert (await karim.get(f"{page}/relance?quoi=nothing")).url.path == page


@pytest.mark.proves("expected.now")
async def test_it_leaves_once_a_day_to_exactly_those(town: Town, karim: Browser, page: str) -> None:
    people = await everyone(town)
    one = f"{page}/relance?quoi=attendance"
    first, second = await twice(karim, one, f"{page}/relance", {"quoi": "attendance"})
    assert (first.status_code, second.status_code) == (303, 303)
    await work(town)
    assert sorted(await digests(town)) == sorted([people["Ana"], people["Béa"]])
    again = read(await karim.get(one))
    assert "Personne ne recevrait de rappel maintenant." in again
    assert "2 personnes ont déjà eu un rappel aujourd’hui" in again
    await karim.send(f"{page}/relance?quoi=form", f"{page}/relance", {"quoi": "attendance"})
    await work(town)
    assert sorted(await digests(town)) == sorted([people["Ana"], people["Béa"]])


async def test_after_a_reminder_one_is_back_on_the_list_of_what_was_recalled(
    town: Town, karim: Browser, page: str
) -> None:
    await everyone(town)
    shown = await karim.send(f"{page}/relance?quoi=charter", f"{page}/relance", {"quoi": "charter"})
    assert (shown.url.path, shown.url.params["quoi"]) == (page, "charter")
    said = read(shown)
    assert "4 personnes ont encore quelque chose à faire" in said
    assert "Venue" not in said.split("Dans l’ordre")[1]


@pytest.mark.proves("expected.mute")
async def test_who_muted_it_is_left_out_and_told_of(town: Town, karim: Browser, page: str) -> None:
    people = await everyone(town)
    file = f"{town.team_path}/personnes/{people['Ana']}"
    muted = {"what": "attendance", "muted": "yes"}
    assert (
        "Le choix des rappels est noté." in (await karim.send(file, f"{file}/rappel", muted)).text
    )
    assert "(ne veut plus de rappel)" in (await karim.get(file)).text
    asked = read(await karim.get(f"{page}/relance?quoi=attendance"))
    assert "Une personne ne veut plus ce rappel Ana Durand" in asked
    await karim.send(f"{page}/relance?quoi=attendance", f"{page}/relance", {"quoi": "attendance"})
    await work(town)
    assert await digests(town) == [people["Béa"]]
    await karim.send(file, f"{file}/rappel", {**muted, "muted": "no"})
    assert "(ne veut plus de rappel)" not in (await karim.get(file)).text
    assert (await karim.send(file, f"{file}/rappel", {"what": "x"})).status_code == 422


@pytest.mark.proves("expected.now")
async def test_at_night_one_reads_when_it_will_leave(town: Town, karim: Browser, page: str) -> None:
    await everyone(town)
    town.clock.at += timedelta(hours=12)
    asked = read(await karim.get(f"{page}/relance?quoi=attendance"))
    assert "C’est la nuit : les rappels partiront à partir du" in asked


async def test_who_only_looks_reminds_nobody(town: Town, browser: Browser, page: str) -> None:
    await everyone(town)
    reader = await town.signed_in(browser, await town.member(Role.READER))
    assert "Relancer" not in read(await reader.get(page))
    before = await kept(town)
    assert (await reader.get(f"{page}/relance?quoi=attendance")).status_code == 403
    assert (await reader.http.post(f"{page}/relance", data={"quoi": "form"})).status_code == 403
    assert await kept(town) == before


@pytest.mark.proves("expected.mute")
async def test_reminders_are_tuned_kind_by_kind(town: Town, karim: Browser) -> None:
    page = f"{town.team_path}/rappels"

    async def settings() -> dict[What, Setting]:
        return dict(
            await town.database.read(lambda tx: storage.reminders.settings(tx, town.workshop.id))
        )

    assert "3 rappels, 2, 5 et 9 jours après la demande." in read(await karim.get(page))
    tuned = {"kind": "needs", "do": "tune", "days": "4", "times": "3", "calls": "yes"}
    said = read(await karim.send(page, page, tuned))
    assert "C’est réglé." in said
    assert "3 rappels : le premier 4 jours après la demande, puis dans les trois semaines" in said
    assert "Une fois ce jour passé, la personne est à appeler." in said
    assert await settings() == {What.NEEDS: Setting(days=4, times=3, calls=True)}
    await karim.send(page, page, {"kind": "needs", "do": "off"})
    assert await settings() == {What.NEEDS: Setting(off=True, days=4, times=3, calls=True)}
    await karim.send(page, page, {"kind": "needs", "do": "on"})
    await karim.send(page, page, {"kind": "needs", "do": "usual"})
    assert await settings() == {}
    wrong = await karim.send(page, page, {**tuned, "days": "0"})
    assert (wrong.status_code, "Choisissez un nombre de jours" in wrong.text) == (422, True)
    assert (await karim.send(page, page, {"kind": "x"})).status_code == 422
    assert (await karim.send(page, page, {"kind": "needs", "do": "x"})).status_code == 422


async def test_what_is_said_on_the_telephone_is_noted(town: Town, karim: Browser) -> None:
    people = await everyone(town)
    file = f"{town.team_path}/personnes/{people['Ana']}"
    said = await karim.send(file, f"{file}/dit", {"what": "needs"})
    assert "rien de particulier." in said.text
    assert (
        "rien de particulier" in (await karim.send(file, f"{file}/dit", {"what": "lodging"})).text
    )
    gone = await karim.send(file, f"{file}/dit", {"what": "reading", "about": "m:1"})
    assert (gone.status_code, "n’est plus montré" in gone.text) == (422, True)
    assert (await karim.send(file, f"{file}/dit", {"what": "form"})).status_code == 422


async def test_a_grave_situation_is_noted_on_the_persons_page_and_undone_with_a_reason(
    town: Town, karim: Browser
) -> None:
    people = await everyone(town)
    file = f"{town.team_path}/personnes/{people['Ana']}"
    said = await karim.send(file, f"{file}/silence", {})
    assert "plus aucun message ne partira vers cette personne" in said.text
    assert "par Karim" in read(await karim.get(file))
    back = await karim.send(file, f"{file}/messages", {"reason": "Une erreur"})
    assert "Les messages sont rétablis." in back.text
