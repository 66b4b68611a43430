"""Who comes in a file as qualified may be drawn: nothing of them is left to be asked later."""

from __future__ import annotations

import pytest

from tests.draw_town import work
from tests.web.desk_town import read
from tests.web.test_team_import import ana, file_of, last, sends
from tests.web.town import Browser, Town


@pytest.mark.parametrize(("state", "wrong"), [("contacted", 0), ("qualified", 1)])
async def test_the_year_alone_does_not_tell_that_somebody_qualified_is_of_age(
    town: Town, browser: Browser, state: str, wrong: int
) -> None:
    page = f"{town.team_path}/personnes/importer"
    karim = await town.signed_in(browser, town.organiser)
    year = town.workshop.gatherings[0].starts_at.year - 18
    young = ana(Prénom="Théo", **{"Date de naissance": str(year)})
    await sends(karim, page, file_of(ana(), young), state=state)
    await work(town)
    found = await last(town)
    said = read(await karim.get(f"{page}/{found.id}"))
    assert found.report["wrong"] == wrong
    assert ("l’année seule ne dit pas" in said) == bool(wrong)
