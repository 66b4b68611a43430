"""Features that are ready to choose: their values, and those found from a year and a postcode."""

from dataclasses import replace

import pytest

from rules.errors import Refused
from rules.ready import DERIVED, age_band, department_of, derived, feature
from rules.sample_plan import check, from_shares
from rules.workshop import Quota, Ready
from tests.example import example


@pytest.mark.parametrize("ready", Ready)
def test_each_has_its_words_and_asks_for_nothing_yet(ready: Ready) -> None:
    made = feature(ready, 20)
    assert (made.feature, made.ready) == (ready.value, ready)
    assert len({value.key for value in made.values}) == len(made.values)
    assert {(value.minimum, value.maximum) for value in made.values} == {(0, 20)}
    check(20, [made])


def test_there_are_a_hundred_and_one_departments_in_eighteen_regions() -> None:
    assert len(feature(Ready.DEPARTMENT, 1).values) == 101
    assert len(feature(Ready.REGION, 1).values) == 18


@pytest.mark.parametrize(
    ("postcode", "department"),
    [
        ("75011", "75"),
        ("01000", "01"),
        ("20000", "2A"),
        ("20137", "2A"),
        ("20200", "2B"),
        ("97400", "974"),
        ("97500", None),
        ("99999", None),
        ("7501", None),
        ("", None),
    ],
)
def test_a_postcode_tells_the_department(postcode: str, department: str | None) -> None:
    assert department_of(postcode) == department


def of(quota: Quota, birth_year: str | None, postcode: str | None) -> str | None:
    return derived(quota, birth_year=birth_year, postcode=postcode, year=2027)


def test_age_department_and_region_are_found_by_themselves() -> None:
    age, region = feature(Ready.AGE, 20), feature(Ready.REGION, 20)
    assert frozenset({Ready.AGE, Ready.DEPARTMENT, Ready.REGION}) == DERIVED
    assert [of(age, str(year), None) for year in (2009, 2003, 2002, 1962, 1930)] == [
        "18-24",
        "18-24",
        "25-34",
        "65-plus",
        "65-plus",
    ]
    assert of(age, "2012", None) is None
    assert of(age, None, "75011") is None
    assert of(region, None, "75011") == "idf"
    assert of(region, None, "20200") == "cor"
    assert of(region, None, None) is None
    few = replace(region, values=region.values[:1])
    assert (of(few, None, "69001"), of(few, None, "75011")) == ("ara", None)
    assert of(feature(Ready.DEPARTMENT, 20), None, "69001") == "69"
    odd = replace(age, values=(replace(age.values[0], key="young"),))
    assert of(odd, "2003", None) is None


def test_an_age_band_has_words() -> None:
    found = age_band("18-29")
    assert found is not None
    assert (found.get("fr"), found.get("en")) == ("18 à 29 ans", "18 to 29")
    open_end = age_band("70-plus")
    assert open_end is not None
    assert open_end.get("fr") == "70 ans et plus"
    assert age_band("young") is None


def test_shares_of_the_population_become_seats() -> None:
    assert from_shares(20, [52, 48]) == ((9, 11), (9, 11))
    assert from_shares(20, [21.5, 0, 78.5]) == ((3, 5), (0, 0), (15, 17))
    assert from_shares(3, [1, 1, 98]) == ((0, 1), (0, 1), (2, 3))
    assert from_shares(10, [1, 1, 1]) == ((3, 5), (2, 4), (2, 4))
    with pytest.raises(Refused, match=r"sample_plan.no-shares"):
        from_shares(20, [0, 0])


def test_a_plan_that_no_group_can_keep_is_refused() -> None:
    sex = example().quotas[0]
    upside = replace(sex, values=(replace(sex.values[0], minimum=12), *sex.values[1:]))
    for seats, quotas, code in (
        (0, [sex], "sample_plan.no-seats"),
        (20, [sex, sex], "sample_plan.twice"),
        (20, [upside], "sample_plan.upside-down"),
        (15, [sex], "sample_plan.too-many"),
        (25, [sex], "sample_plan.too-few"),
    ):
        with pytest.raises(Refused, match=code):
            check(seats, quotas)
    check(20, [sex])
