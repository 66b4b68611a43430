"""What waits in the outbox leaves, with what is asked of each message at that second."""

from collections import Counter

from bot.content import content
from bot.departures import Departure, Departures
from bot.waiting import Head
from rules.messages import Lane
from storage import outbox
from storage.transaction import Transaction
from tests.conversations.town import TEXTS, Town


async def let_go(town: Town) -> Counter[str]:
    """Claim all that waits, as the sender would; count who is written to, by id.

    What is not needed any more goes, who is out of reach comes on the call list, and what may not
    leave at this hour waits.
    """
    made = content(TEXTS)
    departures = Departures(made.checks, made.holds)
    sent: Counter[str] = Counter()

    async def body(tx: Transaction) -> None:
        for lane in Lane:
            for head in await outbox.heads(tx, lane, 1000):
                waiting = Head(head.id, lane, head.chat or 0, draws=True, answers=False)
                departure = await departures.claim(tx, waiting, token=True)
                if isinstance(departure, Departure):
                    await outbox.sent(tx, head.id, head.id)
                    sent[head.person or ""] += 1

    await town.database.transact(body, cause="sender")
    return sent
