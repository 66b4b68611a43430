"""“My train is late”, on a letter's page: the same as in the chat, for whoever has none."""

from __future__ import annotations

from starlette.responses import Response
from starlette.routing import Route

import actions.late
from rules.errors import Refused
from rules.facts import Facts
from rules.late import Delay, facts
from storage.transaction import Transaction
from web.personal import Personal, act_personal, done_personal, posted_personal
from web.proof import ANSWER, LINKS, proven

HERE = "/retard"
IN_TIME = "in-time"


async def may_be_late(mine: Personal) -> Facts | None:
    """Return what the page asks of somebody who may say now that they will be late."""

    async def look(tx: Transaction) -> Facts | None:
        due = await actions.late.offered(tx, mine.who)
        return facts(due, await actions.late.said(tx, mine.who, due)) if due else None

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


ROUTES = tuple(Route(f"{link}{ANSWER}{HERE}", say, methods=["POST"]) for link in LINKS)
