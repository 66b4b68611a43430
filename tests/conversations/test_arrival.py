"""Coming in by a link or a code: is it you, what if it opens nothing, and several on one phone."""

from datetime import timedelta

import pytest

from rules.who import CitizenState
from tests.conversations.town import Citizen, Town

pytestmark = pytest.mark.one_engine("journeys/test_citizen.py goes this way on both")


async def confirms(one: Citizen, year: str = "1985", postcode: str = "75011") -> None:
    await one.types(year)
    await one.types(postcode)


@pytest.mark.proves("done.no_such_postcode")
async def test_a_postcode_that_does_not_exist_is_said_and_is_no_attempt_at_guessing(
    town: Town,
) -> None:
    ana = await town.imported("Ana")
    await ana.follows(await town.link(ana))
    await ana.types("1985")
    for typed in ("99999", "00100", "75 01"):
        await ana.types(typed)
        assert f"Nous n’avons pas reconnu le code postal « {typed} »" in ana.screen.text
        assert "il a cinq chiffres, et commence par le numéro du département" in ana.screen.text
        assert "Question 2 sur 2." in ana.screen.text
        assert "le lien se ferme" not in ana.screen.text
    await ana.types("75011")
    assert ana.screen.text.startswith("Bonjour Ana")


async def call_list(town: Town) -> object:
    rows = await town.rows("calls.count_open", workshop=town.workshop.id)
    return rows[0]["calls"]


async def test_nothing_personal_is_shown_before_somebody_confirms(town: Town) -> None:
    ana = await town.imported("Ana")
    await ana.follows(await town.link(ana))
    assert "En quelle année" in ana.screen.text
    assert "Ana" not in ana.screen.text
    await confirms(ana, "12/03/1985", "75 011")
    assert ana.screen.text.startswith("Bonjour Ana")


async def test_a_code_typed_on_our_page_is_not_typed_again_in_the_chat(town: Town) -> None:
    ana = await town.imported("Ana")
    await ana.follows((await town.link(ana)).code)
    assert "En quelle année" in ana.screen.text
    await confirms(ana)
    assert ana.screen.text.startswith("Bonjour Ana")
    eve = town.stranger()
    await eve.follows("AAAAAAAA")
    assert "Ce lien n’ouvre rien ici." in eve.screen.text


async def test_a_mistaken_answer_is_explained_and_asked_again(town: Town) -> None:
    ana = await town.imported("Ana")
    await ana.follows(await town.link(ana))
    await ana.types("quatre-vingt-cinq")
    assert "Nous n’avons pas reconnu d’année dans « quatre-vingt-cinq »" in ana.screen.text
    assert "Question 1 sur 2. En quelle année" in ana.screen.text
    assert "Bonjour" not in ana.screen.text  # only what was found, and the question
    await ana.types("1985")
    await ana.taps("← Revenir")
    assert "En quelle année" in ana.screen.text
    await ana.types("1985")
    await ana.types("Paris")
    assert "Question 2 sur 2." in ana.screen.text
    assert ana.screen.text.count("par exemple") == 1  # the question's own, and no other one
    await ana.types("69001")
    assert "Vous avez écrit « 1985 » et « 69001 »" in ana.screen.text
    assert "encore 4 fois. Ensuite, le lien se ferme" in ana.screen.text
    assert "Bonjour" not in ana.screen.text
    assert "En quelle année" in ana.screen.text
    await confirms(ana)
    assert ana.screen.text.startswith("Bonjour Ana")


async def test_five_mistakes_close_the_link_and_a_person_calls(town: Town) -> None:
    ana = await town.imported("Ana")
    link = await town.link(ana)
    await ana.follows(link)
    for _ in range(4):
        await confirms(ana, "1984")
    assert "encore une fois" in ana.screen.text
    await confirms(ana, "1984")
    assert "Une personne de l’équipe va joindre celle-ci" in ana.screen.text
    assert ana.screen.labels == ["Parler à une personne"]
    assert await call_list(town) == 1
    await ana.follows(link)
    assert "nous l’avons fermé pour protéger" in ana.screen.text


async def test_the_record_says_who_came_and_never_by_which_account(town: Town) -> None:
    ana, ben = await town.imported("Ana"), await town.imported("Ben")
    await ana.follows(await town.link(ana))
    await confirms(ana)
    await ben.follows(await town.link(ben))
    for _ in range(5):
        await confirms(ben, "1984")
    acts = {
        (str(row["act"]), str(row["actor"]))
        for person in (ana.person, ben.person)
        for row in await town.rows("audit.of_subject", subject=person, most=100)
    }
    assert {("chat.bound", ana.person), ("link.locked", "system")} <= acts
    assert not [actor for _, actor in acts if actor.startswith("chat:")]


