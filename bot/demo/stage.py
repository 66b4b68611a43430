"""Sets the stage of the demo: the example in the database, telephones and letters in the emulator.

The story begins on a morning, whenever the demo is started, so that the same hours pass each time.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import aiohttp

import actions.people
import storage.accounts
import storage.clock
import storage.panels
from actions.workshop_file import read_workshop
from bot.cli.desk import ACTOR, Desk, opened
from bot.cli.links import Letter, make_letters
from bot.cli.people import import_people
from bot.cli.workshop import load_file
from bot.demo import practice, run_sheet
from bot.demo.cast import SEED, STOPS, Part, Temper, deal
from bot.settings import Settings
from rules.links import printed_code
from rules.people_file import read_people
from rules.people_row import PersonRow
from rules.who import Who
from rules.workshop import Workshop
from storage.transaction import Transaction
from texts import Texts

EXAMPLE = Path(__file__).parents[2] / "examples" / "big-data-sante"
BOT_NAME = "Atelier citoyen"  # as one gives it to a real bot when making it
ORGANISER = 9001  # the organiser's account; citizens' accounts are counted from CITIZENS
CITIZENS = 1001
ON_STAGE = 30  # citizens with a telephone; the other invented people have none
BY_PHONE = "Suzanne Petit"  # 68, who has no telephone that could run Telegram
LEFT_ALONE = ("Gaëlle Müller", "Yvonne d’Aubigné", "Gérard Le Goff")
"""Whom the visitor may play: the crowd leaves their telephones alone."""

HEROES = {
    "Théo Lefèvre": Temper(0),
    "Inès Haddad": Temper(0),
    "Chloé Ben Salah": Temper(0, turn=STOPS),
}
"""Of whom the tour tells, and how they take the letter."""

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Stage:
    """What a demo is made of, kept in a file so that the next one can go on with it.

    `began` is the instant of the first morning (ISO), `people` are ids by name, of everybody;
    `accounts` are who has a telephone, for the emulator, `mailboxes` who has an e-mail address and
    no telephone. Everybody speaks the same `language`.
    """

    began: str
    workshop: str
    people: dict[str, str]
    accounts: Sequence[Json]
    crowd: Sequence[Json]
    language: str = "fr"
    mailboxes: list[Json] = field(default_factory=list)

    def account(self, name: str) -> int:
        """Return the account of somebody with a telephone. KeyError where they have none."""
        named = {f"{one['first_name']} {one['last_name']}": one["id"] for one in self.accounts}
        return int(named[name])

    def letter(self, name: str) -> str:
        """Return the address of the page that somebody's letter opens."""
        account = self.account(name)
        return next(str(one["letter"]) for one in self.accounts if one["id"] == account)

    def keep(self, file: Path) -> None:
        """Write it down."""
        told = {name: getattr(self, name) for name in self.__slots__}
        file.write_text(json.dumps(told, ensure_ascii=False), "utf-8")

    @classmethod
    def read(cls, file: Path) -> Stage:
        """Read what `keep` has written."""
        return cls(**json.loads(file.read_text("utf-8")))


async def set_stage(
    settings: Settings, file: Path, *, kept: bool, crowd: bool, language: str = "fr"
) -> Stage:
    """Fill the database or go on with it, and give people their telephones in the emulator.

    A story that begins is told in this language: whoever follows it can read every telephone.
    """
    async with aiohttp.ClientSession(settings.telegram_url) as emulator:
        if kept:
            await _go_on(settings, emulator)
        else:
            await _post(emulator, "/sim/clock", {"to": "morning"})
            async with opened(settings) as desk:
                (await _seed(desk, language)).keep(file)
        stage = Stage.read(file)
        for one in (*stage.accounts, *stage.mailboxes):
            await _post(emulator, "/sim/users", one)
        token = settings.bot_token.get_secret_value()
        await _post(emulator, f"/bot{token}/setMyName", {"name": BOT_NAME})
        path = f"/sim/users/{ORGANISER}/messages?bot={settings.bot_id}"
        await _post(emulator, path, {"start": ""})
        if crowd:
            people = {"seed": SEED, "people": stage.crowd}
            await _post(emulator, "/sim/crowd", people)
    return stage


async def _post(emulator: aiohttp.ClientSession, path: str, body: Json) -> None:
    async with emulator.post(path, json=body) as answer:
        answer.raise_for_status()


