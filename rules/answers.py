"""Is this a valid answer to that question: one check for each kind of question."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import assert_never

from rules.errors import Refused
from rules.facts import Localised
from rules.numbers import whole
from rules.workshop import Choice, Question, QuestionKind

# What is kept of one answer. A choice is its key, several are a tuple of keys in the file's order,
# numbers and years are int, the rest is text: a postcode has five digits, a phone is +33639980012.
Answer = str | int | tuple[str, ...]

LONGEST = 1_000  # characters of one answer
ADULT = 18  # years; a panel is drawn among adults
OLDEST = 120  # years
_SHOWN = 40  # characters of a wrong answer that are shown again
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae"})
_TYPED_YES_NO = {"o": "yes", "y": "yes", "n": "no"}
_POSTCODE = re.compile(r"(0[1-9]|[1-8]\d|9[0-5])\d{3}|97[1-8]\d{2}|98[0-8]\d{2}")
_WITH_PLACE = re.compile(r"(\d ?[\dAB](?: ?\d){3})[ ,]+[^\W\d].*")  # 81 000 ALBI
_NUMBER_IN_WORDS = re.compile(r"(\D*?)(-?\d+)(\D*)")
_ABOUT = frozenset(
    {"environ", "a", "peu", "pres", "about", "around", "roughly", "some", "h", "heure", "hour"}
)
"""Words around a number that leave it as it is, besides those of the question itself."""
_SHORTEST_BEGINNING = 2  # letters of a choice that is typed by its beginning
_CORSICA = re.compile(r"2[AB](?=\d{3}$)")
_PHONE_NOISE = re.compile(r"\(0\)|[\s.\-/()_]")
_PHONE = re.compile(r"\+(33[1-9]\d{8}|(?!33)[1-9]\d{6,14})")


def check(question: Question, raw: str | tuple[str, ...], *, opens: date) -> Answer:
    """Read what someone typed or chose as an answer to this question.

    `raw` is typed text, a choice key, or several choice keys. Raises Refused with a "forms." code
    that says what is wrong and what would do; `opens` is the day by which one is an adult.
    """
    if question.kind is QuestionKind.SEVERAL:
        return _several(question, (raw,) if isinstance(raw, str) else raw)
    typed = _typed(raw if isinstance(raw, str) else ", ".join(raw))
    answer: Answer
    match question.kind:
        case QuestionKind.CHOICE | QuestionKind.YES_NO:
            answer = _chosen(question, typed).key
        case QuestionKind.TEXT:
            answer = _words(typed)
        case QuestionKind.NUMBER:
            answer = _number(question, typed)
        case QuestionKind.YEAR:
            answer = _birth_year(typed, opens)
        case QuestionKind.POSTCODE:
            answer = postcode(typed)
        case QuestionKind.PHONE:
            answer = phone(typed)
        case _:
            assert_never(question.kind)
    return answer


def phone_for_reading(kept: str) -> str:
    """Write a kept phone number as it is dialled: 06 39 98 00 12, or +32470123456 from abroad."""
    if not kept.startswith("+33"):
        return kept
    digits = f"0{kept.removeprefix('+33')}"
    return " ".join(digits[start : start + 2] for start in range(0, len(digits), 2))


def folded(words: str) -> str:
    """Make words comparable: no case, no accents, only letters and digits with single spaces."""
    plain = words.replace("’", " ")
    if plain.isascii() or max(plain) < _BEYOND_LATIN:  # sign by sign, ten times as fast
        return " ".join(plain.translate(_LATIN).split())
    return " ".join(_bare(words).split())


def _bare(words: str) -> str:
    bare = unicodedata.normalize("NFKD", words).casefold().translate(_LIGATURES)
    apart = unicodedata.normalize("NFKD", bare)
    signs = (sign for sign in apart if not unicodedata.combining(sign))
    return "".join(sign if sign.isalnum() else " " for sign in signs)


_BEYOND_LATIN = "\u0250"
_LATIN = {code: _bare(chr(code)) for code in range(ord(_BEYOND_LATIN))}


def shortened(words: str, longest: int = _SHOWN) -> str:
    """Cut what someone wrote so that it fits in a sentence."""
    return words if len(words) <= longest else f"{words[: longest - 1]}…"


def _typed(raw: str) -> str:
    typed = raw.strip()
    if len(typed) > LONGEST:
        raise Refused("forms.too-long", length=len(typed), limit=LONGEST)
    if not typed:
        raise Refused("forms.blank")
    return typed


def _words(typed: str) -> str:
    if not any(sign.isalnum() for sign in typed):
        raise Refused("forms.no-words")
    return typed


def _chosen(question: Question, raw: str) -> Choice:
    """Find a choice by its key, or by its label as someone may type it, in any language.

    The first words of a label will do where they are those of one choice only.
    """
    typed = folded(raw)
    wanted = _TYPED_YES_NO.get(typed) if question.kind is QuestionKind.YES_NO else None
    for choice in question.choices:
        if choice.key in (raw, wanted):
            return choice
    for choice in question.choices:
        if typed and typed in {folded(words) for words in choice.label.words.values()}:
            return choice
    begun = [choice for choice in question.choices if _begins(choice.label, typed)]
    if len(begun) == 1:
        return begun[0]
    raise Refused("forms.not-a-choice", given=shortened(raw), choices=_listed(question))


def _begins(label: Localised, typed: str) -> bool:
    return len(typed) >= _SHORTEST_BEGINNING and any(
        f"{folded(words)} ".startswith(f"{typed} ") for words in label.words.values()
    )


def _listed(question: Question) -> Localised:
    """Put each choice on a line of its own, in the languages of the question."""
    return Localised(
        {
            language: "\n".join(f"• {choice.label.get(language)}" for choice in question.choices)
            for language in question.words.words
        }
    )


def _several(question: Question, raw: tuple[str, ...]) -> tuple[str, ...]:
    chosen = {_chosen(question, _typed(each)).key for each in raw}
    kept = tuple(choice for choice in question.choices if choice.key in chosen)
    least = question.minimum or 1
    if len(kept) < least:
        raise Refused("forms.choose-more", least=least)
    if question.maximum is not None and len(kept) > question.maximum:
        raise Refused("forms.choose-fewer", most=question.maximum)
    lonely = next((choice for choice in kept if choice.alone), None)
    if lonely and len(kept) > 1:
        raise Refused("forms.choose-alone", choice=lonely.label)
    return tuple(choice.key for choice in kept)


def _whole_number(typed: str) -> int | None:
    number = "".join(typed.split())
    digits = whole(number[1:] if number[:1] in ("+", "-") else number)
    return -digits if digits and number.startswith("-") else digits


def _number_in_words(question: Question, typed: str) -> int | None:
    """Read «environ 5 heures» as 5: one number among words that do not change it, or None."""
    found = _NUMBER_IN_WORDS.fullmatch(typed)
    if found is None:
        return None
    around = set(folded(f"{found[1]} {found[3]}").split())
    of_question = folded(" ".join(question.words.words.values())).split()
    bare = not any(sign.isnumeric() or sign == "-" for sign in found[1] + found[3])
    return _whole_number(found[2]) if bare and around <= _ABOUT.union(of_question) else None


def _number(question: Question, typed: str) -> int:
    number = _whole_number(typed)
    if number is None:
        number = _number_in_words(question, typed)
    if number is None:
        raise Refused("forms.not-a-number", given=shortened(typed))
    if question.minimum is not None and number < question.minimum:
        raise Refused("forms.number-too-small", minimum=question.minimum)
    if question.maximum is not None and number > question.maximum:
        raise Refused("forms.number-too-large", maximum=question.maximum)
    return number


def _birth_year(typed: str, opens: date) -> int:
    """Accept the year of whoever may be an adult when the workshop opens.

    The last such year leaves it open: `rules/adulthood.py` asks.
    """
    year = _whole_number(typed)
    if year is None or not opens.year - OLDEST <= year <= opens.year:
        raise Refused("forms.not-a-birth-year", given=shortened(typed))
    if opens.year - year < ADULT:
        raise Refused("forms.not-adult", year=str(year), age=ADULT)
    return year


def postcode(typed: str) -> str:
    """Accept five digits of France and its territories, with or without the place behind them.

    2A and 2B are read as Corsica's 20.
    """
    given = " ".join(typed.upper().split())
    with_place = _WITH_PLACE.fullmatch(given)
    code = _CORSICA.sub("20", (with_place[1] if with_place else given).replace(" ", ""))
    if not _POSTCODE.fullmatch(code):
        raise Refused("forms.not-a-postcode", given=shortened(typed))
    return code


def phone(typed: str) -> str:
    """Accept a French number as it is usually written, or any other with its country code."""
    number = _PHONE_NOISE.sub("", typed)
    number = re.sub(r"^00", "+", number)
    number = re.sub(r"^0", "+33", number)
    if not _PHONE.fullmatch(number):
        raise Refused("forms.not-a-phone", given=shortened(typed))
    return number
