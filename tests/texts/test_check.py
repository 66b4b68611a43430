"""The check of the texts: gaps, slips, keys that nobody says, words that are not ours."""

from pathlib import Path

import pytest

from texts.catalogue import Catalogue, gaps, read_catalogue, read_catalogues
from texts.check import TextsIncomplete, forget, insist, keys_in, main, problems, wording


def catalogue(language: str, words: str) -> Catalogue:
    return read_catalogue(language, "help", words.encode())


def found(french: str, english: str) -> list[str]:
    return gaps([catalogue("fr", french), catalogue("en", english)])


EVERYWHERE = """
one = { $plain } { DAY($called, style: "short") } { -term(with: 1) } { { $nested } }
    { NUMBER($picked) ->
        [one] { $first } { $n ->
           *[other] { other }
        }
       *[other] { HOTEL(DE($deep)) }
    }
    .beside = { $besides }
"""


def test_what_a_sentence_names_is_found_wherever_it_stands() -> None:
    page = catalogue("fr", EVERYWHERE)
    sentence = page.sentences["help.one"]
    facts = {"plain", "called", "nested", "picked", "first", "n", "deep", "besides"}
    assert sentence.facts == facts
    assert sentence.functions == {"DAY", "NUMBER", "HOTEL", "DE"}
    assert sentence.references == {"term", "other"}


def test_a_program_that_has_started_can_still_look_through_its_texts() -> None:
    before = read_catalogues()
    forget()
    assert [page.sentences for page in read_catalogues()] == [page.sentences for page in before]


@pytest.mark.parametrize(
    ("french", "english", "expected"),
    [
        ("a = Oui\n", "a = Yes\n", []),
        ("a = Oui\nb = Non\n", "a = Yes\n", ["missing in en: help.b"]),
        (
            "a = { $name }\n",
            "a = { $title }\n",
            ["told with different facts: help.a (fr ['name'], en ['title'])"],
        ),
        (
            "a = { $n ->\n   *[other] { $name }\n }\n",
            "a = Yes\n",
            ["told with different facts: help.a (fr ['n', 'name'], en nothing)"],
        ),
        ("a = Oui\nb c\n", "a = Yes\n", ["fr/help.ftl: not understood: b c"]),
        ("a = Oui\na = Non\n", "a = Yes\n", ["fr/help.ftl: written twice: help.a"]),
        ("a =\n    .b = Oui\n", "a = Yes\n", ["fr/help.ftl: without words: help.a"]),
        ("a = Oui & non\n", "a = Yes\n", ["fr/help.ftl: write &lt; &gt; &amp; for < > &: help.a"]),
        ("a = 1 < 2\n", "a = Yes\n", ["fr/help.ftl: write &lt; &gt; &amp; for < > &: help.a"]),
        ("a = <b>Oui\n", "a = Yes\n", ["fr/help.ftl: a tag is not closed: help.a"]),
        ("a = <p>x</p>\n", "a = Yes\n", ["fr/help.ftl: only <b>, <i> and <a> may be used: help.a"]),
        ("a = { DATE(3) }\n", "a = Yes\n", ["fr/help.ftl: there is no function DATE: help.a"]),
        (
            f"a = {'x' * 2501}\n",
            "a = Yes\n",
            ["fr/help.ftl: 2500 characters at a stretch are too many: help.a"],
        ),
        ("a = { b }\n", "a = Yes\n", ["fr/help.ftl: there is no sentence b: help.a"]),
        ("-t = x\na = {-t}{-u}\n", "a = Yes\n", ["fr/help.ftl: there is no sentence u: help.a"]),
        ('a = <a href="{ $u }">x</a> <i>y</i>\n', 'a = <a href="{ $u }">x</a>\n', []),
    ],
)  # fmt: skip
def test_gaps_are_named(french: str, english: str, expected: list[str]) -> None:
    assert found(french, english) == expected


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", "Les candidates sont là"),
        ("fr", "une réserve de dix personnes"),
        ("fr", "Vos obligations"),
        ("fr", "Vous êtes refusé"),
        ("fr", "La session de samedi"),
        ("fr", "Tu viens ?"),
        ("fr", "Nous t’attendons"),
        ("fr", "C’est à toi, avec tes amis"),
        ("fr", "la purge des représentations"),
        ("en", "The candidates"),
        ("en", "You were refused"),
        ("en", "on the reserve list"),
    ],
)
def test_words_that_are_not_ours_are_found(language: str, words: str) -> None:
    assert list(wording(language, words))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", "Y a-t-il une question ? Votre place est réservée."),
        ("fr", "contacté sous réserve de validation, adopté avec réserve"),
        ("fr", "Vous êtes attendus, têtes hautes, pour la séquence"),
        ("en", "The next session is yours."),
    ],
)
def test_words_that_only_look_alike_pass(language: str, words: str) -> None:
    assert list(wording(language, words)) == []


