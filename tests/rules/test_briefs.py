"""A brief in versions: what is sent stays, what changed is shown, the newest is understood."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from rules.briefs import (
    Brief,
    Change,
    Piece,
    Section,
    changes,
    read,
    redraft,
    send,
    written,
)
from rules.errors import Refused

NOW = datetime(2027, 1, 12, tzinfo=UTC)
WORDS = {section: f"des mots sur {section}" for section in Section}
SENT = Brief(1, WORDS, NOW, "karim")


def test_every_section_needs_words() -> None:
    typed = {section.value: f" {words}\r\n" for section, words in WORDS.items()}
    assert written(typed) == WORDS
    with pytest.raises(Refused, match=r"briefs\.section-blank"):
        written({**typed, "rights": "  "})
    with pytest.raises(Refused, match=r"common\.answer-too-long"):
        written({**typed, "rights": "x" * 2_001})


def test_a_draft_is_rewritten_and_what_was_sent_is_not() -> None:
    other = {**WORDS, Section.RIGHTS: "autre"}
    assert redraft(None, WORDS) == Brief(1, WORDS)
    assert redraft(Brief(1, WORDS), other) == Brief(1, other)
    assert redraft(SENT, other) == Brief(2, other)


def test_only_what_is_new_is_sent() -> None:
    assert send(Brief(1, WORDS), None, "karim", now=NOW) == SENT
    for nothing in (None, SENT):
        with pytest.raises(Refused, match=r"briefs\.nothing-to-send"):
            send(nothing, None, "karim", now=NOW)
    with pytest.raises(Refused, match=r"briefs\.nothing-new"):
        send(Brief(2, WORDS), SENT, "karim", now=NOW)


def test_the_newest_version_is_understood() -> None:
    assert read(SENT, 1) == SENT
    with pytest.raises(Refused, match=r"briefs\.none"):
        read(None, 1)
    with pytest.raises(Refused, match=r"briefs\.newer"):
        read(replace(SENT, version=2), 1)


def test_what_changed_is_told_by_words() -> None:
    old = replace(SENT, sections={**WORDS, Section.PUBLIC: "vingt personnes de tous âges"})
    new = replace(SENT, sections={**WORDS, Section.PUBLIC: "vingt voisins de tous âges ici"})
    (change,) = changes(old, new)
    assert change == Change(
        Section.PUBLIC,
        (
            (Piece.SAME, "vingt "),
            (Piece.GONE, "personnes"),
            (Piece.NEW, "voisins"),
            (Piece.SAME, " de tous âges"),
            (Piece.NEW, " ici"),
        ),
    )
    assert change.before == "vingt personnes de tous âges"
    assert change.after == "vingt voisins de tous âges ici"
    (back,) = changes(new, old)
    assert (Piece.GONE, " ici") in back.pieces
    assert changes(old, old) == ()
