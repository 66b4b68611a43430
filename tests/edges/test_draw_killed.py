"""A draw whose process is killed: while the list is made, people are told, a seat is offered."""

import asyncio
import json
import signal
import sys
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import actions.draws
import actions.replacement
import actions.seats
import actions.workshops
import storage.citizens
import storage.draws
import storage.jobs
import storage.offers
import storage.outbox
import storage.seats
from actions.replacement import Wanted
from bench.real import introduced
from bot.clock import Clock
from rules.draw import Lottery
from rules.draw_file import fingerprint, terms_from_plain, written
from rules.errors import Refused
from rules.offers import OfferState
from rules.who import CitizenState, Who
from rules.workshop import Workshop
from storage.database import Database, open_database
from storage.draws import Draw, DrawState
from storage.transaction import Transaction
from tests.draw_town import plan_decided, qualified
from tests.edges.town import KEY, Emulator, emulator, environment, running, until
from tests.example import example
from tests.storage.town import everything, sql

PEOPLE = 240
FIRST_CHAT = 8_000_000_000
PATIENCE = 90.0
ORGANISER = "olga"
EVER = datetime(2020, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Here:
    """What `tests.draw_town` needs of a town."""

    database: Database
    workshop: Workshop


def awake(workshop: Workshop) -> Workshop:
    """The workshop with its quiet hours at the other end of the day, whenever this is run."""
    far = datetime.now(workshop.tz) + timedelta(hours=12)
    until = far + timedelta(minutes=1)
    reminders = replace(workshop.reminders, quiet_from=far.time(), quiet_until=until.time())
    return replace(workshop, reminders=reminders)


async def settled(database: Database) -> Here:
    """So many qualified people, each with a chat, and the plan decided."""
    here = Here(database, awake(example()))
    await database.transact(
        lambda tx: actions.workshops.load(tx, "command", here.workshop, now=tx.now), cause="load"
    )
    await qualified(here, PEOPLE)
    await plan_decided(here)

    async def chats(tx: Transaction) -> None:
        known = "FROM people WHERE match_hash IS NOT NULL"
        order = ":first + ROW_NUMBER() OVER (ORDER BY id)"
        accounts = f"INSERT INTO accounts (chat, language, seen_at) SELECT {order}, 'fr', 0 {known}"
        spoken = f"INSERT INTO chats (person, chat, bound_at) SELECT id, {order}, 0 {known}"
        await sql(tx, accounts, first=FIRST_CHAT)
        await sql(tx, spoken, first=FIRST_CHAT)

    await database.transact(chats, cause="chats")
    return here


async def draw_of(here: Here) -> Draw:
    found = await here.database.read(lambda tx: storage.draws.last(tx, here.workshop.id))
    assert found is not None
    return found


async def made(here: Here) -> int:
    """How many panels of the list are made."""
    draw = await draw_of(here)
    found = await here.database.read(lambda tx: storage.jobs.status(tx, draw.job))
    return found.done if found else 0


async def counts(here: Here) -> dict[CitizenState, int]:
    return await here.database.read(lambda tx: storage.citizens.count_states(tx, here.workshop.id))


async def reached(what: str, enough: Callable[[], Awaitable[bool]]) -> None:
    async def look() -> bool:
        return await enough()

    await until(look, what, PATIENCE)


async def told(town: Emulator, words: str) -> Counter[int]:
    """How often each chat was told this, in truth."""
    sent = await town.requests("sendMessage")
    return Counter(
        one["chat_id"] for one in sent if one["effect"] and words in one["fields"]["text"]
    )


async def news(town: Emulator) -> Counter[int]:
    """How often each chat was told what the draw made of them."""
    drawn = await told(town, "Votre nom a été tiré au sort,")
    spare = await told(town, "liste des suppléants.")
    return drawn + spare + await told(town, "pas été tiré.")


async def by_hand(here: Here) -> str:
    """Make the list that is being made without any bot; its fingerprint."""
    arguments = [
        json.loads(value)
        for table, column, value in await everything(here.database)
        if (table, column) == ("jobs", "sealed_arguments") and value and "terms" in value
    ]
    plain = arguments[0]["terms"]
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "draw"),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    said, _ = await process.communicate(json.dumps(plain).encode())
    panels = json.loads(said.splitlines()[-1])["panels"]
    return fingerprint(written(Lottery(terms_from_plain(plain), tuple(map(tuple, panels)))))


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.proves("done.draw_killed")
async def test_a_draw_that_is_killed_comes_out_as_if_it_had_not_been(
    empty_url: str, tmp_path: Path
) -> None:
    clock = Clock()
    async with (
        await open_database(
            empty_url, bytes.fromhex(KEY), clock=clock.now, files=tmp_path / "files"
        ) as database,
        emulator("--flood", "off") as town,
    ):
        here = await settled(database)
        await introduced(town, range(FIRST_CHAT + 1, FIRST_CHAT + 1 + PEOPLE))
        settings = environment(town, tmp_path, DATABASE=empty_url, FILES=str(tmp_path / "files"))
        who = Who(ORGANISER, "", here.workshop.id)

        async def prepare(tx: Transaction) -> int:
            return await actions.draws.prepare(tx, who)

        draw = await database.transact(prepare, cause="form:prepare")
        expected = await by_hand(here)
        async with running(settings) as process:

            async def half_made() -> bool:
                return await made(here) >= 200

            await reached("some of the list is made", half_made)
            assert (await draw_of(here)).state is DrawState.PREPARING
            process.send(signal.SIGKILL)
            await process.ends()

        async def ready() -> bool:
            return (await draw_of(here)).state is DrawState.READY

        async def some_told() -> bool:
            return (await counts(here)).get(CitizenState.DRAWN, 0) >= 10

        async def all_told() -> bool:
            return (await draw_of(here)).told_at is not None

        async def number(tx: Transaction) -> None:
            await actions.draws.give_number(tx, who, draw, "417")

        async with running(settings) as process:
            await reached("the list is made", ready)
            assert (await draw_of(here)).report["fingerprint"] == expected
            await database.transact(number, cause="form:number")
            await reached("some are told", some_told)
            process.send(signal.SIGKILL)
            await process.ends()
        async with running(settings) as process:
            await reached("all are told", all_told)

            async def all_reached() -> bool:
                return len(await news(town)) == PEOPLE

            await reached("every chat has its news", all_reached)
        found = await counts(here)
        assert found == {
            CitizenState.DRAWN: 20,
            CitizenState.SUBSTITUTE: 4,
            CitizenState.NOT_DRAWN: PEOPLE - 24,
        }
        seats = await database.read(lambda tx: storage.seats.every(tx, here.workshop.id))
        assert [seat.number for seat in seats] == list(range(1, 21))
        assert len({seat.person for seat in seats} - {None}) == 20
        told_twice = (await news(town)).total() - PEOPLE
        doubted = await database.read(lambda tx: storage.outbox.doubts(tx, EVER))
        assert told_twice <= len(doubted)  # what the kill left in doubt is sent again


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.proves("done.offer_killed")
async def test_an_offer_that_is_killed_goes_to_one_person_and_gives_one_seat(
    empty_url: str, tmp_path: Path
) -> None:
    clock = Clock()
    async with (
        await open_database(
            empty_url, bytes.fromhex(KEY), clock=clock.now, files=tmp_path / "files"
        ) as database,
        emulator("--flood", "off", "--latency-ms", "300") as town,
    ):
        here = await settled(database)
        await introduced(town, range(FIRST_CHAT + 1, FIRST_CHAT + 1 + PEOPLE))
        settings = environment(town, tmp_path, DATABASE=empty_url, FILES=str(tmp_path / "files"))
        await database.transact(lambda tx: actions.seats.prepare(tx, here.workshop), cause="seats")
        standing = await database.read(lambda tx: actions.replacement.standing(tx, here.workshop))
        best = standing.ranked[0].spare.person
        who = Who(ORGANISER, best, here.workshop.id)
        async with running(settings) as process:

            async def offer(tx: Transaction) -> int:
                return await actions.replacement.offer(tx, who, 1, Wanted(24, goes_on=True))

            number = await database.transact(offer, cause="form:offer")
            process.send(signal.SIGKILL)  # the message is on its way, or not
            await process.ends()

            async def again(tx: Transaction) -> int:
                return await actions.replacement.offer(tx, who, 1, Wanted(24, goes_on=True))

            with pytest.raises(Refused, match=r"replacement.offered-already"):
                await database.transact(again, cause="form:again")
        async with running(settings) as process:

            async def arrived() -> bool:
                return sum((await told(town, "Une place s’est libérée")).values()) >= 1

            await reached("the offer has arrived", arrived)

            async def yes(tx: Transaction) -> None:
                await actions.replacement.answer(tx, who, number, accepted=True)

            await database.transact(yes, cause="form:yes")
            process.send(signal.SIGKILL)
            await process.ends()
            await database.transact(yes, cause="form:yes-again")
        async with running(settings):

            async def welcomed() -> bool:
                return sum((await told(town, "La place est à vous")).values()) >= 1

            await reached("the person is told", welcomed)
        seats = await database.read(lambda tx: storage.seats.every(tx, here.workshop.id))
        assert [seat.person for seat in seats if seat.person] == [best]
        offers = await database.read(lambda tx: storage.offers.every(tx, here.workshop.id))
        assert [(one.person, one.state) for one in offers] == [(best, OfferState.ACCEPTED)]
        doubted = await database.read(lambda tx: storage.outbox.doubts(tx, EVER))
        asked = await told(town, "Une place s’est libérée")
        seated = await told(town, "La place est à vous")
        twice = sum(count - 1 for count in (*asked.values(), *seated.values()))
        assert twice <= len(doubted)
