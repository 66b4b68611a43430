"""Sentences are said in the reader's language, with facts, and never break a conversation."""

from datetime import UTC, date, datetime, timedelta
from html import unescape
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.facts import Fact, Localised
from texts import TextBroken, Texts, spoken
from texts.catalogue import (
    FUNCTIONS,
    LANGUAGES,
    gaps,
    number_unbroken,
    read_catalogues,
)
from texts.check import TextsIncomplete
from texts.elision import hotel
from texts.engine import without_markup

PARIS = ZoneInfo("Europe/Paris")
SATURDAY = datetime(2027, 3, 27, 9, tzinfo=UTC)
SUNDAY = datetime(2027, 3, 28, 15, tzinfo=UTC)

FRENCH = """\
unexpected = Désolés, une personne vous lira.
hello = <b>Bonjour { $name }</b>, vous venez ?
days = { $days ->
    [one] { $days } jour
   *[other] { $days } jours
 }
when = { MOMENT($at) }
short = { MOMENT($at, style: "short") } – { DAY($at, style: "short") }
day = { DAY($at) }
hour = { HOUR($at) }
span = { SPAN($start, $end) }
whose = La page { DE($name) }, et ce { QUE($name) } a dit
bare = { $fact }
link = Lisez <a href="{ $url }">la page</a> &amp; répondez.
only = seulement en français
silent =
    .hint = sans autres mots
"""
ENGLISH = """\
unexpected = Sorry, a person will read you.
hello = <b>Hello { $name }</b>, are you coming?
days = { $days ->
    [one] { $days } day
   *[other] { $days } days
 }
when = { MOMENT($at) }
short = { MOMENT($at, style: "short") } – { DAY($at, style: "short") }
day = { DAY($at) }
hour = { HOUR($at) }
span = { SPAN($start, $end) }
whose = { $name }’s page, and what { $name } said
bare = { $fact }
link = Read <a href="{ $url }">the page</a> &amp; answer.
"""


def texts(*, strict: bool = True) -> Texts:
    pages = (("fr", FRENCH), ("en", ENGLISH))
    return Texts({(lang, "common"): page.encode() for lang, page in pages}, strict=strict)


SAY = texts()


def plain(message: str, language: str = "fr", **facts: Fact) -> str:
    return SAY.plain(f"common.{message}", language, facts, PARIS).replace("\u00a0", " ")


# ── the reader's words ───────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("at", "french", "english"),
    [
        (SATURDAY, "samedi 27 mars 2027 à 10 h", "Saturday 27 March 2027 at 10 am"),
        (SUNDAY, "dimanche 28 mars 2027 à 17 h", "Sunday 28 March 2027 at 5 pm"),
        (
            datetime(2027, 7, 31, 22, 30, tzinfo=UTC),
            "dimanche 1er août 2027 à 0 h 30",
            "Sunday 1 August 2027 at 12:30 am",
        ),
        (
            datetime(2026, 12, 31, 11, tzinfo=UTC),
            "jeudi 31 décembre 2026 à midi",
            "Thursday 31 December 2026 at noon",
        ),
        (
            datetime(2026, 12, 31, 23, tzinfo=UTC),
            "vendredi 1er janvier 2027 à minuit",
            "Friday 1 January 2027 at midnight",
        ),
    ],
)
def test_a_time_is_told_in_words_in_the_workshops_zone(
    at: datetime, french: str, english: str
) -> None:
    assert (plain("when", at=at), plain("when", "en", at=at)) == (french, english)
    assert plain("bare", fact=at) == french


def test_a_day_an_hour_and_the_short_form() -> None:
    assert plain("day", at=SATURDAY) == "samedi 27 mars 2027"
    assert plain("day", "en", at=date(2027, 3, 27)) == "Saturday 27 March 2027"
    assert plain("bare", fact=date(2027, 3, 27)) == "samedi 27 mars 2027"
    assert plain("hour", at=SATURDAY) == "10 h"
    assert plain("short", at=SATURDAY) == "samedi 27 mars à 10 h – samedi 27 mars"


def test_a_stretch_of_time_says_the_year_once_where_once_is_enough() -> None:
    new_year = datetime(2027, 1, 1, 9, tzinfo=UTC)
    hours = {"start": SATURDAY, "end": SATURDAY + timedelta(minutes=90)}
    assert plain("span", start=SATURDAY, end=SUNDAY) == (
        "du samedi 27 mars à 10 h au dimanche 28 mars 2027 à 17 h"
    )
    assert plain("span", "en", start=SATURDAY, end=SUNDAY) == (
        "from Saturday 27 March at 10 am to Sunday 28 March 2027 at 5 pm"
    )
    assert plain("span", "fr", **hours) == "samedi 27 mars 2027, de 10 h à 11 h 30"
    assert plain("span", "en", **hours) == "Saturday 27 March 2027, 10 am to 11:30 am"
    assert plain("span", start=new_year - timedelta(days=1), end=new_year) == (
        "du jeudi 31 décembre 2026 à 10 h au vendredi 1er janvier 2027 à 10 h"
    )


