"""The run sheet that the demo starts with: it fits the example's programme, minute by minute."""

from __future__ import annotations

from datetime import date

import actions.run_sheet
from actions.run_sheet import Place
from bot.demo.run_sheet import fill
from rules.run_sheet import Line, spare
from rules.who import Who
from storage.transaction import Transaction
from tests.web.town import Town

DAYS = (date(2027, 3, 27), date(2027, 3, 28))


async def test_the_first_weekend_is_prepared_and_no_item_is_longer_than_its_session(
    town: Town,
) -> None:
    who = Who(town.organiser, town.organiser, town.workshop.id)

    async def body(tx: Transaction) -> list[Line]:
        await fill(tx, who, town.workshop, "fr")
        days = [Place("weekend-1", day) for day in DAYS]
        each = [await actions.run_sheet.day_of(tx, town.workshop, day) for day in days]
        return [line for lines in each for line in lines]

    lines = await town.database.transact(body, cause="test:fill")
    told = [(f"{each.starts_at:%H:%M}", each.item.title) for each in lines]
    assert told[:4] == [
        ("10:00", "Café, badges, chacun trouve sa place"),
        ("10:20", "Tour de table par deux"),
        ("10:45", "Comment nous travaillons : la charte, les horaires, les sorties"),
        ("11:00", "L’Office présente sa question"),
    ]
    sessions = {each.session for each in lines if each.session}
    assert min(spare(each, lines) for each in sessions) == 0
    refined = [each for each in lines if each.item.named]
    assert all(each.item.aim and each.item.equipment for each in refined)
    assert len(refined) == 12
