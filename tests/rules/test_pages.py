"""The addresses of personal pages: what they are for is their first word."""

import pytest

from rules.pages import Purpose, path_of


@pytest.mark.parametrize(
    ("purpose", "path"),
    [
        (Purpose.SPEAKER, "/intervenant/t0ken"),
        (Purpose.NEEDS, "/besoins/t0ken"),
        (Purpose.FOLLOW_UP, "/suite/t0ken"),
        (Purpose.SURVEY, "/questionnaire/t0ken"),
    ],
)
def test_a_page_is_named_by_what_it_is_for(purpose: Purpose, path: str) -> None:
    assert path_of(purpose, "t0ken") == path
