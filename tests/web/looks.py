"""How a page is looked at in a real browser: by axe, by keyboard, by finger, on paper, enlarged.

Each look takes the page that stands in a window and returns what is wrong with it; the later ones
leave it changed, so they are taken in the order in which they stand here.
"""

from __future__ import annotations

import asyncio
from importlib.resources import files
from pathlib import Path

from playwright.async_api import Page as Window

from tests.web.windows import overflow

AXE = Path(str(files("axe_playwright_python") / "axe.min.js"))
FIND = """
async options => (
    await axe.run(document, {resultTypes: ["violations"], ...options})
).violations.flatMap(
    rule => rule.nodes.map(node => `${rule.id}: ${node.html}: ${node.failureSummary}`)
)
"""
EVERYTHING = {"rules": {"target-size": {"enabled": True}}}
LOOKS = {"runOnly": ["color-contrast", "link-in-text-block", "target-size"]}
"""What may be otherwise on a wide page, or in other colours; the rest is the same page again."""

STOPS = """
() => {
    const seen = each => {
        const style = getComputedStyle(each);
        return each.getClientRects().length && style.visibility !== "hidden";
    };
    const open = each => {
        const closed = each.closest("details:not([open])");
        return !closed || (each.tagName === "SUMMARY" && each.parentElement === closed);
    };
    const first = each => {
        if (each.type !== "radio") return true;
        const group = [...document.querySelectorAll(`input[type=radio][name="${each.name}"]`)]
            .filter(other => other.form === each.form);
        if (group.some(other => other.checked)) return each.checked;
        return group[0] === each;
    };
    const can = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]";
    window.stops = [...document.querySelectorAll(can)]
        .filter(each => !each.disabled && each.tabIndex >= 0 && seen(each) && open(each))
        .filter(first);
    window.reached = [];
    document.addEventListener("focusin", event => {
        const here = event.target;
        const outlined = each => each !== null && getComputedStyle(each).outlineStyle !== "none";
        const {top, bottom, left, right} = here.getBoundingClientRect();
        window.reached.push({
            at: window.stops.indexOf(here),
            what: here.outerHTML.slice(0, 120),
            seen: outlined(here) || outlined(here.closest("label")),
            inside: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
        });
    });
    const dates = ["date", "datetime-local", "time", "month", "week"];
    const inside = window.stops.filter(each => dates.includes(each.type)).length;
    return [window.stops.length, inside];
}
"""
REACHED = "() => window.reached"
LEFT_ALONE = "() => document.activeElement.blur()"
IN_A_DATE = 8  # places of a field for a date at which the key stops too, at most
ONLY_FOR_A_MOUSE = """
() => [
    ...document.querySelectorAll("[onclick], [role=button], [accesskey]"),
    ...document.querySelectorAll("[tabindex]:not([tabindex='-1'])"),
    ...document.querySelectorAll("a[tabindex], button[tabindex], input[tabindex]"),
].map(each => each.outerHTML.slice(0, 120))
"""
TOO_SMALL = """
({least, what}) => [...document.querySelectorAll(what)]
    .filter(each => !each.closest(".skip") && each.getClientRects().length)
    .filter(each => !(["radio", "checkbox", "hidden"].includes(each.type)))
    .filter(each => each.tagName !== "A" || each.parentElement.innerText.trim().length
        <= each.innerText.trim().length || getComputedStyle(each).display !== "inline")
    .filter(each => Math.round(each.getBoundingClientRect().height) < least)
    .map(each => each.outerHTML.slice(0, 120))
"""
"""What is lower than so many pixels; a link inside a sentence is as high as its line."""

