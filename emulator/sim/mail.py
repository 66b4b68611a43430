"""The mailboxes: lists, one message's HTML, files and source, and what was read."""

from __future__ import annotations

import re
from urllib.parse import quote

from aiohttp import web

from emulator.mail import Letter, folded
from emulator.opening import as_json, html_of, in_short, parts
from emulator.refusal import Json
from emulator.sim.wrong import WORLD, Wrong, the_person
from emulator.state import Person
from emulator.world import World

routes = web.RouteTableDef()
MOST = 100
# A message is a stranger's page: it runs nothing, loads nothing, and only its links lead away.
AS_A_MESSAGE = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; "
    "base-uri 'none'; frame-ancestors 'self'; "
    "sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox"
)
_SHOWN_HERE = ("application/pdf", "image/gif", "image/jpeg", "image/png", "text/plain")


def mailbox_of(world: World, address: str) -> Json | None:
    """Return what a list of people shows about a mailbox; None without an address."""
    if not address:
        return None
    box = world.mail.box(address)
    return {
        "address": address,
        "count": len(box),
        "unread": sum(not one.read for one in box),
        "last": in_short(box[0]) if box else None,
    }


def of_nobody(world: World) -> list[Json | None]:
    """Return the mailboxes with an address that none of the people has."""
    known = {folded(person.email) for person in world.people.values() if person.email}
    strange = [box[0].to for address, box in world.mail.boxes.items() if address not in known]
    return [mailbox_of(world, address) for address in strange]


def _told(world: World, letters: list[Letter]) -> list[Json]:
    return [as_json(one, world.settings.zone) for one in letters]


@routes.get(r"/sim/users/{id:-?\d+}/mail")
async def of_one(request: web.Request) -> web.Response:
    """List what lies in a person's mailbox, the newest first."""
    world, person = request.app[WORLD], the_person(request)
    return web.json_response(_mailbox(world, person.email, person))


def _mailbox(world: World, address: str, person: Person | None = None) -> Json:
    box = world.mail.box(address)
    return {
        "user": person.id if person else None,
        "address": address,
        "unread": sum(not one.read for one in box),
        "mail": _told(world, box),
    }


@routes.get("/sim/mail")
async def everything(request: web.Request) -> web.Response:
    """List what lies in all mailboxes, or in that of an `address`, the newest first."""
    world, query = request.app[WORLD], request.query
    if address := query.get("address"):
        return web.json_response(_mailbox(world, address))
    if not (most := query.get("limit", str(MOST))).isdecimal():
        raise Wrong(400, "limit must be a whole number")
    newest = list(world.mail.newest())
    told = {"count": len(newest), "mail": _told(world, newest[: int(most)])}
    return web.json_response(told)


def _letter(request: web.Request) -> Letter:
    number = int(request.match_info["mail"])
    if found := request.app[WORLD].mail.letters.get(number):
        return found
    raise Wrong(404, f"no mail {number}")


@routes.get(r"/sim/mail/{mail:\d+}")
async def one(request: web.Request) -> web.Response:
    """Show one message."""
    return web.json_response(as_json(_letter(request), request.app[WORLD].settings.zone))


@routes.get(r"/sim/mail/{mail:\d+}/html")
async def shown(request: web.Request) -> web.Response:
    """Show the HTML form as a page that may do nothing; its links open in a tab of their own."""
    html = html_of(_letter(request).message())
    if not html:
        raise Wrong(404, "this message has no HTML form")
    tabs = '<base target="_blank">'
    placed, found = re.subn(r"(?i)<head\b[^>]*>", lambda head: head.group() + tabs, html, count=1)
    return web.Response(
        text=placed if found else tabs + html,
        content_type="text/html",
        headers={"Content-Security-Policy": AS_A_MESSAGE, "X-Content-Type-Options": "nosniff"},
    )


@routes.get(r"/sim/mail/{mail:\d+}/source")
async def source(request: web.Request) -> web.Response:
    """Give a message as it came over the line, with all its headers."""
    return web.Response(
        body=_letter(request).source,
        headers={
            "Content-Type": "message/rfc822",
            "Content-Disposition": f'attachment; filename="{request.match_info["mail"]}.eml"',
            "X-Content-Type-Options": "nosniff",
        },
    )


@routes.get(r"/sim/mail/{mail:\d+}/attachments/{number:\d+}")
async def attachment(request: web.Request) -> web.Response:
    """Give one file of a message."""
    for part in parts(_letter(request).message()):
        if part.id == int(request.match_info["number"]):
            place = "inline" if part.mime in _SHOWN_HERE else "attachment"
            return web.Response(
                body=part.data,
                headers={
                    "Content-Type": part.mime,
                    "Content-Disposition": f"{place}; filename*=UTF-8''{quote(part.name, '')}",
                    "X-Content-Type-Options": "nosniff",
                },
            )
    raise Wrong(404, "no such attachment")


@routes.post(r"/sim/mail/{mail:\d+}/read")
async def read(request: web.Request) -> web.Response:
    """Mark a message as read."""
    letter = _letter(request)
    if not letter.read:
        letter.read = True
        request.app[WORLD].hub.tell("mail", address=folded(letter.to))
    return web.json_response(in_short(letter))
