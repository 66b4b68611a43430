"""A second workshop of the demo, to practise on: everything up to the draw is there to be done.

Its people are invented here, the same each time. It is none of the story's: whatever is done in it
changes nothing there. Nobody in it has a telephone in the emulator; who may be written to has a
mailbox.
"""

from __future__ import annotations

import csv
import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from io import StringIO
from string import ascii_lowercase
from unicodedata import normalize

import actions.calls
import actions.decisions
import actions.letters
import actions.people
import actions.waves
import actions.workshops
import storage.people
import storage.workshops
from actions.people import Arrival
from actions.workshop_file import to_json
from bot.cli.desk import ACTOR, Desk
from rules.decisions import Outcome
from rules.facts import Localised
from rules.people_row import PersonRow
from rules.waves import Channel, Kind, Plan
from rules.who import CitizenState, Source, Who
from rules.workshop import Workshop
from storage.transaction import Transaction
from texts import Texts

WORKSHOP = "s-exercer"
SACHA = ("Sacha", "Lemoine")
ORGANISER = " ".join(SACHA)  # whom a visitor is there
QUALIFIED, CONTACTED, IN_THE_FILE = 150, 24, 18
CALLED = 3  # of those contacted, who ask for a call
WRITTEN = 16  # letters of the first wave: the others wait for the next one
SEED = "1789"
PHONES = 7_000  # from 06 39 98 70 00 on, numbers that nobody has
BEHIND_THE_STORY = timedelta(weeks=104)
POST = "exercice.example"  # none of the story has a mailbox there
WITHOUT_POST = 6  # one in so many has no address
_NO_YEAR = "74"
_HEADER = (
    *("Prénom", "Nom", "Date de naissance", "Adresse"),
    *("Code postal", "Commune", "Téléphone", "Courriel"),
)


@dataclass(frozen=True, slots=True)
class Pool:
    """The invented people, by how far they are."""

    qualified: Sequence[PersonRow]
    contacted: Sequence[PersonRow]
    in_the_file: Sequence[PersonRow]


async def set_up(
    desk: Desk, example: Workshop, known: Sequence[PersonRow], language: str, texts: Texts
) -> str:
    """Fill the second workshop, whose people have the names of `known`, mixed; the organiser's id.

    The letters of its wave are made by the bot.
    """
    title = Localised(
        {each: texts.plain("tour.practice-title", each) for each in example.languages}
    )
    workshop = replace(later(example), id=WORKSHOP, title=title)
    people = _invented(workshop, known, language)

    async def begin(tx: Transaction) -> Who:
        await actions.workshops.load(tx, ACTOR, workshop, now=tx.now)
        command = Who(ACTOR, ACTOR, workshop.id)
        sacha = await actions.people.add_organiser(
            tx, command, *SACHA, language=language, now=tx.now
        )
        who = Who(sacha, sacha, workshop.id)
        sample = (workshop.id, 1, "sample", Outcome.ADOPTED, "", tx.now)
        await actions.decisions.record(tx, who, *sample)
        return who

    async def bring(tx: Transaction) -> None:
        qualified = Arrival(CitizenState.QUALIFIED, Source.INSTITUTE)
        await actions.people.import_rows(
            tx, who.actor, workshop, people.qualified, qualified, now=tx.now
        )

    async def write(tx: Transaction) -> None:
        await _first_contact(tx, who, workshop, people.contacted, (texts, language))

    who = await desk.database.transact(begin, cause="command:practice:begin")
    await desk.database.transact(bring, cause="command:practice:people")
    await desk.database.transact(write, cause="command:practice:contact")
    return who.actor


def file_of(example: Workshop, known: Sequence[PersonRow], language: str) -> bytes:
    """Return the file that a visitor sends themselves: kept for them, it would be forgotten."""
    return _file(example, _invented(example, known, language))


def written_to(example: Workshop, known: Sequence[PersonRow], language: str) -> Sequence[PersonRow]:
    """Return who may be written to by e-mail: those contacted, and those of the file."""
    pool = _invented(example, known, language)
    return [row for row in (*pool.contacted, *pool.in_the_file) if row.email]


