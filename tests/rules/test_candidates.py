"""Who can be drawn, and what the plan says of them."""

from dataclasses import replace

import pytest

from rules.candidates import (
    Candidate,
    Candidates,
    Known,
    candidates,
    features_of,
    must_be_enough,
    shared_homes,
)
from rules.draw import Bound, Feature
from rules.errors import Refused
from rules.ready import feature
from rules.sample_plan import publishable, stand, swapped
from rules.workshop import Ready, Workshop
from tests.example import example


def workshop() -> Workshop:
    """The example, with two features alone."""
    made = example()
    return replace(made, quotas=made.quotas[:2])


ANA = Known("ana", {"sexe": "femme", "age": "18-29"})
BOB = Known("bob", {"sexe": "homme"})
CLEO = Known("cleo", {"sexe": "femme", "age": "120-129"})
DORA = Known("dora", {"sexe": "femme", "age": "18-29"}, in_peace=True)


def test_who_is_drawn_has_a_value_of_every_feature() -> None:
    found = candidates(workshop(), [ANA, BOB, CLEO, DORA], {})
    assert found == Candidates((Candidate("ana", ("femme", "18-29")),), ("bob", "cleo"), ("dora",))
    assert found.left_out == 3


def test_what_somebody_answered_goes_before_what_a_file_said() -> None:
    answered = {"age": {"ana": "60-plus", "bob": "30-44", "cleo": "no such age"}}
    found = candidates(workshop(), [ANA, BOB, CLEO], answered)
    assert [one.values for one in found.ready] == [("femme", "60-plus"), ("homme", "30-44")]
    assert found.incomplete == ("cleo",)


def test_what_is_found_by_itself_is_asked_of_nobody() -> None:
    made = replace(workshop(), quotas=(workshop().quotas[0], feature(Ready.REGION, 20)))
    known = replace(ANA, birth_year="1990", postcode="29200")
    found = candidates(made, [known, ANA], {"region": {"ana": "idf"}})
    assert [one.values for one in found.ready] == [("femme", "bre")]
    assert found.incomplete == ("ana",)


def test_the_plan_is_taken_as_it_is() -> None:
    first = features_of(workshop())[0]
    bounds = (Bound("femme", 9, 11), Bound("homme", 9, 11), Bound("autre", 0, 2))
    assert first == Feature("sexe", bounds)


@pytest.mark.parametrize(
    ("found", "code"),
    [
        (Candidates((), (), ()), "draw.nobody-qualified"),
        (Candidates((Candidate("ana", ("femme", "18-29")),), (), ()), "draw.too-few"),
        (Candidates((), ("bob",), ()), "draw.too-few"),
    ],
)
def test_a_draw_needs_enough_people(found: Candidates, code: str) -> None:
    with pytest.raises(Refused, match=code):
        must_be_enough(workshop(), found)


def test_a_draw_needs_a_plan_and_then_is_let_through() -> None:
    twenty = Candidates((Candidate("ana", ("femme", "18-29")),) * 20, (), ())
    with pytest.raises(Refused, match=r"draw.no-quotas"):
        must_be_enough(replace(workshop(), quotas=()), twenty)
    must_be_enough(workshop(), twenty)


def test_the_plan_stands_beside_the_people() -> None:
    sex, age = stand(workshop(), [("femme", "18-29")] * 8 + [("homme", "60-plus")])
    assert [(each.key, each.people, each.missing) for each in sex.values] == [
        ("femme", 8, 1),
        ("homme", 1, 8),
        ("autre", 0, 0),
    ]
    assert (age.key, age.values[0].people, age.values[3].missing) == ("age", 8, 3)


def test_somebody_more_is_seen_before_and_after() -> None:
    before = {("sexe", "femme"): 8, ("age", "18-29"): 6}
    sex, age = swapped(workshop(), before, ("femme", "18-29"))
    assert (sex.before, sex.after, sex.repairs, sex.fits) == (8, 9, True, True)
    assert (age.before, age.after, age.repairs, age.fits) == (6, 7, False, False)
    assert swapped(workshop(), before, ("", "")) == ()


def test_small_counts_are_not_published_nor_what_would_betray_them() -> None:
    assert publishable({"a": 9, "b": 11, "c": 0}) == {"a": 9, "b": 11, "c": 0}
    assert publishable({"a": 9, "b": 8, "c": 3}) == {"a": None, "b": None, "c": None}
    assert publishable({"a": 4, "b": 0}) == {"a": None, "b": None}


def test_who_lives_together_shares_a_number_and_who_lives_alone_has_none() -> None:
    assert shared_homes(["x", None, "y", "x", "z", "y"]) == (0, None, 1, 0, None, 1)
