"""python-telegram-bot, unmodified, against the emulator."""

from __future__ import annotations

import asyncio
import gc
import io
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeChat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    MenuButtonCommands,
    Message,
    ReactionTypeEmoji,
    ReplyKeyboardMarkup,
    Update,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, RetryAfter
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from tests.emulator.conftest import TOKEN, Emulator, eventually
from tests.emulator.test_method_list import picture

Context = ContextTypes.DEFAULT_TYPE
Test = Callable[[Emulator], Awaitable[None]]
pytestmark = pytest.mark.proves("done.conformance")


@pytest.fixture
def left_sockets() -> Iterator[None]:
    """Asked for first, it ends after the loop: the socket is found here, not in a later test."""
    yield
    gc.collect()


def leaves_a_socket(test: Test) -> Test:
    """Mark a test in which the library's Updater is stopped.

    That cancels its last request, and httpx leaves the socket to the garbage collector.
    """
    ignored = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
    return pytest.mark.usefixtures("left_sockets")(ignored(test))


def library_bot(emulator: Emulator, token: str = TOKEN) -> Bot:
    return Bot(token, base_url=f"{emulator.base}/bot", base_file_url=f"{emulator.base}/file/bot")


async def test_a_bot_sends_edits_and_deletes(emulator: Emulator) -> None:
    ana = await emulator.person(language_code="fr")
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("Oui", callback_data="yes")]])
    async with library_bot(emulator) as bot:
        assert bot.id == 4242
        sent = await bot.send_message(
            ana, "<b>é😀</b>", parse_mode=ParseMode.HTML, reply_markup=markup
        )
        assert sent.parse_entities() == {sent.entities[0]: "é😀"}
        edited = await sent.edit_text("deux")
        assert isinstance(edited, Message)
        assert edited.text == "deux"
        with pytest.raises(BadRequest, match="not modified"):
            await sent.edit_text("deux")
        await sent.set_reaction(ReactionTypeEmoji("👍"))
        await bot.send_chat_action(ana, "typing")
        assert await sent.delete()
        assert (await bot.get_chat(ana)).first_name == "Ana"
        assert (await bot.get_chat_member(ana, ana)).status == "member"


async def test_files_go_both_ways(emulator: Emulator) -> None:
    ana = await emulator.person()
    await emulator.sim("POST", "/settings", {"flood": "off"})
    async with library_bot(emulator) as bot:
        document = (await bot.send_document(ana, b"bonjour", filename="été.txt")).document
        assert document is not None
        assert document.file_name == "été.txt"
        file = await document.get_file()
        assert bytes(await file.download_as_bytearray()) == b"bonjour"
        again = await bot.send_document(ana, document.file_id, caption="encore")
        assert again.document == document
        photo = await bot.send_photo(ana, io.BytesIO(picture(3, 2)))
        assert (photo.photo[-1].width, photo.photo[-1].height) == (3, 2)
        voice = await bot.send_voice(ana, b"OggS", duration=4)
        assert voice.voice is not None
        assert voice.voice.mime_type is not None


async def test_menus_and_descriptions_are_kept(emulator: Emulator) -> None:
    ana = await emulator.person()
    async with library_bot(emulator) as bot:
        scope = BotCommandScopeChat(ana)
        await bot.set_my_commands([BotCommand("dates", "Mes dates")], scope, "fr")
        assert (await bot.get_my_commands(scope, "fr"))[0].description == "Mes dates"
        assert await bot.get_my_commands() == ()
        await bot.delete_my_commands(scope, "fr")
        await bot.set_my_description("Bonjour", "fr")
        assert (await bot.get_my_description("fr")).description == "Bonjour"
        await bot.set_my_short_description("Court")
        assert (await bot.get_my_short_description("en")).short_description == "Court"
        await bot.set_chat_menu_button(ana, MenuButtonCommands())
        assert (await bot.get_chat_menu_button(ana)).type == "commands"


