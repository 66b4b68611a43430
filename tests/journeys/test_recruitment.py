"""From a file of 2,000 people to a panel that is final: letters, answers, draw, replacements."""

from __future__ import annotations

import asyncio
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

import actions.replacement
import storage.citizens
import storage.draws
import storage.imports
import storage.outbox
import storage.seats
from rules.candidates import features_of
from rules.draw import Entry, outside
from rules.messages import Lane
from rules.who import CitizenState, Source
from rules.workshop import Workshop
from storage.database import Database, open_database
from storage.imports import ImportState
from tests.journeys.desk import Pages, at_the_desk
from tests.journeys.path import Script
from tests.journeys.recruiting import (
    ANSWERING,
    PEOPLE,
    Answers,
    Invited,
    invited,
    read_letters,
    write_people,
)
from tests.journeys.rehearsal import KEY, ROOT, Rehearsal, rehearsal

PATIENCE = 300.0
WORDS = {
    "sender-fr": "L’équipe de l’atelier\n1 place du Marché\n81000 Albi",
    "place-fr": "Albi",
    "words-fr": "Bonjour {prénom},\n\nVoici « {atelier} ».",
    "signature-fr": "Sophie Martin",
    "sender-en": "The team\n81000 Albi",
    "place-en": "Albi",
    "words-en": "Hello {first name},\n\nThis is “{workshop}”.",
    "signature-en": "Sophie Martin",
}
WITHDRAWING = 3  # 15 of 100 of twenty seats


async def until(look: Callable[[], Awaitable[bool]], what: str) -> None:
    give_up = time.monotonic() + PATIENCE
    while not await look():
        assert time.monotonic() < give_up, what
        await asyncio.sleep(0.3)


async def counts(database: Database, workshop: Workshop) -> dict[CitizenState, int]:
    return await database.read(lambda tx: storage.citizens.count_states(tx, workshop.id))


