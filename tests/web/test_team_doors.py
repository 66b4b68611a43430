"""Getting into the team's pages: a link that counts once, and nobody else's way in."""

from __future__ import annotations

import pytest

from rules.sign_in import IDLE, LINK_LASTS, LONGEST
from rules.who import Role
from tests.web.town import Browser, Town
from web.team.session import COOKIE


def heading(text: str) -> str:
    return text.split("<h1>")[1].split("</h1>", maxsplit=1)[0]


async def test_opening_a_link_consumes_nothing_and_pressing_it_does(
    town: Town, browser: Browser
) -> None:
    path = await town.sign_in_path(town.organiser)
    for _ in range(2):  # a messenger's preview, then the person
        assert (await browser.get(path)).status_code == 200
    entered = await browser.send(path, path, {})
    assert entered.url.path == town.team_path
    assert "Karim Benali" in entered.text
    assert heading((await browser.at("192.0.2.9").get(path)).text) == "Ce lien a déjà servi"


@pytest.mark.proves("done.replay")
async def test_a_form_of_a_used_link_signs_nobody_in_again(town: Town, browser: Browser) -> None:
    path = await town.sign_in_path(town.organiser)
    thief = browser.at("192.0.2.9")
    await thief.get(path)
    await browser.send(path, path, {})
    replayed = await thief.send(path, path, {})
    assert replayed.status_code == 410
    assert COOKIE not in thief.http.cookies


@pytest.mark.proves("done.csrf")
async def test_a_link_pressed_without_our_form_signs_nobody_in(
    town: Town, browser: Browser
) -> None:
    path = await town.sign_in_path(town.organiser)
    assert (await browser.post(path, {})).status_code == 403
    assert (await browser.get(town.team_path)).status_code == 403


async def test_a_link_is_worth_a_day(town: Town, browser: Browser) -> None:
    path = await town.sign_in_path(town.organiser)
    town.clock.real += LINK_LASTS.total_seconds()
    assert heading((await browser.get(path)).text) == "Ce lien est trop ancien"


@pytest.mark.proves("done.guessing")
async def test_a_guessed_link_and_a_guessed_session_open_nothing(
    town: Town, browser: Browser
) -> None:
    assert (await browser.get("/equipe/connexion/AAAAAAAAAAAAAAAAAAAAAA")).status_code == 404
    browser.http.cookies.set(COOKIE, "AAAAAAAAAAAAAAAAAAAAAA")
    assert (await browser.get(town.team_path)).status_code == 403


@pytest.mark.proves("done.session_fixation")
async def test_a_secret_from_before_signing_in_is_worth_nothing_after(
    town: Town, browser: Browser
) -> None:
    browser.http.cookies.set(COOKIE, "chosen-by-somebody-else", path="/equipe", domain="test.local")
    path = await town.sign_in_path(town.organiser)
    await browser.send(path, path, {})
    kept = {cookie.value for cookie in browser.http.cookies.jar if cookie.name == COOKIE}
    assert len(kept - {"chosen-by-somebody-else"}) == 1
    other = browser.at("192.0.2.9")
    other.http.cookies.set(COOKIE, "chosen-by-somebody-else")
    assert (await other.get(town.team_path)).status_code == 403


async def test_each_signing_in_makes_another_secret(town: Town, browser: Browser) -> None:
    first = await town.signed_in(browser, town.organiser)
    second = await town.signed_in(browser, town.organiser)
    assert first.http.cookies[COOKIE] != second.http.cookies[COOKIE]


async def test_half_a_day_away_signs_out_and_so_does_a_week(town: Town, browser: Browser) -> None:
    theirs = await town.signed_in(browser, town.organiser)
    for _ in range(int(LONGEST / IDLE) + 2):
        town.clock.real += IDLE.total_seconds() - 60
        seen = (await theirs.get(town.team_path)).status_code
        if seen != 200:
            break
    else:
        pytest.fail("a week of looking in never signs anybody out")
    away = await town.signed_in(browser, town.organiser)
    town.clock.real += IDLE.total_seconds()
    assert (await away.get(town.team_path)).status_code == 403


async def test_who_signs_out_is_out_also_with_the_old_cookie(town: Town, browser: Browser) -> None:
    theirs = await town.signed_in(browser, town.organiser)
    secret = theirs.http.cookies[COOKIE]
    left = await theirs.send(town.team_path, "/equipe/sortir", {})
    assert heading(left.text) == "Vous êtes sorti des pages de l’équipe"
    theirs.http.cookies.set(COOKIE, secret, path="/equipe")
    assert (await theirs.get(town.team_path)).status_code == 403


@pytest.mark.proves("done.open_redirect")
@pytest.mark.parametrize("wish", ["next", "suite", "to", "url", "redirect", "return"])
async def test_no_word_in_an_address_leads_elsewhere(
    town: Town, browser: Browser, wish: str
) -> None:
    path = await town.sign_in_path(town.organiser)
    away = "https://evil.example/"
    shown = await browser.get(f"{path}?{wish}={away}")
    assert "evil.example" not in shown.text
    sent = await browser.http.post(f"{path}?{wish}={away}", data={})
    assert "evil.example" not in sent.headers.get("location", "")
    for odd in ("//evil.example", "/equipe//evil.example", "/equipe/%2F%2Fevil.example"):
        assert "evil.example" not in (await browser.http.get(odd)).headers.get("location", "")


async def test_a_workshop_that_is_not_theirs_is_told_like_one_that_does_not_exist(
    town: Town, browser: Browser
) -> None:
    theirs = await town.signed_in(browser, town.organiser)
    assert (await theirs.get("/equipe/other")).status_code == 404


async def test_a_reader_sees_what_waits(town: Town, browser: Browser) -> None:
    reader = await town.signed_in(browser, await town.member(Role.READER))
    assert "Sophie Martin" in (await reader.get(town.team_path)).text


async def test_the_forms_of_one_session_count_in_no_other(town: Town, browser: Browser) -> None:
    first = await town.signed_in(browser, town.organiser)
    second = await town.signed_in(browser, town.organiser)
    await first.get(town.team_path)
    forged = first.http.cookies[COOKIE]
    assert forged
    sent = await second.post("/equipe/sortir", {"nonce": "n" * 22, "seal": "0" * 64})
    assert sent.status_code == 403
