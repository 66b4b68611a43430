"""Writes docs/performance.md from the figures of the last run, and from nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

INTRODUCTION = """# What it costs, and how that was measured

Written by `make bench` from `var/bench/results.json`; do not edit. CPU figures are medians of 7
runs; those that count something (violations, kills) and those that last minutes (a broadcast,
memory) are of one run.

| what | figure | asked for |
|---|---|---|
{rows}

## Where the CPU of a durable update goes

Without any transport, Telegram inside the process, the stopwatch itself included; a press makes
two messages, the answer to the press and the panel.

| part | µs |
|---|---|
{parts}

## The team's pages

With {people} people in the workshop, each page asked for {requests} times in turn, as a signed-in
member; the slowest address of each kind. Milliseconds in the server.

| page | p50 | p95 |
|---|---|---|
{pages}

## When and where

| part of `make bench` | measured at | on | commit |
|---|---|---|---|
{runs}

## How

- **CPU per update.** Two whole processes in turn against the emulator in a third: the program
  (`atelier run`, SQLCipher with `synchronous=FULL`, the example's questionnaire; an update is a
  press that changes an answer: rows read and written, an audit row, the press answered, the panel
  edited) and a bot of ten lines with python-telegram-bot as it comes (its own HTTP, everything in
  memory, one reply). User and system time of the process, from the first update to the last answer.
  *On our transport* is the same ten lines over our aiohttp `BaseRequest`. *Without any transport*
  puts Telegram inside both processes: a press then costs two answers, against one reply.
- **A press during a broadcast.** 1,000 presses by 200 people, 20 a second whether answers come or
  not, while 10,000 messages are being sent at the default rate; from the request that plays the
  press to the moment the emulator has its `answerCallbackQuery`.
- **The pace.** The first 2,000 of these 10,000; violations are counted by the emulator and again
  from its transcript: any second above 30, any chat above 3 at once and then 1 a second.
- **Recipients put down.** A broadcast to 100,000 people with a chat each is confirmed in the
  running bot, five times; until the last copy is queued, the slowest of the five; while 200 people
  press, 20 times a second, and the copies of the first leave. A write transaction counts from its
  BEGIN until the bot knows it is kept, whatever it was for; a press counts if it waited while
  recipients were being put down.
- **The draw.** `bench/draw_pools.py` invents three pools; the solver is run as the job runs it,
  from its start to its last word. Then the running bot prepares the one of 1,500, is given its
  number and tells everybody, while 200 people press, 20 times a second. Then twenty of the panel
  leave, one after the other; a replacement counts from looking at everybody until the seat is
  taken.
- **Statements and plans.** The same 20 presses with 1,000 people and with 100,000; statements that
  look for work by the clock are left out; the plan of every query that ran is examined.
- **Letters.** `bench/letters.py`: a wave to 50,000 people, made by the job of the bot in a process
  of its own, on SQLCipher, the presses in others; killed half-way and started again, both starts
  counted. Then every person, link and page is counted, and the codes of 100 letters are read from
  their drawn pages.
- **A changed programme.** `bench/programme.py`: an afternoon is moved by a quarter of an hour and
  back, six times, for 200 people who come; from the change until the work that tells them is done,
  on SQLCipher, in one process.
- **Memory.** Resident, after 10,000 updates from 2,000 people.
- **Pages.** `bench/pages.py`: 500 of the people have a seat, say whether they come, sleep there and
  write; each page of the team is asked for, and two searches among all of them; the application is
  called without a network, on SQLCipher, one request after another.
- **Kills.** `tests/edges/crash.py`: SIGKILL at random moments, or at the next instant when a
  transaction is open and requests are on their way; everything is then counted from outside.
