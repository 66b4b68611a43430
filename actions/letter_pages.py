"""Sets letters as a PDF that a screen reader can read: data in, pages out; it knows no database."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from actions.typesetting import CannotBeSet, compiled, qr, signs, template, unprintable, without
from rules.errors import Refused


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
    missing = unprintable(signs(about["letters"], about["sender"], about["signature"]))
    about = {**without(about, missing), **fixed}
    for each in about["letters"]:
        each["qr"] = qr(each["link"])
    try:
        return compiled(template("letter"), {"data": json.dumps(about)}, kind)
    except CannotBeSet as fault:
        if "more than one page" in str(fault):
            raise Refused("letters.two-pages") from None
        raise
