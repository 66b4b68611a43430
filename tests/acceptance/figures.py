"""What `make bench` leaves in var/bench/results.json, and `make accept` judges."""

from pathlib import Path
from typing import Any, Generic, Self, TypeVar

from pydantic import BaseModel, ConfigDict

RESULTS = Path("var/bench/results.json")
# A figure counts until one of these is changed: what runs while it is measured, and what measures.
MEASURED = (
    "actions",
    "bench",
    "bot",
    "draw",
    "emulator",
    "handlers",
    "pool",
    "requirements.lock",
    "rules",
    "storage",
    "tests/edges/crash.py",
    "tests/edges/small_bot.py",
    "tests/web/every_page.py",
    "tests/web/town.py",
    "texts",
    "web",
)


class Figures(BaseModel):
    """The figures of one part, each a median of 7 runs unless it counts something."""

    model_config = ConfigDict(extra="allow", frozen=True)


class Cpu(Figures):
    cpu_ratio: float
    """CPU per durable, encrypted update over that of a bare in-memory handler in the same run."""


class Scale(Figures):
    statements_per_update_small: float
    """Statements per update with 1,000 people."""
    statements_per_update_large: float
    """Statements per update with 100,000 people."""
    plans_without_scan: bool
    """Whether no plan of any query used by an update scans a table, with 100,000 people."""


class Live(Figures):
    press_p99_ms: float
    """A press to its answerCallbackQuery, 1,000 of them, while 10,000 bulk messages go out."""
    bulk_rate_share: float
    """The share, 0 to 1, of the configured bulk rate reached over 2,000 messages."""
    bulk_violations: int
    """Times that the emulator's own count passed a limit of Telegram's."""
    rss_mb_after_10000: float
    """Resident memory after 10,000 updates, in MB."""


class Broadcast(Figures):
    broadcast_recipients: int
    """How many people a broadcast was for."""
    broadcast_queued_s: float
    """Seconds until all of them were put down, the slowest of several times."""
    broadcast_longest_write_ms: float
    """The longest write transaction of the bot meanwhile."""
    broadcast_presses: int
    """How many people pressed and waited meanwhile."""
    broadcast_press_p99_ms: float
    """A press to its answerCallbackQuery, meanwhile."""


class Draw(Figures):
    draw_small_s: float
    """Seconds until the list of 30 among 300 is made."""
    draw_large_s: float
    """… of 110 among 1,500, with five features."""
    draw_wide_s: float
    """… of 200 among 2,000, with two features."""
    draw_share_weighted: float
    """The smallest chance of the weighted lottery, over the LP bound; the worst of the three."""
    draw_share_published: float
    """The smallest chance of the published list, over the LP bound; the worst of the three."""
    draw_presses: int
    """How many people pressed and waited while the bot drew 110 among 1,500."""
    draw_press_p99_ms: float
    """A press to its answerCallbackQuery, meanwhile."""
    replacement_s: float
    """Seconds to rank everybody for a free seat and give it, the slowest of several."""


class Crash(Figures):
    crash_kills: int
    """How often the process was killed at a random moment under load."""
    crash_hit_share: float
    """The share, 0 to 1, of kills that hit an open transaction and a claimed row."""
    crash_updates_per_second: float
    """Updates a second that came in meanwhile."""
    crash_lost: int
    """Updates that had no effect after all kills and restarts."""
    crash_doubled: int
    """Effects that happened twice and that `atelier doubts` does not list."""
    crash_in_doubt_max: int
    """Messages in doubt after a kill, at most."""
    crash_in_doubt_mean: float
    """Messages in doubt after a kill, on average."""


class Feeds(Figures):
    feeds: int
    """How many calendars asked for their feed, whole and again."""
    feeds_unchanged: int
    """How many of them were told the second time that nothing has changed."""
    feeds_same_p99_ms: float
    """99 of 100 such answers take no longer, in ms on the server."""
    feeds_whole_p99_ms: float
    """… of whole feeds."""


class Programme(Figures):
    programme_people: int
    """How many people have the last change among what was queued for them."""
    programme_queued_s: float
    """Seconds from a change until the last of them is queued, the slowest of several."""
    programme_longest_write_ms: float
    """The longest write transaction of the bot meanwhile."""


class Pages(Figures):
    pages_people: int
    """How many people the workshop has."""
    pages_requests: int
    """How often each page was asked for."""
    pages_count: int
    """How many kinds of page the team has."""
    pages_p95_ms: float
    """The slowest page: 95 of 100 answers take no longer, in ms on the server."""
    pages_slowest: str
    """Which one that is."""
    pages: dict[str, tuple[float, float]]
    """Each page: the median and the 95th percentile, in ms."""


class Pool(Figures):
    pool_csv_people: int
    """How many people of the CSV file are there after it was loaded."""
    pool_xlsx_people: int
    """… of the workbook."""
    pool_s: float
    """Seconds to read and to load the slower of the two, the organiser’s time left out."""
    pool_rss_mb: float
    """The most memory that the bot and the reader's process held together, in MB."""


class Letters(Figures):
    letters: int
    """How many people got a letter, by the real job on a real database."""
    letters_s: float
    """Seconds that took, with one kill half-way and the start of two processes."""
    letters_longest_write_ms: float
    """The longest write transaction of the process meanwhile."""
    letters_missing: int
    """People who have no letter, and pages too many or too few, after the kill and the rest."""
    letters_double: int
    """People who have two."""
    letters_without_link: int
    """Letters whose code opens nothing."""
    letters_read: int
    """Letters whose code was read from the drawn page."""
    letters_read_wrong: int
    """Of these, those whose code is nobody's."""


F = TypeVar("F", bound=Figures)


class Part(BaseModel, Generic[F]):
    """What was measured together: where, when and on which commit."""

    commit: str
    machine: str
    measured_at: str
    """When, as an ISO instant."""
    figures: F


class Results(BaseModel):
    """The parts of `make bench`, each of the last time that it was measured."""

    cpu: Part[Cpu]
    alone: Part[Figures]
    scale: Part[Scale]
    live: Part[Live]
    draw: Part[Draw]
    crash: Part[Crash]
    broadcast: Part[Broadcast]
    pages: Part[Pages]
    feeds: Part[Feeds]
    pool: Part[Pool]
    letters: Part[Letters]
    programme: Part[Programme]

    @property
    def parts(self) -> tuple[Part[Any], ...]:
        parts = (self.cpu, self.alone, self.scale, self.live, self.crash, self.broadcast)
        later = (self.draw, self.pages, self.feeds, self.pool, self.letters, self.programme)
        return (*parts, *later)

    @classmethod
    def read(cls, root: Path) -> Self:
        """Read the last run. Raises FileNotFoundError, or ValidationError that names what lacks."""
        return cls.model_validate_json((root / RESULTS).read_text("utf-8"))
