"""The yardstick: python-telegram-bot alone, one handler in memory, one reply; prints CPU µs."""

from __future__ import annotations

import asyncio
import json
import sys
import time

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters

from bench.stage import FIRST_CHAT, typed
from bench.wire import StubRequest

WARM = 200


async def reply(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.message is not None
    await update.message.reply_text("Merci, c'est noté.")


async def main(updates: int) -> None:
    request = StubRequest()
    app = (
        Application.builder()
        .token("4242:a")
        .request(request)
        .get_updates_request(StubRequest())
        .updater(None)
        .job_queue(None)
        .build()
    )
    app.add_handler(MessageHandler(filters.TEXT, reply))
    await app.initialize()
    raw = [json.dumps(typed(n, FIRST_CHAT + n, "bonjour")) for n in range(1, updates + WARM + 1)]
    for text in raw[:WARM]:
        await app.process_update(Update.de_json(json.loads(text), app.bot))
    cpu, wall = time.process_time(), time.perf_counter()
    for text in raw[WARM:]:
        await app.process_update(Update.de_json(json.loads(text), app.bot))
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    assert request.asked["sendMessage"] == updates + WARM
    print(json.dumps({"cpu_us": cpu / updates * 1e6, "wall_us": wall / updates * 1e6}))


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1])))
