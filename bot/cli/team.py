"""`atelier team …` and `atelier link`: who works for a workshop, and their way into the pages."""

from __future__ import annotations

from typing import Annotated

import typer

import actions.sign_in
import actions.team
import storage.team
from bot.cli.desk import ACTOR, Desk, console, perform, stop
from bot.cli.people import WhichWorkshop
from rules.answers import folded
from rules.who import Role, Who
from rules.workshop import Workshop
from storage.team import Member
from storage.transaction import Transaction

app = typer.Typer(help="Who works for a workshop.", no_args_is_help=True)


@app.command("add")
def add(
    first_name: str,
    last_name: str,
    role: Annotated[
        list[str] | None,
        typer.Option(help="organiser, logistics or reader; once for each. Default: organiser."),
    ] = None,
    language: Annotated[str, typer.Option(help="fr or en")] = "fr",
    workshop: WhichWorkshop = None,
) -> None:
    """Add somebody to the team, and show the link by which they enter its pages, once."""

    async def work(desk: Desk) -> None:
        chosen = await desk.workshop(workshop)
        roles = role or [Role.ORGANISER]

        async def body(tx: Transaction) -> str:
            who = Who(ACTOR, ACTOR, chosen.id)
            names = (first_name, last_name)
            return await actions.team.add(tx, who, names, roles, language=language, now=tx.now)

        cause = f"command:team:{desk.now().isoformat()}"
        person = await desk.database.transact(body, cause=cause)
        console.print(await _link(desk, chosen, person), highlight=False, soft_wrap=True)

    perform(work)


@app.command("list")
def everybody(workshop: WhichWorkshop = None) -> None:
    """List the team: id, name, roles."""

    async def work(desk: Desk) -> None:
        chosen = await desk.workshop(workshop)
        for member in await _members(desk, chosen):
            _show(member)

    perform(work)


def link(
    member: Annotated[
        str | None, typer.Argument(help="Their name or id; not needed for a team of one.")
    ] = None,
    workshop: WhichWorkshop = None,
) -> None:
    """Make a link by which somebody of the team enters its pages: once, within a day."""

    async def work(desk: Desk) -> None:
        chosen = await desk.workshop(workshop)
        members = await _members(desk, chosen)
        wanted = folded(member or "")
        found = [each for each in members if not member or wanted in _words(each)]
        if len(found) != 1:
            for each in found or members:
                _show(each)
            stop(
                "Say who, by name or id: atelier link NAME"
                if members
                else "Nobody is in the team yet. Add somebody: atelier team add FIRST LAST"
            )
        console.print(await _link(desk, chosen, found[0].person), highlight=False, soft_wrap=True)

    perform(work)


def _words(member: Member) -> tuple[str, ...]:
    """Return what a member can be named by."""
    name = folded(member.name)
    return (folded(member.person), name, *name.split())


def _show(member: Member) -> None:
    roles = ", ".join(role for role in Role if role in member.roles)
    console.print(f"{member.person}  {member.name}  {roles}", highlight=False, markup=False)


async def _members(desk: Desk, workshop: Workshop) -> tuple[Member, ...]:
    async def look(tx: Transaction) -> tuple[Member, ...]:
        return await storage.team.members(tx, workshop.id)

    return await desk.database.read(look)


async def _link(desk: Desk, workshop: Workshop, person: str) -> str:
    real = desk.clock.real()

    async def body(tx: Transaction) -> str:
        return await actions.sign_in.make_link(tx, Who(ACTOR, person, workshop.id), real=real)

    path = await desk.database.transact(body, cause=f"command:link:{real.isoformat()}")
    return f"{desk.settings.public_url}{path}"