async def _go_on(settings: Settings, emulator: aiohttp.ClientSession) -> None:
    """Take the kept data up again: time never goes back, and the telephones are empty."""
    async with opened(settings) as desk:
        newest = await desk.database.read(storage.clock.newest)
        await desk.database.transact(storage.panels.forget_all, cause="command:demo:kept")
        if newest is not None and newest > desk.now():
            await _post(emulator, "/sim/clock", {"to": newest.isoformat()})


async def _seed(desk: Desk, language: str) -> Stage:
    """Fill the database with the example, whose people all speak this language."""
    definition, texts = (EXAMPLE / "workshop.toml").read_bytes(), Texts.load()
    workshop = read_workshop(definition)
    people = read_people((EXAMPLE / "people.csv").read_bytes(), workshop)
    rows = tuple(replace(row, language=language) for row in people.good)
    # Before the story's own: whoever is in no workshop is told of the one that was loaded last.
    sacha = await practice.set_up(desk, workshop, rows, language, texts)
    await load_file(desk, definition)
    await import_people(desk, workshop, rows)
    letters: dict[str, Letter] = {}

    def keep(made: Sequence[Letter]) -> None:
        letters.update((letter.name, letter) for letter in made)

    await make_letters(desk, workshop, keep)
    organiser, account = await _organiser(desk, workshop, language)
    on_stage = {CITIZENS + number: row for number, row in enumerate(_in_order(rows))}
    telephones = [_telephone(number, row, letters) for number, row in on_stage.items()]
    parts = [
        (number, Part(workshop, texts, row, f"06 39 98 20 {number - CITIZENS + 10}"))
        for number, row in on_stage.items()
        if _name(row) not in LEFT_ALONE
    ]
    known = {n: HEROES[_name(row)] for n, row in on_stage.items() if _name(row) in HEROES}
    crowd = deal(parts, known, SEED)
    ids = {name: letter.person for name, letter in letters.items()}
    ids[f"{account['first_name']} {account['last_name']}"] = organiser
    ids[practice.ORGANISER] = sacha
    others = [row for row in rows if row.email and row not in on_stage.values()]
    mailboxes = [_mailbox(row) for row in (*others, *practice.written_to(workshop, rows, language))]
    accounts = [account, *telephones]
    return Stage(desk.now().isoformat(), workshop.id, ids, accounts, crowd, language, mailboxes)


def practice_file(language: str) -> bytes:
    """Return the institute's file of the workshop to practise on."""
    workshop = read_workshop((EXAMPLE / "workshop.toml").read_bytes())
    people = read_people((EXAMPLE / "people.csv").read_bytes(), workshop)
    return practice.file_of(workshop, people.good, language)


def _in_order(rows: Sequence[PersonRow]) -> Iterator[PersonRow]:
    """Give whoever has a telephone, the heroes first: they are the top of the emulator's list."""
    known = {_name(row): row for row in rows}
    first = (*LEFT_ALONE, *HEROES)
    yield from (known[name] for name in first)
    others = [row for row in rows if _name(row) not in {*first, BY_PHONE}]
    yield from others[: ON_STAGE - len(first)]


def _name(row: PersonRow) -> str:
    return f"{row.first_name} {row.last_name}"


def _telephone(number: int, row: PersonRow, letters: Mapping[str, Letter]) -> Json:
    letter = letters[_name(row)]
    return {
        **_person(row),
        "id": number,
        "letter": letter.address,
        "code": printed_code(letter.link.code),
    }


def _mailbox(row: PersonRow) -> Json:
    return {**_person(row), "telegram": False}


def _person(row: PersonRow) -> Json:
    return {
        "first_name": row.first_name,
        "last_name": row.last_name,
        "language_code": row.language,
        "note": f"{row.birth_year} · {row.postcode} {row.commune}",
        "email": row.email or "",
    }


async def _organiser(desk: Desk, workshop: Workshop, language: str) -> tuple[str, Json]:
    """Add an organiser whose account is known already; return id and account."""

    async def body(tx: Transaction) -> str:
        person = await actions.people.add_organiser(
            tx, Who(ACTOR, ACTOR, workshop.id), "Claire", "Fontaine", language=language, now=tx.now
        )
        await storage.accounts.open_account(tx, ORGANISER, language, tx.now)
        await storage.accounts.bind(tx, ORGANISER, person, tx.now)
        await run_sheet.fill(tx, Who(person, person, workshop.id), workshop, language)
        return person

    person = await desk.database.transact(body, cause="command:demo:organiser")
    return person, {
        "id": ORGANISER,
        "first_name": "Claire",
        "last_name": "Fontaine",
        "language_code": language,
        "note": {"fr": "organise l’atelier", "en": "organises the workshop"}[language],
    }
