"""Decides, in the transaction that claims a message, whether it leaves now, to whom and how."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import actions.reach
from actions.reach import to_call
from bot.rendering import Reader
from bot.waiting import Head
from rules.deliveries import Later, Needless
from rules.messages import Delivery, Lane, Say, Toast
from rules.workshop import Workshop
from storage import outbox, panels, people, workshops
from storage.outbox import Claimed
from storage.transaction import Transaction

TOO_LATE_FOR_A_PRESS = timedelta(seconds=15)
WORKSHOP_KEPT = timedelta(minutes=1)
FIRST_LANGUAGE = "fr"

Check = Callable[[Transaction, str, str, str], Awaitable[bool]]
"""Whether (person, workshop) still meets a condition, whose detail stands behind the colon."""

Hold = Callable[[Workshop, datetime], datetime]
"""When what would leave at this moment may do so: the moment itself, or a later one."""


Deliveries = Callable[[Transaction, Claimed, Delivery], Awaitable[Delivery | Needless | Later]]
"""What a copy of a broadcast says now, or why it does not leave, or not yet."""


@dataclass(frozen=True, slots=True)
class Departure:
    """A claimed message, ready to be rendered.

    `edits`: it takes the place of `panel`, the message that shows its slot now. `draws`: it takes
    a token (see Pace). `mails`: whom the chat does not reach, e-mail may.
    """

    row: Claimed
    reader: Reader
    panel: int | None
    edits: bool
    draws: bool
    mails: bool = False


@dataclass(frozen=True, slots=True)
class NotNow:
    """It is a new message after all and needs a token that is not there; it waits again."""


@dataclass(frozen=True, slots=True)
class Shortly:
    """It waits for what another message is about to find out, and is to be asked again soon."""


@dataclass(frozen=True, slots=True)
class Gone:
    """Nothing is left to do now: sent, replaced, dropped or given up; or put off (read again)."""


class Departures:
    """Claims messages one by one.

    `checks` answer the conditions named before the colon; `holds` keep what one lane says to a
    person for a better hour, for it may have waited long since it was queued; `deliveries` finds
    the words of broadcasts; `mails`: a mail server is set, the second road of the same outbox.
    """

    def __init__(
        self,
        checks: Mapping[str, Check],
        holds: Mapping[Lane, Hold] | None = None,
        deliveries: Deliveries | None = None,
        *,
        mails: bool = False,
    ) -> None:
        self._mails = mails
        self._checks = checks
        self._holds = holds or {}
        self._deliveries = deliveries
        self._workshops: dict[str, tuple[Workshop, datetime]] = {}

    async def claim(
        self, tx: Transaction, head: Head, *, token: bool
    ) -> Departure | NotNow | Shortly | Gone:
        """Claim the message of `head`; `token`: the pace allows a new message in its chat now."""
        row = await outbox.claim(tx, head.id)
        if row is None:
            return Gone()
        if await self._dropped(tx, row) or await self._held(tx, row):
            return Gone()
        if isinstance(row.message, Delivery):
            found = await self._delivery(tx, row, row.message)
            return (
                await self._departs(tx, found, token=token) if isinstance(found, Claimed) else found
            )
        return await self._departs(tx, row, token=token)

    async def _departs(
        self, tx: Transaction, row: Claimed, *, token: bool
    ) -> Departure | NotNow | Gone:
        """See whether it can leave: its words are known."""
        if row.chat is None:
            return await self._out_of_reach(tx, row, "no_chat")
        if row.blocked and not isinstance(row.message, Toast):
            return await self._out_of_reach(tx, row, "blocked")
        panel = await panels.find(tx, row.chat, row.slot) if row.slot else None
        edits = panel is not None and _can_edit(row, panel)
        draws = not (edits and row.chat > 0) and not isinstance(row.message, Toast)
        if draws and not token:
            await outbox.retry(tx, row.id, row.queued_at, "pace")
            return NotNow()
        if self._mails:
            await actions.reach.copy_by_mail(tx, row)
        reader = await self._reader(tx, row, row.chat)
        return Departure(row, reader, panel, edits, draws, self._mails)

    async def _out_of_reach(self, tx: Transaction, row: Claimed, reason: str) -> Gone:
        """Who cannot be written to gets it by e-mail, or is phoned: once, until somebody has."""
        if self._mails and await actions.reach.by_mail(tx, row):
            return Gone()
        await outbox.failed(tx, row.id, reason)
        await to_call(tx, row)
        return Gone()

    async def _delivery(
        self, tx: Transaction, row: Claimed, delivery: Delivery
    ) -> Claimed | Shortly | Gone:
        """Find what a copy says now; put it off or drop it where it may not leave."""
        if self._deliveries is None:
            raise KeyError("nobody knows the words of broadcasts")
        found = await self._deliveries(tx, row, delivery)
        match found:
            case Needless(reason):
                await outbox.dropped(tx, row.id, reason)
                return Gone()
            case Later(until, reason):
                await outbox.put_off(tx, row.id, until, reason)
                return Gone() if until > tx.now else Shortly()
            case Delivery():
                return replace(row, message=found)

    async def _needless(self, tx: Transaction, row: Claimed) -> str | None:
        """Why nobody needs this message any more, at the second of sending; None: it is needed."""
        if isinstance(row.message, Toast):
            return "late" if tx.now - row.queued_at > TOO_LATE_FOR_A_PRESS else None
        if row.silenced:
            return "silenced"
        if row.only_if is None:
            return None
        name, _, about = row.only_if.partition(":")
        holds = await self._checks[name](tx, row.person or "", row.workshop or "", about)
        return None if holds else "settled"

    async def _dropped(self, tx: Transaction, row: Claimed) -> bool:
        reason = await self._needless(tx, row)
        if reason is not None:
            await outbox.dropped(tx, row.id, reason)
        return reason is not None

    async def _held(self, tx: Transaction, row: Claimed) -> bool:
        """Put off what may not leave at this hour; whether it is still needed is asked again."""
        hold = self._holds.get(row.lane)
        if hold is None or row.person is None or row.workshop is None:
            return False
        until = hold(await self._workshop(tx, row.workshop), tx.now)
        if until <= tx.now:
            return False
        await outbox.put_off(tx, row.id, until, "quiet")
        return True

    async def _reader(self, tx: Transaction, row: Claimed, chat: int) -> Reader:
        zone = None
        if row.workshop and row.lane is not Lane.ANSWER:
            zone = (await self._workshop(tx, row.workshop)).tz
        language = row.language or FIRST_LANGUAGE
        return Reader(row.person, row.workshop, chat, language, zone, await _name(tx, row))

    async def _workshop(self, tx: Transaction, workshop: str) -> Workshop:
        """The workshop; its file, which is long, is not read for each message."""
        known = self._workshops.get(workshop)
        if known is None or tx.now - known[1] > WORKSHOP_KEPT:
            known = self._workshops[workshop] = (await workshops.get(tx, workshop), tx.now)
        return known[0]


def _can_edit(row: Claimed, panel: int) -> bool:
    """Tell whether the message may take the place of the panel: a permanent menu never can.

    After a press on another message, the panel is somewhere above it, perhaps out of sight.
    """
    say = row.message
    return isinstance(say, Say) and not (say.fresh or say.menu) and say.pressed in (0, panel)


async def _name(tx: Transaction, row: Claimed) -> str | None:
    """The name to tell above a message, where its chat speaks for several people."""
    if row.chat is None or row.person is None or isinstance(row.message, Toast):
        return None
    housemates = {one.person: one.first_name for one in await people.of_chat(tx, row.chat)}
    return housemates.get(row.person) if len(housemates) > 1 else None
