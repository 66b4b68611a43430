"""`atelier returned`: a mail server hands back an e-mail that did not arrive."""

from __future__ import annotations

import sys

import actions.returned
import rules.returned
from actions.returned import Became
from bot.cli.desk import Desk, console, explained, perform
from rules.returned import LARGEST, Report
from storage.transaction import Transaction

TOLD = {
    Became.NOTED: "Message {number} came back ({status}): noted, and its reader is not written to "
    "there any more, or is to be phoned.",
    Became.KNOWN: "Message {number} came back ({status}): that was noted before.",
    Became.WAITS: "Message {number} is late ({status}): its server goes on trying. Nothing is "
    "noted.",
}


def returned() -> None:
    """Read one delivery report (RFC 3464) from standard input, and note what came back.

    For an alias of your mail server: what it returns to ATELIER_MAIL_FROM is piped here. A report
    of a delay changes nothing; whatever is no report, or is about no message of ours, is refused.
    """
    found: list[Report] = []
    explained(lambda: found.append(rules.returned.read(sys.stdin.buffer.read(LARGEST + 1))))
    (report,) = found

    async def work(desk: Desk) -> None:
        async def body(tx: Transaction) -> tuple[Became, int]:
            return await actions.returned.record(tx, report)

        cause = f"command:returned:{desk.now().isoformat()}"
        became, number = await desk.database.transact(body, cause=cause)
        words = TOLD[became].format(number=number, status=report.status)
        console.print(words, highlight=False, soft_wrap=True)

    perform(work)
