"""The notices say what the law wants, of the right workshop, in both languages."""

from __future__ import annotations

from dataclasses import replace

from tests.web.town import PHONE, Browser, Town


async def test_the_notice_says_who_answers_for_the_data_and_why(browser: Browser) -> None:
    for path in ("/confidentialite", "/privacy", "/confidentialite/big-data-sante"):
        page = await browser.get(path)
        assert page.status_code == 200
        for words in (
            "l’Office public de l’information en santé, 3 quai des Tilleuls",
            "protection-donnees@atelier-sante.example",
            "une mission d’intérêt public",
            "un institut d’enquêtes",
            "30 jours après la date où plus personne n’entre dans le groupe",
            "Elle travaille pour le compte de celui qui répond de vos données devant la loi",
            "ne voit ni votre nom, ni vos réponses, ni vos questions, même quand c’est lui",
            "Telegram est une société établie hors de l’Union européenne",
            "n’est pas chiffré de bout en bout",
            "Vous-même, vous pouvez vous passer de Telegram",
            "Les faire effacer",
            PHONE,
        ):
            assert words in page.text


async def test_the_notice_is_as_complete_in_english(browser: Browser) -> None:
    page = await browser.get("/privacy?lang=en")
    for words in (
        "a task in the public interest",
        "a survey institute",
        "see neither your name, nor your answers, nor your questions, even if they are the ones",
        "is not end-to-end encrypted",
        "To have it erased",
        PHONE,
    ):
        assert words in page.text
    assert "by telephone.</p>" in page.text
    assert "..</p>" not in page.text


async def test_with_several_workshops_the_reader_chooses(town: Town, browser: Browser) -> None:
    title = replace(town.workshop.title, words={"fr": "L’eau de la vallée", "en": "Our water"})
    await town.load(replace(town.workshop, id="eau", title=title))
    page = await browser.get("/confidentialite")
    assert "Choisissez le vôtre" in page.text
    assert '<a href="/confidentialite/eau">L’eau de la vallée</a>' in page.text
    assert "Our water" in (await browser.get("/privacy/eau?lang=en")).text
    assert (await browser.get("/privacy/none")).status_code == 404


async def test_what_is_not_yet_known_is_said_to_be_missing(town: Town, browser: Browser) -> None:
    notice = replace(
        town.workshop.notice, controller=None, officer=None, legal_basis=None, retention=None
    )
    await town.load(replace(town.workshop, notice=notice))
    page = await browser.get("/confidentialite")
    assert page.status_code == 200
    assert page.text.count("À compléter par l’équipe") == 3


async def test_a_workshop_with_real_people_is_no_rehearsal(town: Town, browser: Browser) -> None:
    assert "Répétition" in (await browser.get("/confidentialite")).text
    notice = replace(town.workshop.notice, rehearsal=False)
    await town.load(replace(town.workshop, notice=notice))
    assert "Répétition" not in (await browser.get("/confidentialite")).text


async def test_accessibility_is_stated_honestly(browser: Browser) -> None:
    page = await browser.get("/accessibilite")
    assert page.status_code == 200
    assert "WCAG 2.2" in page.text
    assert "ne pouvons donc pas nous dire conformes" in page.text
    assert PHONE in page.text
