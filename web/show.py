"""Turn a template into a page: the reader's language, the sentences, the workshop's zone."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Hashable
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse

from rules.facts import Fact, Facts
from rules.workshop import Workshop
from texts import spoken
from web.language import language_of, remember
from web.site import Site, site_of

HERE = Path(__file__).parent
_UTC = ZoneInfo("UTC")


@cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def _style_mark() -> str:
    """Name this version of the style sheets, so that browsers fetch a new one at once."""
    sheets = sorted((HERE / "static").glob("*.css"))
    return hashlib.sha256(b"".join(sheet.read_bytes() for sheet in sheets)).hexdigest()[:12]


def show(
    request: Request,
    template: str,
    *,
    status: int = 200,
    workshop: Workshop | None = None,
    **values: Any,
) -> HTMLResponse:
    """Answer with a page. `workshop` gives the zone for times, and whom to call at the foot."""
    site, language = site_of(request), language_of(request)
    page = (
        _templates()
        .get_template(template)
        .render(
            language=language,
            t=_saying(site, language, workshop),
            words=lambda fact: spoken(fact, language),
            style_mark=_style_mark(),
            workshop=workshop,
            **values,
        )
    )
    response = HTMLResponse(page, status)
    response.headers["Content-Language"] = language
    remember(request, response)
    return response


def _saying(site: Site, language: str, workshop: Workshop | None) -> Callable[..., Markup]:
    """Return what templates say sentences with: `t("web.answer-date", on=day)`."""
    zone = workshop.tz if workshop else _UTC
    known: dict[Hashable, Markup] = {}  # a table says the same words in each of its lines

    def say(key: str, **facts: Fact) -> Markup:
        asked = (key, *facts.items())
        try:
            return known[asked]
        except KeyError:
            return known.setdefault(asked, afresh(key, facts))
        except TypeError:  # a list among the facts
            return afresh(key, facts)

    def afresh(key: str, facts: Facts) -> Markup:
        said = site.texts.html(key, language, facts, zone)
        return Markup(said)  # noqa: S704 - our own sentence, whose facts were escaped where it was said

    return say
