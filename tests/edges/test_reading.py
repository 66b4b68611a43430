"""What Telegram tells, and what the conversations hear of it."""

from datetime import UTC, datetime
from typing import Any

import pytest

from bot.buttons import LIMIT, ButtonTooLong, decode, encode
from bot.lanes import lane_of
from bot.reading import Unreadable, read
from handlers.incoming import Pressed, PressedUnknown, Reachable, Sent, Started, Typed
from rules.messages import Press

NOW = datetime(2027, 1, 12, 11, 0, tzinfo=UTC)
ANA = {"id": 5, "is_bot": False, "first_name": "Ana", "language_code": "en"}
PRIVATE = {"id": 5, "type": "private"}
PRESS = Press("form", "ask", "yes", "weekend-1")
DATA = encode(PRESS, "ana", "atelier")


def message(**content: Any) -> dict[str, Any]:
    return {"message": {"message_id": 3, "date": 0, "chat": PRIVATE, "from": ANA, **content}}


def query(**content: Any) -> dict[str, Any]:
    return {"callback_query": {"id": "9", "from": ANA, "chat_instance": "1", **content}}


MENU = {"message_id": 4, "date": 0, "chat": PRIVATE}
GROUP = {"id": -7, "type": "supergroup"}


@pytest.mark.parametrize(
    ("update", "event"),
    [
        (message(text="bonjour"), Typed("bonjour", 3)),
        (message(text="oui", reply_to_message={"message_id": 2}), Typed("oui", 3, 2)),
        (message(text="/start"), Started()),
        (message(text="/start abc_1"), Started("abc_1")),
        (message(text="/startle"), Typed("/startle", 3)),
        (
            message(document={"file_id": "f", "file_name": "a.pdf", "file_size": 9}, caption="x"),
            Sent("document", "f", "a.pdf", 9, "x", 3),
        ),
        (
            message(photo=[{"file_id": "s"}, {"file_id": "l", "file_size": 8}]),
            Sent("photo", "l", "", 8, "", 3),
        ),
        (message(contact={"phone_number": "1"}), Sent("contact", message_id=3)),
        (query(message=MENU, data=DATA), Pressed(PRESS, "ana", "atelier", "9", 4)),
        (query(data=DATA), Pressed(PRESS, "ana", "atelier", "9")),
        (query(message=MENU, data="another|time"), PressedUnknown("9", 4)),
        (query(message=MENU), PressedUnknown("9", 4)),
        (query(message={"message_id": 4, "chat": GROUP}, data=DATA), PressedUnknown("9", 4)),
    ],
)
def test_each_kind_of_update_is_told_as_one_event(update: dict[str, Any], event: object) -> None:
    incoming = read({"update_id": 1, **update}, NOW, NOW)
    assert incoming is not None
    assert (incoming.event, incoming.chat, incoming.language) == (event, 5, "en")


@pytest.mark.parametrize(("status", "yes"), [("kicked", False), ("left", False), ("member", True)])
def test_a_block_is_told(status: str, yes: bool) -> None:
    change = {"chat": PRIVATE, "from": ANA, "date": 0, "new_chat_member": {"status": status}}
    incoming = read({"update_id": 1, "my_chat_member": change}, NOW, NOW)
    assert incoming is not None
    assert incoming.event == Reachable(yes=yes)


@pytest.mark.parametrize(
    "update",
    [
        {"message": {"message_id": 3, "chat": GROUP, "from": ANA, "text": "hello"}},
        {"my_chat_member": {"chat": GROUP, "from": ANA, "new_chat_member": {"status": "left"}}},
        {"poll": {"id": "1"}},
        message(new_chat_title="x"),
    ],
)
def test_what_concerns_no_conversation_is_nothing(update: dict[str, Any]) -> None:
    assert read({"update_id": 1, **update}, NOW, NOW) is None


@pytest.mark.parametrize(
    "update",
    [
        {"message": {"message_id": 3, "chat": {"id": 5}, "text": "x"}},
        {"message": {"chat": PRIVATE, "text": "x"}},
        {"message": "x"},
        {"callback_query": {"id": "9", "from": {"name": "Ana"}}},
        {"my_chat_member": {}},
    ],
)
def test_what_telegram_never_promised_raises(update: dict[str, Any]) -> None:
    with pytest.raises(Unreadable):
        read({"update_id": 1, **update}, NOW, NOW)


@pytest.mark.parametrize(
    ("update", "lane"),
    [
        (message(text="x"), "person:5"),
        (query(message=MENU), "person:5"),
        (query(), "person:5"),
        ({"message": {"chat": GROUP, "from": ANA, "message_thread_id": 8}}, "topic:-7:8"),
        ({"message": {"chat": GROUP, "from": ANA}}, "topic:-7:0"),
        ({"poll": {}}, "other"),
        ({"message": "x"}, "other"),
    ],
)
def test_a_person_has_one_lane(update: dict[str, Any], lane: str) -> None:
    assert lane_of({"update_id": 1, **update}) == lane


def test_a_button_says_the_same_when_it_comes_back() -> None:
    assert decode(DATA, "9", 4) == Pressed(PRESS, "ana", "atelier", "9", 4)


@pytest.mark.parametrize("data", [None, "", "1", "2|a|b|c|d|e|f", "1|a|b|c|d|e|f|g"])
def test_a_button_of_another_time_is_unknown(data: str | None) -> None:
    assert decode(data, "9", 4) == PressedUnknown("9", 4)


@pytest.mark.parametrize("value", ["é" * LIMIT, "a|b"])
def test_a_button_that_telegram_could_not_carry_is_found_when_it_is_made(value: str) -> None:
    with pytest.raises(ButtonTooLong):
        encode(Press("form", "ask", value), "ana", "atelier")
