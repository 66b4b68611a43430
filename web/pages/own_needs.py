"""Somebody's own page: their hotel, their wishes, and what they need, which is not shown back.

Whoever finds the address of the page may be somebody else: so it takes needs, and tells none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import actions.emergency
import actions.needs
import actions.wishes
import storage.beds
import storage.citizens
import storage.emergency
import storage.lodging
import storage.needs
from rules.beds import Known, Plan, known
from rules.errors import Refused
from rules.lodging import Hotel
from rules.nights import Stay, Wish, stretches
from rules.pages import Purpose
from storage.transaction import Transaction
from texts.stays import hour
from web.pages.team_needs import ASKS, MENUS
from web.personal import (
    Personal,
    act_personal,
    done_personal,
    open_personal,
    posted_personal,
    shown_personal,
)

PATH = f"/{Purpose.NEEDS}/{{token}}"
NOTES = {
    "written": "own_needs.written",
    "nothing": "needs.nothing-noted",
    "forgotten": "own_needs.forgotten",
    "contact": "emergency.own-noted",
    "contact-forgotten": "emergency.own-forgotten",
    "wishes": "own_needs.wishes-noted",
    "beside": "own_needs.beside-noted",
}


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the page shows: of needs, only when they were written."""

    name: str
    comes: bool
    plan: Plan
    mine: Mapping[str, Known]
    stay: Stay
    beside: str
    written_at: datetime | None
    contact_at: datetime | None

    def hotel(self, hotel: str) -> Hotel:
        """Return a hotel by its id."""
        return self.plan.hotels[hotel]


async def own(request: Request) -> Response:
    """Show the page."""
    return await _page(await open_personal(request, Purpose.NEEDS))


async def write(request: Request) -> Response:
    """Keep what they need, with their consent."""
    personal = await open_personal(request, Purpose.NEEDS)
    sent = await posted_personal(personal)

    async def body(tx: Transaction) -> None:
        await actions.needs.write(tx, personal.who, sent.fields, now=personal.site.now())

    try:
        await act_personal(personal, sent, body)
    except Refused as refused:
        return await _page(personal, refused, typed=sent.fields)
    return done_personal(personal, noted="written")


async def nothing(request: Request) -> Response:
    """Note that they need nothing in particular."""
    personal = await open_personal(request, Purpose.NEEDS)
    sent = await posted_personal(personal)

    async def body(tx: Transaction) -> None:
        await actions.needs.nothing(tx, personal.who, now=personal.site.now())

    try:
        await act_personal(personal, sent, body)
    except Refused as refused:
        return await _page(personal, refused)
    return done_personal(personal, noted="nothing")


async def forget(request: Request) -> Response:
    """Take the consent back: what was written is forgotten at once."""
    personal = await open_personal(request, Purpose.NEEDS)
    sent = await posted_personal(personal)

    async def body(tx: Transaction) -> None:
        await actions.needs.withdraw(tx, personal.who, now=personal.site.now())

    await act_personal(personal, sent, body)
    return done_personal(personal, noted="forgotten")


async def name_contact(request: Request) -> Response:
    """Keep whom to call if something happens, with their consent."""
    personal = await open_personal(request, Purpose.NEEDS)
    sent = await posted_personal(personal)

    async def body(tx: Transaction) -> None:
        await actions.emergency.write(tx, personal.who, sent.fields, now=personal.site.now())

    try:
        await act_personal(personal, sent, body)
    except Refused as refused:
        return await _page(personal, refused, typed=sent.fields)
    return done_personal(personal, noted="contact")


async def forget_contact(request: Request) -> Response:
    """Take that consent back: nobody is named any more."""
    personal = await open_personal(request, Purpose.NEEDS)
    sent = await posted_personal(personal)

    async def body(tx: Transaction) -> None:
        await actions.emergency.withdraw(tx, personal.who, now=personal.site.now())

    await act_personal(personal, sent, body)
    return done_personal(personal, noted="contact-forgotten")


async def wish(request: Request) -> Response:
    """Keep what they wish for; whether the bedroom is to be accessible is changed, not shown."""
    personal = await open_personal(request, Purpose.NEEDS)
    sent = await posted_personal(personal)
    who, now = personal.who, personal.site.now()

    async def body(tx: Transaction) -> None:
        ticked = set(sent.every("wish"))
        for each in (Wish.EARLY, Wish.LATE):
            await actions.wishes.wish(tx, who, each, yes=each in ticked, now=now)
        await actions.wishes.nothing(tx, who, now=now)  # more than this: it is said
        access = sent.get("accessible")
        if access in {"yes", "no"}:
            await actions.wishes.wish(tx, who, Wish.ACCESSIBLE, yes=access == "yes", now=now)

    try:
        await act_personal(personal, sent, body)
    except Refused as refused:
        return await _page(personal, refused)
    return done_personal(personal, noted="wishes")


async def share(request: Request) -> Response:
    """Ask to share a bedroom with somebody, or have one of their own again."""
    personal = await open_personal(request, Purpose.NEEDS)
    sent = await posted_personal(personal)
    who, now = personal.who, personal.site.now()

    async def body(tx: Transaction) -> None:
        if sent.get("alone") == "yes":
            await actions.wishes.alone(tx, who, now=now)
        else:
            await actions.wishes.ask_beside(tx, who, sent.get("beside"), now=now)

    try:
        await act_personal(personal, sent, body)
    except Refused as refused:
        return await _page(personal, refused)
    return done_personal(personal, noted="wishes" if sent.get("alone") else "beside")


async def _page(
    personal: Personal,
    refused: Refused | None = None,
    *,
    typed: Mapping[str, str] | None = None,
) -> Response:
    async def look(tx: Transaction) -> _Seen:
        person, workshop = personal.person, personal.workshop
        plan = await storage.beds.plan(tx, workshop)
        stay = await storage.lodging.stay(tx, person, workshop.id)
        return _Seen(
            name=await storage.citizens.name(tx, person),
            comes=await storage.lodging.comes(tx, person, workshop.id),
            plan=plan,
            mine=known(plan, person),
            stay=stay,
            beside=(await actions.wishes.shown(tx, personal.who))[0],
            written_at=await storage.needs.written_at(tx, person, workshop.id),
            contact_at=await storage.emergency.written_at(tx, person, workshop.id),
        )

    seen = await personal.read(look)
    return shown_personal(
        personal,
        "own_needs.html",
        notes=NOTES,
        refused=refused,
        seen=seen,
        hour=hour,
        stays={hotel: stretches(about.nights) for hotel, about in seen.mine.items()},
        fields=typed or {},
        menus=MENUS,
        asks=ASKS,
    )


ROUTES = (
    Route(PATH, own, methods=["GET"]),
    Route(PATH, write, methods=["POST"]),
    Route(f"{PATH}/rien", nothing, methods=["POST"]),
    Route(f"{PATH}/oublier", forget, methods=["POST"]),
    Route(f"{PATH}/prevenir", name_contact, methods=["POST"]),
    Route(f"{PATH}/prevenir/oublier", forget_contact, methods=["POST"]),
    Route(f"{PATH}/souhaits", wish, methods=["POST"]),
    Route(f"{PATH}/partage", share, methods=["POST"]),
)
