"""Builds the program from its settings, starts it in order and stops it in order."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncIterator, Callable, Coroutine, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, cast

import structlog
from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from actions.jobs import Work
from bot import menu
from bot.alarms import Alarms
from bot.clock import Clock
from bot.control import Control, Rest
from bot.departures import Check, Deliveries, Departures, Hold
from bot.downloads import downloads
from bot.draws import draws
from bot.errors import CannotStart
from bot.imports import imports
from bot.instance import only_one_here
from bot.jobs import Jobs, nobody
from bot.letters import letters
from bot.mailer import Mailer
from bot.pace import CHAT_INTERVAL, Pace
from bot.papers import papers
from bot.post import Post
from bot.receiver import Receiver
from bot.rendering import Renderer
from bot.request import AiohttpRequest
from bot.sealer import Sealer
from bot.sender import Sender
from bot.settings import Settings
from bot.tasks import DELIVER, HANDLE, WORK, Tasks
from bot.timers import Fire, Timers
from bot.worker import Handle, Worker
from rules.messages import Lane
from storage import jobs, outbox, timers
from storage.database import Database, open_database
from storage.statements import Engine
from storage.transaction import Transaction
from texts import Texts
from texts.check import forget

if TYPE_CHECKING:  # slow to import, and a bot on SQLite needs none of it
    from bot.procrastinate_app import Queue
    from storage.postgres import PostgresEngine

AGAIN_SECONDS = 10.0  # between two attempts to reach Telegram for what can wait
STOP_SECONDS = 3.0  # for what is on its way; the whole stop takes less than five

Part = Coroutine[Any, Any, None]
_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Content:
    """What the program is about: the conversations, what timers and jobs do, what is checked."""

    handle: Handle
    fire: Mapping[str, Fire] = field(default_factory=dict)
    work: Mapping[str, Work] = field(default_factory=dict)
    checks: Mapping[str, Check] = field(default_factory=dict)
    holds: Mapping[Lane, Hold] = field(default_factory=dict)
    deliveries: Deliveries | None = None
    commands: Mapping[str, str] = field(default_factory=dict)  # «/dates» → its conversation


@dataclass(frozen=True, slots=True)
class Program:
    """Everything that was built; `tasks` are the four ways into the work."""

    settings: Settings
    clock: Clock
    texts: Texts
    database: Database
    bot: Bot
    receiver: Receiver
    tasks: Tasks
    alarms: Alarms
    sealer: Sealer
    commands: Mapping[str, str]
    queue: Queue | None  # on PostgreSQL
    mailer: Mailer | None  # where a mail server is set

    async def rest(self) -> Rest:
        """Whether nothing is under way, and when the next thing is due.

        Asked before the database and after it: what was committed meanwhile has rung by then.
        """
        busy = self._is_busy()

        async def look(tx: Transaction) -> Rest:
            mail_due = await outbox.next_mail(tx) if self.mailer is not None else None
            dues = [await timers.next_due(tx), await jobs.next_due(tx), mail_due]
            due = min((one for one in dues if one is not None), default=None)
            waits = await tx.fetch("inbox.waiting", after=0, most=1)
            return Rest(not waits and (due is None or due > tx.now), due)

        found = await self.database.read(look)
        return Rest(found.idle and not busy and not self._is_busy(), found.next_due)

    def _is_busy(self) -> bool:
        tasks = self.tasks
        busy = tasks.worker.busy or tasks.timers.busy or tasks.jobs.busy or not tasks.sender.idle
        return busy or (self.mailer is not None and not self.mailer.idle)


@asynccontextmanager
async def build(
    settings: Settings, content: Callable[[Texts], Content], *, leads: bool = True
) -> AsyncIterator[Program]:
    """Open everything the program needs, and close it again. Raises CannotStart, CannotOpen.

    One process leads: it receives, sends and fires. On PostgreSQL others may help it to handle.
    """
    async with AsyncExitStack() as stack:
        if leads:
            stack.enter_context(only_one_here(settings))
        clock = Clock()
        texts = Texts.load()
        key = settings.key_bytes()
        database = await stack.enter_async_context(
            await open_database(
                settings.database,
                key,
                clock=clock.now,
                files=settings.files,
                backups=settings.backups,
                leads=leads,
            )
        )
        queue = None
        if database.engine.kind is Engine.POSTGRES:
            queue = await stack.enter_async_context(_queue(settings, database))
        bot = await stack.enter_async_context(_telegram(settings))
        alarms = Alarms(database)
        made = content(texts)
        secret = settings.webhook_secret.get_secret_value()
        receiver = Receiver(bot, settings.bot_id, database, alarms.sound, secret)
        yield Program(
            settings,
            clock,
            texts,
            database,
            bot,
            receiver,
            _tasks(settings, made, clock, texts, database, bot, receiver),
            alarms,
            Sealer(database),
            made.commands,
            queue,
            _mailer(settings, made, clock, texts, database),
        )


def _mailer(
    settings: Settings, content: Content, clock: Clock, texts: Texts, database: Database
) -> Mailer | None:
    office = settings.mail_office()
    if office is None:
        return None
    return Mailer(Post(office), database, clock, texts, settings.public_url, content.checks)


@asynccontextmanager
async def _queue(settings: Settings, database: Database) -> AsyncIterator[Queue]:
    from bot.procrastinate_app import Queue  # noqa: PLC0415 - see above

    queue = Queue(settings.database)
    async with queue.open(database):
        yield queue


@asynccontextmanager
async def _telegram(settings: Settings) -> AsyncIterator[Bot]:
    """Make a Bot on our own HTTP; Telegram need not answer yet, but must not refuse the token."""
    requests = AiohttpRequest(), AiohttpRequest()
    bot = Bot(
        settings.bot_token.get_secret_value(),
        base_url=f"{settings.telegram_url}/bot",
        base_file_url=f"{settings.telegram_url}/file/bot",
        request=requests[0],
        get_updates_request=requests[1],
    )
    async with requests[0], requests[1]:
        try:
            await bot.get_me()
        except InvalidToken:
            raise CannotStart(
                "ATELIER_BOT_TOKEN: Telegram does not know this token; "
                "expected: the one BotFather gave for this bot (ask it with /token)"
            ) from None
        except TelegramError as fault:
            _log.warning("telegram.unreachable", fault=type(fault).__name__)
        yield bot


def _tasks(
    settings: Settings,
    content: Content,
    clock: Clock,
    texts: Texts,
    database: Database,
    bot: Bot,
    receiver: Receiver,
) -> Tasks:
    hurry = settings.chat_rate if settings.is_rehearsal else 1.0
    pace = Pace(settings.bulk_rate, clock.seconds(), CHAT_INTERVAL / hurry)
    mails = settings.mail_office() is not None
    departures = Departures(content.checks, content.holds, content.deliveries, mails=mails)
    renderer = Renderer(texts, content.commands, settings.public_url)
    worker = Worker(database, clock, content.handle)
    sender = Sender(bot, database, clock, renderer, departures, pace)
    kinds = {
        **content.work,
        **downloads(bot, database.files),
        **draws(database),
        **letters(database, texts, settings.public_url),
        **papers(database, texts, settings.public_url),
        **imports(database),
    }
    one_writer = database.engine.kind is Engine.SQLITE

    def answering() -> bool:
        return receiver.busy or worker.bell.rung or worker.busy or sender.answering

    return Tasks(
        worker,
        sender,
        Timers(database, clock, content.fire),
        Jobs(database, clock, kinds, answering if one_writer else nobody),
    )


async def serve(
    program: Program,
    stop: asyncio.Event,
    *more: Part,
    ready: Callable[[], None] = lambda: None,
) -> None:
    """Run until `stop` is set, or until a part of the program fails, which is then raised.

    `ready` is called when everything has been started. At the end, what is on its way gets a few
    seconds; what is left undone waits in the database.
    """
    tasks, queue = program.tasks, program.queue
    doubts = await tasks.sender.recover()
    _log.info("start", in_doubt=doubts)
    program.database.listen(lambda touched: _ring(program, touched))
    parts: list[Part] = [
        _introduce(program),
        _receive(program),
        _follow_the_emulator(program),
        tasks.sender.run(),
        tasks.timers.run(),
        program.alarms.run(),
        program.sealer.run(),
        *more,
    ]
    if queue is None:
        parts += [tasks.worker.run(), tasks.jobs.run()]
    else:
        parts += [
            queue.run(tasks, HANDLE, WORK),
            queue.run(tasks, DELIVER),
            queue.sweep(program.clock.now),
            cast("PostgresEngine", program.database.engine).keep_hold(),
        ]
    stops = [tasks.sender.stop]
    if program.mailer is not None:
        parts.append(program.mailer.run())
        stops.append(program.mailer.stop)
    await _run(parts, stop, ready, *(partial(one, STOP_SECONDS) for one in stops))


async def help_out(
    program: Program, stop: asyncio.Event, ready: Callable[[], None] = lambda: None
) -> None:
    """Handle updates and do jobs beside the process that leads, until `stop` is set."""
    if program.queue is None:
        raise CannotStart(
            "ATELIER_DATABASE: SQLite serves one process; expected: postgresql://… for several"
        )
    await _run([program.queue.run(program.tasks, HANDLE, WORK)], stop, ready)


async def _run(
    parts: list[Part],
    stop: asyncio.Event,
    ready: Callable[[], None],
    *last: Callable[[], Part],
) -> None:
    """Run the parts; at the end cancel them, and wait for them and for `last` side by side."""
    running = [asyncio.create_task(part) for part in parts]
    forget()
    gc.collect()
    gc.freeze()  # what was loaded so far stays: looking through it again and again costs 100 ms
    try:
        ready()
        await _until_stopped(running, stop)
    finally:
        for task in running:
            task.cancel()
        await asyncio.gather(*running, *(one() for one in last), return_exceptions=True)


def _ring(program: Program, touched: frozenset[str]) -> None:
    """Wake whoever a commit concerns."""
    tasks = program.tasks
    if "inbox" in touched:
        tasks.worker.bell.ring()
    if "outbox" in touched:
        tasks.sender.outbox_changed()
    if "timers" in touched:
        tasks.timers.bell.ring()
    if "jobs" in touched:
        tasks.jobs.bell.ring()


async def _introduce(program: Program) -> None:
    """Learn our name and show our commands, as soon as Telegram answers."""
    while True:
        try:
            await program.bot.get_me()
            await menu.show(program.bot, program.texts, program.commands)
        except TelegramError as fault:
            _log.warning("telegram.unreachable", fault=type(fault).__name__)
            await asyncio.sleep(AGAIN_SECONDS)
        else:
            return


async def _follow_the_emulator(program: Program) -> None:
    settings = program.settings
    if settings.is_rehearsal:
        looked_at = frozenset({"timers", "jobs", "outbox"})  # a command may have written beside us
        control = Control(program.clock, program.rest, lambda: _ring(program, looked_at))
        await control.run(settings.telegram_url, program.bot.token)


async def _receive(program: Program) -> None:
    settings = program.settings
    if settings.webhook_secret.get_secret_value():
        await program.receiver.open_webhook(f"{settings.public_url}/telegram/webhook")
    else:
        await program.receiver.poll()


async def _until_stopped(running: list[asyncio.Task[None]], stop: asyncio.Event) -> None:
    """Return when `stop` is set; raise what made a part of the program fail."""
    stopped = asyncio.create_task(stop.wait())
    parts: set[asyncio.Task[Any]] = {stopped, *running}
    try:
        while not stopped.done():
            ended, parts = await asyncio.wait(parts, return_when=asyncio.FIRST_COMPLETED)
            for task in ended:
                task.result()  # a receiver may end (another instance); a fault must be heard
    finally:
        stopped.cancel()
