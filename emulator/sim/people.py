"""Playing a person: joining, writing, pressing, attaching, reading the screen, blocking."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from emulator import acts
from emulator.acts import Phone
from emulator.bodies import read_arguments
from emulator.files import describe, keep
from emulator.refusal import Json
from emulator.screen import screen, unread
from emulator.sim.mail import mailbox_of, of_nobody
from emulator.sim.wrong import WORLD, Wrong, body, number, text, the_bot, the_person, yes_or_no
from emulator.state import Chat, Person
from emulator.world import World

routes = web.RouteTableDef()
ABOUT = (
    "first_name", "last_name", "username", "language_code", "note", "letter", "code", "phone",
    "email",
)  # fmt: skip


def describe_person(world: World, person: Person) -> Json:
    """Return a person with what the page's list shows about them."""
    chats = [(bot, bot.chats[person.id]) for bot in world.bots.values() if person.id in bot.chats]
    return {
        "id": person.id,
        **{name: getattr(person, name) for name in ABOUT},
        "telegram": person.telegram,
        "deleted": person.deleted,
        "started": any(chat.started for _, chat in chats),
        "blocked": any(chat.blocked for _, chat in chats),
        "unread": sum(unread(bot, chat) for bot, chat in chats),
        "last": max((_last(chat) for _, chat in chats), key=lambda one: one["date"], default=None),
        "mail": mailbox_of(world, person.email),
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
    about = await body(request, *ABOUT, "id", "telegram")
    if not text(about, "first_name").strip():
        raise Wrong(400, "first_name is missing")
    person_id = number(about, "id") if "id" in about else next(world.person_ids)
    if person_id in world.people:
        raise Wrong(409, f"user {person_id} exists already")
    person = Person(person_id, text(about, "first_name"))
    for name in ABOUT:
        setattr(person, name, text(about, name))
    person.telegram = yes_or_no(about, "telegram", default=True)
    world.people[person_id] = person
    world.hub.tell("users")
    return web.json_response(describe_person(world, person), status=201)


@routes.get("/sim/users")
async def everybody(request: web.Request) -> web.Response:
    """List the people, in the order they came, and the mailboxes that are nobody's."""
    world = request.app[WORLD]
    people = [describe_person(world, person) for person in world.people.values()]
    return web.json_response({"users": people, "mailboxes": of_nobody(world)})


@routes.get(r"/sim/users/{id:-?\d+}")
async def one(request: web.Request) -> web.Response:
    """Show one person."""
    return web.json_response(describe_person(request.app[WORLD], the_person(request)))


@routes.patch(r"/sim/users/{id:-?\d+}")
async def change(request: web.Request) -> web.Response:
    """Change a person's names, language, note, letter or address."""
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


def phone_of(request: web.Request) -> Phone:
    """Return the telephone of the person in the path, at its chat with the bot."""
    world, person = request.app[WORLD], the_person(request)
    if not person.telegram:
        raise Wrong(409, "this person has no Telegram, only a mailbox", code="no_telegram")
    bot = the_bot(request)
    return Phone(world, bot, world.private_chat(bot, person), person)


def speaking(request: web.Request) -> Phone:
    """Return the telephone of somebody about to write: neither gone nor blocking."""
    phone = phone_of(request)
    if phone.person.deleted:
        raise Wrong(409, "this account is deleted")
    if phone.chat.blocked:
        raise Wrong(409, "this person blocked the bot; unblock first", code="blocked")
    return phone


@routes.post(r"/sim/users/{id:-?\d+}/messages")
async def write(request: web.Request) -> web.Response:
    """Write a text, press START with a payload, or share one's contact."""
    phone = speaking(request)
    asked = await body(request, "text", "start", "contact", "reply_to")
    return web.json_response(acts.say_all(phone, _contents(phone, asked)), status=201)


def _contents(phone: Phone, asked: Json) -> list[Json]:
    if "start" in asked:
        payload = text(asked, "start")
        contents = acts.text_contents(f"/start {payload}")
    elif "contact" in asked:
        given: Any = asked["contact"]
        contents = [
            {"contact": given} if isinstance(given, dict) else acts.contact_content(phone.person)
        ]
    else:
        contents = acts.text_contents(text(asked, "text"))
    if "reply_to" in asked and (answered := phone.chat.messages.get(number(asked, "reply_to"))):
        contents[0]["reply_to_message"] = answered
    return contents


@routes.post(r"/sim/users/{id:-?\d+}/files")
async def attach(request: web.Request) -> web.Response:
    """Send a file; the part's name says which kind: document, photo or voice."""
    phone = speaking(request)
    arguments = await read_arguments(request)
    for kind in ("document", "photo", "voice"):
        if upload := arguments.uploads.get(kind):
            content = describe(keep(phone.world, kind, upload))
            break
    else:
        raise Wrong(400, "a multipart part named document, photo or voice is expected")
    if caption := str(arguments.values.get("caption", "")):
        content["caption"] = caption
    message = acts.say(phone, content)
    return web.json_response({"message_id": message["message_id"], "message": message}, status=201)


@routes.get(r"/sim/users/{id:-?\d+}/chat")
async def look(request: web.Request) -> web.Response:
    """Show what the screen shows now."""
    return web.json_response(screen(phone_of(request)))


@routes.post(r"/sim/users/{id:-?\d+}/read")
async def read(request: web.Request) -> web.Response:
    """Mark what is on the screen as read."""
    phone = phone_of(request)
    phone.chat.read_up_to = max(phone.chat.messages, default=0)
    phone.world.hub.tell("users")
    return web.json_response({"unread": unread(phone.bot, phone.chat)})


@routes.post(r"/sim/users/{id:-?\d+}/{act:block|unblock}")
async def block(request: web.Request) -> web.Response:
    """Block the bot, or unblock it."""
    phone = phone_of(request)
    acts.block(phone, blocked=request.match_info["act"] == "block")
    phone.world.hub.tell("users")
    return web.json_response(describe_person(phone.world, phone.person))
