"""What a letter says: an organiser's words, and an address that fits the envelope's window."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from rules.errors import Refused
from rules.people import Person
from rules.placeholders import check
from rules.waves import Channel
from rules.workshop import Workshop

LINE = 38
"""Signs of a line that a sorting machine reads (the French standard for addresses)."""
LINES = 6
"""Lines of an address (the same)."""
LONGEST_CALL = 60
"""Signs of a first name inside the text: a longer one would push the letter onto a second page."""
MOST_OF_A_MESSAGE = 300
"""Characters of a text message, without the address of the page: two of those that are paid for."""
MOST: Mapping[Channel, Mapping[str, int]] = MappingProxyType(
    {
        Channel.LETTER: {"sender": 300, "place": 60, "words": 2_600, "signature": 200},
        Channel.EMAIL: {"subject": 120, "words": 2_600, "signature": 200},
        Channel.LIST: {"words": MOST_OF_A_MESSAGE},
    }
)
"""The parts that each way has, and how many characters each may have, as they are typed."""
_MAY_LACK = frozenset({"signature"})
SIZES: Mapping[int, int] = MappingProxyType({12: 2_100, 11: 2_500})
"""How many signs a text may have to be printed in so many points."""
SMALLEST = 10
SIGNS_OF_A_LINE = 40
"""What a new line costs: half a line is lost, as a rule."""


@dataclass(frozen=True, slots=True)
class Text:
    """What an organiser writes in one language; which parts there are, the way tells (`MOST`).

    `sender` stands at the top, on lines of its own; `words` go from the greeting to the last
    sentence, with gaps (rules/placeholders.py); paragraphs are divided by an empty line.
    """

    sender: str = ""
    place: str = ""
    words: str = ""
    signature: str = ""
    subject: str = ""


def checked(text: Text, channel: Channel, workshop: Workshop) -> Text:
    """Return a text that can be sent. Raises Refused for what is missing, too long or wrong."""
    parts = {part: _tidy(getattr(text, part)) for part in MOST[channel]}
    if "subject" in parts:
        parts["subject"] = one_line(parts["subject"])
    if any(not words for part, words in parts.items() if part not in _MAY_LACK):
        raise Refused("letters.part-missing", channel=channel)
    for part, limit in MOST[channel].items():
        length = len(parts[part])
        if length > limit:
            raise Refused("letters.too-long", part=part, length=length, limit=limit)
    check(parts["words"], workshop)
    return Text(**parts)


def size(text: Text) -> int:
    """Return how large a text is printed, in points: as large as it can be on one page."""
    length = len(text.words) + SIGNS_OF_A_LINE * text.words.count("\n")
    return next((points for points, most in SIZES.items() if length <= most), SMALLEST)


def _tidy(typed: str) -> str:
    lines = (line.rstrip() for line in typed.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    return "\n".join(lines).strip()


def paragraphs(words: str) -> tuple[tuple[str, ...], ...]:
    """Cut words into paragraphs, each of some lines."""
    found: list[tuple[str, ...]] = []
    lines: list[str] = []
    for line in (*words.split("\n"), ""):
        if line.strip():
            lines.append(line.strip())
        elif lines:
            found.append(tuple(lines))
            lines = []
    return tuple(found)


def address(person: Person, street: str | None) -> tuple[str, ...]:
    """Write an address as the post wants it: name, street, postcode and commune, six lines at most.

    What is too long goes on a second line, and ends there with «…»: a name of 300 signs reaches its
    door by the rest of the address.
    """
    name = one_line(f"{person.first_name or ''} {person.last_name or ''}")
    town = one_line(f"{person.postcode or ''} {person.commune or ''}").upper()
    parts = [line for line in (street or "").split("\n") if line.strip()]
    lines = [*_wrapped(name, 2)]
    for part in parts:
        lines += _wrapped(one_line(part), 2)
    return (*lines[: LINES - 1], *_wrapped(town, 1))


def called(person: Person) -> str:
    """Return the first name as the text of a letter says it."""
    name = one_line(person.first_name or "")
    return name if len(name) <= LONGEST_CALL else f"{name[: LONGEST_CALL - 1].rstrip()}…"


def one_line(words: str) -> str:
    """Return words on one line, composed, without signs that only steer a machine."""
    composed = unicodedata.normalize("NFC", words)
    return " ".join("".join(sign for sign in composed if _seen(sign)).split())


def _seen(sign: str) -> bool:
    return sign.isspace() or unicodedata.category(sign)[0] != "C"


def _wrapped(words: str, most: int) -> list[str]:
    """Break words into lines that fit, at most so many."""
    lines: list[str] = []
    left = words
    while left and len(lines) < most:
        if len(left) <= LINE:
            lines.append(left)
            return lines
        cut = left.rfind(" ", 0, LINE + 1)
        cut = cut if cut > 0 else LINE
        lines.append(left[:cut].rstrip())
        left = left[cut:].lstrip()
    if left and lines:
        lines[-1] = f"{lines[-1][: LINE - 1].rstrip()}…"
    return lines
