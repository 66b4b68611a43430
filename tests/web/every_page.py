"""Every page there is, as a reader meets it, for tests that hold for all of them.

The addresses come from the application itself. Somebody with every role goes through the team's
pages by their links, and somebody with a letter through the others: a page that nothing leads to
is a fault, unless `SAMPLES` or `VALUES` says where it is.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from html.parser import HTMLParser
from urllib.parse import parse_qsl, urldefrag, urljoin, urlsplit

from starlette.applications import Starlette
from starlette.routing import Match, Route

import actions.answer_links
import actions.attendees
import actions.draws
import actions.emergency
import actions.imports
import actions.incidents
import actions.leaving
import actions.links
import actions.meetings
import actions.notice
import actions.pages
import actions.papers
import actions.tasks
import storage.calls
import storage.draws
import storage.slots
import storage.team
from actions.links import MadeLink
from actions.people import Arrival
from bench.lives import Life, begin
from bench.lives import row as life_row
from bench.works import REPORT, go_on
from rules.answer_links import AboutWhat
from rules.attendees import Attending
from rules.badges import Kind as BadgeKind
from rules.incidents import Typed as IncidentTyped
from rules.meetings import Coming, Typed
from rules.notice import Document
from rules.pages import Purpose
from rules.papers import Paper
from rules.presence import places
from rules.speakers import contact, nobody
from rules.tasks import Typed as TaskTyped
from rules.who import TEAM, CitizenState, Source, Who
from storage.transaction import Transaction
from tests.draw_town import work
from tests.web import papers as papers_of
from tests.web.town import Browser, Town, row

RAW_KEY = re.compile(r"\b(web|common|forms|team)\.[a-z]+(-[a-z]+)*\b")
"""A key of the catalogues, shown instead of its words."""

PEOPLE = 20  # two of each kind of `bench.lives`
FOR_MACHINES = frozenset({"/health", "/robots.txt"})
ANOTHER_LANGUAGE = "lang"


@dataclass(frozen=True)
class Page:
    """An address with what answers there; `team`: only who is signed in is shown it."""

    name: str
    path: str
    status: int = 200
    team: bool = False


@dataclass(frozen=True)
class Form:
    """A form as it stands on a page; two that differ only in whom they are about are one."""

    page: Page
    place: int  # among the forms of its page
    method: str
    route: str
    fields: tuple[str, ...]  # their names; a button with its value

    @property
    def likeness(self) -> tuple[str, str, frozenset[str]]:
        return self.method, self.route, frozenset(self.fields)


@dataclass
class Lively:
    """A town in which a workshop is under way, and somebody of the team who may do everything."""

    town: Town
    browser: Browser  # of nobody
    member: Browser  # of somebody who may do everything, signed in
    lives: tuple[Life, ...]
    speakers: tuple[str, ...]
    letter: MadeLink
    letters: dict[str, MadeLink] = field(default_factory=dict)  # by how far it was answered
    pages: list[Page] = field(default_factory=list)
    forms: list[Form] = field(default_factory=list)
    unseen: list[str] = field(default_factory=list)  # addresses that no page and no sample leads to
    broken: list[str] = field(default_factory=list)  # links that lead nowhere

    def who(self, page: Page) -> Browser:
        """The browser of somebody who may open this page."""
        return self.member if page.team else self.browser


Kind = tuple[str, frozenset[str]]
"""The path of a route, and the words that a query has: addresses of one kind look alike."""


Values = Callable[[Lively, str], Awaitable[tuple[str, ...]]]
"""Given a town and the path of a route, return what may stand there."""


async def _workshop(lively: Lively, _: str) -> tuple[str, ...]:
    return (lively.town.workshop.id,)


async def _people(lively: Lively, path: str) -> tuple[str, ...]:
    """What can be done for a person depends on where they stand: one of each kind."""
    if "/intervenants/" in path:
        return lively.speakers[::2]
    if "/membres/" in path:
        return (lively.town.organiser,)
    if "/autres/" in path:
        return await _others(lively)
    return tuple(lively.lives[number].person for number in (1, 4, 5, 6))


async def _others(lively: Lively) -> tuple[str, ...]:
    """Somebody of the press, and who accompanies a citizen."""
    workshop = lively.town.workshop
    half_days = tuple(each.half_day.key for each in places(workshop))
    press = Attending(BadgeKind.PRESS, "Le Journal", "", half_days)
    carer = Attending(BadgeKind.CARER, "", lively.lives[6].person, half_days[:1])

    async def body(tx: Transaction) -> tuple[str, ...]:
        who = Who(lively.town.organiser, "", workshop.id)
        jo = replace(nobody("fr"), first_name="Jo", last_name="Roy")
        return tuple([await actions.attendees.add(tx, who, jo, each) for each in (press, carer)])

    return await lively.town.database.transact(body, cause="test:others")


async def _token(lively: Lively, path: str) -> tuple[str, ...]:
    """The token of somebody's own page: the first part of its path says what it is for."""
    badge = path.startswith("/equipe/badge/")
    first = Purpose.BADGE if badge else path.split("/")[1]
    if first == "l":
        return (lively.letter.token,)
    if path.startswith("/equipe/connexion/"):
        made = await lively.town.sign_in_path(lively.town.organiser)
        return (made.rpartition("/")[2],)
    if first not in tuple(Purpose):
        return ()
    purpose, member = Purpose(first), lively.lives[6].person
    if purpose is Purpose.ANSWER:
        return await _answers(lively, member)
    people = lively.speakers[2::5] if purpose is Purpose.SPEAKER else (member,)

    async def body(tx: Transaction) -> tuple[str, ...]:
        who = [Who("command", person, lively.town.workshop.id) for person in people]
        made = [await actions.pages.path(tx, each, purpose) for each in who]
        return tuple(path.rpartition("/")[2] for path in made)

    return await lively.town.database.transact(body, cause=f"test:page:{first}")


