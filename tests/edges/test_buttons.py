"""Every button of every conversation fits into what Telegram carries, with the longest ids."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import product

import pytest

from actions.slots import pressed
from actions.workshop_values import LONGEST_IN_BUTTON
from bot.buttons import LIMIT, ButtonTooLong, decode, encode
from handlers import catalogue
from handlers.flow import Flow
from handlers.incoming import Pressed, PressedUnknown
from rules import speaking
from rules.messages import Press
from rules.slots import Slot, SlotAnswer
from storage.ids import new_id
from texts import Texts

WORKSHOP = "w" * LONGEST_IN_BUTTON
PERSON = new_id()


def subjects(flow: str) -> tuple[str, ...]:
    """What a conversation may be about: a gathering, a person, or nothing in particular."""
    about_gatherings = {"attendance", "dates"}
    return ("g" * LONGEST_IN_BUTTON,) if flow in about_gatherings else ("", new_id())


@pytest.mark.parametrize(
    "flow", catalogue.engine(Texts.load()).flows.values(), ids=lambda f: f.name
)
def test_every_fixed_button_can_be_carried_and_read_again(flow: Flow) -> None:
    for step, subject in product(flow.steps, subjects(flow.name)):
        for accepted in step.accepts:
            for value in getattr(accepted, "__members__", {}).values():
                press = Press(flow.name, step.name, str(value), subject)
                packed = encode(press, PERSON, WORKSHOP)
                assert len(packed.encode()) <= LIMIT
                found = decode(packed, "callback", 7)
                assert isinstance(found, Pressed)
                assert (found.press, found.person, found.workshop) == (press, PERSON, WORKSHOP)


def test_an_answer_to_a_time_of_a_speakers_can_be_carried() -> None:
    value = pressed(SlotAnswer.YES, Slot("k" * 24, datetime(2027, 3, 27, tzinfo=UTC), 240))
    packed = encode(Press("slot", "ask", value, speaking.subject("k" * 24)), PERSON, WORKSHOP)
    assert len(packed.encode()) <= LIMIT


def test_what_does_not_fit_is_named_when_it_is_built() -> None:
    with pytest.raises(ButtonTooLong, match="64 are possible"):
        encode(Press("form", "ask", "x" * 64), PERSON, WORKSHOP)
    with pytest.raises(ButtonTooLong, match="contains"):
        encode(Press("form", "ask", "a|b"), PERSON, WORKSHOP)


@pytest.mark.parametrize("data", [None, "", "0|a|b|c|d|e|f", "1|a", "toggle_17"])
def test_a_button_of_another_time_is_read_as_unknown(data: str | None) -> None:
    assert decode(data, "callback", 7) == PressedUnknown("callback", 7)
