"""How an e-mail looks: words, links that look like buttons, no picture and no table."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

PAGE = """\
<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{subject}</title>
</head>
<body style="margin:0;background:#fff;color:#1b1b1b;font:18px/1.5 Arial,Helvetica,sans-serif">
<div role="main" style="max-width:36em;margin:0 auto;padding:24px">
{body}
</div>
</body>
</html>
"""
BUTTON = (
    "display:inline-block;padding:12px 20px;border-radius:6px;background:#1f4e79;color:#fff;"
    "font-weight:bold;text-decoration:none"
)
LINK = "color:#1f4e79"
PLAIN = f"display:inline-block;padding:10px 0;{LINK}"
SMALL = "margin-top:32px;padding-top:16px;border-top:1px solid #767676;font-size:16px"
HEADING = "margin:0 0 24px;font-size:26px;line-height:1.25"


@dataclass(frozen=True, slots=True)
class Written:
    """An e-mail as it is read, with pictures of letters or without; `stop` is where one says no."""

    subject: str
    plain: str
    html: str
    stop: str


def paragraph(*lines: str, style: str = "margin:0 0 16px") -> str:
    """Write a paragraph of HTML."""
    return f'<p style="{style}">{"<br>".join(lines)}</p>'


def heading(words: str) -> str:
    """Write the one heading, above everything."""
    return f'<h1 style="{HEADING}">{escape(words)}</h1>'


def link_to(address: str, words: str, style: str) -> str:
    """Write a link."""
    return f'<a href="{escape(address)}" style="{style}">{escape(words)}</a>'
