"""The yardstick as a process: python-telegram-bot as it comes, one handler in memory, one reply."""

from __future__ import annotations

import os
import sys

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters

from bot.request import AiohttpRequest

LIKE_OURS = "--aiohttp"  # the same bot on the transport that ours uses


async def reply(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.message is not None
    await update.message.reply_text("Merci, c'est noté.")


async def say_ready(_: object) -> None:
    sys.stdout.write("ready\n")
    sys.stdout.flush()


def main() -> None:
    address = os.environ["ATELIER_TELEGRAM_URL"]
    builder = (
        Application.builder()
        .token(os.environ["ATELIER_BOT_TOKEN"])
        .base_url(f"{address}/bot")
        .job_queue(None)
        .post_init(say_ready)
    )
    if LIKE_OURS in sys.argv:
        builder = builder.request(AiohttpRequest()).get_updates_request(AiohttpRequest())
    app = builder.build()
    app.add_handler(MessageHandler(filters.TEXT, reply))
    app.run_polling()


if __name__ == "__main__":
    main()
