"""A bot with the smallest conversation there is, for tests that kill it: it counts what it does.

Each word typed is one effect (an audit row) and one message; the policy of the message is the
word's first letter. Two bytes of a shared file say at any instant whether a transaction is open
and how many requests are on their way: they outlive the process.
"""

from __future__ import annotations

import asyncio
import mmap
import os
import signal
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from actions.jobs import Finish, Progress
from bot import calls, sender
from bot.settings import load
from bot.wiring import Content, build, help_out, serve
from handlers.incoming import Incoming, Pressed, Typed
from rules.facts import Localised
from rules.messages import Button, Lane, Policy, Press, Say, To, Toast
from rules.who import Act, Who
from storage import jobs
from storage.database import Database
from storage.timers import Timer
from storage.transaction import Transaction
from texts import Texts

POLICIES = {"r": Policy.REPEAT, "s": Policy.RESEND, "p": Policy.PARK}
KILLER = "kill yourself"
RAISER = "raise"
NAPPER = "nap"  # «nap 3»: work of three seconds, and then an answer


async def handle(incoming: Incoming, tx: Transaction) -> None:
    to = To(chat=incoming.chat)
    match incoming.event:
        case Typed(text):
            await _typed(text, to, tx)
        case Pressed(press=press, callback_id=callback_id):
            await tx.enqueue(To(chat=incoming.chat, lane=Lane.ANSWER), Toast(callback_id))
            await tx.enqueue(to, Say("common.for-person", {"person": f"{press.value}!"}))


async def _typed(text: str, to: To, tx: Transaction) -> None:
    await tx.audit(Who("test", "test", "test"), Act.HELP_ASKED, text)
    button = Button(Localised({"fr": "Oui"}), Press("small", "ask", text[:20]))
    policy = POLICIES.get(text[0], Policy.REPEAT)
    words = {"person": text}
    await tx.enqueue(to, Say("common.for-person", words, buttons=((button,),), policy=policy))
    if text.startswith(NAPPER):
        await jobs.add(tx, NAPPER, {"chat": to.chat, "seconds": float(text.removeprefix(NAPPER))})
    if text == KILLER:
        os.kill(os.getpid(), signal.SIGKILL)
    if text == RAISER:
        raise RuntimeError(text)


def mapped(path: Path) -> mmap.mmap:
    """Share the two bytes of this file with whoever watches."""
    with path.open("r+b") as file:
        return mmap.mmap(file.fileno(), 2)


async def say(tx: Transaction, timer: Timer, _: datetime) -> None:
    """A timer that says its key in the chat it is about."""
    await tx.enqueue(To(chat=int(timer.subject)), Say("common.for-person", {"person": timer.key}))


async def nap(job: jobs.Job, _progress: Progress) -> Finish:
    """Work that takes its time, and then says so."""
    await asyncio.sleep(job.arguments["seconds"])

    async def finish(tx: Transaction) -> None:
        to = To(chat=job.arguments["chat"])
        await tx.enqueue(to, Say("common.for-person", {"person": "rested"}))

    return finish


def watch(database: Database, seen: mmap.mmap) -> None:
    """Show in `seen` what would be hit now: [0] an open transaction, [1] requests on their way."""
    write, deliver = database.engine.write, calls.deliver

    async def watched_write(house: Any, cause: str, body: Callable[[Any], Any]) -> Any:
        async def watched_body(unit: Any) -> Any:
            seen[0] = 1
            return await body(unit)

        try:
            return await write(house, cause, watched_body)
        finally:
            seen[0] = 0

    async def watched_deliver(*given: Any) -> calls.Outcome:
        seen[1] += 1
        try:
            return await deliver(*given)
        finally:
            seen[1] -= 1

    database.engine.write = watched_write  # type: ignore[method-assign]
    vars(sender)["deliver"] = watched_deliver


def content(_texts: Texts) -> Content:
    return Content(handle, fire={"say": say}, work={NAPPER: nap})


def ready() -> None:
    sys.stdout.write("ready\n")
    sys.stdout.flush()


async def main() -> None:
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    leads = "--help-out" not in sys.argv
    async with build(load(), content, leads=leads) as program:
        if shared := os.environ.get("SMALL_BOT_SEEN"):
            watch(program.database, mapped(Path(shared)))
        if leads:
            await serve(program, stop, ready=ready)
        else:
            await help_out(program, stop, ready)


if __name__ == "__main__":
    asyncio.run(main())
