"""Needs: with consent, in a menu and a few boxes; what somebody needs, never what they have."""

from dataclasses import replace
from datetime import timedelta

import pytest

from rules.errors import Refused
from rules.needs import (
    ROOMS_KEPT,
    Asks,
    Menu,
    Needs,
    forgotten,
    last_day_together,
    menus,
    needs_of,
)
from tests.rules.example import WORKSHOP


def test_without_consent_nothing_is_kept() -> None:
    for consent in ({}, {"consent": "no"}):
        with pytest.raises(Refused) as caught:
            needs_of({"words": "une chaise haute", **consent})
        assert caught.value.code == "needs.consent-missing"


def test_a_menu_boxes_and_words_are_read() -> None:
    typed = {"consent": "yes", "menu": "vegan", "access": "yes", "words": " une place au calme "}
    assert needs_of(typed) == Needs(Menu.VEGAN, (Asks.ACCESS,), "une place au calme")
    assert needs_of({"consent": "yes", "menu": "?"}) == Needs()


def test_menus_are_counted_in_their_order_and_what_nobody_eats_is_left_out() -> None:
    eaten = menus([Needs(Menu.NO_PORK), Needs(), Needs(Menu.VEGAN), Needs()])
    assert list(eaten.items()) == [(Menu.ORDINARY, 2), (Menu.VEGAN, 1), (Menu.NO_PORK, 1)]
    assert menus([]) == {}


def test_words_have_an_end() -> None:
    with pytest.raises(Refused) as caught:
        needs_of({"consent": "yes", "words": "a" * 1001})
    assert caught.value.code == "common.answer-too-long"


def test_needs_are_counted_from_the_last_day_together() -> None:
    assert last_day_together(WORKSHOP) == WORKSHOP.gatherings[2].ends_at
    assert last_day_together(replace(WORKSHOP, gatherings=WORKSHOP.gatherings[1:2])) is None


def test_who_slept_where_is_known_for_a_month_after_the_last_day_together() -> None:
    over = WORKSHOP.gatherings[2].ends_at + ROOMS_KEPT
    assert forgotten(WORKSHOP, over - timedelta(seconds=1)) is None
    assert forgotten(WORKSHOP, over) == over
    nowhere = replace(WORKSHOP, gatherings=WORKSHOP.gatherings[1:2])
    assert forgotten(nowhere, over) is None
