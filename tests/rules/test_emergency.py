"""Whom to call: with consent, a name and a number that can be called; at hand when people meet."""

from dataclasses import replace
from datetime import timedelta

import pytest

from rules.emergency import AROUND, Contact, at_hand, contact_of
from rules.errors import Refused
from tests.rules.example import WORKSHOP

TYPED = {"agreed": "yes", "contact": " Léa  Martin, ma sœur ", "contact_phone": "06 39 98 00 12"}


def test_who_is_named_can_be_called() -> None:
    assert contact_of(TYPED) == Contact("Léa Martin, ma sœur", "+33639980012")


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ({"agreed": "no"}, "emergency.consent-missing"),
        ({"contact": "  "}, "emergency.name-missing"),
        ({"contact": "a" * 121}, "common.answer-too-long"),
        ({"contact_phone": "12"}, "forms.not-a-phone"),
    ],
)
def test_nobody_is_kept_without_agreement_name_and_number(typed: dict[str, str], code: str) -> None:
    with pytest.raises(Refused) as caught:
        contact_of({**TYPED, **typed})
    assert caught.value.code == code


def test_the_call_is_one_press_away_while_people_are_together() -> None:
    first = WORKSHOP.gatherings[0]
    moment = timedelta(seconds=1)
    assert at_hand(WORKSHOP, first.starts_at - AROUND)
    assert at_hand(WORKSHOP, first.ends_at + AROUND - moment)
    assert not at_hand(WORKSHOP, first.starts_at - AROUND - moment)
    assert not at_hand(WORKSHOP, first.ends_at + AROUND)
    online = replace(WORKSHOP, gatherings=WORKSHOP.gatherings[1:2])
    assert not at_hand(online, online.gatherings[0].starts_at)
