"""A speaker who never opens Telegram does everything on one page, and nobody else can."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

import actions.briefs
import actions.slots
import storage.briefs
from rules.briefs import Section
from rules.pages import Purpose
from rules.slots import SlotAnswer, SlotState
from rules.speakers import SpeakerState
from rules.who import CitizenState, Role
from storage.transaction import Transaction
from tests.web.desk_town import citizen, elsewhere, heading, read, twice
from tests.web.speaker_town import (
    TRAINING,
    accepted,
    asked,
    decides,
    do,
    known,
    material,
    page_of,
    says,
    slot,
    slots_of,
    speaker,
    who,
)
from tests.web.test_accessibility import faults
from tests.web.town import Browser, Town, every_text, founded
from web.app import build_app


@pytest.fixture
async def either_town(engine_url: str, tmp_path: Path) -> AsyncIterator[Town]:
    async for made in founded(engine_url, tmp_path):
        yield made


async def changed_brief(town: Town, person: str, words: str) -> None:
    """Send another version, whose public reads otherwise."""
    theirs = who(town, person)

    async def body(tx: Transaction) -> None:
        sections = await actions.briefs.suggestion(tx, theirs, every_text())
        await actions.briefs.draft(tx, theirs, {**sections, Section.PUBLIC: words}, now=tx.now)
        await actions.briefs.send(tx, theirs, now=tx.now)

    await do(town, body)


async def readings(town: Town, person: str) -> list[tuple[int, str]]:
    async def body(tx: Transaction) -> list[tuple[int, str]]:
        found = await storage.briefs.readings(tx, person, town.workshop.id)
        return [(each.version, each.by) for each in found]

    return await town.database.read(body)


async def test_the_whole_way_goes_on_the_page(either_town: Town) -> None:
    town, browser = either_town, Browser(build_app(either_town.site()))
    person = await asked(town)
    page = await page_of(town, person)
    shown = await browser.get(page)
    assert heading(shown) == "Bonjour Anne Roy"
    words = read(shown)
    assert "Répondre à l’horaire proposé : Formation : d’où viennent" in words
    assert "samedi 27 mars 2027, de 15 h 15 à 15 h 35, 20 minutes" in words
    assert "Salle 3" in words
    assert "Proposé, sous condition de validation" in words

    yes = says(town, "yes")
    answered = await browser.send(page, f"{page}/reponse", yes)
    assert "Votre réponse est notée. Merci." in answered.text
    (one,) = await slots_of(town, person)
    assert (one.state, one.answered_by) == (SlotState.ACCEPTED, person)
    assert await town.count("outbox.count_waiting", lane=1) > 0  # the team is told

    file = await browser.get(f"{page}/agenda/{TRAINING}")
    assert b"METHOD:PUBLISH" in file.content
    assert file.headers["content-type"].startswith("text/calendar")
    assert (await browser.get(f"{page}/agenda/mandat")).status_code == 404


async def test_who_has_accepted_gives_a_slot_up_in_two_presses_apart_from_the_calendar(
    town: Town, browser: Browser
) -> None:
    person = await asked(town)
    page = await page_of(town, person)
    shown = await browser.send(page, f"{page}/reponse", says(town, "yes"))
    assert faults(shown.text) == []
    before, _, folded = shown.text.partition("<summary>Je ne peux finalement pas venir")
    assert ('value="no"' in before, 'value="no"' in folded) == (False, True)
    assert f"/agenda/{TRAINING}" in before
    assert "le rendez-vous quitte votre agenda" in folded
    await browser.send(page, f"{page}/reponse", says(town, "no"))
    (one,) = await slots_of(town, person)
    assert one.state is SlotState.DECLINED


async def test_interests_are_declared_and_a_mistake_loses_no_word(
    town: Town, browser: Browser
) -> None:
    person = await speaker(town, ready=False)
    page = await page_of(town, person)
    blank = await browser.send(page, f"{page}/interets", {"interests": ""})
    assert blank.status_code == 422
    assert "Écrivez quelques mots" in blank.text
    both = await browser.send(
        page, f"{page}/interets", {"interests": "Je conseille <b>X</b>", "nothing": "yes"}
    )
    assert both.status_code == 422
    assert "Je conseille &lt;b&gt;X&lt;/b&gt;</textarea>" in both.text
    declared = await browser.send(page, f"{page}/interets", {"interests": "Je conseille X"})
    assert "Votre déclaration est notée. Merci." in declared.text
    found = await known(town, person)
    assert found.state is SpeakerState.DECLARED
    assert found.interests is not None
    assert (found.interests.words, found.interests.by) == ("Je conseille X", person)


async def test_a_brief_is_understood_and_a_changed_one_asks_again(
    town: Town, browser: Browser
) -> None:
    person = await accepted(town)
    page = await page_of(town, person)
    assert "Lire votre note de préparation" in read(await browser.get(page))
    done = await browser.send(page, f"{page}/note", {"version": "1"})
    assert "vous avez lu et compris votre note" in done.text
    assert (await known(town, person)).state is SpeakerState.BRIEFED

    await changed_brief(town, person, "20 voisins de tous âges et de tous métiers.")
    shown = await browser.get(page)
    words = read(shown)
    assert "Ce qui a changé depuis la version déjà comprise" in words
    assert "Retiré : personnes (fin) Nouveau : voisins (fin) de tous âges" in words
    assert "<del>" in shown.text
    assert "<ins>" in shown.text
    old = await browser.send(page, f"{page}/note", {"version": "1"})
    assert old.status_code == 422
    assert "voici la version 2" in old.text
    assert (await browser.send(page, f"{page}/note", {"version": "x"})).status_code == 422
    await browser.send(page, f"{page}/note", {"version": "2"})
    assert await readings(town, person) == [(1, person), (2, person)]


async def test_pressed_twice_is_once(town: Town, browser: Browser) -> None:
    person = await asked(town)
    page = await page_of(town, person)
    await twice(browser, page, f"{page}/reponse", says(town, "yes"))
    told = await town.count("outbox.count_waiting", lane=1)
    await browser.send(page, f"{page}/reponse", says(town, "yes"))
    assert await town.count("outbox.count_waiting", lane=1) == told


@pytest.mark.parametrize("given", ["yes", "no"])
async def test_an_answer_to_a_time_that_has_moved_is_asked_again(
    town: Town, browser: Browser, given: str
) -> None:
    person = await asked(town)
    page = await page_of(town, person)
    moved = slot(town, after=30)
    await do(town, lambda tx: actions.slots.propose(tx, who(town, person), moved, None, now=tx.now))
    old = await browser.send(page, f"{page}/reponse", says(town, given))
    assert old.status_code == 422
    assert "Il est maintenant : samedi 27 mars 2027, de 15 h 45 à 16 h 05." in read(old)
    assert [each.state for each in await slots_of(town, person)] == [SlotState.PROPOSED]
    assert f'name="time" value="{moved.mark}"' in old.text
    await browser.send(page, f"{page}/reponse", says(town, given, after=30))
    assert [each.state for each in await slots_of(town, person)] != [SlotState.PROPOSED]


async def test_what_cannot_be_answered_any_more_is_said(town: Town, browser: Browser) -> None:
    person = await asked(town)
    page = await page_of(town, person)
    none = await browser.send(page, f"{page}/reponse", {"session": "mandat", "answer": "yes"})
    assert none.status_code == 422
    (one,) = await slots_of(town, person)
    given = says(town, "no")
    town.clock.at = one.starts_at
    late = await browser.send(page, f"{page}/reponse", given)
    assert late.status_code == 422
    assert "la réponse ne peut plus changer ici" in late.text.replace("\u00a0", " ")


async def test_who_prefers_the_chat_gets_a_link_that_is_shown_once(
    town: Town, browser: Browser
) -> None:
    person = await speaker(town)
    page = await page_of(town, person)
    shown = await browser.send(page, f"{page}/telegram", {})
    assert 'href="http://127.0.0.1:8081/?start=' in shown.text
    assert "?start=" not in (await browser.get(page)).text


async def test_a_page_whose_address_the_team_knows_opens_no_other_workshop(
    town: Town, browser: Browser
) -> None:
    person = await speaker(town)
    await elsewhere(town, person, Role.SPEAKER)
    page = await page_of(town, person)
    refused = await browser.send(page, f"{page}/telegram", {})
    assert refused.status_code == 422
    assert "Vous êtes aussi dans un autre atelier" in refused.text
    assert "?start=" not in refused.text


@pytest.mark.proves("done.guessing")
async def test_no_other_address_opens_the_page_or_its_files(town: Town, browser: Browser) -> None:
    anne, boris = await accepted(town), await accepted(town, "Boris")
    theirs = await material(town, anne)
    page, other = await page_of(town, anne), await page_of(town, boris)
    token = page.rsplit("/", 1)[1]
    assert (await browser.get("/intervenant/AAAAAAAAAAAAAAAAAAAAAA")).status_code == 404
    assert (await browser.get(f"/supports/{token}")).status_code == 404
    assert (await browser.get(f"/besoins/{token}")).status_code == 404
    assert (await browser.get(f"{page}/support/{theirs.id}/1")).status_code == 200
    assert (await browser.get(f"{other}/support/{theirs.id}/1")).status_code == 404
    assert (await browser.get(f"/supports/{token}/{theirs.id}")).status_code == 404


@pytest.mark.proves("done.csrf")
@pytest.mark.parametrize("path", ["reponse", "interets", "note", "telegram"])
async def test_a_form_from_elsewhere_changes_nothing(
    town: Town, browser: Browser, path: str
) -> None:
    person = await asked(town)
    page = await page_of(town, person)
    fields = {"session": TRAINING, "answer": "yes", "interests": "x", "version": "1"}
    before = await known(town, person)
    assert (await browser.post(f"{page}/{path}", fields)).status_code == 403
    stranger = browser.at("192.0.2.66")
    await browser.get(page)
    assert (await stranger.post(f"{page}/{path}", fields)).status_code == 403
    assert await known(town, person) == before
    assert (await slots_of(town, person))[0].state is SlotState.PROPOSED


async def test_citizens_read_what_is_shown_and_nothing_else(town: Town, browser: Browser) -> None:

    person = await accepted(town)
    one = await material(town, person)
    ana = await citizen(town, "Ana", CitizenState.VALIDATED)
    zoe = await citizen(town, "Zoé", CitizenState.QUALIFIED)
    page = await page_of(town, ana, Purpose.MATERIALS)
    assert "Aucun document n’est là" in (await browser.get(page)).text
    assert (await browser.get(f"{page}/{one.id}")).status_code == 404

    await decides(town, 3, "materials")
    theirs = await town.signed_in(browser, town.organiser)
    path = f"{town.team_path}/intervenants/{person}"
    await theirs.send(path, f"{path}/montrer", {"material": one.id, "version": "1"})
    shown = await browser.get(page)
    assert "Les données Par Anne Roy Formation : d’où viennent" in read(shown)
    assert faults(shown.text) == []
    file = await browser.get(f"{page}/{one.id}")
    assert file.content == b"%PDF-1.7\nslides"
    assert file.headers["content-disposition"].startswith("attachment")
    outside = await page_of(town, zoe, Purpose.MATERIALS)
    assert (await browser.get(f"{outside}/{one.id}")).status_code == 404
    assert "Aucun document n’est là" in (await browser.get(outside)).text

    await theirs.send(path, f"{path}/cacher", {"material": one.id})
    assert (await browser.get(f"{page}/{one.id}")).status_code == 404


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_the_page_can_be_heard_in_every_state(
    town: Town, browser: Browser, language: str
) -> None:
    person = await speaker(town, ready=False)
    page = await page_of(town, person)
    first = await browser.get(f"{page}?lang={language}")
    assert faults(first.text) == []
    boris = await accepted(town, "Boris")
    await material(town, boris)
    page = await page_of(town, boris)
    await browser.send(page, f"{page}/note", {"version": "1"})
    await changed_brief(town, boris, "Autrement.")
    for given in (SlotAnswer.YES, SlotAnswer.NO):
        await browser.send(page, f"{page}/reponse", says(town, given))
        shown = await browser.get(f"{page}?lang={language}")
        assert faults(shown.text) == []
        assert "speaker_pages." not in shown.text
        assert shown.headers["content-security-policy"].endswith("script-src 'self'")
