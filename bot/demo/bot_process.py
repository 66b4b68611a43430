"""The demo's bot, as a process of its own: `python -m bot.demo.bot_process`.

Its settings are the first line of its standard input, as JSON; until it comes, what takes long is
done: imports, and looking through the sentences. When that input ends, whoever started it is gone,
and it ends, too.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
from collections.abc import Callable

import typer

from bot.cli.desk import console, explained
from bot.cli.run import go_live
from bot.demo.settings import settings_of
from texts.check import insist

STDIN = 0


def _end_with_parent() -> None:
    while os.read(STDIN, 1):
        pass
    os.kill(os.getpid(), signal.SIGTERM)


def _explained(work: Callable[[], None]) -> None:
    """Do something; what is known to go wrong is the last that is said, for whoever reads it."""
    try:
        explained(work)
    except typer.Exit as ended:
        sys.exit(ended.exit_code)


def main() -> None:
    """Run the bot until SIGTERM."""
    _explained(insist)
    told = sys.stdin.buffer.readline()
    if not told:
        return  # nobody waits for it any more
    settings = settings_of(json.loads(told))
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _explained(lambda: go_live(settings, lambda: console.print("ready")))


if __name__ == "__main__":
    main()
