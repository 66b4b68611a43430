"""Beds: given once, told, freed by who does not come, and given back to who returns."""

import asyncio
from dataclasses import replace
from functools import partial

import pytest

import actions.attendance
import actions.data
import storage.audit
import storage.calls
import storage.outbox
import storage.people
from bot.departures import Departures
from bot.waiting import Head
from rules.attendance import Answer
from rules.beds import Bed
from rules.calls import Reason
from rules.errors import Refused
from rules.lodging import Kind
from rules.messages import Lane
from rules.who import CitizenState, Role, Who
from storage.statements import Engine
from storage.transaction import Transaction
from tests.conversations.hotel import FRIDAY, SATURDAY, SECOND, SUNDAY, Host, comer, host_of
from tests.conversations.town import Citizen, Town


async def refusal(host: Host, guest: Citizen, *nights: str, **more: object) -> Refused:
    with pytest.raises(Refused) as caught:
        await host.gives(guest, *nights, **more)  # type: ignore[arg-type]  # fields by name, in tests
    return caught.value


async def leaves(one: Citizen) -> None:
    await one.types("/renoncer")
    await one.taps("Oui, je renonce")


@pytest.mark.proves("done.last_bed")
async def test_of_two_who_give_the_last_bed_at_once_one_is_told_who_has_it(town: Town) -> None:
    host = await host_of(town, single=1)
    people = {one.person: one for one in (await comer(town, "Ana"), await comer(town, "Ben"))}
    database = town.database
    looked: list[str] = []
    database.house.on_statement = looked.append

    async def give(one: Citizen) -> tuple[Bed, ...]:
        return await database.transact(lambda tx: host.giving(tx, one), cause=f"form:{one.person}")

    # Both connections are there before it begins: they look at the same moment.
    await asyncio.gather(*(database.read(storage.audit.head) for _ in people))
    outcomes = await asyncio.gather(*map(give, people.values()), return_exceptions=True)
    database.house.on_statement = None
    (given,) = [each for each in outcomes if isinstance(each, tuple)]
    (refused,) = [each for each in outcomes if isinstance(each, Refused)]
    winner = people[given[0].person]
    (loser,) = [one for one in people.values() if one is not winner]
    assert refused.code == "beds.none-left"
    assert refused.facts["names"] == (f"{winner.name} Durand",)
    assert await host.beds(winner) == [(SATURDAY, "single")]
    assert await host.beds(loser) == []
    if database.engine.kind is Engine.POSTGRES:
        # One of the two clashed, and looked again; or came after the other, on a busy machine.
        assert looked.count("lodging.lock_night") >= len(people)


@pytest.mark.proves("done.last_bed")
async def test_of_two_who_give_one_person_a_bed_at_once_one_is_told(town: Town) -> None:
    host = await host_of(town, single=2)
    ana = await comer(town, "Ana")

    async def give(kind: Kind, cause: str) -> tuple[Bed, ...]:
        return await town.database.transact(lambda tx: host.giving(tx, ana, kind=kind), cause=cause)

    await host.keeps(SATURDAY, single=2, twin=2)
    outcomes = await asyncio.gather(
        give(Kind.SINGLE, "form:1"), give(Kind.TWIN, "form:2"), return_exceptions=True
    )
    assert [each.code for each in outcomes if isinstance(each, Refused)] == ["beds.has-one"]
    assert len(await host.beds(ana)) == 1


@pytest.mark.proves("done.beds")
async def test_a_guest_is_told_hotel_address_map_nights_and_hours(town: Town) -> None:
    host = await host_of(town)
    ana = await comer(town, "Ana")
    await host.gives(ana, number="12")
    assert ana.screen.text == (
        "Votre chambre est réservée\n\n"
        "Hôtel des Merles\n3 rue Haute, 75013 Paris\nTéléphone : 01 99 00 55 66\n\n"
        "du samedi 27 mars au dimanche 28 mars 2027 (1 nuit)\n"
        "Chambre prête à partir de 15 h.\nÀ rendre le dernier jour avant 11 h.\n"
        "Chambre n° 12.\nPetit déjeuner à 7 h"
    )
    assert ana.screen.labels == ["Voir sur une carte", "Mon hébergement"]
    assert ana.button("Voir sur une carte").startswith("https://www.openstreetmap.org/search?")


