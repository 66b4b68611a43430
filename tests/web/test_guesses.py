"""A few mistakes are forgiven, many are slowed down, and memory stays small."""

from __future__ import annotations

from web.guesses import MISTAKES, MOST_ADDRESSES, PAUSE, Guesses


class Clock:
    at = 0.0

    def __call__(self) -> float:
        return self.at


def test_ten_mistakes_are_forgiven_then_one_a_minute() -> None:
    clock = Clock()
    guesses = Guesses(clock)
    for _ in range(MISTAKES):
        assert guesses.wait("192.0.2.1") == 0
        guesses.count("192.0.2.1")
    assert guesses.wait("192.0.2.1") == PAUSE
    assert guesses.wait("192.0.2.2") == 0
    clock.at += PAUSE / 2
    assert guesses.wait("192.0.2.1") == PAUSE / 2
    clock.at += PAUSE / 2
    assert guesses.wait("192.0.2.1") == 0
    guesses.count("192.0.2.1")
    assert guesses.wait("192.0.2.1") == PAUSE
    clock.at += PAUSE * MISTAKES * 10
    guesses.count("192.0.2.1")
    assert guesses.wait("192.0.2.1") == 0


def test_a_household_has_one_share_however_many_addresses_it_owns() -> None:
    guesses = Guesses(Clock())
    for number in range(MISTAKES):
        guesses.count(f"2001:db8::{number:x}")
    assert guesses.wait("2001:db8::ffff") > 0
    assert guesses.wait("2001:db8:0:1::") == 0


def test_an_address_that_is_none_has_its_own_share() -> None:
    guesses = Guesses(Clock())
    for _ in range(MISTAKES):
        guesses.count("")
    assert guesses.wait("") > 0
    assert guesses.wait("testclient") == 0


def test_the_longest_quiet_is_forgotten_first() -> None:
    guesses = Guesses(Clock())
    for _ in range(MISTAKES):
        guesses.count("first")
    for number in range(MOST_ADDRESSES - 1):
        guesses.count(f"other {number}")
    assert guesses.wait("first") > 0
    guesses.count("one more")
    assert guesses.wait("first") == 0
