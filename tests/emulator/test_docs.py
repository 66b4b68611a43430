"""The steering API is documented, call by call."""

from __future__ import annotations

import re
from pathlib import Path

from emulator.app import create_app
from emulator.world import World

PAGE = (Path(__file__).parents[2] / "docs" / "emulator.md").read_text()


def test_every_call_is_in_the_documentation() -> None:
    calls = set()
    for route in create_app(World()).router.routes():
        path = route.resource.canonical if route.resource else ""
        if path.startswith("/sim") and route.method != "HEAD":
            calls.add(f"{route.method} {path}")
    named = re.sub(r" +", " ", PAGE)
    missing = []
    for call in sorted(calls):
        path = call.replace("/{press}", "/{callback_query_id}")
        acts = [path.replace("{act}", act) for act in ("block", "unblock")]
        missing += [act for act in acts if f"{act}`" not in named and f"{act} " not in named]
    assert [one for one in missing if f"{one}?" not in named] == []
