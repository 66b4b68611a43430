"""An organiser who never opens Telegram does for Denise all that a chat can do."""

from __future__ import annotations

import json
from dataclasses import replace
from html import unescape

import pytest

import actions.data
import storage.attendance
import storage.citizens
import storage.erasure
import storage.form
import storage.notice
import storage.people
from rules.attendance import Answer
from rules.who import Act, CitizenState, Role, Who
from rules.workshop import QuestionKind
from storage.citizens import Citizen
from storage.transaction import Transaction
from tests.web.desk_town import citizen, elsewhere, twice
from tests.web.town import Browser, Town, every_text
from texts import spoken


@pytest.fixture
async def sophie(town: Town, browser: Browser) -> Browser:
    """An organiser without a chat, signed in."""
    return await town.signed_in(browser, await town.member(Role.ORGANISER))


def file_of(town: Town, more: str = "") -> str:
    return f"{town.team_path}/personnes/{town.person}{more}"


async def denise(town: Town) -> Citizen:
    async def look(tx: Transaction) -> Citizen:
        return await storage.citizens.get(tx, town.person, town.workshop.id)

    return await town.database.read(look)


async def moves(town: Town, state: CitizenState) -> None:
    async def body(tx: Transaction) -> None:
        citizen = await storage.citizens.get(tx, town.person, town.workshop.id)
        await storage.citizens.move(tx, citizen, state, now=tx.now)

    await town.database.transact(body, cause=f"test:moves:{state}")


def every_answer(town: Town) -> dict[str, str | list[str]]:
    """The least that hands the questionnaire in, whatever the example asks."""
    typed = {
        QuestionKind.TEXT: "Oui, un peu",
        QuestionKind.NUMBER: "3",
        QuestionKind.YEAR: "1957",
        QuestionKind.POSTCODE: "46330",
        QuestionKind.PHONE: "06 39 98 00 12",
    }
    answers: dict[str, str | list[str]] = {}
    for question in town.workshop.questionnaire:
        first = question.choices[0].key if question.choices else typed.get(question.kind, "")
        answers[f"q-{question.key}"] = first
    return answers


async def test_a_few_letters_find_a_person(town: Town, sophie: Browser) -> None:
    found = (await sophie.get(f"{town.team_path}/personnes?q=fonta")).text
    assert f'href="{file_of(town)}"' in found
    assert "Une personne." in found
    nobody = (await sophie.get(f"{town.team_path}/personnes?q=zzz&page=x")).text
    assert "Personne ne correspond." in nobody


async def test_the_counts_are_those_of_the_list_and_who_was_erased_is_said_in_words(
    town: Town, sophie: Browser
) -> None:
    page = f"{town.team_path}/personnes"
    contacted = f"contactée ({(await sophie.get(page)).text.split('contactée (')[1][0]})"
    gone = await citizen(town, "Paule")
    assert "contactée (2)" in (await sophie.get(page)).text

    async def forget(tx: Transaction) -> None:
        await storage.erasure.erase_person(tx, gone)

    await town.database.transact(forget, cause="test:forget")
    shown = (await sophie.get(page)).text
    assert contacted == "contactée (1)"
    assert contacted in shown
    assert "Une personne n’est plus dans cette liste" in shown


async def test_the_file_tells_what_is_expected_and_how_to_reach_her(
    town: Town, sophie: Browser
) -> None:
    text = (await sophie.get(file_of(town))).text
    assert "Denise Fontanel" in text
    assert "par téléphone. Ce qui devrait être écrit" in text
    assert "<li>Questionnaire <span" in text


async def test_all_of_the_way_to_being_looked_at_is_noted_on_the_phone(
    town: Town, sophie: Browser
) -> None:
    page = file_of(town)
    read = await sophie.send(page, f"{page}/information", {}, form=1)
    assert "l’information a été lue." in read.text
    await sophie.send(page, f"{page}/engagement", {}, form=1)
    answers = file_of(town, "/reponses")
    sent = await sophie.send(answers, answers, {**every_answer(town), "complete": "yes"}, form=1)
    assert "Les réponses sont remises." in sent.text
    assert (await denise(town)).state is CitizenState.ANSWERED
    qualified = await sophie.send(page, f"{page}/qualifier", {}, form=1)
    assert "La personne est qualifiée" in qualified.text
    history = unescape(qualified.text.split('id="history"')[1])
    assert "Sophie Martin" in history
    assert "la participation a changé d’étape → qualifiée" in history
    asked = town.workshop.questionnaire[0].words
    assert f"une question a reçu sa réponse\u00a0: {spoken(asked, 'fr')}" in history