async def test_ones_own_link_is_welcome_again(town: Town) -> None:
    ana = await town.imported("Ana")
    link = await town.link(ana)
    await ana.follows(link)
    await confirms(ana)
    town.clock.advance(days=90)
    await ana.follows(link)
    assert "Vous êtes déjà chez vous ici." in ana.screen.text
    await ana.follows(await town.link(ana))  # a newer one, on the same phone: nothing is asked
    assert "Bonjour Ana" in ana.screen.text


async def test_a_link_that_was_used_elsewhere_leads_to_a_new_one(town: Town) -> None:
    ana, eve = await town.imported("Ana"), town.stranger()
    link = await town.link(ana)
    await ana.follows(link)
    await confirms(ana)
    await eve.follows(link)
    assert "Ce lien a déjà servi" in eve.screen.text
    await eve.taps("Demander un nouveau lien")
    await eve.taps("Demander un nouveau lien")
    assert "une personne de l’équipe vous appellera" in eve.screen.text
    assert await call_list(town) == 1


async def test_an_expired_link_leads_to_a_new_one(town: Town) -> None:
    ana = await town.imported("Ana")
    link = await town.link(ana, lasting=timedelta(days=60))
    town.clock.advance(days=61)
    await ana.follows(link)
    assert "Ce lien est trop ancien" in ana.screen.text
    await ana.taps("Demander un nouveau lien")
    assert await call_list(town) == 1


async def test_a_newer_link_closes_the_earlier_one(town: Town) -> None:
    ana = await town.imported("Ana")
    first, second = await town.link(ana), await town.link(ana)
    await ana.follows(first)
    assert "remplacé par un plus récent" in ana.screen.text
    await ana.taps("Écrire un code")
    await ana.types(second.code.lower())
    assert "En quelle année" in ana.screen.text


async def test_a_link_that_closes_between_two_answers_lets_nobody_in(town: Town) -> None:
    ana = await town.imported("Ana")
    await ana.follows(await town.link(ana))
    await ana.types("1985")
    await town.link(ana)
    await ana.types("75011")
    assert "remplacé par un plus récent" in ana.screen.text


async def test_a_foreign_link_opens_nothing_and_says_so(town: Town) -> None:
    eve = town.stranger()
    await eve.follows("not-one-of-our-links")
    assert "Ce lien n’ouvre rien ici." in eve.screen.text
    assert eve.screen.labels == ["Parler à une personne", "Écrire un code"]


async def test_a_new_link_asked_for_in_the_place_of_nobodys_leads_to_a_person(town: Town) -> None:
    ana = await town.imported("Ana")
    link = await town.link(ana, lasting=timedelta(days=1))
    town.clock.advance(days=2)
    await ana.follows(link)
    ask_new = ana.button("Demander un nouveau lien")
    await ana.follows("not-one-of-our-links")
    await ana.presses(ask_new)
    assert await call_list(town) == 0
    assert "Ce lien n’ouvre rien ici." not in ana.screen.text


async def test_the_code_of_the_letter_opens_the_same_way(town: Town) -> None:
    ana = await town.imported("Ana")
    link = await town.link(ana)
    await ana.starts()
    assert "atelier citoyen" in ana.screen.text
    await ana.types(f"{link.code[:4]} - {link.code[4:].lower()}")
    await confirms(ana)
    assert ana.screen.text.startswith("Bonjour Ana")


async def test_the_address_of_the_letter_may_be_copied_into_the_chat(town: Town) -> None:
    ana, ben = await town.imported("Ana"), await town.imported("Ben")
    first, second = await town.link(ana), await town.link(ben)
    eve = town.stranger()
    await eve.starts()
    await eve.types(f"https://atelier.example.fr/l/{first.token}")
    assert "Votre lien est bien arrivé." in eve.screen.text
    await eve.types(f"voici : https://t.me/un_robot?start={second.token}")  # at the first question
    assert "Votre lien est bien arrivé." in eve.screen.text
    await confirms(eve)
    assert eve.screen.text.startswith("Bonjour Ben")


async def test_an_address_copied_in_part_opens_nothing_and_says_so(town: Town) -> None:
    eve = town.stranger()
    await eve.starts()
    await eve.types("https://atelier.example.fr/l/AAAA")
    assert "Ce lien n’ouvre rien ici." in eve.screen.text