def test_keys_are_found_where_they_are_written_whole() -> None:
    source = 'A = "help.a"\nB = f"help.{A}"\nC = "help.c"  # not a text\nD = "not a key"\n'
    assert keys_in(source, python=True) == {"help.a"}
    codes = 'class Act(StrEnum):\n    HELPED = "help.asked"\nclass B(C):\n    d = "help.d"\n'
    assert keys_in(codes, python=True) == {"help.d"}
    assert keys_in("<p>{{ t('help.a') }} help.b</p>", python=False) == {"help.a"}


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A small house with one sentence, said in a page."""
    for language, words in (("fr", "Oui"), ("en", "Yes")):
        (tmp_path / "texts" / language).mkdir(parents=True)
        (tmp_path / "texts" / language / "help.ftl").write_text(f"a = {words}\n", "utf-8")
    (tmp_path / "web").mkdir()
    (tmp_path / "web" / "page.html").write_text("{{ t('help.a') }}", "utf-8")
    return tmp_path


def test_a_house_whose_sentences_are_all_said_passes(house: Path) -> None:
    (house / "texts" / "fr" / "notes.txt").write_text("no catalogue", "utf-8")
    assert problems(house) == []


def test_a_sentence_that_nobody_says_is_named(house: Path) -> None:
    (house / "web" / "page.html").write_text("", "utf-8")
    assert problems(house) == ["never said: help.a"]


def test_a_sentence_that_nobody_wrote_is_named_with_who_says_it(house: Path) -> None:
    (house / "actions").mkdir()
    source = 'KEYS = ("help.b", "help.csv", "other.key")'
    (house / "actions" / "help.py").write_text(source, "utf-8")
    assert problems(house) == ["never written: help.b (said in actions/help.py)"]


def test_nobody_starts_with_a_sentence_too_few_or_too_many(house: Path) -> None:
    insist(house)
    (house / "web" / "page.html").write_text("{{ t('help.b') }}", "utf-8")
    with pytest.raises(TextsIncomplete) as incomplete:
        insist(house)
    assert incomplete.value.gaps == (
        "never said: help.a",
        "never written: help.b (said in web/page.html)",
    )


def test_what_is_part_of_a_sentence_is_said_with_it(house: Path) -> None:
    for language in ("fr", "en"):
        (house / "texts" / language / "help.ftl").write_text("a = { b }\nb = B\n", "utf-8")
    assert problems(house) == []
    (house / "web" / "page.html").write_text("", "utf-8")
    assert problems(house) == ["never said: help.a", "never said: help.b"]


def test_an_unwanted_word_is_named_with_its_key(house: Path) -> None:
    (house / "texts" / "fr" / "help.ftl").write_text("a = Tu viens\n", "utf-8")
    assert problems(house) == ["fr: help.a: «Tu» is not a word of ours, rather: vous"]


def test_the_command_says_what_is_left_to_mend(
    house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(house) == 0
    assert capsys.readouterr().out == "1 sentences in 2 languages\n"
    (house / "web" / "page.html").write_text("", "utf-8")
    assert main(house) == 1
    assert capsys.readouterr().out == "never said: help.a\n"
