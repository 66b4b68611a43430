"""Forty citizens, six speakers and five of the team, from three months before to the Monday after.

What somebody holds in the end is read by programs that know nothing of ours: a subscribed calendar,
and one that applied every file and e-mail in its order. What reminded them was still to be done.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys import weekends_before as before
from tests.journeys import weekends_days as days
from tests.journeys import weekends_end as end
from tests.journeys.weekends_cast import Crowd, crowd_of

pytestmark = [
    pytest.mark.timeout(600),
    pytest.mark.slow,
]

BEFORE = (
    before.everybody_answers,
    before.speakers_are_found,
    before.become_a_group,
    before.most_say_when_they_come,
    before.everybody_subscribes,
    before.two_families_are_in_mourning,
    before.a_brief_is_read_late,
)
DAYS = (
    days.it_is_asked_again_on_the_day,
    days.some_change_their_minds,
    days.the_programme_changes,
    days.others_will_be_there,
    days.two_withdraw_in_the_last_days,
    days.trains_are_late,
    days.people_arrive,
    days.the_afternoon_runs_late,
    days.the_second_weekend_passes,
)
IN_THE_END = (
    end.every_calendar_equals_the_programme,
    end.every_reminder_was_owed,
    end.nobody_was_reminded_at_night_or_twice_a_day,
    end.the_silenced_heard_nothing,
)


@pytest.mark.proves("done.weekends_journey")
async def test_two_weekends_for_forty_citizens(sqlite_engine_url: str, tmp_path: Path) -> None:
    """Everybody knows when and where, whatever changed; nobody is reminded of what is done."""
    async with crowd_of(tmp_path, sqlite_engine_url) as crowd:
        await go_their_way(crowd)
        assert await crowd.played.stop_bot() < 5


@pytest.mark.accept("done.weekends_journey")
@pytest.mark.postgres
async def test_two_weekends_on_postgresql(postgres_engine_url: str, tmp_path: Path) -> None:
    """The same way: `make accept` goes it, the suite has no time for it (docs/decisions/0086)."""
    async with crowd_of(tmp_path, postgres_engine_url) as crowd:
        await go_their_way(crowd)
        assert await crowd.played.stop_bot() < 5


async def go_their_way(crowd: Crowd) -> None:
    for chapter in (*BEFORE, *DAYS, *IN_THE_END):
        await chapter(crowd)
    await crowd.played.kept_telegrams_rules()
