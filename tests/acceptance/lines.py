"""What the issues ask for under *Measured* and *Done when*, line by line, in short."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One thing asked for. Tests name it: `accept("id")` for a check, `proves("id")` for a test."""

    issue: int
    id: str
    words: str


LINES = (
    Line(2, "measured.cpu_per_update", "CPU per durable update ≤ 2 × a bare in-memory handler"),
    Line(2, "measured.press_latency", "a press is answered while 10,000 go out: p99 ≤ 50 ms"),
    Line(2, "measured.bulk_rate", "≥ 98 % of the configured rate over 2,000 messages"),
    Line(2, "measured.bulk_violations", "0 violations of Telegram's limits, counted by another"),
    Line(2, "measured.statements", "100,000 people cost no more statements than 1,000"),
    Line(2, "measured.plans", "no query plan scans a table"),
    Line(2, "measured.memory", "≤ 150 MB resident after 10,000 updates"),
    Line(2, "measured.crash_hits", "50 kills, ≥ 80 % of them in an open transaction and a send"),
    Line(2, "measured.crash_lost", "50 kills lose no update"),
    Line(2, "measured.crash_doubled", "50 kills double no effect that `atelier doubts` omits"),
    Line(2, "measured.crash_in_doubt", "≤ 3 messages in doubt after a kill, on average"),
    Line(2, "measured.written_down", "docs/performance.md names the machine and these figures"),
    Line(2, "done.demo_first", "a bare clone is ready ≤ 90 s after `make demo`"),
    Line(2, "done.demo_again", "the second `make demo` is ready in ≤ 10 s"),
    Line(2, "done.walk_fr", "someone with only the README walked the path in French"),
    Line(2, "done.walk_en", "someone with only the README walked the path in English"),
    Line(2, "done.screens", "`make screens` pictures each step, fr and en, 360 and 1280 px"),
    Line(2, "done.screens_hold", "no sideways scroll, no raw key, no error in the console"),
    Line(2, "done.screens_seen", "someone looked at every picture"),
    Line(2, "done.test", "`make test` is green from a bare clone in ≤ 10 minutes"),
    Line(2, "done.branches", "every branch of rules/ and handlers/ is tested"),
    Line(2, "done.crash_test", "the crash test is among the tests"),
    Line(2, "done.conformance", "the emulator's conformance is among the tests"),
    Line(2, "done.journey", "a journey does the whole path over HTTP, on both engines"),
    Line(2, "done.rules_bite", "every rule of the house bites"),
    Line(2, "done.bad_workshop_file", "a bad workshop file"),
    Line(2, "done.csv_encoding", "a CSV file in the wrong encoding"),
    Line(2, "done.csv_missing_column", "a CSV file without a column"),
    Line(2, "done.csv_duplicate", "a CSV file with somebody twice"),
    Line(2, "done.csv_one_bad_row", "a CSV file with 1 bad row in 1,000"),
    Line(2, "done.wrong_key", "the wrong key"),
    Line(2, "done.wrong_token", "the wrong token"),
    Line(2, "done.telegram_down", "Telegram is down"),
    Line(2, "done.disk_full", "the disk is full"),
    Line(2, "done.large_upload", "a file of 30 MB is sent"),
    Line(2, "done.long_answer", "an answer of 5,000 characters"),
    Line(2, "done.emoji_answer", "an answer of emoji alone"),
    Line(2, "done.old_button", "a press on a button of last year"),
    Line(2, "done.two_taps", "two taps at once"),
    Line(2, "done.two_conversations", "two conversations at once"),
    Line(2, "done.second_instance", "a second instance"),
    Line(2, "done.killer_update", "an update that kills the process"),
    Line(2, "done.browser_leaves", "a browser that leaves in the middle of a request"),
    Line(3, "done.csrf", "a form that another site sends changes nothing"),
    Line(3, "done.guessing", "a guessed link opens nothing"),
    Line(3, "done.replay", "a link or a form that is sent again does nothing again"),
    Line(3, "done.open_redirect", "no address of ours leads to another site"),
    Line(3, "done.article_once", "each participant hears of an article's outcome exactly once"),
    Line(3, "done.blocked_called", "who blocked the bot is on the call list"),
    Line(3, "done.session_fixation", "a session begun for somebody else is worth nothing"),
    Line(3, "done.tour", "the tour runs start to end, each scene pictured at 360 and 1280 px"),
    Line(3, "done.tour_seen", "someone looked at every picture of the tour"),
    Line(3, "done.explained", "someone new explained the product back; what was wrong is mended"),
    Line(3, "done.axe", "axe finds nothing on any page"),
    Line(3, "done.keyboard", "every page by keyboard, each stop seen and in its order"),
    Line(3, "done.no_script", "every form can be sent without script and without mouse"),
    Line(3, "done.last_bed", "of two who give the last bed at once, one is told who has it"),
    Line(3, "done.needs_hidden", "nobody but logistics finds a need: in no page, export or row"),
    Line(3, "done.beds", "beds: clashes named, guests told, freed and given back, listed"),
    Line(3, "done.workrooms", "a room stands in the programme, in the chat and in the calendar"),
    Line(3, "measured.broadcast_queued", "100,000 recipients are put down in ≤ 5 s"),
    Line(3, "measured.broadcast_writes", "… without a write transaction of more than 100 ms"),
    Line(3, "measured.broadcast_presses", "… and a press is answered meanwhile: p99 ≤ 50 ms"),
    Line(3, "done.broadcast_killed", "a broadcast stopped half-way and killed: each copy counted"),
    Line(3, "done.settled_reminder", "a reminder of what was settled a second before is not sent"),
    Line(
        3, "done.upload_types", "an upload that lies about its type is refused, and leaves nothing"
    ),
    Line(3, "measured.pages", "any page of the team for 5,000 people: p95 ≤ 100 ms"),
    Line(
        3,
        "done.card_journey",
        "20 citizens, 6 speakers, 2 organisers: a whole workshop, to the end",
    ),
    Line(3, "done.roles", "each page and form of the team, for the roles it is for"),
    Line(3, "done.no_leaks", "no log holds a name, a number or a word while the team works"),
    Line(3, "done.legal_facts", "real people wait until the legal facts are filled in"),
)
