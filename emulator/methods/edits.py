"""Changes to messages already there: editing, deleting, reacting, pinning."""

from __future__ import annotations

from typing import Any

from emulator.files import describe, keep
from emulator.formatting import caption, message_text
from emulator.markup import judge
from emulator.methods.register import Call, find_chat, find_message, method, pace
from emulator.methods.sending import CAPTION
from emulator.refusal import Json, bad_request
from emulator.state import Chat

TARGET = "chat_id:c message_id:i inline_message_id business_connection_id reply_markup:o"
# See core.telegram.org/bots/api#deletemessage: "sent less than 48 hours ago".
DELETABLE_SECONDS = 48 * 3600
MAX_DELETED = 100
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
_TEXT = ("text", "entities")
_CAPTION = ("caption", "caption_entities")
_MEDIA = (*_CAPTION, "document", "photo", "voice")


def _target(call: Call) -> tuple[Chat, Json]:
    """Client.cpp, `process_edit_message_text_query` and its neighbours."""
    fields = call.fields
    if not fields.has("chat_id") and not fields.has("message_id"):
        if not fields.has("inline_message_id"):
            raise bad_request("message identifier is not specified")
        raise bad_request("MESSAGE_ID_INVALID")
    if not fields.has("chat_id"):
        raise bad_request("chat_id is empty")
    chat = find_chat(call, write=True)
    message = find_message(call, chat, "message to edit")
    if message["from"]["id"] != call.bot.id:
        raise bad_request("message can't be edited")
    if not chat.is_private:
        # grammy.dev/advanced/flood: edits in a group draw on its 20 a minute too.
        pace(call, chat)
    return chat, message


def _change(call: Call, chat: Chat, message: Json, names: tuple[str, ...], new: Json) -> Json:
    """Replace the named parts and the keyboard; refuse when nothing changes."""
    markup = judge(call.fields.object("reply_markup"), inline_only=True)
    wanted = {**new, **({"reply_markup": markup} if markup else {})}
    parts = (*names, "reply_markup")
    if {key: message[key] for key in parts if key in message} == wanted:
        raise bad_request(NOT_MODIFIED)
    kept = {key: value for key, value in message.items() if key not in parts}
    edited = {**kept, **wanted}
    if names:
        edited["edit_date"] = call.world.date()
    chat.messages[message["message_id"]] = edited
    call.world.hub.tell("chat", id=chat.id)
    return edited


@method(
    "editMessageText", f"text {TARGET} parse_mode entities:a link_preview_options:o rich_message:o"
)
def edit_message_text(call: Call) -> Json:
    """core.telegram.org/bots/api#editmessagetext."""
    new = message_text(call.fields)
    chat, message = _target(call)
    if "text" not in message:
        raise bad_request("there is no text in the message to edit")
    return _change(call, chat, message, _TEXT, new)


@method("editMessageCaption", f"{TARGET} show_caption_above_media:b{CAPTION}")
def edit_message_caption(call: Call) -> Json:
    """core.telegram.org/bots/api#editmessagecaption."""
    new = caption(call.fields)
    chat, message = _target(call)
    if not any(kind in message for kind in ("document", "photo", "voice")):
        raise bad_request("there is no caption in the message to edit")
    return _change(call, chat, message, _CAPTION, new)


@method("editMessageReplyMarkup", TARGET)
def edit_message_reply_markup(call: Call) -> Json:
    """core.telegram.org/bots/api#editmessagereplymarkup."""
    chat, message = _target(call)
    return _change(call, chat, message, (), {})


@method("editMessageMedia", f"media:o! {TARGET}")
def edit_message_media(call: Call) -> Json:
    """core.telegram.org/bots/api#editmessagemedia, for documents and photos."""
    media = call.fields.object("media") or {}
    chat, message = _target(call)
    if media.get("type") not in ("document", "photo"):
        raise bad_request(f'can\'t parse InputMedia: type "{media.get("type")}" is unsupported')
    call.fields.values |= {
        key: media[key] for key in ("caption", "parse_mode", "caption_entities") if key in media
    }
    new = _media(call, media) | caption(call.fields)
    return _change(call, chat, message, _MEDIA, new)


