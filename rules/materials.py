"""What speakers hand over: which files are taken, what they really are, who sees them when."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType

from rules.errors import Refused
from rules.words import words_of

BY_CHAT = 20_000_000
"""Bytes that Telegram hands over to a bot (TELEGRAM.md, «Files»)."""

BY_PAGE = 200_000_000
"""Bytes of one file on our page: an hour of video, well packed."""

BY_SPEAKER = 2_000_000_000
"""Bytes of all that one speaker hands over, every version of it: ten of the largest files.

Who holds a speaker's address must not fill the disk that everything else needs too.
"""

LONGEST_TITLE = 120  # characters
LONGEST_NAME = 100  # characters of a file's name, its ending included
HEAD = 4_096
"""Bytes from the beginning of a file by which it is known."""

_UNSAFE = re.compile(r'[\x00-\x1f\x7f-\x9f<>:"/\\|?*]+')
_BINARY = re.compile(rb"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]")
_OFFICE = "application/vnd.openxmlformats-officedocument."
_ODF = "application/vnd.oasis.opendocument."
_MACROS = ("vbaproject.bin", "basic/")
_ODF_AT = 30  # a zip's first member: its name, «mimetype», then what it holds, unpacked


@dataclass(frozen=True, slots=True)
class Contents:
    """What was seen of a file as it came: its size in bytes, its beginning, a zip's members.

    `members` is None for whatever is no whole zip; names are as the zip spells them.
    """

    size: int
    head: bytes
    members: Collection[str] | None = None


@dataclass(frozen=True, slots=True)
class FileType:
    """A kind of file that is taken: the ending of its name, and what browsers call it."""

    ending: str
    mime: str


@dataclass(frozen=True, slots=True)
class Version:
    """One file of a material; `number` counts from 1, `by` is the id of who sent it."""

    number: int
    file: str
    name: str
    mime: str
    size: int
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class Material:
    """Slides, notes or a film of one speaker. `released` is the version citizens see: 0 for none.

    `release_at` is when the newest version is to be shown by itself.
    """

    id: str
    person: str
    title: str
    versions: tuple[Version, ...]
    released: int = 0
    released_at: datetime | None = None
    release_at: datetime | None = None

    @property
    def newest(self) -> Version:
        return self.versions[-1]

    @property
    def shown(self) -> Version | None:
        """The version that citizens see."""
        return next((each for each in self.versions if each.number == self.released), None)


TYPES: Mapping[str, FileType] = MappingProxyType(
    {
        kind.ending: kind
        for kind in (
            FileType("pdf", "application/pdf"),
            FileType("pptx", f"{_OFFICE}presentationml.presentation"),
            FileType("docx", f"{_OFFICE}wordprocessingml.document"),
            FileType("xlsx", f"{_OFFICE}spreadsheetml.sheet"),
            FileType("odp", f"{_ODF}presentation"),
            FileType("odt", f"{_ODF}text"),
            FileType("png", "image/png"),
            FileType("jpg", "image/jpeg"),
            FileType("jpeg", "image/jpeg"),
            FileType("mp4", "video/mp4"),
            FileType("webm", "video/webm"),
            FileType("mp3", "audio/mpeg"),
            FileType("txt", "text/plain"),
        )
    }
)
_MAIN_MEMBER = {
    "pptx": "ppt/presentation.xml",
    "docx": "word/document.xml",
    "xlsx": "xl/workbook.xml",
}
_MAGIC = {
    "pdf": re.compile(rb"%PDF-"),
    "png": re.compile(rb"\x89PNG\r\n\x1a\n"),
    "jpg": re.compile(rb"\xff\xd8\xff"),
    "jpeg": re.compile(rb"\xff\xd8\xff"),
    "mp4": re.compile(rb".{4}ftyp", re.DOTALL),
    "webm": re.compile(rb"\x1a\x45\xdf\xa3.{0,60}webm", re.DOTALL),
    "mp3": re.compile(rb"ID3|\xff[\xe2-\xff]"),
}


def check_size(size: int, limit: int) -> None:
    """Refuse what is too large, or holds nothing; `limit` in bytes."""
    if size == 0:
        raise Refused("materials.empty")
    if size > limit:
        raise Refused("materials.too-large", limit=limit // 1_000_000)


def check_room(taken: int, size: int) -> None:
    """Refuse one more file of `size` bytes of whoever has handed over too much already."""
    if taken + size > BY_SPEAKER:
        raise Refused("materials.no-room", limit=BY_SPEAKER // 1_000_000_000)


def clean_name(given: str) -> str:
    """Return a file's name that is safe on every machine; its folders and odd signs go.

    Refused where it has none of the endings that are taken.
    """
    name = safe_name(given)
    stem, _, ending = name.rpartition(".")
    if ending.casefold() not in TYPES or not stem.strip(". "):
        raise Refused("materials.unknown-type", name=name or "–", types=tuple(TYPES))
    return f"{stem[: LONGEST_NAME - len(ending) - 1].strip()}.{ending.casefold()}"


def safe_name(given: str) -> str:
    """Return a file's name that is safe on every machine, whatever its ending; maybe nothing."""
    bare = unicodedata.normalize("NFC", given).replace("\\", "/").rpartition("/")[2]
    seen = "".join(sign for sign in bare if unicodedata.category(sign) not in ("Cf", "Cs", "Co"))
    return " ".join(_UNSAFE.sub(" ", seen).split()).strip(". ")


