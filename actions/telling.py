"""News from the workshop: to a citizen, below whatever stands in their chat, and to the team."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import storage.citizens
from rules.messages import Lane, Policy, Relay, Say, SendFile, To
from storage.citizens import Citizen
from storage.transaction import Transaction


def panel(person: str) -> str:
    """Name the panel that a person's conversations share."""
    return f"main:{person}"


async def tell(tx: Transaction, citizen: Citizen, say: Say, *, asked: bool = False) -> None:
    """Tell a citizen something new. Who has no chat comes on the call list when it leaves.

    `asked`: it answers what they said themselves, and leaves even if they are to be left in peace.
    """
    slot = panel(citizen.person)
    say = replace(say, slot=slot, fresh=True, policy=Policy.RESEND)
    await tx.enqueue(_to(citizen, asked=asked), say)


async def hand(
    tx: Transaction, citizen: Citizen, message: SendFile | Say, *, asked: bool = False
) -> None:
    """Give a citizen a file, or words beside which their panel stays as it is; `asked` as above."""
    await tx.enqueue(_to(citizen, asked=asked), message)


async def tell_many(tx: Transaction, citizen: Citizen, say: Say) -> None:
    """Tell one of many, beside their panel: it waits its turn, and at night for the morning."""
    to = replace(_to(citizen, asked=False), lane=Lane.REMINDER)
    await tx.enqueue(to, replace(say, policy=Policy.RESEND))


def _to(citizen: Citizen, *, asked: bool) -> To:
    return To(citizen.person, citizen.workshop, citizen.chat if asked else None)


async def tell_team(
    tx: Transaction,
    workshops: Iterable[str],
    say: Say | Relay,
    *,
    about: str | None,
    but: str = "",
) -> None:
    """Tell everybody who runs these workshops, and has a chat; `but` one, who knows already.

    `about` is the person of whom it tells, None if it tells of nobody: it is erased with them.
    """
    say = replace(say, about=about)
    for workshop in workshops:
        for person in await storage.citizens.organisers_in_chat(tx, workshop):
            if person != but:
                await tx.enqueue(To(person, workshop), say)
