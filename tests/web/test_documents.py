"""What the documents promise is what the program does."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

from starlette.routing import Route

from rules.needs import KEPT, ROOMS_KEPT
from rules.workshop import FOLLOW_UP
from storage.erasure import ERASABLE
from storage.retention import BODIES, CHATS, POOL
from web.app import ROUTES

DOCS = Path(__file__).parents[2] / "docs"


def test_every_personal_column_is_explained_and_none_is_invented() -> None:
    page = (DOCS / "personal-data.md").read_text("utf-8")
    explained = {
        name
        for line in page.splitlines()
        if line.startswith("| `")
        for name in re.findall(r"`(\w+\.sealed_\w+)`", line.split("|")[1])
    }
    assert explained == set(ERASABLE)


def test_the_page_tells_the_times_that_the_purge_keeps() -> None:
    page = (DOCS / "personal-data.md").read_text("utf-8")
    times = dict(
        re.findall(r"\| `(\w+)\.sealed_\w+`.*\| [^|]*?(\d+) days[^|]*\|$", page, re.MULTILINE)
    )
    kept = {table: timedelta(days=int(days)) for table, days in times.items()}
    assert kept == {
        "inbox": BODIES,
        "outbox": BODIES,
        "jobs": BODIES,
        "imports": BODIES,
        "help_messages": CHATS,
        "calls": CHATS,
        "places": CHATS,
        "broadcasts": CHATS,
        "run_sheet_items": CHATS,
        "speakers": POOL,
        "needs": KEPT,
        "emergency_contacts": KEPT,
        "rooming_lines": KEPT,
        "beds": ROOMS_KEPT,
        "stays": ROOMS_KEPT,
    }
    assert f"their words go {POOL.days} days after replacements close" in page
    assert f"or {FOLLOW_UP.days} days after the opinion is due" in page


def test_every_address_in_the_documents_is_served() -> None:
    served = {route.path for route in ROUTES if isinstance(route, Route)}
    for page in DOCS.glob("*.md"):
        for address in re.findall(
            r"`(/(?:confidentialite|privacy|accessibilite|health)[^`]*)`", page.read_text("utf-8")
        ):
            if page.name != "emulator.md" and address != "/privacy":  # that one is a command too
                assert address in served, (page.name, address)


def test_links_between_documents_lead_somewhere() -> None:
    root = DOCS.parent
    for page in [*DOCS.rglob("*.md"), *root.glob("*.md")]:
        for target in re.findall(r"\]\(([^)#\s]+)", page.read_text("utf-8")):
            if "://" not in target and not target.startswith("mailto:"):
                assert (page.parent / target).exists(), (page.name, target)
