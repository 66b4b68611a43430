"""Playing a person: joining, writing, pressing, attaching, reading the screen, blocking."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from emulator import acts
from emulator.bodies import read_arguments
from emulator.files import describe, keep
from emulator.refusal import Json
from emulator.screen import screen, unread
from emulator.sim.wrong import WORLD, Wrong, body, number, text, the_bot, the_person
from emulator.state import Bot, Chat, Person
from emulator.world import World

routes = web.RouteTableDef()
ABOUT = (
    "first_name", "last_name", "username", "language_code", "note", "letter", "phone",
)  # fmt: skip


def describe_person(world: World, person: Person) -> Json:
    """Return a person with what the page's list shows about them."""
    chats = [(bot, bot.chats[person.id]) for bot in world.bots.values() if person.id in bot.chats]
    return {
        "id": person.id,
        **{name: getattr(person, name) for name in ABOUT},
        "deleted": person.deleted,
        "started": any(chat.started for _, chat in chats),
        "blocked": any(chat.blocked for _, chat in chats),
        "unread": sum(unread(bot, chat) for bot, chat in chats),
        "last": max((_last(chat) for _, chat in chats), key=lambda one: one["date"], default=None),
    }


def _last(chat: Chat) -> Json:
    if not chat.messages:
        return {"text": "", "date": 0}
    message = chat.messages[max(chat.messages)]
    said = message.get("text") or message.get("caption") or ""
    return {"text": said[:80], "date": message["date"]}


@routes.post("/sim/users")
async def add(request: web.Request) -> web.Response:
    """Make a person."""
    world = request.app[WORLD]
    about = await body(request, *ABOUT, "id")
    if not text(about, "first_name").strip():
        raise Wrong(400, "first_name is missing")
    person_id = number(about, "id") if "id" in about else next(world.person_ids)
    if person_id in world.people:
        raise Wrong(409, f"user {person_id} exists already")
    person = Person(person_id, text(about, "first_name"))
    for name in ABOUT:
        setattr(person, name, text(about, name))
    world.people[person_id] = person
    world.hub.tell("users")
    return web.json_response(describe_person(world, person), status=201)


@routes.get("/sim/users")
async def everybody(request: web.Request) -> web.Response:
    """List the people, in the order they came."""
    world = request.app[WORLD]
    people = [describe_person(world, person) for person in world.people.values()]
    return web.json_response({"users": people})


@routes.get(r"/sim/users/{id:-?\d+}")
async def one(request: web.Request) -> web.Response:
    """Show one person."""
    return web.json_response(describe_person(request.app[WORLD], the_person(request)))


@routes.patch(r"/sim/users/{id:-?\d+}")
async def change(request: web.Request) -> web.Response:
    """Change a person's names, language, note or letter."""
    person = the_person(request)
    about = await body(request, *ABOUT)
    for name in about:
        setattr(person, name, text(about, name))
    request.app[WORLD].hub.tell("users")
    return web.json_response(describe_person(request.app[WORLD], person))


@routes.delete(r"/sim/users/{id:-?\d+}")
async def delete_account(request: web.Request) -> web.Response:
    """Delete the person's account: whoever writes to them now gets 403 "user is deactivated"."""
    person = the_person(request)
    person.deleted = True
    request.app[WORLD].hub.tell("users")
    return web.json_response(describe_person(request.app[WORLD], person))


def place(request: web.Request) -> tuple[World, Bot, Chat, Person]:
    """Return the world, the bot, the private chat and the person a request is about."""
    world, bot, person = request.app[WORLD], the_bot(request), the_person(request)
    return world, bot, world.private_chat(bot, person), person


def speaking_place(request: web.Request) -> tuple[World, Bot, Chat, Person]:
    """The same, for somebody about to write: neither gone nor blocking."""
    world, bot, chat, person = place(request)
    if person.deleted:
        raise Wrong(409, "this account is deleted")
    if chat.blocked:
        raise Wrong(409, "this person blocked the bot; unblock first", code="blocked")
    return world, bot, chat, person


@routes.post(r"/sim/users/{id:-?\d+}/messages")
async def write(request: web.Request) -> web.Response:
    """Write a text, press START with a payload, or share one's contact."""
    world, bot, chat, person = speaking_place(request)
    asked = await body(request, "text", "start", "contact", "reply_to")
    message = acts.say(world, bot, chat, person, _content(chat, person, asked))
    return web.json_response({"message_id": message["message_id"], "message": message}, status=201)


def _content(chat: Chat, person: Person, asked: Json) -> Json:
    content: Json
    if "start" in asked:
        payload = text(asked, "start")
        content = acts.text_content(f"/start {payload}")
    elif "contact" in asked:
        given: Any = asked["contact"]
        content = {"contact": given} if isinstance(given, dict) else acts.contact_content(person)
    else:
        content = acts.text_content(text(asked, "text"))
    if "reply_to" in asked and (answered := chat.messages.get(number(asked, "reply_to"))):
        content["reply_to_message"] = answered
    return content


