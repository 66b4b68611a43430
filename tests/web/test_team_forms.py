"""Every form of the team, found from the application itself: who may send it, and how often."""

from __future__ import annotations

import re
from itertools import product

import pytest
from starlette.routing import Route

import actions.pages
from rules.pages import Purpose
from rules.who import Role, Who
from storage.transaction import Transaction
from tests.web.desk_town import form_of, kept, to_call, writes
from tests.web.town import Browser, Town
from web.app import ROUTES
from web.pages.team_person import DOES

TEAM = "/equipe/{workshop}"


def paths(method: str, *starts: str) -> tuple[str, ...]:
    """List the addresses below these that take this method."""
    found = (each for each in ROUTES if isinstance(each, Route) and method in (each.methods or ()))
    return tuple(sorted({each.path for each in found if each.path.startswith(starts)}))


FORMS = tuple(
    each
    for path in paths("POST", TEAM)
    for each in ([path.replace("{act}", act) for act in DOES] if "{act}" in path else [path])
)
HANDS_OUT = {f"{TEAM}/personnes/{{person}}/copie", f"{TEAM}/hebergement/hotel/{{hotel}}/liste"}
"""Forms that only hand something out, as often as they are sent: that is noted, and no more."""
PAGES = paths("GET", TEAM)
PERSONAL = paths("POST", *(f"/{purpose}/" for purpose in Purpose))


def filled(path: str, **values: str) -> str:
    """Write an address with something in each of its places."""
    return re.sub(r"\{(\w+)(:\w+)?\}", lambda found: values.get(found[1], "1"), path)


async def busy(town: Town) -> None:
    """Let there be something that each form could change."""
    await to_call(town, town.person)
    await writes(town, town.person, "Bonjour")


def at(town: Town, path: str) -> str:
    return filled(path, workshop=town.workshop.id, person=town.person)


FIELDS = {"do": "seen", "message": "1", "words": "x", "role": "reader", "what": "1:question"}
"""What some form may do something with."""


@pytest.mark.proves("done.csrf")
async def test_a_reader_sends_nothing(town: Town, browser: Browser) -> None:
    await busy(town)
    reader = await town.signed_in(browser, await town.member(Role.READER))
    hidden = await form_of(reader, town.team_path)
    before = await kept(town)
    for path in FORMS:
        sent = await reader.post(at(town, path), {**hidden, **FIELDS})
        assert (path, sent.status_code) == (path, 403)
        assert await kept(town) == before, path


@pytest.mark.timeout(180)  # each form of the team, three times
@pytest.mark.proves("done.csrf")
async def test_a_form_that_is_not_ours_changes_nothing(town: Town, browser: Browser) -> None:
    await busy(town)
    everything = await town.member(Role.ORGANISER, Role.LOGISTICS)
    theirs = await town.signed_in(browser, everything)
    other = await town.signed_in(browser, town.organiser)
    forged: tuple[dict[str, str], ...] = (
        {},
        {"nonce": "n" * 22, "seal": "0" * 64},
        await form_of(other, town.team_path),  # a genuine form, of another session
    )
    before = await kept(town)
    for path, hidden in product(FORMS, forged):
        sent = await theirs.post(at(town, path), {**hidden, **FIELDS})
        # Who awaits a large file looks for whom it is first.
        assert (path, sent.status_code in {403, 404}) == (path, True)
        assert await kept(town) == before, path


@pytest.mark.proves("done.replay")
@pytest.mark.parametrize("path", FORMS)
async def test_the_very_same_form_changes_nothing_again(
    town: Town, browser: Browser, path: str
) -> None:
    await busy(town)
    everything = await town.member(Role.ORGANISER, Role.LOGISTICS)
    theirs = await town.signed_in(browser, everything)
    hidden = await form_of(theirs, town.team_path)
    await theirs.post(at(town, path), {**hidden, **FIELDS})
    before = await kept(town)
    again = await theirs.post(at(town, path), {**hidden, **FIELDS})
    noted = {"audit"} if path in HANDS_OUT else set()
    assert [each for each in await kept(town) if each[0] not in noted] == [
        each for each in before if each[0] not in noted
    ]
    assert again.status_code < 500
    if again.status_code == 303:  # it leads to a page, or says kindly who is no longer there
        led = await theirs.get(again.headers["location"])
        assert led.status_code in {200, 404}


async def test_nobody_comes_in_without_having_signed_in(town: Town, browser: Browser) -> None:
    await busy(town)
    before = await kept(town)
    for path in sorted({*FORMS, *PAGES}):
        shown = await browser.get(at(town, path))
        sent = await browser.post(at(town, path), FIELDS)
        assert (path, {shown.status_code, sent.status_code} <= {403, 405}) == (path, True)
        assert "Denise" not in shown.text + sent.text, path
        assert await kept(town) == before, path


@pytest.mark.proves("done.csrf")
async def test_a_form_that_is_not_ours_changes_nothing_on_a_personal_page(
    town: Town, browser: Browser
) -> None:
    before = await kept(town)
    for path in PERSONAL:
        purpose = Purpose(path.split("/")[1])

        async def make(tx: Transaction, purpose: Purpose = purpose) -> str:
            who = Who.oneself(town.person, town.workshop.id)
            return await actions.pages.path(tx, who, purpose)

        address = await town.database.transact(make, cause=f"test:{path}")
        before = await kept(town)
        sent = await browser.post(filled(path, token=address.split("/")[2]), FIELDS)
        assert (path, sent.status_code in {403, 404}) == (path, True)
        assert await kept(town) == before
    assert await kept(town) == before


def test_there_are_forms_to_look_at() -> None:
    assert len(FORMS) >= 8
