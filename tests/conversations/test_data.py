"""«My data»: see, correct, take a copy, change a consent, erase."""

import json

import pytest

import actions.needs
import storage.attendance
from actions.data_file import ACTS
from rules.attendance import Answer, Attendance
from rules.who import Act, CitizenState
from tests.conversations.town import TEXTS, Citizen, Shown, Town
from tests.storage.town import where


def words(shown: Shown) -> str:
    return shown.text.replace("\u00a0", " ")


async def looks(town: Town, state: CitizenState = CitizenState.ANSWERED) -> Citizen:
    ana = await town.citizen("Ana", state)
    await ana.types("Mes données")
    return ana


async def test_everybody_sees_what_we_know_of_them(town: Town) -> None:
    ana = await looks(town)
    assert "Prénom : Ana\n" in words(ana.screen)
    assert ana.screen.rows == [
        ["Corriger"],
        ["Recevoir une copie", "Mes accords"],
        ["Ce que vous faites de mes données"],
        ["Tout effacer", "Revenir à l’accueil"],
    ]
    await ana.taps("Ce que vous faites de mes données")
    assert "D’où viennent vos coordonnées" in ana.screen.text
    await ana.taps("Mes données")
    await ana.taps("Revenir à l’accueil")
    assert "nous revenons vers vous" in ana.screen.text


