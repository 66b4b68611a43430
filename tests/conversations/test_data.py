"""«My data»: see, correct, take a copy, change a consent, erase."""

import json

from rules.who import CitizenState
from tests.conversations.town import Town


async def test_everybody_sees_what_we_know_of_them(town: Town) -> None:
    ana = await town.citizen("Ana")
    await ana.types("Mes données")
    assert "Prénom : Ana\n" in ana.screen.text.replace("\u00a0", " ")
    assert ana.screen.rows == [
        ["Corriger"],
        ["Recevoir une copie", "Mes accords"],
        ["Tout effacer", "Revenir"],
    ]
