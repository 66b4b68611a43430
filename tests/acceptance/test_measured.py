"""The figures of the last `make bench` against what was asked."""

from pathlib import Path

import pytest

from bench.page import PARTS
from tests.acceptance.conftest import Show
from tests.acceptance.figures import Figures, Results


@pytest.mark.accept("measured.cpu_per_update")
def test_a_durable_update_costs_at_most_two_bare_ones(figures: Figures, show: Show) -> None:
    show(f"{figures.cpu_ratio:.2f} ×")
    assert figures.cpu_ratio <= 2


@pytest.mark.accept("measured.press_latency")
def test_a_press_is_answered_at_once_during_a_broadcast(figures: Figures, show: Show) -> None:
    show(f"{figures.press_p99_ms:.1f} ms")
    assert figures.press_p99_ms <= 50


@pytest.mark.accept("measured.bulk_rate")
def test_a_broadcast_keeps_its_pace(figures: Figures, show: Show) -> None:
    show(f"{figures.bulk_rate_share:.1%}")
    assert figures.bulk_rate_share >= 0.98


@pytest.mark.accept("measured.bulk_violations")
def test_a_broadcast_never_passes_a_limit(figures: Figures, show: Show) -> None:
    show(str(figures.bulk_violations))
    assert figures.bulk_violations == 0


@pytest.mark.accept("measured.statements")
def test_many_people_cost_no_more_statements(figures: Figures, show: Show) -> None:
    show(f"{figures.statements_per_update_small:g} → {figures.statements_per_update_large:g}")
    assert figures.statements_per_update_large == figures.statements_per_update_small


@pytest.mark.accept("measured.plans")
def test_no_plan_scans_a_table(figures: Figures) -> None:
    assert figures.plans_without_scan


@pytest.mark.accept("measured.memory")
def test_memory_stays_small(figures: Figures, show: Show) -> None:
    show(f"{figures.rss_mb_after_10000:.0f} MB")
    assert figures.rss_mb_after_10000 <= 150


@pytest.mark.accept("measured.crash_hits")
def test_the_kills_hit_where_it_hurts(figures: Figures, show: Show) -> None:
    show(f"{figures.crash_kills} kills, {figures.crash_hit_share:.0%}")
    assert figures.crash_kills >= 50
    assert figures.crash_hit_share >= 0.8


@pytest.mark.accept("measured.crash_lost")
def test_kills_lose_nothing(figures: Figures, show: Show) -> None:
    show(f"{figures.crash_lost} in {figures.crash_kills} kills")
    assert figures.crash_kills >= 50
    assert figures.crash_lost == 0


@pytest.mark.accept("measured.crash_doubled")
def test_kills_double_nothing(figures: Figures, show: Show) -> None:
    show(f"{figures.crash_doubled} in {figures.crash_kills} kills")
    assert figures.crash_kills >= 50
    assert figures.crash_doubled == 0


@pytest.mark.accept("measured.crash_in_doubt")
def test_kills_leave_few_messages_in_doubt(figures: Figures, show: Show) -> None:
    show(f"{figures.crash_in_doubt_mean:.2f}")
    assert figures.crash_in_doubt_mean <= 3


@pytest.mark.accept("measured.written_down")
def test_the_figures_are_written_down(results: Results, root: Path) -> None:
    page = (root / "docs/performance.md").read_text("utf-8")
    assert results.machine in page
    assert f"{results.figures.cpu_ratio:.2f}" in page
    assert f"{results.figures.press_p99_ms:.1f}" in page
    assert [part for part, _ in PARTS if f"| {part} |" not in page] == []
