"""What people need, for logistics alone: who wrote is a list, each reading a press of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import actions.needs
import actions.presence
import storage.emergency
import storage.lodging
import storage.needs
from rules.answers import folded
from rules.errors import Refused
from rules.meals import of_workshop
from rules.needs import Asks, Menu, Needs, menus
from rules.who import Role
from rules.workshop import Session
from storage.needs import Written
from storage.transaction import Transaction
from web.team.desk import Desk, act, done, open_desk, posted, shown

PATH = "/equipe/{workshop}/besoins"
_NOT_FOUND = 404
NOTES = {
    "noted": "team_needs.noted",
    "forgotten": "team_needs.forgotten",
    "contact-noted": "emergency.noted",
    "contact-forgotten": "emergency.forgotten",
}
MENUS = {
    Menu.ORDINARY: "team_needs.menu-ordinary",
    Menu.VEGETARIAN: "team_needs.menu-vegetarian",
    Menu.VEGAN: "team_needs.menu-vegan",
    Menu.NO_PORK: "team_needs.menu-no-pork",
    Menu.NO_GLUTEN: "team_needs.menu-no-gluten",
    Menu.NO_MILK: "team_needs.menu-no-milk",
    Menu.OTHER: "team_needs.menu-other",
}
ASKS = {
    Asks.ACCESS: "team_needs.ask-access",
    Asks.INTERPRETER: "team_needs.ask-interpreter",
    Asks.CARER: "team_needs.ask-carer",
    Asks.EQUIPMENT: "team_needs.ask-equipment",
}

Read = tuple[tuple[Written, Needs], ...]


async def listed(request: Request) -> Response:
    """Show who wrote, and when: not what."""
    return await _page(await open_desk(request, Role.LOGISTICS), ())


async def read(request: Request) -> Response:
    """Show what one person needs, or everybody who comes: each reading is recorded."""
    desk = await open_desk(request, Role.LOGISTICS)
    sent = await posted(desk)
    wanted = sent.get("person")

    async def body(tx: Transaction) -> Read:
        people = _by_name(await storage.needs.written(tx, desk.workshop.id))
        chosen = [each for each in people if (wanted == each.person if wanted else each.comes)]
        return await actions.needs.read_all(tx, desk.who(), chosen)

    return await _page(desk, await act(desk, sent, body))


async def note(request: Request) -> Response:
    """Show the form in which logistics notes what somebody says on the telephone."""
    desk = await open_desk(request, Role.LOGISTICS)
    return await _form(desk, request.path_params["person"])


async def keep(request: Request) -> Response:
    """Keep it in the place of what was written before; they agreed on the telephone."""
    desk = await open_desk(request, Role.LOGISTICS)
    sent, person = await posted(desk), request.path_params["person"]

    async def body(tx: Transaction) -> None:
        await actions.needs.write(tx, desk.who(person), sent.fields, now=desk.site.now())

    try:
        await act(desk, sent, body)
    except Refused as refused:
        return await _form(desk, person, refused, sent.fields)
    return done(desk, "/besoins", noted="noted")


async def forget(request: Request) -> Response:
    """Forget it at once: they took their agreement back."""
    desk = await open_desk(request, Role.LOGISTICS)
    sent, person = await posted(desk), request.path_params["person"]

    async def body(tx: Transaction) -> None:
        await actions.needs.withdraw(tx, desk.who(person), now=desk.site.now())

    await act(desk, sent, body)
    return done(desk, "/besoins", noted="forgotten")


async def _page(desk: Desk, found: Read) -> Response:
    async def look(
        tx: Transaction,
    ) -> tuple[tuple[Written, ...], dict[str, str], tuple[Written, ...]]:
        names = await storage.lodging.names(tx, desk.workshop.id)
        people = {person: name.whole for person, name in names.items() if name.comes}
        contacts = await storage.emergency.written(tx, desk.workshop.id)
        return (
            _by_name(await storage.needs.written(tx, desk.workshop.id)),
            people,
            _by_name(contacts),
        )

    written, people, contacts = await desk.read(look)
    return shown(
        desk,
        "needs.html",
        notes=NOTES,
        written=tuple(each for each in written if each.comes),
        gone=tuple(each for each in written if not each.comes),
        people=dict(sorted(people.items(), key=lambda each: folded(each[1]))),
        found=found,
        contacts=contacts,
        counts=menus(needs for _, needs in found),
        meals=await _by_meal(desk, found),
        menus=MENUS,
        asks=ASKS,
    )


async def _by_meal(desk: Desk, found: Read) -> tuple[tuple[Session, Mapping[Menu, int]], ...]:
    """Count who eats what at each meal, of those who were read: some come for a part."""
    if not found:
        return ()
    eating = await desk.read(lambda tx: actions.presence.who_may_eat(tx, desk.workshop))
    return tuple(
        (
            meal.about,
            menus(needs for each, needs in found if meal.is_eaten(eating.get(each.person, ()))),
        )
        for meal in of_workshop(desk.workshop)
    )


async def _form(
    desk: Desk,
    person: str,
    refused: Refused | None = None,
    typed: Mapping[str, str] | None = None,
) -> Response:
    """Show the form, empty: what was written before is read where reading is recorded."""
    names = await desk.read(lambda tx: storage.lodging.names(tx, desk.workshop.id))
    if person not in names:
        raise HTTPException(_NOT_FOUND)
    return shown(
        desk,
        "needs_note.html",
        refused=refused,
        person=person,
        name=names[person].whole,
        fields=typed or {},
        menus=MENUS,
        asks=ASKS,
    )


def _by_name(people: Iterable[Written]) -> tuple[Written, ...]:
    return tuple(sorted(people, key=lambda each: (folded(each.last_name), folded(each.first_name))))


ROUTES = (
    Route(PATH, listed, methods=["GET"]),
    Route(f"{PATH}/lire", read, methods=["POST"]),
    Route(f"{PATH}/personne/{{person}}", note, methods=["GET"]),
    Route(f"{PATH}/personne/{{person}}", keep, methods=["POST"]),
    Route(f"{PATH}/personne/{{person}}/oublier", forget, methods=["POST"]),
)