async def test_a_written_need_is_withdrawn_in_the_chat_even_after_leaving(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    fields = {"consent": "yes", "words": "une rampe"}
    await town.act(lambda tx: actions.needs.write(tx, town.who(ana), fields, now=tx.now))
    await town.moves(ana, CitizenState.WITHDRAWN)
    await ana.types("Mes données")
    assert ["Mes besoins pour venir"] in ana.screen.rows
    await ana.taps("Mes besoins pour venir")
    assert "rampe" not in ana.screen.text
    assert "pour l’entendre relire, appelez le" in words(ana.screen)
    await ana.taps("Ne rien changer")
    await ana.taps("Mes besoins pour venir")
    await ana.taps("Retirer mon accord et tout effacer")
    assert words(ana.screen).startswith("C’est effacé, et votre accord est retiré.")
    assert await where(town.database, "une rampe") == set()
    await ana.taps("Mes données")
    assert ["Mes besoins pour venir"] not in ana.screen.rows


async def test_a_detail_is_corrected_by_typing_it(town: Town) -> None:
    ana = await looks(town)
    for label, typed, shown in (
        ("Prénom", "  Anne-Marie ", "Prénom : Anne-Marie\n"),
        ("Nom", "d’Ormesson", "Nom : d’Ormesson\n"),
        ("Commune", "Lyon", "Commune : Lyon\n"),
        ("Téléphone", "06 39 98 00 13", "Téléphone : 06 39 98 00 13\n"),
        ("Adresse électronique", "ana@exemple.fr", "Adresse électronique : ana@exemple.fr\n"),
    ):
        await ana.taps("Corriger")
        await ana.taps(label)
        await ana.types(typed)
        # A message of its own, short enough to be read: all that is known is one press away.
        assert words(ana.screen) == f"C’est corrigé : {shown.partition(' : ')[2].strip()}."
        await ana.taps("Mes données")
        assert shown in words(ana.screen)


async def test_what_cannot_be_a_detail_is_asked_again(town: Town) -> None:
    ana = await looks(town)
    for label, typed, why in (
        ("Prénom", "1234", "il faut au moins une lettre"),
        ("Nom", "a" * 300, "300"),
        ("Téléphone", "cent", "cent"),
        ("Adresse électronique", "ana(at)exemple.fr", "adresse électronique complète"),
    ):
        await ana.taps("Corriger")
        await ana.taps(label)
        await ana.types(typed)
        assert why in ana.screen.text
        await ana.taps("← Revenir")
        await ana.taps("← Revenir")
        assert "Prénom : Ana\n" in words(ana.screen)


async def test_the_same_detail_again_is_no_correction(town: Town) -> None:
    ana = await looks(town)
    await ana.taps("Corriger")
    await ana.taps("Prénom")
    await ana.types("Ana")
    acts = await town.rows("data.audit", person=ana.person)
    assert "person.corrected" not in {act["act"] for act in acts}


async def test_answers_are_corrected_where_they_were_given(town: Town) -> None:
    ana = await looks(town)
    await ana.taps("Corriger")
    await ana.taps("Mes réponses au questionnaire")
    assert ana.screen.text.startswith("Question 1 sur 8.")


async def test_answers_that_no_longer_change_are_shown_all_the_same(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    await ana.types("Mes données")
    await ana.taps("Corriger")
    await ana.taps("Mes réponses au questionnaire")
    assert ana.screen.text.startswith("Vous n’avez pas répondu au questionnaire")
    await town.moves(ana, CitizenState.CONTACTED)
    await town.answers(ana, trajet=2)
    await town.moves(ana, CitizenState.VALIDATED)
    await ana.types("Mes données")
    await ana.taps("Corriger")
    await ana.taps("Mes réponses au questionnaire")
    assert "→ 2\n\nElles ne changent plus ici." in words(ana.screen)
    assert ana.screen.labels == ["Parler à une personne", "← Revenir"]
    await ana.taps("Parler à une personne")
    assert "Vous parlez à une personne" in ana.screen.text


async def test_a_copy_comes_as_two_files(town: Town) -> None:
    ana = await looks(town, CitizenState.CONTACTED)
    await ana.types("/form")  # an unknown word, which the copy does not hold
    await ana.types("Bonjour, une question.")
    await town.answers(ana, obstacle="aucune", trajet=2)
    await town.consents(ana, image=True, presse=False)
    coming = Attendance("weekend-1", Answer.YES)
    await town.act(lambda tx: storage.attendance.save(tx, town.who(ana), coming, now=tx.now))
    await ana.types("/donnees")
    await ana.taps("Recevoir une copie")
    for_programs, to_read = [one for one in ana.received if one.file]
    assert for_programs.file == "mes-donnees.json"
    data = json.loads(for_programs.content)
    assert data["people"][0]["first_name"] == "Ana"
    assert data["answers"][0]["value"] == "aucune"
    assert data["roles"][0]["features"] == {"sexe": "femme"}
    assert data["consents"][0]["given"] is True
    assert data["chats"][0]["chat"] == ana.phone.chat
    text = to_read.content.decode().replace("\u00a0", " ")
    assert to_read.file == "mes-donnees.txt"
    assert "Prénom : Ana" in text
    assert "trajet jusqu’à Paris, environ ? → 2" in text
    assert "- Vous avez dit non : « J’accepte que des journalistes me contactent. »" in text
    assert "- Pas encore décidé : « J’accepte que mon nom figure dans l’avis publié. »" in text
    assert "Premier week-end : Oui" in text
    assert "Bonjour, une question." in text
    assert "vous : un accord facultatif a été donné" in text
    assert "vous : une question a reçu sa réponse (2 fois)\n" in text
    assert ana.screen.text.startswith("Votre copie est dans les deux fichiers ci-dessus")
    assert ana.screen.rows == [["Mes données"], ["Corriger", "Revenir à l’accueil"]]


async def test_a_copy_says_what_was_sent_without_words_and_what_was_only_read(town: Town) -> None:
    omar = await town.organiser("Omar")
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    await ana.sends("photo", file_id="a")
    await ana.sends("photo", file_id="b", caption="Mon chien")
    await omar.taps(TEXTS.plain("help.seen", "fr"))
    await ana.starts()
    await ana.taps("Non, je ne peux pas venir")
    await ana.types("/donnees")
    await ana.taps("Recevoir une copie")
    text = next(one.content.decode() for one in ana.received if one.file == "mes-donnees.txt")
    text = text.replace("\u00a0", " ")
    assert "vous : (une photo)\n" in text
    assert "vous : (une photo) Mon chien\n" in text
    assert "vous : (par un bouton) je ne peux pas venir : Premier week-end\n" in text
    assert "l’équipe : un message a été lu, sans réponse écrite" in text


async def test_a_copy_has_its_name_in_the_language_of_its_reader(town: Town) -> None:
    ana = await town.citizen("Ana", language="en")
    await ana.types("/data")
    await ana.taps("Get a copy")
    assert [one.file for one in ana.received if one.file] == ["my-data.json", "my-data.txt"]


async def test_a_copy_passes_over_what_there_is_none_of(town: Town) -> None:
    ana = await looks(town)
    await ana.taps("Recevoir une copie")
    text = next(one.content.decode() for one in ana.received if one.file == "mes-donnees.txt")
    assert "VOS PRÉSENCES" not in text


def test_every_act_has_its_words() -> None:
    assert set(ACTS) == set(Act)


async def test_a_consent_is_given_and_taken_back(town: Town) -> None:
    ana = await looks(town)
    await ana.taps("Mes accords")
    image = "J’accepte d’apparaître sur des photos ou des vidéos de l’atelier."
    assert f"• Pas encore décidé : « {image} »\n" in words(ana.screen)
    await ana.taps(image)
    assert f"Pas encore décidé : « {image} »" in words(ana.screen)
    assert ana.screen.rows == [["Oui", "Non"], ["← Revenir"]]
    taken_back = ana.button("Non")
    await ana.taps("Oui")
    assert ana.screen.text.endswith("C’est noté.")
    assert f"• Vous avez dit oui : « {image} »\n" in words(ana.screen)
    await ana.taps(image)
    await ana.presses(taken_back)
    assert f"• Vous avez dit non : « {image} »\n" in words(ana.screen)
    await ana.presses(taken_back)  # the second of two taps changes nothing
    assert f"• Vous avez dit non : « {image} »\n" in words(ana.screen)
    await ana.taps(image)
    parts = taken_back.split("|")
    await ana.presses("|".join((*parts[:4], "ffffffff.no", *parts[5:])))
    assert "Cette question ne se pose plus." in ana.screen.text
    await town.rewrites(consents=town.workshop.consents[1:])
    await ana.presses(taken_back)
    assert "Cette question ne se pose plus." in ana.screen.text
    assert image not in ana.screen.text


async def test_erasing_is_confirmed_once_and_final(town: Town) -> None:
    ana = await looks(town)
    await ana.taps("Tout effacer")
    erase = ana.button("Oui, tout effacer")
    assert "On ne peut pas revenir en arrière." in ana.screen.text
    await ana.taps("Non, tout garder")
    assert ana.screen.text == "Rien n’est effacé."
    await ana.presses(erase)  # the question is over: an old button erases nothing
    assert "Ce bouton ne sert plus." in ana.screen.text
    await ana.types("/donnees")
    assert "Prénom : Ana\n" in words(ana.screen)
    await ana.taps("Tout effacer")
    await ana.taps("Quitter l’atelier, sans rien effacer")
    await ana.types("/donnees")
    await ana.taps("Tout effacer")
    await ana.taps("Oui, tout effacer")
    last_word = ana.screen
    assert last_word.text.startswith("Vos données sont effacées.")
    assert "D’où venaient vos coordonnées : un institut d’enquêtes" in last_word.text
    assert last_word.labels == []
    assert ana.phone.toasts == [None]  # the press is answered, too: nothing goes on turning
    assert ana.menu == []  # nothing stands below the last word, and nothing comes after it
    assert (await town.rows("people.find", id=ana.person))[0]["sealed_first_name"] is None
    await ana.presses(erase)
    assert "Ce bouton ne sert plus." in ana.screen.text


async def test_two_quick_taps_on_the_same_spot_erase_nothing(town: Town) -> None:
    ana = await looks(town)
    before = ana.screen.rows
    assert "Tout effacer" in before[-1]
    await ana.taps("Tout effacer")
    assert ana.screen.rows[-1] == ["Non, tout garder"]
    await ana.taps("Oui, tout effacer", after=0.7)
    assert ana.screen.text.endswith("\nPas si vite : relisez, puis touchez encore une fois.")
    assert (await town.rows("people.find", id=ana.person))[0]["sealed_first_name"] is not None
    await ana.taps("Oui, tout effacer")
    assert (await town.rows("people.find", id=ana.person))[0]["sealed_first_name"] is None


async def test_who_is_erased_on_a_shared_phone_is_told_so_and_the_other_goes_on(town: Town) -> None:
    luc = await town.citizen("Luc")
    for paper in ("/menu", "Continuer", "J’ai lu, continuer", "Décider de ces accords plus tard"):
        await (luc.types(paper) if paper.startswith("/") else luc.taps(paper))
    await luc.taps("Oui, je m’engage")
    await luc.taps("Non, aucune")
    town.clock.advance(minutes=5)
    ana = await town.citizen("Ana", CitizenState.ANSWERED, phone=luc.phone)
    await ana.starts()
    await ana.taps("Pour Ana")
    await ana.types("Mes données")
    await ana.taps("Tout effacer")
    panel = ana.screen
    await ana.taps("Oui, tout effacer")
    assert panel.text.startswith("Vos données sont effacées.")
    assert ana.screen is panel  # the last word is what one sees; whoever is left goes on by a press
    assert panel.labels == ["Continuer pour Luc"]
    await luc.types("Merci")
    assert "Nous n’y avons pas reconnu un prénom de ce téléphone." in luc.screen.text
    assert await town.rows("data.help_messages", person=luc.person) == []
    await luc.taps("Continuer pour Luc")
    assert "Nous reprenons là où vous en étiez." in luc.screen.text
    assert "Question 2 sur 8." in luc.screen.text


async def test_what_an_erased_person_wrote_is_blanked_for_the_team_who_is_told_to_delete(
    town: Town,
) -> None:
    claire, ana = await town.organiser("Claire"), await town.citizen("Ana")
    await ana.types("Je ne sais pas encore.")
    told = claire.screen
    answer = claire.button("Répondre")
    await ana.types("/donnees")
    await ana.taps("Tout effacer")
    assert "Ce que l’équipe a reçu dans ses propres conversations y reste" in words(ana.screen)
    assert "Les rendez-vous restent dans votre propre agenda" in words(ana.screen)
    await ana.taps("Oui, tout effacer")
    assert words(told).startswith("Les données de cette personne sont effacées")
    assert told.labels == []
    assert "Elle ne participe plus." in claire.screen.text
    assert "Supprimez, s’il vous plaît, ce qui la nomme encore" in claire.screen.text
    assert not any("Ana" in one.text for one in claire.phone.messages)
    await claire.presses(answer)  # from a screen that was open still
    assert words(told).startswith("Les données de cette personne sont effacées")
    assert told.labels == ["Message suivant", "Tableau de l’équipe"]


async def test_buttons_about_an_erased_person_say_so(town: Town) -> None:
    claire = await town.organiser("Claire")
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    await ana.types("Parler à une personne")
    await ana.taps("Je préfère qu’on m’appelle")
    call = claire.phone.messages[-1]
    to_call = next(iter(call.buttons.values()))
    await ana.starts()
    await ana.taps("Non, je ne peux pas venir")
    partial = claire.button("Accorder une présence partielle…")
    await ana.types("/donnees")
    await ana.taps("Tout effacer")
    await ana.taps("Oui, tout effacer")
    end = f"1|silence|ask|{ana.person}|end|{claire.person}|{town.workshop.id}"
    review = f"1|review|ask|{ana.person}|yes|{claire.person}|{town.workshop.id}"
    for pressed in (partial, to_call, end, review):
        await claire.presses(pressed)
        said = [one for one in claire.received if "de cette personne sont effacées" in words(one)]
        assert said != [], pressed
    await claire.presses(review.replace(ana.person, "nobody"))
    gone = TEXTS.plain("qualification.no-longer-there", "fr")
    assert gone in [one.text for one in claire.received]


async def test_the_last_word_is_in_the_language_of_the_person(town: Town) -> None:
    ana = await town.citizen("Ana", language="en")
    await ana.types("/data")
    await ana.taps("Erase everything")
    await ana.taps("Yes, erase everything")
    assert "Your data is erased." in ana.screen.text


async def test_a_stranger_is_told_how_little_we_know(town: Town) -> None:
    eve = town.stranger()
    await eve.types("Mes données")
    assert "Nous ne savons pas qui vous êtes." in eve.screen.text


@pytest.mark.parametrize(
    ("state", "after", "told"),
    [
        (CitizenState.QUALIFIED, CitizenState.WITHDRAWN, False),
        (CitizenState.VALIDATED, CitizenState.WITHDRAWN, True),
        (CitizenState.CONTACTED, CitizenState.DECLINED, False),
        (CitizenState.NOT_RETAINED, CitizenState.NOT_RETAINED, False),
    ],
)
async def test_who_is_erased_takes_part_no_more_and_the_team_hears_of_a_free_seat(
    town: Town, state: CitizenState, after: CitizenState, *, told: bool
) -> None:
    claire = await town.organiser("Claire")
    ana = await town.citizen("Ana", state=state)
    await ana.types("/donnees")
    await ana.taps("Tout effacer")
    await ana.taps("Oui, tout effacer")
    assert await ana.state() == after
    heard = [words(message) for message in claire.received]
    assert any("Sa place est libre" in one for one in heard) is told
    assert not any("Ana" in one for one in heard)


async def test_nothing_the_team_read_of_an_erased_person_is_kept(town: Town) -> None:
    """Neither what they were shown, nor the line that says what they did for that person."""
    omar, ana = await town.organiser("Omar"), await town.citizen("Ana", CitizenState.ANSWERED)
    town.clock.advance(minutes=1)
    await town.citizen("Béa", CitizenState.ANSWERED)
    await ana.types("Parler à une personne")
    await ana.taps("Je préfère qu’on m’appelle")
    await ana.types("Une question.")
    await omar.starts()
    await omar.taps("Réponses à lire : 2")
    await omar.taps("Qualifier cette personne…")
    await omar.taps("Oui, qualifier")
    assert omar.screen.text.startswith("Ana Durand : qualification notée")  # above Béa
    await omar.taps("Tableau de l’équipe")
    await omar.taps("Personnes à appeler : 1")
    await omar.taps("J’ai pu parler, c’est réglé")
    await omar.taps("Rien à noter")
    await omar.taps("Messages sans réponse : 1")
    await omar.taps("Répondre")
    await omar.types("Une réponse.")
    await omar.starts()
    await omar.taps("Réponses à lire : 1")
    assert "outbox.sealed_body" in await where(town.database, "Ana")
    await ana.types("/donnees")
    await ana.taps("Tout effacer")
    await ana.taps("Oui, tout effacer")
    for word in ("Ana", "Une question.", "Une réponse."):
        assert await where(town.database, word) == set()
    assert "outbox.sealed_body" in await where(town.database, "Béa")


async def test_no_list_holds_somebody_who_was_erased(town: Town) -> None:
    ana = await town.citizen("Ana", CitizenState.VALIDATED)
    await ana.starts()
    await ana.taps("Oui, je viens")
    next_ones: dict[str, object] = {"after": "", "most": 9}
    weekend: dict[str, object] = {"gathering": "weekend-1"}
    state: dict[str, object] = {"state": CitizenState.VALIDATED}
    lists = {
        "attendance.of_panel": {},
        "attendance.in_calendars": {**next_ones, **weekend},
        "citizens.in_state": state,
        "citizens.next_in_state": {**state, "after": 0, "person": ""},
        "followup.listeners": next_ones,
        "lodging.comers": {},
        "materials.citizens": next_ones,
        "planned.expected": weekend,
        "planned.readers": {**next_ones, **weekend},
        "survey.open_people": {},
    }

    async def who_is_in(name: str) -> set[object]:
        rows = await town.rows(name, workshop=town.workshop.id, **lists[name])
        return {row["person"] for row in rows}

    assert [await who_is_in(each) for each in lists] == [{ana.person}] * len(lists)
    # Somebody erased by another way than their own keeps the seat they had on paper.
    await town.act(lambda tx: tx.run("erasure.people", person=ana.person, now=tx.now))
    assert [await who_is_in(each) for each in lists] == [set()] * len(lists)
