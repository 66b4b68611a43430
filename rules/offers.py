"""Offering a free seat to one person at a time: until when, and what an answer does."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from rules.errors import Refused
from rules.reminders import waking
from rules.workshop import Workshop

HOURS = (24, 12, 4, 2)
"""How long an offer can stand; the first is the usual (METHOD.md)."""


class OfferState(StrEnum):
    """What became of an offer."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    EXPIRED = "expired"  # no answer: the person is phoned, and stays a substitute
    TAKEN_BACK = "taken_back"  # the seat is not free any more


@dataclass(frozen=True, slots=True)
class Offer:
    """A seat offered to somebody until an instant (aware); `hours`: how many were chosen.

    `goes_on`: after a no, or no answer, it goes to the next by itself.
    """

    id: int
    workshop: str
    seat: int
    person: str
    state: OfferState
    made_at: datetime
    made_by: str
    hours: int
    expires_at: datetime
    goes_on: bool


def expires(workshop: Workshop, hours: int, *, now: datetime) -> datetime:
    """Return until when an offer made now stands; what would end in the night stands till morning.

    But not past the closing, unless that is over: then the committee has decided on it.
    Refused for a number of hours that cannot be chosen.
    """
    if hours not in HOURS:
        raise Refused("replacement.hours-missing")
    end = waking(workshop, now + timedelta(hours=hours))
    closes = workshop.replacements_close_at
    return min(end, closes) if now < closes else end


def is_phoned(offer: Offer) -> bool:
    """Tell whether an offer is so short that the person is phoned as well."""
    return offer.hours < HOURS[0] or offer.expires_at - offer.made_at < timedelta(hours=HOURS[0])


def must_stand(offer: Offer, *, now: datetime) -> None:
    """Refuse an answer to what is no longer offered."""
    if offer.state is OfferState.EXPIRED or (
        offer.state is OfferState.OPEN and now >= offer.expires_at
    ):
        raise Refused("replacement.offer-is-over")
    if offer.state is OfferState.TAKEN_BACK:
        raise Refused("replacement.seat-is-taken")
    if offer.state is not OfferState.OPEN:
        raise Refused("replacement.answered-already")
