"""What every paper has in common on its way to PDF: fonts, signs that they lack, codes to scan."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import Any, Literal

import segno

_LOOKED_AT_PPI = 110
_EASY = frozenset("’‘“”«»…–—€œŒ\u00a0\u202f‑•")
_LAST_EASY = 0x17F  # Latin with all its accents: our fonts have them
_STEERING = frozenset("\u200d\ufe0e\ufe0f")  # joins emoji; alone, nobody sees it


class CannotBeSet(Exception):
    """What was written cannot be set; the words are the setter's own."""


def compiled(
    source: bytes, inputs: dict[str, str], kind: Literal["pdf", "png"] = "pdf"
) -> list[bytes]:
    """Set a document as tagged PDF/UA-1, or draw its pages. Raises CannotBeSet."""
    import typst  # noqa: PLC0415 - 7 MB that a bot needs only where somebody looks at a letter

    compiler = typst.Compiler(source, ignore_system_fonts=True)
    ppi = _LOOKED_AT_PPI if kind == "png" else None
    standards: Literal["ua-1"] | None = "ua-1" if kind == "pdf" else None
    try:
        made = compiler.compile(format=kind, ppi=ppi, sys_inputs=inputs, pdf_standards=standards)
    except typst.TypstError as fault:
        raise CannotBeSet(str(fault)) from None
    return [made] if isinstance(made, bytes) else list(made or ())


def template(name: str) -> bytes:
    """Read how a kind of paper is set."""
    return files("actions").joinpath(f"{name}.typ").read_bytes()


def qr(address: str) -> str:
    """Draw an address as a vector picture, readable even if some of it is smudged."""
    drawn = BytesIO()
    code = segno.make(address, error="m", micro=False)
    code.save(drawn, kind="svg", xmldecl=False, border=2)
    return drawn.getvalue().decode()


def unprintable(signs: Iterable[str]) -> frozenset[str]:
    """Return the signs that no font of ours has: emoji, and some scripts.

    The standard forbids a page with an empty box on it, so they are left out of the paper.
    """
    return frozenset(sign for sign in signs if not _is_printable(sign))


@cache
def _is_printable(sign: str) -> bool:
    if sign in _EASY or (sign.isprintable() and ord(sign) <= _LAST_EASY):
        return True
    if sign in _STEERING:
        return False
    if unicodedata.category(sign) == "Mn":  # it stands on another sign, and cannot be tried alone
        return False
    probe = (
        b'#set document(title: "t")\n#set text(font: ("Libertinus Serif", "DejaVu Sans Mono"))\n'
        b"#sys.inputs.sign"
    )
    try:
        compiled(probe, {"sign": sign})
    except CannotBeSet:
        return False
    return True


def signs(*words: Any) -> set[str]:
    """Return every sign in some words, however deep they are."""
    found: set[str] = set()
    for each in words:
        if isinstance(each, str):
            found |= set(each)
        elif isinstance(each, dict):
            found |= signs(*each.values())
        elif isinstance(each, list | tuple):
            found |= signs(*each)
    return found


_GONE = "\0"
_NAME = re.compile(f"{_GONE}(?:[{_GONE} ]*{_GONE})?")
"""Letters that no font of ours has, and the spaces between them."""


def _left(missing: str) -> str:
    """Return a mark in the place of a letter; of another sign, nothing is left."""
    return _GONE if missing.isalpha() else ""


def without(words: Any, missing: frozenset[str], instead: str = "") -> Any:
    """Return the same, without these signs.

    `instead` stands for a name of such letters, also in a sentence, and where nothing else is left.
    """
    if not missing:
        return words
    if isinstance(words, str):
        if missing.isdisjoint(words):
            return words
        marked = "".join(_left(sign) if sign in missing else sign for sign in words)
        left = _NAME.sub(instead, marked)
        return "\n".join(" ".join(line.split()) for line in left.split("\n")).strip() or instead
    if isinstance(words, dict):
        return {name: without(each, missing, instead) for name, each in words.items()}
    if isinstance(words, list | tuple):
        return [without(each, missing, instead) for each in words]
    return words
