"""What Telegram itself shows of the bot: its commands by language, and the words before /start.

A chat whose reader has chosen a language, or runs the workshop, gets a list of its own, together
with the permanent menu.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from telegram import Bot, BotCommand, BotCommandScopeChat, MenuButtonCommands
from telegram.error import TelegramError

from bot.request import Flooded
from texts import Texts

EVERYBODY, CITIZENS, TEAM = ("citizens", "team"), ("citizens",), ("team",)

# French command, English command, what it is for, and who is shown it. Each opens the same
# conversation as its label.
COMMANDS: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    ("equipe", "team", "bot.command-team", TEAM),
    ("accueil", "home", "bot.command-home", CITIZENS),
    ("dates", "mydates", "bot.command-dates", EVERYBODY),
    ("reste", "todo", "bot.command-expected", CITIZENS),
    ("aide", "help", "bot.command-person", CITIZENS),
    ("donnees", "mydata", "bot.command-data", EVERYBODY),
    ("langue", "language", "bot.command-language", EVERYBODY),
    ("renoncer", "withdraw", "bot.command-leave", CITIZENS),
    ("confidentialite", "privacy", "bot.command-privacy", EVERYBODY),
)


def commands(
    texts: Texts, language: str, opens: Mapping[str, str], *, team: bool = False
) -> list[BotCommand]:
    """Return the commands of one language, as far as `opens` knows a conversation for them."""
    audience = "team" if team else "citizens"
    found = [
        (french if language == "fr" else english, what)
        for french, english, what, shown in COMMANDS
        if audience in shown
    ]
    return [
        BotCommand(word, texts.plain(what, language)) for word, what in found if f"/{word}" in opens
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


async def show_in_chat(bot: Bot, chat: int, listed: Sequence[BotCommand]) -> float | None:
    """List these in one chat; none: those for everybody. The pause Telegram asks for, if it does.

    What else prevents it does not matter.
    """
    scope = BotCommandScopeChat(chat)
    try:
        if listed:
            await bot.set_my_commands(listed, scope=scope)
        else:
            await bot.delete_my_commands(scope=scope)
    except Flooded as fault:
        return fault.seconds
    except TelegramError:
        pass
    return None
