"""What a letter says, and the address in its window."""

from __future__ import annotations

import pytest

from rules.errors import Refused
from rules.letters import (
    LINE,
    LINES,
    Text,
    address,
    called,
    checked,
    one_line,
    paragraphs,
    size,
)
from rules.people import Person
from rules.waves import Channel
from tests.example import example

TEXT = Text("L’équipe\n81000 Albi", "Albi", "Bonjour {prénom},\n\nVoici « {atelier} ».", "Karim")


def person(first: str | None, last: str | None = "Durand", commune: str = "Albi") -> Person:
    return Person("p", first, last, None, "81000", commune, None, None, "fr")


def test_an_address_is_name_street_and_town() -> None:
    lines = address(person("Anaïs", "N’Diaye"), "28 route du Moulin")
    assert lines == ("Anaïs N’Diaye", "28 route du Moulin", "81000 ALBI")
    assert address(person("Anaïs"), None) == ("Anaïs Durand", "81000 ALBI")
    assert address(person("Zoé"), "Bât. 2\n\n3 rue X") == (
        "Zoé Durand",
        "Bât. 2",
        "3 rue X",
        "81000 ALBI",
    )


@pytest.mark.parametrize("name", ["M" * 300, "Marie " * 50, "d’Aubigné-" * 30])
def test_a_name_of_300_signs_leaves_room_for_the_street(name: str) -> None:
    lines = address(person(name), "28 route du Moulin")
    assert lines[-2:] == ("28 route du Moulin", "81000 ALBI")
    assert lines[1].endswith("…")
    assert max(len(line) for line in lines) <= LINE


def test_an_address_never_has_more_lines_than_the_window() -> None:
    street = "\n".join(f"étage {number} " + "x" * 50 for number in range(6))
    lines = address(person("Zoé"), street)
    assert (len(lines), lines[-1]) == (LINES, "81000 ALBI")
    assert address(person(None, None), None) == ("81000 ALBI",)


def test_a_long_line_breaks_at_a_space() -> None:
    street = "Résidence des Trois Cèdres du Grand Parc, entrée B"
    assert address(person("Zoé"), street)[1:3] == (
        "Résidence des Trois Cèdres du Grand",
        "Parc, entrée B",
    )


def test_signs_that_nobody_sees_are_left_out() -> None:
    assert one_line("Zo\u200be\u0301\u0007\n  N’Diaye\u202e") == "Zoé N’Diaye"


def test_a_long_first_name_is_shortened_in_the_text() -> None:
    assert called(person("Anaïs")) == "Anaïs"
    assert called(person(None)) == ""
    assert called(person("M" * 61)) == "M" * 59 + "…"


def test_an_empty_line_begins_a_paragraph() -> None:
    assert paragraphs("Bonjour,\n\n\n un\ndeux \n\n") == (("Bonjour,",), ("un", "deux"))


def test_a_text_is_kept_tidy() -> None:
    typed = Text(" L’équipe \r\nAlbi ", " Albi ", "Bonjour \r\n\r\n", "")
    assert checked(typed, Channel.LETTER, example()) == Text("L’équipe\nAlbi", "Albi", "Bonjour")
    assert checked(TEXT, Channel.LIST, example()) == Text(words=TEXT.words)


@pytest.mark.parametrize(
    ("text", "channel", "code"),
    [
        (Text(), Channel.LETTER, "letters.part-missing"),
        (Text("x", "", "x"), Channel.LETTER, "letters.part-missing"),
        (Text("x", "x", " "), Channel.LETTER, "letters.part-missing"),
        (Text(), Channel.LIST, "letters.part-missing"),
        (Text("x" * 301, "x", "x"), Channel.LETTER, "letters.too-long"),
        (Text("x", "x", "x" * 2_601), Channel.LETTER, "letters.too-long"),
        (Text(words="x" * 301), Channel.LIST, "letters.too-long"),
        (Text("x", "x", "{surnom}"), Channel.LETTER, "broadcasts.unknown-placeholder"),
        (Text("x", "x", "{prénom"), Channel.LETTER, "broadcasts.loose-brace"),
    ],
)
def test_what_cannot_be_sent_is_said(text: Text, channel: Channel, code: str) -> None:
    with pytest.raises(Refused) as why:
        checked(text, channel, example())
    assert why.value.code == code


def test_a_short_text_is_printed_large() -> None:
    assert [size(Text(words="x" * count)) for count in (900, 2_300, 2_600)] == [12, 11, 10]
    assert size(Text(words="x\n" * 40)) == 12


def test_an_email_has_a_subject_on_one_line_and_no_place() -> None:
    typed = Text(subject=" Une\nquestion ", words="Bonjour", place="Albi", sender="L’équipe")
    kept = checked(typed, Channel.EMAIL, example())
    assert kept == Text(subject="Une question", words="Bonjour")


@pytest.mark.parametrize("part", ["subject", "words"])
def test_an_email_without_subject_or_words_is_refused(part: str) -> None:
    whole = {"subject": "Une question", "words": "Bonjour"}
    with pytest.raises(Refused, match=r"letters\.part-missing"):
        checked(Text(**whole | {part: " \n"}), Channel.EMAIL, example())
