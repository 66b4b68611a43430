"""My hotel in the chat: what one sees, what one may wish for, and where needs are said."""

import json

import pytest

import actions.wishes
import storage.lodging
from rules.lodging import Kind
from rules.nights import Wish
from rules.who import CitizenState
from tests.conversations.hotel import FRIDAY, SATURDAY, comer, host_of
from tests.conversations.town import Citizen, Town

pytestmark = pytest.mark.one_engine("journeys/test_card.py does the same on both")


async def wishes_of(town: Town, one: Citizen) -> frozenset[Wish]:
    stay = await town.read(lambda tx: storage.lodging.stay(tx, one.person, town.workshop.id))
    return stay.wishes


async def to_wishes(one: Citizen) -> None:
    await one.types("/hotel")
    await one.taps("Mes souhaits pour la nuit")


async def test_before_there_is_a_group_there_is_no_hotel(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.QUALIFIED)
    await ana.types("/hotel")
    assert "Mon hébergement" not in ana.screen.text
    stranger = town.stranger()
    await stranger.types("/hotel")
    assert "Mon hébergement" not in stranger.screen.text


async def test_the_dates_lead_to_the_hotel(town: Town) -> None:
    host = await host_of(town)
    ana = await comer(town, "Ana")
    await ana.types("Mes dates")
    await ana.taps("Premier week-end")
    await ana.taps("Mon hébergement")
    assert ana.screen.text.startswith("Mon hébergement\n\nL’équipe retient et paie votre chambre.")
    await host.gives(ana)
    await ana.taps("Mon hébergement")
    assert "Hôtel des Merles\n3 rue Haute, 75013 Paris" in ana.screen.text
    assert ana.screen.labels == [
        "Voir sur une carte",
        "Mes souhaits pour la nuit",
        "Dire ce dont j’ai besoin",
        "Toutes mes dates",
    ]
    await ana.taps("Toutes mes dates")
    assert ana.screen.text.startswith("Mes dates")


