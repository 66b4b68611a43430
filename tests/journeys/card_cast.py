"""Who plays in the journey of the card: twenty citizens, six speakers, two who organise it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.journeys.desk import Pages, at_the_desk, browser
from tests.journeys.path import Script
from tests.journeys.phone import Phone
from tests.journeys.rehearsal import EXAMPLE, Letter, Rehearsal, rehearsal

CITIZENS = 20
IN_TELEGRAM = 4  # the others answer by telephone, and Sophie notes it


@dataclass
class Speaker:
    """Somebody who is heard: by their telephone, or only by their own page."""

    person: str
    name: str
    phone: Phone | None = None
    page: Pages | None = None


@dataclass
class Cast:
    """Everybody who plays; `browser` gives another person a browser of their own."""

    played: Rehearsal
    script: Script
    claire: Phone
    sophie: Pages
    letters: list[Letter]
    phones: list[Phone]
    stack: AsyncExitStack
    speakers: dict[str, Speaker] = field(default_factory=dict)
    hotel: str = ""

    def file(self, number: int) -> str:
        """The page of a citizen, by their number."""
        return f"personnes/{self.letters[number].person}"

    async def browser(self) -> Pages:
        return Pages(await self.stack.enter_async_context(browser()), self.played.pages)


@asynccontextmanager
async def cast_of(folder: Path, database: str, *, hurried: bool) -> AsyncIterator[Cast]:
    """Twenty people are imported and get letters; Claire organises by telephone, Sophie by page."""
    people = (EXAMPLE / "people.csv").read_text("utf-8").splitlines()[: CITIZENS + 1]
    chosen = folder / "people.csv"
    chosen.write_text("\n".join(people) + "\n", "utf-8")
    script = Script.of("fr")
    async with (
        rehearsal(folder, database, hurried=hurried) as played,
        AsyncExitStack() as stack,
    ):
        await played.start_bot()
        await played.prepare(chosen)
        claire = await played.organiser("Claire", "Fontaine")
        sophie = await stack.enter_async_context(at_the_desk(played, script.workshop.id))
        sophie.sees("À faire")
        names = [" ".join(row.split(";")[:2]) for row in people[1:]]
        letters = [played.letters[name] for name in names]
        phones = [await played.phone(*name.split(" ", 1)) for name in names[:IN_TELEGRAM]]
        yield Cast(played, script, claire, sophie, letters, phones, stack)
