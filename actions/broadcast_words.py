"""The words of a broadcast as one person reads them, and whether they fit for everybody."""

from __future__ import annotations

import storage.audience
from rules.broadcasts import Broadcast, Reading, fitting, length
from rules.people_cells import LONGEST_NAME
from rules.placeholders import Gap, fill
from rules.segments import LANGUAGES
from rules.workshop import Workshop
from storage.audience import Recipient
from storage.transaction import Transaction
from texts.lines import span

ABOVE = 8
"""Characters around the name in the line above the words, where a telephone speaks for several."""


def words_for(broadcast: Broadcast, workshop: Workshop, first_name: str, language: str) -> str:
    """Return the words as a reader of this name and language reads them."""
    values = {(Gap.FIRST_NAME, ""): first_name, (Gap.WORKSHOP, ""): workshop.title.get(language)}
    for each in workshop.gatherings:
        dates = span(each.starts_at, each.ends_at, workshop.tz)
        values[Gap.DATE, each.key] = dates.get(language)
    return fill(broadcast.words_for(language), workshop, values)


async def insist_on_fitting(
    tx: Transaction, broadcast: Broadcast, workshop: Workshop, *, more: bool
) -> None:
    """Raise Refused if it is too long for one of its readers, and name them.

    `more`: there are too many to look at all; then no name may be too long. To look for the longest
    among a hundred thousand would keep everybody else waiting.
    """
    readings = []
    for language in LANGUAGES:
        if more:
            name = "M" * LONGEST_NAME
            words = words_for(broadcast, workshop, name, language)
            readings.append(Reading("…", words, ABOVE + LONGEST_NAME))
            continue
        for one in await storage.audience.longest(tx, broadcast.segment, workshop, language):
            above = ABOVE + length(one.first_name) if one.shares else 0
            words = words_for(broadcast, workshop, one.first_name, language)
            readings.append(Reading(one.name, words, above))
    fitting(broadcast, readings)


def preview(broadcast: Broadcast, workshop: Workshop, reader: Recipient) -> str:
    """Return what this person would read."""
    return words_for(broadcast, workshop, reader.first_name, reader.language)
