"""New messages: packings, limits, keyboards, files, and the sentences of every refusal."""

from __future__ import annotations

import io
from typing import Any

import aiohttp
import pytest

from emulator.bodies import MAX_BODY
from tests.emulator.conftest import TOKEN, Emulator
from tests.emulator.test_method_list import picture


def keyboard(**button: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "Oui", **button}]]}


@pytest.mark.parametrize("packing", ["query", "urlencoded", "json", "multipart"])
async def test_every_packing_is_read(emulator: Emulator, packing: str) -> None:
    ana = await emulator.person()
    fields = {"chat_id": str(ana), "text": "é & 😀 +"}
    url = f"{emulator.base}/bot{TOKEN}/sendMessage"
    multipart = aiohttp.FormData(fields, default_to_multipart=True)
    calls: dict[str, Any] = {
        "query": lambda: emulator.session.get(url, params=fields),
        "urlencoded": lambda: emulator.session.post(url, data=fields),
        "json": lambda: emulator.session.post(url, json=fields),
        "multipart": lambda: emulator.session.post(url, data=multipart),
    }
    async with calls[packing]() as answer:
        assert (await answer.json())["result"]["text"] == "é & 😀 +"


@pytest.mark.parametrize("token", ["nothing", ":x", "12a:x", "0:x", "12:", "1" * 20 + ":x"])
async def test_a_malformed_token_is_unauthorized(emulator: Emulator, token: str) -> None:
    answer = await emulator.api("getMe", token=token)
    assert (answer["error_code"], answer["description"]) == (
        401,
        "Unauthorized: invalid token specified",
    )


async def test_the_id_of_a_bot_is_the_first_part_of_its_token(emulator: Emulator) -> None:
    me = await emulator.ok("GETME")
    assert (me["id"], me["is_bot"]) == (4242, True)


REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"text": ""}, "message text is empty"),
    ({"text": "  \n "}, "text must be non-empty"),
    ({"text": "x" * 4097}, "message is too long"),
    ({"chat_id": ""}, "chat_id is empty"),
    ({"chat_id": "@somebody"}, "chat not found"),
    ({"chat_id": 17}, "chat not found"),
    (
        {"text": "</b>", "parse_mode": "HTML"},
        "can't parse entities: Unexpected end tag at byte offset 0",
    ),
    ({"parse_mode": "wiki"}, "unsupported parse_mode"),
    ({"reply_markup": "{"}, "can't parse reply keyboard markup JSON object"),
    (
        {"reply_markup": {"inline_keyboard": [{}]}},
        'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
    ),
    (
        {"reply_markup": keyboard()},
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ),
    ({"reply_markup": keyboard(callback_data="é" * 33)}, "BUTTON_DATA_INVALID"),
    (
        {"reply_markup": keyboard(url="http://localhost/x")},
        "inline keyboard button URL 'http://localhost/x' is invalid: Wrong HTTP URL",
    ),
    (
        {"reply_markup": keyboard(callback_data="x", style="pink")},
        "can't parse inline keyboard button: invalid button style specified",
    ),
    (
        {"reply_markup": keyboard(copy_text="x")},
        'can\'t parse inline keyboard button: Field "copy_text" must be of type Object',
    ),
    ({"reply_parameters": {"message_id": "x"}}, "can't parse reply parameters JSON object"),
    ({"reply_parameters": {"message_id": 999}}, "message to be replied not found"),
    ({"message_thread_id": "soon"}, 'field "message_thread_id" must be of type Integer'),
    ({"disable_notification": "?"}, 'field "disable_notification" must be of type Boolean'),
]


@pytest.mark.parametrize(("fields", "sentence"), REFUSED)
async def test_what_telegram_refuses(
    emulator: Emulator, fields: dict[str, Any], sentence: str
) -> None:
    ana = await emulator.person()
    refused = await emulator.refusal("sendMessage", **{"chat_id": ana, "text": "x", **fields})
    assert refused == (400, f"Bad Request: {sentence}")
    assert len(await emulator.screen(ana)) == 1


async def test_the_limit_counts_after_entities(emulator: Emulator) -> None:
    ana = await emulator.person()
    long = "<b>" + "x" * 4096 + "</b>"
    sent = await emulator.ok("sendMessage", chat_id=ana, text=long, parse_mode="HTML")
    assert sent["entities"] == [{"type": "bold", "offset": 0, "length": 4096}]


async def test_64_bytes_of_data_pass(emulator: Emulator) -> None:
    ana = await emulator.person()
    markup = keyboard(callback_data="é" * 32)
    sent = await emulator.ok("sendMessage", chat_id=ana, text="x", reply_markup=markup)
    assert sent["reply_markup"] == markup


async def test_ids_come_from_one_counter_of_the_bot(emulator: Emulator) -> None:
    ana, bob = await emulator.person("Ana"), await emulator.person("Bob")
    sent = [await emulator.ok("sendMessage", chat_id=who, text="x") for who in (ana, bob, ana)]
    assert [one["message_id"] for one in sent] == [3, 4, 5]


async def test_typing_is_shown_until_the_message_comes(emulator: Emulator) -> None:
    ana = await emulator.person()

    async def acting() -> str | None:
        shown: str | None = (await emulator.sim("GET", f"/users/{ana}/chat"))["action"]
        return shown

    await emulator.ok("sendChatAction", chat_id=ana, action="typing")
    assert await acting() == "typing"
    await emulator.ok("sendMessage", chat_id=ana, text="x")
    assert await acting() is None


