"""News from the workshop: to a citizen, below whatever stands in their chat, and to the team."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import storage.citizens
from rules.messages import Policy, Relay, Say, SendFile, To
from storage.citizens import Citizen
from storage.transaction import Transaction


def panel(person: str) -> str:
    """Name the panel that a person's conversations share."""
    return f"main:{person}"


async def tell(tx: Transaction, citizen: Citizen, say: Say) -> None:
    """Tell a citizen something new. Who has no chat comes on the call list when it leaves."""
    slot = panel(citizen.person)
    say = replace(say, slot=slot, fresh=True, policy=Policy.RESEND)
    await tx.enqueue(To(citizen.person, citizen.workshop), say)


async def hand(tx: Transaction, citizen: Citizen, file: SendFile) -> None:
    """Give a citizen a file."""
    await tx.enqueue(To(citizen.person, citizen.workshop), file)


async def tell_team(tx: Transaction, workshops: Iterable[str], say: Say | Relay) -> None:
    """Tell everybody who runs these workshops, and has a chat."""
    for workshop in workshops:
        for person in await storage.citizens.organisers_in_chat(tx, workshop):
            await tx.enqueue(To(person, workshop), say)
