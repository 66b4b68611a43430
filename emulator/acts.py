"""What people do on their telephones, and the updates that bots get from it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass

from emulator.detection import detect
from emulator.entities import utf16
from emulator.formatting import MAX_TEXT
from emulator.refusal import Json, bad_request
from emulator.state import ADMINISTRATOR, Bot, Chat, Person, Press
from emulator.world import World


@dataclass(frozen=True, slots=True)
class Phone:
    """What somebody holds in their hand: their side of one chat with one bot."""

    world: World
    bot: Bot
    chat: Chat
    person: Person


def say(phone: Phone, content: Json) -> Json:
    """Put a person's message into a chat and tell the bot; return the message.

    Queues follow Client.cpp: a webhook's order is kept per chat for messages.
    """
    world, bot, chat, person = phone.world, phone.bot, phone.chat, phone.person
    message = {
        "message_id": world.take_message_id(bot, chat),
        "from": person.as_user(),
        "chat": chat.as_chat(),
        "date": world.date(),
        **content,
    }
    chat.messages[message["message_id"]] = message
    _heard(chat)
    if chat.keyboard and chat.keyboard.get("one_time_keyboard"):
        chat.keyboard = None
    chat.read_up_to = message["message_id"]
    if _reaches(bot, chat, message):
        world.push(bot, "message", message, f"chat:{chat.id}")
    world.hub.tell("chat", id=chat.id)
    return message


def _heard(chat: Chat) -> None:
    chat.started = True
    chat.last_heard = time.monotonic()


def _reaches(bot: Bot, chat: Chat, message: Json) -> bool:
    """core.telegram.org/bots/features#privacy-mode: in groups a plain member hears little."""
    if chat.is_private:
        return True
    status = chat.members.get(bot.id, "left")
    if status != "member":
        return status == "administrator"
    said = str(message.get("text", ""))
    answered = message.get("reply_to_message", {}).get("from", {}).get("id")
    return said.startswith("/") or f"@{bot.username}" in said or answered == bot.id


def say_all(phone: Phone, contents: list[Json]) -> Json:
    """Put messages into a chat, one update each; return what the steering API tells of them."""
    messages = [say(phone, content) for content in contents]
    ids = [message["message_id"] for message in messages]
    return {"message_id": ids[-1], "message": messages[-1], "message_ids": ids}


def text_contents(said: str) -> list[Json]:
    """Return what a typed text becomes: one message, or several where it is longer than one."""
    said = said.strip()
    if not said:
        raise bad_request("message text is empty")
    contents: list[Json] = []
    for piece in _pieces(said):
        entities = detect(piece, [])
        contents.append({"text": piece, "entities": entities} if entities else {"text": piece})
    return contents


def _pieces(left: str) -> Iterator[str]:
    """Cut a text as telephones do before they send it: where one line or word ends and fits."""
    while utf16(left) > MAX_TEXT:
        fits = len(left.encode("utf-16-le")[: 2 * MAX_TEXT].decode("utf-16-le", "ignore"))
        ends = (left.rfind(mark, fits // 2, fits + 1) for mark in ("\n", " "))
        end = next((end for end in ends if end > 0), fits)
        yield left[:end].rstrip()
        left = left[end:].lstrip()
    yield left


def contact_content(person: Person) -> Json:
    """Return the content of a shared own contact; without a number one is made up."""
    phone = person.phone or f"+3319900{person.id % 10_000:04d}"
    contact = {"phone_number": phone, "first_name": person.first_name, "user_id": person.id}
    if person.last_name:
        contact["last_name"] = person.last_name
    return {"contact": contact}


def press(phone: Phone, message_id: int, data: str) -> Press:
    """Press an inline button; the update's queue is the presser's (Client.cpp, user_id+(3<<33))."""
    world, bot, chat, person = phone.world, phone.bot, phone.chat, phone.person
    number = str(next(world.press_numbers))
    pressed = Press(number, bot.id, chat, person.id, world.clock.seconds())
    world.presses[number] = pressed
    _heard(chat)
    message = chat.messages.get(message_id)
    if message is None:
        # core.telegram.org/bots/api#inaccessiblemessage.
        message = {"chat": chat.as_chat(), "message_id": message_id, "date": 0}
    body = {
        "id": number,
        "from": person.as_user(),
        "message": message,
        "chat_instance": str(bot.instance_salt ^ chat.id),
        "data": data,
    }
    world.push(bot, "callback_query", body, f"press:{person.id}")
    return pressed


def buttons(chat: Chat) -> Iterator[tuple[int, Json]]:
    """Give the inline buttons on the screen with their message, the newest message first."""
    for message_id in sorted(chat.messages, reverse=True):
        markup = chat.messages[message_id].get("reply_markup", {})
        for row in markup.get("inline_keyboard", []):
            for button in row:
                yield message_id, button


def keys(chat: Chat) -> list[Json]:
    """Return the keys of the reply keyboard on the screen."""
    rows = (chat.keyboard or {}).get("keyboard", [])
    return [key for row in rows for key in row]


def block(phone: Phone, *, blocked: bool) -> None:
    """Block or unblock a bot; it is told by my_chat_member.

    core.telegram.org/bots/api#update: "For private chats, this update is received only when the
    bot is blocked or unblocked by the user."
    """
    if phone.chat.blocked != blocked:
        phone.chat.blocked = blocked
        old, new = ("member", "kicked") if blocked else ("kicked", "member")
        change_membership(phone, old, new)


def change_membership(phone: Phone, old: str, new: str) -> None:
    """Tell a bot that the person changed its place in the chat."""
    body = {
        "chat": phone.chat.as_chat(),
        "from": phone.person.as_user(),
        "date": phone.world.date(),
        "old_chat_member": _standing(phone.bot, old),
        "new_chat_member": _standing(phone.bot, new),
    }
    phone.world.push(phone.bot, "my_chat_member", body, f"member:{phone.chat.id}")
    phone.world.hub.tell("chat", id=phone.chat.id)


def _standing(bot: Bot, status: str) -> Json:
    standing: Json = {"status": status, "user": bot.as_user()}
    if status == "kicked":
        standing["until_date"] = 0
    if status == "administrator":
        standing |= ADMINISTRATOR
    return standing
