"""What is sent by a form is what it says or is not kept at all, however large, broken or forged."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import httpx
import pytest

import storage.files
from actions.materials import KIND
from rules.materials import BY_PAGE, BY_SPEAKER
from storage.files import FileRow, Stored
from tests.web.desk_town import read
from tests.web.server import Server
from tests.web.speaker_town import (
    PDF,
    accepted,
    decides,
    do,
    hidden,
    material,
    materials_of,
    on_disk,
    page_of,
    uploads,
    zipped,
)
from tests.web.test_team_doors import heading
from tests.web.town import Browser, Town

TYPES = "[Content_Types].xml"
PPTX = zipped(TYPES, "ppt/presentation.xml")
DOCX = zipped(TYPES, "word/document.xml")
XLSX = zipped(TYPES, "xl/workbook.xml")
ODP = zipped(first=("mimetype", b"application/vnd.oasis.opendocument.presentation"))
ODT = zipped(first=("mimetype", b"application/vnd.oasis.opendocument.text"))
MP4 = b"\x00\x00\x00\x20ftypisom" + bytes(40)
WEBM = b"\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84webm" + bytes(40)
PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)
BOUNDARY = "b0undary"


@pytest.mark.proves("done.upload_types")
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.pdf", PDF),
        ("a.pptx", PPTX),
        ("a.docx", DOCX),
        ("a.xlsx", XLSX),
        ("a.odp", ODP),
        ("a.odt", ODT),
        ("a.png", PNG),
        ("a.JPG", b"\xff\xd8\xff\xe0" + bytes(40)),
        ("a.jpeg", b"\xff\xd8\xff\xe0" + bytes(40)),
        ("a.mp4", MP4),
        ("a.webm", WEBM),
        ("a.mp3", b"ID3\x04" + bytes(40)),
        ("a.txt", "Été à Nîmes".encode()),
    ],
)
async def test_what_is_what_it_says_is_kept(
    town: Town, browser: Browser, name: str, content: bytes
) -> None:
    person = await accepted(town)
    page = await page_of(town, person)
    sent = await uploads(browser, page, f"{page}/support", content, name)
    assert sent.status_code == 200
    assert "Le fichier est enregistré." in sent.text
    (one,) = await materials_of(town, person)
    assert (one.newest.name, one.newest.size) == (name.lower(), len(content))
    back = await browser.get(f"{page}/support/{one.id}/1")
    assert back.content == content
    assert back.headers["content-disposition"] == f"attachment; filename*=UTF-8''{name.lower()}"
    assert back.headers["x-content-type-options"] == "nosniff"
    assert back.headers["content-security-policy"] == "default-src 'none'; sandbox"


@pytest.mark.proves("done.upload_types")
@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.pdf", b"MZ\x90\x00 a program", "n’est pas un vrai fichier pdf"),
        ("a.pdf", b"<html><script>alert(1)</script>", "n’est pas un vrai fichier pdf"),
        ("a.pptx", b"PK\x03\x04 not a zip at all", "n’est pas un vrai fichier pptx"),
        ("a.pptx", DOCX, "n’est pas un vrai fichier pptx"),
        ("a.docx", zipped("word/document.xml"), "n’est pas un vrai fichier docx"),
        ("a.odp", ODT, "n’est pas un vrai fichier odp"),
        ("a.odt", zipped("mimetype"), "n’est pas un vrai fichier odt"),
        ("a.xlsx", PDF + XLSX, "n’est pas un vrai fichier xlsx"),
        ("a.png", MP4, "n’est pas un vrai fichier png"),
        ("a.mp4", PNG, "n’est pas un vrai fichier mp4"),
        ("a.mp3", WEBM, "n’est pas un vrai fichier mp3"),
        ("a.txt", b"a\x00b", "n’est pas un vrai fichier txt"),
        ("a.txt", b"  <!DOCTYPE html><script>", "n’est pas un vrai fichier txt"),
        ("a.pptx", zipped(TYPES, "ppt/presentation.xml", "ppt/vbaProject.bin"), "une macro"),
        ("a.exe", b"MZ", "Nous ne pouvons pas lire un fichier comme « a.exe »."),
        ("a.svg", b"<svg/>", "Nous ne pouvons pas lire un fichier comme « a.svg »."),
        (".pdf", PDF, "Nous ne pouvons pas lire un fichier comme « pdf »."),
        ("a.pdf", b"", "Ce fichier est vide."),
    ],
)
async def test_what_lies_about_its_type_is_refused_and_the_older_version_stands(
    town: Town, browser: Browser, name: str, content: bytes, said: str
) -> None:
    person = await accepted(town)
    page = await page_of(town, person)
    await uploads(browser, page, f"{page}/support", PDF)
    before, (older,) = on_disk(town), await materials_of(town, person)
    sent = await uploads(browser, page, f"{page}/support", content, name, material=older.id)
    assert sent.status_code == 422
    assert said in sent.text.replace("\u00a0", " ")
    assert on_disk(town) == before
    assert await materials_of(town, person) == (older,)


@pytest.mark.proves("done.upload_types")
async def test_a_name_cannot_lead_anywhere(town: Town, browser: Browser) -> None:
    person = await accepted(town)
    page = await page_of(town, person)
    odd = '..\\..\\etc/pass"wd\u202e.\r\nfdp.PDF'
    await uploads(browser, page, f"{page}/support", PDF, odd)
    (one,) = await materials_of(town, person)
    assert one.newest.name == "pass%22wd.%0D%0Afdp.pdf"  # as browsers write such signs
    assert len(on_disk(town)) == 1
    assert "/" not in on_disk(town)[0]


async def test_a_newer_version_stands_beside_the_older_one(town: Town, browser: Browser) -> None:
    person = await accepted(town)
    page = await page_of(town, person)
    await uploads(browser, page, f"{page}/support", PDF, title="Mes diapos")
    (one,) = await materials_of(town, person)
    newer = await uploads(browser, page, f"{page}/support", PDF + b"2", "b.pdf", material=one.id)
    assert "Nouvelle version de « Mes diapos »" in newer.text.replace("\u00a0", " ")
    (one,) = await materials_of(town, person)
    assert [each.name for each in one.versions] == ["diapos.pdf", "b.pdf"]
    assert (await browser.get(f"{page}/support/{one.id}/1")).content == PDF
    assert (await browser.get(f"{page}/support/{one.id}/3")).status_code == 404
    again = await uploads(browser, page, f"{page}/support", PDF + b"2", "c.pdf", material=one.id)
    assert "exactement le fichier" in again.text
    assert len(on_disk(town)) == 2


@pytest.mark.proves("done.csrf")
async def test_a_file_from_elsewhere_or_sent_again_is_not_kept(
    town: Town, browser: Browser
) -> None:
    person = await accepted(town)
    page = await page_of(town, person)
    carried = hidden((await browser.get(page)).text)
    file = {"file": ("a.pdf", PDF)}
    for fields in ({}, {**carried, "seal": "0" * 64}, {"nonce": carried["nonce"]}):
        forged = await browser.http.post(f"{page}/support", data=fields, files=file)
        assert forged.status_code == 403
    stranger = await browser.at("192.0.2.9").http.post(f"{page}/support", data=carried, files=file)
    assert stranger.status_code == 403
    assert on_disk(town) == []
    first = await browser.http.post(f"{page}/support", data=carried, files=file)
    assert first.status_code == 303
    await browser.http.post(f"{page}/support", data=carried, files=file)
    assert len(on_disk(town)) == len(await materials_of(town, person)) == 1


def body(carried: dict[str, str], content: bytes, *, file_first: bool = False) -> bytes:
    """A form as a browser writes it."""
    fields = [
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
        for name, value in carried.items()
    ]
    file = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n'
    parts = [field.encode() for field in fields]
    parts.insert(0 if file_first else len(parts), file.encode() + content + b"\r\n")
    return b"".join(parts) + f"--{BOUNDARY}--\r\n".encode()


async def posted(browser: Browser, path: str, content: bytes, kind: str = "") -> int:
    """Send this body as it is; the status of the answer."""
    headers = {"Content-Type": kind or f"multipart/form-data; boundary={BOUNDARY}"}
    return (await browser.http.post(path, content=content, headers=headers)).status_code


async def test_a_broken_form_keeps_nothing(town: Town, browser: Browser) -> None:
    person = await accepted(town)
    page = await page_of(town, person)
    whole = body(hidden((await browser.get(page)).text), PDF)
    path = f"{page}/support"
    for broken in (
        whole[:-20],
        whole[: len(whole) // 2],
        whole.replace(b"\r\n\r\n", b"\n\n"),
        b"nothing of the kind",
        body({"x": "y" * 5_000}, PDF),
        body({"x" * 5_000: "y"}, PDF),
    ):
        assert await posted(browser, path, broken) in (403, 422)
    assert await posted(browser, path, whole, "text/plain") == 403
    assert await posted(browser, path, whole, "multipart/form-data") == 422
    odd = f"multipart/form-data; boundary={'b' * 300}"
    assert await posted(browser, path, whole, odd) == 422
    carried = hidden((await browser.get(page)).text)
    assert await posted(browser, path, body(carried, PDF, file_first=True)) == 403
    assert await posted(browser, path, b"") in (403, 422)
    assert on_disk(town) == []
    assert await materials_of(town, person) == ()


async def test_a_form_without_a_file_says_so(town: Town, browser: Browser) -> None:
    person = await accepted(town)
    page = await page_of(town, person)
    sent = await uploads(browser, page, f"{page}/support", b"", "")
    assert sent.status_code in (403, 422)
    carried = hidden((await browser.get(page)).text)
    chosen = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename=""\r\n\r\n\r\n'
    form = body(carried, PDF).split(b'--b0undary\r\nContent-Disposition: form-data; name="file"')[0]
    empty = form + chosen.encode() + f"--{BOUNDARY}--\r\n".encode()
    headers = {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}
    answer = await browser.http.post(f"{page}/support", content=empty, headers=headers)
    assert answer.status_code == 422
    assert "Choisissez un fichier." in answer.text


async def large(carried: dict[str, str], size: int) -> AsyncIterator[bytes]:
    """A form with a film of so many bytes, piece by piece."""
    whole = body(carried, b"\0")
    before, after = whole.replace(b"a.pdf", b"a.mp4").split(b"\0")
    yield before + MP4
    left = size - len(MP4)
    while left:
        piece = min(left, 1_000_000)
        yield bytes(piece)
        left -= piece
    yield after


@pytest.mark.slow
@pytest.mark.parametrize(("size", "status"), [(BY_PAGE, 303), (BY_PAGE + 1, 422)])
async def test_the_last_byte_that_fits_and_the_first_that_does_not(
    town: Town, browser: Browser, size: int, status: int
) -> None:
    person = await accepted(town)
    page = await page_of(town, person)
    carried = hidden((await browser.get(page)).text)
    headers = {
        "Content-Type": f"multipart/form-data; boundary={BOUNDARY}",
        "Cookie": f"form={browser.http.cookies['form']}",
    }
    async with Server(browser.app) as server, httpx.AsyncClient(timeout=50) as http:
        url = f"{server.url}{page}/support"
        answer = await http.post(url, content=large(carried, size), headers=headers)
    assert answer.status_code == status
    if status == 422:
        assert "jusqu’à 200 Mo" in answer.text.replace("\u00a0", " ")
        assert on_disk(town) == []
    else:
        assert [one.newest.size for one in await materials_of(town, person)] == [BY_PAGE]


async def test_a_length_that_cannot_fit_is_refused_before_anything_is_written(
    town: Town, browser: Browser
) -> None:
    person = await accepted(town)
    page = await page_of(town, person)
    whole = body(hidden((await browser.get(page)).text), PDF)
    headers = {
        "Content-Type": f"multipart/form-data; boundary={BOUNDARY}",
        "Content-Length": str(BY_PAGE * 2),
    }
    answer = await browser.http.post(f"{page}/support", content=whole, headers=headers)
    assert answer.status_code == 422
    assert on_disk(town) == []


@pytest.mark.proves("done.browser_leaves")
async def test_a_browser_that_leaves_in_the_middle_of_a_file_leaves_nothing(
    town: Town, browser: Browser
) -> None:
    person = await accepted(town)
    page = await page_of(town, person)
    whole = body(hidden((await browser.get(page)).text), PDF + bytes(300_000))
    head = (
        f"POST {page}/support HTTP/1.1\r\nHost: test\r\nContent-Length: {len(whole)}\r\n"
        f"Content-Type: multipart/form-data; boundary={BOUNDARY}\r\n"
        f"Cookie: form={browser.http.cookies['form']}\r\n\r\n"
    )
    async with Server(browser.app) as server:
        for sent in (200, len(whole) // 2, len(whole) - 30):
            await server.say_and_leave(head + whole[:sent].decode("latin-1"))
        await server.settles()
        await asyncio.sleep(0)
        assert server.faults == []
    assert on_disk(town) == []
    assert await materials_of(town, person) == ()


async def test_who_does_not_speak_any_more_sends_nothing(town: Town, browser: Browser) -> None:
    person = await accepted(town)
    page = await page_of(town, person)
    carried = hidden((await browser.get(page)).text)
    theirs = await town.signed_in(browser, town.organiser)
    path = f"{town.team_path}/intervenants/{person}"
    await theirs.send(path, f"{path}/retirer", {})
    sent = await browser.http.post(f"{page}/support", data=carried, files={"file": ("a.pdf", PDF)})
    assert sent.status_code == 422
    assert on_disk(town) == []


async def test_the_team_adds_a_file_in_its_own_name(town: Town, browser: Browser) -> None:
    person = await accepted(town)
    theirs = await town.signed_in(browser, town.organiser)
    path = f"{town.team_path}/intervenants/{person}"
    sent = await uploads(theirs, path, f"{path}/support", PDF, title="Par courrier")
    assert "Le fichier est enregistré." in sent.text
    (one,) = await materials_of(town, person)
    assert (one.title, one.newest.by) == ("Par courrier", town.organiser)
    assert (await theirs.get(f"{path}/support/{one.id}/1")).content == PDF
    wrong = await uploads(theirs, path, f"{path}/support", b"MZ", "a.pdf")
    assert wrong.status_code == 422
    again = await uploads(theirs, path, f"{path}/support", PDF, material=one.id)
    assert again.status_code == 422
    assert len(on_disk(town)) == 1
    assert heading(again.text) == "Anne Roy"


async def test_a_file_of_the_teams_own_ends_what_was_planned_and_says_so(
    town: Town, browser: Browser
) -> None:
    person = await accepted(town)
    one = await material(town, person)
    await decides(town, 3, "materials")
    theirs = await town.signed_in(browser, town.organiser)
    path = f"{town.team_path}/intervenants/{person}"
    plan = {"material": one.id, "version": "1", "at": "2027-03-01T09:00"}
    await theirs.send(path, f"{path}/prevoir", plan)
    sent = await uploads(theirs, path, f"{path}/support", PDF + b"2", material=one.id)
    assert "ce n’est plus prévu." in read(sent)
    assert (await materials_of(town, person))[0].release_at is None


async def test_a_speaker_who_has_sent_too_much_leaves_no_file_behind(
    town: Town, browser: Browser
) -> None:
    person = await accepted(town)
    page = await page_of(town, person)
    stored = Stored("film", BY_SPEAKER, "0" * 64)
    film = FileRow(
        stored, KIND, "film.mp4", "video/mp4", person, town.workshop.id, town.clock.now()
    )
    await do(town, lambda tx: storage.files.add(tx, film))
    sent = await uploads(browser, page, f"{page}/support", PDF)
    assert sent.status_code == 422
    assert "nous le recevrons autrement." in read(sent)
    assert on_disk(town) == []
