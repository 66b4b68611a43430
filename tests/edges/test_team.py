"""The team by command: added, listed, and let in by a link that is shown once."""

from __future__ import annotations

import os
from collections.abc import Callable, Coroutine
from pathlib import Path

import pytest

import actions.sign_in
import actions.workshops
import storage.team
from bot.cli.desk import ACTOR, opened
from bot.settings import load
from rules.who import Role
from storage.team import Member
from storage.transaction import Transaction
from tests.example import example
from tests.forks import ran

Atelier = Callable[..., Coroutine[None, None, tuple[int | None, str]]]

GIVEN = {"bot_token": "4242:a-token-for-the-team-0000000000000000", "key": "ab" * 32}


def given(folder: Path) -> dict[str, str]:
    """The settings of a machine whose everything is in this folder."""
    database = f"sqlite:///{folder}/atelier.db"
    return {**GIVEN, "database": database, "files": f"{folder}/files"}


@pytest.fixture
async def atelier(tmp_path: Path) -> Atelier:
    """A machine on which the example is loaded; give it a command, it answers code and words."""
    workshop = example()
    async with opened(load(_env_file=None, **given(tmp_path))) as desk:
        await desk.database.transact(
            lambda tx: actions.workshops.load(tx, ACTOR, workshop, now=tx.now), cause="load"
        )
    settings = {f"ATELIER_{name.upper()}": value for name, value in given(tmp_path).items()}

    async def run(*words: str) -> tuple[int | None, str]:
        env = {**os.environ, **settings}
        return await ran("-m", "bot", *words, env=env, folder=tmp_path)

    return run


async def members(folder: Path) -> tuple[Member, ...]:
    async with opened(load(_env_file=None, **given(folder))) as desk:
        workshop = await desk.workshop(None)
        return await desk.database.read(lambda tx: storage.team.members(tx, workshop.id))


async def whose(folder: Path, said: str) -> str | None:
    """Return whom the link on the last line signs in, which uses nothing up."""
    token = said.rsplit(maxsplit=1)[-1].rpartition("/")[2]

    async def body(tx: Transaction) -> str | None:
        link = await actions.sign_in.find_link(tx, token)
        return link.person if link else None

    async with opened(load(_env_file=None, **given(folder))) as desk:
        return await desk.database.read(body)


@pytest.mark.slow
async def test_the_first_of_a_team_comes_in_by_command_alone(
    atelier: Atelier, tmp_path: Path
) -> None:
    code, said = await atelier("link")
    assert (code, "Nobody is in the team yet." in said) == (1, True)
    code, said = await atelier("team", "add", "Karim", "Benali")
    (karim,) = await members(tmp_path)
    assert (code, karim.name) == (0, "Karim Benali")
    assert karim.roles == {Role.ORGANISER}
    assert "/equipe/connexion/" in said
    assert await whose(tmp_path, said) == karim.person
    code, again = await atelier("link")
    assert (code, await whose(tmp_path, again)) == (0, karim.person)
    assert again != said


@pytest.mark.slow
async def test_a_member_is_named_by_name_or_id_and_everybody_is_listed(
    atelier: Atelier, tmp_path: Path
) -> None:
    await atelier("team", "add", "Karim", "Benali")
    roles = ("--role", "logistics", "--role", "reader", "--language", "en")
    await atelier("team", "add", "Léa", "Petit", *roles)
    karim, lea = await members(tmp_path)
    assert lea.roles == {Role.LOGISTICS, Role.READER}
    assert lea.language == "en"
    code, said = await atelier("team", "list")
    assert (code, said.splitlines()) == (
        0,
        [
            f"{karim.person}  Karim Benali  organiser",
            f"{lea.person}  Léa Petit  logistics, reader",
        ],
    )
    for name in ("lea petit", lea.person):
        code, said = await atelier("link", name)
        assert (code, await whose(tmp_path, said)) == (0, lea.person)
    for nobody in ((), ("Zoé",)):
        code, said = await atelier("link", *nobody)
        assert (code, "Say who, by name or id: atelier link NAME" in said) == (1, True)
        assert karim.person in said
        assert lea.person in said


@pytest.mark.slow
async def test_a_role_that_does_not_exist_adds_nobody(atelier: Atelier, tmp_path: Path) -> None:
    code, said = await atelier("team", "add", "Karim", "Benali", "--role", "king")
    assert (code, "connexion" in said) == (1, False)
    code, said = await atelier("team", "add", "12", "Benali")
    assert (code, "connexion" in said) == (1, False)
    assert await members(tmp_path) == ()