async def test_a_history_says_which_date_which_agreement_and_which_detail(
    town: Town, sophie: Browser
) -> None:
    who = Who.oneself(town.person, town.workshop.id)
    first = town.workshop.gatherings[0]

    async def acts(tx: Transaction) -> None:
        await tx.audit(who, Act.ATTENDANCE_ANSWERED, first.key, "yes")
        await tx.audit(who, Act.CONSENT_GIVEN, town.workshop.consents[0].key)
        await tx.audit(who, Act.PERSON_CORRECTED, "phone")
        await tx.audit(who, Act.LANGUAGE_CHOSEN, "en")
        await tx.audit(who, Act.ATTENDANCE_ANSWERED, "a weekend that was", "yes")
        await tx.audit(who, Act.CONSENT_GIVEN, "needs")

    await town.database.transact(acts, cause="test:acts")
    shown = unescape((await sophie.get(file_of(town))).text.split('id="history"')[1])
    lines = [one.split("</td>")[0] for one in shown.split(' data-label="Quoi">')[1:7]]
    assert [one.replace("\u00a0", " ") for one in lines] == [
        "un accord facultatif a été donné",
        "une présence a été indiquée → Oui",
        "la langue a été choisie → English",
        "une donnée a été corrigée → Téléphone",
        f"un accord facultatif a été donné : {town.workshop.consents[0].words.get('fr')}",
        f"une présence a été indiquée : {first.title.get('fr')} → Oui",
    ]


async def test_what_is_wrong_in_a_questionnaire_is_said_and_the_rest_is_kept(
    town: Town, sophie: Browser
) -> None:
    year = next(each for each in town.workshop.questionnaire if each.kind is QuestionKind.NUMBER)
    first = town.workshop.questionnaire[0]
    answers = file_of(town, "/reponses")
    fields: dict[str, str | list[str]] = {
        f"q-{first.key}": first.choices[0].key,
        f"q-{year.key}": "beaucoup",
        "complete": "yes",
    }
    sent = await sophie.send(answers, answers, fields, form=1)
    assert sent.status_code == 422
    assert 'value="beaucoup"' in sent.text

    async def look(tx: Transaction) -> dict[str, object]:
        return dict(await storage.form.answers(tx, town.person, town.workshop.id))

    assert await town.database.read(look) == {first.key: first.choices[0].key}
    assert (await denise(town)).state is CitizenState.CONTACTED


async def test_answers_can_be_kept_without_being_handed_in(town: Town, sophie: Browser) -> None:
    answers = file_of(town, "/reponses")
    sent = await sophie.send(answers, answers, every_answer(town), form=1)
    assert "Elles ne sont pas encore remises." in sent.text
    assert (await denise(town)).state is CitizenState.CONTACTED


async def test_answers_do_not_change_any_more_after_the_draw(town: Town, sophie: Browser) -> None:
    answers = file_of(town, "/reponses")
    await sophie.get(answers)
    await moves(town, CitizenState.VALIDATED)
    sent = await sophie.send(file_of(town), answers, every_answer(town), form=1)
    assert sent.status_code == 422
    assert 'name="q-' not in (await sophie.get(answers)).text


async def test_not_retaining_somebody_needs_a_reason(town: Town, sophie: Browser) -> None:
    await moves(town, CitizenState.ANSWERED)
    page = file_of(town)
    blank = await sophie.send(page, f"{page}/ne-pas-retenir", {"reason": " "}, form=1)
    assert blank.status_code == 422
    assert (await denise(town)).state is CitizenState.ANSWERED
    sent = await sophie.send(page, f"{page}/ne-pas-retenir", {"reason": "Élue locale"}, form=1)
    assert "n’est pas retenue" in sent.text


async def test_attendance_is_noted_and_who_did_it(town: Town, sophie: Browser) -> None:
    await moves(town, CitizenState.VALIDATED)
    page, key = file_of(town), town.workshop.gatherings[0].key
    yes = await sophie.send(page, f"{page}/presence", {"gathering": key, "answer": "yes"}, form=1)
    assert "La présence est notée" in yes.text

    async def look(tx: Transaction) -> Answer | None:
        found = await storage.attendance.find(tx, town.person, town.workshop.id, key)
        return found.answer

    assert await town.database.read(look) is Answer.YES
    part = {"gathering": key, "answer": "part", "part": "dès samedi midi"}
    await sophie.send(page, f"{page}/presence", part, form=1)
    assert await town.database.read(look) is Answer.PARTIAL
    odd = await sophie.send(page, f"{page}/presence", {"gathering": key, "answer": "?"}, form=1)
    assert odd.status_code == 422
    assert await town.database.read(look) is Answer.PARTIAL