async def _answers(lively: Lively, member: str) -> tuple[str, ...]:
    """Where e-mails are answered: about a gathering, one that is no more, and a speaker's time."""
    workshop = lively.town.workshop.id
    gathering, slot = AboutWhat.GATHERING, AboutWhat.SLOT

    async def body(tx: Transaction) -> tuple[str, ...]:
        speaker = lively.speakers[2]
        slots = await storage.slots.of_person(tx, speaker, workshop)
        asked = [
            (member, gathering, lively.town.workshop.gatherings[-1].key),
            (member, gathering, "no-more"),
            *((speaker, slot, each.session) for each in slots[:1]),
        ]
        made = [
            await actions.answer_links.path(tx, Who("command", person, workshop), kind, about)
            for person, kind, about in asked
        ]
        return tuple(path.rpartition("/")[2] for path in made)

    return await lively.town.database.transact(body, cause="test:page:answers")


async def _calls(lively: Lively, _: str) -> tuple[str, ...]:
    """The calls that are still to be made, of people who stand at different points."""

    async def body(tx: Transaction) -> tuple[str, ...]:
        waiting = await storage.calls.waiting(tx, lively.town.workshop.id, after=0, most=9)
        return tuple(str(each.calls[0].id) for each in waiting)

    return await lively.town.database.read(body)


async def _numbers(_: Lively, path: str) -> tuple[str, ...]:
    """An article with an answer, or none; each message to a group, wave, file of people."""
    if "/vague/" in path:
        return ("1",)
    if "/papiers/" in path:
        return ("1",)
    if "/importer/" in path:
        return ("1", "2", "3", "4")
    return ("1", "2", "3") if "/envois/" in path or "/incidents/" in path else ("1", "3")


async def _code(lively: Lively, _: str) -> tuple[str, ...]:
    return (lively.letter.code,)


async def _question(_lively: Lively, _: str) -> tuple[str, ...]:
    return ("obstacle",)


VALUES: Mapping[str, Values] = {
    "call": _calls,
    "code": _code,
    "number": _numbers,
    "person": _people,
    "question": _question,
    "token": _token,
    "workshop": _workshop,
}
"""What stands in the place of a word of an address; a page that needs others is led to."""

SAMPLES: Mapping[str, tuple[str, ...]] = {
    "/c": ("/c?code=K7QM",),
}
"""Pages that no link leads to and `VALUES` cannot name, by the path of their route."""

STATUS: Mapping[str, int] = {"/c": 422}

LETTERS: Mapping[str, tuple[str, ...]] = {
    "": ("strange", "answered", "declined", "member"),
    "/donnees": ("fresh",),
    "/accords": ("read",),
    "/engagement": ("read",),
    "/question/obstacle": ("begun",),
    "/question/appareils": ("answered",),
    "/question/attentes": ("answered",),
    "/question/trajet": ("answered",),
    "/relire": ("answered",),
    "/dates": ("member",),
    "/non": ("begun",),
    "/stop": ("answered",),
    "/papiers": ("answered",),
}
"""The pages on which a letter is answered, by how far somebody has come with it."""
LIVES: Mapping[str, int] = {
    "begun": 2,
    "strange": 3,
    "answered": 4,
    "member": 6,
    "read": 10,
    "declined": 12,
}
"""Whose letters they are; of a strange one, nobody has shown that it is theirs."""


