"""Killed again and again under load, the bot loses nothing and doubles nothing."""

from pathlib import Path

import pytest

from tests.edges.crash import Load, crash

KILLS = 5


@pytest.mark.slow
@pytest.mark.timeout(240)
@pytest.mark.proves("done.crash_test")
async def test_five_kills_under_load_lose_nothing_and_double_nothing(tmp_path: Path) -> None:
    tally = await crash(tmp_path, KILLS, Load())
    assert tally.hit_share >= 0.8, f"only {tally.hits} of {tally.kills} kills hit where it hurts"
    assert tally.updates_per_second >= 100
    assert tally.lost == []
    assert tally.done_twice == []
    assert tally.sent_twice == []
    assert max(tally.in_doubt) <= 20, "more in doubt than requests on their way"
