"""Who may replace somebody of the panel: as varied as the panel itself, and found by lot."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rules.draw import Entry, Lottery, in_order, printed

SHARE = 5  # one substitute for so many seats: 20 of 100 (METHOD.md, what workshops taught)
FEWEST = 3


def how_many(seats: int) -> int:
    """Return how many substitutes a panel of so many seats has."""
    return max(FEWEST, -(-seats // SHARE))


def lot(lottery: Lottery, number: int) -> list[int]:
    """Return the places of all people in an order that only the seed and the number decide."""
    terms = lottery.terms
    return in_order(f"{terms.seed}:{printed(number)}", [one.id for one in terms.people])


def substitutes(lottery: Lottery, number: int) -> tuple[int, ...]:
    """Return the substitutes of a panel: their places in the terms, in the order of the lot.

    One after the other whoever brings what the substitutes so far have least of, compared with the
    panel; between equals the lot decides, which only the seed and the number do. Nobody shares an
    address with the panel or with another substitute. Fewer where there are not enough people.
    """
    terms, panel = lottery.terms, lottery.panels[number]
    many = how_many(terms.seats)
    homes = {terms.people[place].household for place in panel} - {None}
    seated = set(panel)
    waiting = [place for place in lot(lottery, number) if place not in seated]
    wanted = _parts(terms.people[place] for place in panel)
    have: Counter[tuple[int, str]] = Counter()
    chosen: list[int] = []
    while len(chosen) < many:
        free = [place for place in waiting if terms.people[place].household not in homes]
        if not free:
            break
        lacking = {part: wanted[part] * many / terms.seats - have[part] for part in wanted | have}
        best = max(free, key=lambda place: _sum(terms.people[place], lacking))
        chosen.append(best)
        waiting.remove(best)
        have.update(_parts([terms.people[best]]))
        homes |= {terms.people[best].household} - {None}
    return tuple(chosen)


def _parts(people: Iterator[Entry] | list[Entry]) -> Counter[tuple[int, str]]:
    """Count each value of each feature."""
    return Counter((at, value) for one in people for at, value in enumerate(one.values))


def _sum(one: Entry, lacking: dict[tuple[int, str], float]) -> float:
    """Tell how much of what is lacking somebody brings; rounded, so that equals are equal."""
    return round(sum(lacking.get(part, 0.0) for part in enumerate(one.values)), 6)
