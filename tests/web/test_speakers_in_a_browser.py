"""The speakers’ pages in a real browser: they fit, need neither mouse nor script, show progress."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.async_api import Browser as Chromium

from rules.slots import SlotState
from rules.speakers import SpeakerState
from tests.web.server import Server
from tests.web.speaker_town import (
    PDF,
    accepted,
    asked,
    known,
    materials_of,
    on_disk,
    page_of,
    slots_of,
)
from tests.web.town import Browser, Town
from tests.web.windows import tab_to, window

pytestmark = pytest.mark.browser


def file(folder: Path, name: str = "diapos.pdf", content: bytes = PDF) -> Path:
    """A file on somebody's machine."""
    path = folder / name
    path.write_bytes(content)
    return path


async def test_a_slot_is_accepted_by_keyboard_alone(
    town: Town, browser: Browser, chromium: Chromium
) -> None:
    person = await asked(town)
    path = await page_of(town, person)
    async with Server(browser.app) as server:
        page, _ = await window(chromium, 360, locale="fr")
        await page.goto(server.url + path)
        await tab_to(page, "Oui, j’accepte")
        await page.keyboard.press("Enter")
        await page.wait_for_url("**?noted=answered")
        assert await page.inner_text(".noted") == "Votre réponse est notée. Merci."
    assert (await slots_of(town, person))[0].state is SlotState.ACCEPTED


async def test_everything_goes_without_any_script(
    town: Town, browser: Browser, chromium: Chromium, tmp_path: Path
) -> None:
    person = await accepted(town)
    path = await page_of(town, person)
    async with Server(browser.app) as server:
        page, _ = await window(chromium, 360, locale="fr", java_script_enabled=False)
        await page.goto(server.url + path)
        await page.click("text=J’ai lu et compris")
        assert "vous avez lu et compris" in await page.inner_text(".noted")
        await page.set_input_files("#file-1", file(tmp_path))
        await page.click("text=Envoyer le fichier")
        assert await page.inner_text(".noted") == "Le fichier est enregistré."
    assert (await known(town, person)).state is SpeakerState.BRIEFED
    assert len(await materials_of(town, person)) == 1


async def test_a_file_shows_how_far_it_has_come(
    town: Town, browser: Browser, chromium: Chromium, tmp_path: Path
) -> None:
    person = await accepted(town)
    path = await page_of(town, person)
    async with Server(browser.app) as server:
        page, said = await window(chromium, 360, locale="fr")
        await page.goto(server.url + path)
        assert await page.is_hidden("progress")
        await page.set_input_files("#file-1", file(tmp_path, content=PDF + bytes(5_000_000)))
        async with page.expect_navigation(url="**?noted=received"):
            await page.click("text=Envoyer le fichier")
        assert await page.inner_text(".noted") == "Le fichier est enregistré."
        assert said == []

        await page.evaluate("document.querySelector('form[data-upload]').dataset.most = 10")
        await page.set_input_files("#file-1", file(tmp_path))
        await page.click("text=Envoyer le fichier")
        assert "Ce fichier est trop grand" in await page.inner_text(
            "form[data-upload] [role=status]"
        )

        await page.reload()
        await page.set_input_files("#file-1", file(tmp_path, content=b"MZ a program"))
        await page.click("text=Envoyer le fichier")
        await page.wait_for_selector(".mistakes")
        assert "n’est pas un vrai fichier pdf" in await page.inner_text(".mistakes")

        await page.goto(server.url + path)
        await page.set_input_files("#file-1", file(tmp_path))
        await page.context.set_offline(True)
        await page.click("text=Envoyer le fichier")
        status = page.locator("form[data-upload] [role=status]")
        await status.filter(has_text="L’envoi s’est interrompu").wait_for()
        assert await page.is_enabled("text=Envoyer le fichier")
    (one,) = await materials_of(town, person)
    assert one.newest.size == 5_000_000 + len(PDF)
    assert len(on_disk(town)) == 1