@routes.post(r"/sim/users/{id:-?\d+}/files")
async def attach(request: web.Request) -> web.Response:
    """Send a file; the part's name says which kind: document, photo or voice."""
    world, bot, chat, person = speaking_place(request)
    arguments = await read_arguments(request)
    for kind in ("document", "photo", "voice"):
        if upload := arguments.uploads.get(kind):
            content = describe(keep(world, kind, upload))
            break
    else:
        raise Wrong(400, "a multipart part named document, photo or voice is expected")
    if caption := str(arguments.values.get("caption", "")):
        content["caption"] = caption
    message = acts.say(world, bot, chat, person, content)
    return web.json_response({"message_id": message["message_id"], "message": message}, status=201)


@routes.post(r"/sim/users/{id:-?\d+}/presses")
async def press(request: web.Request) -> web.Response:
    """Press a button: by its data under a message, or by its label anywhere on the screen."""
    world, bot, chat, person = speaking_place(request)
    asked = await body(request, "message_id", "data", "label", "force")
    return web.json_response(pressed(world, bot, chat, person, asked), status=201)


def pressed(world: World, bot: Bot, chat: Chat, person: Person, asked: Json) -> Json:
    """Press the button that `asked` names; 404 lists what could be pressed.

    `force` presses data that the screen no longer shows, as an old telephone might.
    """
    on_screen = [
        (message_id, button)
        for message_id, button in acts.buttons(chat)
        if asked.get("message_id") in (None, message_id)
    ]
    for message_id, button in on_screen:
        if asked.get("data", ...) == button.get("callback_data", "") or _labelled(asked, button):
            return _follow(world, bot, chat, person, message_id, button)
    if "label" in asked and "message_id" not in asked:
        for key in acts.keys(chat):
            if key["text"] == asked["label"]:
                return _strike(world, bot, chat, person, key)
    if asked.get("force") and "data" in asked:
        chosen = {"callback_data": text(asked, "data")}
        return _follow(world, bot, chat, person, number(asked, "message_id"), chosen)
    raise Wrong(
        404,
        "no such button on this screen",
        code="no_button",
        buttons=[{"message_id": number_, **button} for number_, button in on_screen],
        labels=[button["text"] for _, button in on_screen]
        + [key["text"] for key in acts.keys(chat)],
    )


def _labelled(asked: Json, button: Json) -> bool:
    return "data" not in asked and asked.get("label") == button["text"]


def _follow(
    world: World, bot: Bot, chat: Chat, person: Person, message_id: int, button: Json
) -> Json:
    if url := button.get("url"):
        return {"kind": "url", "url": url}
    if "callback_data" not in button:
        return {"kind": "other", "button": button}
    made = acts.press(world, bot, chat, person, message_id, button["callback_data"])
    return {"kind": "callback", "callback_query_id": made.id, "message_id": message_id}


def _strike(world: World, bot: Bot, chat: Chat, person: Person, key: Json) -> Json:
    contact = key.get("request_contact")
    content = acts.contact_content(person) if contact else acts.text_content(key["text"])
    message = acts.say(world, bot, chat, person, content)
    return {"kind": "message", "message_id": message["message_id"]}


@routes.get("/sim/presses/{press}")
async def answer(request: web.Request) -> web.Response:
    """Tell whether a press was answered, and how."""
    made = request.app[WORLD].presses.get(request.match_info["press"])
    if made is None:
        raise Wrong(404, "no such press")
    return web.json_response(made.as_json())


@routes.get("/sim/presses")
async def answers(request: web.Request) -> web.Response:
    """List every press with its answer and the time it took."""
    presses = [made.as_json() for made in request.app[WORLD].presses.values()]
    return web.json_response({"presses": presses})


@routes.get(r"/sim/users/{id:-?\d+}/chat")
async def look(request: web.Request) -> web.Response:
    """Show what the screen shows now."""
    return web.json_response(screen(*place(request)))


@routes.post(r"/sim/users/{id:-?\d+}/read")
async def read(request: web.Request) -> web.Response:
    """Mark what is on the screen as read."""
    world, bot, chat, _ = place(request)
    chat.read_up_to = max(chat.messages, default=0)
    world.hub.tell("users")
    return web.json_response({"unread": unread(bot, chat)})


@routes.post(r"/sim/users/{id:-?\d+}/{act:block|unblock}")
async def block(request: web.Request) -> web.Response:
    """Block the bot, or unblock it."""
    world, bot, chat, person = place(request)
    acts.block(world, bot, chat, person, blocked=request.match_info["act"] == "block")
    world.hub.tell("users")
    return web.json_response(describe_person(world, person))
