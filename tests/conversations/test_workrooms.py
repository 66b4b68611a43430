"""Workrooms in the programme, in the chat and in calendars: one entry, brought up to date."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from icalendar import Calendar

import actions.workrooms
import storage.jobs
import storage.workrooms
from rules.errors import Refused
from rules.who import Who
from storage.transaction import Transaction
from tests.conversations.hotel import comer
from tests.conversations.jobs import work_through
from tests.conversations.town import Citizen, Shown, Town

ROOM = {"name": "Grande salle", "capacity": "40", "place": "1er étage", "equipment": "Écran"}


def who(town: Town) -> Who:
    return Who("command", "command", town.workshop.id)


async def room(town: Town, **fields: str) -> str:
    """Add a room."""
    return await town.act(lambda tx: actions.workrooms.save(tx, who(town), "", {**ROOM, **fields}))


async def holds(town: Town, **asked: str) -> int:
    return await town.act(lambda tx: actions.workrooms.hold(tx, who(town), asked))


def event(shown: Shown) -> dict[str, object]:
    """What a calendar file says, as far as it matters here."""
    (found,) = Calendar.from_ical(shown.content).walk("VEVENT")
    return {
        "uid": str(found["UID"]),
        "sequence": int(str(found["SEQUENCE"])),
        "location": str(found["LOCATION"]),
    }


def files(one: Citizen) -> list[Shown]:
    return [shown for shown in one.phone.messages if shown.file]


@pytest.mark.proves("done.workrooms")
async def test_a_booked_room_stands_in_the_programme_and_in_a_new_calendar_file(town: Town) -> None:
    big = await room(town)
    assert await holds(town, accueil=big, mandat=big) == 0
    ana = await comer(town, "Ana")
    place = "Hôtel des Quatre Marronniers, 12 rue de la Fontaine-aux-Merles, 75013 Paris"
    assert event(files(ana)[0])["location"] == f"Grande salle (1er étage) – {place}"
    assert "présentation de l’atelier – Grande salle" in description(files(ana)[0])
    await ana.types("Mes dates")
    await ana.taps("Premier week-end")
    assert "10 h – Accueil, présentation de l’atelier – Grande salle (1er étage)" in ana.screen.text
    assert "12 h 30 – Déjeuner\n" in ana.screen.text


def description(shown: Shown) -> str:
    (found,) = Calendar.from_ical(shown.content).walk("VEVENT")
    return str(found["DESCRIPTION"])


@pytest.mark.proves("done.workrooms")
async def test_a_changed_room_is_the_same_entry_with_one_more_in_its_sequence(town: Town) -> None:
    big, small = await room(town), await room(town, name="Salle bleue", place="")
    ana, ben = await comer(town, "Ana"), await town.citizen("Ben")
    assert await holds(town, accueil=big) == 1
    assert await holds(town, accueil=small, mandat=big) == 1
    await work_through(town)
    first, *later = map(event, files(ana))
    assert [each["uid"] for each in later] == [first["uid"]] * len(later)
    assert later[-1]["sequence"] == len(later)
    assert str(later[-1]["location"]).startswith("Salle bleue, Grande salle (1er étage) – Hôtel")
    assert files(ana)[-1].text.startswith(
        "« Premier week-end » : vous avez rendez-vous dans ces salles : Salle bleue et Grande"
    )
    assert files(ben) == []


async def test_the_same_rooms_again_tell_nobody(town: Town) -> None:
    big = await room(town)
    await comer(town, "Ana")
    await holds(town, accueil=big)
    assert await holds(town, accueil=big) == 0
    assert await town.act(lambda tx: actions.workrooms.save(tx, who(town), big, ROOM)) == big
    assert len(await town.read(storage.jobs.due)) == 1


async def test_a_room_with_another_name_is_told_too_and_no_room_as_well(town: Town) -> None:
    big = await room(town)
    ana = await comer(town, "Ana")
    await holds(town, accueil=big)
    await work_through(town)
    assert "vous avez rendez-vous ici : Grande salle (1er étage)." in files(ana)[-1].text
    await town.act(
        lambda tx: actions.workrooms.save(tx, who(town), big, {**ROOM, "place": "2e étage"})
    )
    await work_through(town)
    assert "Grande salle (2e étage)" in files(ana)[-1].text
    await holds(town, accueil="")
    await work_through(town)
    assert "la salle n’est plus indiquée" in files(ana)[-1].text
    assert event(files(ana)[-1])["sequence"] == 3


async def test_everybody_is_told_in_small_transactions(town: Town) -> None:
    big = await room(town)
    people = [await comer(town, f"Personne{number}") for number in range(12)]
    assert await holds(town, accueil=big) == 12
    assert await work_through(town) == 2
    assert {len(files(one)) for one in people} == {2}


@pytest.mark.proves("done.room_moves")
async def test_a_room_that_moves_during_the_day_is_told_to_those_who_are_there(town: Town) -> None:
    big, small = await room(town), await room(town, name="Salle bleue", place="")
    ana, ben = await comer(town, "Ana"), await town.citizen("Ben")
    await holds(town, accueil=big)
    await work_through(town)
    town.clock.now = town.workshop.gatherings[0].starts_at + timedelta(minutes=30)
    assert await holds(town, accueil=small, mandat=big) == 1
    await work_through(town)
    told = files(ana)[-1]
    assert told.text.replace("\u202f", " ").replace("\u00a0", " ") == (
        "Changement de salle – « Premier week-end »\n"
        "• samedi 27 mars à 10 h – Accueil, présentation de l’atelier : Salle bleue\n"
        "• samedi 27 mars à 11 h – Le mandat : l’Office explique ce qu’il vous demande, vous "
        "l’interrogez : Grande salle (1er étage)\n"
        "Ce fichier remplace l’ancien rendez-vous : ouvrez-le pour mettre votre agenda à jour."
    )
    assert event(told)["sequence"] == len(files(ana)) - 1
    assert str(event(told)["location"]).startswith("Salle bleue, Grande salle (1er étage) – Hôtel")
    assert files(ben) == []


async def test_what_is_over_is_told_no_more(town: Town) -> None:
    big = await room(town)
    ana = await comer(town, "Ana")
    await holds(town, accueil=big)
    first = town.workshop.gatherings[0].sessions[0]
    town.clock.now = first.ends_at
    await work_through(town)
    assert len(files(ana)) == 1
    assert await holds(town, accueil="") == 0


@pytest.mark.proves("done.workrooms")
async def test_a_room_that_is_too_small_or_taken_is_named(town: Town) -> None:
    small = await room(town, name="Petite salle", capacity="8")
    with pytest.raises(Refused) as caught:
        await holds(town, accueil=small)
    assert caught.value.facts["room"] == "Petite salle"
    big = await room(town)
    await holds(town, accueil=big)
    with pytest.raises(Refused) as caught:
        await town.act(
            lambda tx: actions.workrooms.save(tx, who(town), big, {**ROOM, "capacity": "8"})
        )
    assert caught.value.code == "workrooms.too-small"
    with pytest.raises(Refused) as caught:
        await town.act(lambda tx: actions.workrooms.remove(tx, who(town), big))
    assert caught.value.code == "workrooms.is-used"
    with pytest.raises(Refused) as caught:
        await town.act(lambda tx: actions.workrooms.save(tx, who(town), "x", ROOM))
    assert caught.value.code == "workrooms.no-longer-there"
    await town.act(lambda tx: actions.workrooms.remove(tx, who(town), small))
    left = await town.read(lambda tx: storage.workrooms.of_workshop(tx, town.workshop.id))
    assert list(left) == [big]


async def test_of_two_who_book_a_room_at_once_for_the_same_hour_one_is_told(town: Town) -> None:
    big = await room(town)
    first, second = town.workshop.gatherings[0].sessions[:2]
    # Both sessions at the same hour, as a programme may have it for two groups.
    sessions = (first, replace(second, starts_at=first.starts_at))
    weekend, *others = town.workshop.gatherings
    await town.rewrites(gatherings=(replace(weekend, sessions=sessions), *others))

    async def book(session: str) -> int:
        async def body(tx: Transaction) -> int:
            return await actions.workrooms.hold(tx, who(town), {session: big})

        return await town.database.transact(body, cause=f"form:{session}")

    outcomes = await asyncio.gather(book(first.key), book(second.key), return_exceptions=True)
    assert [each.code for each in outcomes if isinstance(each, Refused)] == ["workrooms.taken"]