"""

ROWS = (
    ("CPU per update, against python-telegram-bot as it comes", "cpu_ratio", "{:.2f} ×", "≤ 2 ×"),
    ("… against the same on our transport", "cpu_ratio_same_transport", "{:.2f} ×", ""),
    ("… without any transport on either side", "cpu_ratio_no_transport", "{:.2f} ×", ""),
    ("CPU of an update, durable", "cpu_us_durable", "{:.0f} µs", ""),
    ("CPU of an update, as it comes", "cpu_us_plain", "{:.0f} µs", ""),
    ("CPU of an update, on our transport", "cpu_us_plain_aiohttp", "{:.0f} µs", ""),
    ("CPU of an update, durable, no transport", "cpu_us_durable_no_transport", "{:.0f} µs", ""),
    ("CPU of an update, as it comes, no transport", "cpu_us_plain_no_transport", "{:.0f} µs", ""),
    ("wall time of an update under load, durable", "wall_us_durable", "{:.0f} µs", ""),
    ("wall time of an update under load, as it comes", "wall_us_plain", "{:.0f} µs", ""),
    ("a press answered during a broadcast, p50", "press_p50_ms", "{:.1f} ms", ""),
    ("a press answered during a broadcast, p99", "press_p99_ms", "{:.1f} ms", "≤ 50 ms"),
    ("share of the configured bulk rate", "bulk_rate_share", "{:.1%}", "≥ 98 %"),
    ("violations of Telegram's limits", "bulk_violations", "{}", "0"),
    ("recipients of a broadcast", "broadcast_recipients", "{:,}", "100,000"),
    ("… all put down in", "broadcast_queued_s", "{:.1f} s", "≤ 5 s"),
    ("… the longest write transaction", "broadcast_longest_write_ms", "{:.0f} ms", "≤ 100 ms"),
    ("… a press answered meanwhile, p50", "broadcast_press_p50_ms", "{:.1f} ms", ""),
    ("… a press answered meanwhile, p99", "broadcast_press_p99_ms", "{:.1f} ms", "≤ 50 ms"),
    ("a draw of 30 among 300, five features", "draw_small_s", "{:.1f} s", "≤ 15 s"),
    ("a draw of 110 among 1,500, five features", "draw_large_s", "{:.1f} s", "≤ 150 s"),
    ("a draw of 200 among 2,000, two features", "draw_wide_s", "{:.1f} s", "≤ 10 s"),
    (
        "smallest chance over the LP bound, weighted, the worst of the three",
        "draw_share_weighted",
        "{:.3%}",
        "≥ 99.9 %",
    ),
    ("… published list", "draw_share_published", "{:.1%}", "≥ 93 %"),
    ("a press answered while 110 are drawn among 1,500, p50", "draw_press_p50_ms", "{:.1f} ms", ""),
    ("… p99", "draw_press_p99_ms", "{:.1f} ms", "≤ 100 ms"),
    ("a free seat: everybody ranked, offered and taken", "replacement_s", "{:.3f} s", "≤ 0.5 s"),
    ("statements per update, 1,000 people", "statements_per_update_small", "{:g}", ""),
    ("statements per update, 100,000 people", "statements_per_update_large", "{:g}", "the same"),
    ("no plan scans a table", "plans_without_scan", "{}", "True"),
    ("memory after 10,000 updates", "rss_mb_after_10000", "{:.0f} MB", "≤ 150 MB"),
    ("kills", "crash_kills", "{}", "50"),
    ("… of them in an open transaction, with a claimed row", "crash_hit_share", "{:.0%}", "≥ 80 %"),
    ("updates a second meanwhile", "crash_updates_per_second", "{:.0f}", "≥ 100"),
    ("updates lost", "crash_lost", "{}", "0"),
    ("effects doubled and not listed as doubts", "crash_doubled", "{}", "0"),
    ("messages in doubt after a kill, at most", "crash_in_doubt_max", "{}", "≤ 20"),
    ("… on average at 30 a second and 80 ms", "crash_in_doubt_mean", "{:.2f}", "≤ 3"),
    ("letters made", "letters", "{:,}", "50,000"),
    ("… in", "letters_s", "{:.0f} s", "≤ 600 s"),
    (
        "… the longest write transaction meanwhile",
        "letters_longest_write_ms",
        "{:.0f} ms",
        "≤ 100 ms",
    ),
    ("… missing, after a kill half-way", "letters_missing", "{}", "0"),
    ("… double", "letters_double", "{}", "0"),
    ("… read from the drawn page and wrong", "letters_read_wrong", "{}", "0"),
    ("calendars that ask for their feed", "feeds", "{:,}", "10,000"),
    ("… answered that nothing has changed (304)", "feeds_unchanged", "{:,}", "10,000"),
    ("… such an answer, p99", "feeds_same_p99_ms", "{:.1f} ms", "≤ 5 ms"),
    ("… the whole feed, p99", "feeds_whole_p99_ms", "{:.1f} ms", "≤ 5 ms"),
    ("people told of a changed programme", "programme_people", "{}", "200"),
    ("… all queued in, the slowest of six", "programme_queued_s", "{:.2f} s", "≤ 1 s"),
    ("… the longest write transaction", "programme_longest_write_ms", "{:.0f} ms", "≤ 100 ms"),
    ("the slowest page of the team, 5,000 people, p95", "pages_p95_ms", "{:.0f} ms", "≤ 100 ms"),
)

PARTS = (
    ("reading the update: JSON, the library's objects", "where_us_reading"),
    (
        "conversation: engine, steps, rules, actions, what is kept written as JSON",
        "where_us_conversation",
    ),
    ("queries", "where_us_queries"),
    ("statements that write", "where_us_writes"),
    ("BEGIN, savepoints, COMMIT: pages encrypted and signed, the log written", "where_us_commits"),
    ("rendering: texts, keyboards", "where_us_rendering"),
    ("the rest: event loop, order and pace of sending, the library's calls", "where_us_rest"),
)


def write(path: Path, results: dict[str, dict[str, Any]]) -> None:
    """Write the page; a figure that was not measured is not shown."""
    figures = {name: value for run in results.values() for name, value in run["figures"].items()}
    rows = "\n".join(
        f"| {what} | {shape.format(figures[name])} | {asked} |"
        for what, name, shape, asked in ROWS
        if name in figures
    )
    parts = "\n".join(
        f"| {what} | {figures[name]:.0f} |" for what, name in PARTS if name in figures
    )
    pages = "\n".join(
        f"| `{name}` | {half:.1f} | {most:.1f} |"
        for name, (half, most) in figures.get("pages", {}).items()
    )
    runs = "\n".join(
        f"| {name} | {run['measured_at']} | {run['machine']} | `{run['commit']}` |"
        for name, run in results.items()
    )
    written = INTRODUCTION.format(
        rows=rows,
        parts=parts,
        pages=pages,
        runs=runs,
        people=figures.get("pages_people", 0),
        requests=figures.get("pages_requests", 0),
    )
    path.parent.mkdir(exist_ok=True)
    path.write_text(written, "utf-8")
