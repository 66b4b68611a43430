"""What goes on in a workshop: invented people who answer, are chosen, say who comes, call, write.

Everything happens by the same actions as in earnest, a few hundred people a transaction, so that a
page that is looked at, measured or listened to has in it what a real one has.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from itertools import cycle

import actions.attendance
import actions.calls
import actions.decisions
import actions.form
import actions.help
import actions.notice
import actions.people
import actions.qualification
import storage.accounts
import storage.calls
import storage.citizens
import storage.form
import storage.people
from rules.attendance import Answer
from rules.calls import Outcome as CallOutcome
from rules.calls import Reason
from rules.decisions import PANEL, Outcome
from rules.forms import applicable
from rules.help import Written
from rules.notice import Document
from rules.people_row import PersonRow
from rules.who import CitizenState, Who
from rules.workshop import Question, QuestionKind, Workshop
from storage.database import Database
from storage.transaction import Transaction

FIRST_CHAT = 6_500_000_001
CHUNK = 100
AWAY = "J’ai une allergie et ma mère est malade"
"""What people write to the team, here: words that nobody else may read."""
CALLED = "Parle de son deuil, rappeler doucement"
"""What an organiser notes of a call."""
WISH = "06 39 98 77 66, plutôt le soir"
"""When and where somebody wants to be called."""
REPLY = "Nous en avons parlé à l’infirmière"
"""What an organiser answers."""
EXPECTS = "Comprendre ce que devient mon dossier médical"
"""What somebody answers in their own words."""


@dataclass(frozen=True, slots=True)
class Life:
    """One person of the workshop and what they do, by their number."""

    number: int
    person: str

    @property
    def chat(self) -> int | None:
        """Two of three have a chat."""
        return FIRST_CHAT + self.number if self.number % 3 else None

    @property
    def answers(self) -> bool:
        """Six of ten hand their questionnaire in."""
        return self.number % 10 >= 4

    @property
    def qualifies(self) -> bool:
        """Four of ten."""
        return self.number % 10 >= 6

    @property
    def is_not_retained(self) -> bool:
        """One of ten."""
        return self.number % 10 == 5


def row(number: int, workshop: Workshop) -> PersonRow:
    """Return an invented person, another for each number."""
    return PersonRow(
        line=number + 2,
        first_name=f"Anatolie{number}",
        last_name=f"Quillerou{number}",
        birth_year=1950 + number % 50,
        postcode=f"46{number % 900 + 100}",
        commune=f"Villeneuve-{number % 40}",
        address=f"{number} rue des Tilleuls",
        phone=f"+336399{number:05}",
        email=f"anatolie{number}@example.org",
        language="en" if number % 20 == 19 else "fr",
        features={
            quota.feature: quota.values[number % len(quota.values)].key for quota in workshop.quotas
        },
    )


async def begin(
    database: Database, workshop: Workshop, organiser: str, people: int
) -> tuple[Life, ...]:
    """Let so many people come into a workshop, whose organiser is this, and live in it."""
    lives: list[Life] = []
    for first in range(0, people, CHUNK):
        numbers = range(first, min(first + CHUNK, people))

        async def body(tx: Transaction, numbers: range = numbers) -> list[Life]:
            return await _arrive(tx, workshop, numbers)

        lives += await database.transact(body, cause=f"bench:arrive:{first}")
    await _each(database, lives, "answer", lambda tx, life: _answer(tx, workshop, life))
    await _each(database, lives, "look", lambda tx, life: _look(tx, workshop, organiser, life))
    chosen = [each.person for each in lives if each.qualifies][: workshop.seats]
    await database.transact(
        lambda tx: _decide(tx, workshop, organiser, chosen), cause="bench:decide"
    )
    await _each(database, lives, "come", lambda tx, life: _come(tx, workshop, life))
    await _each(database, lives, "speak", lambda tx, life: _speak(tx, workshop, organiser, life))
    return tuple(lives)


async def _arrive(tx: Transaction, workshop: Workshop, numbers: range) -> list[Life]:
    rows = [row(number, workshop) for number in numbers]
    await actions.people.import_rows(tx, "command", workshop, rows, now=tx.now)
    lives = []
    for number, each in zip(numbers, rows, strict=True):
        person = await storage.people.find_by_match(tx, tx.keyed_hash(each.match))
        assert person is not None
        lives.append(Life(number, person))
    return lives


async def _each(
    database: Database,
    lives: list[Life],
    name: str,
    live: Callable[[Transaction, Life], Awaitable[None]],
) -> None:
    for first in range(0, len(lives), CHUNK):

        async def body(tx: Transaction, first: int = first) -> None:
            for life in lives[first : first + CHUNK]:
                await live(tx, life)

        await database.transact(body, cause=f"bench:{name}:{first}")


async def _answer(tx: Transaction, workshop: Workshop, life: Life) -> None:
    """Read what there is to read, and answer the questionnaire, or some of it."""
    if life.chat is not None:
        await storage.accounts.open_account(tx, life.chat, "fr", tx.now)
        await storage.accounts.bind(tx, life.chat, life.person, tx.now)
    if life.number % 10 == 0:
        return
    who = Who.oneself(life.person, workshop.id)
    for document in Document:
        await actions.notice.acknowledge(tx, who, document, now=tx.now)
    sheet = await storage.form.get(tx, who)
    while question := next(
        (
            each
            for each in applicable(sheet.questions, sheet.answers)
            if each.key not in sheet.answers
        ),
        None,
    ):
        if not life.answers and len(sheet.answers) == life.number % 10:
            return
        raw = _said(question)
        sheet = await actions.form.answer(tx, who, sheet, question, raw, now=tx.now)
    await actions.form.complete(tx, who, sheet, now=tx.now)


def _said(question: Question) -> str | tuple[str, ...]:
    match question.kind:
        case QuestionKind.CHOICE:
            return question.choices[0].key
        case QuestionKind.SEVERAL:
            return (question.choices[0].key,)
        case QuestionKind.YES_NO:
            return "no"
        case QuestionKind.NUMBER:
            return str(question.minimum or 1)
        case QuestionKind.PHONE:
            return "06 39 98 00 12"
        case _:
            return EXPECTS


async def _look(tx: Transaction, workshop: Workshop, organiser: str, life: Life) -> None:
    """Let the organiser look at who has answered; some wait."""
    who = Who(organiser, life.person, workshop.id)
    if life.qualifies:
        await actions.qualification.qualify(tx, who, now=tx.now)
    elif life.is_not_retained:
        await actions.qualification.not_retain(tx, who, "Travaille au ministère", now=tx.now)


async def _decide(
    tx: Transaction, workshop: Workshop, organiser: str, chosen: Sequence[str]
) -> None:
    """Let the committee make members of these, as many as there are seats."""
    who = Who(organiser, organiser, workshop.id)
    for meeting, item in ((2, "speakers"), (3, "speakers"), (3, "materials"), (3, PANEL)):
        await actions.decisions.record(
            *(tx, who, workshop.id, meeting, item, Outcome.ADOPTED, "", tx.now),
            chosen=chosen if item == PANEL else (),
        )


async def _come(tx: Transaction, workshop: Workshop, life: Life) -> None:
    """Say of each gathering whether one comes, for those who have a seat."""
    citizen = await storage.citizens.find(tx, life.person, workshop.id)
    if citizen is None or citizen.state is not CitizenState.VALIDATED:
        return
    who = Who.oneself(life.person, workshop.id)
    said = cycle((Answer.YES, Answer.YES, Answer.NO, Answer.NOT_YET))
    for _ in range(life.number % 4):
        next(said)
    for gathering, answer in zip(workshop.gatherings, said, strict=False):
        await actions.attendance.answer(tx, who, gathering.key, answer, now=tx.now)


async def _speak(tx: Transaction, workshop: Workshop, organiser: str, life: Life) -> None:
    """Ask for a call, or write; the organiser deals with every second one."""
    about = Who.oneself(life.person, workshop.id)
    team = Who(organiser, organiser, workshop.id)
    if life.number % 4 == 1:
        await actions.calls.request(tx, about, Reason.ASKED, now=tx.now, wish=WISH)
        if life.number % 8 == 1:
            (call, *_) = await storage.calls.open_of_person(tx, life.person, workshop.id)
            reached = CallOutcome.REACHED
            await actions.calls.close(tx, team, call.id, reached, now=tx.now, words=CALLED)
    if life.number % 5 == 2:
        number = await actions.help.ask(tx, about, life.chat, Written(AWAY), now=tx.now)
        if life.number % 10 == 2:
            await actions.help.reply(tx, team, number, REPLY, now=tx.now)
