"""Needs: what somebody needs from us, never what they have; and how long it is kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from rules.errors import Refused
from rules.nights import weekends
from rules.words import words_of
from rules.workshop import Workshop

PURPOSE = "needs"
"""The consent without which nothing is kept: optional, apart from the others, revocable."""
KEPT = timedelta(days=7)
"""After the last day on which people met; who slept where is kept longer."""
ROOMS_KEPT = timedelta(days=30)
"""After the same day: who slept where."""
LONGEST_WORDS = 1000


class Menu(StrEnum):
    """What to cook: the menu, not the reason."""

    ORDINARY = "ordinary"
    VEGETARIAN = "vegetarian"
    VEGAN = "vegan"
    NO_PORK = "no_pork"
    NO_GLUTEN = "no_gluten"
    NO_MILK = "no_milk"
    OTHER = "other"


class Asks(StrEnum):
    """Kinds of help, each a box to tick."""

    ACCESS = "access"  # no steps, a lift, a seat near the door
    INTERPRETER = "interpreter"
    CARER = "carer"
    EQUIPMENT = "equipment"


@dataclass(frozen=True, slots=True)
class Needs:
    """What one person wrote."""

    menu: Menu = Menu.ORDINARY
    asks: tuple[Asks, ...] = ()
    words: str = ""


def menus(read: Iterable[Needs]) -> dict[Menu, int]:
    """Count who eats what, in our order; what nobody eats is left out."""
    found = [each.menu for each in read]
    return {menu: found.count(menu) for menu in Menu if menu in found}


def needs_of(fields: Mapping[str, str]) -> Needs:
    """Read the form. Refused without the consent, and for words that are too long."""
    if fields.get("consent") != "yes":
        raise Refused("needs.consent-missing")
    menu = fields.get("menu", "")
    typed = fields.get("words", "").strip()
    return Needs(
        Menu(menu) if menu in set(Menu) else Menu.ORDINARY,
        tuple(each for each in Asks if fields.get(each) == "yes"),
        words_of(typed, LONGEST_WORDS) if typed else "",
    )


def last_day_together(workshop: Workshop) -> datetime | None:
    """Return when people meet for the last time; None for a workshop held online only."""
    return max((each.ends_at for each in weekends(workshop)), default=None)


def forgotten(workshop: Workshop, now: datetime) -> datetime | None:
    """Return since when nobody is told any more who slept where; None while they are."""
    together = last_day_together(workshop)
    return together + ROOMS_KEPT if together is not None and now >= together + ROOMS_KEPT else None
