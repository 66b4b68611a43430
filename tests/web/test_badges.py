"""Badges: who has one, and what becomes of the QR code in whose hands."""

from __future__ import annotations

import actions.badges
import storage.badges
import storage.pages
from rules.badges import Badge, Kind
from rules.pages import Purpose
from rules.who import CitizenState, Role
from storage.erasure import erase_person
from storage.transaction import Transaction
from tests.web.desk_town import citizen
from tests.web.speaker_town import asked, do, speaker
from tests.web.town import Browser, Town


async def badges(town: Town) -> tuple[Badge, ...]:
    async def body(tx: Transaction) -> tuple[Badge, ...]:
        return await actions.badges.of_workshop(tx, town.workshop.id)

    return await do(town, body)


async def badge_of(town: Town, person: str) -> Badge:
    return next(each for each in await badges(town) if each.person == person)


async def test_everybody_who_may_come_has_one(town: Town) -> None:
    ana = await citizen(town, "Ana", CitizenState.VALIDATED)
    await citizen(town, "Ben")  # was only written to
    found = {each.person: each.kind for each in await badges(town)}
    assert found == {ana: Kind.CITIZEN, town.organiser: Kind.TEAM}


async def test_a_speaker_has_one_once_they_have_a_slot(town: Town) -> None:
    await speaker(town, "Bertrand")
    expert = await asked(town)
    found = {each.person: each.kind for each in await badges(town)}
    assert found == {expert: Kind.SPEAKER, town.organiser: Kind.TEAM}


async def test_a_badge_stays_as_it_is_and_is_nobody_elses(town: Town) -> None:
    for number in range(30):
        await citizen(town, f"Ana{number}", CitizenState.VALIDATED)
    first = await badges(town)
    await citizen(town, "Zoé", CitizenState.VALIDATED)
    again = {each.person: each for each in await badges(town)}
    assert [again[each.person] for each in first] == list(first)
    assert len({each.code for each in again.values()}) == len(again)
    assert len({each.path for each in again.values()}) == len(again)


async def test_a_code_leads_to_its_bearer_in_their_workshop_alone(town: Town) -> None:
    code = (await badge_of(town, town.organiser)).code

    async def body(tx: Transaction) -> list[str | None]:
        places = (town.workshop.id, "ailleurs")
        return [await storage.badges.by_code(tx, place, code) for place in places]

    assert await do(town, body) == [town.organiser, None]


async def test_who_finds_a_badge_reads_whom_to_call_and_no_name(
    town: Town, browser: Browser
) -> None:
    ana = await citizen(town, "Aldegonde", CitizenState.VALIDATED)
    badge = await badge_of(town, ana)
    shown = await browser.get(badge.path)
    assert shown.status_code == 200
    assert "Vous avez trouvé ce badge" in shown.text
    assert town.workshop.team.email in shown.text
    assert "Aldegonde" not in shown.text
    assert badge.code not in shown.text


async def test_a_guessed_badge_opens_nothing(town: Town, browser: Browser) -> None:
    assert (await browser.get(f"/badge/{'0' * 32}")).status_code == 404


async def test_whoever_ticks_is_led_to_the_person(town: Town, browser: Browser) -> None:
    ana = await citizen(town, "Ana", CitizenState.VALIDATED)
    badge = await badge_of(town, ana)
    for role in (Role.ORGANISER, Role.LOGISTICS):
        member = await town.signed_in(browser, await town.member(role, name=f"Marie-{role}"))
        led = await member.get(f"/equipe{badge.path}", follow_redirects=False)
        there = f"{town.team_path}/arrivees?q={badge.code}&badge=1#door"
        assert (led.status_code, led.headers["location"]) == (303, there)


async def test_who_only_reads_is_not_led_there(town: Town, browser: Browser) -> None:
    reader = await town.signed_in(browser, await town.member(Role.READER))
    badge = await badge_of(town, town.organiser)
    assert "Vous avez trouvé ce badge" in (await reader.get(badge.path)).text


async def test_the_badge_of_somebody_erased_is_dead(town: Town, browser: Browser) -> None:
    ana = await citizen(town, "Ana", CitizenState.VALIDATED)
    badge = await badge_of(town, ana)
    await do(town, lambda tx: erase_person(tx, ana))

    async def body(tx: Transaction) -> tuple[object, ...]:
        key = await storage.pages.last(tx, ana, town.workshop.id, Purpose.BADGE)
        assert key is not None
        return key.revoked_at, await storage.badges.by_code(tx, town.workshop.id, badge.code)

    revoked, bearer = await do(town, body)
    assert (revoked is not None, bearer) == (True, None)
    assert (await browser.get(badge.path)).status_code == 404
