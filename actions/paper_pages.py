"""Sets papers as a PDF that a screen reader can read: blocks in, pages out; no database."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from actions.typesetting import compiled, qr, signs, template, unprintable, without

Block = Mapping[str, Any]
"""A piece of a document, as `paper.typ` draws it; the functions below make them."""

TO_TICK = "[ ]"
"""A cell of a table that is an empty box."""

TO_WRITE_ON = "_" * 14
"""In the place of a name of which our fonts have no sign; a badge has a line of its own for it."""


@dataclass(frozen=True, slots=True)
class Papers:
    """Papers of one form: documents (blocks and a footer each), badges, or name tents.

    `page` is how a page tells its number, with «{n}» and «{of}» in it.
    """

    language: str
    title: str
    author: str
    form: Literal["documents", "badges", "tents"]
    papers: Sequence[Mapping[str, Any]]
    page: str = "{n}/{of}"
    qr_alt: str = ""


def document(blocks: Iterable[Block], footer: Sequence[str]) -> dict[str, Any]:
    """Put a document together; the footer stands on each of its pages."""
    return {"blocks": list(blocks), "footer": list(footer)}


def heading(words: str, level: int = 1) -> Block:
    """A heading; the first of a document is of level 1."""
    return {"kind": "heading", "level": level, "words": words}


def words(text: str) -> Block:
    """A paragraph; its lines stay lines."""
    return {"kind": "words", "lines": text.split("\n")}


def paragraphs(text: str) -> list[Block]:
    """Words with an empty line between paragraphs."""
    return [words(part.strip()) for part in text.split("\n\n") if part.strip()]


def sender(text: str) -> Block:
    """Who writes, at the top."""
    return {"kind": "sender", "lines": text.split("\n")}


def dated(text: str) -> Block:
    """When it was written, or its reference, at the right."""
    return {"kind": "dated", "lines": text.split("\n")}


def note(text: str) -> Block:
    """A paragraph that must not be overlooked."""
    return {"kind": "note", "lines": text.split("\n")}


def facts(rows: Iterable[tuple[str, str]]) -> Block:
    """What is so: a label, and below it what it says."""
    return {"kind": "facts", "rows": [list(row) for row in rows]}


def bullets(items: Iterable[str]) -> Block:
    """A list."""
    return {"kind": "list", "items": list(items)}


def boxes(items: Iterable[str]) -> Block:
    """A list with a box to tick before each."""
    return {"kind": "boxes", "items": list(items)}


def table(
    header: Sequence[str],
    rows: Iterable[Sequence[str]],
    widths: Sequence[float],
    *,
    size: float = 10,
    tall: int = 0,
    unbroken: bool = False,
) -> Block:
    """A table; `widths` are shares (0: as wide as a box), `tall` is a row’s least height in mm.

    `unbroken`: it stands on one page; only for tables that are shorter than one.
    """
    return {
        "kind": "table",
        "header": list(header),
        "rows": [list(row) for row in rows],
        "widths": list(widths),
        "size": size,
        "tall": tall,
        "whole": unbroken,
    }


def signature(text: str) -> Block:
    """Who signs, with room for it."""
    return {"kind": "signature", "lines": text.split("\n")}


def empty_lines(count: int) -> Block:
    """Room to write by hand."""
    return {"kind": "lines", "count": count}


NEW_PAGE: Block = {"kind": "page"}


def to_json(papers: Papers) -> bytes:
    """Write papers for another process; `from_json` reads them."""
    about = {
        "language": papers.language,
        "title": papers.title,
        "author": papers.author,
        "form": papers.form,
        "papers": list(papers.papers),
        "page": papers.page,
        "qr-alt": papers.qr_alt,
    }
    return json.dumps({"paper": about}, ensure_ascii=False).encode()


def pdf(about: Mapping[str, Any]) -> bytes:
    """Set what `to_json` wrote (its content, read) as tagged PDF/UA-1."""
    by_hand = "" if about["form"] != "documents" else TO_WRITE_ON
    shown = without(dict(about), unprintable(signs(dict(about))), by_hand)
    for each in shown["papers"]:
        if "link" in each:
            each["qr"] = qr(each["link"])
    return compiled(template("paper"), {"data": json.dumps(shown)})[0]
