"""Fills in any form as somebody would who has a keyboard and no script, and sends it."""

from __future__ import annotations

from typing import Any

from playwright.async_api import FilePayload, Locator, Page, Response

from tests.web.every_page import Form

CONTROLS = "input:not([type=hidden]), select, textarea"
SUBMITS = "button:not([type=button]):not([type=reset]), input[type=submit]"
ABOUT = """
all => all.map((each, place) => ({
    place, name: each.name, value: each.value, required: each.required,
    kind: each.tagName === "INPUT" ? each.type : each.tagName.toLowerCase(),
    least: each.min || "", longest: each.maxLength || -1, free: !each.disabled && !each.readOnly,
    options: each.tagName === "SELECT" ? [...each.options].map(one => one.value) : [],
}))
"""
CLOSED = "xpath=ancestor::details[not(@open)]/summary"
WORDS = {
    "date": "2027-03-01",
    "datetime-local": "2027-03-01T10:00",
    "email": "camille@example.org",
    "tel": "06 39 98 00 12",
    "text": "Exemple",
    "search": "a",
    "textarea": "Quelques mots",
    "time": "10:00",
    "url": "https://example.org",
    "password": "Exemple",
}
FILE = FilePayload(name="support.pdf", mimeType="application/pdf", buffer=b"%PDF-1.7\n%%EOF\n")
GOOD = {200, 303, 422}  # done, led on, or told in words why not
NOT_KEPT = 404  # what was made is not there afterwards, where nothing is kept
PATIENCE = 10_000  # milliseconds, on a busy machine


async def sent(page: Page, form: Form, url: str) -> list[str]:
    """Send a form by each of its buttons, from its page anew; say what went wrong."""
    found = []
    await page.goto(url)
    buttons = await page.locator("form").nth(form.place).locator(SUBMITS).count()
    if not buttons:
        return ["no button sends it"]
    for number in range(buttons):
        if number:
            await page.goto(url)
        here = page.locator("form").nth(form.place)
        await _opened(here)
        await _filled(here)
        answers = await _pressed(page, here.locator(SUBMITS).nth(number), form.method)
        first, *others = [answer.status for answer in answers] or [0]
        if first not in GOOD or not set(others) <= {*GOOD, NOT_KEPT}:
            found.append(f"button {number + 1}: {first} {others}")
    return found


async def _opened(form: Locator) -> None:
    """Open what is folded around the form, by keyboard."""
    folded = form.locator(CLOSED)
    for number in range(await folded.count()):
        await folded.nth(number).press("Space")


async def _filled(form: Locator) -> None:
    inside = form.locator(CONTROLS)
    ticked: set[str] = set()
    for about in await inside.evaluate_all(ABOUT):
        await _answer(inside.nth(about["place"]), about, ticked)


async def _answer(control: Locator, about: dict[str, Any], ticked: set[str]) -> None:
    """Give one field what it takes; what stands in it already stays."""
    kind, name = about["kind"], about["name"]
    if not about["free"]:
        return
    match kind:
        case "radio" | "checkbox":
            if name not in ticked or about["required"]:
                await control.check()
            ticked.add(name)
        case "select":
            if not about["value"]:
                await control.select_option(next(filter(None, about["options"]), ""))
        case "file":
            await control.set_input_files(FILE)
        case "number":
            if not about["value"]:
                await control.fill(about["least"] or "1")
        case _:
            if not about["value"]:
                words = about["least"] or WORDS[kind]
                await control.fill(words[: about["longest"]] if about["longest"] > 0 else words)


async def _pressed(page: Page, button: Locator, method: str) -> list[Response]:
    """Press it with the Enter key; return what was answered, the last of it loaded or saved."""
    answers: list[Response] = []

    def heard(answer: Response) -> None:
        if answer.request.is_navigation_request():
            answers.append(answer)

    page.on("response", heard)
    try:
        async with page.expect_response(
            lambda answer: (
                answer.request.is_navigation_request() and answer.request.method == method.upper()
            ),
            timeout=PATIENCE,
        ) as first:
            await button.press("Enter")
        if not await (await first.value).header_value("content-disposition"):  # no file to keep
            await page.wait_for_load_state("domcontentloaded", timeout=PATIENCE)
    finally:
        page.remove_listener("response", heard)
    return answers
