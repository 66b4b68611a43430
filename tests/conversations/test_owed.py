"""What is expected of me: one list, each thing with its way to be settled, and my reminders."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

import actions.owed
import actions.reminders
import actions.wishes
import storage.form
import storage.materials
import storage.owed
import storage.timers
from rules.owed import What
from rules.reminders import Setting
from rules.who import CitizenState, Who
from storage.transaction import Transaction
from tests.conversations.jobs import work_through
from tests.conversations.speaking import staged
from tests.conversations.timers import walk_to
from tests.conversations.town import Citizen, Town
from tests.storage.town import insert

VALIDATED = CitizenState.VALIDATED


async def comes(town: Town, name: str = "Ana") -> Citizen:
    """A member who comes to everything."""
    one = await town.citizen(name, VALIDATED)
    await one.starts()
    for label in ("Oui, je viens", "Oui, je participe en ligne", "Oui, je viens"):
        await one.taps(label)
    return one


def last(one: Citizen) -> str:
    """The message that came, or was changed, last: a panel may stand above others."""
    return one.received[-1].text


async def codes(town: Town, one: Citizen) -> list[str]:
    things = await town.read(
        lambda tx: storage.owed.of_person(tx, one.person, town.workshop.id, now=tx.now)
    )
    return [each.code for each in things]


async def hotel(town: Town) -> None:
    async def body(tx: Transaction) -> None:
        there = {"id": "hotel", "workshop": town.workshop.id, "changed_at": tx.now}
        definition = '{"name": "Hôtel", "address": "Paris"}'
        await insert(tx, "hotels", **there, definition=definition, changed_by="x")

    await town.act(body)


async def slides(town: Town, version: int = 1) -> None:
    """Somebody's slides are shown to citizens."""

    async def body(tx: Transaction) -> None:
        file = f"file-{version}"
        kept = {"kind": "material", "mime": "application/pdf", "size": 1, "sha256": ""}
        await insert(tx, "files", id=file, sealed_name="a.pdf", **kept, created_at=tx.now)
        if version == 1:
            person = (await tx.fetch("owed.page", workshop=town.workshop.id, after="", most=1))[0]
            who = Who.oneself(person["person"], town.workshop.id)
            await storage.materials.add(tx, who, "m1", "Les chiffres")
        await storage.materials.add_version(
            tx, Who("x", "x", town.workshop.id), "m1", version, file
        )
        await tx.run(
            "materials.release", id="m1", released=version, released_at=tx.now, release_at=None
        )

    await town.act(body)


async def test_needs_are_said_or_that_there_are_none(town: Town) -> None:
    ana = await comes(town)
    assert await codes(town, ana) == ["needs"]
    await ana.types("Ce qu’on attend de moi")
    await ana.taps("Dire de quoi vous avez besoin")
    await ana.taps("Écrire ce dont j’ai besoin")
    assert any("besoins/" in str(each.rows) or each.text for each in ana.received)
    await ana.taps("Revenir à la liste")
    await ana.taps("Dire de quoi vous avez besoin")
    nothing = ana.button("Je n’ai besoin de rien de particulier")
    await ana.presses(nothing)
    assert "vous n’avez besoin de rien de particulier" in last(ana)
    assert "Merci, tout est en ordre." in last(ana)
    assert await codes(town, ana) == []
    await ana.presses(nothing)
    assert await codes(town, ana) == []
    bob = await town.citizen("Bob")
    await bob.presses(nothing.replace(ana.person, bob.person).replace("nothing", "show"))
    assert "besoin" not in bob.screen.text.split("\n")[0]


async def test_what_has_no_button_yet_is_said_to_have_one_later(town: Town) -> None:
    later = "Quand elles sont faites, les suivantes ont leur bouton."
    ana = await comes(town)
    await hotel(town)
    await slides(town)
    await ana.types("Ce qu’on attend de moi")
    assert "Il reste 3 choses à faire" in ana.screen.text
    assert later not in ana.screen.text
    ben = await town.citizen("Ben", VALIDATED)
    await ben.types("Ce qu’on attend de moi")
    assert later in ben.screen.text


