"""A workshop file is read, checked and kept; what is wrong in it is named, never a traceback."""

import re
from dataclasses import fields, replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

import storage.workshops
from actions import workshop_shape
from actions.workshop_file import (
    MOST_BYTES,
    WorkshopFileInvalid,
    in_words,
    read_workshop,
    to_json,
)
from actions.workshop_shape import WorkshopPart
from rules.errors import Refused
from rules.facts import Localised
from rules.workshop import (
    YES_NO,
    GatheringKind,
    QuestionKind,
    Ready,
    SessionKind,
    gathering,
    legal_gaps,
    may_import_people,
    opinion_comes_too_late,
    sessions,
)
from texts import Texts
from texts.catalogue import LANGUAGES
from texts.check import wording

LUNCH = 'title = { fr = "Déjeuner", en = "Lunch" }'
LUNCH_PATH = "gatherings[0].sessions[2].title"
EXPECTATIONS = 'key = "attentes"\nkind = "text"'
HOTEL = (
    '[gatherings.place]\nname = "Hôtel des Quatre Marronniers"\n'
    'address = "12 rue de la Fontaine-aux-Merles, 75013 Paris"'
)
SOURCE = (Path(__file__).parents[2] / "examples/big-data-sante/workshop.toml").read_text("utf-8")
WORKSHOP = read_workshop(SOURCE.encode())
PARIS = ZoneInfo("Europe/Paris")
TEXTS = Texts.load(strict=True)


def changed(*changes: tuple[str, str]) -> bytes:
    """The example with some words written otherwise, each found exactly where expected."""
    source = SOURCE
    for before, after in changes:
        assert before in source
        source = source.replace(before, after, 1)
    return source.encode()


def problems(data: bytes) -> list[tuple[str, str, str]]:
    """What is wrong: path, found, expected; and every problem can be told in both languages."""
    with pytest.raises(WorkshopFileInvalid) as invalid:
        read_workshop(data)
    for problem in invalid.value.problems:
        for language in LANGUAGES:
            assert problem.path in in_words(problem, TEXTS, language)
        assert problem.expected in str(invalid.value)
    return [(each.path, each.found, each.expected) for each in invalid.value.problems]


# ── the example ──────────────────────────────────────────────────────────────────────────────


def test_the_example_has_the_method_whole() -> None:
    kinds = [session.kind for session in sessions(WORKSHOP)]
    met = list(dict.fromkeys(kind for kind in kinds if kind is not SessionKind.BREAK))
    order = [kind for kind in SessionKind if kind is not SessionKind.BREAK]
    assert sorted(met, key=order.index) == order
    assert [each.kind for each in WORKSHOP.gatherings] == [
        GatheringKind.WEEKEND,
        GatheringKind.ONLINE,
        GatheringKind.WEEKEND,
    ]
    for weekend in (WORKSHOP.gatherings[0], WORKSHOP.gatherings[2]):
        assert (weekend.starts_at.weekday(), weekend.starts_at.time()) == (5, time(10))
        assert (weekend.ends_at.weekday(), weekend.ends_at.time()) == (6, time(17))


def test_hours_are_those_of_the_zone_on_both_sides_of_the_change_of_clocks() -> None:
    weekend = WORKSHOP.gatherings[0]
    assert weekend.starts_at.astimezone(UTC) == datetime(2027, 3, 27, 9, tzinfo=UTC)
    assert weekend.ends_at.astimezone(UTC) == datetime(2027, 3, 28, 15, tzinfo=UTC)
    assert WORKSHOP.tz == PARIS


def test_the_example_uses_our_words() -> None:
    said = [
        (language, fault)
        for words in re.finditer(r'(fr|en) = "([^"]*)"', SOURCE)
        for language, fault in ((words[1], fault) for fault in wording(words[1], words[2]))
    ]
    assert said == []


def test_a_yes_no_question_brings_its_own_choices() -> None:
    asked = [each for each in WORKSHOP.questionnaire if each.kind is QuestionKind.YES_NO]
    assert {each.choices for each in asked} == {YES_NO}


def test_a_workshop_is_kept_and_read_back_the_same() -> None:
    kept = to_json(WORKSHOP)
    assert storage.workshops.read(kept) == WORKSHOP
    assert to_json(storage.workshops.read(kept)) == kept