@pytest.mark.parametrize(
    ("name", "of", "that"),
    [
        ("Théo Lefèvre", "de Théo Lefèvre", "que Théo Lefèvre"),
        ("Inès Haddad", "d’Inès Haddad", "qu’Inès Haddad"),
        ("Élodie", "d’Élodie", "qu’Élodie"),
        ("l’équipe", "de l’équipe", "que l’équipe"),
        ("Œdipe", "d’Œdipe", "qu’Œdipe"),
        ("Yvonne", "d’Yvonne", "qu’Yvonne"),
        ("Yasmine", "de Yasmine", "que Yasmine"),
        ("Hélène", "d’Hélène", "qu’Hélène"),
        ("Henri", "d’Henri", "qu’Henri"),
        ("Hugo", "d’Hugo", "qu’Hugo"),
        ("Hassan", "de Hassan", "que Hassan"),
        ("…", "de …", "que …"),
        ("", "de ", "que "),
    ],
)
def test_a_name_is_joined_to_the_word_before_it_as_one_says_it(
    name: str, of: str, that: str
) -> None:
    assert plain("whose", name=name) == f"La page {of}, et ce {that} a dit"


@pytest.mark.parametrize(
    ("lasting", "french", "english"),
    [
        (timedelta(days=2, hours=1, minutes=5), "2 jours et 1 heure", "2 days and 1 hour"),
        (timedelta(minutes=90), "1 heure et 30 minutes", "1 hour and 30 minutes"),
        (timedelta(minutes=-1), "1 minute", "1 minute"),
        (timedelta(seconds=3), "moins d’une minute", "less than a minute"),
    ],
)
def test_a_duration_is_told_in_words(lasting: timedelta, french: str, english: str) -> None:
    assert (plain("bare", fact=lasting), plain("bare", "en", fact=lasting)) == (french, english)


@pytest.mark.parametrize(
    ("days", "french", "english"),
    [
        (0, "0 jour", "0 days"),
        (1, "1 jour", "1 day"),
        (2, "2 jours", "2 days"),
        (1500, "1\u202f500 jours", "1,500 days"),
    ],
)
def test_plurals_follow_each_language(days: int, french: str, english: str) -> None:
    assert (plain("days", days=days), plain("days", "en", days=days)) == (french, english)


def test_lists_are_joined_and_words_come_in_the_readers_language() -> None:
    yes = Localised({"fr": "Oui", "en": "Yes"})
    assert plain("bare", fact=("a", "b", "c")) == "a, b et c"
    assert plain("bare", "en", fact=["a", "b", "c"]) == "a, b and c"
    assert plain("bare", "en", fact=(yes, "no")) == "Yes and no"
    assert plain("bare", "en", fact=yes) == "Yes"
    assert plain("bare", fact=()) == ""


def test_french_punctuation_never_begins_a_line() -> None:
    said = SAY.plain("common.hello", "fr", {"name": "Ana"})
    assert said == "Bonjour Ana, vous venez\u00a0?"
    asked = Localised({"fr": "Vous venez ?", "en": "Will you come ?"})
    assert SAY.plain("common.bare", "fr", {"fact": asked}) == "Vous venez\u00a0?"
    assert SAY.plain("common.bare", "en", {"fact": asked}) == "Will you come ?"


def test_what_people_typed_is_shown_as_they_typed_it() -> None:
    name = '<b>Zoé</b> & "Loïc" d\'Or'
    said = SAY.html("common.hello", "en", {"name": name})
    assert said == (
        "<b>Hello &lt;b&gt;Zoé&lt;/b&gt; &amp; &quot;Loïc&quot; d'Or</b>, are you coming?"
    )
    assert plain("hello", "en", name=name) == f"Hello {name}, are you coming?"


def test_a_link_in_plain_words_shows_its_address() -> None:
    url = "https://atelier.example/?a=1&b=2"
    assert SAY.html("common.link", "en", {"url": url}) == (
        'Read <a href="https://atelier.example/?a=1&amp;b=2">the page</a> &amp; answer.'
    )
    assert plain("link", "en", url=url) == f"Read the page ({url}) & answer."


@pytest.mark.parametrize("length", [2_500, 2_501, 4_096, 20_000])
def test_long_messages_are_told_whole(length: int) -> None:
    assert plain("bare", fact="é" * length) == "é" * length


def test_long_facts_with_strange_marks_in_them_come_out_as_they_went_in() -> None:
    page = {("fr", "common"): b"two = { $first-one }{ $second }"}
    marked = "\ue000other\ue001"
    facts = {"first-one": "a" * 3_000, "second": marked}
    said = Texts(page, strict=True).plain("common.two", "fr", facts)
    assert said == "a" * 3_000 + marked


@given(st.text())
def test_any_fact_comes_out_as_it_went_in(words: str) -> None:
    said = SAY.html("common.bare", "fr", {"fact": words})
    whole = number_unbroken(words)  # a number stays on one line
    assert unescape(said) == whole or "&" in words
    assert "<" not in said
    assert without_markup(said) == whole