async def test_who_comes_to_no_weekend_has_no_night(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    await ana.types("/hotel")
    assert "Vous n’avez pas de nuit prévue à l’hôtel." in ana.screen.text


async def test_a_second_hotel_is_one_press_away(town: Town) -> None:
    first, second = await host_of(town), await host_of(town)
    await second.changes(name="Hôtel Bleu")
    ana = await comer(town, "Ana")
    await first.keeps(FRIDAY, single=1)
    await first.chooses(ana, FRIDAY, SATURDAY)
    await first.gives(ana, FRIDAY)
    await second.gives(ana, SATURDAY)
    await ana.types("/hotel")
    assert "Hôtel des Merles" in ana.screen.text
    await ana.taps("Hôtel Bleu")
    assert "du samedi 27 mars au dimanche 28 mars 2027" in ana.screen.text
    assert "Hôtel des Merles" in ana.screen.labels


async def test_a_night_without_a_bed_is_still_looked_for(town: Town) -> None:
    host = await host_of(town)
    ana = await comer(town, "Ana")
    await host.chooses(ana, FRIDAY, SATURDAY)
    await host.gives(ana, SATURDAY)
    await ana.types("/hotel")
    assert (
        "L’équipe cherche encore une chambre pour ces nuits :\n"
        "du vendredi 26 mars au samedi 27 mars 2027 (1 nuit)"
    ) in ana.screen.text


async def test_wishes_are_whole_choices_that_can_be_taken_back(town: Town) -> None:
    omar, ana = await town.organiser("Omar"), await comer(town, "Ana")
    await to_wishes(ana)
    early = ana.button("Arriver la veille")
    for _ in range(2):
        await ana.presses(early)
    await ana.taps("Repartir le lendemain")
    assert await wishes_of(town, ana) == {Wish.EARLY, Wish.LATE}
    assert "• Vous souhaitez arriver la veille.\n• Vous souhaitez repartir" in ana.screen.text
    await ana.taps("Ne plus arriver la veille")
    await ana.taps("Ne plus repartir le lendemain")
    assert await wishes_of(town, ana) == frozenset()
    assert omar.screen.text.startswith("Ana Durand a changé ses souhaits pour la nuit.")
    await ana.taps("Retour à mon hébergement")
    assert ana.screen.text.startswith("Mon hébergement")


async def test_an_accessible_room_is_asked_for_and_never_shown_again(town: Town) -> None:
    omar, ana = await town.organiser("Omar"), await comer(town, "Ana")
    await to_wishes(ana)
    before = ana.screen.text
    await ana.taps("Chambre accessible…")
    await ana.taps("Oui, une chambre accessible")
    assert await wishes_of(town, ana) == {Wish.ACCESSIBLE}
    assert "C’est noté. Seule la personne qui s’occupe des chambres le voit." in ana.screen.text
    await to_wishes(ana)
    assert ana.screen.text == before
    assert "accessible" not in omar.screen.text
    await ana.taps("Chambre accessible…")
    await ana.taps("Non, une chambre ordinaire")
    assert await wishes_of(town, ana) == frozenset()
    await ana.taps("Chambre accessible…")
    await ana.taps("← Revenir")
    assert ana.screen.text == before


async def test_sharing_is_offered_only_once_it_is_open(town: Town) -> None:
    host = await host_of(town)
    ana, ben = await comer(town, "Ana"), await comer(town, "Ben")
    await to_wishes(ana)
    assert "Partager une chambre…" not in ana.screen.labels
    await host.opens_sharing()
    await to_wishes(ana)
    await ana.taps("Partager une chambre…")
    await ana.types("Ben Durand")
    await ben.taps("Non, une chambre pour moi")
    stay = await town.read(lambda tx: storage.lodging.stay(tx, ben.person, town.workshop.id))
    assert stay.beside == ""
    await to_wishes(ana)
    assert "• Vous souhaitez partager une chambre avec Ben Durand." in ana.screen.text
    await ana.taps("Une chambre pour moi")
    assert "partager une chambre avec" not in ana.screen.text


async def test_who_accepted_can_change_their_mind_on_the_same_question(town: Town) -> None:
    host = await host_of(town)
    await host.opens_sharing()
    ana, ben = await comer(town, "Ana"), await comer(town, "Ben")
    await town.act(
        lambda tx: actions.wishes.ask_beside(tx, town.who(ana), "Ben Durand", now=tx.now)
    )
    yes, no = ben.button("Oui, avec Ana Durand"), ben.button("Non, une chambre pour moi")
    await ben.presses(yes)
    assert "partager une chambre avec Ana Durand" in ben.screen.text
    await ben.presses(no)
    assert "partager une chambre avec Ana Durand" not in ben.screen.text
    await host.opens_sharing(allowed=False)
    await ben.presses(yes)
    assert "Le partage des chambres n’est pas ouvert" in ben.screen.text


async def test_who_asks_back_needs_no_second_question(town: Town) -> None:
    host = await host_of(town)
    await host.opens_sharing()
    ana, ben = await comer(town, "Ana"), await comer(town, "Ben")
    for one, name in ((ana, "Ben Durand"), (ben, "Ana Durand")):
        await town.act(
            lambda tx, asks=one, other=name: actions.wishes.ask_beside(  # type: ignore[misc]  # bound now
                tx, town.who(asks), other, now=tx.now
            )
        )
    assert not any("vous propose de partager" in shown.text for shown in ana.phone.messages)


async def test_a_name_is_shown_as_it_was_written_whoever_takes_part(town: Town) -> None:
    host = await host_of(town)
    await host.opens_sharing()
    omar, ana, ben = (
        await town.organiser("Omar"),
        await comer(town, "Ana"),
        await comer(town, "Ben"),
    )
    read = []
    for name in ("ben  durand", "zoé inconnue"):
        await to_wishes(ana)
        await ana.taps("Partager une chambre…")
        await ana.types(name)
        assert ana.screen.text.startswith("C’est noté. Si cette personne vient aussi, nous lui")
        read.append(
            (
                ana.screen.text.replace(" ".join(name.split()), "X"),
                ana.screen.labels,
                omar.screen.text,
            )
        )
        assert f"• Vous souhaitez partager une chambre avec {' '.join(name.split())}." in (
            ana.screen.text
        )
        await ana.taps("Une chambre pour moi")
    assert read[0] == read[1]
    offered = [
        shown.text for shown in ben.phone.messages if "vous propose de partager" in shown.text
    ]
    assert len(offered) == 1
    assert "inconnue" not in omar.screen.text


async def test_what_was_said_on_the_telephone_shows_no_name_before_both_ask(town: Town) -> None:
    host = await host_of(town)
    await host.opens_sharing()
    ana, ben = await comer(town, "Ana"), await comer(town, "Ben")
    await town.act(lambda tx: actions.wishes.beside(tx, host.who(ana), ben.person, now=tx.now))
    await to_wishes(ana)
    assert "avec la personne dont vous nous avez parlé." in ana.screen.text
    await town.act(
        lambda tx: actions.wishes.ask_beside(tx, town.who(ben), "Ana Durand", now=tx.now)
    )
    await to_wishes(ana)
    assert "• Vous souhaitez partager une chambre avec Ben Durand." in ana.screen.text


async def test_who_has_left_wishes_for_nothing(town: Town) -> None:
    ana = await comer(town, "Ana")
    await to_wishes(ana)
    wish, show = ana.button("Arriver la veille"), ana.button("Retour à mon hébergement")
    await town.moves(ana, CitizenState.WITHDRAWN)
    await ana.presses(wish)
    assert "Les chambres se réservent quand le groupe est confirmé." in ana.screen.text
    await ana.presses(show.replace("|wishes|", "|show|").replace("|mine|", "|needs|"))
    assert "Mon hébergement" not in ana.screen.text


async def test_needs_are_said_on_a_page_and_never_in_the_chat(town: Town) -> None:
    ana = await comer(town, "Ana")
    await ana.types("/hotel")
    await ana.taps("Dire ce dont j’ai besoin")
    page = next(shown for shown in reversed(ana.phone.messages) if "Ouvrir ma page" in shown.labels)
    assert "pas dans cette conversation" in page.text
    assert "/besoins/" in page.buttons["Ouvrir ma page"]


async def test_the_copy_of_ones_data_tells_of_beds_and_not_of_needs(town: Town) -> None:
    host = await host_of(town)
    ana = await comer(town, "Ana")
    await host.gives(ana, kind=Kind.ACCESSIBLE, number="12")
    await town.act(
        lambda tx: actions.wishes.wish(tx, town.who(ana), Wish.ACCESSIBLE, yes=True, now=tx.now)
    )
    await ana.types("/donnees")
    await ana.taps("Recevoir une copie")
    files = [shown for shown in ana.phone.messages if (shown.file or "").endswith(".json")]
    told = json.loads(files[-1].content)
    assert [(bed["night"], bed["number"]) for bed in told["beds"]] == [(SATURDAY, "12")]
    assert told["stays"][0]["wishes"] == {"asked": "", "wishes": []}
    assert "accessible" not in files[-1].content.decode()
