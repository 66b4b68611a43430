"""Sets letters as a PDF that a screen reader can read: data in, pages out; it knows no database."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import Any, Literal

import segno

from rules.errors import Refused

_LOOKED_AT_PPI = 110
_EASY = frozenset("’‘“”«»…–—€œŒ\u00a0\u202f‑•")
_LAST_EASY = 0x17F  # Latin with all its accents: our letters have them


class CannotBeSet(Exception):
    """What was written cannot be set; the words are the setter's own."""


@dataclass(frozen=True, slots=True)
class Letter:
    """What is different in each letter: lines of an address, paragraphs of lines, the way in."""

    address: Sequence[str]
    words: Sequence[Sequence[str]]
    link: str
    code: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """What letters of one language have in common, and the letters. `logo` is a picture's bytes."""

    language: str
    title: str
    author: str
    sender: Sequence[str]
    dated: Sequence[str]
    signature: Sequence[str]
    fixed: Mapping[str, str]  # what every letter says around its code
    letters: Sequence[Letter]
    size: int = 12  # of the text, in points
    logo: bytes = b""


def pdf(sheet: Sheet) -> bytes:
    """Set the letters, a page each, as tagged PDF/UA-1. Raises Refused where one needs two."""
    return _set(sheet, "pdf")[0]


def picture(sheet: Sheet) -> bytes:
    """Draw the first letter as it will look on paper (PNG). Raises Refused, as above."""
    return _set(replace(sheet, letters=sheet.letters[:1]), "png")[0]


def qr(address: str) -> str:
    """Draw an address as a vector picture, readable even if some of it is smudged."""
    drawn = BytesIO()
    code = segno.make(address, error="m", micro=False)
    code.save(drawn, kind="svg", xmldecl=False, border=2)
    return drawn.getvalue().decode()


def to_json(sheet: Sheet) -> bytes:
    """Write a sheet for another process; `from_json` reads it."""
    return json.dumps(_fields(sheet), ensure_ascii=False).encode()


def from_json(words: bytes) -> Sheet:
    """Read what `to_json` wrote."""
    about = json.loads(words)
    letters = tuple(Letter(**each) for each in about.pop("letters"))
    logo = bytes.fromhex(about.pop("logo"))
    return Sheet(**about, letters=letters, logo=logo)


def _fields(sheet: Sheet) -> dict[str, Any]:
    names = ("language", "title", "author", "sender", "dated", "signature", "fixed", "size")
    about: dict[str, Any] = {name: getattr(sheet, name) for name in names}
    about["logo"] = sheet.logo.hex()
    about["letters"] = [
        {"address": each.address, "words": each.words, "link": each.link, "code": each.code}
        for each in sheet.letters
    ]
    return about


def _set(sheet: Sheet, kind: Literal["pdf", "png"]) -> list[bytes]:
    about = _fields(sheet)
    fixed = about.pop("fixed")
    about["logo"] = list(sheet.logo) if sheet.logo else None
    missing = unprintable(_signs(about["letters"], about["sender"], about["signature"]))
    about = {**_without(about, missing), **fixed}
    for each in about["letters"]:
        each["qr"] = qr(each["link"])
    try:
        return _compiled(_template(), {"data": json.dumps(about)}, kind)
    except CannotBeSet as fault:
        if "more than one page" in str(fault):
            raise Refused("letters.two-pages") from None
        raise


def _compiled(
    source: bytes, inputs: dict[str, str], kind: Literal["pdf", "png"] = "pdf"
) -> list[bytes]:
    import typst  # noqa: PLC0415 - 7 MB that a bot needs only where somebody looks at a letter

    compiler = typst.Compiler(source, ignore_system_fonts=True)
    ppi = _LOOKED_AT_PPI if kind == "png" else None
    standards: Literal["ua-1"] | None = "ua-1" if kind == "pdf" else None
    try:
        made = compiler.compile(format=kind, ppi=ppi, sys_inputs=inputs, pdf_standards=standards)
    except typst.TypstError as fault:
        raise CannotBeSet(str(fault)) from None
    return [made] if isinstance(made, bytes) else list(made or ())


def unprintable(signs: Iterable[str]) -> frozenset[str]:
    """Return the signs that no font of ours has: emoji, and some scripts.

    The standard forbids a page with an empty box on it, so they are left out of the letter.
    """
    return frozenset(sign for sign in signs if not _is_printable(sign))


@cache
def _is_printable(sign: str) -> bool:
    if sign in _EASY or (sign.isprintable() and ord(sign) <= _LAST_EASY):
        return True
    if unicodedata.category(sign) == "Mn":  # it stands on another sign, and cannot be tried alone
        return False
    probe = (
        b'#set document(title: "t")\n#set text(font: ("Libertinus Serif", "DejaVu Sans Mono"))\n'
        b"#sys.inputs.sign"
    )
    try:
        _compiled(probe, {"sign": sign})
    except CannotBeSet:
        return False
    return True


def _signs(*words: Any) -> set[str]:
    found: set[str] = set()
    for each in words:
        if isinstance(each, str):
            found |= set(each)
        elif isinstance(each, dict):
            found |= _signs(*each.values())
        else:
            found |= _signs(*each)
    return found


def _without(words: Any, missing: frozenset[str]) -> Any:
    """Return the same, without these signs."""
    if not missing:
        return words
    if isinstance(words, str):
        return " ".join("".join(sign for sign in words if sign not in missing).split())
    if isinstance(words, dict):
        return {name: _without(each, missing) for name, each in words.items()}
    if isinstance(words, list | tuple):
        return [_without(each, missing) for each in words]
    return words


@cache
def _template() -> bytes:
    return files("actions").joinpath("letter.typ").read_bytes()