def test_the_shape_of_the_file_is_the_shape_of_the_rules() -> None:
    parts = [
        part
        for part in vars(workshop_shape).values()
        if isinstance(part, type) and issubclass(part, workshop_shape.Part)
    ]
    built = [part for part in parts if part is not workshop_shape.Part]
    assert WorkshopPart in built
    for part in built:
        assert set(part.model_fields) == {field.name for field in fields(part.builds)}


# ── what the rules know of a workshop ────────────────────────────────────────────────────────


def test_real_people_wait_for_the_facts_the_law_asks_for() -> None:
    empty = replace(WORKSHOP.notice, rehearsal=False, officer=None, impact_assessment_done=False)
    real = replace(WORKSHOP, notice=empty)
    assert legal_gaps(real) == ("officer", "impact_assessment_done")
    assert not may_import_people(real)
    assert may_import_people(replace(real, notice=replace(empty, rehearsal=True)))
    assert may_import_people(replace(real, notice=replace(WORKSHOP.notice, rehearsal=False)))
    assert legal_gaps(WORKSHOP) == ()


def test_an_opinion_due_after_the_decision_is_a_warning() -> None:
    same_day = replace(WORKSHOP.decision, on=WORKSHOP.opinion_due)
    assert not opinion_comes_too_late(WORKSHOP)
    assert opinion_comes_too_late(replace(WORKSHOP, decision=same_day))


def test_a_gathering_is_found_by_its_key() -> None:
    assert gathering(WORKSHOP, "en-ligne") == WORKSHOP.gatherings[1]
    assert gathering(WORKSHOP, "weekend-3") is None


# ── words in several languages, and refusals ─────────────────────────────────────────────────


def test_words_fall_back_to_french_then_to_whatever_there_is() -> None:
    assert Localised({"fr": "Oui", "en": "Yes"}).get("en") == "Yes"
    assert Localised({"fr": "Oui", "en": ""}).get("en") == "Oui"
    assert Localised({"br": "Ya"}).get("en") == "Ya"


def test_words_are_compared_by_what_they_say_and_cannot_change() -> None:
    source = {"fr": "Oui"}
    words = Localised(source)
    source["fr"] = "Non"
    assert words == Localised({"fr": "Oui"})
    assert len({words, Localised({"fr": "Oui"})}) == 1
    with pytest.raises(ValueError, match="at least one language"):
        Localised({})


def test_a_refusal_carries_its_code_and_its_facts() -> None:
    refused = Refused("forms.too-long", length=5000, limit=1000)
    assert (refused.code, refused.facts) == ("forms.too-long", {"length": 5000, "limit": 1000})
    assert str(refused) == "forms.too-long"


# ── what is wrong in a file is named ─────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"a = 1\nb = = 2", ("", "b = = 2", "workshop_file.toml")),
        (b"a = [1,", ("", "a = [1,", "workshop_file.toml")),
        (b"id = \xe9", ("", "id = é", "workshop_file.utf-8")),
        (b" " * (MOST_BYTES + 1), ("", "2 MB", "workshop_file.smaller")),
    ],
)
def test_a_file_that_is_no_toml_is_named_with_its_place(
    data: bytes, problem: tuple[str, str, str]
) -> None:
    assert problems(data) == [problem]


def test_the_place_of_a_slip_is_told_in_lines_and_columns() -> None:
    with pytest.raises(WorkshopFileInvalid) as invalid:
        read_workshop(b"a = 1\nb = = 2")
    (problem,) = invalid.value.problems
    assert in_words(problem, TEXTS, "en").endswith("well-formed TOML (line 2, column 5)")


def test_an_empty_file_lacks_everything_that_is_needed() -> None:
    assert {expected for _, _, expected in problems(b"")} == {"workshop_file.needed"}