def _media(call: Call, media: Json) -> Json:
    source = str(media.get("media", ""))
    if upload := call.fields.uploads.get(source.removeprefix("attach://")):
        return describe(keep(call.world, media["type"], upload))
    if stored := call.world.files.get(source):
        return describe(stored)
    raise bad_request("can't parse InputMedia: media not found")


@method("deleteMessage", "chat_id:c! message_id:i!")
def delete_message(call: Call) -> bool:
    """core.telegram.org/bots/api#deletemessage."""
    chat = find_chat(call, write=True)
    message = find_message(call, chat, "message to delete")
    if call.world.date() - message["date"] >= DELETABLE_SECONDS:
        raise bad_request("message can't be deleted for everyone")
    _delete(call, chat, message["message_id"])
    return True


@method("deleteMessages", "chat_id:c! message_ids:a!")
def delete_messages(call: Call) -> bool:
    """core.telegram.org/bots/api#deletemessages: those not found are skipped."""
    wanted: list[Any] = call.fields.array("message_ids")
    if not wanted:
        raise bad_request("message identifiers are not specified")
    if len(wanted) > MAX_DELETED:
        raise bad_request("too many message identifiers specified")
    if not all(isinstance(one, int) for one in wanted):
        raise bad_request("message identifier must be a Number")
    chat = find_chat(call, write=True)
    for message_id in wanted:
        _delete(call, chat, message_id)
    return True


def _delete(call: Call, chat: Chat, message_id: int) -> None:
    chat.messages.pop(message_id, None)
    chat.reactions.pop(message_id, None)
    if message_id in chat.pinned:
        chat.pinned.remove(message_id)
    call.world.hub.tell("chat", id=chat.id)


@method("setMessageReaction", "chat_id:c! message_id:i! reaction:a is_big:b")
def set_message_reaction(call: Call) -> bool:
    """core.telegram.org/bots/api#setmessagereaction: "at most one reaction per message"."""
    chat = find_chat(call, write=True)
    message = find_message(call, chat, "message to react")
    reactions = call.fields.array("reaction")
    if len(reactions) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    if any(not isinstance(one, dict) or one.get("type") != "emoji" for one in reactions):
        raise bad_request("REACTION_INVALID")
    chat.reactions.setdefault(message["message_id"], {})[call.bot.id] = reactions
    call.world.hub.tell("chat", id=chat.id)
    return True


@method("pinChatMessage", "chat_id:c! message_id:i! business_connection_id disable_notification:b")
def pin_chat_message(call: Call) -> bool:
    """core.telegram.org/bots/api#pinchatmessage."""
    chat = find_chat(call, write=True)
    message_id = find_message(call, chat, "message to pin")["message_id"]
    if message_id not in chat.pinned:
        chat.pinned.append(message_id)
    call.world.hub.tell("chat", id=chat.id)
    return True


@method("unpinChatMessage", "chat_id:c! message_id:i business_connection_id")
def unpin_chat_message(call: Call) -> bool:
    """core.telegram.org/bots/api#unpinchatmessage: without an id, the latest pinned one."""
    chat = find_chat(call, write=True)
    message_id = call.fields.integer("message_id") or (chat.pinned[-1] if chat.pinned else 0)
    if message_id not in chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned.remove(message_id)
    call.world.hub.tell("chat", id=chat.id)
    return True


@method("unpinAllChatMessages", "chat_id:c!")
def unpin_all_chat_messages(call: Call) -> bool:
    """core.telegram.org/bots/api#unpinallchatmessages."""
    find_chat(call, write=True).pinned.clear()
    return True
