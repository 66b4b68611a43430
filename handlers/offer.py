"""Do you take the free seat? One question, until an instant; a yes gives the seat at once."""

from __future__ import annotations

from enum import StrEnum

import actions.replacement
import storage.offers
import storage.workshops
from handlers.flow import Flow, Next, Step, Turn, go, hand_over
from rules.facts import Fact
from rules.messages import Say
from rules.offers import Offer, OfferState
from storage.transaction import Transaction


class Taken(StrEnum):
    """The answer."""

    YES = "yes"
    NO = "no"


class Way(StrEnum):
    """What else the buttons lead to."""

    SHOW = "show"
    PERSON = "talk"
    HOME = "home"


BECAME = {
    OfferState.ACCEPTED: "replacement.noted-yes",
    OfferState.DECLINED: "replacement.said-no",
}
"""What an offer came to; of any other one, it is no longer made."""
NOTED = {Taken.YES: "replacement.noted-yes", Taken.NO: "replacement.noted-no"}


async def begin(turn: Turn, tx: Transaction) -> Next:
    return go("ask") if await _offer(turn, tx) else hand_over("home")


async def show(turn: Turn, tx: Transaction) -> Say:
    offer = await _offer(turn, tx)
    workshop = await storage.workshops.get(tx, turn.who.workshop)
    person = (turn.button("common.menu-person", Way.PERSON),)
    facts: dict[str, Fact] = {"workshop": workshop.title}
    if offer is None or offer.state is not OfferState.OPEN or turn.now >= offer.expires_at:
        key = BECAME.get(offer.state, "replacement.over") if offer else "replacement.over"
        return Say(key, facts, buttons=(person,))
    facts |= {
        "dates": tuple(each.title for each in workshop.gatherings),
        "until": offer.expires_at,
    }
    yes, no = turn.button("replacement.yes", Taken.YES), turn.button("replacement.no", Taken.NO)
    return Say("replacement.ask", facts, buttons=((yes,), (no,), person))


async def take(turn: Turn, given: Taken | Way, tx: Transaction) -> Next:
    if given is Way.SHOW:
        return await begin(turn, tx)
    if isinstance(given, Way):
        return hand_over("talk" if given is Way.PERSON else "home")
    number, accepted = int(turn.subject), given is Taken.YES
    await actions.replacement.answer(tx, turn.who, number, accepted=accepted)
    return hand_over("home").noting(NOTED[given])


async def _offer(turn: Turn, tx: Transaction) -> Offer | None:
    """Return the offer that is meant, if it was made to who asks."""
    number = int(turn.subject) if turn.subject.isdecimal() else 0
    found = await storage.offers.find(tx, number)
    mine = found is not None and found.person == turn.who.subject
    return found if mine else None


FLOW = Flow(
    "offer",
    version=1,
    steps=(Step("ask", shows=show, accepts=(Taken, Way), then=take, anytime=True),),
    begins=begin,
)
