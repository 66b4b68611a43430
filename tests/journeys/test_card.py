"""A whole workshop through the real program: twenty citizens, six speakers, two who organise it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys import card_after as after
from tests.journeys import card_beds as beds
from tests.journeys import card_end as end
from tests.journeys import card_group as group
from tests.journeys import card_needs as needs
from tests.journeys import card_speakers as speakers
from tests.journeys import card_writing as writing
from tests.journeys.card_cast import cast_of

pytestmark = [
    pytest.mark.timeout(600),
    pytest.mark.slow,
    pytest.mark.proves("done.card_journey"),
]

BEFORE = (
    group.everybody_answers,
    speakers.are_found,
    speakers.declare_interests,
    speakers.wait_for_meeting_two,
    speakers.are_asked,
    speakers.are_briefed,
    speakers.reads_what_changed,
    speakers.hand_over_materials,
    group.becomes_a_group,
    speakers.are_confirmed_by_meeting_three,
    speakers.are_read_by_citizens,
    group.two_say_when_they_come,
    writing.writes_to_who_has_not_answered,
    group.everybody_else_says_when_they_come,
    beds.a_hotel_is_found,
    beds.beds_are_given,
    beds.a_speaker_sleeps_there,
    beds.rooms_are_booked,
    needs.a_need_is_noted,
    needs.only_who_sees_to_the_beds_reads_it,
)
WEEKENDS = (
    beds.somebody_withdraws_on_thursday_night,
    writing.writes_to_who_comes,
    beds.everybody_is_called,
    beds.every_bed_is_right,
    after.first_weekend_passes,
    after.second_weekend_passes,
    after.a_few_answer_the_survey,
)
AFTER = (
    after.the_opinion_is_handed_over,
    after.the_commissioner_answers,
    after.everybody_reads_what_became_of_it,
)
IN_THE_END = (
    end.every_calendar_is_right,
    end.every_brief_is_read,
    end.every_message_came_once,
    end.nobody_is_woken,
    end.what_was_private_is_gone,
)


async def test_the_jobs_of_the_card(engine_url: str, tmp_path: Path) -> None:
    """From the first letter to six months after the opinion, each chapter after the other.

    At Telegram's pace on SQLite; on PostgreSQL the same in a hurry, as the demo tells it.
    """
    hurried = engine_url.startswith("postgresql")
    async with cast_of(tmp_path, engine_url, hurried=hurried) as cast:
        for chapter in (*BEFORE, *WEEKENDS, *AFTER, *IN_THE_END):
            await chapter(cast)
        await cast.played.kept_telegrams_rules()
        assert await cast.played.stop_bot() < 5