async def test_details_consents_and_language_follow_what_she_says(
    town: Town, sophie: Browser
) -> None:
    page = file_of(town)
    await sophie.send(page, f"{page}/coordonnees", {"email": "d@pre.example"}, form=1)
    wrong = await sophie.send(page, f"{page}/coordonnees", {"phone": "12"}, form=1)
    assert wrong.status_code == 422
    purpose = town.workshop.consents[0].key
    await sophie.send(page, f"{page}/accord", {"purpose": purpose, "given": "yes"}, form=1)
    open_still = await sophie.send(
        page, f"{page}/accord", {"purpose": purpose, "given": ""}, form=1
    )
    assert open_still.status_code == 422
    await sophie.send(page, f"{page}/langue", {"language": "en"}, form=1)
    assert (
        await sophie.send(page, f"{page}/langue", {"language": "xx"}, form=1)
    ).status_code == 422

    async def look(tx: Transaction) -> tuple[object, ...]:
        person = await storage.people.get(tx, town.person)
        consents = await storage.notice.consents(tx, town.person, town.workshop.id)
        return person.email, person.phone, person.language, consents

    known = await town.database.read(look)
    assert known == ("d@pre.example", "+33639980012", "en", {purpose: True})


async def test_who_leaves_can_come_back_within_a_day(town: Town, sophie: Browser) -> None:
    page = file_of(town)
    await sophie.send(page, f"{page}/renoncer", {}, form=1)
    assert (await denise(town)).state is CitizenState.DECLINED
    back = await sophie.send(page, f"{page}/revenir", {}, form=1)
    assert "participe de nouveau" in back.text
    assert (await denise(town)).state is CitizenState.CONTACTED


async def test_words_to_somebody_without_a_chat_put_them_on_the_call_list_when_they_leave(
    town: Town, sophie: Browser
) -> None:
    page = file_of(town)
    sent = await sophie.send(page, f"{page}/ecrire", {"words": "Bonjour !"}, form=1)
    assert "Le message est envoyé" in sent.text
    assert (await sophie.send(page, f"{page}/ecrire", {"words": ""}, form=1)).status_code == 422


async def test_nobody_writes_to_who_is_to_be_left_in_peace_until_that_ends(
    town: Town, sophie: Browser
) -> None:
    async def silence(tx: Transaction) -> None:
        await storage.citizens.silence(tx, town.person, tx.now)

    await town.database.transact(silence, cause="test:silence")
    page = file_of(town)
    kept = await sophie.send(page, f"{page}/ecrire", {"words": "Bonjour !"}, form=1)
    assert "ne doit recevoir aucun message" in kept.text
    unsaid = await sophie.send(page, f"{page}/messages", {}, form=1)
    assert "Dites en quelques mots pourquoi les messages reprennent." in unsaid.text
    ended = await sophie.send(page, f"{page}/messages", {"reason": "Elle va mieux."}, form=1)
    assert "Les messages sont rétablis." in ended.text


async def test_who_asks_to_be_called_is_on_the_list_with_their_wish(
    town: Town, sophie: Browser
) -> None:
    page = file_of(town)
    sent = await sophie.send(page, f"{page}/appel", {"wish": "le soir"}, form=1)
    assert "un appel, depuis le" in sent.text


async def test_a_lost_letter_gets_a_new_link_shown_once(town: Town, sophie: Browser) -> None:
    page = file_of(town)
    made = await sophie.send(page, f"{page}/lien", {}, form=1)
    address = made.text.split("<code>")[1].split("<", maxsplit=1)[0]
    assert (await sophie.get(address.removeprefix("http://test"))).status_code == 200
    assert (await sophie.get(f"/l/{town.letter.token}")).status_code == 410
    assert address not in (await sophie.get(page)).text


async def test_no_link_is_handed_out_that_opens_another_workshop(
    town: Town, browser: Browser
) -> None:
    person = await town.member(Role.ORGANISER)
    sophie = await town.signed_in(browser, person)
    await elsewhere(town, town.person, Role.CITIZEN)
    page = file_of(town)
    refused = await sophie.send(page, f"{page}/lien", {}, form=1)
    assert refused.status_code == 422
    assert "est aussi dans un autre atelier" in refused.text
    assert "<code>" not in refused.text
    await elsewhere(town, person, Role.ORGANISER)
    assert "<code>" in (await sophie.send(page, f"{page}/lien", {}, form=1)).text


async def test_the_copy_for_the_team_holds_nothing_of_another_workshop(
    town: Town, sophie: Browser
) -> None:
    other = await elsewhere(town, town.person, Role.CITIZEN)
    page = file_of(town)
    copy = await sophie.send(page, f"{page}/copie", {"kind": "json"}, form=1)
    told = json.loads(copy.text)
    assert [row["workshop"] for row in told["roles"]] == [town.workshop.id]
    assert told["people"][0]["first_name"] == "Denise"
    assert other not in copy.text
    own = await town.database.transact(
        lambda tx: actions.data.export(
            tx, Who.oneself(town.person, town.workshop.id), every_text(), language="fr"
        ),
        cause="test:copy",
    )
    assert other in {row["workshop"] for row in json.loads(own.json)["roles"]}


