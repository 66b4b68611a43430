"""What every test may ask for."""

import gc
import os
from collections.abc import Generator
from itertools import islice
from pathlib import Path

import pytest
from coverage import Coverage
from hypothesis import settings

pytest_plugins = [
    "tests.engines",
    "tests.machine",
    "tests.postgres",
    "tests.scratch",
    "tests.chromium",
]

# How long one example takes says more about the machine's other work than about ours.
settings.register_profile("house", deadline=None, print_blob=True)
settings.load_profile("house")

COUNTED = tuple(Path(__file__).parent / room for room in ("conversations", "rules", "texts"))


def counted(item: pytest.Item) -> bool:
    """Tell whether the branches are counted that this test takes.

    Counting doubles what a test costs. A page that passes through a rule proves little of it, and
    the other engine nothing more.
    """
    here = any(item.path.is_relative_to(room) for room in COUNTED)
    return here and item.get_closest_marker("postgres") is None


@pytest.hookimpl(trylast=True)  # what is not run must be gone: it would shift whose turn is what
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes long; a report says for which lines of `make accept` a test speaks."""
    for item in items:
        for marker in item.iter_markers("proves"):
            item.user_properties.append(("proves", marker.args[0]))
    items[:] = long_ones_first(items, int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1")))


def long_ones_first(items: list[pytest.Item], workers: int) -> list[pytest.Item]:
    """Deal what is slow to all workers, before the rest of what each begins with.

    A worker begins with so many tests in a row, and takes over from others when it has none left;
    a journey of minutes that is begun last keeps everybody waiting. What is slow in one file stays
    with one worker: it may need the same workshop, which takes long to make.
    """
    slow = [item for item in items if item.get_closest_marker("slow")]
    rest = iter([item for item in items if not item.get_closest_marker("slow")])
    files = list(dict.fromkeys(item.path for item in slow))
    dealt: list[pytest.Item] = []
    for worker in range(workers):
        dealt += [item for item in slow if files.index(item.path) % workers == worker]
        dealt += islice(rest, max(0, (worker + 1) * len(items) // workers - len(dealt)))
    return dealt


def pytest_collection_finish() -> None:
    """Look for garbage less often, and never among what was imported: that stays to the end.

    Each full look goes through every syntax tree and catalogue: some 7 % of what a test costs.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Let coverage rest while a test runs that is not counted."""
    counting = Coverage.current()
    if counting is None or counted(item):
        return (yield)
    counting.stop()
    try:
        return (yield)
    finally:
        counting.start()