@pytest.mark.proves("done.bad_workshop_file")
@pytest.mark.parametrize(
    ("before", "after", "problem"),
    [
        ("seats = 20", 'seats = "vingt"', ("seats", "vingt", "a-number")),
        ("seats = 20", "seats = 0", ("seats", "0", "at-least")),
        ("seats = 20", "seats = 2.5", ("seats", "2.5", "a-number")),
        ('id = "big', 'id = "Big', ("id", "Big-data-sante", "a-key")),
        ('id = "big', f'id = "{"x" * 60}', ("id", f"{'x' * 59}…", "a-key")),
        ('zone = "Europe/Paris"', 'zone = "Paris"', ("zone", "Paris", "a-zone")),
        ('zone = "Europe/Paris"', "zone = 1", ("zone", "1", "a-text")),
        ('zone = "Europe/Paris"', 'zone = "../x"', ("zone", "../x", "a-zone")),
        ('"conditions"', '"loi"', ("opinion_form", "loi", "one-of")),
        (
            "rehearsal = true",
            'rehearsal = "peut-être"',
            ("notice.rehearsal", "peut-être", "true-or-false"),
        ),
        ("on = 2027-11-15", 'on = "bientôt"', ("decision.on", "bientôt", "a-day")),
        (
            "on = 2027-11-15",
            "on = 2027-11-15T10:00:00",
            ("decision.on", "2027-11-15 10:00:00", "a-day"),
        ),
        (
            "quiet_from = 21:00:00",
            'quiet_from = "tard"',
            ("reminders.quiet_from", "tard", "an-hour"),
        ),
        ("after_days = [2, 5, 9]", "after_days = 2", ("reminders.after_days", "2", "a-list")),
        (
            "after_days = [2, 5, 9]",
            "after_days = []",
            ("reminders.after_days", "[]", "a-list-not-empty"),
        ),
        ('phone = "01 99', 'phone = "zéro 99', ("team.phone", "zéro 99 00 12 34", "a-phone")),
        (
            'email = "equipe@',
            'email = "equipe',
            ("team.email", "equipeatelier-sante.example", "an-email"),
        ),
        (
            'officer = "protection-donnees@atelier-sante.example"',
            'officer = " "',
            ("notice.officer", " ", "a-text"),
        ),
        (LUNCH, 'title = "Déjeuner"', (LUNCH_PATH, "Déjeuner", "words")),
        (
            LUNCH,
            'title = { fr = "Déjeuner", en = 3 }',
            (LUNCH_PATH, '{"fr": "Déjeuner", "en": 3}', "words"),
        ),
        (
            LUNCH,
            'title = { fr = "Déjeuner" }',
            (LUNCH_PATH, '{"fr": "Déjeuner"}', "language-missing"),
        ),
        (
            LUNCH,
            'title = { fr = "a", en = "b", de = "c" }',
            (LUNCH_PATH, '{"fr": "a", "en": "b", "de": "c"}', "language-unknown"),
        ),
        (
            'label = { fr = "Bac"',
            f'label = {{ fr = "{"x" * 61}"',
            ("quotas[3].values[1].label", '{"fr": "' + "x" * 51 + "…", "shorter"),
        ),
        (
            "starts_at = 2027-03-27T10:00:00",
            'starts_at = "samedi"',
            ("gatherings[0].starts_at", "samedi", "a-time-of-a-day"),
        ),
        (
            "starts_at = 2027-03-27T10:00:00",
            "starts_at = 2027-03-27",
            ("gatherings[0].starts_at", "2027-03-27", "a-time-of-a-day"),
        ),
        (
            "starts_at = 2027-03-28T09:00:00",
            "starts_at = 2027-03-28T02:30:00",
            ("gatherings[0].sessions[7].starts_at", "2027-03-28 02:30:00", "hour-skipped"),
        ),
        (
            "close_at = 2027-03-27T22:00:00",
            "close_at = 2027-10-31T02:30:00",
            ("replacements_close_at", "2027-10-31 02:30:00", "hour-twice"),
        ),
        ("seats = 20", "seats = 20\nsaets = 3", ("saets", "saets", "rather")),
        (
            'name = "Hôtel',
            'nom = "x"\nname = "Hôtel',
            ("gatherings[0].place.nom", "nom", "known-keys"),
        ),
        (
            'key = "femme"',
            'xyz = 1, key = "femme"',
            ("quotas[0].values[0].xyz", "xyz", "known-keys"),
        ),
    ],
)
def test_a_wrong_value_is_named_with_its_path(
    before: str, after: str, problem: tuple[str, str, str]
) -> None:
    path, found, expected = problem
    assert problems(changed((before, after))) == [(path, found, f"workshop_file.{expected}")]


@pytest.mark.parametrize("number", ["9" * 5000, "[" * 5000])
def test_toml_that_python_cannot_hold_is_named_too(number: str) -> None:
    ((path, _, expected),) = problems(changed(("seats = 20", f"seats = {number}")))
    assert (path, expected) == ("", "workshop_file.toml")