async def test_codes_that_open_nothing_lead_to_a_person(town: Town) -> None:
    eve = town.stranger()
    await eve.starts()
    await eve.types("bonjour")
    assert "Nous n’avons pas reconnu de code." in eve.screen.text
    await eve.types("K7QM-3XTD")
    assert "Ce code n’ouvre rien." in eve.screen.text
    for _ in range(3):
        await eve.types("K7QM-3XTD")
    assert "Le plus simple est de parler à une personne" in eve.screen.text
    await eve.taps("Parler à une personne")
    assert "Écrire" in eve.screen.text or "crivez" in eve.screen.text


async def test_a_stranger_reads_the_notice_and_changes_the_language(town: Town) -> None:
    eve = town.stranger()
    await eve.starts()
    await eve.taps("Ce que vous faites de mes données")
    assert "Nous ne savons pas qui vous êtes." in eve.screen.text
    await eve.taps("Revenir à l’accueil")
    await eve.taps("English")
    assert eve.screen.text.startswith("Hello.")


async def test_a_language_chosen_before_confirming_is_kept(town: Town) -> None:
    ana = await town.imported("Ana")
    await ana.follows(await town.link(ana))
    await ana.taps("English")
    assert "In which year were you born?" in ana.screen.text
    await confirms(ana)
    assert ana.screen.text.startswith("Hello Ana")


async def test_the_confirmation_leads_to_a_person_at_any_time(town: Town) -> None:
    ana = await town.imported("Ana")
    await ana.follows(await town.link(ana))
    await ana.types("1985")
    await ana.taps("Parler à une personne")
    await ana.types("/menu")
    assert "Écrivez ici le code" in ana.screen.text


async def test_two_people_share_a_phone_and_each_is_named(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.ANSWERED)
    town.clock.advance(minutes=5)
    luc = await town.imported("Luc")
    luc.phone = ana.phone
    await luc.follows(await town.link(luc))
    await confirms(luc)
    assert luc.screen.text.startswith("Pour Luc\n")
    assert "Bonjour Luc" in luc.screen.text
    said = luc.phone.messages[-2].text
    assert said.startswith("Pour Luc\n\nMerci, c’est bien vous.")  # nothing of it in Ana's name
    assert "écrivez /accueil pour passer de l’une à l’autre" in said
    await ana.starts()
    assert ana.screen.labels == ["Pour Ana", "Pour Luc"]
    assert ana.screen.text == "Pour qui voulez-vous continuer ?"  # in nobody's name
    assert ana.menu[0] == ["Mes dates", "Ce qu’on attend de moi"]
    ask_ana = ana.button("Pour Ana")
    await ana.taps("Pour Luc")
    assert "Bonjour Luc" in ana.screen.text
    await ana.presses(ask_ana)
    assert ana.phone.messages[-2].text == "Pour Ana\n\nNous continuons."
    assert "nous revenons vers vous" in ana.screen.text
    await ana.presses(ask_ana[:18] + "ffffffff" + ask_ana[26:])
    assert ana.received[-1].labels == ["Pour Ana", "Pour Luc"]


async def test_a_guest_on_a_phone_that_is_known_comes_back_home(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.ANSWERED)
    await ana.follows("not-one-of-our-links")
    await ana.taps("Revenir à l’accueil")
    assert "nous revenons vers vous" in ana.screen.text


async def test_somebody_known_may_type_the_code_of_another(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.ANSWERED)
    luc = await town.imported("Luc")
    link = await town.link(luc)
    await ana.types("/code")
    await ana.taps("English")
    await ana.types(link.code)
    await confirms(ana)
    assert "Luc" in ana.screen.text


async def test_a_new_phone_takes_over_and_the_old_one_is_told(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.ANSWERED)
    old = town.stranger()
    old.phone = ana.phone
    ana.phone = town.telephone()
    await ana.follows(await town.link(ana))
    await confirms(ana)
    assert "nous revenons vers vous" in ana.screen.text
    assert "ouvert sur un autre téléphone" in old.screen.text
    await old.starts()
    assert "atelier citoyen" in old.screen.text


async def test_an_organiser_has_nothing_to_confirm(town: Town) -> None:
    odile = await town.organiser("Odile")
    odile.phone = town.telephone()
    await odile.follows(await town.link(odile))
    assert odile.screen.labels


async def test_the_link_of_somebody_erased_opens_nothing(town: Town) -> None:
    ana = await town.citizen("Ana")
    link = await town.link(ana)
    await ana.types("/donnees")
    await ana.taps("Tout effacer")
    await ana.taps("Oui, tout effacer")
    await ana.follows(link)
    assert "Ce lien n’ouvre rien ici." in ana.screen.text
