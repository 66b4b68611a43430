"""A process of its own that sets letters: a sheet comes in, the PDF goes out, nothing is kept.

It begins with `python -m bot.letter_press`, and ends by itself when nobody is there to read it.
"""

from __future__ import annotations

import os
import sys

from actions.letter_pages import from_json, pdf

GENTLE = 10  # whoever waits for an answer goes first


def main() -> None:
    """Read a sheet from the standard input, and write its PDF to the standard output."""
    os.nice(GENTLE)
    sys.stdout.buffer.write(pdf(from_json(sys.stdin.buffer.read())))


if __name__ == "__main__":
    main()