def test_what_no_sentence_foresees_is_named_all_the_same() -> None:
    expected = ("seats", "Infinity", "workshop_file.something-else")
    assert problems(changed(("seats = 20", "seats = inf"))) == [expected]


def test_a_language_nobody_translates_into_is_named() -> None:
    data = changed(('languages = ["fr", "en"]', 'languages = ["fr", "de"]'))
    assert problems(data)[0] == ("languages[1]", "de", "workshop_file.one-of")


def test_a_workshop_may_speak_one_language_only() -> None:
    french = re.sub(r', en = "[^"]*"|\nen = "[^"]*"', "", SOURCE)
    assert read_workshop(french.replace('["fr", "en"]', '["fr"]').encode()).languages == ("fr",)


def test_an_hour_that_comes_twice_is_told_apart_by_its_offset() -> None:
    data = changed(("close_at = 2027-03-27T22:00:00", "close_at = 2027-10-31T02:30:00+02:00"))
    closing = read_workshop(data).replacements_close_at
    assert closing.astimezone(UTC) == datetime(2027, 10, 31, 0, 30, tzinfo=UTC)
    assert storage.workshops.read(to_json(read_workshop(data))).replacements_close_at == closing


def test_the_follow_up_lasts_a_year_where_the_file_does_not_say() -> None:
    assert WORKSHOP.followed_until == date(2028, 4, 30)
    silent = read_workshop(changed(("follow_up_ends = 2028-04-30", "")))
    assert silent.followed_until == date(2028, 4, 24)  # 2028 has a 29 February
    assert problems(
        changed(("follow_up_ends = 2028-04-30", ""), ("by = 2027-10-15", "by = 2028-04-24"))
    ) == [("follow_up_ends", "", "workshop_file.after-the-answer")]


@pytest.mark.proves("done.bad_workshop_file")
@pytest.mark.parametrize(
    ("before", "after", "path", "expected"),
    [
        ("opinion_due = 2027-04-25", "opinion_due = 2027-04-24", "opinion_due", "not-before"),
        ("by = 2027-10-15", "by = 2027-04-25", "commissioner.answers_by", "after"),
        ("by = 2027-10-15", "by = 2028-04-30", "follow_up_ends", "after-the-answer"),
        (
            "ends_at = 2027-03-28T17:00:00",
            "ends_at = 2027-03-26T17:00:00",
            "gatherings[0].ends_at",
            "after-start",
        ),
        (
            "ends_at = 2027-03-27T11:00:00",
            "ends_at = 2027-03-27T09:00:00",
            "gatherings[0].sessions[0].ends_at",
            "after-start",
        ),
        (
            "starts_at = 2027-04-06T18:30:00",
            "starts_at = 2027-03-28T16:00:00",
            "gatherings[1].starts_at",
            "in-order",
        ),
        (
            "ends_at = 2027-03-28T17:00:00\n\n# ",
            "ends_at = 2027-03-28T18:00:00\n\n# ",
            "gatherings[0].sessions[11]",
            "within-gathering",
        ),
        (HOTEL, "", "gatherings[0].place", "place-needed"),
        ('kind = "weekend"', 'kind = "online"', "gatherings[0].place", "no-place"),
        ('key = "en-ligne"', 'key = "weekend-1"', "gatherings[1].key", "key-twice"),
        ('key = "mandat"', 'key = "accueil"', "gatherings[0].sessions[1].key", "key-twice"),
        ('key = "debat"', 'key = "accueil"', "gatherings[2].sessions[4].key", "key-twice"),
        ('key = "doute"', 'key = "aucune"', "questionnaire[0].choices[1].key", "key-twice"),
        ('key = "homme"', 'key = "femme"', "quotas[0].values[1].key", "key-twice"),
        ('feature = "age"', 'feature = "sexe"', "quotas[1].feature", "key-twice"),
        ('key = "presse"', 'key = "image"', "consents[1].key", "key-twice"),
        (
            "minimum = 7, maximum = 9",
            "minimum = 7, maximum = 6",
            "quotas[3].values[0].minimum",
            "not-above",
        ),
        (
            "minimum = 9, maximum = 11",
            "minimum = 12, maximum = 12",
            "quotas[0].values",
            "minimums-fit",
        ),
        ("seats = 20", "seats = 24", "quotas[2].values", "maximums-fill"),
        ('languages = ["fr", "en"]', 'languages = ["fr", "fr", "en"]', "languages[1]", "key-twice"),
        (
            "minimum = 0\nmaximum = 30",
            "choices = [{ key = 'a', label = { fr = 'a', en = 'a' } }]",
            "questionnaire[5].choices",
            "no-choices",
        ),
        ('excludes = ["oui"]', 'excludes = ["ouais"]', "questionnaire[1].excludes", "one-of"),
        ('calls_back = ["rien"]', 'calls_back = ["fax"]', "questionnaire[4].calls_back", "one-of"),
        ('elsewhere = ["ailleurs"]', 'elsewhere = ["x"]', "questionnaire[6].elsewhere", "one-of"),
        (
            "minimum = 0\nmaximum = 30",
            "minimum = 31\nmaximum = 30",
            "questionnaire[5].minimum",
            "not-above",
        ),
        (EXPECTATIONS, f"{EXPECTATIONS}\nminimum = 3", "questionnaire[7].minimum", "no-bounds"),
        (EXPECTATIONS, f"{EXPECTATIONS}\nmaximum = 3", "questionnaire[7].minimum", "no-bounds"),
        (
            EXPECTATIONS,
            EXPECTATIONS.replace("text", "choice"),
            "questionnaire[7].choices",
            "choices-needed",
        ),
        (
            'question = "deja-participe"',
            'question = "besoin"',
            "questionnaire[3].only_if.question",
            "earlier-question",
        ),
        ('answers = ["yes"]', 'answers = ["oui"]', "questionnaire[3].only_if.answers", "one-of"),
        ("after_days = [2, 5, 9]", "after_days = [2, 2, 9]", "reminders.after_days", "growing"),
    ],
)
def test_what_cannot_be_true_together_is_named(
    before: str, after: str, path: str, expected: str
) -> None:
    found = [(where, key) for where, _, key in problems(changed((before, after)))]
    assert (path, f"workshop_file.{expected}") in found