@pytest.mark.proves("done.beds")
async def test_who_has_no_chat_comes_on_the_call_list(town: Town) -> None:
    host = await host_of(town)
    petit = await town.imported("Jeanne", email="")
    await town.moves(petit, CitizenState.VALIDATED)
    who = Who(host.person, petit.person, town.workshop.id)
    await town.act(
        lambda tx: actions.attendance.answer(tx, who, "weekend-1", Answer.YES, now=tx.now)
    )
    await town.database.transact(lambda tx: host.giving(tx, petit), cause="form:1")
    (head,) = await town.read(partial(storage.outbox.heads, lane=Lane.INTERACTIVE, most=9))
    departures, waiting = Departures({}), Head(head.id, head.lane, 0, draws=True, answers=False)
    await town.act(lambda tx: departures.claim(tx, waiting, token=True))
    calls = await town.read(lambda tx: storage.calls.open_of_person(tx, petit.person, who.workshop))
    assert [call.reason for call in calls] == [Reason.NO_CHAT]


@pytest.mark.proves("done.beds")
async def test_a_change_tells_what_it_was_and_what_it_is(town: Town) -> None:
    host = await host_of(town)
    ana = await comer(town, "Ana")
    await host.gives(ana)
    await host.keeps(FRIDAY, single=1)
    await host.chooses(ana, FRIDAY, SATURDAY)
    await host.gives(ana, FRIDAY)
    assert "Votre hébergement change\nAvant : Hôtel des Merles, du samedi 27" in ana.screen.text
    assert "du vendredi 26 mars au dimanche 28 mars 2027 (2 nuits)" in ana.screen.text
    await host.frees(ana, FRIDAY, SATURDAY)
    assert ana.screen.text.startswith("Votre hébergement change\nVous n’avez plus de chambre")
    assert await host.frees(ana) is False


@pytest.mark.proves("done.beds")
async def test_who_is_moved_reads_both_hotels_in_one_message(town: Town) -> None:
    first, second = await host_of(town), await host_of(town)
    await second.changes(name="Hôtel Bleu")
    ana = await comer(town, "Ana")
    await first.gives(ana)
    messages = len(ana.phone.messages)
    await second.gives(ana, moving=True)
    assert len(ana.phone.messages) == messages + 1
    assert "Avant : Hôtel des Merles" in ana.screen.text
    assert "Maintenant :\nHôtel Bleu" in ana.screen.text


@pytest.mark.proves("done.beds")
async def test_the_kind_of_bedroom_alone_is_no_news(town: Town) -> None:
    host = await host_of(town)
    ana = await comer(town, "Ana")
    await host.gives(ana)
    messages = len(ana.phone.messages)
    await host.gives(ana, kind=Kind.ACCESSIBLE, moving=True)
    assert len(ana.phone.messages) == messages
    assert await host.beds(ana) == [(SATURDAY, "accessible")]


async def test_a_change_of_the_hotel_tells_its_guests_what_is_different(town: Town) -> None:
    host = await host_of(town)
    ana, ben = await comer(town, "Ana"), await comer(town, "Ben")
    await host.gives(ana)
    messages = len(ben.phone.messages)
    await host.changes(address="5 rue Basse, 75013 Paris", arrive_from="16 h")
    assert ana.screen.text.startswith(
        "Votre hôtel : ce qui change\n• l’adresse ou le plan\n• les heures d’arrivée ou de départ"
    )
    assert "5 rue Basse" in ana.screen.text
    assert len(ben.phone.messages) == messages
    before = len(ana.phone.messages)
    await host.changes(address="5 rue Basse, 75013 Paris", arrive_from="16 h")
    await host.changes(address="5 rue Basse, 75013 Paris", arrive_from="16 h", reference="B")
    assert len(ana.phone.messages) == before


