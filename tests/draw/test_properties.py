"""What is true of every draw, whatever the pool and the plan."""

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings

from rules.draw import Lottery, Terms, breaches
from tests.draw.pools import INTERLOCKED, changed, changes, every_panel, listed, small_terms

MANY = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.slow
@pytest.mark.proves("done.quotas_hold")
@MANY
@given(terms=small_terms())
def test_each_panel_keeps_the_quotas_and_the_addresses(terms: Terms) -> None:
    found = listed(terms)
    there_is_one = next(every_panel(terms), None) is not None
    assert (found is not None) == there_is_one
    if found is not None:
        assert list(breaches(Lottery(terms, found))) == []


@pytest.mark.slow
@pytest.mark.proves("done.everybody_has_a_chance")
@MANY
@given(terms=small_terms())
def test_whoever_is_in_any_panel_has_a_chance(terms: Terms) -> None:
    possible = {place for panel in every_panel(terms) for place in panel}
    found = listed(terms, 200)
    drawn = {place for panel in found or () for place in panel}
    assert drawn == possible


def test_who_fits_in_fractions_alone_takes_nobody_elses_chance() -> None:
    """One who is in no group of whole people once cost another of the pool all of theirs."""
    possible = {place for panel in every_panel(INTERLOCKED) for place in panel}
    found = listed(INTERLOCKED, 200)
    assert found is not None
    times = Counter(place for panel in found for place in panel)
    assert times.keys() == possible == {*range(12)} - {1}
    assert min(times.values()) >= 25


@pytest.mark.slow
@pytest.mark.proves("done.infeasible_named")
@MANY
@given(terms=small_terms())
def test_impossible_quotas_are_named_with_a_change_that_helps(terms: Terms) -> None:
    moves = changes(terms)
    if moves is None:  # no plan can help: there are not enough addresses
        homes = {one.household for one in terms.people if one.household is not None}
        alone = sum(one.household is None for one in terms.people)
        assert len(homes) + alone < terms.seats
        return
    there_is_one = next(every_panel(terms), None) is not None
    assert (moves == ()) == there_is_one
    after = changed(terms, moves)
    assert next(every_panel(after), None) is not None
    for each in moves:  # none of it is too much
        rest = tuple(other for other in moves if other != each)
        assert next(every_panel(changed(terms, rest)), None) is None
