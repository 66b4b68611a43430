"""Many helpers at once, on both engines: whoever was ticked by anybody is there, once."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from rules.who import CitizenState
from tests.storage.town import everything
from tests.web.arrival_town import SATURDAY, at_the_door, badge_of, coming, helper, here
from tests.web.desk_town import citizen, form_of
from tests.web.town import Browser, Town, founded
from web.app import build_app


@pytest.fixture
async def town(engine_url: str, tmp_path: Path) -> AsyncIterator[Town]:
    async for made in founded(engine_url, tmp_path):
        yield made


@pytest.fixture
def browser(town: Town) -> Browser:
    return Browser(build_app(town.site()))


@pytest.mark.proves("done.arrival_two")
async def test_helpers_who_tick_at_once_lose_nothing(town: Town, browser: Browser) -> None:
    people = [await coming(town, f"Ana{number}") for number in range(8)]
    at_the_door(town)
    helpers = [await helper(town, browser, f"Marie{number}") for number in range(4)]
    page = f"{town.team_path}/arrivees"

    async def press(one: Browser, person: str) -> int:
        fields = {"demi": SATURDAY, "person": person, "do": "tick", "source": "tick"}
        answer = await one.http.post(page, data={**await form_of(one, page), **fields})
        return answer.status_code

    presses = [press(one, person) for one in helpers for person in people]
    assert set(await asyncio.gather(*presses)) == {303}
    assert set(await here(town)) == set(people)
    noted = [each for each in await everything(town.database) if each[2] == "arrival.recorded"]
    assert len(noted) == len(people)


@pytest.mark.proves("done.arrival_two")
async def test_who_scans_and_who_ticks_the_same_person_meet(town: Town, browser: Browser) -> None:
    ana = await coming(town, "Ana")
    at_the_door(town)
    badge = await badge_of(town, ana)
    one, other = await helper(town, browser, "Marie"), await helper(town, browser, "Karim")
    page = f"{town.team_path}/arrivees"
    scan = {"demi": SATURDAY, "do": "scan", "badge": f"http://test{badge.path}"}
    tick = {"demi": SATURDAY, "do": "tick", "person": ana, "source": "tick"}
    answers = await asyncio.gather(
        one.http.post(page, data={**await form_of(one, page), **scan}),
        other.http.post(page, data={**await form_of(other, page), **tick}),
    )
    assert [each.headers["location"] for each in answers] == [
        f"{page}?demi={SATURDAY}&fait={ana}#door"
    ] * 2
    assert len(await here(town)) == 1


async def test_badges_made_by_two_at_once_are_the_same(town: Town) -> None:
    people = [await citizen(town, f"Ana{n}", CitizenState.VALIDATED) for n in range(4)]
    made = await asyncio.gather(*(badge_of(town, people[0]) for _ in range(4)))
    assert len(set(made)) == 1
