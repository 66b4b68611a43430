"""Pressing buttons: under a message or on the reply keyboard, and what became of it."""

from __future__ import annotations

from aiohttp import web

from emulator import acts
from emulator.acts import Phone
from emulator.refusal import Json
from emulator.sim.people import speaking
from emulator.sim.wrong import WORLD, Wrong, body, number, text

routes = web.RouteTableDef()


@routes.post(r"/sim/users/{id:-?\d+}/presses")
async def press(request: web.Request) -> web.Response:
    """Press a button: by its data under a message, or by its label anywhere on the screen."""
    phone = speaking(request)
    asked = await body(request, "message_id", "data", "label", "force")
    return web.json_response(pressed(phone, asked), status=201)


def pressed(phone: Phone, asked: Json) -> Json:
    """Press the button that `asked` names; 404 lists what could be pressed.

    `force` presses data that the screen no longer shows, as an old telephone might.
    """
    on_screen = [
        (message_id, button)
        for message_id, button in acts.buttons(phone.chat)
        if asked.get("message_id") in (None, message_id)
    ]
    for message_id, button in on_screen:
        if _is_meant(button, asked):
            return _follow(phone, message_id, button)
    keys = [] if "message_id" in asked else acts.keys(phone.chat)
    for key in keys:
        if _is_meant(key, asked):
            return _strike(phone, key)
    if asked.get("force"):
        unseen = {"callback_data": text(asked, "data")}
        return _follow(phone, number(asked, "message_id"), unseen)
    raise Wrong(
        404,
        "no such button on this screen",
        code="no_button",
        buttons=[{"message_id": message_id, **button} for message_id, button in on_screen],
        labels=[button["text"] for _, button in on_screen] + [key["text"] for key in keys],
    )


def _is_meant(button: Json, asked: Json) -> bool:
    if "data" in asked:
        return bool(button.get("callback_data") == asked["data"])
    return bool(button["text"] == asked.get("label"))


def _follow(phone: Phone, message_id: int, button: Json) -> Json:
    if url := button.get("url"):
        return {"kind": "url", "url": url}
    if "callback_data" not in button:
        return {"kind": "other", "button": button}
    made = acts.press(phone, message_id, button["callback_data"])
    return {"kind": "callback", "callback_query_id": made.id, "message_id": message_id}


def _strike(phone: Phone, key: Json) -> Json:
    contact = key.get("request_contact")
    contents = [acts.contact_content(phone.person)] if contact else acts.text_contents(key["text"])
    return {"kind": "message", "message_id": acts.say_all(phone, contents)["message_id"]}


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
