"""A process of its own that sets letters and papers: data comes in, a PDF goes out.

It begins with `python -m bot.letter_press`, and ends by itself when nobody is there to read it.
"""

from __future__ import annotations

import json
import os
import sys

from actions import letter_pages, paper_pages

GENTLE = 10  # whoever waits for an answer goes first


def main() -> None:
    """Read letters or papers from the standard input, and write their PDF to the output."""
    os.nice(GENTLE)
    written = sys.stdin.buffer.read()
    papers = json.loads(written).get("paper")
    if papers is None:
        made = letter_pages.pdf(letter_pages.from_json(written))
    else:
        made = paper_pages.pdf(papers)
    sys.stdout.buffer.write(made)


if __name__ == "__main__":
    main()
