"""What the team can do about one speaker: each form of the page, and the action it calls."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from datetime import date, datetime
from types import MappingProxyType

import actions.briefs
import actions.links
import actions.materials
import actions.pages
import actions.quiet
import actions.reach
import actions.silence
import actions.slots
import actions.speakers
import storage.people
from actions.speaker_news import place_in
from actions.speaker_states import get
from rules.briefs import written
from rules.errors import Refused
from rules.numbers import whole
from rules.pages import Purpose
from rules.slots import SlotAnswer, plan
from rules.speakers import contact
from rules.who import Who
from storage.transaction import Transaction
from web.pages.team_speakers import profile_of
from web.team.desk import Desk, Posted

Act = Callable[[Desk, Posted, Who, Transaction], Awaitable[str]]
"""Does it, and returns the word for what is said on the page then."""

NOTED = MappingProxyType(
    {
        "added": "speaker_pages.noted-added",
        "changed": "speaker_pages.noted-changed",
        "declared": "speaker_pages.noted-declared",
        "proposed": "speaker_pages.noted-proposed",
        "asked": "speaker_pages.noted-asked",
        "answered": "speaker_pages.noted-answered-for",
        "cancelled": "speaker_pages.noted-cancelled",
        "drafted": "speaker_pages.noted-drafted",
        "sent": "speaker_pages.noted-sent",
        "read": "speaker_pages.noted-read-for",
        "received": "speaker_pages.noted-file",
        "received-unplanned": "speaker_pages.noted-file-unplanned",
        "released": "speaker_pages.noted-released",
        "planned": "speaker_pages.noted-planned",
        "unplanned": "speaker_pages.noted-unplanned",
        "hidden": "speaker_pages.noted-hidden",
        "approved": "speaker_pages.noted-approved",
        "heard": "speaker_pages.noted-heard",
        "withdrawn": "speaker_pages.noted-withdrawn",
        "reinstated": "speaker_pages.noted-reinstated",
        "renewed": "speaker_pages.noted-renewed",
        "silenced": "team_calls.noted-grave",
        "spoken": "team_people.noted-spoken",
        "mail-again": "team_people.noted-mail-again",
    }
)


async def _profile(desk: Desk, sent: Posted, who: Who, tx: Transaction) -> str:
    before = await storage.people.get(tx, who.subject)
    person = contact(before, *(sent.get(name) for name in ("first", "last", "email", "phone")))
    await actions.speakers.change(tx, who, person, profile_of(sent))
    return "changed"


async def _declare(desk: Desk, sent: Posted, who: Who, tx: Transaction) -> str:
    nothing, words = sent.get("nothing") == "yes", sent.get("interests")
    await actions.speakers.declare(tx, who, words, nothing=nothing, now=desk.site.now())
    return "declared"


async def _to_meeting(desk: Desk, sent: Posted, who: Who, tx: Transaction) -> str:
    await actions.speakers.propose_to_meeting(tx, who, now=desk.site.now())
    return "proposed"


async def _ask(desk: Desk, sent: Posted, who: Who, tx: Transaction) -> str:
    found = place_in(desk.workshop, sent.get("session"))
    if found is None:
        raise Refused("speaker_pages.session-missing")
    session = found[1]
    starts = session.starts_at
    if sent.get("starts"):
        starts = _moment(desk, sent.get("starts"))
    wanted = plan(
        session,
        starts,
        whole(sent.get("minutes")) or 0,
        sent.get("room"),
        now=desk.site.now(),
    )
    by = _day(sent.get("materials_by"))
    await actions.slots.propose(tx, who, wanted, by, now=desk.site.now())
    return "asked"


async def _answer(desk: Desk, sent: Posted, who: Who, tx: Transaction) -> str:
    given = SlotAnswer.YES if sent.get("answer") == SlotAnswer.YES else SlotAnswer.NO
    session, seen = sent.get("session"), sent.get("time")
    await actions.slots.answer(tx, who, session, given, seen, now=desk.site.now())
    return "answered"


async def _cancel(desk: Desk, sent: Posted, who: Who, tx: Transaction) -> str:
    await actions.slots.cancel(tx, who, sent.get("session"), now=desk.site.now())
    return "cancelled"


async def _brief(desk: Desk, sent: Posted, who: Who, tx: Transaction) -> str:
    now = desk.site.now()
    await actions.briefs.draft(tx, who, written(sent.fields), now=now)
    if sent.get("do") != "send":
        return "drafted"
    await actions.briefs.send(tx, who, now=now)
    return "sent"


async def _read(desk: Desk, sent: Posted, who: Who, tx: Transaction) -> str:
    number = whole(sent.get("version")) or 0
    await actions.briefs.read(tx, who, number, now=desk.site.now())
    return "read"


async def _rename(desk: Desk, sent: Posted, who: Who, tx: Transaction) -> str:
    await actions.materials.rename(tx, who, sent.get("material"), sent.get("title"))
    return "changed"


async def _release(desk: Desk, sent: Posted, who: Who, tx: Transaction) -> str:
    material, version = sent.get("material"), whole(sent.get("version")) or 0
    await actions.materials.release(tx, who, material, version, now=desk.site.now())
    return "released"


async def _plan(desk: Desk, sent: Posted, who: Who, tx: Transaction) -> str:
    at = _moment(desk, sent.get("at"))
    material, version = sent.get("material"), whole(sent.get("version")) or 0
    await actions.materials.plan_release(tx, who, material, version, at, now=desk.site.now())
    return "planned"


async def _unplan(desk: Desk, sent: Posted, who: Who, tx: Transaction) -> str:
    await actions.materials.unplan(tx, who, sent.get("material"))
    return "unplanned"


async def _hide(desk: Desk, sent: Posted, who: Who, tx: Transaction) -> str:
    await actions.materials.hide(tx, who, sent.get("material"))
    return "hidden"


async def _approve(desk: Desk, sent: Posted, who: Who, tx: Transaction) -> str:
    await actions.speakers.approve(tx, who, now=desk.site.now())
    return "approved"


async def _hear(desk: Desk, sent: Posted, who: Who, tx: Transaction) -> str:
    await actions.speakers.hear(tx, who, now=desk.site.now())
    return "heard"


async def _withdraw(desk: Desk, sent: Posted, who: Who, tx: Transaction) -> str:
    await actions.speakers.withdraw(tx, who, now=desk.site.now())
    return "withdrawn"


async def _reinstate(desk: Desk, sent: Posted, who: Who, tx: Transaction) -> str:
    await actions.speakers.reinstate(tx, who, now=desk.site.now())
    return "reinstated"


async def _renew(desk: Desk, sent: Posted, who: Who, tx: Transaction) -> str:
    await actions.pages.renew(tx, who, Purpose.SPEAKER)
    return "renewed"


def _moment(desk: Desk, typed: str) -> datetime:
    """Read a day and an hour of the workshop's zone. Raises Refused."""
    with suppress(ValueError):
        return datetime.fromisoformat(typed).replace(tzinfo=desk.workshop.tz)
    raise Refused("speaker_pages.moment-missing")


