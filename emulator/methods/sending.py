"""New messages: text, files, places, contacts, copies."""

from __future__ import annotations

from emulator.files import attachment
from emulator.formatting import caption, message_text
from emulator.markup import judge
from emulator.methods.register import Call, find_chat, find_message, method, pace
from emulator.refusal import Json, bad_request
from emulator.state import GENERAL_TOPIC, Chat

COPY_OPTIONS = (
    " message_thread_id:i direct_messages_topic_id:i disable_notification:b"
    " protect_content:b allow_paid_broadcast:b message_effect_id suggested_post_parameters:o"
    " reply_parameters:o reply_markup:o"
)
OPTIONS = f" business_connection_id{COPY_OPTIONS}"
CAPTION = " caption parse_mode caption_entities:a"
ACTIONS = frozenset(
    {
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
        "upload_document", "choose_sticker", "find_location", "record_video_note",
        "upload_video_note",
    }
)  # fmt: skip
# See core.telegram.org/bots/api#sendchataction: "5 seconds or less (when a message arrives)".
ACTION_SECONDS = 5
# What a copied or forwarded message takes along.
CONTENT = (
    "text", "entities", "caption", "caption_entities", "document", "photo", "voice", "location",
    "contact",
)  # fmt: skip


def deliver(call: Call, content: Json) -> Json:
    """Put a message into the chat the request names, and return it."""
    chat = find_chat(call, write=True)
    markup = judge(call.fields.object("reply_markup"))
    place = _place(call, chat)
    pace(call, chat)
    message = {
        "message_id": call.world.take_message_id(call.bot, chat),
        "from": call.bot.as_user(),
        "chat": chat.as_chat(),
        "date": call.world.date(),
        **place,
        **content,
    }
    _show_markup(chat, message, markup)
    chat.messages[message["message_id"]] = message
    chat.action = None
    call.line.message_id, call.line.content = message["message_id"], {**place, **content}
    call.world.hub.tell("chat", id=chat.id)
    return message


def _show_markup(chat: Chat, message: Json, markup: Json | None) -> None:
    """Only inline keyboards are part of a message (core.telegram.org/bots/api#message)."""
    if markup is None:
        return
    if "inline_keyboard" in markup:
        message["reply_markup"] = markup
    elif "remove_keyboard" in markup:
        chat.keyboard = None
    else:
        chat.keyboard = markup


def _place(call: Call, chat: Chat) -> Json:
    """Which topic the message belongs to, and which message it answers."""
    place: Json = {}
    thread = call.fields.integer("message_thread_id")
    if thread and chat.is_forum:
        topic = chat.topics.get(thread)
        # Client.cpp, `check_message_topic`: the general topic has no thread of its own.
        if topic is None or thread == GENERAL_TOPIC:
            raise bad_request("message thread not found")
        place |= {"message_thread_id": thread, "is_topic_message": True}
    if reply := call.fields.object("reply_parameters"):
        wanted = reply.get("message_id", 0)
        if not isinstance(wanted, int):
            raise bad_request("can't parse reply parameters JSON object")
        answered = chat.messages.get(wanted)
        if answered is not None:
            bare = {key: value for key, value in answered.items() if key != "reply_to_message"}
            place["reply_to_message"] = bare
        elif not reply.get("allow_sending_without_reply"):
            raise bad_request("message to be replied not found")
    return place


@method("sendMessage", f"text! chat_id:c! parse_mode entities:a link_preview_options:o{OPTIONS}")
def send_message(call: Call) -> Json:
    """Client.cpp, `process_send_message_query`: the text is judged before the chat."""
    return deliver(call, message_text(call.fields))


@method(
    "sendDocument",
    f"document:F! chat_id:c! thumbnail:F disable_content_type_detection:b{CAPTION}{OPTIONS}",
)
def send_document(call: Call) -> Json:
    """core.telegram.org/bots/api#senddocument."""
    return deliver(call, attachment(call.world, call.fields, "document") | caption(call.fields))


@method(
    "sendPhoto",
    f"photo:F! chat_id:c! show_caption_above_media:b has_spoiler:b{CAPTION}{OPTIONS}",
)
def send_photo(call: Call) -> Json:
    """core.telegram.org/bots/api#sendphoto."""
    return deliver(call, attachment(call.world, call.fields, "photo") | caption(call.fields))


@method("sendVoice", f"voice:F! chat_id:c! duration:i{CAPTION}{OPTIONS}")
def send_voice(call: Call) -> Json:
    """core.telegram.org/bots/api#sendvoice."""
    content = attachment(call.world, call.fields, "voice")
    content["voice"] |= {"duration": call.fields.integer("duration")}
    return deliver(call, content | caption(call.fields))


@method(
    "sendLocation",
    "latitude:f! longitude:f! chat_id:c! horizontal_accuracy:f live_period:i heading:i"
    f" proximity_alert_radius:i{OPTIONS}",
)
def send_location(call: Call) -> Json:
    """core.telegram.org/bots/api#sendlocation."""
    values = call.fields.values
    place = {"latitude": values["latitude"], "longitude": values["longitude"]}
    return deliver(call, {"location": place})


@method("sendContact", f"phone_number! first_name! chat_id:c! last_name vcard{OPTIONS}")
def send_contact(call: Call) -> Json:
    """core.telegram.org/bots/api#sendcontact."""
    names = ("phone_number", "first_name", "last_name", "vcard")
    contact = {name: call.fields.text(name) for name in names if call.fields.has(name)}
    return deliver(call, {"contact": contact})


def _original(call: Call, what: str) -> Json:
    source = find_chat(call, write=False, name="from_chat_id")
    return find_message(call, source, what)


@method(
    "copyMessage",
    "from_chat_id:c! message_id:i! chat_id:c! video_start_timestamp:i"
    f" show_caption_above_media:b{CAPTION}{COPY_OPTIONS}",
)
def copy_message(call: Call) -> Json:
    """core.telegram.org/bots/api#copymessage: returns only the new id."""
    original = _original(call, "message to copy")
    content = {key: original[key] for key in CONTENT if key in original}
    if "text" not in content and call.fields.has("caption"):
        content = {key: content[key] for key in content if not key.startswith("caption")}
        content |= caption(call.fields)
    return {"message_id": deliver(call, content)["message_id"]}


@method(
    "forwardMessage",
    "from_chat_id:c! message_id:i! chat_id:c! message_thread_id:i direct_messages_topic_id:i"
    " video_start_timestamp:i disable_notification:b protect_content:b message_effect_id"
    " suggested_post_parameters:o",
)
def forward_message(call: Call) -> Json:
    """core.telegram.org/bots/api#forwardmessage."""
    original = _original(call, "message to forward")
    content = {key: original[key] for key in CONTENT if key in original}
    origin = {"type": "user", "date": original["date"], "sender_user": original["from"]}
    return deliver(call, content | {"forward_origin": origin})


@method("sendChatAction", "action! chat_id:c! business_connection_id message_thread_id:i")
def send_chat_action(call: Call) -> bool:
    """Client.cpp, `process_send_chat_action_query`; shown for 5 s or until a message comes."""
    action = call.fields.text("action")
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = find_chat(call, write=True)
    chat.action = {"action": action, "until": call.world.clock.seconds() + ACTION_SECONDS}
    call.world.hub.tell("chat", id=chat.id)
    return True
