"""A message comes back from its row as it was, whatever it says."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.facts import Facts, Localised
from rules.messages import Button, Link, Message, Policy, Press, Say, SendFile, Toast, Words
from storage.messages import message_from_json, message_to_json

text = st.text(max_size=20)
localised = st.dictionaries(st.sampled_from(["fr", "en"]), text, min_size=1).map(Localised)
fact = st.one_of(
    text,
    st.integers(),
    st.dates(),
    st.datetimes(timezones=st.just(UTC)),
    st.timedeltas(),
    localised,
    st.lists(text | localised).map(tuple),
)
facts = st.dictionaries(text.filter(lambda name: name != "@"), fact)
words = st.builds(Words, text, facts, st.none() | text)
press = st.builds(Press, text, text, text, text)
button = st.builds(Button, words | localised, press) | st.builds(Link, words | localised, text)
say = st.builds(
    Say,
    text,
    facts,
    buttons=st.lists(st.lists(button).map(tuple)).map(tuple),
    note=st.none() | words,
    slot=st.none() | text,
    fresh=st.booleans(),
    menu=st.lists(st.lists(text).map(tuple)).map(tuple),
    policy=st.sampled_from(Policy),
    about=st.none() | text,
)
file = st.builds(SendFile, text, text, st.binary(), words)
toast = st.builds(Toast, text, st.none() | words)


@given(say | file | toast)
def test_what_was_queued_is_what_leaves(message: Message) -> None:
    assert message_from_json(message_to_json(message)) == message


def test_the_same_message_is_the_same_text() -> None:
    facts: Facts = {"title": "Week-end", "at": datetime(2027, 3, 27, 10, tzinfo=UTC)}
    turned = dict(reversed(list(facts.items())))
    assert message_to_json(Say("a.b", facts)) == message_to_json(Say("a.b", turned))


def test_a_row_of_an_older_program_is_still_understood() -> None:
    """Fields that were added since take their defaults."""
    assert message_from_json('{"@":"Say","key":"common.yes"}') == Say("common.yes")


def test_every_kind_of_fact_comes_back() -> None:
    facts: Facts = {
        "day": date(2027, 3, 27),
        "at": datetime(2027, 3, 27, 10, tzinfo=UTC),
        "for": timedelta(minutes=90),
        "title": Localised({"fr": "Séance", "en": "Session"}),
        "names": ("Ana", Localised({"fr": "vous"})),
        "count": 3,
    }
    assert message_from_json(message_to_json(Say("a.b", facts))) == Say("a.b", facts)


def test_what_no_message_may_carry_is_a_mistake() -> None:
    with pytest.raises(TypeError, match="Decimal"):
        message_to_json(Say("a.b", {"share": Decimal("0.5")}))  # type: ignore[dict-item]
