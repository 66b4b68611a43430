"""What Telegram itself shows of the bot: its commands by language, and the words before /start."""

from __future__ import annotations

from collections.abc import Mapping

from telegram import Bot, BotCommand, MenuButtonCommands

from texts import Texts

# French command, English command, what it is for. Each opens the same conversation as its label.
COMMANDS = (
    ("accueil", "home", "bot.command-home"),
    ("dates", "mydates", "bot.command-dates"),
    ("reste", "todo", "bot.command-expected"),
    ("aide", "help", "bot.command-person"),
    ("donnees", "mydata", "bot.command-data"),
    ("langue", "language", "bot.command-language"),
    ("renoncer", "withdraw", "bot.command-leave"),
    ("confidentialite", "privacy", "bot.command-privacy"),
)


def commands(texts: Texts, language: str, opens: Mapping[str, str]) -> list[BotCommand]:
    """Return the commands of one language, as far as `opens` knows a conversation for them."""
    column = 0 if language == "fr" else 1
    return [
        BotCommand(row[column], texts.plain(row[2], language))
        for row in COMMANDS
        if f"/{row[column]}" in opens
    ]


async def show(bot: Bot, texts: Texts, opens: Mapping[str, str]) -> None:
    """Tell Telegram the commands and descriptions. Raises TelegramError; again changes nothing.

    Whoever uses neither language gets English; French is told apart.
    """
    for language, code in (("en", None), ("fr", "fr")):
        await bot.set_my_commands(commands(texts, language, opens), language_code=code)
        await bot.set_my_description(texts.plain("bot.description", language), code)
        await bot.set_my_short_description(texts.plain("bot.about", language), code)
    await bot.set_chat_menu_button(menu_button=MenuButtonCommands())
