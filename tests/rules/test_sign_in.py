"""Links that sign in once within a day, and browsers that stay signed in for a working day."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from rules.sign_in import (
    IDLE,
    LINK_LASTS,
    LONGEST,
    SEEN_EVERY,
    Browser,
    LinkStanding,
    SignIn,
    is_signed_in,
    is_worth_noting,
    link_standing,
)

NOW = datetime(2027, 1, 12, 11, tzinfo=UTC)
MOMENT = timedelta(microseconds=1)
LINK = SignIn("hash", "omar", NOW + LINK_LASTS)
BROWSER = Browser("hash", "omar", begun_at=NOW, seen_at=NOW)


def test_a_link_opens_until_its_last_moment() -> None:
    assert link_standing(LINK, NOW + LINK_LASTS - MOMENT) is LinkStanding.OPEN
    assert link_standing(LINK, NOW + LINK_LASTS) is LinkStanding.EXPIRED


def test_a_used_link_is_used_however_old_it_is() -> None:
    used = replace(LINK, used_at=NOW)
    assert link_standing(used, NOW) is LinkStanding.USED
    assert link_standing(used, NOW + 2 * LINK_LASTS) is LinkStanding.USED


@pytest.mark.parametrize(
    ("browser", "after", "signed_in"),
    [
        (BROWSER, timedelta(), True),
        (BROWSER, IDLE - MOMENT, True),
        (BROWSER, IDLE, False),
        (replace(BROWSER, seen_at=NOW + LONGEST - MOMENT), LONGEST - MOMENT, True),
        (replace(BROWSER, seen_at=NOW + LONGEST), LONGEST, False),
        (replace(BROWSER, ended_at=NOW), timedelta(), False),
    ],
)
def test_a_browser_stays_signed_in_for_a_working_day_and_a_week_at_most(
    browser: Browser, after: timedelta, signed_in: bool
) -> None:
    assert is_signed_in(browser, NOW + after) is signed_in


def test_a_look_is_noted_every_few_minutes() -> None:
    assert not is_worth_noting(BROWSER, NOW + SEEN_EVERY - MOMENT)
    assert is_worth_noting(BROWSER, NOW + SEEN_EVERY)
