"""Playing people: joining, writing, pressing, attaching, blocking, reading the screen."""

from __future__ import annotations

import aiohttp

from tests.emulator.conftest import Emulator
from tests.emulator.test_sending import keyboard


async def test_somebody_joins_with_what_is_known_about_them(emulator: Emulator) -> None:
    about = {
        "first_name": "Ana",
        "last_name": "Martin",
        "language_code": "fr",
        "note": "72 ans",
        "letter": "http://127.0.0.1:8080/l/abc",
    }
    made = await emulator.sim("POST", "/users", about)
    assert {name: made[name] for name in about} == about
    assert made["id"] > 2**32
    assert (await emulator.sim("GET", "/users"))["users"] == [made]


async def test_start_sends_the_payload_with_its_command(emulator: Emulator) -> None:
    await emulator.api("getMe")
    ana = (await emulator.sim("POST", "/users", {"first_name": "Ana"}))["id"]
    await emulator.sim("POST", f"/users/{ana}/messages", {"start": "abc-123"})
    (update,) = await emulator.ok("getUpdates")
    message = update["message"]
    assert message["text"] == "/start abc-123"
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert message["chat"] == {"id": ana, "type": "private", "first_name": "Ana"}
    assert (await emulator.screen(ana))[0]["text"] == "/start abc-123"


async def test_a_contact_and_a_file_reach_the_bot(emulator: Emulator) -> None:
    ana = await emulator.person()
    await emulator.sim("POST", f"/users/{ana}/messages", {"contact": True})
    form = aiohttp.FormData({"caption": "voici"})
    form.add_field("document", b"%PDF", filename="cv.pdf", content_type="application/pdf")
    url = f"{emulator.base}/sim/users/{ana}/files"
    async with emulator.session.post(url, data=form) as answer:
        assert answer.status == 201
    contact, file = (one["message"] for one in await emulator.ok("getUpdates"))
    assert contact["contact"]["user_id"] == ana
    assert (file["caption"], file["document"]["file_name"]) == ("voici", "cv.pdf")


async def test_a_button_is_pressed_by_label_or_by_data(emulator: Emulator) -> None:
    ana = await emulator.person()
    for text in ("old", "new"):
        markup = keyboard(callback_data=text)
        await emulator.ok("sendMessage", chat_id=ana, text=text, reply_markup=markup)
    await emulator.press(ana, label="Oui")
    await emulator.press(ana, message_id=2, data="old")
    updates = await emulator.ok("getUpdates")
    assert [one["callback_query"]["data"] for one in updates] == ["new", "old"]
    instances = {one["callback_query"]["chat_instance"] for one in updates}
    assert len(instances) == 1


async def test_a_button_that_is_not_there_names_those_that_are(emulator: Emulator) -> None:
    ana = await emulator.person()
    markup = keyboard(callback_data="yes")
    await emulator.ok("sendMessage", chat_id=ana, text="?", reply_markup=markup)
    wrong = {"label": "Non"}
    answer = await emulator.sim("POST", f"/users/{ana}/presses", wrong, status=404)
    assert answer["labels"] == ["Oui"]
    assert await emulator.ok("getUpdates") == []


async def test_an_old_telephone_can_press_what_is_gone(emulator: Emulator) -> None:
    ana = await emulator.person()
    await emulator.press(ana, message_id=77, data="ghost", force=True)
    (update,) = await emulator.ok("getUpdates")
    assert update["callback_query"]["message"] == {
        "chat": {"id": ana, "type": "private", "first_name": "Ana"},
        "message_id": 77,
        "date": 0,
    }


async def test_a_url_button_opens_and_tells_nobody(emulator: Emulator) -> None:
    ana = await emulator.person()
    markup = keyboard(url="https://example.org/")
    await emulator.ok("sendMessage", chat_id=ana, text="?", reply_markup=markup)
    assert await emulator.press(ana, label="Oui") == {"kind": "url", "url": "https://example.org/"}
    assert await emulator.ok("getUpdates") == []


