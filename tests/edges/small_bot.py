"""A bot with the smallest conversation there is: it answers words and presses, and counts them."""

from __future__ import annotations

import asyncio
import signal
import sys

from bot.settings import load
from bot.wiring import Content, build, serve
from handlers.incoming import Incoming, Pressed, Typed
from rules.facts import Localised
from rules.messages import Button, Lane, Press, Say, To, Toast
from storage.transaction import Transaction


async def handle(incoming: Incoming, tx: Transaction) -> None:
    to = To(chat=incoming.chat)
    match incoming.event:
        case Typed(text):
            button = Button(Localised({"fr": "Oui"}), Press("small", "ask", text[:20]))
            await tx.enqueue(to, Say("common.for-person", {"person": text}, buttons=((button,),)))
        case Pressed(press=press, callback_id=callback_id):
            await tx.enqueue(To(chat=incoming.chat, lane=Lane.ANSWER), Toast(callback_id))
            await tx.enqueue(to, Say("common.for-person", {"person": f"{press.value}!"}))


async def main() -> None:
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    async with build(load(), Content(handle)) as program:
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        await serve(program, stop)


if __name__ == "__main__":
    asyncio.run(main())
