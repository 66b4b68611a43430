"""A whole workshop through the real program: twenty citizens, six speakers, two who organise it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys import card_group as group
from tests.journeys import card_speakers as speakers
from tests.journeys.card_cast import cast_of

pytestmark = [
    pytest.mark.timeout(600),
    pytest.mark.slow,
    pytest.mark.proves("done.card_journey"),
]


async def test_the_jobs_of_the_card(engine_url: str, tmp_path: Path) -> None:
    async with cast_of(tmp_path, engine_url) as cast:
        await group.everybody_answers(cast)
        await speakers.are_found(cast)
        await speakers.declare_interests(cast)
        await speakers.wait_for_meeting_two(cast)
        await speakers.are_asked(cast)
        await speakers.are_briefed(cast)
        await speakers.reads_what_changed(cast)
        await speakers.hand_over_materials(cast)
        await group.becomes_a_group(cast)
        await speakers.are_confirmed_by_meeting_three(cast)
        await speakers.are_read_by_citizens(cast)
        await group.two_say_when_they_come(cast)
        await group.everybody_else_says_when_they_come(cast)
        await cast.played.kept_telegrams_rules()
        assert await cast.played.stop_bot() < 5
