"""Who is there beside citizens and speakers: what must be known of them, and how many eat."""

import pytest

from rules.attendees import Attending, attending, contact, heads
from rules.badges import Kind
from rules.errors import Refused
from rules.speakers import nobody

DAYS = ("2027-03-27-am", "2027-03-27-pm")


def read(kind: str, organisation: str = "", accompanies: str = "", *days: str) -> Attending:
    half_days = days or DAYS
    return attending(kind, organisation, accompanies, half_days, citizens=("ana",), known=DAYS)


def test_a_facilitator_needs_no_more_than_a_name() -> None:
    assert read("facilitator") == Attending(Kind.FACILITATOR, "", "", DAYS)


def test_a_journalist_says_for_whom() -> None:
    assert read("press", " Le  Journal ").organisation == "Le Journal"
    with pytest.raises(Refused, match=r"attendees\.which-outlet"):
        read("press", "  ")


def test_a_carer_says_whom_they_accompany_and_nobody_else_does() -> None:
    assert read("carer", "", "ana").accompanies == "ana"
    assert read("observer", "", "ana").accompanies == ""
    with pytest.raises(Refused, match=r"attendees\.whom"):
        read("carer", "", "ben")


def test_what_was_not_chosen_is_asked_for() -> None:
    with pytest.raises(Refused, match=r"attendees\.which-kind"):
        read("citizen")
    with pytest.raises(Refused, match=r"attendees\.which-half-days"):
        read("observer", "", "", "2030-01-01-am")


def test_half_days_stand_in_their_order_and_those_not_planned_are_left_out() -> None:
    assert read("observer", "", "", DAYS[1], "2030-01-01-am", DAYS[0]).half_days == DAYS


def test_an_organisation_is_said_short() -> None:
    with pytest.raises(Refused, match=r"common\.answer-too-long"):
        read("press", "x" * 121)


def test_nobody_must_leave_a_telephone_or_an_e_mail() -> None:
    bare = contact(nobody("fr"), "Jo", "Roy", " ", "")
    assert (bare.phone, bare.email) == (None, None)
    full = contact(nobody("fr"), "Jo", "Roy", "jo@example.org", "06 39 98 00 12")
    assert (full.phone, full.email) == ("+33639980012", "jo@example.org")


def test_who_is_expected_is_counted_by_what_they_are_there_for() -> None:
    counted = heads({DAYS[0]: [Kind.CITIZEN, Kind.PRESS, Kind.CITIZEN], DAYS[1]: []})
    assert counted == {DAYS[0]: {Kind.CITIZEN: 2, Kind.PRESS: 1}, DAYS[1]: {}}
