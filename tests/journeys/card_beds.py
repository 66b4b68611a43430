"""Beds and rooms of the card's journey: given, told, freed on a Thursday night, given again."""

from __future__ import annotations

import re
from datetime import date, timedelta

from tests.journeys.card_cast import CITIZENS, IN_TELEGRAM, Cast
from tests.web.lodging import sheets

HOTEL = "Hôtel des Quatre Marronniers"
NIGHTS = (date(2027, 3, 27), date(2027, 4, 24))
BEFORE = date(2027, 3, 26)  # Nadia, who speaks on Saturday, comes from far
LAST = CITIZENS - 1  # nineteen bedrooms for twenty people: she waits for one
ACCESSIBLE = 2
THURSDAY_NIGHT = "2027-03-25T22:30:00+01:00"
_CALLED = re.compile(r'<th scope="row"><a href="[^"]*/personnes/([^"]+)"')
_CALL = re.compile(r'href="[^"]*/(appels/\d+)"')
_HOTEL = re.compile(r"/hebergement/hotel/([^/?]+)")
_ROOM = re.compile(r'<option value="([^"]+)"[^>]*>(Salle [^<]+)<')
_DAY_ZERO = date(1899, 12, 30)  # as spreadsheets count


async def a_hotel_is_found(cast: Cast) -> None:
    """Nineteen bedrooms on both Saturdays, one of them without a step, and one the night before."""
    hotel: dict[str, str | list[str]] = {
        "name": HOTEL,
        "address": "12 rue de la Fontaine-aux-Merles, 75013 Paris",
        "arrive_from": "15 h",
        "leave_by": "11 h",
        "reference": "ATELIER-27",
        **{f"beds-{kind}": "1" for kind in ("single", "double", "accessible")},
        "beds-twin": "2",
    }
    await cast.sophie.does("hebergement/nouvel-hotel", "/nouvel-hotel", hotel)
    found = _HOTEL.search(cast.sophie.path)
    assert found, cast.sophie.path
    cast.hotel = found[1]
    rooms: dict[str, str | list[str]] = {f"{BEFORE}-single": "1"}
    for night in NIGHTS:
        rooms |= {f"{night}-single": str(CITIZENS - 2), f"{night}-accessible": "1"}
    await cast.sophie.does(_hotel(cast), "/chambres", rooms)
    cast.sophie.sees("C’est enregistré")


async def beds_are_given(cast: Cast) -> None:
    """To nineteen of twenty; guests read of theirs in the chat, or are on the call list for it."""
    await everybody_is_called(cast)
    needs: dict[str, str | list[str]] = {"wish": ["accessible"]}
    await cast.sophie.does(_guest(cast, ACCESSIBLE), "/souhaits", needs)
    for number in range(LAST):
        await is_given_a_bed(cast, number)
    await cast.sophie.opens(_guest(cast, LAST))
    await cast.sophie.sends("/lit", _bed(cast, LAST))
    cast.sophie.sees(f"Il n’y a plus de chambre individuelle à l’{HOTEL}")
    for phone in cast.phones:
        told = (await phone.sees("Votre chambre est réservée"))["text"]
        assert HOTEL in told
        assert "PMR" not in told
    assert await called(cast) == _ids(cast, range(IN_TELEGRAM, LAST))
    await everybody_is_called(cast)
    await cast.sophie.opens("hebergement")
    cast.sophie.sees("1 personne n’a pas encore de chambre")


async def a_speaker_sleeps_there(cast: Cast) -> None:
    """Nadia speaks on Saturday and comes the night before: chosen by hand."""
    nadia = cast.speakers["Nadia Roche"]
    page = f"hebergement/personne/{nadia.person}"
    await cast.sophie.does(page, "/nuits", {"night": [BEFORE.isoformat()]})
    bed: dict[str, str | list[str]] = {"hotel": cast.hotel, "kind": "single"}
    await cast.sophie.does(page, "/lit", {**bed, "night": [BEFORE.isoformat()]})
    assert nadia.phone
    await nadia.phone.sees("Votre chambre est réservée")


async def is_given_a_bed(cast: Cast, number: int) -> None:
    await cast.sophie.does(_guest(cast, number), "/lit", _bed(cast, number))
    cast.sophie.sees("La chambre est attribuée")