class Links(HTMLParser):
    """Where a page leads, and what can be sent from it."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.hrefs: list[str] = []
        self.places: set[str] = set()  # that a link may lead to
        self.forms: list[tuple[str, str, list[str]]] = []  # method, action, names of the fields
        self._inside = False
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.places.add(given.get("id", ""))
        if tag == "a":
            self.hrefs.append(given.get("href", ""))
        if tag == "form":
            self.forms.append((given.get("method", "get").lower(), given.get("action", ""), []))
            self._inside = True
        if tag in {"input", "select", "textarea", "button"} and self._inside and given.get("name"):
            value = given.get("value", "") if tag == "button" else ""
            self.forms[-1][2].append(f"{given['name']}={value}" if value else given["name"])

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._inside = False


def pages_of(token: str, closed: str) -> tuple[Page, ...]:
    """List the pages that a plain visit shows; `closed` is a token that was replaced."""
    return (
        Page("home", "/"),
        Page("home-mistaken", "/c?code=K7QM", 422),
        Page("invitation", f"/l/{token}"),
        Page("call", f"/l/{token}/appel"),
        Page("thanks", f"/l/{token}/merci"),
        Page("replaced", f"/l/{closed}", 410),
        Page("unknown", "/l/AAAAAAAAAAAAAAAAAAAAAA", 404),
        Page("privacy", "/confidentialite"),
        Page("accessibility", "/accessibilite"),
        Page("missing", "/nowhere", 404),
    )


async def pages(town: Town) -> tuple[Page, ...]:
    """Make a second letter, so that the first one is replaced, and list the pages."""
    newer = await town.new_letter(timedelta(days=30))
    return pages_of(newer.token, town.letter.token)


async def sources(town: Town, browser: Browser) -> AsyncIterator[tuple[str, str]]:
    """Yield name and source of each page in both languages, a form sent with mistakes included."""
    listed = await pages(town)
    for language in ("fr", "en"):
        for page in listed:
            shown = await browser.get(
                f"{page.path}{'&' if '?' in page.path else '?'}lang={language}"
            )
            assert shown.status_code == page.status, page
            yield f"{page.name} {language}", shown.text
        form = next(page.path for page in listed if page.name == "call")
        sent = await browser.post(form, {"phone": "12"})
        yield f"call-stale {language}", sent.text


async def lively(town: Town, browser: Browser, people: int = PEOPLE) -> Lively:
    """Let a workshop get under way, and go through every page of it."""
    lives = await begin(town.database, town.workshop, town.organiser, people)
    await list_given_up(town)
    speakers = await go_on(town.database, town.workshop, town.organiser, lives)
    member = await town.signed_in(browser, await town.member(*TEAM))
    await at_work(town, lives)
    await files_of_people(town)
    await committee(town)
    await papers_made(town)
    letter = await town.new_letter(timedelta(days=30))  # it replaces the first one
    made = Lively(town, browser, member, lives, speakers, letter)
    await _answer_letters(made)
    made.pages += pages_of(letter.token, town.letter.token)
    await _walk(made)
    return made


async def committee(town: Town) -> None:
    """Let two people sit on the steering committee, which meets once: one of them comes."""
    team = Who(town.organiser, town.organiser, town.workshop.id)
    day = (town.clock.now() + timedelta(days=2)).date().isoformat()

    async def body(tx: Transaction) -> None:
        meeting = Typed("1", day, "14:00", "120", "4 rue Haute, Paris")
        await actions.meetings.hold(tx, team, meeting, now=tx.now)
        ways = (("Nadia", "nadia@sante.example", ""), ("Paul", "", "06 39 98 00 12"))
        for first, email, phone in ways:
            about = contact(nobody("fr"), first, "Berger", email, phone)
            person = await actions.meetings.add_member(tx, team, about, "Ministère", now=tx.now)
            await actions.pages.path(tx, replace(team, subject=person), Purpose.CALENDAR)
            if email:
                who = Who.oneself(person, town.workshop.id)
                await actions.meetings.answer(tx, who, 1, Coming.YES, now=tx.now)

    await town.database.transact(body, cause="test:committee")


async def at_work(town: Town, lives: tuple[Life, ...]) -> None:
    """Let incidents happen, tasks be given, and somebody be named whom to call."""
    team = Who(town.organiser, town.organiser, town.workshop.id)
    person = lives[6].person
    fall = IncidentTyped("health", "", "Escalier B", "Une chute.", "De la glace.", person)
    lost = IncidentTyped("data", "", what="Une liste oubliée dans le train.")
    called = {"agreed": "yes", "contact": "Sa sœur", "contact_phone": "01 99 00 12 34"}

    task = TaskTyped("Appeler le lieu", town.organiser, "2027-01-10", person, "/salles")

    async def body(tx: Transaction) -> None:
        for typed in (fall, lost):
            number = await actions.incidents.write(tx, team, typed, now=tx.now)
            await actions.incidents.follow_up(tx, team, number, "Tout va bien.", now=tx.now)
        over = replace(fall, kind="lost", what="Un parapluie.", person="")
        number = await actions.incidents.write(tx, team, over, now=tx.now)
        await actions.incidents.close(tx, team, number, now=tx.now)
        mine = replace(task, owner=await _member(tx, town))
        for each in (task, mine, replace(mine, what="Relire")):
            number = await actions.tasks.add(tx, team, each, {"/salles"}, now=tx.now)
        await actions.tasks.finish(tx, team, number, now=tx.now)
        await actions.emergency.write(tx, replace(team, subject=person), called, now=tx.now)

    await town.database.transact(body, cause="test:at-work")


async def _member(tx: Transaction, town: Town) -> str:
    """Return who signs in to go through the pages."""
    members = await storage.team.members(tx, town.workshop.id)
    return next(each.person for each in members if each.person != town.organiser)


async def list_given_up(town: Town) -> None:
    """Let a list be published for a draw, and given up: it stays on the public page."""
    team = Who(town.organiser, town.organiser, town.workshop.id)
    stored = await town.database.files.save(b"a list of panels")

    async def body(tx: Transaction) -> None:
        draw = await storage.draws.add(tx, team, seats=20, people=[], left_out=0, seed="seed")
        assert draw is not None
        await actions.draws.made(tx, draw, stored, REPORT)
        await actions.draws.stop(tx, team, draw, "Une erreur dans le plan d’échantillon.")

    await town.database.transact(body, cause="test:given-up")


async def _answer_letters(lively: Lively) -> None:
    """Let people come this or that far with their letters on our pages, all in one browser."""
    workshop = lively.town.workshop

    async def letters(tx: Transaction) -> None:
        for name, number in LIVES.items():
            who = Who.oneself(lively.lives[number].person, workshop.id)
            lively.letters[name] = await actions.links.make(tx, who, now=tx.now)
            if name == "read":
                await actions.notice.acknowledge(tx, who, Document.NOTICE, now=tx.now)
            if name == "declined":
                await actions.leaving.leave(tx, who, now=tx.now)

    await lively.town.database.transact(letters, cause="test:letters")
    lively.letters["fresh"] = lively.letter
    for name, letter in lively.letters.items():
        if name != "strange":
            whose = life_row(LIVES[name], workshop) if name in LIVES else row()
            proof = {"year": str(whose.birth_year), "postcode": whose.postcode}
            page = f"/l/{letter.token}/reponse"
            await lively.browser.send(page, page, proof)


def _letter_pages(lively: Lively) -> list[str]:
    return [
        f"/l/{lively.letters[name].token}/reponse{below}"
        for below, names in LETTERS.items()
        for name in names
    ]


async def files_of_people(town: Town) -> None:
    """Files of people at each point of their way: loaded, to be agreed to, unreadable, coming."""
    header = "Prénom;Nom;Naissance;Code postal;Commune;Sexe;Âge;Territoire;Diplôme"
    ana = "Ana;Péchard;1974;12320;Conques;Mme;45-59;Village;Bac"
    anna = "Anna;Péchard;1974;12320;Conques;Mme;45-59;Village;BTS"
    odd = "Léa;Roy;74;1;;Mme;;Hameau;"
    await _send(town, 1, header, ana, odd)
    who = Who(town.organiser, "", town.workshop.id)
    await town.database.transact(
        lambda tx: actions.imports.load(tx, who, 1, ()), cause="test:import:load"
    )
    await work(town)
    await _send(town, 2, header, anna, odd)
    await _send(town, 3, "%PDF-1.7")
    await _send(town, 4, header, ana, reads=False)


async def _send(town: Town, number: int, *lines: str, reads: bool = True) -> None:
    stored = await town.database.files.save("\n".join(lines).encode())
    who = Who(town.organiser, "", town.workshop.id)
    arrival = Arrival(CitizenState.CONTACTED, Source.INSTITUTE)

    async def send(tx: Transaction) -> None:
        await actions.imports.begin(tx, who, arrival, stored, "liste.csv", "text/csv")

    await town.database.transact(send, cause=f"test:import:{number}")
    if reads:
        await work(town)


async def papers_made(town: Town) -> None:
    """Papers that are there to be taken; while some are made, their page loads again and again."""
    who = Who(town.organiser, town.organiser, town.workshop.id)

    async def ask(tx: Transaction) -> None:
        await actions.papers.ask(tx, who, Paper.GUIDE, "", "fr")

    await town.database.transact(ask, cause="test:papers")
    await papers_of.work(town)


def routes(app: Starlette) -> tuple[Route, ...]:
    """Every address that a browser can open, without those that only machines ask for."""
    pages = (route for route in app.routes if isinstance(route, Route))
    return tuple(
        route
        for route in pages
        if "GET" in (route.methods or ()) and route.path not in FOR_MACHINES
    )


async def _walk(lively: Lively) -> None:
    """Open what can be named; then whatever is led to; note what is left unseen."""
    app = lively.browser.app
    waiting = [page.path for page in lively.pages] + _letter_pages(lively)
    for route in routes(app):
        waiting += await _named(lively, route)
    named, opened, met = frozenset(waiting), set[str](), set[Kind]()
    places, wanted = dict[str, set[str]](), set[tuple[str, str]]()
    listed = {page.path: page for page in lively.pages}
    while waiting:
        path = waiting.pop(0)
        kind = kind_of(app, path)
        if path in opened or (path not in named and kind in met):
            continue
        opened.add(path)
        team = path.startswith("/equipe")
        page = listed.get(path, Page(path, path, STATUS.get(kind[0], 200), team=team))
        answer = await lively.who(page).get(path, follow_redirects=False)
        if answer.status_code != page.status and not answer.is_redirect:
            if path not in named:  # some pages are for people of one kind only
                lively.broken.append(f"{path}: {answer.status_code}")
            continue
        met.add(kind)
        if not answer.headers.get("content-type", "").startswith("text/html"):
            continue  # a file, or the way to another page
        if path not in listed:
            lively.pages.append(page)
        found = Links(answer.text)
        _note_forms(lively, page, found)
        places[path] = found.places
        waiting += [led for href in found.hrefs if (led := _led(path, href))]
        parts = [urldefrag(href) for href in found.hrefs]
        wanted |= {(_led(path, url) or "", place) for url, place in parts if place}
    lively.broken += sorted(
        f"{path}#{place}" for path, place in wanted if place not in places.get(path, {place})
    )
    lively.unseen = sorted({route.path for route in routes(app)} - {kind for kind, _ in met})


def _note_forms(lively: Lively, page: Page, found: Links) -> None:
    """Keep the forms of a page that are not like one of an earlier page."""
    known = {form.likeness for form in lively.forms}
    for place, (method, action, fields) in enumerate(found.forms):
        target = urljoin(page.path, action) if action else page.path
        route, _ = kind_of(lively.browser.app, target, method)
        form = Form(page, place, method, route, tuple(fields))
        if form.likeness not in known:
            known.add(form.likeness)
            lively.forms.append(form)


async def _named(lively: Lively, route: Route) -> list[str]:
    """Return the addresses of a route that samples and values make."""
    if route.path.startswith("/l/{token}/reponse"):
        return []
    if route.path in SAMPLES:
        return list(SAMPLES[route.path])
    paths = [route.path]
    for word in route.param_convertors:
        values = await VALUES[word](lively, route.path) if word in VALUES else ()
        place = re.compile(rf"\{{{word}(:\w+)?\}}")
        paths = [place.sub(value, path) for path in paths for value in values]
    return paths


def kind_of(app: Starlette, path: str, method: str = "get") -> Kind:
    """Return the route of an address, and which words its query has."""
    parts = urlsplit(path)
    scope = {"type": "http", "path": parts.path, "method": method.upper(), "root_path": ""}
    words = frozenset(name for name, _ in parse_qsl(parts.query, keep_blank_values=True))
    for route in app.routes:
        match, found = route.matches(scope)
        if match is Match.FULL:
            act = found.get("path_params", {}).get("act", "")  # each act is a form of its own
            return getattr(route, "path", "").replace("{act}", act), words
    return "", words


def _led(page: str, href: str) -> str | None:
    """Return the path of ours that a link leads to; None for another language, place or host."""
    parts = urlsplit(urljoin(f"http://test{page}", href))
    asked = dict(parse_qsl(parts.query))
    if parts.netloc != "test" or ANOTHER_LANGUAGE in asked or parts.path.startswith("/static"):
        return None
    return f"{parts.path}?{parts.query}" if parts.query else parts.path
