"""Files: what they are called, what they are, and which version citizens see."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from rules.errors import Refused
from rules.materials import (
    BY_PAGE,
    BY_SPEAKER,
    LONGEST_NAME,
    TYPES,
    Contents,
    Material,
    Version,
    added,
    check_room,
    check_size,
    clean_name,
    hidden,
    plan_release,
    release,
    title_of,
    type_of,
    unplanned,
)

NOW = datetime(2027, 1, 12, tzinfo=UTC)
V1 = Version(1, "f1", "a.pdf", "application/pdf", 15, NOW, "anne")
V2 = replace(V1, number=2, file="f2")
ONE = Material("m", "anne", "Les données", (V1,))
ODP = b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.presentation"


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("Mes diapos.PDF", "Mes diapos.pdf"),
        ("C:\\Users\\anne\\été.pptx", "été.pptx"),
        ("../../etc/passwd.txt", "passwd.txt"),
        ("a\x00b\x1f<c>.pdf", "a b c.pdf"),
        ("e\u0301te\u0301.pdf", "été.pdf"),
        ("a\u202efdp.pdf", "afdp.pdf"),
        (f"{'x' * 300}.pdf", f"{'x' * (LONGEST_NAME - 4)}.pdf"),
    ],
)
def test_a_name_is_safe_everywhere(given: str, name: str) -> None:
    assert clean_name(given) == name


@pytest.mark.parametrize("given", ["", "a", "a.exe", ".pdf", "a.pdf.exe", "...pdf", "pdf", "/.pdf"])
def test_a_name_without_an_ending_we_take(given: str) -> None:
    with pytest.raises(Refused, match=r"materials\.unknown-type"):
        clean_name(given)


def test_a_size_is_something_and_not_too_much() -> None:
    check_size(20, 20)
    with pytest.raises(Refused, match=r"materials\.empty"):
        check_size(0, 20)
    with pytest.raises(Refused, match=r"materials\.too-large"):
        check_size(21, 20)


@pytest.mark.parametrize(
    ("ending", "head", "members"),
    [
        ("pdf", b"%PDF-1.4", None),
        ("png", b"\x89PNG\r\n\x1a\n", None),
        ("jpg", b"\xff\xd8\xff\xe1", None),
        ("jpeg", b"\xff\xd8\xff\xe0", None),
        ("mp4", b"\x00\x00\x00\x18ftypmp42", None),
        ("webm", b"\x1a\x45\xdf\xa3\x01webm", None),
        ("mp3", b"ID3", None),
        ("mp3", b"\xff\xfb\x90", None),
        ("txt", "naïf".encode(), None),
        ("txt", b"caf\xe9", None),
        ("txt", b"\xff\xfea\x00", None),
        ("pptx", b"PK\x03\x04", ("[Content_Types].xml", "ppt/presentation.xml")),
        ("docx", b"PK\x03\x04", ("[Content_Types].xml", "word/document.xml")),
        ("xlsx", b"PK\x03\x04", ("[Content_Types].xml", "xl/workbook.xml")),
        ("odp", ODP, ("mimetype",)),
    ],
)
def test_a_file_that_is_what_it_says(
    ending: str, head: bytes, members: tuple[str, ...] | None
) -> None:
    assert type_of(f"a.{ending}", Contents(100, head, members)) == TYPES[ending]


@pytest.mark.parametrize(
    ("ending", "head", "members"),
    [
        ("pdf", b"x%PDF-1.4", None),
        ("png", b"\x89PNG", None),
        ("mp4", b"ftyp", None),
        ("webm", b"\x1a\x45\xdf\xa3matroska", None),
        ("mp3", b"\xff\xd8\xff", None),
        ("txt", b"\x00", None),
        ("txt", b" <HTML>", None),
        ("pptx", b"PK\x03\x04", None),
        ("pptx", b"PK\x03\x04", ("ppt/presentation.xml",)),
        ("pptx", b"PK\x03\x04", ("[Content_Types].xml", "word/document.xml")),
        ("pptx", b"MZ", ("[Content_Types].xml", "ppt/presentation.xml")),
        ("odt", ODP, ("mimetype",)),
        ("odp", ODP, None),
    ],
)
def test_a_file_that_lies(ending: str, head: bytes, members: tuple[str, ...] | None) -> None:
    with pytest.raises(Refused, match=r"materials\.lies"):
        type_of(f"a.{ending}", Contents(100, head, members))


@pytest.mark.parametrize("program", ["ppt/vbaProject.bin", "Basic/Standard/script.xml"])
def test_a_file_that_holds_a_program(program: str) -> None:
    members = ("[Content_Types].xml", "ppt/presentation.xml", program)
    with pytest.raises(Refused, match=r"materials\.macros"):
        type_of("a.pptx", Contents(100, b"PK\x03\x04", members))


def test_all_files_of_one_speaker_have_an_end() -> None:
    check_room(BY_SPEAKER - BY_PAGE, BY_PAGE)
    with pytest.raises(Refused) as refused:
        check_room(BY_SPEAKER - BY_PAGE, BY_PAGE + 1)
    assert (refused.value.code, refused.value.facts) == ("materials.no-room", {"limit": 2})


def test_a_title_is_typed_or_taken_from_the_file() -> None:
    assert title_of("  Les  données ", "a.pdf") == "Les données"
    assert title_of("", f"{'x' * 130}.pdf") == "x" * 120
    with pytest.raises(Refused, match=r"common\.answer-too-long"):
        title_of("x" * 121, "a.pdf")
    with pytest.raises(Refused, match=r"help\.nothing-written"):
        title_of(" ", "")


def test_citizens_see_the_version_that_was_shown() -> None:
    shown = release(ONE, 1, now=NOW)
    assert (shown.released, shown.released_at, shown.shown) == (1, NOW, V1)
    assert ONE.shown is None
    newer = added(shown, V2)
    assert (newer.newest, newer.shown) == (V2, V1)
    assert release(newer, 2, now=NOW).shown == V2
    assert release(shown, 1, now=NOW + timedelta(days=1)) == shown
    assert hidden(shown).shown is None


def test_a_moment_is_chosen_and_taken_back() -> None:
    later = NOW + timedelta(days=1)
    planned = plan_release(ONE, 1, later, now=NOW)
    assert planned.release_at == later
    assert release(planned, 1, now=later).release_at is None
    assert unplanned(planned) == ONE
    with pytest.raises(Refused, match=r"materials\.past"):
        plan_release(ONE, 1, NOW, now=NOW)


def test_nothing_is_shown_that_nobody_looked_at() -> None:
    later = NOW + timedelta(days=1)
    newer = added(plan_release(ONE, 1, later, now=NOW), V2)
    assert newer.release_at is None
    with pytest.raises(Refused, match=r"materials\.newer"):
        release(newer, 1, now=NOW)
    with pytest.raises(Refused, match=r"materials\.newer"):
        plan_release(newer, 1, later, now=NOW)
