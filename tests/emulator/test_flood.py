"""The flood model: what it lets pass, what it writes down, what it answers."""

from __future__ import annotations

import pytest

from emulator.flood import Flood
from tests.emulator.conftest import TOKEN, Emulator

LONG_AGO = -1e9


def passes(flood: Flood, chat: int, now: float, last_heard: float = LONG_AGO) -> bool:
    if flood.judge(chat, now, last_heard):
        return False
    flood.count(chat, now, last_heard)
    return True


def test_a_chat_takes_three_at_once_then_one_a_second() -> None:
    flood = Flood()
    assert [passes(flood, 1, 100.0) for _ in range(4)] == [True, True, True, False]
    assert passes(flood, 1, 101.0)
    assert not passes(flood, 1, 101.5)
    assert passes(flood, 1, 102.0)


def test_thirty_a_second_over_any_second() -> None:
    flood = Flood()
    sent = [passes(flood, chat, 100.0 + chat / 100) for chat in range(1, 41)]
    assert sent.count(True) == 30
    assert not passes(flood, 99, 101.0)
    assert passes(flood, 99, 101.02)


def test_twenty_eight_a_second_never_breaks_a_limit() -> None:
    flood = Flood()
    assert all(passes(flood, chat, 100.0 + chat / 28) for chat in range(1, 2001))


def test_answers_to_people_are_not_bulk() -> None:
    flood = Flood()
    assert all(passes(flood, chat, 100.0, last_heard=95.0) for chat in range(1, 201))


def test_a_group_takes_twenty_in_any_minute() -> None:
    flood = Flood()
    at = [100.0 + number for number in range(21)]
    assert [passes(flood, -1, moment) for moment in at] == [True] * 20 + [False]
    assert passes(flood, -1, 160.5)


async def test_too_many_messages_get_429_and_are_written_down(emulator: Emulator) -> None:
    ana = await emulator.person()
    answers = [await emulator.api("sendMessage", chat_id=ana, text="x") for _ in range(4)]
    assert [one["ok"] for one in answers] == [True, True, True, False]
    assert answers[3] == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 1",
        "parameters": {"retry_after": 1},
    }
    (violation,) = await emulator.violations()
    assert violation["kind"] == "flood"
    assert violation["chat_id"] == ana
    assert len(await emulator.screen(ana)) == 4


async def test_sending_into_the_pause_is_a_violation_of_its_own(emulator: Emulator) -> None:
    ana = await emulator.person()
    for _ in range(5):
        await emulator.api("sendMessage", chat_id=ana, text="x")
    details = [one["detail"] for one in await emulator.violations()]
    assert [detail.partition(":")[0] for detail in details] == ["chat", "pause"]


async def test_the_429_carries_the_retry_after_header(emulator: Emulator) -> None:
    ana = await emulator.person()
    url = f"{emulator.base}/bot{TOKEN}/sendMessage"
    for status in (200, 200, 200, 429):
        async with emulator.session.post(url, data={"chat_id": ana, "text": "x"}) as answer:
            assert answer.status == status
            assert answer.headers.get("Retry-After") == (None if status == 200 else "1")


@pytest.mark.parametrize(("mode", "violations"), [("record", 2), ("off", 0)])
async def test_the_model_can_only_record_or_be_off(
    emulator: Emulator, mode: str, violations: int
) -> None:
    await emulator.sim("POST", "/settings", {"flood": mode})
    ana = await emulator.person()
    for _ in range(5):
        await emulator.ok("sendMessage", chat_id=ana, text="x")
    assert len(await emulator.violations()) == violations


async def test_edits_in_private_and_answers_to_presses_are_free(emulator: Emulator) -> None:
    ana = await emulator.person()
    markup = {"inline_keyboard": [[{"text": "Oui", "callback_data": "yes"}]]}
    sent = await emulator.ok("sendMessage", chat_id=ana, text="0", reply_markup=markup)
    for number in range(1, 12):
        made = await emulator.press(ana, label="Oui")
        await emulator.ok("answerCallbackQuery", callback_query_id=made["callback_query_id"])
        await emulator.ok(
            "editMessageText",
            chat_id=ana,
            message_id=sent["message_id"],
            text=str(number),
            reply_markup=markup,
        )
    assert await emulator.violations() == []


async def test_edits_in_a_group_count(emulator: Emulator) -> None:
    ana = await emulator.person()
    made = await emulator.sim("POST", "/groups", {"title": "Aide", "members": [ana]})
    sent = await emulator.ok("sendMessage", chat_id=made["id"], text="0")
    codes = await edit_twenty_times(emulator, made["id"], sent["message_id"])
    assert codes == [None] * 19 + [429]


async def edit_twenty_times(emulator: Emulator, chat: int, message: int) -> list[int | None]:
    codes = []
    for number in range(1, 21):
        answer = await emulator.api(
            "editMessageText", chat_id=chat, message_id=message, text=str(number)
        )
        codes.append(answer.get("error_code"))
    return codes
