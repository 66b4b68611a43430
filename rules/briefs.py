"""What a speaker is asked to do, in sections and versions, and what changed between two of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from difflib import SequenceMatcher
from enum import StrEnum

from rules.errors import Refused
from rules.words import words_of

LONGEST = 2_000
"""Characters of a section: nine of them are still read."""

_WORDS = re.compile(r"\s+|[^\s]+")


class Section(StrEnum):
    """What every brief says, in this order."""

    QUESTION = "question"  # put to them
    PUBLIC = "public"
    FORMAT = "format"  # duration, and how it goes
    BEFORE = "before"  # what came before in the programme
    LANGUAGE = "language"  # plain
    VIEWPOINT = "viewpoint"  # asked for
    INTERESTS = "interests"  # to declare
    RIGHTS = "rights"  # recording, publication, image
    PRACTICAL = "practical"


Sections = Mapping[Section, str]


@dataclass(frozen=True, slots=True)
class Brief:
    """One version; until it is sent (`sent_at` is None) it is a draft that only the team sees."""

    version: int
    sections: Sections
    sent_at: datetime | None = None
    sent_by: str = ""


class Piece(StrEnum):
    """What became of a run of words."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Change:
    """A section that reads otherwise now: its words, run by run, old and new together."""

    section: Section
    pieces: tuple[tuple[Piece, str], ...]

    @property
    def before(self) -> str:
        """The section as it was."""
        return "".join(words for piece, words in self.pieces if piece is not Piece.NEW)

    @property
    def after(self) -> str:
        """The section as it is."""
        return "".join(words for piece, words in self.pieces if piece is not Piece.GONE)


def written(typed: Mapping[str, str]) -> Sections:
    """Read the sections as an organiser typed them. Refused where one is blank or too long."""
    return {
        section: words_of(
            typed.get(section, "").replace("\r\n", "\n"), LONGEST, nothing="briefs.section-blank"
        )
        for section in Section
    }


def redraft(latest: Brief | None, sections: Sections) -> Brief:
    """Return the draft with these words: what was sent is never touched."""
    if latest is None:
        return Brief(1, sections)
    if latest.sent_at is None:
        return replace(latest, sections=sections)
    return Brief(latest.version + 1, sections)


def send(latest: Brief | None, previous: Brief | None, by: str, *, now: datetime) -> Brief:
    """Send the draft. Refused where there is none, or it says what the last one said."""
    if latest is None or latest.sent_at is not None:
        raise Refused("briefs.nothing-to-send")
    if previous is not None and not changes(previous, latest):
        raise Refused("briefs.nothing-new")
    return replace(latest, sent_at=now, sent_by=by)


def read(current: Brief | None, version: int) -> Brief:
    """Tell which brief is «lu et compris». Refused for one that a newer one has replaced."""
    if current is None:
        raise Refused("briefs.none")
    if version != current.version:
        raise Refused("briefs.newer", version=current.version)
    return current


def changes(old: Brief, new: Brief) -> tuple[Change, ...]:
    """List the sections that read otherwise, in order."""
    return tuple(
        Change(section, tuple(_pieces(old.sections[section], new.sections[section])))
        for section in Section
        if old.sections[section] != new.sections[section]
    )


def _pieces(old: str, new: str) -> Iterator[tuple[Piece, str]]:
    """Compare by words: letters would leave half a word struck out."""
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    for what, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if what == "equal":
            yield Piece.SAME, "".join(before[a:b])
            continue
        if a < b:
            yield Piece.GONE, "".join(before[a:b])
        if c < d:
            yield Piece.NEW, "".join(after[c:d])