def _day(typed: str) -> date | None:
    """Read a day, if there is one. Raises Refused."""
    if not typed:
        return None
    with suppress(ValueError):
        return date.fromisoformat(typed)
    raise Refused("speaker_pages.moment-missing")


async def _mail_again(_desk: Desk, _sent: Posted, who: Who, tx: Transaction) -> str:
    await actions.reach.try_again(tx, who)
    return "mail-again"


async def _begin_silence(_desk: Desk, _sent: Posted, who: Who, tx: Transaction) -> str:
    """A grave situation: they are left in peace."""
    await get(tx, who)
    await actions.quiet.begin(tx, who, now=tx.now)
    return "silenced"


async def _end_silence(_desk: Desk, sent: Posted, who: Who, tx: Transaction) -> str:
    """They may be written to again."""
    await get(tx, who)
    await actions.silence.end(tx, who, sent.get("reason"), now=tx.now)
    return "spoken"


ACTS: Mapping[str, Act] = MappingProxyType(
    {
        "fiche": _profile,
        "interets": _declare,
        "reunion": _to_meeting,
        "horaire": _ask,
        "reponse": _answer,
        "annuler": _cancel,
        "note": _brief,
        "lu": _read,
        "titre": _rename,
        "montrer": _release,
        "prevoir": _plan,
        "ne-pas-prevoir": _unplan,
        "cacher": _hide,
        "confirmer": _approve,
        "entendu": _hear,
        "retirer": _withdraw,
        "reprendre": _reinstate,
        "adresse": _renew,
        "courriel": _mail_again,
        "silence": _begin_silence,
        "messages": _end_silence,
    }
)