@pytest.mark.proves("done.beds")
async def test_who_withdraws_frees_the_bed_and_the_team_hears_which(town: Town) -> None:
    host = await host_of(town)
    omar, ana = await town.organiser("Omar"), await comer(town, "Ana")
    await host.gives(ana)
    await leaves(ana)
    assert await host.beds(ana) == []
    assert omar.screen.text == (
        "Ana Durand ne dort plus à l’Hôtel des Merles : cette chambre est libre.\n"
        "du samedi 27 mars au dimanche 28 mars 2027 (1 nuit)"
    )


@pytest.mark.proves("done.beds")
async def test_who_comes_back_in_time_has_the_same_bed_again(town: Town) -> None:
    host = await host_of(town)
    omar, ana = await town.organiser("Omar"), await comer(town, "Ana")
    await host.gives(ana)
    await leaves(ana)
    await ana.taps("Je change d’avis, je reste")
    assert await host.beds(ana) == [(SATURDAY, "single")]
    assert "Ana Durand revient et retrouve sa chambre" in omar.screen.text
    assert any("Votre chambre est réservée" in shown.text for shown in ana.phone.messages[-4:])


@pytest.mark.proves("done.beds")
async def test_who_comes_back_after_the_bed_was_given_is_to_be_lodged_again(town: Town) -> None:
    host = await host_of(town, single=1)
    omar = await town.organiser("Omar")
    ana, ben = await comer(town, "Ana"), await comer(town, "Ben")
    await host.gives(ana)
    await leaves(ana)
    await host.gives(ben)
    await ana.taps("Je change d’avis, je reste")
    assert await host.beds(ana) == []
    assert omar.screen.text.startswith("Ana Durand revient, mais sa chambre n’est plus libre")


@pytest.mark.proves("done.beds")
async def test_a_no_to_the_weekend_frees_its_bed_and_a_yes_gives_it_back(town: Town) -> None:
    host = await host_of(town)
    omar, ana = await town.organiser("Omar"), await comer(town, "Ana")
    await host.gives(ana)
    await ana.types("Mes dates")
    await ana.taps("Premier week-end")
    await ana.taps("Donner ou changer ma réponse")
    await ana.taps("Je ne sais pas encore")
    assert await host.beds(ana) == [(SATURDAY, "single")]
    await ana.types("Mes dates")
    await ana.taps("Premier week-end")
    await ana.taps("Donner ou changer ma réponse")
    await ana.taps("Non, je ne peux pas venir")
    assert await host.beds(ana) == []
    assert any("cette chambre est libre" in shown.text for shown in omar.phone.messages)
    await ana.taps("Finalement, je viens")
    assert await host.beds(ana) == [(SATURDAY, "single")]


async def test_a_no_to_online_work_or_the_other_weekend_frees_nothing(town: Town) -> None:
    host = await host_of(town)
    ana = await comer(town, "Ana")
    await host.gives(ana)
    for gathering in ("en-ligne", "weekend-2"):
        await town.act(
            lambda tx, about=gathering: actions.attendance.answer(  # type: ignore[misc]  # bound now
                tx, town.who(ana), about, Answer.NO, now=tx.now
            )
        )
    assert await host.beds(ana) == [(SATURDAY, "single")]


async def test_a_day_later_nothing_is_given_back(town: Town) -> None:
    host = await host_of(town)
    ana = await comer(town, "Ana")
    await host.gives(ana)
    who = town.who(ana)
    for answer in (Answer.NO, Answer.YES):
        await town.act(
            lambda tx, given=answer: actions.attendance.answer(  # type: ignore[misc]  # bound now
                tx, who, "weekend-1", given, now=tx.now
            )
        )
        town.clock.advance(hours=25)
    assert await host.beds(ana) == []


async def test_who_shares_reads_with_whom_and_when_that_is_over(town: Town) -> None:
    host = await host_of(town)
    await host.opens_sharing()
    ana, ben = await comer(town, "Ana"), await comer(town, "Ben")
    await ana.types("/hotel")
    await ana.taps("Mes souhaits pour la nuit")
    await ana.taps("Partager une chambre…")
    await ana.types("ben DURAND")
    assert "nous lui posons la question" in ana.screen.text
    assert ben.screen.text.startswith("Ana Durand vous propose de partager une chambre")
    await ben.taps("Oui, avec Ana Durand")
    await host.gives(ana, kind=Kind.TWIN)
    await host.gives(ben, kind=Kind.TWIN, beside=ana.person)
    assert "Vous partagez cette chambre avec Ana Durand." in ben.screen.text
    assert "Vous partagez cette chambre avec Ben Durand." in ana.screen.text
    await leaves(ben)
    assert "Vous partagez" not in ana.screen.text


