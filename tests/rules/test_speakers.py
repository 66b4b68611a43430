"""A speaker's way, step by step, and what cannot be a step."""

from datetime import UTC, datetime, timedelta

import pytest

from rules.errors import Refused
from rules.people import Person
from rules.speakers import (
    Profile,
    SpeakerKind,
    SpeakerState,
    Standing,
    answered,
    approve,
    ask,
    briefed_anew,
    contact,
    declare,
    hear,
    interests,
    match,
    nobody,
    profile,
    propose_to_meeting,
    reinstate,
    understood,
    withdraw,
)

S = SpeakerState
NOW = datetime(2027, 3, 27, 14, 0, tzinfo=UTC)
KNOWN = Person("a", "Anne", "Roy", None, None, None, "+33639980012", "anne@example.org", "fr")


def test_a_card_is_read_without_spaces_around() -> None:
    read = profile("trainer", " Université  de Tours ", "", "À qui ?")
    assert read == Profile(SpeakerKind.TRAINER, "Université de Tours", "", "À qui ?")


@pytest.mark.parametrize(
    ("kind", "viewpoint", "why"),
    [("", "", "speakers.kind-missing"), ("expert", "x" * 201, "common.answer-too-long")],
)
def test_a_card_that_cannot_be_kept(kind: str, viewpoint: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        profile(kind, "", viewpoint, "")


def test_somebody_is_reached_one_way_or_another() -> None:
    anne = contact(nobody("en"), "Anne", "Roy", "", "06 39 98 00 12")
    assert (anne.email, anne.phone, anne.language) == (None, "+33639980012", "en")
    assert contact(KNOWN, "Anne", "Roy", "anne@example.org", "").phone is None
    with pytest.raises(Refused, match=r"speakers\.no-way-to-reach"):
        contact(KNOWN, "Anne", "Roy", " ", "")


def test_the_same_address_is_the_same_person() -> None:
    assert match(contact(nobody("fr"), "A", "R", "Anne@Example.org", "")) == match(KNOWN)
    assert match(contact(nobody("fr"), "A", "R", "", "0639980012")) == "speaker:+33639980012"


def test_interests_are_words_or_expressly_none() -> None:
    assert interests(" Je conseille X ", nothing=False) == "Je conseille X"
    assert interests("  ", nothing=True) == ""
    with pytest.raises(Refused, match=r"speakers\.interests-missing"):
        interests("  ", nothing=False)
    with pytest.raises(Refused, match=r"speakers\.interests-both"):
        interests("x", nothing=True)
    with pytest.raises(Refused, match=r"common\.answer-too-long"):
        interests("x" * 3_001, nothing=False)


def test_a_declaration_comes_first_and_moves_nobody_later() -> None:
    assert declare(S.IDENTIFIED) is S.DECLARED
    assert declare(S.APPROVED) is S.APPROVED
    for over in (S.DECLINED, S.WITHDRAWN, S.HEARD):
        with pytest.raises(Refused, match=r"speakers\.is-over"):
            declare(over)


def test_meeting_two_speaks_of_whose_interests_are_known() -> None:
    assert propose_to_meeting(S.DECLARED, name="Anne") is S.PROPOSED
    assert propose_to_meeting(S.ACCEPTED, name="Anne") is S.ACCEPTED
    with pytest.raises(Refused, match=r"speakers\.interests-first"):
        propose_to_meeting(S.IDENTIFIED, name="Anne")
    with pytest.raises(Refused, match=r"speakers\.is-over"):
        propose_to_meeting(S.WITHDRAWN, name="Anne")


def test_a_time_is_proposed_to_who_was_proposed() -> None:
    assert ask(S.PROPOSED, name="Anne") is S.CONTACTED
    assert ask(S.DECLINED, name="Anne") is S.CONTACTED
    assert ask(S.APPROVED, name="Anne") is S.APPROVED
    for early in (S.IDENTIFIED, S.DECLARED):
        with pytest.raises(Refused, match=r"speakers\.not-proposed"):
            ask(early, name="Anne")
    for late in (S.HEARD, S.WITHDRAWN):
        with pytest.raises(Refused, match=r"speakers\.over"):
            ask(late, name="Anne")


@pytest.mark.parametrize(
    ("before", "accepted", "proposed", "declined", "read", "after"),
    [
        (S.CONTACTED, True, False, False, False, S.ACCEPTED),
        (S.DECLINED, True, False, True, False, S.ACCEPTED),
        (S.DECLINED, True, False, False, True, S.BRIEFED),
        (S.APPROVED, True, False, True, True, S.APPROVED),
        (S.APPROVED, False, False, True, True, S.DECLINED),
        (S.CONTACTED, False, True, True, False, S.CONTACTED),
        (S.CONTACTED, False, False, True, False, S.DECLINED),
        (S.CONTACTED, False, False, False, False, S.CONTACTED),
    ],
)
def test_one_yes_is_enough_and_the_last_no_ends_it(
    before: S, accepted: bool, proposed: bool, declined: bool, read: bool, after: S
) -> None:
    now = Standing(accepted=accepted, proposed=proposed, declined=declined, read=read)
    assert answered(before, now) is after


def test_a_brief_is_understood_by_who_comes() -> None:
    assert understood(S.ACCEPTED) is S.BRIEFED
    assert understood(S.APPROVED) is S.APPROVED
    with pytest.raises(Refused, match=r"speakers\.nothing-to-read"):
        understood(S.CONTACTED)


def test_another_brief_has_to_be_understood_too() -> None:
    assert briefed_anew(S.BRIEFED) is S.ACCEPTED
    assert briefed_anew(S.APPROVED) is S.APPROVED


def test_meeting_three_approves_who_is_briefed() -> None:
    assert approve(S.BRIEFED, name="Anne") is S.APPROVED
    assert approve(S.APPROVED, name="Anne") is S.APPROVED
    with pytest.raises(Refused, match=r"speakers\.not-briefed"):
        approve(S.ACCEPTED, name="Anne")


def test_nobody_is_heard_before_their_time() -> None:
    assert hear(S.APPROVED, [NOW], name="Anne", now=NOW) is S.HEARD
    assert hear(S.HEARD, [], name="Anne", now=NOW) is S.HEARD
    for starts in ([NOW + timedelta(minutes=1)], []):
        with pytest.raises(Refused, match=r"speakers\.not-yet"):
            hear(S.APPROVED, starts, name="Anne", now=NOW)
    with pytest.raises(Refused, match=r"speakers\.not-approved"):
        hear(S.BRIEFED, [NOW], name="Anne", now=NOW)


def test_leaving_is_possible_until_one_is_heard_and_can_be_taken_back() -> None:
    assert withdraw(S.ACCEPTED) is S.WITHDRAWN
    with pytest.raises(Refused, match=r"speakers\.heard-already"):
        withdraw(S.HEARD)
    assert reinstate(S.WITHDRAWN, S.BRIEFED) is S.BRIEFED
    with pytest.raises(Refused, match=r"speakers\.not-withdrawn"):
        reinstate(S.ACCEPTED, S.CONTACTED)
    with pytest.raises(Refused, match=r"speakers\.not-withdrawn"):
        reinstate(S.WITHDRAWN, None)