async def test_a_key_of_the_reply_keyboard_writes_or_shares_the_contact(
    emulator: Emulator,
) -> None:
    ana = await emulator.person()
    keys = {"keyboard": [["Mes dates"], [{"text": "Mon numéro", "request_contact": True}]]}
    await emulator.ok("sendMessage", chat_id=ana, text="?", reply_markup=keys)
    await emulator.press(ana, label="Mes dates")
    await emulator.press(ana, label="Mon numéro")
    written, shared = (one["message"] for one in await emulator.ok("getUpdates"))
    assert written["text"] == "Mes dates"
    assert "contact" in shared


async def test_blocking_and_unblocking_tell_the_bot(emulator: Emulator) -> None:
    ana = await emulator.person()
    for act in ("block", "block", "unblock"):
        await emulator.sim("POST", f"/users/{ana}/{act}")
    changes = [one["my_chat_member"] for one in await emulator.ok("getUpdates")]
    moves = [
        (one["old_chat_member"]["status"], one["new_chat_member"]["status"]) for one in changes
    ]
    assert moves == [("member", "kicked"), ("kicked", "member")]


async def test_whoever_blocks_cannot_write(emulator: Emulator) -> None:
    ana = await emulator.person()
    await emulator.sim("POST", f"/users/{ana}/block")
    answer = await emulator.sim("POST", f"/users/{ana}/messages", {"text": "x"}, status=409)
    assert "unblock" in answer["error"]


async def test_unread_messages_are_counted_until_read(emulator: Emulator) -> None:
    ana = await emulator.person()
    for _ in range(2):
        await emulator.ok("sendMessage", chat_id=ana, text="x")
    assert (await emulator.sim("GET", f"/users/{ana}"))["unread"] == 2
    await emulator.sim("POST", f"/users/{ana}/read")
    assert (await emulator.sim("GET", f"/users/{ana}"))["unread"] == 0


async def test_the_menu_is_the_one_for_the_person_and_their_language(emulator: Emulator) -> None:
    ana = await emulator.person(language_code="fr")

    async def menu() -> list[str]:
        shown = (await emulator.sim("GET", f"/users/{ana}/chat"))["commands"]
        return [one["command"] for one in shown]

    scopes: list[tuple[str, dict[str, object]]] = [
        ("everywhere", {}),
        ("partout", {"language_code": "fr"}),
        ("private", {"scope": {"type": "all_private_chats"}}),
        ("hers", {"scope": {"type": "chat", "chat_id": ana}}),
        ("siens", {"scope": {"type": "chat", "chat_id": ana}, "language_code": "fr"}),
    ]
    for command, fields in scopes:
        commands = [{"command": command, "description": "x"}]
        await emulator.ok("setMyCommands", commands=commands, **fields)
        assert await menu() == [command]
    await emulator.ok("deleteMyCommands", **scopes[-1][1])
    assert await menu() == ["hers"]
    wrong = [{"command": "Majuscule", "description": "x"}]
    assert await emulator.refusal("setMyCommands", commands=wrong) == (
        400,
        "Bad Request: BOT_COMMAND_INVALID",
    )


async def test_steering_mistakes_are_explained(emulator: Emulator) -> None:
    first = await emulator.sim("POST", "/users", {"first_name": "Ana"})
    answer = await emulator.sim("GET", f"/users/{first['id']}/chat", status=409)
    assert answer["error"].startswith("no bot yet")
    assert (
        "surname" in (await emulator.sim("POST", "/users", {"surname": "x"}, status=400))["error"]
    )
    await emulator.sim("POST", "/users", {}, status=400)
    await emulator.sim("GET", "/users/1", status=404)


async def test_a_reset_forgets_everything(emulator: Emulator) -> None:
    await emulator.person()
    await emulator.sim("POST", "/clock", {"advance": "P1D"})
    await emulator.sim("DELETE", "")
    assert (await emulator.sim("GET", "/users"))["users"] == []
    assert (await emulator.sim("GET", "/transcript"))["requests"] == []
    assert (await emulator.sim("GET", "/clock"))["offset_seconds"] == 0


async def test_what_changes_is_told_live(emulator: Emulator) -> None:
    async with emulator.session.get(f"{emulator.base}/sim/events") as events:
        await emulator.sim("POST", "/users", {"first_name": "Ana"})
        async for line in events.content:
            if line.startswith(b"data:"):
                assert b'"users"' in line
                break