async def _first_contact(
    tx: Transaction,
    who: Who,
    workshop: Workshop,
    rows: Sequence[PersonRow],
    speaks: tuple[Texts, str],
) -> None:
    """Bring people who are to be written to; have some letters made; some ask for a call."""
    texts, language = speaks
    contacted = Arrival(CitizenState.CONTACTED, Source.INSTITUTE)
    await actions.people.import_rows(tx, who.actor, workshop, rows, contacted, now=tx.now)
    letter = Channel.LETTER
    words = {
        each: replace(
            actions.letters.suggestion(workshop, letter, each, texts),
            place=texts.plain("tour.practice-place", each),
        )
        for each in workshop.languages
    }
    await actions.letters.write(tx, who, workshop, letter, words)
    wave = Plan(texts.plain("tour.practice-wave", language), Kind.FIRST, letter, tx.now, WRITTEN)
    await actions.waves.begin(tx, who, wave)
    for row in rows[:CALLED]:
        person = await storage.people.find_by_match(tx, tx.keyed_hash(row.match))
        if person is not None:
            await actions.calls.request(tx, Who.oneself(person, workshop.id), now=tx.now)


def later(example: Workshop) -> Workshop:
    """Put all its dates far behind the story: nothing of it is over, however far one has played.

    Whole weeks, after which summer time begins on the same day of the weekend.
    """

    def moved(found: re.Match[str]) -> str:
        return (date.fromisoformat(found[0]) + BEHIND_THE_STORY).isoformat()

    return storage.workshops.read(re.sub(r"\b\d{4}-\d\d-\d\d(?=[T\"])", moved, to_json(example)))


def _invented(workshop: Workshop, known: Sequence[PersonRow], language: str) -> Pool:
    """Invent people with names and places of those who are known, as the plan wants them."""
    dice = random.Random(SEED)  # noqa: S311 - a story, no secret
    rows = list(_rows(workshop, known, language, dice))
    last = QUALIFIED + CONTACTED
    return Pool(rows[:QUALIFIED], rows[QUALIFIED:last], rows[last:])


def _rows(
    workshop: Workshop, known: Sequence[PersonRow], language: str, dice: random.Random
) -> Iterator[PersonRow]:
    for number in range(QUALIFIED + CONTACTED + IN_THE_FILE):
        features = {
            quota.feature: dice.choices(
                [value.key for value in quota.values],
                [value.minimum + value.maximum for value in quota.values],
            )[0]
            for quota in workshop.quotas
        }
        last, alike = dice.choice(known), dice.choice(_alike(known, features, "age"))
        first = dice.choice(_alike(known, features, "sexe"))
        home = dice.choice(_alike(known, features, "territoire"))
        yield PersonRow(
            line=number + 2,
            first_name=first.first_name,
            last_name=last.last_name,
            birth_year=alike.birth_year,
            postcode=home.postcode,
            commune=home.commune,
            address=f"{dice.randint(1, 99)} {(home.address or '').partition(' ')[2]}",
            phone=f"+3363998{PHONES + number}",
            email=_address(first.first_name, last.last_name, number),
            language=language,
            features=features,
        )


def _address(first: str, last: str, number: int) -> str | None:
    """Invent somebody's address; the number keeps people of one name apart."""
    if number % WITHOUT_POST == 0:
        return None
    return f"{_plain(first)}.{_plain(last)}{number}@{POST}"


def _plain(name: str) -> str:
    """Write a name as addresses do: small letters of ASCII alone."""
    letters = normalize("NFD", name.lower())
    return "".join(each for each in letters if each in ascii_lowercase)


def _alike(
    known: Sequence[PersonRow], features: Mapping[str, str], feature: str
) -> Sequence[PersonRow]:
    """Return who has the same value of a feature: what is made of them goes with it."""
    wanted = features.get(feature)
    return [row for row in known if row.features.get(feature) == wanted] or known


def _file(workshop: Workshop, people: Pool) -> bytes:
    """Write a file as an institute does: a year is wrong, a postcode missing, somebody known."""
    rows = list(people.in_the_file)
    met = people.contacted[-1]
    rows.append(replace(met, first_name=f"{met.first_name}e", phone=rows[0].phone))
    lines = [_line(workshop, row) for row in rows]
    lines[1][2] = _NO_YEAR
    lines[4][4] = ""
    out = StringIO()
    writer = csv.writer(out, delimiter=";")
    writer.writerow([*_HEADER, *(quota.label.get("fr") for quota in workshop.quotas)])
    writer.writerows(lines)
    return out.getvalue().encode("cp1252")


def _line(workshop: Workshop, row: PersonRow) -> list[str]:
    labels = [
        next(value.label.get("fr") for value in quota.values if value.key == key)
        for quota in workshop.quotas
        for key in [row.features[quota.feature]]
    ]
    named = (row.first_name, row.last_name, str(row.birth_year), row.address or "")
    return [*named, row.postcode, row.commune, row.phone or "", row.email or "", *labels]
