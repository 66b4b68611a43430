"""Playing a group: making it, its topics and members, writing and pressing in it."""

from __future__ import annotations

from aiohttp import web

from emulator import acts
from emulator.acts import Phone
from emulator.methods.topics import open_topic
from emulator.refusal import Json
from emulator.screen import screen
from emulator.sim.pressing import pressed
from emulator.sim.wrong import WORLD, Wrong, body, number, text, the_bot, the_group, the_person
from emulator.state import Chat
from emulator.world import World

routes = web.RouteTableDef()
STANDINGS = ("member", "administrator", "creator", "left", "kicked")


def _describe(group: Chat) -> Json:
    return {
        **group.as_chat(),
        "members": {str(user_id): status for user_id, status in group.members.items()},
        "topics": [{"id": one.id, "name": one.name} for one in group.topics.values()],
        "migrated_to": group.migrated_to or None,
    }


@routes.post("/sim/groups")
async def add(request: web.Request) -> web.Response:
    """Make a group with the bot in it, as administrator unless told otherwise."""
    world, bot = request.app[WORLD], the_bot(request)
    asked = await body(request, "title", "forum", "members", "administrator", "kind")
    people = [the_person(request, user_id) for user_id in asked.get("members", [])]
    if not text(asked, "title") or not people:
        raise Wrong(400, "title and members (user ids, the first one owns the group) are expected")
    kind = text(asked, "kind", "supergroup")
    if kind not in ("group", "supergroup"):
        raise Wrong(400, "kind is group or supergroup")
    forum = bool(asked.get("forum")) and kind == "supergroup"
    group = Chat(next(world.group_ids), kind, title=asked["title"], is_forum=forum, started=True)
    # Message 1 made the group; a forum's general topic has that id (core.telegram.org/api/forum).
    group.next_message_id = 2
    group.members = {person.id: "member" for person in people}
    group.members[people[0].id] = "creator"
    standing = "administrator" if asked.get("administrator", True) else "member"
    group.members[bot.id] = standing
    world.groups[group.id] = group
    acts.change_membership(Phone(world, bot, group, people[0]), "left", standing)
    return web.json_response(_describe(group), status=201)


@routes.get("/sim/groups")
async def every(request: web.Request) -> web.Response:
    """List the groups."""
    groups = request.app[WORLD].groups.values()
    return web.json_response({"groups": [_describe(group) for group in groups]})


@routes.get(r"/sim/groups/{id:-?\d+}/chat")
async def look(request: web.Request) -> web.Response:
    """Show the group's messages, or those of `?topic=`."""
    topic = request.query.get("topic", "")
    shown = screen(_owners_phone(request), int(topic) if topic.isdigit() else None)
    return web.json_response(shown)


def _owners_phone(request: web.Request) -> Phone:
    group = the_group(request)
    owner = the_person(request, next(iter(group.members)))
    return Phone(request.app[WORLD], the_bot(request), group, owner)


def _speaking(request: web.Request, asked: Json) -> Phone:
    """Return the telephone of the member who acts."""
    person, group = the_person(request, number(asked, "user")), the_group(request)
    if group.members.get(person.id, "left") in ("left", "kicked"):
        raise Wrong(409, f"user {person.id} is not in this group")
    return Phone(request.app[WORLD], the_bot(request), group, person)


@routes.post(r"/sim/groups/{id:-?\d+}/messages")
async def write(request: web.Request) -> web.Response:
    """Write in the group, in a topic, or in answer to a message."""
    asked = await body(request, "user", "text", "topic", "reply_to")
    phone = _speaking(request, asked)
    group = phone.chat
    contents = acts.text_contents(text(asked, "text"))
    if "topic" in asked:
        if number(asked, "topic") not in group.topics:
            raise Wrong(404, "no such topic", topics=sorted(group.topics))
        for content in contents:
            content |= {"message_thread_id": asked["topic"], "is_topic_message": True}
    if "reply_to" in asked and (answered := group.messages.get(number(asked, "reply_to"))):
        contents[0]["reply_to_message"] = answered
    return web.json_response(acts.say_all(phone, contents), status=201)


@routes.post(r"/sim/groups/{id:-?\d+}/presses")
async def press(request: web.Request) -> web.Response:
    """Press a button in the group."""
    asked = await body(request, "user", "message_id", "data", "label", "force")
    return web.json_response(pressed(_speaking(request, asked), asked), status=201)


@routes.post(r"/sim/groups/{id:-?\d+}/topics")
async def add_topic(request: web.Request) -> web.Response:
    """Open a topic by hand; the bot hears of it as a service message."""
    asked = await body(request, "user", "name")
    phone = _speaking(request, asked)
    world, group = phone.world, phone.chat
    if not group.is_forum:
        raise Wrong(409, "this group has no topics")
    topic = open_topic(world, group, phone.person.as_user(), text(asked, "name"))
    world.push(phone.bot, "message", group.messages[topic.id], f"chat:{group.id}")
    return web.json_response({"id": topic.id, "name": topic.name}, status=201)


@routes.post(r"/sim/groups/{id:-?\d+}/members")
async def stand(request: web.Request) -> web.Response:
    """Change a person's or (without "user") the bot's standing: member, left, kicked..."""
    phone = _owners_phone(request)
    group = phone.chat
    asked = await body(request, "user", "status")
    status = text(asked, "status")
    if status not in STANDINGS:
        raise Wrong(400, f"status is one of {', '.join(STANDINGS)}")
    if "user" in asked:
        group.members[the_person(request, number(asked, "user")).id] = status
    else:
        old = group.members.get(phone.bot.id, "left")
        group.members[phone.bot.id] = status
        acts.change_membership(phone, old, status)
    return web.json_response(_describe(group))


@routes.post(r"/sim/groups/{id:-?\d+}/upgrade")
async def upgrade(request: web.Request) -> web.Response:
    """Turn a group into a supergroup with a new id; the old one refuses, naming it."""
    world, bot, old = request.app[WORLD], the_bot(request), the_group(request)
    if old.migrated_to:
        raise Wrong(409, "this group was upgraded already")
    new = Chat(next(world.group_ids), "supergroup", title=old.title, started=True)
    new.members = dict(old.members)
    world.groups[new.id] = new
    _announce(world, old, new)
    world.push(bot, "message", old.messages[max(old.messages)], f"chat:{old.id}")
    old.migrated_to = new.id
    return web.json_response(_describe(new), status=201)


def _announce(world: World, old: Chat, new: Chat) -> None:
    """core.telegram.org/bots/api#message: the service message `migrate_to_chat_id`."""
    owner = world.people[next(iter(old.members))]
    number_ = old.next_message_id
    old.next_message_id += 1
    old.messages[number_] = {
        "message_id": number_,
        "from": owner.as_user(),
        "chat": old.as_chat(),
        "date": world.date(),
        "migrate_to_chat_id": new.id,
    }
