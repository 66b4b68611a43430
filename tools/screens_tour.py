"""Walks the guided tour from its first page to its last scene, and pictures what each opens."""

from __future__ import annotations

import tempfile
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from playwright.async_api import Page

from bot.demo.practice import WORKSHOP
from tests.journeys.guided import Demo, arrives, demo, signs_in
from tools.screens_camera import Camera, camera

BEGIN, NEXT, WAYS = "main .button.alone", ".steps a[rel=next]", ".doors a"
PRACTICE = ".practice a.down"
A_DRAW_WITHIN = 60_000  # milliseconds, on a machine that does much else


async def walk(there: Demo, looking: Camera) -> list[str]:
    """Go from scene to scene by the buttons; look at each, and at every page it leads to.

    Returns:
        The keys of the scenes, as they came.
    """
    page = looking.page
    await looking.web("tour.front", there.tour)
    keys: list[str] = []
    following = BEGIN
    while await page.locator(following).count():
        await page.click(following)
        await arrives(page)
        address = page.url
        key = urlsplit(address).path.rpartition("/")[2]
        keys.append(key)
        await looking.web(f"tour.{key}", address)
        ways = await _ways(page)
        for number, way in enumerate(ways, 1):
            await _look(there, looking, f"tour.{key}.{number}", way)
        await page.goto(address)
        await arrives(page)
        following = NEXT
    return keys


async def _ways(page: Page, ways: str = WAYS) -> list[str]:
    links = await page.locator(ways).all()
    return [str(await link.evaluate("link => link.href")) for link in links]


async def _look(there: Demo, looking: Camera, name: str, way: str) -> None:
    """Look at a page that a scene leads to; through the team's door where it is theirs."""
    page = looking.page
    if way.startswith(f"{there.tour}/equipe"):
        wanted = parse_qs(urlsplit(way).query)["to"][0]
        await page.goto(way)
        if page.url.startswith(there.tour):
            await looking.web("tour.door", way)
            await signs_in(page, there, wanted)
        way = f"{there.pages}{wanted}"
    await looking.web(name, way)


async def mailbox(there: Demo, looking: Camera) -> None:
    """Look at the newest e-mail of the fullest mailbox, and at all that is in it."""
    asked = await looking.page.request.get(f"{there.telegram}/sim/users")
    users = [one for one in (await asked.json())["users"] if one["mail"]]
    fullest = max(users, key=lambda one: int(one["mail"]["count"]))["id"]
    asked = await looking.page.request.get(f"{there.telegram}/sim/users/{fullest}/mail")
    newest = (await asked.json())["mail"][0]["id"]
    address = f"{there.telegram}/?user={fullest}&mail={newest}"
    await looking.web("tour.mailbox.e-mail", address, _reads)
    await looking.web("tour.mailbox", address, _closes)


async def _reads(page: Page) -> None:
    await page.wait_for_selector(".mail-page")


async def _closes(page: Page) -> None:
    """Go back from an e-mail to the list of them."""
    await _reads(page)
    await page.locator("#mail button").first.click()
    await page.wait_for_selector(".mail-page", state="hidden")


async def practise(there: Demo, looking: Camera) -> None:
    """Make the draw of the second workshop, and picture what whoever organises it sees."""
    page = looking.page
    await page.goto(there.tour)
    for number, way in enumerate(await _ways(page, PRACTICE), 1):
        await _look(there, looking, f"tour.practice.{number}", way)
    team = f"{there.pages}/equipe/{WORKSHOP}"
    await page.goto(f"{team}/tirage")
    await page.click("main form .button")
    await page.goto(f"{team}/tirage?suivre=1")
    await page.wait_for_selector("#number", timeout=A_DRAW_WITHIN)
    await looking.web("tour.practice.ready", f"{team}/tirage")
    await page.fill("#number", "417")
    await page.fill("#again", "417")
    await page.click("main form.card .button")
    await page.wait_for_selector(".number")
    await looking.web("tour.practice.drawn", f"{team}/tirage")
    await looking.web("tour.practice.public", f"{there.pages}/tirage/{WORKSHOP}")
    await page.goto(f"{team}/groupe")
    while not await page.locator("main td a[href*='/appel/']").count():
        await page.reload()  # everybody is told in short pieces, after the draw
    call = await page.locator("main td a[href*='/appel/']").first.get_attribute("href")
    await looking.web("tour.practice.call", f"{there.pages}{call}")
    await page.locator("main details > summary").first.click()
    await page.click("button[value=leave]")
    await looking.web("tour.practice.replacing", f"{team}/groupe")
    await looking.web("tour.practice.sheet", f"{team}/groupe/feuille")


async def play(chromium: str, language: str, folder: Path | None) -> Camera:
    """Walk the tour of a new demo in one language; what was wrong is in the camera's `faults`."""
    with tempfile.TemporaryDirectory() as place:
        async with (
            demo(Path(place)) as there,
            camera(chromium, language, there.telegram, folder) as looking,
        ):
            await walk(there, looking)
            await mailbox(there, looking)
            await practise(there, looking)
            return looking
