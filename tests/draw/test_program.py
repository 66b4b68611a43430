"""The solver as a program: the same list each time, near the best chances that there can be."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from statistics import NormalDist
from typing import Any

import pytest

from bench.draw_pools import SMALL, Shape, terms
from rules.draw import PANELS, Lottery, Terms, breaches, number_of
from rules.draw_file import fingerprint, terms_to_plain, written
from tests.draw.pools import INTERLOCKED
from tests.forks import ROOT

ALPHA = 0.001
SEEDS = 2_000
TINY = Shape(40, 8, SMALL.features[:2])
THRICE = Shape(120, 16, SMALL.features)


def solved(what: Terms) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "draw"],
        input=json.dumps(terms_to_plain(what)),
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line for line in lines[:-1] if "step" not in line] == []
    found: dict[str, Any] = lines[-1]
    return found


def lottery_of(what: Terms, found: dict[str, Any]) -> Lottery:
    return Lottery(what, tuple(tuple(panel) for panel in found["panels"]))


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.proves("done.same_seed")
def test_the_same_seed_makes_the_same_list_in_three_processes() -> None:
    what = terms(THRICE)
    prints = {fingerprint(written(lottery_of(what, solved(what)))) for _ in range(3)}
    assert len(prints) == 1
    other = lottery_of(terms(TINY, 2), solved(terms(TINY, 2)))
    again = Terms("pool", 8, other.terms.features, other.terms.people, "another seed")
    assert fingerprint(written(lottery_of(again, solved(again)))) != fingerprint(written(other))


def test_who_is_in_no_group_at_all_is_counted_and_is_not_the_worst_off() -> None:
    report = solved(INTERLOCKED)["report"]
    assert (report["people"], report["nowhere"]) == (12, 1)
    assert 0.1 < report["published"] <= report["bound"]
    assert report["weighted"] == pytest.approx(report["bound"], rel=0.01)


def test_a_list_comes_near_the_best_chances_and_says_so() -> None:
    what = terms(TINY)
    found = solved(what)
    lottery = lottery_of(what, found)
    assert len(lottery.panels) == PANELS
    assert list(breaches(lottery)) == []
    report = found["report"]
    assert report["published"] == min(lottery.chances())
    assert report["weighted"] >= 0.999 * report["bound"]
    assert report["published"] >= 0.93 * report["bound"]


@pytest.mark.proves("done.lottery_is_random")
def test_each_person_is_drawn_as_often_as_their_chance_says(
    record_property: Callable[[str, object], None],
) -> None:
    what = terms(TINY)
    lottery = lottery_of(what, solved(what))
    drawn = Counter(
        place
        for seed in range(SEEDS)
        for place in lottery.panels[number_of(f"Loto n° {seed} de l’année 2026")]
    )
    # Chi-square with one degree of freedom for each person, as the square of a normal deviation;
    # α is shared among them (Bonferroni).
    least = NormalDist().inv_cdf(1 - ALPHA / len(what.people) / 2) ** 2
    found = {
        place: (drawn[place] - SEEDS * chance) ** 2 / (SEEDS * chance * (1 - chance))
        for place, chance in enumerate(lottery.chances())
        if 0 < chance < 1
    }
    record_property("figure", f"α = {ALPHA}, {SEEDS:,} seeds, χ² at most {max(found.values()):.1f}")
    assert found
    assert {place: x for place, x in found.items() if x > least} == {}


def test_each_number_is_as_likely_as_any_other() -> None:
    numbers = Counter(number_of(f"seed {seed}") // 100 for seed in range(20_000))
    expected = 2_000
    chi_square = sum((count - expected) ** 2 / expected for count in numbers.values())
    assert len(numbers) == 10
    assert chi_square < 27.88  # nine degrees of freedom, α = 0.001


def test_what_cannot_be_is_said_with_what_would_help() -> None:
    what = terms(TINY)
    nobody = tuple(one for one in what.people if one.values[0] == "femme")
    found = solved(Terms("pool", 8, what.features, nobody, "seed"))
    assert found["end"] == "impossible"
    (men,) = (each for each in found["changes"] if each["value"] == "homme")
    assert (men["feature"], men["end"], men["to"]) == ("sexe", "minimum", 0)
    few = solved(Terms("pool", 60, what.features, what.people, "seed"))
    assert few == {"end": "impossible", "changes": None}
