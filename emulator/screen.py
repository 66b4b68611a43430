"""What a person sees: the chat as their telephone shows it now, edits and deletions applied."""

from __future__ import annotations

from typing import Any

from emulator.acts import Phone
from emulator.card import read_card
from emulator.methods.menus import commands_shown
from emulator.record import iso
from emulator.refusal import Json
from emulator.render import to_html
from emulator.state import Bot, Chat
from emulator.world import World

_FILES = ("document", "photo", "voice")


def screen(phone: Phone, topic: int | None = None) -> Json:
    """Return the whole screen of one chat; `topic` keeps one thread of a forum."""
    world, bot, chat, person = phone.world, phone.bot, phone.chat, phone.person
    shown = [
        _message(world, chat, chat.messages[number])
        for number in sorted(chat.messages)
        if topic is None or chat.messages[number].get("message_thread_id", 0) == topic
    ]
    now = world.clock.seconds()
    acting = chat.action is not None and chat.action["until"] > now
    return {
        "chat": chat.as_chat(),
        "user": person.as_user(),
        "bot": bot_shown(bot, person.language_code),
        "started": chat.started,
        "blocked": chat.blocked,
        "deleted": person.deleted,
        "unread": unread(bot, chat),
        "messages": shown,
        "reply_keyboard": _keyboard(chat),
        "commands": commands_shown(bot, chat, person.language_code),
        "menu_button": chat.menu_button or bot.menu_button,
        "notice": chat.notice,
        "action": chat.action["action"] if acting and chat.action else None,
        "topics": [{"id": one.id, "name": one.name} for one in chat.topics.values()],
        "now": iso(now),
    }


def bot_shown(bot: Bot, language: str) -> Json:
    """Return how a bot introduces itself in a language."""
    spoken = language[:2]
    return {
        "id": bot.id,
        "username": bot.username,
        "name": bot.names.get(spoken) or bot.as_user()["first_name"],
        "description": bot.descriptions.get(spoken) or bot.descriptions.get("", ""),
    }


def unread(bot: Bot, chat: Chat) -> int:
    """Return how many of the bot's messages came since the person last looked or spoke."""
    return sum(
        number > chat.read_up_to and message["from"]["id"] == bot.id
        for number, message in chat.messages.items()
    )


def _message(world: World, chat: Chat, message: Json) -> Json:
    text = message.get("text") or message.get("caption") or ""
    entities = message.get("entities") or message.get("caption_entities") or []
    sender = message["from"]
    reply = message.get("reply_to_message")
    return {
        "id": message["message_id"],
        "from": "bot" if sender["is_bot"] else "user",
        "sender": {"id": sender["id"], "name": sender["first_name"]},
        "date": iso(message["date"]),
        "edited": "edit_date" in message,
        "text": text,
        "html": _html(text, entities),
        "entities": entities,
        "buttons": _buttons(message),
        "file": _file(world, message),
        "contact": message.get("contact"),
        "location": message.get("location"),
        "poll": message.get("poll"),
        "reply_to": reply and {"id": reply["message_id"], "text": reply.get("text", "")},
        "topic": message.get("message_thread_id"),
        "service": "forum_topic_created" in message,
        "pinned": message["message_id"] in chat.pinned,
        "reactions": _reactions(chat, message["message_id"]),
    }


def _html(text: str, entities: list[Json]) -> str:
    """A telephone shows "/start" without the payload of the link that led there."""
    return to_html("/start", entities) if text.startswith("/start ") else to_html(text, entities)


def _reactions(chat: Chat, message_id: int) -> list[str]:
    given = chat.reactions.get(message_id, {})
    return [one["emoji"] for reactions in given.values() for one in reactions if "emoji" in one]


def _buttons(message: Json) -> list[list[Json]]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [[_button(button) for button in row] for row in rows]


def _button(button: Json) -> Json:
    shown: Json = {"text": button["text"]}
    if "callback_data" in button:
        shown["data"] = button["callback_data"]
    if url := button.get("url") or button.get("web_app", {}).get("url"):
        shown["url"] = url
    if "copy_text" in button:
        shown["copy"] = button["copy_text"]["text"]
    if style := button.get("style"):
        shown["style"] = style
    return shown


def _keyboard(chat: Chat) -> Json | None:
    if not chat.keyboard or "keyboard" not in chat.keyboard:
        return None
    return {
        "rows": chat.keyboard["keyboard"],
        "placeholder": chat.keyboard.get("input_field_placeholder", ""),
        "persistent": bool(chat.keyboard.get("is_persistent")),
    }


def _file(world: World, message: Json) -> Json | None:
    for kind in _FILES:
        if kind in message:
            return _file_shown(world, kind, message[kind])
    return None


def _file_shown(world: World, kind: str, found: Any) -> Json:
    described = found[-1] if isinstance(found, list) else found
    stored = world.files[described["file_id"]]
    shown: Json = {
        "kind": kind,
        "name": stored.name,
        "size": len(stored.data),
        "mime": stored.mime,
        "url": f"/sim/files/{stored.unique_id}/{stored.name}",
        "file_id": stored.id,
    }
    if stored.mime == "text/calendar" or stored.name.endswith(".ics"):
        shown["calendar"] = read_card(stored.data, world.settings.zone)
    return shown