READY = """
[[quotas]]
ready = "{ready}"
values = [{values}]

[[gatherings]]
key = "weekend-1\""""


def planned(ready: str, values: str) -> bytes:
    """The example with one more feature, before its first gathering."""
    made = READY.format(ready=ready, values=values)
    return changed(('[[gatherings]]\nkey = "weekend-1"', made.lstrip()))


def test_a_ready_feature_brings_its_words_and_shares_become_seats() -> None:
    values = '{ key = "18-39", share = 40.5 }, { key = "40-plus", share = 59.5 }'
    data = planned("age", values).replace(b'feature = "age"', b'feature = "tranche"', 1)
    quota = read_workshop(data).quotas[-1]
    assert (quota.feature, quota.label.get("en"), quota.ready) == ("age", "Age", Ready.AGE)
    assert [(each.label.get("fr"), each.minimum, each.maximum) for each in quota.values] == [
        ("18 à 39 ans", 7, 9),
        ("40 ans et plus", 11, 13),
    ]


@pytest.mark.parametrize(
    ("ready", "values", "expected"),
    [
        ("region", '{ key = "idf", minimum = 1 }', "workshop_file.bounds-or-share"),
        ("region", '{ key = "idf", minimum = 1, share = 3 }', "workshop_file.bounds-and-share"),
        ("region", '{ key = "idf", share = 101 }', "workshop_file.at-most"),
        ("region", '{ key = "idf", share = "x" }', "workshop_file.a-number"),
        ("region", '{ key = "idf", share = 0 }', "workshop_file.all-shares"),
        (
            "region",
            '{ key = "idf", share = 3 }, { key = "bre", minimum = 1, maximum = 2 }',
            "workshop_file.all-shares",
        ),
        ("region", '{ key = "paris", share = 3 }', "workshop_file.value-without-label"),
        ("age", '{ key = "young", share = 3 }', "workshop_file.value-without-label"),
        ("shoes", '{ key = "42", share = 3 }', "workshop_file.one-of"),
    ],
)
def test_a_plan_that_says_too_little_or_too_much_is_named(
    ready: str, values: str, expected: str
) -> None:
    assert expected in [each for _, _, each in problems(planned(ready, values))]


def test_a_feature_that_is_not_ready_needs_a_name_and_words() -> None:
    data = changed(('feature = "territoire"\n', ""))
    assert [each for _, _, each in problems(data)] == ["workshop_file.feature-or-ready"]
