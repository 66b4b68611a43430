"""Forum topics: threads inside a group."""

from __future__ import annotations

from emulator.methods.register import Call, find_chat, method
from emulator.refusal import Json, bad_request
from emulator.state import Chat, Topic
from emulator.world import World

# See core.telegram.org/bots/api#createforumtopic.
MAX_NAME = 128
COLORS = (7322096, 16766590, 13338331, 9367192, 16749490, 16478047)
THREAD = "chat_id:c! message_thread_id:i!"


def open_topic(world: World, chat: Chat, sender: Json, name: str, color: int = COLORS[0]) -> Topic:
    """Create a topic; its id is that of the service message that opens it.

    core.telegram.org/api/forum: "the topic ID is the message ID of the service message".
    """
    topic = Topic(chat.next_message_id, name, color)
    chat.next_message_id += 1
    chat.topics[topic.id] = topic
    chat.messages[topic.id] = {
        "message_id": topic.id,
        "from": sender,
        "chat": chat.as_chat(),
        "date": world.date(),
        "message_thread_id": topic.id,
        "is_topic_message": True,
        "forum_topic_created": {"name": name, "icon_color": color},
    }
    world.hub.tell("chat", id=chat.id)
    return topic


def _forum(call: Call) -> Chat:
    chat = find_chat(call, write=True)
    if not chat.is_forum:
        raise bad_request("the chat is not a forum")
    if chat.members.get(call.bot.id) not in ("administrator", "creator"):
        raise bad_request("not enough rights to create a topic")
    return chat


def _topic(call: Call) -> Topic:
    topic = _forum(call).topics.get(call.fields.integer("message_thread_id"))
    if topic is None:
        # Telegram's servers, core.telegram.org/method/messages.editForumTopic.
        raise bad_request("TOPIC_ID_INVALID")
    return topic


def _name(call: Call) -> str:
    name = call.fields.text("name").strip()
    if not 1 <= len(name) <= MAX_NAME:
        raise bad_request("TOPIC_TITLE_EMPTY" if not name else "TOPIC_TITLE_INVALID")
    return name


@method("createForumTopic", "chat_id:c! name! icon_color:i icon_custom_emoji_id")
def create_forum_topic(call: Call) -> Json:
    """core.telegram.org/bots/api#createforumtopic."""
    chat, name = _forum(call), _name(call)
    color = call.fields.integer("icon_color", COLORS[0])
    if color not in COLORS:
        raise bad_request("invalid icon color specified")
    topic = open_topic(call.world, chat, call.bot.as_user(), name, color)
    call.line.message_id = topic.id
    made: Json = {"message_thread_id": topic.id, "name": name, "icon_color": color}
    if emoji := call.fields.text("icon_custom_emoji_id"):
        topic.icon_custom_emoji_id = made["icon_custom_emoji_id"] = emoji
    return made


@method("editForumTopic", f"{THREAD} name icon_custom_emoji_id")
def edit_forum_topic(call: Call) -> bool:
    """core.telegram.org/bots/api#editforumtopic."""
    topic = _topic(call)
    if call.fields.has("name"):
        name = _name(call)
        if name == topic.name:
            raise bad_request("TOPIC_NOT_MODIFIED")
        topic.name = name
    return True


def _close(call: Call, *, closed: bool) -> bool:
    topic = _topic(call)
    if topic.closed == closed:
        raise bad_request("TOPIC_NOT_MODIFIED")
    topic.closed = closed
    return True


@method("closeForumTopic", THREAD)
def close_forum_topic(call: Call) -> bool:
    """core.telegram.org/bots/api#closeforumtopic."""
    return _close(call, closed=True)


@method("reopenForumTopic", THREAD)
def reopen_forum_topic(call: Call) -> bool:
    """core.telegram.org/bots/api#reopenforumtopic."""
    return _close(call, closed=False)


@method("deleteForumTopic", THREAD)
def delete_forum_topic(call: Call) -> bool:
    """core.telegram.org/bots/api#deleteforumtopic: "along with all its messages"."""
    topic, chat = _topic(call), _forum(call)
    del chat.topics[topic.id]
    chat.messages = {
        number: message
        for number, message in chat.messages.items()
        if message.get("message_thread_id") != topic.id
    }
    call.world.hub.tell("chat", id=chat.id)
    return True
