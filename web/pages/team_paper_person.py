"""One person's papers, made at once for the team; the words of the charter, and who accepted it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import actions.charter
import actions.own_papers
import actions.papers
import storage.charter
from actions.own_papers import Made
from actions.own_papers import Request as Wanted
from actions.paper_facts import House, house, named
from rules.charter import LONGEST, version
from rules.errors import Refused
from rules.papers import LISTS, Paper, makeable, wanted
from rules.who import CitizenState, Role
from storage.citizens import Citizen
from storage.transaction import Transaction
from web.own_papers import pressed
from web.pages.team_papers import HERE, MAKERS, NOTED, PATH
from web.pages.team_people import citizen_of
from web.team.desk import Desk, act, done, hand, open_desk, posted, shown

ONE: Mapping[Paper, str] = MappingProxyType(
    {
        Paper.CONVOCATION: "team_papers.one-convocation",
        Paper.GUIDE: "team_papers.one-guide",
        Paper.CHARTER: "team_papers.one-charter",
        Paper.CERTIFICATE: "team_papers.one-certificate",
        Paper.BADGE: "team_papers.one-badge",
        Paper.TENT: "team_papers.one-tent",
    }
)
"""What can be made for one person alone."""

_CHARTER = f"{HERE}/charte"
_PERSON = f"{HERE}/personne/{{person}}"


async def person(request: Request) -> Response:
    """Show which papers can be made for somebody, and whether they accepted the charter."""
    return await _person(await open_desk(request, *MAKERS))


async def make(request: Request) -> Response:
    """Make one paper for somebody, and hand it out: nothing of it is kept."""
    desk = await open_desk(request, *MAKERS)
    sent = await posted(desk)

    async def body(tx: Transaction) -> Made | None:
        citizen = await citizen_of(tx, desk)
        who = desk.who(citizen.person)
        await actions.own_papers.check(tx, who, paper)
        await actions.papers.taken(tx, who, paper, "")
        about = Wanted(citizen.person, desk.workshop.id, paper)
        site = desk.site
        return await actions.own_papers.compose(tx, about, site.texts, site.public_url)

    try:
        paper, _ = wanted(sent.get("paper"), "", desk.roles, desk.workshop)
        return await pressed(desk.site, await hand(desk, body))
    except Refused as why:
        return await _person(desk, why)


async def accept(request: Request) -> Response:
    """Note that somebody accepts the charter, on the telephone or on paper."""
    desk = await open_desk(request, Role.ORGANISER)
    sent = await posted(desk)

    async def body(tx: Transaction) -> str:
        citizen = await citizen_of(tx, desk)
        await actions.charter.accept(tx, desk.who(citizen.person), now=tx.now)
        return citizen.person

    try:
        about = await act(desk, sent, body)
    except Refused as why:
        return await _person(desk, why)
    return done(desk, f"{PATH}/personne/{about}", noted="accepted")


async def _person(desk: Desk, why: Refused | None = None) -> Response:
    async def read(tx: Transaction) -> tuple[Citizen, bool, list[Paper]]:
        citizen = await citizen_of(tx, desk)
        accepted = await actions.charter.is_accepted(tx, citizen.person, desk.workshop.id)
        seen = await house(tx, desk.workshop.id)
        papers = [each for each in makeable(desk.roles) if _has(seen, each, citizen.person)]
        return citizen, accepted, papers

    citizen, accepted, papers = await desk.read(read)
    return shown(
        desk,
        "papers_person.html",
        notes=NOTED,
        refused=why,
        citizen=citizen,
        accepted=accepted,
        papers=papers,
        one=ONE,
        seated=citizen.state is CitizenState.VALIDATED,
        may_note=desk.may(Role.ORGANISER),
        path=f"{desk.home}{PATH}/personne/{citizen.person}",
    )


def _has(seen: House, paper: Paper, one: str) -> bool:
    return paper not in LISTS and one in {each.person for each in named(seen, paper, "")}


async def charter(request: Request) -> Response:
    """Show what the charter says, and who has accepted it."""
    return await _charter(await open_desk(request, Role.ORGANISER))


async def write(request: Request) -> Response:
    """Let it say something else."""
    desk = await open_desk(request, Role.ORGANISER)
    sent = await posted(desk)

    async def body(tx: Transaction) -> None:
        await actions.charter.write(tx, desk.who(), sent.fields)

    try:
        await act(desk, sent, body)
    except Refused as why:
        return await _charter(desk, why, sent.fields)
    return done(desk, f"{PATH}/charte", noted="charter")


async def _charter(
    desk: Desk, why: Refused | None = None, typed: Mapping[str, str] | None = None
) -> Response:
    async def read(tx: Transaction) -> tuple[dict[str, str], frozenset[str], House]:
        said = await storage.charter.words(tx, desk.workshop.id)
        accepted = await storage.charter.accepted_by(tx, desk.workshop.id, version(said))
        return said, accepted, await house(tx, desk.workshop.id)

    said, accepted, seen = await desk.read(read)
    texts = desk.site.texts
    shown_words = {
        language: (typed or {}).get(f"words-{language}")
        or said.get(language)
        or texts.plain("charter.words", language)
        for language in desk.workshop.languages
    }
    citizens = tuple(seen.citizens())
    return shown(
        desk,
        "charter.html",
        notes=NOTED,
        refused=why,
        said=shown_words,
        longest=LONGEST,
        accepted=len(accepted),
        of=len(citizens),
        missing=[each for each in citizens if each.person not in accepted],
        path=f"{desk.home}{PATH}",
    )


ROUTES = (
    Route(_CHARTER, charter, methods=["GET"]),
    Route(_CHARTER, write, methods=["POST"]),
    Route(_PERSON, person, methods=["GET"]),
    Route(_PERSON, make, methods=["POST"]),
    Route(f"{_PERSON}/charte", accept, methods=["POST"]),
)
