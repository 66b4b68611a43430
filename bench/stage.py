"""A database with the example workshop and as many invented citizens as a measurement needs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import actions.notice
import actions.people
import actions.workshops
import storage.accounts
import storage.people
from actions.workshop_file import read_workshop
from bot.buttons import encode
from rules.messages import Press
from rules.notice import Document
from rules.people_row import PersonRow
from rules.tags import tag
from rules.who import Who
from rules.workshop import Workshop
from storage.database import Database
from storage.transaction import Transaction

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples/big-data-sante/workshop.toml"
FIRST_CHAT = 6_000_000_001
CHUNK = 200

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Player:
    """A citizen whose chat is bound and who has read everything: the questionnaire is next."""

    person: str
    chat: int


async def load_workshop(database: Database) -> Workshop:
    workshop = read_workshop(EXAMPLE.read_bytes())

    async def body(tx: Transaction) -> None:
        await actions.workshops.load(tx, "command", workshop, now=tx.now)

    await database.transact(body, cause="bench:workshop")
    return workshop


async def fill(database: Database, workshop: Workshop, people: int) -> None:
    """Import so many citizens who have no chat."""
    for first in range(0, people, CHUNK):
        rows = [_row(number) for number in range(first, min(first + CHUNK, people))]

        async def body(tx: Transaction, rows: list[PersonRow] = rows) -> None:
            await actions.people.import_rows(tx, "command", workshop, rows, now=tx.now)

        await database.transact(body, cause=f"bench:people:{first}")


async def bind(database: Database, workshop: Workshop, players: int) -> list[Player]:
    """Give the first so many citizens a chat, and let them have read everything."""
    made = []
    for number in range(players):

        async def body(tx: Transaction, number: int = number) -> Player:
            person = await storage.people.find_by_match(tx, tx.keyed_hash(_row(number).match))
            assert person is not None
            chat = FIRST_CHAT + number
            await storage.accounts.open_account(tx, chat, "fr", tx.now)
            await storage.accounts.bind(tx, chat, person, tx.now)
            who = Who.oneself(person, workshop.id)
            for document in Document:
                await actions.notice.acknowledge(tx, who, document, now=tx.now)
            return Player(person, chat)

        made.append(await database.transact(body, cause=f"bench:bind:{number}"))
    return made


def answers(workshop: Workshop) -> Iterator[str]:
    """What to press for the first questions, in their order: question and choice, as buttons do."""
    for question in workshop.questionnaire:
        if not question.choices or question.kind.value != "choice":
            return
        yield f"{tag(question.key)}.{tag(question.choices[0].key)}"


def press_data(player: Player, workshop: Workshop, value: str) -> str:
    """What the button of an answer carries."""
    return encode(Press("form", "ask", value), player.person, workshop.id)


def press(update_id: int, player: Player, workshop: Workshop, value: str) -> Json:
    """A press as Telegram tells of it, under a message with four buttons."""
    data = press_data(player, workshop, value)
    user = _user(player.chat)
    message = {
        "message_id": 7,
        "date": 1_800_000_000,
        "chat": {"id": player.chat, "type": "private", "first_name": "Ana"},
        "from": {"id": 1, "is_bot": True, "first_name": "Atelier"},
        "text": "Question 1 sur 8\n\nSerez-vous disponible aux deux week-ends ?",
        "reply_markup": {
            "inline_keyboard": [[{"text": f"Choix {n}", "callback_data": data}] for n in range(4)]
        },
    }
    query = {
        "id": str(10**17 + update_id),
        "from": user,
        "message": message,
        "chat_instance": "-42",
        "data": data,
    }
    return {"update_id": update_id, "callback_query": query}


def typed(update_id: int, chat: int, text: str) -> Json:
    """A typed message as Telegram tells of it."""
    message = {
        "message_id": update_id,
        "date": 1_800_000_000,
        "chat": {"id": chat, "type": "private", "first_name": "Ana"},
        "from": _user(chat),
        "text": text,
    }
    return {"update_id": update_id, "message": message}


def _user(chat: int) -> Json:
    return {"id": chat, "is_bot": False, "first_name": "Ana", "language_code": "fr"}


def _row(number: int) -> PersonRow:
    return PersonRow(
        line=number + 2,
        first_name=f"Ana{number}",
        last_name=f"Durand{number}",
        birth_year=1950 + number % 50,
        postcode=f"75{number % 20 + 1:03}",
        commune="Paris",
        address=None,
        phone=None,
        email=None,
        language="fr",
        features={"sexe": "femme"},
    )