@pytest.mark.parametrize(("kind", "mime"), [("json", "application/json"), ("txt", "text/plain")])
async def test_a_copy_of_her_data_can_be_handed_to_her(
    town: Town, sophie: Browser, kind: str, mime: str
) -> None:
    page = file_of(town)
    copy = await sophie.send(page, f"{page}/copie", {"kind": kind}, form=1)
    assert copy.headers["content-type"].startswith(mime)
    assert copy.headers["content-disposition"].startswith("attachment")
    assert "Fontanel" in copy.text


async def test_a_copy_is_handed_out_as_often_as_it_is_asked_for(
    town: Town, sophie: Browser
) -> None:
    page = file_of(town)
    copies = await twice(sophie, page, f"{page}/copie", {"kind": "txt"})
    assert ["Fontanel" in copy.text for copy in copies] == [True, True]


async def test_erasing_is_asked_once_and_leaves_nothing(town: Town, sophie: Browser) -> None:
    page = file_of(town, "/effacer")
    assert "Effacer Denise Fontanel" in (await sophie.get(page)).text
    done = await sophie.send(page, page, {}, form=1)
    assert "Tout est effacé." in done.text
    assert "Denise" not in done.text
    assert (await sophie.get(file_of(town))).status_code == 404


async def test_erasing_somebody_with_a_chat_tells_the_chat(town: Town, sophie: Browser) -> None:
    await town.follow_in_chat(town.letter)
    page = file_of(town, "/effacer")
    await sophie.send(page, page, {}, form=1)

    async def look(tx: Transaction) -> list[tuple[int, int]]:
        rows = await tx.fetch("outbox.heads", lane=1, after=0, most=100)
        return [(row["chat"], 1) for row in rows if row["slot"] == "erased"]

    assert await town.database.read(look) == [(4242, 1)]


async def test_a_reader_sees_the_file_and_no_button_that_changes_it(
    town: Town, browser: Browser
) -> None:
    reader = await town.signed_in(browser, await town.member(Role.READER, name="Garance"))
    text = (await reader.get(file_of(town))).text
    assert "Denise Fontanel" in text
    assert 'action="/equipe/sortir"' in text
    assert text.count("<form") == 1
    assert (await reader.get(file_of(town, "/reponses"))).status_code == 403
    assert (await reader.get(file_of(town, "/effacer"))).status_code == 403


async def test_what_is_not_there_is_said_kindly(town: Town, sophie: Browser) -> None:
    assert (await sophie.get(f"{town.team_path}/personnes/nobody")).status_code == 404
    odd = await sophie.send(file_of(town), file_of(town, "/danser"), {}, form=1)
    assert odd.status_code == 404


@pytest.mark.proves("done.replay")
async def test_a_form_sent_twice_counts_once(town: Town, sophie: Browser) -> None:
    page = file_of(town)
    shown = (await sophie.get(page)).text.split("/renoncer")[1]
    hidden = {
        name: shown.split(f'name="{name}" value="')[1].split('"', maxsplit=1)[0]
        for name in ("nonce", "seal")
    }
    await sophie.post(f"{page}/renoncer", hidden)
    await moves(town, CitizenState.CONTACTED)
    again = await sophie.post(f"{page}/renoncer", hidden)
    assert again.status_code == 303
    assert (await denise(town)).state is CitizenState.CONTACTED


async def test_another_workshops_people_are_not_shown(town: Town, sophie: Browser) -> None:
    await town.load(replace(town.workshop, id="other"))

    async def join(tx: Transaction) -> None:
        await storage.people.add_part(tx, town.person, "other", Role.CITIZEN, now=tx.now)
        await tx.audit(Who.oneself(town.person, "other"), Act.PERSON_EXPORTED)

    await town.database.transact(join, cause="test:join")
    history = (await sophie.get(file_of(town))).text.split('id="history"')[1]
    assert "une copie des données" not in history


@pytest.mark.proves("done.needs_hidden")
async def test_only_logistics_reads_in_a_history_that_needs_were_written(
    town: Town, browser: Browser, sophie: Browser
) -> None:
    async def written(tx: Transaction) -> None:
        await tx.audit(Who.oneself(town.person, town.workshop.id), Act.NEEDS_WRITTEN)

    await town.database.transact(written, cause="test:needs")
    assert "des besoins ont été notés" not in (await sophie.get(file_of(town))).text
    luc = await town.signed_in(browser, await town.member(Role.LOGISTICS, name="Luc"))
    assert "des besoins ont été notés" in (await luc.get(file_of(town))).text