async def rooms_are_booked(cast: Cast) -> None:
    """Two workrooms; at one time one room holds one session, and calendars say which."""
    for name in ("Salle des Tilleuls", "Salle des Merles"):
        room: dict[str, str | list[str]] = {"room": "", "name": name, "capacity": "30"}
        await cast.sophie.does("salles", "/salles", room, holding='name="room" value=""')
        cast.sophie.sees("La salle est enregistrée")
    offered = _ROOM.findall(cast.sophie.shown)
    tilleuls = next(key for key, name in offered if name == "Salle des Tilleuls")
    held: dict[str, str | list[str]] = {"session-accueil": tilleuls, "session-mandat": tilleuls}
    await cast.sophie.does("salles", "/seances", held, holding='name="session-accueil"')
    cast.sophie.sees("reçoivent un fichier à jour")
    for phone in cast.phones:
        await phone.sees("« Premier week-end » : vous avez rendez-vous ici : Salle des Tilleuls")


async def somebody_withdraws_on_thursday_night(cast: Cast) -> None:
    """Théo gives up; his bed is free, the team knows, and on Friday Odile has it."""
    theo = cast.phones[0]
    await first_list(cast)
    await cast.played.clock(to=THURSDAY_NIGHT)
    await theo.chooses(cast.script.say("common.menu-dates"))
    await theo.taps(cast.script.say("dates.give-up"))
    await theo.decides(cast.script.say("leaving.yes-give-up"))
    await theo.sees("vous ne participez plus")
    await cast.claire.sees("Théo Lefèvre renonce à participer")
    await cast.claire.sees(f"Théo Lefèvre ne dort plus à l’{HOTEL}")
    await cast.played.clock(to="morning")
    await everybody_is_called(cast)
    await is_given_a_bed(cast, LAST)
    assert await called(cast) == _ids(cast, [LAST])
    await everybody_is_called(cast)
    await cast.sophie.opens("hebergement")
    cast.sophie.sees("Tous ceux qui viennent ont une chambre pour chaque nuit")


async def first_list(cast: Cast) -> None:
    found = await rooming_list(cast)
    assert {row[1] for row in found if row[0] == "Lefèvre"} == {"Théo"}


async def every_bed_is_right(cast: Cast) -> None:
    """The list that the hotel gets names each guest once a stay, and nobody else."""
    found = await rooming_list(cast)
    expected = {
        (letter.name, kind, _serial(night), _serial(night + timedelta(1)), "1")
        for number, letter in enumerate(cast.letters)
        if number
        for night in NIGHTS
        for kind in ["chambre PMR" if number == ACCESSIBLE else "chambre individuelle"]
    }
    expected.add(("Nadia Roche", "chambre individuelle", _serial(BEFORE), _serial(NIGHTS[0]), "1"))
    told = [(f"{row[1]} {row[0]}", row[2], row[5], row[6], row[7]) for row in found]
    assert len(told) == len(set(told))
    assert set(told) == expected
    assert {row[9] for row in found} == {"ATELIER-27"}


async def rooming_list(cast: Cast) -> list[list[str]]:
    """The rows of the first sheet, below its headings."""
    await cast.sophie.does(_hotel(cast), "/liste")
    rows = next(iter(sheets(cast.sophie.content).values()))
    headings = next(at for at, row in enumerate(rows) if row[:1] == ["Nom"])
    return rows[headings + 1 :]


async def everybody_is_called(cast: Cast) -> None:
    """Sophie phones whoever is on the list, and notes it."""
    await cast.sophie.opens("appels")
    while calls := _CALL.findall(cast.sophie.shown):
        await cast.sophie.does(calls[0], f"/{calls[0]}", {"do": "reached", "words": "Dit."})
        cast.sophie.sees("L’appel est noté, c’est réglé.")


async def called(cast: Cast) -> set[str]:
    """Who is on the call list now."""
    await cast.sophie.opens("appels")
    return set(_CALLED.findall(cast.sophie.shown))


def _ids(cast: Cast, numbers: range | list[int]) -> set[str]:
    return {cast.letters[number].person for number in numbers}


def _bed(cast: Cast, number: int) -> dict[str, str | list[str]]:
    kind = "accessible" if number == ACCESSIBLE else "single"
    nights = [night.isoformat() for night in NIGHTS]
    return {"hotel": cast.hotel, "kind": kind, "night": nights}


def _guest(cast: Cast, number: int) -> str:
    return f"hebergement/personne/{cast.letters[number].person}"


def _hotel(cast: Cast) -> str:
    return f"hebergement/hotel/{cast.hotel}"


def _serial(day: date) -> str:
    return str((day - _DAY_ZERO).days)
