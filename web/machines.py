"""Tells who opens a page by their own hand from programs that look at addresses beforehand."""

from __future__ import annotations

import re

from starlette.requests import Request

# What calls itself so: search engines, and messengers that draw a preview of every link they carry.
# (Cubot makes telephones.)
_PROGRAMS = re.compile(
    r"(?<!\bcu)bot\b|bot[/_-]|crawl|spider|preview|slurp|fetch|monitor|scan|facebookexternalhit|whatsapp"
    r"|python|curl|wget|okhttp|go-http|java/|headless",
    re.IGNORECASE,
)
_BEFOREHAND = ("sec-purpose", "purpose", "x-moz")


def is_person(request: Request) -> bool:
    """Tell whether a page is opened to be read, as far as one can know."""
    headers = request.headers
    if request.method != "GET" or any("prefetch" in headers.get(each, "") for each in _BEFOREHAND):
        return False
    return not _PROGRAMS.search(headers.get("user-agent", ""))