async def test_whoever_sleeps_elsewhere_is_asked_for_no_wish_for_the_night(town: Town) -> None:
    await hotel(town)
    ana, bea = await comes(town), await comes(town, "Béa")
    for one, where in ((ana, "ailleurs"), (bea, "hotel")):
        who = town.who(one)
        await town.act(
            lambda tx, who=who, where=where: storage.form.save(tx, who, "nuits", where, tx.now)  # type: ignore[misc]
        )
    assert await codes(town, ana) == ["needs"]
    assert await codes(town, bea) == ["needs", "lodging"]
    every = await town.read(
        lambda tx: storage.owed.of_workshop(tx, town.workshop, now=tx.now, contacted=False)
    )
    asked = {each.person: [thing.code for thing in each.missing(What.LODGING)] for each in every}
    assert (asked[ana.person], asked[bea.person]) == ([], ["lodging"])
    await town.act(lambda tx: actions.wishes.nothing(tx, town.who(ana), now=tx.now))
    assert await codes(town, ana) == ["needs"]


async def test_wishes_are_said_or_that_there_are_none(town: Town) -> None:
    await hotel(town)
    ana = await comes(town)
    assert await codes(town, ana) == ["needs", "lodging"]
    await ana.types("Ce qu’on attend de moi")
    await ana.taps("Dire vos souhaits pour la nuit")
    await ana.taps("Mes souhaits pour la nuit")
    await ana.types("Ce qu’on attend de moi")
    await ana.taps("Dire vos souhaits pour la nuit")
    await ana.taps("Revenir à la liste")
    await ana.taps("Dire vos souhaits pour la nuit")
    nothing = ana.button("Je n’ai pas de souhait")
    await ana.presses(nothing)
    await ana.presses(nothing)
    assert await codes(town, ana) == ["needs"]
    bob = await town.citizen("Bob")
    await bob.presses(nothing.replace(ana.person, bob.person))
    assert "souhait" not in bob.screen.text


async def test_one_press_says_that_something_was_read_and_a_new_version_asks_anew(
    town: Town,
) -> None:
    ana = await comes(town)
    await slides(town)
    assert await codes(town, ana) == ["reading:m1:1", "needs"]
    await ana.types("Ce qu’on attend de moi")
    await ana.taps("Lire : « Les chiffres »")
    await ana.taps("Lire les documents")
    await ana.taps("Revenir à la liste")
    await ana.taps("Lire : « Les chiffres »")
    read = ana.button("C’est lu")
    await ana.presses(read)
    assert "C’est noté : vous avez lu « Les chiffres »." in last(ana)
    await ana.presses(read)
    assert await codes(town, ana) == ["needs"]
    await slides(town, 2)
    assert await codes(town, ana) == ["reading:m1:2", "needs"]
    await ana.presses(read)
    assert await codes(town, ana) == ["reading:m1:2", "needs"]
    await ana.presses(read.replace("read", "show", 1))
    assert "Ce document n’est plus montré" in last(ana)
    bob = await town.citizen("Bob")
    await bob.presses(read.replace(ana.person, bob.person))
    assert "lu « Les chiffres »" not in bob.screen.text


@pytest.mark.proves("expected.mute")
async def test_a_reminder_is_stopped_and_the_thing_stays_in_the_list(town: Town) -> None:
    ana = await comes(town)
    await town.act(lambda tx: actions.reminders.begin(tx, ana.person, town.workshop.id, now=tx.now))
    await ana.types("Ce qu’on attend de moi")
    await ana.taps("Choisir mes rappels")
    stop = ana.button("Ne plus me rappeler : mes besoins")
    await ana.presses(stop)
    assert "Un rappel est arrêté." in ana.screen.text
    await ana.presses(stop.replace("needs-off", "nothing-off"))
    assert "Dire de quoi vous avez besoin" in ana.screen.text
    await walk_to(town, town.clock.now + timedelta(days=30))
    assert not any("un petit rappel" in shown.text for shown in ana.phone.messages)
    await ana.types("Ce qu’on attend de moi")
    assert "Dire de quoi vous avez besoin" in ana.screen.text
    await ana.taps("Choisir mes rappels")
    await ana.taps("Me rappeler de nouveau : mes besoins")
    await walk_to(town, town.clock.now + timedelta(days=6))
    assert any("un petit rappel" in shown.text for shown in ana.phone.messages)