async def upload(
    emulator: Emulator, person: int, part: str, data: bytes, name: str = "été.txt", **more: str
) -> Any:
    form = aiohttp.FormData({"chat_id": str(person), **more})
    form.add_field(part, io.BytesIO(data), filename=name, content_type="text/plain")
    url = f"{emulator.base}/bot{TOKEN}/send{part.title()}"
    async with emulator.session.post(url, data=form) as answer:
        return await answer.json()


async def test_a_file_is_sent_once_and_again_by_its_id(emulator: Emulator) -> None:
    ana = await emulator.person()
    document = (await upload(emulator, ana, "document", b"bonjour"))["result"]["document"]
    assert (document["file_name"], document["file_size"]) == ("été.txt", 7)
    again = await emulator.ok("sendDocument", chat_id=ana, document=document["file_id"])
    assert again["document"] == document

    found = await emulator.ok("getFile", file_id=document["file_id"])
    url = f"{emulator.base}/file/bot{TOKEN}/{found['file_path']}"
    async with emulator.session.get(url) as answer:
        assert await answer.read() == b"bonjour"
    file = (await emulator.screen(ana))[-1]["file"]
    async with emulator.session.get(f"{emulator.base}{file['url']}") as answer:
        assert await answer.read() == b"bonjour"


async def test_wrong_files_are_refused(emulator: Emulator) -> None:
    ana = await emulator.person()
    empty = await upload(emulator, ana, "document", b"")
    assert empty["description"] == "Bad Request: file must be non-empty"
    no_picture = await upload(emulator, ana, "photo", b"GIF?")
    assert no_picture["description"] == "Bad Request: IMAGE_PROCESS_FAILED"
    long = await upload(emulator, ana, "document", b"x", caption="é" * 1025)
    assert long["description"] == "Bad Request: message caption is too long"
    assert await emulator.refusal("sendDocument", chat_id=ana) == (
        400,
        "Bad Request: there is no document in the request",
    )
    assert await emulator.refusal("sendDocument", chat_id=ana, document="https://e.org/a") == (
        400,
        "Bad Request: failed to get HTTP URL content",
    )
    assert (await emulator.refusal("getFile", file_id="nothing"))[1].endswith("invalid file_id")


async def test_20_megabytes_can_be_downloaded_and_no_more(emulator: Emulator) -> None:
    ana = await emulator.person()
    big = (await upload(emulator, ana, "document", b"x" * (20 * 1024 * 1024 + 1)))["result"]
    assert await emulator.refusal("getFile", file_id=big["document"]["file_id"]) == (
        400,
        "Bad Request: file is too big",
    )


async def test_50_megabytes_can_be_uploaded_and_no_more(emulator: Emulator) -> None:
    ana = await emulator.person()
    refused = await upload(emulator, ana, "document", b"x" * MAX_BODY)
    assert refused["error_code"] == 413
    assert refused["description"].startswith("Request Entity Too Large: content length is 5")


async def test_a_photo_is_measured_and_shown(emulator: Emulator) -> None:
    ana = await emulator.person()
    sent = (await upload(emulator, ana, "photo", picture(6, 4), caption="le lieu"))["result"]
    (size,) = sent["photo"]
    assert (size["width"], size["height"]) == (6, 4)
    refused = await emulator.refusal("sendDocument", chat_id=ana, document=size["file_id"])
    assert refused == (400, "Bad Request: can't use file of type Photo as Document")


async def test_what_is_there_already_is_sent_again_by_its_name(emulator: Emulator) -> None:
    """core.telegram.org/bots/api#sending-files: "pass its file_id as a parameter".

    With any caption; and what a person has sent to the bot can be sent on by its name there.
    """
    ana, bea = await emulator.person(), await emulator.person()
    sent = (await upload(emulator, ana, "photo", picture(6, 4), caption="le lieu"))["result"]
    photo = sent["photo"][-1]["file_id"]
    again = await emulator.ok(
        "sendPhoto", chat_id=bea, photo=photo, caption="<b>ici</b>", parse_mode="HTML"
    )
    assert (again["photo"][-1]["file_id"], again["caption"]) == (photo, "ici")
    bare = await emulator.ok("sendPhoto", chat_id=bea, photo=photo)
    assert "caption" not in bare
    form = aiohttp.FormData()
    form.add_field("document", b"%PDF", filename="plan.pdf", content_type="application/pdf")
    async with emulator.session.post(f"{emulator.base}/sim/users/{ana}/files", data=form) as answer:
        assert answer.status == 201
    (update,) = await emulator.ok("getUpdates")
    document = update["message"]["document"]["file_id"]
    on = await emulator.ok(
        "sendDocument", chat_id=bea, document=document, disable_content_type_detection=True
    )
    assert on["document"]["file_name"] == "plan.pdf"
    long = await emulator.refusal("sendPhoto", chat_id=bea, photo=photo, caption="é" * 1025)
    assert long == (400, "Bad Request: message caption is too long")


async def test_a_reply_keyboard_stays_until_it_is_removed(emulator: Emulator) -> None:
    ana = await emulator.person()
    keys = {"keyboard": [["Mes dates", {"text": "Mon numéro", "request_contact": True}]]}
    sent = await emulator.ok("sendMessage", chat_id=ana, text="x", reply_markup=keys)
    assert "reply_markup" not in sent
    shown = (await emulator.sim("GET", f"/users/{ana}/chat"))["reply_keyboard"]
    assert [key["text"] for key in shown["rows"][0]] == ["Mes dates", "Mon numéro"]
    gone = {"remove_keyboard": True}
    await emulator.ok("sendMessage", chat_id=ana, text="y", reply_markup=gone)
    assert (await emulator.sim("GET", f"/users/{ana}/chat"))["reply_keyboard"] is None
