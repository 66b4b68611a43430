"""Personal links: made for a letter, opened on our page or in the chat, used once."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from io import BytesIO

import segno

import actions.calls
import actions.reminders
import storage.accounts
import storage.links
import storage.people
import storage.team
from rules.calls import Reason
from rules.errors import Refused
from rules.links import (
    CODE_LENGTH,
    CODE_SIGNS,
    LASTING,
    OPENS_PAGE,
    PersonalLink,
    Standing,
    after_failure,
    confirms,
    standing,
)
from rules.messages import Say, To
from rules.people import Person
from rules.team import may_let_in
from rules.who import Act, Who
from storage.ids import new_token
from storage.links import Hashes
from storage.transaction import Transaction

ABOUT_LINKS = f"{Reason.ASKED}:link"
"""Why somebody is on the call list whose link did not open."""

_QR_SCALE = 8  # pixels a module: sharp on paper at 3 cm


@dataclass(frozen=True, slots=True)
class MadeLink:
    """What goes on a letter, and is nowhere kept: the token for the address, the code to type."""

    token: str
    code: str
    expires_at: datetime


class Outcome(StrEnum):
    """What a confirmation came to."""

    CONFIRMED = "confirmed"
    MISTAKEN = "mistaken"
    CLOSED = "closed"  # the link opens nothing (any more)


def prepare(now: datetime, lasting: timedelta = LASTING) -> MadeLink:
    """Draw a link that opens nothing yet: it can be written down before `make` counts on it."""
    return MadeLink(new_token(), _new_code(), now + lasting)


async def make(
    tx: Transaction,
    who: Who,
    *,
    now: datetime,
    lasting: timedelta = LASTING,
    prepared: MadeLink | None = None,
) -> MadeLink:
    """Make a link for `who.subject`; those made earlier open nothing any more.

    From now on their answer is awaited: the reminders begin.
    """
    made = prepared or prepare(now, lasting)
    hashes = Hashes(tx.keyed_hash(made.token), tx.keyed_hash(made.code))
    await storage.links.revoke_others(tx, who.subject, who.workshop, now)
    await storage.links.add(
        tx, hashes, who.subject, who.workshop, expires_at=made.expires_at, now=now
    )
    await tx.audit(who, Act.LINK_MADE)
    await actions.reminders.begin(tx, who.subject, who.workshop, now=now)
    return made


async def make_many(
    tx: Transaction, workshop: str, prepared: Mapping[str, MadeLink], *, now: datetime
) -> Mapping[str, str]:
    """Let the links of many people count at once; return their ids, by person.

    No reminder begins: of thousands who were written to, most stay silent, and would all be on the
    call list. It begins when somebody comes.
    """
    hashes = {
        person: Hashes(tx.keyed_hash(link.token), tx.keyed_hash(link.code))
        for person, link in prepared.items()
    }
    kept = [(person, hashes[person], link.expires_at) for person, link in prepared.items()]
    await storage.links.renew(tx, kept, workshop, now=now)
    for person in prepared:
        await tx.audit(Who(actions.reminders.SYSTEM, person, workshop), Act.LINK_MADE)
    return {person: each.token for person, each in hashes.items()}


async def hand_out(tx: Transaction, who: Who, *, now: datetime) -> MadeLink:
    """Make a link that `who.actor` passes on. Refused where it would open what they do not run.

    A chat speaks for `who.subject` in every workshop, and whoever is handed a link can use it.
    """
    theirs = {*await storage.people.workshops(tx, who.subject)} - {who.workshop}
    may_let_in(theirs, await storage.team.parts(tx, who.actor))
    return await make(tx, who, now=now)


async def make_on_page(tx: Transaction, who: Who, *, now: datetime) -> MadeLink:
    """Make a link for whoever holds the address of their page, which the team knows too.

    Refused where the chat would speak for them in another workshop.
    """
    if await storage.people.workshops(tx, who.subject) != (who.workshop,):
        raise Refused("speaker_pages.telegram-elsewhere")
    return await make(tx, who, now=now)


async def find_token(tx: Transaction, token: str) -> PersonalLink | None:
    """Look a link up, in any transaction; not that of somebody who was erased."""
    return await _of_somebody(tx, await storage.links.find(tx, tx.keyed_hash(token)))


async def find_code(tx: Transaction, code: str) -> PersonalLink | None:
    """Look up the link whose code was typed (as rules/links.py reads it), in any transaction."""
    return await _of_somebody(tx, await storage.links.find_by_code(tx, tx.keyed_hash(code)))


async def open_token(tx: Transaction, token: str, *, now: datetime) -> PersonalLink | None:
    """Look a followed link up and remember that it was; that consumes nothing."""
    return await _opened(tx, await find_token(tx, token), now)


async def open_code(tx: Transaction, code: str, *, now: datetime) -> PersonalLink | None:
    """Do the same for the link whose code was typed."""
    return await _opened(tx, await find_code(tx, code), now)


async def use(
    tx: Transaction,
    link: PersonalLink,
    chat: int,
    given: tuple[int, str] | None,
    *,
    language: str | None,
    now: datetime,
) -> Outcome:
    """Let the chat speak for the link's person, if year and postcode are theirs.

    `given` is None where nothing has to be confirmed: organisers, and who holds the phone already.
    The fifth mistake locks the link and puts the person on the call list.
    """
    person = await storage.people.find(tx, link.person)
    if person is None or standing(link, now) is not Standing.OPEN:
        return Outcome.CLOSED
    if given and not _right(person, given):
        return await _mistaken(tx, after_failure(link, now), now)
    who = Who.oneself(link.person, link.workshop)
    await storage.links.save(tx, replace(link, used_at=now))
    await _bind(tx, who, chat, now)
    await actions.reminders.begin(tx, link.person, link.workshop, now=now)
    spoken = language or person.language
    await storage.people.set_language(tx, person.id, spoken)
    await storage.accounts.set_language(tx, chat, spoken)
    return Outcome.CONFIRMED


async def prove(
    tx: Transaction, link: PersonalLink, given: tuple[int, str], *, now: datetime
) -> Outcome:
    """Tell whether year and postcode are those of the link's person, who wants to answer on a page.

    It binds nothing. The fifth mistake in a row locks the link, as in the chat.
    """
    person = await storage.people.find(tx, link.person)
    if person is None or standing(link, now) not in OPENS_PAGE:
        return Outcome.CLOSED
    if not _right(person, given):
        return await _mistaken(tx, after_failure(link, now), now)
    if link.failures:
        await storage.links.save(tx, replace(link, failures=0))
    return Outcome.CONFIRMED


async def ask_for_new(tx: Transaction, link: PersonalLink, *, now: datetime) -> None:
    """Put the person whose link is of no more use on the call list; again changes nothing."""
    who = Who.oneself(link.person, link.workshop)
    await actions.calls.request(tx, who, ABOUT_LINKS, now=now)


def needs_confirmation(person: Person) -> bool:
    """Tell whether there is something that only this person knows and we know too."""
    return person.birth_year is not None


def qr_picture(address: str) -> bytes:
    """Draw an address as a PNG picture, readable even if a quarter of it is smudged."""
    picture = BytesIO()
    segno.make(address, error="q", micro=False).save(picture, kind="png", scale=_QR_SCALE)
    return picture.getvalue()


async def _of_somebody(tx: Transaction, link: PersonalLink | None) -> PersonalLink | None:
    """Return the link; not that of somebody who was erased, of whom nothing is left to confirm."""
    if link is None:
        return None
    person = await storage.people.find(tx, link.person)
    return link if person is not None and person.erased_at is None else None


async def _opened(tx: Transaction, link: PersonalLink | None, now: datetime) -> PersonalLink | None:
    if link is not None and link.opened_at is None:
        await storage.links.opened(tx, link.id, now)
    return link


async def _mistaken(tx: Transaction, link: PersonalLink, now: datetime) -> Outcome:
    await storage.links.save(tx, link)
    if link.locked_at is None:
        return Outcome.MISTAKEN
    # Nobody knows who tried; the number of their account could never be erased from the chain.
    who = Who(actions.reminders.SYSTEM, link.person, link.workshop)
    await tx.audit(who, Act.LINK_LOCKED)
    await actions.calls.request(tx, who, ABOUT_LINKS, now=now)
    return Outcome.CLOSED


async def _bind(tx: Transaction, who: Who, chat: int, now: datetime) -> None:
    """Let this chat speak for them; one that did so before is told, in case it was not them."""
    before = await storage.people.chat_of(tx, who.subject)
    if before == chat:
        return
    await storage.accounts.bind(tx, chat, who.subject, now)
    await tx.audit(who, Act.CHAT_BOUND)
    if before is not None:
        await tx.enqueue(To(chat=before), Say("arrival.moved"))


def _right(person: Person, given: tuple[int, str]) -> bool:
    year, postcode = given
    return confirms(year, postcode, known_year=person.birth_year, known_code=person.postcode)


def _new_code() -> str:
    return "".join(secrets.choice(CODE_SIGNS) for _ in range(CODE_LENGTH))