async def test_an_old_button_of_another_kind_shows_the_list(town: Town) -> None:
    ana = await comes(town)
    await ana.types("Ce qu’on attend de moi")
    home = ana.button("Revenir à l’accueil")
    await ana.presses(home.replace("home", "needs"))
    assert ana.screen.text.startswith("Il reste une chose à faire")


async def test_what_begins_to_be_expected_is_found_in_the_morning(town: Town) -> None:
    ana = await comes(town)
    await town.act(lambda tx: actions.reminders.begin(tx, ana.person, town.workshop.id, now=tx.now))
    await ana.types("Ce qu’on attend de moi")
    await ana.taps("Dire de quoi vous avez besoin")
    await ana.taps("Je n’ai besoin de rien de particulier")
    await slides(town)
    before = len(ana.phone.messages)
    for _ in range(7):
        await walk_to(town, town.clock.now + timedelta(days=1))
        await work_through(town)
    (reminder,) = ana.phone.messages[before:]
    assert "• Lire : « Les chiffres » – avant le mardi 19 janvier 2027" in reminder.text
    assert "dernier rappel" not in reminder.text


@pytest.mark.proves("expected.mute")
async def test_what_is_tuned_counts_for_those_who_wait(town: Town) -> None:
    ana = await comes(town)
    omar = await town.organiser("Omar")
    who = Who(omar.person, omar.person, town.workshop.id)
    await town.act(lambda tx: actions.reminders.begin(tx, ana.person, town.workshop.id, now=tx.now))
    await town.act(lambda tx: actions.owed.tune(tx, who, What.NEEDS, Setting(days=1, times=1)))
    await work_through(town)
    await walk_to(town, town.clock.now + timedelta(days=1, hours=1))
    assert sum("un petit rappel" in shown.text for shown in ana.phone.messages) == 1
    await town.act(lambda tx: actions.owed.turn(tx, who, What.NEEDS, off=True))
    await work_through(town)
    await walk_to(town, town.clock.now + timedelta(days=10))
    assert sum("un petit rappel" in shown.text for shown in ana.phone.messages) == 1


async def test_who_is_citizen_and_speaker_gets_one_message_about_both(town: Town) -> None:
    stage = await staged(town)
    anne = await stage.speaker("Anne")
    await stage.asks(anne)
    both = await town.citizen("Zoé", phone=anne.phone)

    async def merge(tx: Transaction) -> None:
        await tx.run(
            "people.add_part",
            id="both",
            person=anne.person,
            workshop=town.workshop.id,
            role="citizen",
            state=VALIDATED,
            source=None,
            sealed_features=None,
            changed_at=tx.now,
        )
        await actions.reminders.begin(tx, anne.person, town.workshop.id, now=tx.now)

    await town.act(merge)
    await walk_to(town, town.clock.now + timedelta(days=2, hours=1))
    told = [shown.text for shown in anne.phone.messages if "un petit rappel" in shown.text]
    assert len(told) == 1
    assert "Répondre à l’horaire proposé" in told[0]
    assert "Dire si vous venez : Premier week-end" in told[0]
    assert both.person != anne.person


async def test_the_look_of_the_morning_ends_with_the_follow_up(town: Town) -> None:
    town.clock.now = datetime(2029, 6, 1, 12, tzinfo=town.workshop.tz)
    before = await town.read(storage.timers.next_due)
    await town.act(lambda tx: actions.owed.schedule(tx, town.workshop))
    assert await town.read(storage.timers.next_due) == before
