"""A number with thousands of digits, in an address or a form, is a number that there is not."""

import pytest

from rules.who import CitizenState, Role
from tests.web.desk_town import citizen
from tests.web.speaker_town import TRAINING, accepted, material, page_of
from tests.web.town import Browser, Town

ENDLESS = "9" * 5_000  # Python reads no more than 4,300 digits


async def test_no_address_holds_an_endless_number(town: Town, browser: Browser) -> None:
    anne = await accepted(town)
    theirs = await material(town, anne)
    page = await page_of(town, anne)
    assert (await browser.get(f"{page}/support/{theirs.id}/{ENDLESS}")).status_code == 404
    karim = await town.signed_in(browser, town.organiser)
    for path in (
        f"intervenants/{anne}/support/{theirs.id}/{ENDLESS}",
        f"envois/{ENDLESS}",
        f"appels/{ENDLESS}",
    ):
        assert (await karim.get(f"{town.team_path}/{path}")).status_code == 404


async def test_a_list_begins_at_its_beginning(town: Town, browser: Browser) -> None:
    await citizen(town, "Ana", CitizenState.VALIDATED)
    karim = await town.signed_in(browser, town.organiser)
    for path in (f"personnes?page={ENDLESS}", f"presences?apres={ENDLESS}"):
        shown = await karim.get(f"{town.team_path}/{path}")
        assert shown.status_code == 200
        assert "Ana" in shown.text


@pytest.mark.parametrize(
    ("page", "form", "fields"),
    [
        ("intervenants/{}", "/horaire", {"session": TRAINING, "minutes": ENDLESS}),
        ("intervenants/{}", "/lu", {"version": ENDLESS}),
        ("salles", "", {"name": "Salle 3", "capacity": ENDLESS}),
        ("hebergement/nouvel-hotel", "", {"name": "Hôtel", "beds-twin": ENDLESS}),
        ("avis", "", {"number": ENDLESS}),
    ],
)
async def test_a_form_says_what_has_to_be_mended(
    town: Town, browser: Browser, page: str, form: str, fields: dict[str, str]
) -> None:
    anne = await accepted(town)
    sophie = await town.signed_in(browser, await town.member(Role.ORGANISER, Role.LOGISTICS))
    at = f"{town.team_path}/{page.format(anne)}"
    assert (await sophie.send(at, f"{at}{form}", fields)).status_code == 422


async def test_a_speaker_understands_no_endless_version(town: Town, browser: Browser) -> None:
    page = await page_of(town, await accepted(town))
    assert (await browser.send(page, f"{page}/note", {"version": ENDLESS})).status_code == 422
