"""What matters now, in every state; the permanent menu; and commands in two languages."""

from dataclasses import replace
from pathlib import Path

import pytest

import actions.workshops
from handlers.catalogue import ENTRIES, engine
from rules.who import CitizenState
from storage.database import open_database
from tests.conversations.town import TEXTS, Town
from tests.tables import KEY

pytestmark = pytest.mark.one_engine("journeys/test_citizen.py goes this way on both")


async def test_while_answers_are_read_there_is_nothing_to_do(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.ANSWERED)
    await ana.starts()
    assert "Vous n’avez rien d’autre à faire pour l’instant." in ana.screen.text
    assert (
        "que la réponse soit oui ou non, en tout cas avant la première date"
        " (samedi 27 mars 2027 à 10 h)." in ana.screen.text
    )
    assert "Répondre ne garantit pas une place" in ana.screen.text
    assert ana.menu[1] == ["Parler à une personne", "Mes données"]
    await ana.taps("Revoir mes réponses")
    assert "Question 1 sur 8." in ana.screen.text


async def test_who_is_proposed_waits_for_the_committee(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.QUALIFIED)
    await ana.types("/menu")
    assert (
        "Le comité de pilotage, qui veille sur l’atelier, doit encore donner son accord."
        in ana.screen.text
    )
    assert "Vous aurez de nos nouvelles avant le samedi 27 mars 2027 à 10 h." in ana.screen.text
    await ana.taps("Mes données")
    assert "Prénom" in ana.screen.text


async def test_no_date_is_promised_that_is_over(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.ANSWERED)
    town.clock.now = town.workshop.replacements_close_at
    await ana.types("/menu")
    assert "que la réponse soit oui ou non. Répondre ne garantit pas" in ana.screen.text


async def test_who_is_not_retained_is_thanked(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.NOT_RETAINED)
    await ana.types("/home")
    assert "Merci d’avoir répondu." in ana.screen.text


async def test_who_left_may_come_back(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.DECLINED)
    await ana.types("/menu")
    assert "nous ne vous relancerons pas" in ana.screen.text
    await ana.taps("Je change d’avis, je reste")
    assert ana.screen.labels


async def test_on_a_shared_phone_a_typed_first_name_chooses_and_nothing_else_is_sent(
    town: Town,
) -> None:
    omar = await town.organiser("Omar")
    ana = await town.citizen("Ana", CitizenState.ANSWERED)
    town.clock.advance(minutes=5)
    await town.citizen("Gaëlle", CitizenState.ANSWERED, phone=ana.phone)
    await ana.starts()
    await ana.types("Bonjour, c’est pour ma sœur")
    assert "Nous n’y avons pas reconnu un prénom de ce téléphone." in ana.screen.text
    assert ana.screen.labels == ["Pour Ana", "Pour Gaëlle"]
    await ana.types("pour gaelle")
    assert ana.screen.text.startswith("Pour Gaëlle\n")
    await ana.types("/menu")
    await ana.types("Ana")
    assert ana.screen.text.startswith("Pour Ana\n")
    await ana.types("Une vraie question.")
    (received,) = omar.phone.messages
    assert received.text.startswith("Ana Durand vous écrit :\nUne vraie question.")


async def test_who_is_validated_confirms_dates(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    await ana.types("/menu")
    assert ana.screen.labels


async def test_what_taking_part_costs_is_said_before_one_commits(town: Town) -> None:
    ana = await town.citizen("Ana")
    for label in ("/menu", "Continuer", "J’ai lu, continuer", "Décider de ces accords plus tard"):
        await (ana.types(label) if label.startswith("/") else ana.taps(label))
    await ana.types("Ce qu’on attend de moi")
    await ana.taps("Dire si vous pouvez venir à tout")
    assert "Mes dates ».\nLe trajet, l’hôtel et les repas des week-ends sont pay" in ana.screen.text
    silent = replace(town.workshop, expenses=None)
    await town.act(lambda tx: actions.workshops.load(tx, "command", silent, now=tx.now))
    await ana.types("/menu")
    assert "Mes dates ».\n\nEn principe" in ana.screen.text


async def test_a_notice_that_changed_is_read_again(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.ANSWERED)
    await town.rewrites(notice=replace(town.workshop.notice, phone="01 99 00 99 99"))
    await ana.types("/menu")
    assert "01 99 00 99 99" in ana.screen.text
    await ana.taps("J’ai lu, continuer")
    await ana.taps("Décider de ces accords plus tard")
    assert "nous revenons vers vous" in ana.screen.text


async def test_an_organiser_comes_home_to_the_panel(town: Town) -> None:
    odile = await town.organiser("Odile")
    await odile.starts()
    assert odile.screen.labels


async def test_an_organiser_has_no_questionnaire(town: Town) -> None:
    odile = await town.organiser("Odile")
    await odile.presses(f"1|form|ask||00000000.yes|{odile.person}|{town.workshop.id}")
    assert "Question" not in odile.screen.text


async def test_where_no_workshop_is_open_the_notice_says_so(tmp_path: Path, town: Town) -> None:
    address = f"sqlite:///{tmp_path / 'empty.db'}"
    async with await open_database(address, KEY, clock=town.clock) as empty:
        eve = Town(empty, town.clock, town.workshop).stranger()
        await eve.types("/privacy")
        assert "Aucun atelier n’est ouvert ici" in eve.screen.text
        await eve.taps("Revenir à l’accueil")
        assert "Écrivez ici le code" in eve.screen.text


@pytest.mark.parametrize("word", ["/privacy", "/confidentialite"])
async def test_everybody_may_read_the_notice(town: Town, word: str) -> None:
    ana = await town.citizen("Ana")
    await ana.types(word)
    for words in (
        "Ce que nous faisons de vos données",
        "l’équipe de l’atelier, et elle seule, pour le compte du responsable",
        "pose aussi la question de l’atelier. Il ne voit ni votre nom ni vos réponses",
        "Telegram peut lire et garder ce que vous écrivez ici",
        "appelez le 01 99 00 12 34, ou demandez un appel sur la page de votre lettre",
    ):
        assert words in ana.screen.text
    await ana.taps("Mes données")
    assert "Prénom" in ana.screen.text


async def test_every_label_of_the_menu_is_understood_in_both_languages() -> None:
    opened = engine(TEXTS).words
    for entry in ENTRIES:
        for language in TEXTS.languages:
            if entry.label:
                assert opened[TEXTS.plain(entry.label, language).casefold()] == entry.flow
        for command in entry.commands:
            assert opened[f"/{command}"] == entry.flow


async def test_no_two_words_open_different_conversations() -> None:
    commands = [command for entry in ENTRIES for command in entry.commands]
    assert len(commands) == len(set(commands))
