"""“My train is late”, on a letter's page: the same as in the chat, for whoever has none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from starlette.responses import Response
from starlette.routing import Route

import actions.late
from rules.errors import Refused
from rules.late import Delay
from storage.transaction import Transaction
from web.personal import Personal, act_personal, done_personal, posted_personal
from web.proof import ANSWER, proven

HERE = "/retard"
DELAYS = {
    Delay.QUARTER: "late.quarter",
    Delay.HALF: "late.half",
    Delay.HOUR: "late.hour",
    Delay.UNKNOWN: "late.unknown",
}
IN_TIME = "in-time"


@dataclass(frozen=True, slots=True)
class MayBeLate:
    """For when somebody is expected now, and what they said: nothing, an hour, or no hour."""

    starts: datetime
    said: str
    at: datetime


async def may_be_late(mine: Personal) -> MayBeLate | None:
    """Return for what somebody may say now that they will be late, if for anything."""

    async def look(tx: Transaction) -> MayBeLate | None:
        due = await actions.late.offered(tx, mine.who)
        if due is None:
            return None
        late = await actions.late.said(tx, mine.who, due)
        at = late.expected_at if late else None
        said = "nothing" if late is None else "unknown" if at is None else "hour"
        return MayBeLate(due.at, said, at or due.at)

    return await mine.read(look)


@proven
async def say(mine: Personal) -> Response:
    """Take how late they will be, or that they will be in time after all."""
    sent = await posted_personal(mine)
    given = sent.get("delay")

    async def body(tx: Transaction) -> None:
        if given == IN_TIME:
            await actions.late.in_time(tx, mine.who)
        elif given in set(Delay):
            await actions.late.say(tx, mine.who, Delay(given))

    try:
        await act_personal(mine, sent, body)
    except Refused:
        return done_personal(mine, noted="late-not-now")
    return done_personal(mine, noted="in-time" if given == IN_TIME else "")


ROUTES = tuple(
    Route(f"{link}{ANSWER}{HERE}", say, methods=["POST"]) for link in ("/l/{token}", "/c/{code}")
)
