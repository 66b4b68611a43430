"""The group on the team's pages: who has which seat, who confirmed, who could take a free one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import actions.leaving
import actions.replacement
import actions.seats
import storage.citizens
import storage.offers
import storage.seats
from actions.replacement import Standing, Wanted
from rules.answers import phone_for_reading
from rules.candidates import features_of
from rules.errors import Refused
from rules.facts import Localised
from rules.offers import HOURS, Offer, OfferState
from rules.replacement import Ranked, count
from rules.sample_plan import FeatureStand, Swap, stand, swapped
from rules.who import Role
from storage.seats import Seat
from storage.transaction import Transaction
from web.numbers import numbered
from web.team.desk import Desk, Posted, act, done, open_desk, posted, shown
from web.teams import dial

PATH = "/groupe"
MOST_RANKED = 5
"""How many of those who fit best are shown for a free seat."""
MOST_LISTED = 200
"""… and how many more can be chosen by their name."""
NOTED = {
    "confirmed": "team_group.noted-confirmed",
    "left": "team_group.noted-left",
    "not-confirmed": "team_group.noted-not-confirmed",
    "offered": "team_group.noted-offered",
    "accepted": "team_group.noted-accepted",
    "declined": "team_group.noted-declined",
    "taken_back": "team_group.noted-taken-back",
}
_NOT_FOUND = 404


@dataclass(frozen=True, slots=True)
class Fit:
    """Somebody who could take a seat, with their name and the plan before and after."""

    ranked: Ranked
    name: str
    swap: tuple[Swap, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """The group as the page shows it; `offers`: those that are open, by seat, `past`: the rest."""

    seats: tuple[Seat, ...]
    offers: Mapping[int, tuple[Offer, str]]
    past: tuple[tuple[Offer, str], ...]
    fits: tuple[Fit, ...]
    others: tuple[tuple[str, str], ...]  # (id, name) of those behind them
    plan: tuple[FeatureStand, ...]
    late: bool

    @property
    def empty(self) -> tuple[Seat, ...]:
        """The seats that nobody has."""
        return tuple(seat for seat in self.seats if seat.person is None)

    @property
    def taken(self) -> tuple[Seat, ...]:
        """The seats that somebody has."""
        return tuple(seat for seat in self.seats if seat.person is not None)

    @property
    def confirmed(self) -> int:
        """How many were confirmed by a call."""
        return sum(seat.confirmed_at is not None for seat in self.seats)


async def look(request: Request) -> Response:
    """Show the seats, and for those that are free who could take them."""
    return await _page(await open_desk(request))


async def sheet(request: Request) -> Response:
    """Show the group without names, for meeting 3: to be printed."""
    desk = await open_desk(request)
    seen = await desk.read(lambda tx: _read(tx, desk))
    return shown(desk, "group_sheet.html", seen=seen, today=desk.site.now())


async def call(request: Request) -> Response:
    """Show what to say to somebody who has a seat, and what it can come to."""
    desk = await open_desk(request, Role.ORGANISER)
    seat = await desk.read(lambda tx: _seat_of(tx, desk))
    return shown(
        desk,
        "group_call.html",
        seat=seat,
        phone=phone_for_reading(seat.phone) if seat.phone else "",
        dial=dial(seat.phone) if seat.phone else "",
        path=f"{desk.home}{PATH}",
    )


async def called(request: Request) -> Response:
    """Keep what the call came to: they come, or they give up their seat."""
    desk = await open_desk(request, Role.ORGANISER)
    sent = await posted(desk)
    who = desk.who(request.path_params["person"])

    async def body(tx: Transaction) -> str:
        if sent.get("do") == "confirm":
            await actions.seats.confirm(tx, who)
            return "confirmed"
        if sent.get("do") == "not-confirmed":
            await actions.seats.not_confirmed(tx, who)
            return "not-confirmed"
        await actions.leaving.leave(tx, who, now=tx.now)
        return "left"

    try:
        noted = await act(desk, sent, body)
    except Refused as why:
        return await _page(desk, sent, why)
    return done(desk, PATH, noted=noted)


async def offer(request: Request) -> Response:
    """Offer a free seat to somebody."""
    desk = await open_desk(request, Role.ORGANISER)
    sent = await posted(desk)
    seat = request.path_params["seat"]
    hours = int(sent.get("hours")) if sent.get("hours").isdecimal() else 0
    wanted = Wanted(hours, goes_on=sent.get("goes_on") == "1", reason=sent.get("reason"))
    who = desk.who(sent.get("person"))
    try:
        await act(desk, sent, lambda tx: actions.replacement.offer(tx, who, seat, wanted))
    except Refused as why:
        return await _page(desk, sent, why)
    return done(desk, PATH, noted="offered")


async def answer(request: Request) -> Response:
    """Note what somebody said to an offer on the telephone, or take it back."""
    desk = await open_desk(request, Role.ORGANISER)
    sent = await posted(desk)
    number = request.path_params["offer"]

    async def body(tx: Transaction) -> str:
        found = await storage.offers.find(tx, number)
        if found is None or found.workshop != desk.workshop.id:
            raise Refused("replacement.offer-is-over")
        who = desk.who(found.person)
        if sent.get("do") == OfferState.TAKEN_BACK:
            await actions.seats.take_back(tx, who, number)
            return OfferState.TAKEN_BACK
        accepted = sent.get("do") == OfferState.ACCEPTED
        await actions.replacement.answer(tx, who, number, accepted=accepted)
        return OfferState.ACCEPTED if accepted else OfferState.DECLINED

    try:
        noted = await act(desk, sent, body)
    except Refused as why:
        return await _page(desk, sent, why)
    return done(desk, PATH, noted=noted)


async def _seat_of(tx: Transaction, desk: Desk) -> Seat:
    wanted = desk.request.path_params["person"]
    seats = await storage.seats.every(tx, desk.workshop.id)
    found = next((seat for seat in seats if seat.person == wanted), None)
    if found is None:
        raise HTTPException(_NOT_FOUND)
    return found


async def _page(desk: Desk, sent: Posted | None = None, why: Refused | None = None) -> Response:
    seen = await desk.read(lambda tx: _read(tx, desk))
    return shown(
        desk,
        "group.html",
        notes=NOTED,
        refused=why,
        seen=seen,
        path=f"{desk.home}{PATH}",
        hours=HOURS,
        labels=_labels(desk),
        typed=sent.fields if sent else {},
        may_act=desk.may(Role.ORGANISER),
    )


async def _read(tx: Transaction, desk: Desk) -> Seen:
    seats = await storage.seats.every(tx, desk.workshop.id)
    offers = await storage.offers.every(tx, desk.workshop.id)
    named = [(each, await storage.citizens.name(tx, each.person)) for each in offers]
    now_standing = await actions.replacement.standing(tx, desk.workshop)
    return Seen(
        seats=seats,
        offers={each.seat: (each, name) for each, name in named if _is_open(each)},
        past=tuple((each, name) for each, name in reversed(named) if not _is_open(each)),
        fits=await _fits(tx, desk, now_standing),
        others=tuple(
            [
                (each.spare.person, await storage.citizens.name(tx, each.spare.person))
                for each in now_standing.ranked[MOST_RANKED:MOST_LISTED]
            ]
        ),
        plan=stand(desk.workshop, now_standing.seated),
        late=desk.site.now() >= desk.workshop.replacements_close_at,
    )


async def _fits(tx: Transaction, desk: Desk, now_standing: Standing) -> tuple[Fit, ...]:
    """Name those who fit best, each with the plan before and after."""
    if not now_standing.free:
        return ()
    before = count(features_of(desk.workshop), now_standing.seated)
    return tuple(
        [
            Fit(
                each,
                await storage.citizens.name(tx, each.spare.person),
                swapped(desk.workshop, before, each.spare.values),
            )
            for each in now_standing.ranked[:MOST_RANKED]
        ]
    )


def _is_open(offer: Offer) -> bool:
    return offer.state is OfferState.OPEN


def _labels(desk: Desk) -> dict[tuple[str, str], Localised]:
    return {
        (quota.feature, value.key): value.label
        for quota in desk.workshop.quotas
        for value in quota.values
    }


_HERE = "/equipe/{workshop}" + PATH

ROUTES = (
    Route(_HERE, look, methods=["GET"]),
    Route(_HERE + "/feuille", sheet, methods=["GET"]),
    Route(_HERE + "/appel/{person}", call, methods=["GET"]),
    Route(_HERE + "/appel/{person}", called, methods=["POST"]),
    Route(_HERE + f"/place/{numbered('seat')}", offer, methods=["POST"]),
    Route(_HERE + f"/proposition/{numbered('offer')}", answer, methods=["POST"]),
)