def type_of(name: str, contents: Contents) -> FileType:
    """Tell what a file is, by its (clean) name and by what it holds. Refused where these differ."""
    kind = TYPES[name.rpartition(".")[2]]
    if not _is(kind, contents):
        raise Refused("materials.lies", name=name, ending=kind.ending)
    if contents.members is not None and _has_macros(contents.members):
        raise Refused("materials.macros", name=name)
    return kind


def title_of(typed: str, name: str) -> str:
    """Return the title of a material: as it was typed, else the name of its file."""
    words = " ".join(typed.split()) or name.rpartition(".")[0]
    return words_of(words[:LONGEST_TITLE] if not typed.strip() else words, LONGEST_TITLE)


def added(before: Material, version: Version) -> Material:
    """Keep a new version beside the older ones; what citizens see stays as it is.

    What was planned is so no more: nobody has looked at this one.
    """
    return replace(before, versions=(*before.versions, version), release_at=None)


def release(before: Material, version: int, *, now: datetime) -> Material:
    """Show the newest version to citizens from now on; once more changes nothing.

    Refused where it is not the `version` that somebody looked at.
    """
    _looked_at(before, version)
    if before.released == before.newest.number:
        return replace(before, release_at=None)
    return replace(before, released=before.newest.number, released_at=now, release_at=None)


def plan_release(before: Material, version: int, at: datetime, *, now: datetime) -> Material:
    """Show it at a chosen moment. Refused for one that is over, and as above."""
    _looked_at(before, version)
    if at <= now:
        raise Refused("materials.past", at=at)
    return replace(before, release_at=at)


def unplanned(before: Material) -> Material:
    """Show nothing by itself any more."""
    return replace(before, release_at=None)


def hidden(before: Material) -> Material:
    """Show it to citizens no more."""
    return replace(before, released=0, released_at=None, release_at=None)


def _looked_at(before: Material, version: int) -> None:
    if version != before.newest.number:
        raise Refused("materials.newer", title=before.title, number=before.newest.number)


def _is(kind: FileType, contents: Contents) -> bool:
    if kind.ending in _MAGIC:
        return _MAGIC[kind.ending].match(contents.head) is not None
    if kind.ending in _MAIN_MEMBER:
        return _is_office(_MAIN_MEMBER[kind.ending], contents)
    if kind.ending == "txt":
        return _is_text(contents.head)
    said = b"mimetype" + kind.mime.encode()
    at = contents.head[_ODF_AT : _ODF_AT + len(said)]
    return _is_zip(contents) and at == said


def _is_office(main: str, contents: Contents) -> bool:
    members = contents.members or ()
    return _is_zip(contents) and main in members and "[Content_Types].xml" in members


def _is_zip(contents: Contents) -> bool:
    return contents.members is not None and contents.head.startswith(b"PK\x03\x04")


def _is_text(head: bytes) -> bool:
    """Take words in any usual encoding; a web page is none, whatever its name."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    return not _BINARY.search(head) and not re.match(
        rb"\s*<(!doctype|html|script|svg)", head, re.IGNORECASE
    )


def _has_macros(members: Collection[str]) -> bool:
    names = [each.casefold() for each in members]
    return any(each.endswith(_MACROS[0]) or each.startswith(_MACROS[1]) for each in names)
