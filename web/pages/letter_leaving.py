"""No on a letter's page: not to take part, to come back within a day, never to hear of us again."""

from __future__ import annotations

from contextlib import suppress

from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

import actions.leaving
import actions.replacement
import actions.stop
from rules.errors import Refused
from rules.leaving import CAN_LEAVE, PAST_QUALIFICATION
from storage.transaction import Transaction
from web.pages.invitations import open_invitation
from web.pages.letter import where
from web.personal import (
    Personal,
    act_personal,
    done_personal,
    posted_personal,
    shown_personal,
)
from web.proof import ANSWER, LINKS, forget, proven, proven_or_nothing_said
from web.team.desk import SentAlready

_SEE_OTHER = 303


@proven
async def sure(mine: Personal) -> Response:
    """Ask once before they leave."""
    seen = await where(mine)
    if seen.citizen.state not in CAN_LEAVE:
        return done_personal(mine)
    return shown_personal(
        mine,
        "own_sure.html",
        seen=seen,
        what="leave",
        seated=seen.citizen.state in PAST_QUALIFICATION,
        may_stay=True,
    )


@proven
async def leave(mine: Personal) -> Response:
    """Let them go; they may come back within a day."""
    sent = await posted_personal(mine)

    async def body(tx: Transaction) -> None:
        await actions.leaving.leave(tx, mine.who, now=mine.site.now())

    try:
        await act_personal(mine, sent, body)
    except Refused:  # there is nothing to leave: the page says how things stand
        return done_personal(mine)
    return done_personal(mine)


@proven
async def take_seat(mine: Personal) -> Response:
    """Take their answer to the offer of a free seat: the page then tells how things stand."""
    sent = await posted_personal(mine)

    async def body(tx: Transaction) -> None:
        offer = sent.get("offer")
        number = int(offer) if offer.isascii() and offer.isdecimal() else 0
        accepted = sent.get("do") == "yes"
        await actions.replacement.answer(tx, mine.who, number, accepted=accepted)

    try:
        await act_personal(mine, sent, body)
    except Refused:
        return done_personal(mine, noted="seat-gone")
    return done_personal(mine, noted="seat-yes" if sent.get("do") == "yes" else "seat-no")


@proven
async def come_back(mine: Personal) -> Response:
    """Take leaving back."""
    sent = await posted_personal(mine)

    async def body(tx: Transaction) -> None:
        await actions.leaving.come_back(tx, mine.who, now=mine.site.now())

    try:
        await act_personal(mine, sent, body)
    except Refused as refused:
        return shown_personal(
            mine, "own_sure.html", refused=refused, seen=None, what="too-late", may_stay=False
        )
    return done_personal(mine, noted="back")


@proven_or_nothing_said
async def sure_to_stop(mine: Personal, *, known: bool) -> Response:
    """Ask once before they are never contacted again."""
    seen = await where(mine)
    may_stay = seen.citizen.state in CAN_LEAVE
    shown = seen if known else None
    return shown_personal(
        mine, "own_sure.html", seen=shown, what="stop", seated=False, may_stay=may_stay
    )


@proven_or_nothing_said
async def stop(mine: Personal, *, known: bool) -> Response:
    """Never contact them again."""
    sent = await posted_personal(mine)

    async def body(tx: Transaction) -> None:
        await actions.stop.stop(tx, mine.who, now=mine.site.now())

    with suppress(SentAlready):
        await act_personal(mine, sent, body)
    if known:
        return done_personal(mine)
    return shown_personal(
        mine, "own_sure.html", seen=None, what="stopped", seated=False, may_stay=False
    )


@proven
async def close(mine: Personal) -> Response:
    """Forget in this browser who it is: others may use the machine."""
    await posted_personal(mine)
    found = await open_invitation(mine.request)
    response = RedirectResponse(found.key.here, _SEE_OTHER)
    forget(response, found.link)
    return response


ROUTES = tuple(
    route
    for link in LINKS
    for route in (
        Route(f"{link}{ANSWER}/non", sure, methods=["GET"]),
        Route(f"{link}{ANSWER}/non", leave, methods=["POST"]),
        Route(f"{link}{ANSWER}/place", take_seat, methods=["POST"]),
        Route(f"{link}{ANSWER}/revenir", come_back, methods=["POST"]),
        Route(f"{link}{ANSWER}/stop", sure_to_stop, methods=["GET"]),
        Route(f"{link}{ANSWER}/stop", stop, methods=["POST"]),
        Route(f"{link}{ANSWER}/fermer", close, methods=["POST"]),
    )
)