# ── when a sentence cannot be said ───────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("key", "language", "facts"),
    [
        ("common.hello", "fr", {}),
        ("common.nothing", "fr", {}),
        ("common.silent", "fr", {}),
        ("nowhere.hello", "fr", {}),
        ("common.hello", "de", {"name": "Ana"}),
        ("common.when", "fr", {"at": "demain"}),
        ("common.hour", "fr", {"at": date(2027, 3, 27)}),
        ("common.when", "fr", {"at": datetime(2027, 3, 27, 10)}),  # noqa: DTZ001 - the point
        ("common.bare", "fr", {"fact": 1.5}),
    ],
)
def test_strict_texts_say_at_once_what_is_wrong(
    key: str, language: str, facts: dict[str, Fact]
) -> None:
    with pytest.raises(TextBroken, match=key):
        SAY.html(key, language, facts, PARIS)


def test_a_time_needs_a_zone() -> None:
    with pytest.raises(TextBroken, match="needs its zone"):
        SAY.html("common.when", "fr", {"at": SATURDAY})


def test_in_front_of_people_a_missing_fact_leaves_a_gap_and_the_rest_is_said() -> None:
    assert texts(strict=False).plain("common.hello", "en", {}) == "Hello …, are you coming?"


def test_in_front_of_people_another_language_is_better_than_nothing() -> None:
    lenient = texts(strict=False)
    assert lenient.plain("common.only", "en") == "seulement en français"
    assert lenient.plain("common.hello", "de", {"name": "Ana"}).startswith("Bonjour Ana")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", "Désolés, une personne vous lira."),
        ("en", "Sorry, a person will read you."),
        ("de", "Désolés, une personne vous lira."),
    ],
)
def test_in_front_of_people_the_last_resort_is_a_person(language: str, said: str) -> None:
    lenient = texts(strict=False)
    assert lenient.plain("common.nothing", language) == said
    assert lenient.plain("common.when", language, {"at": "demain"}, PARIS) == said


def test_what_went_wrong_is_logged_without_any_fact(capsys: pytest.CaptureFixture[str]) -> None:
    texts(strict=False).plain("common.when", "fr", {"at": "Ana Péchard"}, PARIS)
    logged = capsys.readouterr().out
    assert "common.when" in logged
    assert "Péchard" not in logged


# ── the real ones ────────────────────────────────────────────────────────────────────────────


def test_the_real_texts_are_complete_and_known_by_key() -> None:
    real = Texts.load(strict=True)
    assert real.languages == LANGUAGES == ("fr", "en")
    assert real.has("common.unexpected")
    assert not real.has("common.nothing")
    assert real.plain("common.unexpected", "fr") != real.plain("common.unexpected", "en")


def test_every_gap_between_the_languages_is_named(tmp_path: Path) -> None:
    for language, page in (("fr", FRENCH), ("en", ENGLISH)):
        (tmp_path / language).mkdir()
        (tmp_path / language / "common.ftl").write_text(page, "utf-8")
    found = [
        "fr/common.ftl: without words: common.silent",
        "missing in en: common.only",
        "missing in en: common.silent",
    ]
    assert gaps(read_catalogues(tmp_path)) == found
    assert str(TextsIncomplete(found)).splitlines() == ["3 gaps in the texts:", *found]


def test_every_function_a_sentence_may_call_is_there() -> None:
    calls = {
        "DAY": "{ DAY($at) }",
        "HOUR": "{ HOUR($at) }",
        "MOMENT": "{ MOMENT($at) }",
        "SPAN": "{ SPAN($at, $at) }",
        "HOTEL": '{ HOTEL("des Merles") }',
        "DE": '{ DE("Inès") }',
        "QUE": '{ QUE("Inès") }',
        "NUMBER": "{ NUMBER(3) }",
    }
    assert calls.keys() == FUNCTIONS
    for call in calls.values():
        page = {("fr", "common"): f"one = {call}".encode()}
        assert Texts(page, strict=True).plain("common.one", "fr", {"at": SATURDAY}, PARIS)


def test_the_word_hotel_is_said_once_before_the_name_of_one() -> None:
    assert hotel("des Merles") == "hôtel des Merles"
    assert hotel("Hôtel des Merles") == "Hôtel des Merles"
    assert hotel("hotel Bellevue") == "hotel Bellevue"
    assert hotel("Hôtelier & Cie") == "hôtel Hôtelier & Cie"


def test_a_number_stays_on_one_line_and_so_do_the_signs_of_a_workshop() -> None:
    assert spoken("au 01 99 00 12 34", "fr") == "au 01\u00a099\u00a000\u00a012\u00a034"
    title = Localised({"fr": "Un souci ?", "en": "A worry?"})
    assert (spoken(title, "fr"), spoken(title, "en")) == ("Un souci\u00a0?", "A worry?")
    assert spoken("Un souci ?", "fr") == "Un souci ?"  # what people write stays as it is
