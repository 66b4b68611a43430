"""Words for a person."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from rules.help import (
    EXCERPT,
    Kind,
    Written,
    answered_by,
    excerpt,
    late_before,
    told,
)
from rules.messages import Words

PARIS = ZoneInfo("Europe/Paris")
THURSDAY = datetime(2027, 1, 14, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "by"),
    [
        (datetime(2027, 1, 11, 9, tzinfo=UTC), date(2027, 1, 13)),  # Monday, Wednesday
        (datetime(2027, 1, 14, 9, tzinfo=UTC), date(2027, 1, 18)),  # Thursday, Monday
        (datetime(2027, 1, 15, 9, tzinfo=UTC), date(2027, 1, 19)),  # Friday, Tuesday
        (datetime(2027, 1, 16, 9, tzinfo=UTC), date(2027, 1, 19)),  # Saturday, Tuesday
        (datetime(2027, 1, 14, 23, 30, tzinfo=UTC), date(2027, 1, 19)),  # Friday already in Paris
    ],
)
def test_a_receipt_promises_two_working_days(now: datetime, by: date) -> None:
    assert answered_by(now, PARIS) == by


@pytest.mark.parametrize("hours", range(0, 24 * 8, 5))
def test_what_is_late_is_what_was_promised_for_a_day_that_is_over(hours: int) -> None:
    now = THURSDAY + timedelta(hours=hours)
    within = late_before(now, PARIS)
    today = now.astimezone(PARIS).date()
    assert answered_by(within, PARIS) >= today > answered_by(within - timedelta(seconds=1), PARIS)


def test_what_came_in_is_told_by_its_kind() -> None:
    def came(written: Written, name: str = "") -> Words:
        return told(written, name, at=THURSDAY, zone=PARIS)

    assert came(Written("Bonjour"), "Ana").key == "help.came-words"
    assert came(Written(kind=Kind.VOICE), "Ana").key == "help.came-voice"
    assert came(Written(kind="video_note")).key == "help.came-document"
    assert came(Written("Bonjour")).facts["known"] == "no"
    assert came(Written("Bonjour")).facts["by"] == date(2027, 1, 18)


def test_an_excerpt_ends_with_a_whole_word() -> None:
    assert excerpt("  deux \n mots ") == "deux mots"
    assert excerpt("Avec mon chien ?") == "Avec mon chien\u00a0?"
    assert excerpt("mot " * 60).endswith("mot …")
    assert len(excerpt("mot " * 60)) <= EXCERPT + 2