@pytest.mark.accept("done.recruitment_journey")
@pytest.mark.timeout(1500)
async def test_two_thousand_people_become_a_panel_of_twenty(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    script = Script.of("fr")
    workshop = script.workshop
    address = f"sqlite:///{tmp_path / 'atelier.db'}"
    write_people(tmp_path / "people.csv", workshop)
    async with rehearsal(tmp_path, address) as played:
        await played.command(
            "workshop", "load", str(ROOT / "examples/big-data-sante/workshop.toml")
        )
        await played.start_bot()
        async with (
            at_the_desk(played, workshop.id) as sophie,
            await open_database(
                address,
                bytes.fromhex(KEY),
                clock=lambda: datetime.now(UTC),
                files=tmp_path / "files",
            ) as database,
        ):
            await brought_in(sophie, database, tmp_path / "people.csv")
            assert await counts(database, workshop) == {CitizenState.CONTACTED: PEOPLE}
            people = await letters(sophie, database)
            ways = await Answers(played, script, sophie).all(people)
            record_property("figure", f"{sum(ways.values())} answers")
            answered = sum(many for how, many in ways.items() if how.endswith("whole"))
            assert (await counts(database, workshop))[CitizenState.ANSWERED] == answered
            await qualify(sophie, database, workshop)
            file = await draw(sophie, database, workshop)
            verified(file, tmp_path)
            await replace(sophie, played, database, workshop, people)
            await meeting_three(sophie, database, workshop)
            assert (await counts(database, workshop))[CitizenState.VALIDATED] == workshop.seats
            await within_the_quotas(database, workshop)
            await played.kept_telegrams_rules()


async def brought_in(sophie: Pages, database: Database, file: Path) -> None:
    """Send the institute's file, look at what was understood, and load it."""
    await sophie.opens("personnes/importer")
    fields = {"source": Source.INSTITUTE.value, "state": CitizenState.CONTACTED.value}
    await sophie.sends(
        "/importer", fields, file=(file.name, await asyncio.to_thread(file.read_bytes))
    )
    assert sophie.status == 200, sophie.shown
    page = sophie.path

    async def stands(state: ImportState) -> bool:
        found = await database.read(lambda tx: storage.imports.find(tx, 1))
        return found is not None and found.state is state

    await until(lambda: stands(ImportState.READY), "the file is read")
    await sophie.does(page, "/charger")
    await until(lambda: stands(ImportState.LOADED), "the file is loaded")


async def letters(sophie: Pages, database: Database) -> list[Invited]:
    """Make the letters of all, and read four hundred of them as a camera does."""
    await sophie.opens("premier-contact/texte/lettres")
    await sophie.sends("/lettres", WORDS)
    assert sophie.status == 200, sophie.shown
    asked = {"name": "Première", "kind": "first", "channel": "letter", "wanted": str(PEOPLE)}
    await sophie.does("premier-contact", "/premier-contact", asked)

    async def ready() -> bool:
        return "Prête" in await sophie.opens("premier-contact")

    await until(ready, "the letters are made")
    await sophie.opens("premier-contact/vague/1/tout")
    people = await invited(database, read_letters(sophie.content, ANSWERING))
    assert len({one.person.id for one in people}) == ANSWERING
    for one in people[:5]:  # the page that the code opens is theirs
        await sophie.opens(one.address.removeprefix(sophie.root))
        assert sophie.status == 200
    return people


async def qualify(sophie: Pages, database: Database, workshop: Workshop) -> None:
    """Look at whoever answered, and qualify them all."""
    answered = await database.read(
        lambda tx: storage.citizens.in_state(tx, workshop.id, CitizenState.ANSWERED)
    )
    for one in answered:
        await sophie.does(f"personnes/{one.person}", "/qualifier")


async def draw(sophie: Pages, database: Database, workshop: Workshop) -> bytes:
    """Have meeting 1 decide, prepare the list, give the number in public; the draw's file."""
    decided = {"what": "1:sample", "outcome": "adopted", "reason": ""}
    await sophie.does("decisions", "/decisions", decided, holding="1:sample")
    await sophie.does("tirage", "/tirage")

    async def listed() -> bool:
        return "La liste est prête" in await sophie.opens("tirage")

    await until(listed, "the list is made")
    await sophie.opens("tirage/1/fichier")
    file = sophie.content
    words = "Loto du 27 novembre 2026 : 3 14 15 40 41, chance 7"
    await sophie.does("tirage", "/numero", {"number": words, "again": words})

    async def told() -> bool:
        found = await database.read(lambda tx: storage.draws.last(tx, workshop.id))
        waiting = await database.read(lambda tx: storage.outbox.heads(tx, Lane.REMINDER, 1))
        return found is not None and found.told_at is not None and not waiting

    await until(told, "everybody has their answer")
    seats = await database.read(lambda tx: storage.seats.every(tx, workshop.id))
    assert len([seat for seat in seats if seat.person]) == workshop.seats
    return file


def verified(file: bytes, folder: Path) -> None:
    """Verify the draw from its file in a clean clone, which knows no database and no key."""
    clone = folder / "clone"
    subprocess.run(["git", "clone", "--quiet", "--no-hardlinks", str(ROOT), str(clone)], check=True)
    (folder / "draw.json").write_bytes(file)
    said = subprocess.run(
        [
            *(sys.executable, "-m", "bot", "draw", "verify", str(folder / "draw.json")),
            *("--number", "Loto du 27 novembre 2026 : 3 14 15 40 41, chance 7"),
        ],
        cwd=clone,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(clone), "LANG": "fr_FR.UTF-8"},
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    assert "La liste refaite ici est la même, groupe par groupe" in said, said


async def replace(
    sophie: Pages,
    played: Rehearsal,
    database: Database,
    workshop: Workshop,
    people: list[Invited],
) -> None:
    """Let three of twenty withdraw, and offer each seat to whoever repairs the plan."""
    seats = await database.read(lambda tx: storage.seats.every(tx, workshop.id))
    known = {one.person.id: one for one in people}
    leaving = [seat.person for seat in seats if seat.person in known][:WITHDRAWING]
    assert len(leaving) == WITHDRAWING
    for person in leaving:
        await sophie.does(f"groupe/appel/{person}", "", {"do": "leave"}, holding='value="leave"')
    assert "3 places libres" in plain_of(await sophie.opens("groupe"))
    for seat in [one.number for one in seats if one.person in leaving]:
        standing = await database.read(lambda tx: actions.replacement.standing(tx, workshop))
        best = standing.ranked[0]
        assert best.keeps_the_plan
        offer = {"person": best.spare.person, "hours": "24", "goes_on": "1"}
        await sophie.does("groupe", f"/place/{seat}", offer, holding=best.spare.person)
        offers = re.findall(r"/proposition/(\d+)", await sophie.opens("groupe"))
        await sophie.sends(f"/proposition/{offers[0]}", {"do": "accepted"})
        assert sophie.status == 200, sophie.shown


def plain_of(shown: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", shown))


async def meeting_three(sophie: Pages, database: Database, workshop: Workshop) -> None:
    """Confirm each by a call, and let the committee decide on the group."""
    seats = await database.read(lambda tx: storage.seats.every(tx, workshop.id))
    members = [seat.person or "" for seat in seats]
    for person in members:
        page = f"groupe/appel/{person}"
        await sophie.does(page, "", {"do": "confirm"}, holding='value="confirm"')
    await sophie.opens("groupe/feuille")
    assert "Prénom" not in sophie.shown.partition("<main")[2]
    adopted: dict[str, str | list[str]] = {"outcome": "adopted", "reason": "", "person": members}
    await sophie.does("decisions", "/decisions", adopted, holding="3:panel")


async def within_the_quotas(database: Database, workshop: Workshop) -> None:
    """Count the panel: each value within its bounds."""
    standing = await database.read(lambda tx: actions.replacement.standing(tx, workshop))
    entries = [Entry(str(at), values) for at, values in enumerate(standing.seated)]
    assert len(entries) == workshop.seats
    assert list(outside(features_of(workshop), entries)) == []
    assert Counter(len(one.values) for one in entries) == {len(workshop.quotas): workshop.seats}
