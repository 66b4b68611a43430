"""An organiser in the chat is running late: seen first, asked once, then told."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

import actions.attendance
import actions.planned
import actions.presence
import actions.programme
import storage.attendance
import storage.citizens
import storage.people
import storage.presence
import storage.team
import storage.workshops
from rules.presence import Source
from rules.programme import Shift
from rules.sessions import mark
from rules.tags import tag
from rules.who import CitizenState, Role, Who
from rules.workshop import Session
from storage.transaction import Transaction
from tests.conversations.hotel import comer
from tests.conversations.jobs import work_through
from tests.conversations.town import Citizen, Town

PARIS = ZoneInfo("Europe/Paris")


def at(hour: int, minute: int = 0, *, day: int = 27) -> datetime:
    return datetime(2027, 3, day, hour, minute, tzinfo=PARIS)


def plain(words: str) -> str:
    return words.replace("\u00a0", " ").replace("\u202f", " ")


async def sessions(town: Town) -> dict[str, Session]:
    workshop = await town.read(lambda tx: storage.workshops.get(tx, town.workshop.id))
    return {each.key: each for each in workshop.gatherings[0].sessions}


@pytest.fixture
async def olga(town: Town) -> Citizen:
    return await town.organiser("Olga")


@pytest.mark.proves("done.programme_asked")
async def test_what_is_on_lasts_longer_and_everybody_is_told(town: Town, olga: Citizen) -> None:
    ana = await comer(town, "Ana")
    town.clock.now = at(15, 30)
    await olga.types("/equipe")
    await olga.taps("En retard ? Décaler la suite")
    assert "En ce moment : « Formation : d’où viennent les données de santé ? », jusqu’à" in plain(
        olga.screen.text
    )
    await olga.taps("+ 15 minutes")
    seen = plain(olga.screen.text)
    assert "• 17 h 15 (au lieu de 17 h) – Formation" in seen
    assert "1 participant sera prévenu." in seen
    assert (await sessions(town))["formation-soin"].starts_at == at(17)
    await olga.taps("Oui, tout décaler")
    assert "C’est fait" in olga.screen.text
    assert (await sessions(town))["formation-soin"].starts_at == at(17, 15)
    await work_through(town)
    assert "17 h 15 (au lieu de 17 h)" in plain(ana.screen.text)


async def test_a_pause_can_make_up_for_it(town: Town, olga: Citizen) -> None:
    town.clock.now = at(10, 30)
    await olga.types("/decaler")
    await olga.taps("+ 30 minutes")
    assert olga.screen.labels == ["Oui, tout décaler", "Raccourcir « Déjeuner »", "Ne rien changer"]
    await olga.taps("Raccourcir « Déjeuner »")
    after = await sessions(town)
    assert (after["accueil"].ends_at, after["dejeuner-samedi-1"].starts_at) == (at(11, 30), at(13))
    assert after["premieres-images"].starts_at == at(14)


async def test_on_sunday_afternoon_only_a_pause_is_offered_or_nothing(
    town: Town, olga: Citizen
) -> None:
    town.clock.now = at(13, 30, day=28)
    await olga.types("/decaler")
    await olga.taps("+ 15 minutes")
    assert olga.screen.labels[0].startswith("Raccourcir la pause avant « Le travail en ligne")
    assert "rattrape le retard" in olga.screen.text
    await olga.taps("Ne rien changer")
    await olga.taps("+ 30 minutes")
    assert "sortirait des heures prévues" in olga.screen.text
    assert olga.screen.labels == ["Ne rien changer"]
    await olga.taps("Ne rien changer")
    await olga.taps("Tableau de l’équipe")
    assert "Places" in olga.screen.text


async def moves_meanwhile(town: Town) -> None:
    async def body(tx: Transaction) -> None:
        workshop = await storage.workshops.get(tx, town.workshop.id)
        about = workshop.gatherings[0]
        who = Who("command", "command", workshop.id)
        edit = Shift("formation-soin", 10)
        await actions.programme.change(tx, who, about.key, edit, mark(about))

    await town.act(body)


async def test_who_was_slower_sees_the_programme_as_it_is_now(town: Town, olga: Citizen) -> None:
    town.clock.now = at(15, 30)
    await olga.types("/decaler")
    await moves_meanwhile(town)
    await olga.taps("+ 15 minutes")
    assert "Le programme a changé entre-temps." in olga.screen.text
    await olga.taps("+ 15 minutes")
    yes = olga.button("Oui, tout décaler")
    await moves_meanwhile(town)
    await olga.presses(yes)
    assert (await sessions(town))["formation-soin"].starts_at == at(17, 20)
    assert "a changé entre-temps" in olga.screen.text


async def test_a_way_that_is_no_longer_offered_leads_back(town: Town, olga: Citizen) -> None:
    town.clock.now = at(10, 30)
    await olga.types("/decaler")
    await olga.taps("+ 30 minutes")
    lunch = olga.button("Raccourcir « Déjeuner »")
    await olga.presses(lunch.replace(tag("dejeuner-samedi-1"), "00000000"))
    assert "Le programme a changé entre-temps." in olga.screen.text


async def test_on_another_day_nothing_is_on(town: Town, olga: Citizen) -> None:
    await olga.types("/equipe")
    assert "En retard ? Décaler la suite" not in olga.screen.labels
    await olga.types("/decaler")
    assert "Aucune séquence n’a lieu aujourd’hui." in olga.screen.text
    town.clock.now = at(9, 50)
    await olga.types("/decaler")
    assert "Ensuite : « Accueil, présentation de l’atelier », à 10 h." in plain(olga.screen.text)


async def test_it_is_for_organisers_alone(town: Town, olga: Citizen) -> None:
    ana = await comer(town, "Ana")
    town.clock.now = at(15, 30)
    await ana.types("/decaler")
    assert "En retard" not in ana.screen.text
    await olga.types("/decaler")
    first = olga.button("+ 15 minutes")
    await olga.taps("+ 15 minutes")
    second = olga.button("Oui, tout décaler")

    async def takes(tx: Transaction) -> None:
        await storage.people.add_part(
            tx,
            olga.person,
            town.workshop.id,
            Role.CITIZEN,
            state=CitizenState.CONTACTED,
            now=tx.now,
        )
        await storage.team.take(tx, olga.person, town.workshop.id, Role.ORGANISER)

    await town.act(takes)
    await olga.presses(second)
    await olga.presses(first)
    assert (await sessions(town))["formation-soin"].starts_at == at(17)


async def test_who_comes_for_a_part_keeps_that_part_when_the_day_shifts(town: Town) -> None:
    ana = await comer(town, "Ana")
    who = Who("omar", ana.person, town.workshop.id)
    part = ("2027-03-27-am", "2027-03-27-pm")
    grant = actions.attendance.grant_partial
    await town.act(lambda tx: grant(tx, who, "weekend-1", "", now=tx.now, half_days=part))
    town.clock.now = at(15, 30)
    await moves_meanwhile(town)
    await work_through(town)
    kept = await town.read(
        lambda tx: storage.attendance.find(tx, ana.person, town.workshop.id, "weekend-1")
    )
    assert kept.half_days == part
    file = [each for each in ana.phone.messages if each.file][-1].content.decode()
    assert "samedi matin et après-midi" in file.replace("\r\n ", "")


@pytest.mark.proves("done.present")
async def test_those_told_are_the_expected_and_the_ticked_but_not_who_is_noted_as_missing(
    town: Town, olga: Citizen
) -> None:
    ana, ben = await comer(town, "Ana"), await comer(town, "Ben")
    there = [await town.citizen(name, CitizenState.VALIDATED) for name in ("Cléo", "Dan", "Eve")]
    for one in there:
        await one.starts()
    cleo, dan, eve = there
    town.clock.now = at(13, 45)
    await ticks(town, cleo, "2027-03-27-am")
    await says_late(town, dan, "2027-03-27-pm")
    who = Who("olga", "olga", town.workshop.id)
    missing = actions.planned.mark_missing
    await town.act(lambda tx: missing(tx, who, "weekend-1", [ben.person]))
    await olga.types("/decaler")
    await olga.taps("+ 15 minutes")
    assert "3 participants seront prévenus." in plain(olga.screen.text)
    await olga.taps("Oui, tout décaler")
    await work_through(town)
    news = "Premier week-end : le programme change"
    told = [any(news in each.text for each in one.phone.messages) for one in (ana, cleo, dan)]
    assert told == [True, True, True]
    assert not any(news in each.text for one in (ben, eve) for each in one.phone.messages)
    await ticks(town, ben, "2027-03-27-pm")
    town.clock.now = at(14, 10)
    await moves_meanwhile(town)
    await work_through(town)
    assert any(news in each.text for each in ben.phone.messages)
    # What was noted today is of today: on Sunday only the expected are told.
    town.clock.now = at(9, 30, day=28)
    await olga.types("/decaler")
    await olga.taps("+ 15 minutes")
    assert "2 participants seront prévenus." in plain(olga.screen.text)


async def test_who_is_left_in_peace_is_not_counted_among_those_who_are_told(
    town: Town, olga: Citizen
) -> None:
    ana, _ = await comer(town, "Ana"), await comer(town, "Ben")
    await town.act(lambda tx: storage.citizens.silence(tx, ana.person, tx.now))
    town.clock.now = at(13, 45)
    await olga.types("/decaler")
    await olga.taps("+ 15 minutes")
    assert "1 participant sera prévenu." in plain(olga.screen.text)
    before = len(ana.phone.messages)
    await olga.taps("Oui, tout décaler")
    await work_through(town)
    assert len(ana.phone.messages) == before


async def ticks(town: Town, one: Citizen, half_day: str) -> None:
    who = Who("olga", one.person, town.workshop.id)
    await town.act(lambda tx: actions.presence.record(tx, who, half_day, Source.TICK))


async def says_late(town: Town, one: Citizen, half_day: str) -> None:
    who = Who(one.person, one.person, town.workshop.id)
    await town.act(lambda tx: storage.presence.say_late(tx, who, half_day, None))


async def test_an_opening_that_is_put_off_is_told_wherever_one_asks_when_it_begins(
    town: Town, olga: Citizen
) -> None:
    ana = await comer(town, "Ana")
    await ana.types("Mes dates")
    assert "samedi 27 mars à 10 h au" in plain(ana.screen.text)
    town.clock.now = at(9, 50)
    await olga.types("/decaler")
    await olga.taps("+ 15 minutes")
    await olga.taps("Oui, tout décaler")
    await work_through(town)
    await ana.types("Mes dates")
    assert "samedi 27 mars à 10 h 15 au" in plain(ana.screen.text)
    await ana.taps("Premier week-end")
    assert "10 h 15" in plain(ana.screen.text)
    await ana.types("/retard")
    assert "Nous commençons à 10 h 15" in plain(ana.screen.text)
