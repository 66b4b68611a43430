"""The story of the screens of the first weekend: how it is prepared, and the Saturday itself."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Coroutine
from datetime import datetime
from typing import Any

from playwright.async_api import Page

import actions.answer_links
import actions.pages
from bot.clock import Clock
from bot.demo import run_sheet
from rules.answer_links import AboutWhat
from rules.pages import Purpose
from rules.papers import LISTS, Paper
from rules.who import Who
from storage.database import open_database
from storage.transaction import Transaction
from tests.journeys.desk import Pages
from tests.journeys.rehearsal import KEY
from tests.pdf import pictures
from tools.screens_story import YVONNE, Story
from web.team.session import COOKIE

INES = "Inès Haddad"
FIRST = "weekend-1"
SATURDAY = "conducteur/weekend-1/2027-03-27"
TWO_DAYS_BEFORE = "2027-03-25T10:30:00+01:00"
DOORS_OPEN = "2027-03-27T09:10:00+01:00"
BEGUN = "2027-03-27T10:25:00+01:00"
LOOKS = 60  # how often a paper is looked for, with half a second between
WIDE = "1280"

Fields = dict[str, str | list[str]]


async def prepared(story: Story, sophie: Pages) -> None:
    """Weeks before: the committee, who else comes, what is expected of whom, the papers."""
    await _signs_in(story, sophie)
    await committee(story, sophie)
    await others(story, sophie)

    async def fill(tx: Transaction, who: Who) -> None:
        await run_sheet.fill(tx, who, story.script.workshop, story.script.language)

    await _acts(story, fill)
    await looks(story, "programme", "programme", "programme/weekend-1/mandat")
    await looks(story, "run-sheet", SATURDAY, f"{SATURDAY}/{story.script.workshop.id}.mandat")
    await at_work(story, sophie)
    await looks(story, "expected", "attendu", "rappels", "papiers/charte")
    await own_pages(story)


async def saturday(story: Story, sophie: Pages) -> None:
    """The last word two days before; then the door, a late train, and what is on."""
    ines, say = story.phones[INES], story.say
    await story.played.clock(to=TWO_DAYS_BEFORE)
    await story.shows("weekend.last-word", YVONNE)
    await story.phones[YVONNE].taps(say("planned.still"))
    await story.rests()
    await story.played.clock(to=DOORS_OPEN)
    await ines.chooses(say("common.menu-dates"))
    await ines.taps(say("late.mine"))
    await story.shows("late.ask", INES)
    await ines.taps(say("late.half"))
    await story.shows("late.ask.noted", INES)
    await looks(story, "arrivals", "arrivees")
    await sophie.does("arrivees", "/arrivees", holding=(_id(story, YVONNE), 'value="tick"'))
    await looks(story, "arrivals.ticked", f"arrivees?fait={_id(story, YVONNE)}")
    await looks(story, "arrivals.found", "arrivees?q=haddad")
    await story.played.clock(to=BEGUN)
    await looks(story, "arrivals.begun", "arrivees", "arrivees/papier?date=weekend-1")
    await looks(story, "run-sheet.now", SATURDAY)
    await story.camera.web("team.run-sheet.more", _address(story, SATURDAY), _presses_more)
    address = _address(story, f"personnes/{_id(story, YVONNE)}")
    await story.camera.web("team.emergency.call", address, _asks_whom_to_call)
    await papers(story, sophie)
    await sophie.does(f"personnes/{_id(story, INES)}", "/silence")
    await looks(story, "person.silence", f"personnes/{_id(story, INES)}")


async def committee(story: Story, sophie: Pages) -> None:
    """A meeting is held, two people sit on it."""
    meeting: Fields = {"day": "2027-01-12", "hour": "14:00", "minutes": "120"}
    meeting["place"] = "4 rue Haute, Paris"
    await sophie.does("comite", "/reunion", meeting, holding='name="number" value="2"')
    for first, last, organisation in (
        ("Nadège", "Le Bihan", "Office public de l’information en santé"),
        ("Paul", "Berger", "Fédération des usagers"),
    ):
        named: Fields = {"first": first, "last": last, "organisation": organisation}
        email: Fields = {"email": f"{first[:3].lower()}@comite.example", "language": "fr"}
        await sophie.does("comite", "/comite", {**named, **email}, holding='name="language"')
    await looks(story, "committee", "comite")


async def others(story: Story, sophie: Pages) -> None:
    """An interpreter for both days, somebody who helps Yvonne, a journalist on Saturday."""
    days = [f"2027-03-{day}-{part}" for day in ("27", "28") for part in ("am", "pm")]
    for first, last, kind, organisation, accompanies, so_many in (
        ("Lucie", "Moreau", "interpreter", "Langue des signes 75", "", 4),
        ("Hélène", "d’Aubigné", "carer", "", _id(story, YVONNE), 4),
        ("Marc", "Delmas", "press", "La Gazette de l’Est", "", 2),
    ):
        about: Fields = {"first": first, "last": last, "kind": kind, "half_day": days[:so_many]}
        more: Fields = {"organisation": organisation, "accompanies": accompanies, "language": "fr"}
        await sophie.does("autres", "/autres", {**about, **more}, holding='name="accompanies"')
    await looks(story, "attendees", "autres")


async def at_work(story: Story, sophie: Pages) -> None:
    """An incident, two tasks, and whom to call for somebody."""
    say = story.words
    what = say("Une chute dans l’escalier B, sans gravité.", "A fall on staircase B, not grave.")
    done = say("De la glace, un appel au 15, un taxi.", "Ice, a call to a doctor, a taxi.")
    fall: Fields = {"kind": "health", "what": what, "done": done, "person": _id(story, YVONNE)}
    await sophie.does("incidents", "/incidents", fall)
    await looks(story, "incidents", "incidents", "incidents/1")
    words = say("Appeler l’hôtel : un lit plus bas", "Call the hotel: a lower bed")
    task: Fields = {"what": words, "due": "2027-03-01", "owner": await _member(sophie)}
    await sophie.does("taches", "/taches", task, holding='id="what-new"')
    await looks(story, "tasks", "taches")
    call: Fields = {"agreed": "yes", "contact": say("Sa sœur Hélène", "Her sister Hélène")}
    page = f"besoins/personne/{_id(story, YVONNE)}/prevenir"
    await sophie.does(page, "/prevenir", {**call, "contact_phone": "01 99 00 12 34"})
    await looks(story, "emergency", page)


async def own_pages(story: Story) -> None:
    """What Yvonne opens with addresses that are hers alone."""
    who = Who("command", _id(story, YVONNE), story.script.workshop.id)
    made: dict[str, str] = {}

    async def body(tx: Transaction, _: Who) -> None:
        for purpose in (Purpose.CALENDAR, Purpose.AFTER, Purpose.NEEDS):
            made[f"page.{purpose.name.lower()}"] = await actions.pages.path(tx, who, purpose)
        about = AboutWhat.GATHERING
        made["page.e-mail-answer"] = await actions.answer_links.path(tx, who, about, FIRST)

    await _acts(story, body)
    for name, path in made.items():
        await story.camera.web(name, f"{story.played.pages}{path}")


async def papers(story: Story, sophie: Pages) -> None:
    """Each kind of paper is made; its first page is kept as a picture."""
    orders: list[str] = []
    for paper in Paper:
        asked: Fields = {"gathering": FIRST} if paper in LISTS else {}
        here = (f'value="{paper}"', *((f'value="{FIRST}"',) if asked else ()))
        await sophie.does("papiers", "/papiers", asked, holding=here)
        order = sophie.path
        orders.append(order.partition(f"{sophie.team}/")[2])
        for _ in range(LOOKS):
            if "<progress" not in await sophie.opens(order):
                break
            await asyncio.sleep(0.5)
        if f"{order}/fichier/1" in sophie.shown:
            await sophie.opens(f"{order}/fichier/1")
            _keep(story, f"paper.{paper}", sophie.content)
    await looks(story, "papers", "papiers", orders[-1])


def _keep(story: Story, name: str, pdf: bytes) -> None:
    folder = story.camera.folder
    if folder is not None:
        (folder / WIDE / f"{name}.png").write_bytes(pictures(pdf, 1)[0])
        story.camera.names.append(name)


async def looks(story: Story, name: str, *paths: str) -> None:
    """Look at pages of the team; the second of a name is called so."""
    for number, path in enumerate(paths, 1):
        shown = name if number == 1 else f"{name}.{number}"
        await story.camera.web(f"team.{shown}", _address(story, path))


async def _presses_more(page: Page) -> None:
    """Press the second of the buttons that move the day: a quarter of an hour."""
    await page.locator(".reach button").last.click()
    await page.wait_for_selector("#way-1")


async def _asks_whom_to_call(page: Page) -> None:
    """Press the button that tells whom to call, and notes who asked."""
    await page.locator("form[action$='/prevenir/lire'] button").click()


async def _signs_in(story: Story, sophie: Pages) -> None:
    """Let the camera keep the cookie of somebody who has signed in."""
    kept = next(each for each in sophie.http.cookie_jar if each.key == COOKIE)
    cookie = {"name": COOKIE, "value": kept.value, "url": f"{story.played.pages}/equipe"}
    context = story.camera.page.context
    await context.add_cookies([cookie])  # type: ignore[list-item] # a shape of the library's own


async def _acts(
    story: Story, body: Callable[[Transaction, Who], Coroutine[Any, Any, None]]
) -> None:
    """Do what has no screen, at the hour of the story."""
    clock = Clock()
    clock.follow(datetime.fromisoformat(str((await story.played.clock(advance="PT1S"))["now"])))
    who = Who("command", "command", story.script.workshop.id)
    key = bytes.fromhex(KEY)
    async with await open_database(story.played.database, key, clock=clock.now) as database:
        await database.transact(lambda tx: body(tx, who), cause=f"screens:{body.__name__}")


async def _member(sophie: Pages) -> str:
    """Return whom the form proposes: whoever writes the task."""
    await sophie.opens("taches")
    return str(re.findall(r'<option value="([^"]+)" selected>', sophie.shown)[0])


def _id(story: Story, name: str) -> str:
    return story.played.letters[name].person


def _address(story: Story, path: str) -> str:
    return f"{story.played.pages}/equipe/{story.script.workshop.id}/{path}"
