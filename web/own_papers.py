"""A paper that is made while somebody waits: set in a process of its own, and handed out."""

from __future__ import annotations

from starlette.responses import Response

from actions.own_papers import MIME, Made
from actions.paper_pages import to_json
from rules.errors import Refused
from web.downloads import attachment
from web.site import Site


async def pressed(site: Site, made: Made | None) -> Response:
    """Answer with a paper, to be saved. Raises Refused where there is nothing to be made."""
    if made is None:
        raise Refused("papers.not-for-you")
    if site.press is None:
        raise Refused("papers.cannot-be-made")
    return Response(
        await site.press(to_json(made.papers)),
        media_type=MIME,
        headers={"Content-Disposition": attachment(made.name), "Cache-Control": "no-store"},
    )
