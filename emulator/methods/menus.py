"""The bot's commands, by scope and language, and the menu button beside the typing box."""

from __future__ import annotations

import re
from typing import Any

from emulator.methods.register import Call, find_chat, method
from emulator.refusal import Json, bad_request
from emulator.state import Bot, Chat

# See core.telegram.org/bots/api#setmycommands and #botcommand.
MAX_COMMANDS = 100
MAX_DESCRIPTION = 256
SCOPE = "scope:o language_code"
# Client.cpp, `get_bot_command_scope`.
_PLAIN_SCOPES = frozenset(
    {"default", "all_private_chats", "all_group_chats", "all_chat_administrators"}
)
_CHAT_SCOPES = frozenset({"chat", "chat_administrators", "chat_member"})


def _key(call: Call) -> tuple[str, str]:
    scope = call.fields.object("scope") or {"type": "default"}
    language = call.fields.text("language_code")
    kind = scope.get("type")
    if language and not re.fullmatch(r"[a-z]{2}", language):
        raise bad_request("invalid language code specified")
    if kind in _PLAIN_SCOPES:
        return str(kind), language
    if kind not in _CHAT_SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    if not scope.get("chat_id"):
        raise bad_request("can't parse BotCommandScope: Empty chat_id specified")
    call.fields.values["scope_chat"] = str(scope["chat_id"])
    chat = find_chat(call, write=False, name="scope_chat")
    member = f":{scope.get('user_id')}" if kind == "chat_member" else ""
    return f"{kind}:{chat.id}{member}", language


def _command(value: Any) -> Json:
    if not isinstance(value, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    command = str(value.get("command", "")).removeprefix("/")
    description = str(value.get("description", ""))
    if not re.fullmatch(r"[a-z0-9_]{1,32}", command):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(description) <= MAX_DESCRIPTION:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": command, "description": description}


@method("setMyCommands", f"commands:a! {SCOPE}")
def set_my_commands(call: Call) -> bool:
    """core.telegram.org/bots/api#setmycommands."""
    commands = [_command(one) for one in call.fields.array("commands")]
    if len(commands) > MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    call.bot.commands[_key(call)] = commands
    call.world.hub.tell("bots")
    return True


@method("getMyCommands", SCOPE)
def get_my_commands(call: Call) -> list[Json]:
    """core.telegram.org/bots/api#getmycommands: exactly this scope and language, else empty."""
    return call.bot.commands.get(_key(call), [])


@method("deleteMyCommands", SCOPE)
def delete_my_commands(call: Call) -> bool:
    """core.telegram.org/bots/api#deletemycommands: the wider scopes show again."""
    call.bot.commands.pop(_key(call), None)
    call.world.hub.tell("bots")
    return True


def commands_shown(bot: Bot, chat: Chat, language: str) -> list[Json]:
    """Return the menu a person sees.

    core.telegram.org/bots/api#determining-list-of-commands: the narrowest scope first, in each
    the person's language before all languages.
    """
    wide = ("all_private_chats", "default") if chat.is_private else ("all_group_chats", "default")
    for scope in (f"chat:{chat.id}", *wide):
        for spoken in (language[:2], ""):
            if commands := bot.commands.get((scope, spoken)):
                return commands
    return []


@method("setChatMenuButton", "chat_id:i menu_button:o")
def set_chat_menu_button(call: Call) -> bool:
    """core.telegram.org/bots/api#setchatmenubutton: for one private chat, or the default."""
    button = call.fields.object("menu_button") or {"type": "default"}
    if button.get("type") not in ("commands", "web_app", "default"):
        raise bad_request("can't parse menu button: MenuButton has unsupported type")
    if call.fields.has("chat_id"):
        find_chat(call, write=False).menu_button = button
    else:
        call.bot.menu_button = button
    return True


@method("getChatMenuButton", "chat_id:i")
def get_chat_menu_button(call: Call) -> Json:
    """core.telegram.org/bots/api#getchatmenubutton."""
    if call.fields.has("chat_id"):
        return find_chat(call, write=False).menu_button or call.bot.menu_button
    return call.bot.menu_button
