"""The codes on badges: easy to say, hard to mistake, and nobody's name."""

from hypothesis import given
from hypothesis import strategies as st

from rules.badges import LENGTH, SIGNS, Badge, Kind, codes, token_of, typed


@given(st.text("0123456789abcdef", min_size=64, max_size=64))
def test_codes_have_five_signs_that_nobody_mistakes(digits: str) -> None:
    made = list(codes(digits))
    assert len(made) == 10
    assert all(len(code) == LENGTH and set(code) <= set(SIGNS) for code in made)


def test_the_same_digits_make_the_same_codes() -> None:
    assert list(codes("1f" * 32)) == list(codes("1f" * 32))


def test_a_code_is_known_however_it_is_typed() -> None:
    assert [typed(words) for words in ("k7fmp", " K7-FMP ", "K 7 F M P", "k7f.mp")] == ["K7FMP"] * 4


def test_a_name_is_no_code() -> None:
    words = ("", "Ana", "K7FM", "K7FMPX", "K7FMA", "Durand Ana", "K7FMP" * 9)
    assert [typed(each) for each in words] == [""] * 7


def test_a_badge_is_known_by_its_address_wherever_the_site_is() -> None:
    token = "0123456789abcdef" * 2
    assert token_of(f"https://atelier.example/badge/{token}") == token
    assert token_of(f"http://127.0.0.1:8080/badge/{token}") == token


def test_what_other_codes_say_is_no_badge() -> None:
    others = ("", "https://atelier.example/", "WIFI:S:hall;;", "/badge/", "https://x/badge/a?b=c")
    assert [token_of(each) for each in others] == [""] * 5


def test_a_badge_has_a_name_as_one_says_it() -> None:
    names = [Badge("p", "K7FMP", "/badge/x", first, "Roy", Kind.PRESS).name for first in ("Jo", "")]
    assert names == ["Jo Roy", "Roy"]