BUTTONS = "button, input, select, textarea, summary, label.choice"
WIDTHS = (320, 360, 1280)  # CSS pixels
OPEN_ALL = "document.querySelectorAll('details').forEach(each => each.open = true)"
FINGER = {"least": 44, "what": f"a, {BUTTONS}"}  # CSS pixels
MOUSE = {"least": 40, "what": BUTTONS}  # axe measures whether there is room around links
PAPER = 700  # CSS pixels between the margins of an A4 page
SMALL = 360
LARGE = "document.documentElement.style.fontSize = '225%'"  # twice what the pages ask for
TO_PRESS = """
() => [...document.querySelectorAll("nav, button, a.button, select, textarea, input[type=file]")]
    .filter(each => each.getClientRects().length && !each.closest(".question-form"))
    .map(each => each.outerHTML.slice(0, 120))
"""
CUT_OFF = """
() => {
    const slides = each => each !== null
        && (["auto", "scroll"].includes(getComputedStyle(each).overflowX)
            || slides(each.parentElement));
    return [...document.querySelectorAll("main *, header *, footer *")]
        .filter(each => each.getClientRects().length && !each.closest("svg, thead, .unseen, .skip"))
        .filter(each => each.getBoundingClientRect().right > innerWidth + 1)
        .filter(each => !slides(each.parentElement))
        .map(each => each.outerHTML.slice(0, 120));
}
"""
"""What stands beyond the right edge; a wide table slides in a frame of its own."""


async def by_keyboard(page: Window) -> list[object]:
    """Press Tab from the first stop to the last: each in its order, seen, and inside the window."""
    wrong: list[object] = []
    stops, dates = await page.evaluate(STOPS)
    presses = range(stops + IN_A_DATE * dates)
    # In their order, one on the heels of the other: to wait for each takes thrice as long.
    await asyncio.gather(*(page.keyboard.press("Tab") for _ in presses))
    reached = (await page.evaluate(REACHED))[:stops]  # then it begins anew
    places = [one["at"] for one in reached]
    if places != list(range(stops)):
        odd = [one["what"] for at, one in enumerate(reached) if one["at"] != at]
        wrong.append(("not everything in its order", stops, places, odd[:3]))
    wrong += [one["what"] for one in reached if not (one["seen"] and one["inside"])]
    wrong += await page.evaluate(ONLY_FOR_A_MOUSE)
    await page.evaluate(LEFT_ALONE)
    return wrong


async def by_axe(page: Window) -> list[object]:
    """Let axe look at it on a telephone by day, and on a desk by night."""
    await page.set_viewport_size({"width": 360, "height": 800})
    await page.emulate_media(color_scheme="light")
    by_day = await page.evaluate(FIND, EVERYTHING)
    await page.set_viewport_size({"width": 1280, "height": 800})
    await page.emulate_media(color_scheme="dark")
    by_night = await page.evaluate(FIND, LOOKS)
    await page.emulate_media(color_scheme="light")
    return [*by_day, *by_night]


async def on_paper(page: Window) -> list[object]:
    """Print it: a title, nothing to press, and nothing beyond the margins."""
    await page.set_viewport_size({"width": PAPER, "height": 1000})
    await page.emulate_media(media="print")
    wrong: list[object] = list(await page.evaluate(TO_PRESS))
    if not await page.locator("h1").is_visible():
        wrong.append("no title")
    if (wider := await overflow(page)) > 0:
        wrong.append(f"{wider} px too wide")
    await page.emulate_media(media="screen")
    return wrong


async def by_finger(page: Window) -> list[object]:
    """Open what is closed, on two telephones and on a desk: no sideways scroll, large enough."""
    wrong: list[object] = []
    await page.evaluate(OPEN_ALL)
    for width in WIDTHS:
        await page.set_viewport_size({"width": width, "height": 800})
        if (wider := await overflow(page)) > 0:
            wrong.append(f"{wider} px too wide at {width}")
        small = await page.evaluate(TOO_SMALL, MOUSE if width > 1000 else FINGER)
        wrong += [f"too small at {width}: {each}" for each in small]
    return wrong


async def enlarged(page: Window) -> list[object]:
    """Set its letters twice as large, with all open: nothing is cut off."""
    wrong: list[object] = []
    await page.evaluate(LARGE)
    await page.evaluate(OPEN_ALL)
    for width in (SMALL, 1280):
        await page.set_viewport_size({"width": width, "height": 800})
        wrong += await page.evaluate(CUT_OFF)
    return wrong
