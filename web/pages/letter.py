"""A letter answered on our pages: who it is, what is done with data, the whole, where one stands.

The same acts as in the chat, in the same order: one may begin there and go on here, or the reverse.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

import actions.calls
import actions.commitment
import actions.links
import actions.notice
import actions.path
import storage.calls
import storage.citizens
import storage.form
import storage.links
import storage.notice
import storage.offers
import storage.people
from actions.links import Outcome
from rules.answers import phone_for_reading, postcode
from rules.commitment import minutes, online
from rules.errors import Refused
from rules.form import OPEN
from rules.forms import for_everybody
from rules.help import answered_by
from rules.late import LABELS
from rules.leaving import CAN_LEAVE, PAST_QUALIFICATION, can_return_until
from rules.links import Standing, tries_left, typed_year
from rules.messages import Words
from rules.notice import Document, notice_facts, undecided
from rules.offers import Offer, OfferState
from rules.owed import What
from rules.path import Stop, news_by
from rules.who import CitizenState
from storage.citizens import Citizen
from storage.form import Sheet
from storage.transaction import Transaction
from web.guesses import Guesses
from web.pages.calendar import lead
from web.pages.invitations import Invitation, open_invitation
from web.pages.letter_expected import expected
from web.pages.letter_late import may_be_late
from web.personal import (
    Personal,
    act_personal,
    done_personal,
    posted_personal,
    shown_personal,
)
from web.proof import ANSWER, LINKS, is_proven, personal, proven, remember
from web.team.desk import Posted
from web.ways_out import Elsewhere, closed, too_many

_SEE_OTHER = 303

NOTES: Mapping[str, str] = MappingProxyType(
    {
        "accepted": "own_form.noted-accepted",
        "talk": "own_form.noted-talk",
        "consents": "own_form.noted-consents",
        "sent": "own_form.noted-sent",
        "kept": "form.kept",
        "will-call": "own_form.noted-will-call",
        "too-young": "form.too-young",
        "back": "own_form.noted-back",
        "has-changed": "form.has-changed",
        "seat-yes": "replacement.noted-yes",
        "seat-no": "replacement.noted-no",
        "seat-gone": "replacement.offer-is-over",
        "in-time": "late.noted-in-time",
        "late-not-now": "late.not-now",
    }
)
STANDS: Mapping[str, str] = MappingProxyType(
    {
        CitizenState.ANSWERED: "own_form.stands-answered",
        CitizenState.QUALIFIED: "own_form.stands-qualified",
        CitizenState.DRAWN: "own_form.stands-drawn",
        CitizenState.SUBSTITUTE: "own_form.stands-substitute",
        CitizenState.NOT_DRAWN: "own_form.stands-not-drawn",
        CitizenState.NOT_RETAINED: "own_form.stands-not-retained",
        CitizenState.VALIDATED: "own_form.stands-validated",
        CitizenState.DECLINED: "own_form.stands-declined",
        CitizenState.WITHDRAWN: "own_form.stands-withdrawn",
    }
)
"""What a page says of each state; of one that is not here, that somebody of the team tells."""

BELOW: Mapping[Stop | None, str] = MappingProxyType(
    {
        Stop.WELCOME: "/donnees",  # the invitation has said who we are
        Stop.NOTICE: "/donnees",
        Stop.COMMITMENT: "/engagement",
        Stop.FORM: "/relire",
    }
)
"""The page for what is next, below the way to answer."""


@dataclass(frozen=True, slots=True)
class Mine:
    """Where somebody stands. `stop` is what is next, None once nothing is to be done."""

    citizen: Citizen
    sheet: Sheet
    stop: Stop | None
    stopped: bool  # never to be contacted again
    called: bool  # somebody of the team will phone
    offer: Offer | None  # a free seat that waits for their answer

    @property
    def may_answer(self) -> bool:
        """Whether the questionnaire is before them, or may still be corrected."""
        return (self.citizen.state in OPEN and self.stop not in BELOW) or self.stop is Stop.FORM


async def where(mine: Personal) -> Mine:
    """Look where this person stands."""

    async def look(tx: Transaction) -> Mine:
        citizen = await storage.citizens.get(tx, mine.person, mine.workshop.id)
        stop = await actions.path.stop_of(tx, citizen) if citizen.state in OPEN else None
        offers = await storage.offers.of_person(tx, mine.workshop.id, mine.person)
        waiting = (each for each in offers if each.state is OfferState.OPEN)
        return Mine(
            citizen,
            await storage.form.get(tx, mine.who),
            stop,
            await storage.people.is_stopped(tx, mine.person),
            bool(await storage.calls.open_of_person(tx, mine.person, mine.workshop.id)),
            next((each for each in waiting if mine.site.now() < each.expires_at), None),
        )

    return await mine.read(look)


async def door(request: Request) -> Response:
    """Lead on to what is next, or tell how things stand; before that, ask who it is."""
    found = await open_invitation(request)
    mine = personal(request, found)
    if not await is_proven(request, found.link):
        return _ask_who(mine, found)
    response = await _stands(mine)
    remember(request, response, found.link)
    return response


async def prove(request: Request) -> Response:
    """Take year and postcode as the chat does; the fifth mistake in a row locks the letter."""
    found = await open_invitation(request)
    mine = personal(request, found)
    guesses: Guesses = request.app.state.guesses
    address = request.client.host if request.client else ""
    if wait := guesses.wait(address):
        raise Elsewhere(too_many(wait))
    sent = await posted_personal(mine)
    try:
        given = (typed_year(sent.get("year")), postcode(sent.get("postcode")))
    except Refused as refused:
        return _ask_who(mine, found, Words(refused.code, refused.facts), sent)
    now = mine.site.now()

    async def body(tx: Transaction) -> Outcome:
        return await actions.links.prove(tx, found.link, given, now=now)

    outcome = await act_personal(mine, sent, body)
    if outcome is Outcome.CONFIRMED:
        response: Response = RedirectResponse(mine.path, _SEE_OTHER)
        remember(request, response, found.link)
        return response
    guesses.count(address)
    if outcome is Outcome.CLOSED:
        raise Elsewhere(closed(Standing.LOCKED), found.workshop)
    after = await mine.read(lambda tx: storage.links.find(tx, found.link.id))
    left = tries_left(after or found.link)
    return _ask_who(mine, found, Words("own_form.mistaken", {"left": left}), sent)


def _ask_who(
    mine: Personal, found: Invitation, mistake: Words | None = None, sent: Posted | None = None
) -> Response:
    return shown_personal(
        mine,
        "own_proof.html",
        status=422 if mistake else 200,
        key=found.key,
        mistake=mistake,
        typed=sent.fields if sent else {},
    )


async def _stands(mine: Personal) -> Response:
    seen = await where(mine)
    if seen.stop in BELOW:
        noted = mine.request.query_params.get("noted", "")
        return done_personal(mine, noted=noted, below=BELOW[seen.stop])
    state = seen.citizen.state
    until = can_return_until(seen.citizen.changed_at)
    now = mine.site.now()
    things = await expected(mine) if state is CitizenState.VALIDATED and not seen.stopped else ()
    to_come = [each for each in mine.workshop.gatherings if now < each.ends_at]
    asks = any(thing.what is What.ATTENDANCE for thing, _, _ in things)
    return shown_personal(
        mine,
        "own_status.html",
        notes=NOTES,
        seen=seen,
        things=things,
        late=await may_be_late(mine),
        delays=LABELS,
        to_come=to_come,
        dates="ask" if asks else "known" if to_come else "over",
        heading=STANDS.get(state, "own_form.stands-other"),
        by=news_by(mine.workshop, now) or "none",
        called=seen.called and state in OPEN,
        phone_held=phone_for_reading(seen.citizen.phone) if seen.citizen.phone else "",
        may_leave=state in CAN_LEAVE,
        seated=state in PAST_QUALIFICATION,
        return_until=until if now <= until and not seen.stopped else None,
    )


@proven
async def notice(mine: Personal) -> Response:
    """Show what is done with their data."""
    return shown_personal(
        mine, "own_notice.html", seen=await where(mine), facts=notice_facts(mine.workshop)
    )


@proven
async def read(mine: Personal) -> Response:
    """Take note of it; what they may agree to besides comes next."""
    sent = await posted_personal(mine)

    async def body(tx: Transaction) -> bool:
        await actions.notice.acknowledge(tx, mine.who, Document.NOTICE, now=mine.site.now())
        given = await storage.notice.consents(tx, mine.person, mine.workshop.id)
        return bool(undecided(mine.workshop, given))

    more = await act_personal(mine, sent, body)
    return done_personal(mine, below="/accords" if more else "")


@proven
async def consents(mine: Personal) -> Response:
    """Show what they may agree to, one by one."""

    async def look(tx: Transaction) -> dict[str, bool]:
        return await storage.notice.consents(tx, mine.person, mine.workshop.id)

    given = await mine.read(look)
    return shown_personal(mine, "own_consents.html", seen=await where(mine), given=given)


@proven
async def consent(mine: Personal) -> Response:
    """Keep what they agree to and what not; what is left open stays open."""
    sent = await posted_personal(mine)

    async def body(tx: Transaction) -> None:
        for each in mine.workshop.consents:
            said = sent.get(f"consent-{each.key}")
            if said in ("yes", "no"):
                given = said == "yes"
                await actions.notice.consent(
                    tx, mine.who, each.key, given=given, now=mine.site.now()
                )

    await act_personal(mine, sent, body)
    return done_personal(mine, noted="consents")


@proven
async def commitment(mine: Personal) -> Response:
    """Show the whole, with all dates."""
    seen = await where(mine)
    if seen.stop in (Stop.WELCOME, Stop.NOTICE) or seen.stop is None:
        return done_personal(mine)
    place = next((each.place for each in mine.workshop.gatherings if each.place), None)
    count = for_everybody(seen.sheet.questions)
    return shown_personal(
        mine,
        "own_commitment.html",
        notes=NOTES,
        seen=seen,
        place=place,
        online=online(mine.workshop) or "none",
        count=count,
        minutes=minutes(count),
        by=answered_by(mine.site.now(), mine.workshop.tz),
    )


@proven
async def commit(mine: Personal) -> Response:
    """Say yes to the whole, or ask to talk about it first."""
    sent, now = await posted_personal(mine), mine.site.now()
    yes = sent.get("do") == "yes"

    async def body(tx: Transaction) -> None:
        if yes:
            await actions.commitment.accept(tx, mine.who, now=now)
        else:
            await actions.commitment.ask_to_talk(tx, mine.who, now=now)

    await act_personal(mine, sent, body)
    if yes:
        return done_personal(mine, noted="accepted")
    return done_personal(mine, noted="talk", below="/engagement")


@proven
async def follow(mine: Personal) -> Response:
    """Lead to a calendar that follows changes by itself."""
    return await lead(mine)


ROUTES = tuple(
    route
    for link in LINKS
    for route in (
        Route(f"{link}{ANSWER}", door, methods=["GET"]),
        Route(f"{link}{ANSWER}", prove, methods=["POST"]),
        Route(f"{link}{ANSWER}/agenda", follow, methods=["POST"]),
        Route(f"{link}{ANSWER}/donnees", notice, methods=["GET"]),
        Route(f"{link}{ANSWER}/donnees", read, methods=["POST"]),
        Route(f"{link}{ANSWER}/accords", consents, methods=["GET"]),
        Route(f"{link}{ANSWER}/accords", consent, methods=["POST"]),
        Route(f"{link}{ANSWER}/engagement", commitment, methods=["GET"]),
        Route(f"{link}{ANSWER}/engagement", commit, methods=["POST"]),
    )
)
