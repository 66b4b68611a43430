"""People answer a questionnaire: what is taken, what is asked next, what is kept."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.answers import LONGEST, folded, phone_for_reading, shortened
from rules.errors import Refused
from rules.facts import Localised
from rules.forms import (
    Answer,
    Answers,
    Position,
    applicable,
    check,
    consequences,
    fit,
    for_the_team,
    missing,
    position,
    previous_question,
    summary,
    with_answer,
)
from rules.workshop import YES_NO, Choice, Condition, Question, QuestionKind

TODAY = date(2026, 11, 22)


def words(french: str, english: str = "") -> Localised:
    return Localised({"fr": french, "en": english or french})


def question(kind: QuestionKind, key: str = "q", **more: object) -> Question:
    return Question(key=key, kind=kind, words=words(f"{key} ?"), **more)  # type: ignore[arg-type]  # any field


MENU = question(
    QuestionKind.CHOICE,
    "menu",
    choices=(
        Choice("du-jour", words("Le menu du jour", "The menu of the day")),
        Choice("vege", words("Sans viande ni poisson", "No meat or fish")),
        Choice("autre", words("Autre chose", "Something else")),
    ),
    calls_back=("autre",),
)
BEFORE = question(QuestionKind.YES_NO, "before", choices=YES_NO, excludes=("yes",))
WHICH = question(QuestionKind.TEXT, "which", optional=True, only_if=Condition("before", ("yes",)))
DEVICES = question(
    QuestionKind.SEVERAL,
    "devices",
    choices=(
        Choice("phone", words("Un téléphone", "A phone")),
        Choice("tablet", words("Une tablette", "A tablet")),
        Choice("computer", words("Un ordinateur", "A computer")),
        Choice("none", words("Rien de tout cela", "None of these"), alone=True),
    ),
    calls_back=("none",),
)
HOURS = question(QuestionKind.NUMBER, "hours", minimum=0, maximum=30)
FORM = (MENU, BEFORE, WHICH, DEVICES, HOURS)


def refusal(asked: Question, raw: str | tuple[str, ...]) -> tuple[str, dict[str, object]]:
    with pytest.raises(Refused) as refused:
        check(asked, raw, opens=TODAY)
    return refused.value.code, dict(refused.value.facts)


# ── one answer ───────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("kind", "raw", "kept"),
    [
        (QuestionKind.TEXT, "  Apprendre, débattre 🙂 ", "Apprendre, débattre 🙂"),
        (QuestionKind.NUMBER, " 1 200 ", 1200),
        (QuestionKind.NUMBER, "-3", -3),
        (QuestionKind.YEAR, "1974", 1974),
        (QuestionKind.YEAR, "2008", 2008),
        (QuestionKind.POSTCODE, "46 330", "46330"),
        (QuestionKind.POSTCODE, "01000", "01000"),
        (QuestionKind.POSTCODE, "2a004", "20004"),
        (QuestionKind.POSTCODE, "2B 200", "20200"),
        (QuestionKind.POSTCODE, "81000 Albi", "81000"),
        (QuestionKind.POSTCODE, "2a 004, Ajaccio", "20004"),
        (QuestionKind.POSTCODE, "75 009 Paris 09", "75009"),
        (QuestionKind.POSTCODE, "97433", "97433"),
        (QuestionKind.POSTCODE, "98800", "98800"),
        (QuestionKind.PHONE, "06 39 98 00 12", "+33639980012"),
        (QuestionKind.PHONE, "+33 (0)6.39-98/00 12", "+33639980012"),
        (QuestionKind.PHONE, "0033639980012", "+33639980012"),
        (QuestionKind.PHONE, "+32 470 12 34 56", "+32470123456"),
    ],
)
def test_an_answer_is_read_as_people_write_it(kind: QuestionKind, raw: str, kept: Answer) -> None:
    assert check(question(kind), raw, opens=TODAY) == kept


@pytest.mark.parametrize(
    ("kind", "raw", "code"),
    [
        (QuestionKind.TEXT, "", "forms.blank"),
        (QuestionKind.TEXT, " \n ", "forms.blank"),
        (QuestionKind.TEXT, "…!?", "forms.no-words"),
        (QuestionKind.NUMBER, "douze", "forms.not-a-number"),
        (QuestionKind.NUMBER, "1,5", "forms.not-a-number"),
        (QuestionKind.YEAR, "74", "forms.not-a-birth-year"),
        (QuestionKind.YEAR, "1890", "forms.not-a-birth-year"),
        (QuestionKind.YEAR, "2030", "forms.not-a-birth-year"),
        (QuestionKind.YEAR, "en 1974", "forms.not-a-birth-year"),
        (QuestionKind.YEAR, "2009", "forms.not-adult"),
        (QuestionKind.POSTCODE, "4633", "forms.not-a-postcode"),
        (QuestionKind.POSTCODE, "00100", "forms.not-a-postcode"),
        (QuestionKind.POSTCODE, "99999", "forms.not-a-postcode"),
        (QuestionKind.POSTCODE, "SW1A 1AA", "forms.not-a-postcode"),
        (QuestionKind.POSTCODE, "46330 12", "forms.not-a-postcode"),
        (QuestionKind.POSTCODE, "4633 Albi", "forms.not-a-postcode"),
        (QuestionKind.PHONE, "12", "forms.not-a-phone"),
        (QuestionKind.PHONE, "06 39 98 00", "forms.not-a-phone"),
        (QuestionKind.PHONE, "+33 0", "forms.not-a-phone"),
        (QuestionKind.PHONE, "demain", "forms.not-a-phone"),
    ],
)
def test_what_cannot_be_taken_is_named(kind: QuestionKind, raw: str, code: str) -> None:
    assert refusal(question(kind), raw)[0] == code


@pytest.mark.proves("done.long_answer")
def test_a_very_long_answer_says_how_long_and_how_long_it_may_be() -> None:
    too_long = ("forms.too-long", {"length": 5000, "limit": LONGEST})
    assert refusal(question(QuestionKind.TEXT), "a" * 5000) == too_long
    assert check(question(QuestionKind.TEXT), "a" * LONGEST, opens=TODAY) == "a" * LONGEST


def test_a_wrong_answer_is_shown_again_shortened() -> None:
    _, facts = refusal(question(QuestionKind.PHONE), "x" * 500)
    assert facts == {"given": "x" * 39 + "…"}
    assert shortened("court") == "court"


@pytest.mark.proves("done.emoji_answer")
def test_emoji_alone_are_kindly_asked_for_words() -> None:
    assert refusal(question(QuestionKind.TEXT), "🙂👍🏽") == ("forms.no-words", {})


def test_a_number_out_of_its_range_names_the_bound() -> None:
    assert refusal(HOURS, "-1") == ("forms.number-too-small", {"minimum": 0})
    assert refusal(HOURS, "31") == ("forms.number-too-large", {"maximum": 30})


@pytest.mark.parametrize("raw", ["vege", "sans viande NI poisson", "No meat, or fish!"])
def test_a_choice_is_pressed_or_typed_in_any_language(raw: str) -> None:
    assert check(MENU, raw, opens=TODAY) == "vege"


@pytest.mark.parametrize(
    ("raw", "kept"),
    [("yes", "yes"), ("Oui", "yes"), ("o", "yes"), ("Y", "yes"), ("N", "no"), ("non.", "no")],
)
def test_yes_and_no_are_understood_when_typed(raw: str, kept: str) -> None:
    assert check(BEFORE, raw, opens=TODAY) == kept


@pytest.mark.parametrize("raw", ["pizza", "🍕"])
def test_an_unknown_choice_names_the_possible_ones(raw: str) -> None:
    listed = words(
        "• Le menu du jour\n• Sans viande ni poisson\n• Autre chose",
        "• The menu of the day\n• No meat or fish\n• Something else",
    )
    assert refusal(MENU, raw) == ("forms.not-a-choice", {"given": raw, "choices": listed})


@pytest.mark.parametrize(
    ("asked", "raw", "kept"),
    [
        (MENU, "Sans viande", "vege"),
        (MENU, "no meat!", "vege"),
        (MENU, "the", "du-jour"),
        (DEVICES, "un ordi", None),
        (DEVICES, "une", ("tablet",)),
        (DEVICES, "un", None),  # two of them begin like that
        (DEVICES, "a", None),
        (MENU, "l", None),
    ],
)
def test_the_beginning_of_one_choice_will_do(
    asked: Question, raw: str, kept: Answer | None
) -> None:
    if kept is None:
        assert refusal(asked, raw)[0] == "forms.not-a-choice"
    else:
        assert check(asked, raw, opens=TODAY) == kept


JOURNEY = Question(
    "journey",
    QuestionKind.NUMBER,
    words("Combien d’heures dure le trajet ?", "How many hours does it take?"),
    minimum=0,
    maximum=30,
)


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("5 heures", 5),
        ("environ 5h", 5),
        ("à peu près 5 heures.", 5),
        ("about 5 hours", 5),
        ("1 heure", 1),
        ("~ 5", 5),
    ],
)
def test_a_number_may_stand_among_words_that_do_not_change_it(raw: str, kept: int) -> None:
    assert check(JOURNEY, raw, opens=TODAY) == kept


@pytest.mark.parametrize(
    "raw",
    [
        *("4h30", "4 h 30", "3 ou 4", "5 heures et demie", "30 minutes", "5½ h", "4,5 h"),
        *("5 - heures", "je ne sais pas", "moins de 2 heures"),
    ],
)
def test_a_number_that_words_change_is_asked_again(raw: str) -> None:
    assert refusal(JOURNEY, raw) == ("forms.not-a-number", {"given": raw})


def test_several_answers_are_kept_once_each_in_the_order_of_the_file() -> None:
    assert check(DEVICES, ("computer", "phone", "phone"), opens=TODAY) == ("phone", "computer")
    assert check(DEVICES, "une tablette", opens=TODAY) == ("tablet",)


def test_how_many_may_be_chosen_is_told() -> None:
    two_or_three = question(QuestionKind.SEVERAL, choices=DEVICES.choices, minimum=2, maximum=2)
    everything = ("phone", "tablet", "computer")
    assert refusal(DEVICES, ()) == ("forms.choose-more", {"least": 1})
    assert refusal(two_or_three, ("phone",)) == ("forms.choose-more", {"least": 2})
    assert refusal(two_or_three, everything) == ("forms.choose-fewer", {"most": 2})


def test_none_of_these_goes_with_nothing_else() -> None:
    expected = ("forms.choose-alone", {"choice": DEVICES.choices[3].label})
    assert refusal(DEVICES, ("none", "phone")) == expected
    assert check(DEVICES, ("none",), opens=TODAY) == ("none",)


def test_several_keys_for_a_question_with_one_answer_are_no_answer() -> None:
    assert refusal(MENU, ("du-jour", "vege"))[0] == "forms.not-a-choice"


def test_a_phone_number_is_read_out_as_it_is_dialled() -> None:
    assert phone_for_reading("+33639980012") == "06 39 98 00 12"
    assert phone_for_reading("+32470123456") == "+32470123456"


@given(st.text())
def test_folding_is_stable_and_any_text_gets_an_answer_or_a_reason(raw: str) -> None:
    assert folded(folded(raw)) == folded(raw)
    for kind in set(QuestionKind) - {QuestionKind.SEVERAL, QuestionKind.CHOICE}:
        asked = question(kind, choices=YES_NO if kind is QuestionKind.YES_NO else ())
        try:
            kept = check(asked, raw, opens=TODAY)
        except Refused as refused:
            assert refused.code.startswith("forms.")  # noqa: PT017 - either outcome is right
        else:
            assert check(asked, str(kept), opens=TODAY) == kept


# ── the way through ──────────────────────────────────────────────────────────────────────────


def test_questions_come_in_order_and_a_condition_decides() -> None:
    assert missing(FORM, {})[0] == MENU
    assert missing(FORM, {"menu": "vege", "before": "no"})[0] == DEVICES
    assert missing(FORM, {"menu": "vege", "before": "yes"})[0] == WHICH
    assert missing(FORM, {"menu": "vege", "before": "no", "hours": 3}) == (DEVICES,)


def test_going_back_leaves_out_what_is_not_asked() -> None:
    assert previous_question(FORM, {"before": "no"}, "devices") == BEFORE
    assert previous_question(FORM, {"before": "yes"}, "devices") == WHICH
    assert previous_question(FORM, {}, "menu") is None


def test_a_condition_on_a_question_that_is_not_asked_does_not_hold() -> None:
    chained = question(QuestionKind.TEXT, "more", only_if=Condition("which", ("x",)))
    assert chained not in applicable((*FORM, chained), {"before": "no", "which": "x"})
    assert chained in applicable((*FORM, chained), {"before": "yes", "which": "x"})


def test_a_condition_may_look_into_several_answers() -> None:
    size = question(QuestionKind.TEXT, "size", only_if=Condition("devices", ("phone",)))
    assert size in applicable((DEVICES, size), {"devices": ("phone", "tablet")})
    assert size not in applicable((DEVICES, size), {"devices": ("tablet",)})


def test_a_question_that_an_answer_brings_continues_the_one_before_and_changes_no_count() -> None:
    assert [position(FORM, each.key) for each in FORM] == [
        Position(1, 4, extra=False),
        Position(2, 4, extra=False),
        Position(2, 4, extra=True),
        Position(3, 4, extra=False),
        Position(4, 4, extra=False),
    ]


def test_correcting_one_answer_keeps_the_others() -> None:
    before: Answers = {"menu": "vege", "before": "yes", "which": "un jury", "devices": ("phone",)}
    assert with_answer(FORM, before, "menu", "du-jour") == {**before, "menu": "du-jour"}


def test_correcting_an_answer_drops_what_is_asked_no_more() -> None:
    before = {"menu": "vege", "before": "yes", "which": "un jury"}
    assert with_answer(FORM, before, "before", "no") == {"menu": "vege", "before": "no"}


def test_only_an_optional_question_can_be_skipped() -> None:
    assert with_answer(FORM, {"before": "yes"}, "which", None) == {"before": "yes", "which": None}
    with pytest.raises(Refused, match=r"forms\.cannot-skip"):
        with_answer(FORM, {}, "menu", None)


def test_a_question_that_is_not_asked_takes_no_answer() -> None:
    with pytest.raises(Refused, match=r"forms\.no-longer-asked"):
        with_answer(FORM, {"before": "no"}, "which", "un jury")


def test_the_summary_says_answers_in_words() -> None:
    answers = {"menu": "vege", "before": "yes", "which": None, "devices": ("phone", "tablet")}
    rows = summary(FORM, {**answers, "hours": 2})
    assert [(row.question.key, row.shown) for row in rows] == [
        ("menu", MENU.choices[1].label),
        ("before", YES_NO[0].label),
        ("which", None),
        ("devices", words("Un téléphone · Une tablette", "A phone · A tablet")),
        ("hours", "2"),
    ]


def test_what_organisers_must_look_at_is_found() -> None:
    found = consequences(FORM, {"menu": "autre", "before": "yes", "devices": ("none",)})
    assert found.excluded_by == ("before",)
    assert found.call_back_for == ("menu", "devices")


def test_answers_that_a_changed_questionnaire_would_not_take_are_asked_again() -> None:
    answers: dict[str, Answer | None] = {
        "menu": "vege",
        "before": "yes",
        "which": None,
        "devices": ("phone", "fax"),
        "hours": 29,
        "gone": "x",
    }
    shorter = question(QuestionKind.NUMBER, "hours", minimum=0, maximum=12)
    changed = (MENU, BEFORE, WHICH, DEVICES, shorter)
    kept, dropped = fit(changed, answers, opens=TODAY)
    assert kept == {"menu": "vege", "before": "yes", "which": None}
    assert dropped == ("devices", "hours", "gone")


def test_a_skipped_question_that_became_needed_is_asked_again() -> None:
    needed = question(QuestionKind.TEXT, "which")
    assert fit((needed,), {"which": None}, opens=TODAY) == ({}, ("which",))


ANSWERS: dict[str, st.SearchStrategy[Answer | None]] = {
    "menu": st.sampled_from(["du-jour", "vege", "autre"]),
    "before": st.sampled_from(["yes", "no"]),
    "which": st.sampled_from([None, "un jury"]),
    "devices": st.sampled_from([("phone",), ("phone", "computer"), ("none",)]),
    "hours": st.integers(0, 30),
}


@given(st.data())
def test_whatever_is_answered_in_any_order_the_form_ends_and_stays_whole(
    data: st.DataObject,
) -> None:
    answers: dict[str, Answer | None] = {}
    for _ in range(data.draw(st.integers(0, 8))):
        key = data.draw(st.sampled_from([each.key for each in applicable(FORM, answers)]))
        answers = with_answer(FORM, answers, key, data.draw(ANSWERS[key]))
        assert answers.keys() <= {each.key for each in applicable(FORM, answers)}
        assert fit(FORM, answers, opens=TODAY) == (answers, ())
    while left := missing(FORM, answers):
        answers = with_answer(FORM, answers, left[0].key, data.draw(ANSWERS[left[0].key]))
    asked = applicable(FORM, answers)
    assert len(summary(FORM, answers)) == len(asked)
    before = [previous_question(FORM, answers, each.key) for each in asked]
    assert before == [None, *asked[:-1]]


@pytest.mark.parametrize(
    ("kind", "typed", "meant"),
    [
        (QuestionKind.NUMBER, "Qui paie le train ? ", True),
        (QuestionKind.CHOICE, "je ne mange pas de viande rouge", True),
        (QuestionKind.NUMBER, "deux ou trois", False),
        (QuestionKind.TEXT, "Qui paie le train ?", False),
    ],
)
def test_what_reads_like_words_for_somebody_is_told_from_a_slip(
    kind: QuestionKind, typed: str, *, meant: bool
) -> None:
    assert for_the_team(question(kind), typed) == meant
