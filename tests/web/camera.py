"""A camera that sees a badge: what it films is a file, in the form that Chromium plays as one."""

from __future__ import annotations

from pathlib import Path

import segno

WIDTH, HEIGHT = 640, 480
SCALE = 7  # points for each square of a code
PAPER, INK, NO_COLOUR = b"\xeb", b"\x10", b"\x80"


def film(path: Path, words: str | None) -> Path:
    """Write what such a camera sees: a code on paper, or only paper."""
    lines = [PAPER * WIDTH] * HEIGHT
    if words is not None:
        code = segno.make(words, error="m", micro=False)
        for row, squares in enumerate(code.matrix_iter(scale=SCALE, border=4)):
            drawn = b"".join(INK if square else PAPER for square in squares)
            lines[40 + row] = (PAPER * 60 + drawn + PAPER * WIDTH)[:WIDTH]
    colours = NO_COLOUR * (WIDTH * HEIGHT // 2)
    picture = b"FRAME\n" + b"".join(lines) + colours
    head = f"YUV4MPEG2 W{WIDTH} H{HEIGHT} F10:1 Ip A1:1 C420jpeg\n".encode()
    path.write_bytes(head + picture * 10)
    return path


def sees(path: Path) -> list[str]:
    """Return with what Chromium is to be started so that its camera sees this."""
    return [
        "--use-fake-ui-for-media-stream",
        "--use-fake-device-for-media-stream",
        f"--use-file-for-fake-video-capture={path}",
    ]
