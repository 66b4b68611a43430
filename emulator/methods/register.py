"""The register of methods: name, declared fields, and the function that answers."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from emulator.fields import Field, Fields, declare
from emulator.flood import Flood
from emulator.record import Line
from emulator.refusal import Json, bad_request, forbidden, too_many
from emulator.state import Bot, Chat
from emulator.world import World

# What a method may return: any JSON value, or (getUpdates alone) the wait for one.
Result: TypeAlias = Any


@dataclass(slots=True)
class Call:
    """One request on its way: who asks, what, and the line of the transcript it writes."""

    world: World
    bot: Bot
    fields: Fields
    line: Line


@dataclass(frozen=True, slots=True)
class Method:
    """One method of the API."""

    name: str
    fields: dict[str, Field]
    run: Callable[[Call], Result | Awaitable[Result]]


METHODS: dict[str, Method] = {}


def method(name: str, fields: str = "") -> Callable[[Callable[[Call], Any]], Callable[..., Any]]:
    """Register the function below as the answer to `name`, which is found in any letter case.

    tdlib/telegram-bot-api, Query.cpp: the method's name is lowered before it is looked up.
    """

    def keep(run: Callable[[Call], Any]) -> Callable[[Call], Any]:
        METHODS[name.lower()] = Method(name, declare(fields), run)
        return run

    return keep


def find_chat(call: Call, *, write: bool, name: str = "chat_id") -> Chat:
    """Return the chat a request names, or refuse.

    tdlib/telegram-bot-api, Client.cpp, `check_chat` and `check_chat_access`: a person's account
    that is gone, a group left or upgraded. tdlib/td, MessagesManager.cpp: PEER_ID_INVALID becomes
    "bot can't initiate conversation with a user"; USER_IS_BLOCKED "bot was blocked by the user".
    """
    text = call.fields.text(name)
    try:
        chat_id = int(text)
    except ValueError:
        raise bad_request("chat not found") from None
    if name == "chat_id":
        call.line.chat_id = chat_id
    chat = _group(call, chat_id) if chat_id < 0 else _private(call, chat_id, write=write)
    if write and chat.blocked:
        raise forbidden("bot was blocked by the user")
    return chat


def _private(call: Call, chat_id: int, *, write: bool) -> Chat:
    person = call.world.people.get(chat_id)
    if person is None:
        raise bad_request("chat not found")
    if person.deleted and write:
        raise forbidden("user is deactivated")
    chat = call.world.private_chat(call.bot, person)
    if not chat.started:
        if write:
            raise forbidden("bot can't initiate conversation with a user")
        raise bad_request("chat not found")
    return chat


def _group(call: Call, chat_id: int) -> Chat:
    chat = call.world.groups.get(chat_id)
    if chat is None:
        raise bad_request("chat not found")
    if chat.migrated_to:
        refusal = bad_request("group chat was upgraded to a supergroup chat")
        refusal.parameters = {"migrate_to_chat_id": chat.migrated_to}
        raise refusal
    status = chat.members.get(call.bot.id, "left")
    kind = "group" if chat.kind == "group" else "supergroup"
    if status == "kicked":
        raise forbidden(f"bot was kicked from the {kind} chat")
    if status == "left":
        raise forbidden(f"bot is not a member of the {kind} chat")
    return chat


def find_message(call: Call, chat: Chat, what: str, name: str = "message_id") -> Json:
    """Return the message a request names, or refuse: "message to edit not found" and the like."""
    message = chat.messages.get(call.fields.integer(name))
    if message is None:
        raise bad_request(f"{what} not found")
    call.line.message_id = message["message_id"]
    return message


def pace(call: Call, chat: Chat) -> None:
    """Hold a new message against Telegram's limits; breaking one is written down and refused."""
    world = call.world
    if world.settings.flood == "off":
        return
    flood = world.floods.setdefault(call.bot.id, Flood())
    now = time.monotonic()
    if breach := flood.judge(chat.id, now, chat.last_heard):
        world.record.blame(call.line, "flood", f"{breach.limit}: retry after {breach.wait}")
        if world.settings.flood == "both":
            flood.close(chat.id, now, breach.wait)
            raise too_many(breach.wait)
    flood.count(chat.id, now, chat.last_heard)
