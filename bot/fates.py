"""Writes down what became of a message that left: for good, again later, in doubt, or never."""

from __future__ import annotations

from datetime import timedelta

import actions.reach
from actions.reach import to_call
from actions.telling import tell_team
from bot.calls import Arrived, Never, Outcome, Perhaps, SurelyNot, TokenRefused
from bot.departures import Departure
from rules.messages import Delivery, Policy, Say, Toast
from storage import accounts, broadcasts, outbox, panels
from storage.outbox import Claimed
from storage.transaction import Transaction

FIRST_PAUSE = timedelta(seconds=1)
LONGEST_PAUSE = timedelta(minutes=5)
ALERT = "bot.message-failed"


async def record(tx: Transaction, departure: Departure, outcome: Outcome) -> bool:
    """Keep the outcome; True if the message waits again."""
    row = departure.row
    match outcome:
        case Arrived(message_id, file=file):
            await _arrived(tx, departure, message_id, file)
            return False
        case Perhaps():
            await outbox.in_doubt(tx, row.id)
            return row.policy is not Policy.PARK
        case SurelyNot(reason=reason):
            await outbox.retry(tx, row.id, tx.now + pause(row.attempts), reason)
            return True
        case TokenRefused():
            await outbox.retry(tx, row.id, tx.now, "token")
            return True
        case Never(reason=reason, blocked=blocked):
            await (_blocked(tx, departure) if blocked else _give_up(tx, row, reason))
            return False
        case _:
            await outbox.failed(tx, row.id, "moved")
            return False


def pause(attempts: int) -> timedelta:
    """How long to wait before the next attempt: 1 s, doubled each time, five minutes at most."""
    return min(FIRST_PAUSE * (1 << min(attempts - 1, 10)), LONGEST_PAUSE)


async def _arrived(
    tx: Transaction, departure: Departure, message_id: int | None, file: str | None
) -> None:
    row = departure.row
    if file is not None and isinstance(row.message, Delivery):
        await broadcasts.learn(tx, row.message.broadcast, file)
    await outbox.sent(tx, row.id, message_id)
    if row.slot and message_id is not None and message_id != departure.panel:
        await panels.save(tx, departure.reader.chat, row.slot, message_id)


async def _blocked(tx: Transaction, departure: Departure) -> None:
    """The chat takes nothing from us any more: remember it; e-mail may do, or somebody phones."""
    row = departure.row
    if row.chat is not None:
        await accounts.set_reachable(tx, row.chat, reachable=False, now=tx.now)
    if departure.mails and await actions.reach.by_mail(tx, row):
        return
    await outbox.failed(tx, row.id, "blocked")
    await to_call(tx, row)


async def _give_up(tx: Transaction, row: Claimed, reason: str) -> None:
    """Tell the team that a message could not be delivered, unless it is such an alert itself.

    Of a broadcast there may be thousands: whom it did not reach is to be phoned, and counted.
    """
    await outbox.failed(tx, row.id, reason)
    if isinstance(row.message, Delivery):
        await to_call(tx, row)
        return
    told = row.message.key if isinstance(row.message, Say) else ""
    if row.workshop and not isinstance(row.message, Toast) and told != ALERT:
        async with tx.savepoint(f"outbox:{row.id}") as part:
            await tell_team(part, (row.workshop,), Say(ALERT, {"number": row.id}), about=None)
