"""Reads the QR code in a picture that a telephone's camera took; the picture is kept nowhere.

The reading itself is a process of its own (`python -m web.badge_reader`), begun for one picture and
gone with it: the pixels come from a browser, and the library that looks at them is not ours.
"""

from __future__ import annotations

import asyncio
import base64
import binascii
import sys
from contextlib import suppress

WIDTH, HEIGHT = 384, 288
"""Of a picture: grey, a byte for each point."""
PATIENCE = 5.0  # seconds
AT_ONCE = 2  # pictures: whoever comes third waits
LONGEST = 500  # bytes that a code of ours may say
_turns = asyncio.Semaphore(AT_ONCE)


async def read(picture: str) -> str:
    """Return what the code in a picture (in base64) says; "" where there is none."""
    try:
        points = base64.urlsafe_b64decode(picture + "=" * (-len(picture) % 4))
    except (binascii.Error, ValueError):
        return ""
    if len(points) != WIDTH * HEIGHT:
        return ""
    async with _turns:
        return await _in_a_process(points)


async def _in_a_process(points: bytes) -> str:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", __name__),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        async with asyncio.timeout(PATIENCE):
            said, _ = await process.communicate(points)
    except TimeoutError:
        return ""
    finally:
        with suppress(ProcessLookupError):
            process.kill()
    return said[:LONGEST].decode("utf-8", "replace").strip()


def main() -> None:
    """Say what the first QR code in the picture on the standard input says."""
    import zxingcpp  # noqa: PLC0415 - only this process ever loads it

    picture = memoryview(sys.stdin.buffer.read()).cast("B", (HEIGHT, WIDTH))
    found = zxingcpp.read_barcodes(
        picture, formats=zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCodeModel2])
    )
    if found:
        sys.stdout.buffer.write(found[0].text.encode())


if __name__ == "__main__":
    main()
