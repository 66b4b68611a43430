"""A wave of e-mails in the workshop to practise on, from the desk to the mailboxes."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Browser as Chromium
from playwright.async_api import Page, expect

from bot.demo.practice import POST
from tests.edges.town import until
from tests.journeys.guided import Demo, arrives, demo
from tests.web.windows import window

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.timeout(300)]
UNHEARD = {"method": "DATA", "kind": "disconnect", "when": "after", "count": 1}
HERE = "/equipe/s-exercer/premier-contact"


async def told(page: Page, there: Demo, path: str) -> Any:
    """What the emulator answers."""
    return await (await page.request.get(f"{there.telegram}/sim{path}")).json()


async def wave_of_mails(page: Page, there: Demo) -> None:
    """As somebody who organises makes one, in the browser."""
    await page.goto(f"{there.tour}/equipe?to={HERE}/texte/courriels")
    await page.click("main .button")
    await page.click("form[action$='/texte/courriels'] button[type=submit]")
    await page.goto(f"{there.pages}{HERE}")
    await page.fill("#name", "Par courriels")
    await page.fill("#wanted", "5")
    await page.check("#channel-email")
    await page.click("section:has(#new) button[type=submit]")
    await page.wait_for_url(f"{there.pages}{HERE}/vague/*")
    wave = page.url.partition("?")[0]

    async def prepared() -> bool:
        await page.goto(wave)
        return await page.get_by_text(re.compile("Courriels préparés|Prête")).count() > 0

    await until(prepared, "the e-mails are prepared", patience=30)


@pytest.mark.proves("mail.rehearsed")
async def test_a_wave_of_e_mails_arrives_in_the_mailboxes_and_its_link_is_pressed_there(
    tmp_path: Path, chromium: Chromium
) -> None:
    """One is taken, and nobody hears of it: it is sent again, and its reader sees it once."""
    async with demo(tmp_path, CROWD="0") as there:
        page, complaints = await window(chromium, 1280, locale="fr")
        await wave_of_mails(page, there)
        await page.request.post(f"{there.telegram}/sim/faults", data=[UNHEARD])
        await page.request.post(f"{there.telegram}/sim/clock", data={"advance": "PT2H"})

        async def arrived() -> list[str]:
            """As many as the page of the wave says have left: who answered meanwhile gets none."""
            await page.reload()
            said = re.findall(r"(\d+) courriels sont partis", await page.inner_text("main"))
            many = (await told(page, there, "/mail"))["count"]
            return said if said == [str(many)] else []

        left = int((await until(arrived, "the e-mails are in the mailboxes", patience=30))[0])
        everything = (await told(page, there, "/mail"))["mail"]
        assert sorted(one["times"] for one in everything) == [*[1] * (left - 1), 2]
        users = (await told(page, there, "/users"))["users"]
        reached = [one for one in users if one["mail"] and one["mail"]["count"]]
        assert [one["mail"]["count"] for one in reached] == [1] * left
        assert {one["email"].partition("@")[2] for one in reached} == {POST}
        assert {one["telegram"] for one in reached} == {False}
        assert (await told(page, there, "/users"))["mailboxes"] == []  # nobody else's
        ana = reached[0]
        (mail,) = (await told(page, there, f"/users/{ana['id']}/mail"))["mail"]
        assert f"Bonjour {ana['first_name']}," in mail["text"]
        assert mail["at"][11:13] in ("08", "07")  # nine o'clock there, in winter or in summer
        await page.goto(f"{there.telegram}/?user={ana['id']}&mail={mail['id']}")
        letter = page.frame_locator(".mail-page")
        async with page.expect_popup() as popup:
            await letter.get_by_role("link", name="Ouvrir ma page personnelle").click()
        own = await popup.value
        await expect(own.locator("h1")).to_be_visible()
        assert own.url.startswith(f"{there.pages}/l/")
        assert complaints == []


async def test_a_new_beginning_of_the_tour_takes_mail_again(
    tmp_path: Path, chromium: Chromium
) -> None:
    """The emulator is another process then, at the same address; a trial reaches it at once."""
    async with demo(tmp_path, CROWD="0") as there:
        page, _ = await window(chromium, 1280, locale="fr")
        await page.goto(f"{there.tour}/recommencer")
        await page.click("main .button")
        began = time.monotonic()
        await page.wait_for_selector(".doors .button, .scenes a", timeout=90_000)
        print(f"begun anew in {time.monotonic() - began:.0f} s")
        await page.goto(f"{there.tour}/equipe?to={HERE}/texte/courriels")
        await page.click("main .button")
        await page.fill("form[action$='/essai'] input[name=to]", "sacha@exercice.example")
        await page.click("form[action$='/essai'] button[type=submit]")

        async def arrived() -> bool:
            boxes = (await told(page, there, "/users"))["mailboxes"]
            return [one["address"] for one in boxes] == ["sacha@exercice.example"]

        assert await until(arrived, "the trial is in a mailbox that is nobody's", patience=30)


async def test_the_experts_of_the_story_have_a_mailbox_and_no_telephone(
    tmp_path: Path, chromium: Chromium
) -> None:
    async with demo(tmp_path, CROWD="0") as there:
        page, _ = await window(chromium, 1280, locale="fr")
        await page.goto(f"{there.tour}/scene/experte")
        await arrives(page)
        users = (await told(page, there, "/users"))["users"]
        (samira,) = [one for one in users if one["first_name"] == "Samira"]
        assert (samira["email"], samira["telegram"]) == ("belkacem@courriel.example", False)
