"""What a bot may learn about chats, members and files."""

from __future__ import annotations

from emulator.files import MAX_DOWNLOAD
from emulator.methods.register import Call, find_chat, method
from emulator.refusal import Json, bad_request
from emulator.state import ADMINISTRATOR, Chat

GIFTS = dict.fromkeys(
    (
        "unlimited_gifts",
        "limited_gifts",
        "unique_gifts",
        "premium_subscription",
        "gifts_from_channels",
    ),
    False,
)


@method("getChat", "chat_id:c!")
def get_chat(call: Call) -> Json:
    """core.telegram.org/bots/api#chatfullinfo."""
    chat = find_chat(call, write=False)
    full = chat.as_chat() | {
        "accent_color_id": chat.id % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": GIFTS,
    }
    if chat.description:
        full["description"] = chat.description
    if chat.pinned and (pinned := chat.messages.get(chat.pinned[-1])):
        full["pinned_message"] = pinned
    return full


def member(call: Call, chat: Chat, user_id: int) -> Json:
    """Return the API's ChatMember of somebody in a chat."""
    person = call.world.people.get(user_id)
    user = call.bot.as_user() if user_id == call.bot.id else person.as_user() if person else None
    if user is None:
        raise bad_request("user not found")
    status = _status(chat, user_id, call.bot.id)
    found: Json = {"status": status, "user": user}
    match status:
        case "administrator":
            found |= ADMINISTRATOR
        case "creator":
            found["is_anonymous"] = False
        case "kicked":
            found["until_date"] = 0
    return found


def _status(chat: Chat, user_id: int, bot_id: int) -> str:
    if chat.is_private:
        return "member" if user_id in (chat.id, bot_id) else "left"
    return chat.members.get(user_id, "left")


@method("getChatMember", "chat_id:c! user_id:i!")
def get_chat_member(call: Call) -> Json:
    """core.telegram.org/bots/api#getchatmember."""
    return member(call, find_chat(call, write=False), call.fields.integer("user_id"))


@method("getChatMemberCount", "chat_id:c!")
def get_chat_member_count(call: Call) -> int:
    """core.telegram.org/bots/api#getchatmembercount."""
    chat = find_chat(call, write=False)
    present = [one for one in chat.members.values() if one not in ("left", "kicked")]
    return 2 if chat.is_private else len(present)


@method("getChatAdministrators", "chat_id:c! return_bots:b")
def get_chat_administrators(call: Call) -> list[Json]:
    """core.telegram.org/bots/api#getchatadministrators: other bots are left out."""
    chat = find_chat(call, write=False)
    if chat.is_private:
        # Client.cpp, `process_get_chat_administrators_query`.
        raise bad_request("there are no administrators in the private chat")
    leading = ("creator", "administrator")
    return [
        member(call, chat, user_id)
        for user_id, status in chat.members.items()
        if status in leading and (user_id in call.world.people or user_id == call.bot.id)
    ]


@method("leaveChat", "chat_id:c!")
def leave_chat(call: Call) -> bool:
    """core.telegram.org/bots/api#leavechat."""
    chat = find_chat(call, write=False)
    if chat.is_private:
        raise bad_request("chat not found")
    chat.members[call.bot.id] = "left"
    return True


@method("getFile", "file_id!")
def get_file(call: Call) -> Json:
    """Client.cpp, `do_get_file`: files above 20 MB are not given to bots."""
    stored = call.world.files.get(call.fields.text("file_id"))
    if stored is None:
        raise bad_request("invalid file_id")
    if len(stored.data) > MAX_DOWNLOAD:
        raise bad_request("file is too big")
    return {
        "file_id": stored.id,
        "file_unique_id": stored.unique_id,
        "file_size": len(stored.data),
        "file_path": stored.path,
    }
