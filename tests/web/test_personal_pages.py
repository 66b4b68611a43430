"""What opens a personal page: the newest address of a living page, for its own purpose only."""

from __future__ import annotations

import pytest

import actions.pages
import storage.pages
from rules.pages import PageKey, Purpose
from rules.who import Who
from storage.erasure import erase_person
from storage.transaction import Transaction
from tests.web.town import Town


async def path(town: Town, purpose: Purpose = Purpose.NEEDS, *, renewed: bool = False) -> str:
    """Return the address of Denise's page, or a new one."""
    who = Who("command", town.person, town.workshop.id)
    make = actions.pages.renew if renewed else actions.pages.path
    return await town.database.transact(
        lambda tx: make(tx, who, purpose), cause=f"test:{purpose}:{renewed}"
    )


async def opened(town: Town, address: str, purpose: Purpose | None = None) -> PageKey | None:
    """Return whose page an address opens, as what it says it is for or as something else."""
    _, kind, token = address.split("/")

    async def look(tx: Transaction) -> PageKey | None:
        return await actions.pages.find(tx, token, purpose or Purpose(kind))

    return await town.database.read(look)


async def test_a_page_keeps_its_address_until_it_is_renewed(town: Town) -> None:
    first = await path(town)
    assert await path(town) == first
    key = await opened(town, first)
    assert key == PageKey(town.person, town.workshop.id, Purpose.NEEDS, 1)


@pytest.mark.proves("done.replay")
async def test_a_renewed_page_is_dead_at_its_old_address(town: Town) -> None:
    first = await path(town)
    second = await path(town, renewed=True)
    assert second != first
    assert await opened(town, first) is None
    key = await opened(town, second)
    assert key is not None
    assert key.revision == 2
    assert await path(town) == second


@pytest.mark.proves("done.replay")
async def test_a_revoked_page_is_dead_and_comes_back_at_another_address(town: Town) -> None:
    first = await path(town)

    async def revoke(tx: Transaction) -> bool:
        return await storage.pages.revoke(
            tx, town.person, town.workshop.id, Purpose.NEEDS, now=tx.now
        )

    assert await town.database.transact(revoke, cause="test:revoke")
    assert not await town.database.transact(revoke, cause="test:revoke-again")
    assert await opened(town, first) is None
    assert await path(town) != first


@pytest.mark.proves("done.guessing")
@pytest.mark.parametrize("purpose", list(Purpose))
async def test_an_address_opens_no_page_of_another_purpose(town: Town, purpose: Purpose) -> None:
    address = await path(town, purpose)
    for other in Purpose:
        key = await opened(town, address, other)
        assert (key is not None) is (other is purpose)


@pytest.mark.proves("done.guessing")
async def test_an_address_that_is_nearly_right_opens_nothing(town: Town) -> None:
    address = await path(town)
    last = "0" if address[-1] != "0" else "1"
    for guess in (address[:-1] + last, address[:-1], address + "0", "/besoins/"):
        assert await opened(town, guess) is None


async def test_the_page_of_somebody_erased_is_dead(town: Town) -> None:
    addresses = [await path(town, purpose) for purpose in Purpose]
    await town.database.transact(lambda tx: erase_person(tx, town.person), cause="test:erase")
    assert [await opened(town, each) for each in addresses] == [None] * len(addresses)
