"""Badges: one for everybody who may come, with a code to type and an address for its QR code."""

from __future__ import annotations

import actions.pages
import storage.badges
import storage.pages
from rules.badges import Badge, codes
from rules.pages import PageKey, Purpose, path_of
from storage.badges import Bearer
from storage.transaction import Transaction


async def of_workshop(tx: Transaction, workshop: str) -> tuple[Badge, ...]:
    """Return the badge of everybody who may come, by last name; who had none has one from now on.

    A badge stays as it is: its code and its address are the same each time.
    """
    people = await storage.badges.everybody(tx, workshop)
    await _give_addresses(tx, workshop, people)
    known = await _give_codes(tx, workshop, people)
    badges = (_badge(tx, workshop, each, known[each.person]) for each in people)
    return tuple(sorted(badges, key=lambda each: (each.last_name, each.first_name, each.person)))


async def _give_addresses(tx: Transaction, workshop: str, people: tuple[Bearer, ...]) -> None:
    for each in people:
        if each.revision is None:
            key = PageKey(each.person, workshop, Purpose.BADGE, 1)
            token = actions.pages.token_of(tx, key)
            await storage.pages.add(tx, key, tx.keyed_hash(token), now=tx.now)


async def _give_codes(tx: Transaction, workshop: str, people: tuple[Bearer, ...]) -> dict[str, str]:
    """Give a code to whoever has none, that nobody else has; return everybody's."""
    known = await storage.badges.codes(tx, workshop)
    taken, made = set(known.values()), list[tuple[str, str]]()
    for each in people:
        if each.code is None:
            digits = tx.keyed_hash(f"badge code\n{workshop}\n{each.person}")
            code = next(code for code in codes(digits) if code not in taken)
            taken.add(code)
            made.append((each.person, code))
    await storage.badges.add(tx, workshop, made)
    return known | dict(made)


def _badge(tx: Transaction, workshop: str, one: Bearer, code: str) -> Badge:
    key = PageKey(one.person, workshop, Purpose.BADGE, one.revision or 1)
    return Badge(
        one.person,
        code,
        path_of(Purpose.BADGE, actions.pages.token_of(tx, key)),
        one.first_name,
        one.last_name,
        one.kind,
        one.organisation,
        one.language,
    )
