"""The people who work for a workshop: added, given roles, and taken out again."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

import actions.links
import actions.sign_in
import storage.people
import storage.sign_in
import storage.team
from actions.links import MadeLink
from rules.errors import Refused
from rules.team import may_let_in, may_take, name_of, roles_given
from rules.who import TEAM, Act, Role, Who
from storage.transaction import Transaction


async def add(
    tx: Transaction,
    who: Who,
    names: tuple[str, str],
    chosen: Iterable[str],
    *,
    language: str,
    now: datetime,
) -> str:
    """Add somebody (first and last name) to the team of `who.workshop`; return their id."""
    roles = roles_given(chosen)
    first, last = map(name_of, names)
    person = await storage.people.add_team_member(tx, first, last, language, now=now)
    for role in roles:
        await give(tx, Who(who.actor, person, who.workshop), role, now=now)
    return person


async def give(tx: Transaction, who: Who, role: Role, *, now: datetime) -> bool:
    """Give `who.subject` a role in the team; False if they have it already."""
    (role,) = roles_given([role])
    given = await storage.people.add_part(tx, who.subject, who.workshop, role, now=now)
    if given:
        await tx.audit(who, Act.ROLE_GIVEN, role)
    return given


async def let_in(tx: Transaction, who: Who, *, real: datetime) -> str:
    """Make a link that signs `who.subject` in once, on behalf of `who.actor`; return its path.

    Refused where it would open the pages of a team that the actor does not run.
    """
    theirs = await _teams(tx, who)
    may_let_in(theirs, await storage.team.parts(tx, who.actor))
    return await actions.sign_in.make_link(tx, who, real=real)


async def let_into_chat(tx: Transaction, who: Who, *, now: datetime) -> MadeLink:
    """Make a link by which a chat speaks for `who.subject`. Refused as above."""
    await _teams(tx, who)
    return await actions.links.hand_out(tx, who, now=now)


async def _teams(tx: Transaction, who: Who) -> storage.team.Parts:
    theirs = await storage.team.parts(tx, who.subject)
    if who.workshop not in theirs:
        raise Refused("team.not-a-member")
    return theirs


async def take(tx: Transaction, who: Who, role: Role, *, real: datetime) -> None:
    """Take a role back; who has none left is signed out. Refused for the last organiser."""
    await storage.team.lock(tx, who.workshop)
    members = await storage.team.members(tx, who.workshop)
    may_take(role, sum(Role.ORGANISER in member.roles for member in members))
    if role not in TEAM or not await storage.team.take(tx, who.subject, who.workshop, role):
        raise Refused("team.not-theirs")
    await tx.audit(who, Act.ROLE_TAKEN, role)
    if not await storage.team.parts(tx, who.subject):
        await storage.sign_in.end_all(tx, who.subject, now=real)
