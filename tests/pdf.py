"""Looks at a PDF as paper: a page becomes a picture, from which a camera reads the code."""

from __future__ import annotations

import io
import re
import tempfile
from pathlib import Path

import typst
import zxingcpp
from PIL import Image

PPI = 100
SHOW = """#set page(width: 210mm, height: 297mm, margin: 0mm)
#image("it.pdf", page: int(sys.inputs.page), width: 210mm)"""


def pictures(pdf: bytes, *pages: int) -> list[bytes]:
    """Draw these pages (from 1) as PNG."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "it.pdf").write_bytes(pdf)
        (folder / "show.typ").write_text(SHOW, "utf-8")
        compiler = typst.Compiler(str(folder / "show.typ"), ignore_system_fonts=True)
        drawn = [
            compiler.compile(format="png", ppi=PPI, sys_inputs={"page": str(page)})
            for page in pages
        ]
    return [bytes(each) for each in drawn if isinstance(each, bytes)]


def codes(pdf: bytes, *pages: int) -> list[str]:
    """What a telephone's camera reads on these pages, each of which has one code."""
    found = []
    for drawn in pictures(pdf, *pages):
        read = codes_in(drawn)
        assert len(read) == 1, read
        found += read
    return found


def codes_in(picture: bytes) -> list[str]:
    """What it reads in one picture, of the kind that we print: letters look like other signs."""
    kind = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCodeModel2)
    read = zxingcpp.read_barcodes(Image.open(io.BytesIO(picture)), formats=kind)
    return [str(each.text) for each in read]


def count(pdf: bytes) -> int:
    """How many pages it has."""
    return len(re.findall(rb"/Type\s*/Page\b", pdf))