async def test_topics_are_made_and_written_in(emulator: Emulator) -> None:
    ana = await emulator.person()
    made = await emulator.sim("POST", "/groups", {"title": "Aide", "forum": True, "members": [ana]})
    async with library_bot(emulator) as bot:
        topic = await bot.create_forum_topic(made["id"], "Ana")
        sent = await bot.send_message(made["id"], "x", message_thread_id=topic.message_thread_id)
        assert sent.is_topic_message
        assert await bot.close_forum_topic(made["id"], topic.message_thread_id)


async def test_its_errors_are_those_of_telegram(
    emulator: Emulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana = await emulator.person()
    async with library_bot(emulator) as bot:
        with pytest.raises(BadRequest, match="Chat not found"):
            await bot.send_message(17, "x")
        monkeypatch.setenv("PTB_TIMEDELTA", "true")
        for _ in range(3):
            await bot.send_message(ana, "x")
        with pytest.raises(RetryAfter):
            await bot.send_message(ana, "x")
        await emulator.sim("POST", f"/users/{ana}/block")
        with pytest.raises(Forbidden, match="blocked by the user"):
            await bot.send_message(ana, "x")
        await bot.set_webhook("http://127.0.0.1:9/hook", secret_token="s")
        with pytest.raises(Conflict):
            await bot.get_updates()
        assert (await bot.get_webhook_info()).url == "http://127.0.0.1:9/hook"
        assert await bot.delete_webhook(drop_pending_updates=True)
    with pytest.raises(InvalidToken):
        await library_bot(emulator, "12:" + "x" * 90).initialize()


async def start(update: Update, context: Context) -> None:
    assert update.message is not None
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("Oui", callback_data="yes")]])
    keys = ReplyKeyboardMarkup([["Mes dates"]])
    await update.message.reply_text("Venez-vous ?", reply_markup=markup)
    await update.message.reply_text(f"payload {context.args}", reply_markup=keys)


async def yes(update: Update, context: Context) -> None:
    assert update.callback_query is not None
    await update.callback_query.answer("C’est noté.")
    await update.callback_query.edit_message_text("Vous venez.")


async def receipt(update: Update, context: Context) -> None:
    assert update.message is not None
    await update.message.reply_text(f"reçu : {update.message.text}")


@asynccontextmanager
async def running(emulator: Emulator) -> AsyncIterator[Application[Any, Any, Any, Any, Any, Any]]:
    application = (
        Application.builder()
        .token(TOKEN)
        .base_url(f"{emulator.base}/bot")
        .base_file_url(f"{emulator.base}/file/bot")
        .build()
    )
    application.add_handler(CommandHandler("start", start))
    application.add_handler(CallbackQueryHandler(yes))
    application.add_handler(MessageHandler(filters.TEXT, receipt))
    async with application:
        await application.start()
        assert application.updater is not None
        await application.updater.start_polling()
        yield application
        await application.updater.stop()
        await application.stop()


@leaves_a_socket
async def test_an_application_polls_answers_and_stops(emulator: Emulator) -> None:
    async with running(emulator):
        ana = (await emulator.sim("POST", "/users", {"first_name": "Ana"}))["id"]
        await emulator.sim("POST", f"/users/{ana}/messages", {"start": "abc"})
        await eventually(lambda: shows(emulator, ana, "payload ['abc']"))
        await emulator.press(ana, label="Oui")
        await eventually(lambda: shows(emulator, ana, "Vous venez."))
        await emulator.press(ana, label="Mes dates")
        await eventually(lambda: shows(emulator, ana, "reçu : Mes dates"))
        notice = (await emulator.sim("GET", f"/users/{ana}/chat"))["notice"]
        assert notice["text"] == "C’est noté."
    assert emulator.world.bot(TOKEN).updates.pending() == 0
    assert await emulator.violations() == []


async def shows(emulator: Emulator, person: int, text: str) -> bool:
    return any(one["text"] == text for one in await emulator.screen(person))


@leaves_a_socket
async def test_an_application_waits_without_hurry(emulator: Emulator) -> None:
    async with running(emulator):
        await asyncio.sleep(1)
        polls = (await emulator.sim("GET", "/transcript?method=getUpdates"))["requests"]
        assert len(polls) <= 3
