"""One's own papers, and the charter: from a letter, the calendar, the page of what follows."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import actions.charter
import actions.own_papers
import storage.charter
import storage.citizens
from actions.own_papers import Made
from actions.own_papers import Request as Wanted
from actions.paper_facts import house, named
from rules.errors import Refused
from rules.pages import Purpose
from rules.papers import FOR_ONESELF, Paper
from rules.who import CitizenState
from storage.transaction import Transaction
from web.language import language_of
from web.own_papers import pressed
from web.personal import (
    Personal,
    act_personal,
    done_personal,
    open_personal,
    posted_personal,
    shown_personal,
)
from web.proof import ANSWER, LINKS, proven
from web.team.desk import SentAlready

HERE = "/papiers"
NOTES = {"accepted": "own_papers.noted-accepted", "talk": "own_papers.noted-talk"}
TITLES = {
    Paper.CONVOCATION: "papers.own-convocation",
    Paper.CERTIFICATE: "papers.own-certificate",
    Paper.GUIDE: "papers.own-guide",
    Paper.CHARTER: "papers.own-charter",
}


async def _page(mine: Personal, why: Refused | None = None) -> Response:
    """Show which papers there are for this person, and what the charter says."""
    workshop = mine.workshop.id

    async def look(tx: Transaction) -> tuple[list[Paper], bool, bool, str]:
        seen = await house(tx, workshop)
        papers = [
            paper
            for paper in TITLES
            if mine.person in {each.person for each in named(seen, paper, "")}
        ]
        citizen = await storage.citizens.find(tx, mine.person, workshop)
        seated = citizen is not None and citizen.state is CitizenState.VALIDATED
        accepted = await actions.charter.is_accepted(tx, mine.person, workshop)
        language = language_of(mine.request)
        own = (await storage.charter.words(tx, workshop)).get(language)
        return papers, seated, accepted, own or mine.site.texts.plain("charter.words", language)

    papers, seated, accepted, said = await mine.read(look)
    return shown_personal(
        mine,
        "own_papers.html",
        notes=NOTES,
        refused=why,
        papers=papers,
        titles=TITLES,
        seated=seated,
        accepted=accepted,
        articles=[part.partition("\n") for part in said.split("\n\n")],
    )


async def _make(mine: Personal) -> Response:
    """Make one, and hand it out; nothing of it is kept."""
    sent = await posted_personal(mine)
    wanted = sent.get("paper")
    if wanted not in FOR_ONESELF:
        return await _page(mine, Refused("papers.no-such-paper"))
    paper = Paper(wanted)

    async def body(tx: Transaction) -> Made | None:
        await actions.own_papers.check(tx, mine.who, paper)
        about = Wanted(mine.person, mine.workshop.id, paper)
        return await actions.own_papers.compose(tx, about, mine.site.texts, mine.site.public_url)

    try:
        return await pressed(mine.site, await act_personal(mine, sent, body))
    except Refused as why:
        return await _page(mine, why)
    except SentAlready:  # the page is still there, and so is its button
        return await pressed(mine.site, await mine.read(body))


async def _charter(mine: Personal) -> Response:
    """Accept the charter, or ask to talk about it first."""
    sent, now = await posted_personal(mine), mine.site.now()
    talk = sent.get("do") == "talk"

    async def body(tx: Transaction) -> None:
        if talk:
            await actions.charter.ask_to_talk(tx, mine.who, now=now)
        else:
            await actions.charter.accept(tx, mine.who, now=now)

    try:
        await act_personal(mine, sent, body)
    except Refused as why:
        return await _page(mine, why)
    except SentAlready:
        pass
    return done_personal(mine, noted="talk" if talk else "accepted", below=HERE)


@proven
async def page(mine: Personal) -> Response:
    """From a letter: show them."""
    return await _page(mine)


@proven
async def make(mine: Personal) -> Response:
    """From a letter: make one."""
    return await _make(mine)


@proven
async def charter(mine: Personal) -> Response:
    """From a letter: the charter."""
    return await _charter(mine)


def _from(purpose: Purpose) -> tuple[Route, ...]:
    """From another page of one's own: show them, make one, and the charter."""

    async def shown(request: Request) -> Response:
        return await _page(await open_personal(request, purpose))

    async def made(request: Request) -> Response:
        return await _make(await open_personal(request, purpose))

    async def answered(request: Request) -> Response:
        return await _charter(await open_personal(request, purpose))

    path = f"/{purpose}/{{token}}{HERE}"
    return (
        Route(path, shown, methods=["GET"]),
        Route(path, made, methods=["POST"]),
        Route(f"{path}/charte", answered, methods=["POST"]),
    )


ROUTES = (
    *(
        route
        for link in LINKS
        for route in (
            Route(f"{link}{ANSWER}{HERE}", page, methods=["GET"]),
            Route(f"{link}{ANSWER}{HERE}", make, methods=["POST"]),
            Route(f"{link}{ANSWER}{HERE}/charte", charter, methods=["POST"]),
        )
    ),
    *_from(Purpose.CALENDAR),
    *_from(Purpose.AFTER),
)
