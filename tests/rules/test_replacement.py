"""Who fits a free seat best, and how long an offer stands."""

from dataclasses import replace
from datetime import timedelta

import pytest

from rules.draw import Bound, Feature
from rules.errors import Refused
from rules.offers import Offer, OfferState, expires, is_phoned, must_stand
from rules.replacement import Line, Spare, count, lacking, rank
from tests.example import example

SEX = Feature("sexe", (Bound("femme", 2, 3), Bound("homme", 2, 3)))
AGE = Feature("age", (Bound("jeune", 1, 2), Bound("vieux", 2, 4)))
PLAN = (SEX, AGE)
SEATED = (("homme", "vieux"), ("homme", "vieux"), ("femme", "jeune"))


def spare(person: str, *values: str, **facts: object) -> Spare:
    made = Spare(person, values, Line.SUBSTITUTE, 1)
    return replace(made, **facts)  # type: ignore[arg-type]  # fields by name, in tests


def order(*spares: Spare, free: int = 1, homes: frozenset[str] = frozenset()) -> list[str]:
    return [one.spare.person for one in rank(PLAN, SEATED, spares, free=free, homes=homes)]


def test_who_repairs_the_plan_comes_first() -> None:
    assert order(spare("bob", "homme", "jeune"), spare("ana", "femme", "jeune")) == ["ana", "bob"]
    ana, bob = rank(
        PLAN, SEATED, [spare("bob", "homme", "jeune"), spare("ana", "femme", "jeune")], free=1
    )
    assert (ana.repairs, ana.breaks, ana.lacking, ana.keeps_the_plan) == (
        (("sexe", "femme"),),
        (),
        0,
        True,
    )
    assert (bob.repairs, bob.breaks, bob.lacking, bob.keeps_the_plan) == ((), (), 1, False)


def test_between_equals_substitutes_come_first_and_then_whose_turn_it_is() -> None:
    late = spare("late", "femme", "jeune", turn=9)
    early = spare("early", "femme", "jeune", turn=2)
    first = spare("first", "femme", "jeune", turn=1, line=Line.NOT_DRAWN)
    asked = spare("asked", "femme", "jeune", turn=0, asked=True)
    assert order(asked, first, late, early) == ["early", "late", "first", "asked"]


def test_who_is_too_many_of_their_kind_breaks_the_plan() -> None:
    seated = (*SEATED, ("homme", "vieux"))
    (one,) = rank(PLAN, seated, [spare("bob", "homme", "vieux")], free=2)
    assert one.breaks == (("sexe", "homme"),)
    assert not one.keeps_the_plan


def test_nobody_of_an_address_that_has_a_seat() -> None:
    here = spare("here", "femme", "jeune", household="x")
    there = spare("there", "femme", "jeune", household="y")
    assert order(here, there, homes=frozenset({"x"})) == ["there"]


def test_what_is_lacking_counts_what_cannot_be_mended() -> None:
    def of(free: int, *seated: tuple[str, str]) -> int:
        return lacking(PLAN, count(PLAN, seated), free)

    assert of(1, *SEATED) == 0
    assert of(0, *SEATED) == 1
    assert of(0, *SEATED, ("femme", "vieux")) == 0
    assert of(9) == 9 - 6 + 9 - 6  # there is room for six of each feature


NOW = example().gatherings[0].starts_at - timedelta(days=40)
OFFER = Offer(1, "sante", 3, "ana", OfferState.OPEN, NOW, "olga", 24, NOW + timedelta(days=1), True)


def at(hour: int) -> "timedelta":
    return timedelta(hours=hour) - timedelta(hours=NOW.astimezone(example().tz).hour)


def test_an_offer_stands_a_day_or_until_the_morning_but_not_past_the_closing() -> None:
    workshop = example()
    assert expires(workshop, 24, now=NOW) == NOW + timedelta(hours=24)
    night = expires(workshop, 4, now=NOW + at(20))
    assert night.astimezone(workshop.tz).hour == 8
    closes = workshop.replacements_close_at
    assert expires(workshop, 24, now=closes - timedelta(hours=3)) == closes
    after = closes + timedelta(hours=12)
    assert expires(workshop, 2, now=after) == after + timedelta(hours=2)
    with pytest.raises(Refused, match=r"replacement.hours-missing"):
        expires(workshop, 5, now=NOW)


def test_a_short_offer_is_phoned() -> None:
    assert not is_phoned(OFFER)
    assert is_phoned(replace(OFFER, hours=4))
    assert is_phoned(replace(OFFER, expires_at=NOW + timedelta(hours=3)))


@pytest.mark.parametrize(
    ("state", "code"),
    [
        (OfferState.EXPIRED, "replacement.offer-is-over"),
        (OfferState.TAKEN_BACK, "replacement.seat-is-taken"),
        (OfferState.DECLINED, "replacement.answered-already"),
    ],
)
def test_what_is_no_longer_offered_cannot_be_answered(state: OfferState, code: str) -> None:
    with pytest.raises(Refused, match=code):
        must_stand(replace(OFFER, state=state), now=NOW)


def test_an_answer_comes_before_the_end() -> None:
    must_stand(OFFER, now=NOW)
    with pytest.raises(Refused, match=r"replacement.offer-is-over"):
        must_stand(OFFER, now=OFFER.expires_at)
