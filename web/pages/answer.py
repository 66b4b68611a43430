"""The page where an e-mail is answered: it asks, takes the answer, and shows nothing of anybody.

Mail servers follow links before their readers do, and readers forward e-mails: to open it changes
nothing, and whoever opens it learns when and where something takes place, and no more.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import actions.answer_links
import actions.answers_by_link
from actions.answers_by_link import Asked
from rules.answer_links import CHOICE, AboutWhat, AnswerKey
from rules.errors import Refused
from rules.pages import Purpose, path_of
from rules.workshop import Workshop
from storage.transaction import Transaction
from web.personal import Personal, act_personal, posted_personal, shown_personal
from web.site import site_of
from web.ways_out import UNKNOWN_LINK, Elsewhere

CHOICES: Mapping[AboutWhat, Mapping[str, str]] = MappingProxyType(
    {
        AboutWhat.GATHERING: MappingProxyType(
            {"yes": "attendance.yes", "no": "attendance.no", "later": "attendance.later"}
        ),
        AboutWhat.SLOT: MappingProxyType({"yes": "speakers.accept", "no": "speakers.decline"}),
        AboutWhat.MEETING: MappingProxyType({"yes": "meetings.comes", "no": "meetings.does-not"}),
    }
)
"""What can be answered, in the order in which it is asked."""

NOTED: Mapping[AboutWhat, Mapping[str, str]] = MappingProxyType(
    {
        AboutWhat.GATHERING: MappingProxyType(
            {
                "yes": "answer_page.noted-yes",
                "no": "answer_page.noted-no",
                "later": "answer_page.noted-later",
            }
        ),
        AboutWhat.SLOT: MappingProxyType(
            {"yes": "answer_page.noted-accepted", "no": "answer_page.noted-declined"}
        ),
        AboutWhat.MEETING: MappingProxyType(
            {"yes": "answer_page.noted-comes", "no": "answer_page.noted-absent"}
        ),
    }
)


async def page(request: Request) -> Response:
    """Ask; whoever only looks has answered nothing."""
    key, personal = await _opened(request)
    return await _page(key, personal)


async def take(request: Request) -> Response:
    """Take the answer, and say what was recorded: here alone, so that no address tells of it."""
    key, personal = await _opened(request)
    sent = await posted_personal(personal)
    given = sent.get("answer")

    async def body(tx: Transaction) -> None:
        now = personal.site.now()
        await actions.answers_by_link.take(tx, key, given, sent.get("time"), now=now)

    try:
        await act_personal(personal, sent, body)
    except Refused as refused:
        return await _page(key, personal, refused=refused)
    return await _page(key, personal, given=given)


async def _opened(request: Request) -> tuple[AnswerKey, Personal]:
    token = request.path_params["token"]

    async def look(tx: Transaction) -> tuple[AnswerKey, Workshop] | None:
        key = await actions.answer_links.find(tx, token)
        return None if key is None else (key, await actions.answers_by_link.workshop_of(tx, key))

    found = await site_of(request).database.read(look)
    if found is None:
        raise Elsewhere(UNKNOWN_LINK)
    key, workshop = found
    return key, Personal(request, key.person, workshop, path_of(Purpose.ANSWER, token))


async def _page(
    key: AnswerKey, personal: Personal, *, refused: Refused | None = None, given: str = ""
) -> Response:
    async def look(tx: Transaction) -> Asked | None:
        return await actions.answers_by_link.asked(tx, personal.workshop, key)

    asked = await personal.read(look)
    choices = {value: said for value, said in CHOICES[key.kind].items() if value != given}
    chosen = personal.request.query_params.get(CHOICE, "")
    if chosen in choices:  # what stood on the link comes first; it is pressed all the same
        choices = {chosen: choices[chosen], **choices}
    return shown_personal(
        personal,
        "answer.html",
        refused=refused,
        asked=asked,
        choices=choices,
        first=chosen if chosen in choices else "",
        noted=NOTED[key.kind].get(given, ""),
        over=asked is not None and personal.site.now() >= (asked.closes_at or asked.starts_at),
    )


_HERE = f"/{Purpose.ANSWER}/{{token}}"
ROUTES = (Route(_HERE, page, methods=["GET"]), Route(_HERE, take, methods=["POST"]))
