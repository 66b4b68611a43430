"""A process of our own that ends by a mistake: what is told of it, and what is not."""

import pytest
from structlog.testing import capture_logs

from bot.child import Broken, child


async def test_a_mistake_is_told_by_its_kind_and_place_and_quotes_nobody(
    capfd: pytest.CaptureFixture[str],
) -> None:
    with capture_logs() as logs:
        async with child("tests.edges.breaking", longest_line=1000) as broken:
            assert await broken.line() == b"one line\n"
            with pytest.raises(Broken):
                await broken.line()
            assert await broken.line() == b""
    (line,) = logs
    assert (line["event"], line["fault"]) == ("child.broken", "ValueError")
    assert line["place"].startswith("breaking.py:")
    assert capfd.readouterr() == ("", "")
    assert "Roux" not in str(logs)


async def test_a_process_that_is_killed_says_nothing_and_ends() -> None:
    async with child("tests.edges.breaking", longest_line=1000) as broken:
        broken.process.kill()
        while said := await broken.line():
            assert said == b"one line\n"
        assert await broken.process.wait() != 0