async def test_without_both_asking_nobody_shares(town: Town) -> None:
    host = await host_of(town)
    ana, ben = await comer(town, "Ana"), await comer(town, "Ben")
    await host.gives(ana, kind=Kind.TWIN)
    refused = await refusal(host, ben, kind=Kind.TWIN, beside=ana.person)
    assert refused.code == "beds.sharing-closed"
    await host.opens_sharing()
    refused = await refusal(host, ben, kind=Kind.TWIN, beside=ana.person)
    assert refused.code == "beds.not-both"


async def test_who_does_not_come_that_night_gets_no_bed(town: Town) -> None:
    host = await host_of(town)
    ana = await comer(town, "Ana")
    assert (await refusal(host, ana, SECOND)).code == "beds.not-attending"
    assert (await refusal(host, ana, SUNDAY)).code == "beds.not-attending"


async def test_an_erased_guest_leaves_a_free_bed_and_no_name(town: Town) -> None:
    host = await host_of(town)
    omar, ana = await town.organiser("Omar"), await comer(town, "Ana")
    await host.gives(ana)
    await ana.types("Mes données")
    await ana.taps("Tout effacer")
    await ana.taps("Oui, tout effacer")
    assert await host.beds(ana) == []
    assert "Une chambre est libre à l’Hôtel des Merles." in omar.screen.text
    assert "Ana" not in omar.screen.text


async def test_bedrooms_that_people_have_cannot_be_taken_back(town: Town) -> None:
    host = await host_of(town)
    ana = await comer(town, "Ana")
    await host.gives(ana)
    with pytest.raises(Refused) as caught:
        await host.keeps(SATURDAY, single=0)
    assert caught.value.facts == {"given": 1, "kind": "single"}


async def test_who_is_erased_by_telephone_leaves_a_free_bed_too(town: Town) -> None:
    host = await host_of(town)
    omar, petit = await town.organiser("Omar"), await town.imported("Jeanne")
    await town.moves(petit, CitizenState.VALIDATED)
    who = Who(host.person, petit.person, town.workshop.id)
    await town.act(
        lambda tx: actions.attendance.answer(tx, who, "weekend-1", Answer.YES, now=tx.now)
    )
    await host.gives(petit)
    await town.act(lambda tx: actions.data.erase_for(tx, who, now=tx.now))
    assert await host.beds(petit) == []
    assert "Une chambre est libre à l’Hôtel des Merles." in omar.screen.text


async def test_who_is_erased_leaves_every_workshop(town: Town) -> None:
    host = await host_of(town)
    omar, ana = await town.organiser("Omar"), await comer(town, "Ana")
    elsewhere = replace(town, workshop=replace(town.workshop, id="autre-atelier"), count=1_000)
    await elsewhere.rewrites()
    hosts, lea = await host_of(elsewhere), await elsewhere.organiser("Léa")

    async def comes_there_too(tx: Transaction) -> None:
        who = elsewhere.who(ana)
        await storage.people.add_part(
            tx,
            ana.person,
            who.workshop,
            Role.CITIZEN,
            now=tx.now,
            state=CitizenState.VALIDATED,
        )
        await actions.attendance.answer(tx, who, "weekend-1", Answer.YES, now=tx.now)

    await elsewhere.act(comes_there_too)
    await host.gives(ana)
    await hosts.gives(ana)
    await town.act(lambda tx: actions.data.erase_for(tx, host.who(ana), now=tx.now))
    for there, one, runs in ((town, host, omar), (elsewhere, hosts, lea)):
        assert await one.beds(ana) == []
        seats = await there.rows("citizens.find", person=ana.person, workshop=there.workshop.id)
        assert [seat["state"] for seat in seats] == [CitizenState.WITHDRAWN]
        said = [shown.text for shown in runs.phone.messages]
        assert sum("Une chambre est libre" in words for words in said) == 1
        assert sum("effacer" in words for words in said) == 1
