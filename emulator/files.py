"""Files in messages: what a bot uploads or names by id, the limits, the size of pictures."""

from __future__ import annotations

import struct

from emulator.bodies import MAX_UPLOAD, Upload, too_large
from emulator.fields import Fields
from emulator.refusal import Json, bad_request
from emulator.state import StoredFile
from emulator.world import World

# See core.telegram.org/bots/api#sendphoto: at most 10 MB; #getfile: "download files of up to 20MB".
MAX_PHOTO = 10 * 1024 * 1024
MAX_DOWNLOAD = 20 * 1024 * 1024


def attachment(world: World, fields: Fields, kind: str) -> Json:
    """Return {kind: ...} for the file a request sends, uploaded or by `file_id`."""
    return describe(_stored(world, fields, kind))


def _stored(world: World, fields: Fields, kind: str) -> StoredFile:
    value = fields.text(kind)
    upload = fields.uploads.get(value.removeprefix("attach://") if value else kind)
    if upload is not None:
        return keep(world, kind, upload)
    if value.startswith(("http://", "https://")):
        # The emulator reaches no other host; Client.cpp names WEBPAGE_CURL_FAILED so.
        raise bad_request("failed to get HTTP URL content")
    stored = world.files.get(value)
    if stored is None:
        # tdlib/td, FileManager.cpp, `from_persistent_id`.
        reason = "can't unserialize it. Wrong last symbol"
        raise bad_request(f"wrong remote file identifier specified: {reason}")
    if stored.kind != kind:
        # tdlib/td, FileManager.cpp, `check_input_file_id`.
        raise bad_request(f"can't use file of type {stored.kind.title()} as {kind.title()}")
    return stored


def keep(world: World, kind: str, upload: Upload) -> StoredFile:
    """Store an upload after judging its size."""
    if not upload.data:
        raise bad_request("file must be non-empty")
    if len(upload.data) > MAX_UPLOAD:
        raise too_large(len(upload.data))
    if kind == "photo":
        if len(upload.data) > MAX_PHOTO:
            raise bad_request("file is too big")
        if picture_size(upload.data) is None:
            # Telegram's servers, core.telegram.org/method/messages.sendMedia.
            raise bad_request("IMAGE_PROCESS_FAILED")
    return world.store_file(kind, upload.name, upload.mime, upload.data)


def describe(stored: StoredFile) -> Json:
    """Return the part of a message that stands for the file."""
    known: Json = {
        "file_id": stored.id,
        "file_unique_id": stored.unique_id,
        "file_size": len(stored.data),
    }
    match stored.kind:
        case "photo":
            width, height = picture_size(stored.data) or (0, 0)
            return {"photo": [{**known, "width": width, "height": height}]}
        case "voice":
            return {"voice": {**known, "duration": 0, "mime_type": stored.mime}}
        case _:
            named = {"file_name": stored.name, "mime_type": stored.mime}
            return {"document": {**known, **named}}


def picture_size(data: bytes) -> tuple[int, int] | None:
    """Return width and height of a PNG, GIF or JPEG, None for anything else."""
    if data.startswith(b"\x89PNG\r\n\x1a\n") and len(data) >= 24:  # noqa: PLR2004 PNG header
        return struct.unpack(">II", data[16:24])
    if data.startswith(b"GIF8") and len(data) >= 10:  # noqa: PLR2004 GIF header
        return struct.unpack("<HH", data[6:10])
    return _jpeg_size(data) if data.startswith(b"\xff\xd8") else None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Walk the JPEG's segments to its frame header (ITU-T T.81, B.2.2)."""
    position = 2
    while position + 9 < len(data) and data[position] == 0xFF:  # noqa: PLR2004 marker
        marker, length = data[position + 1], struct.unpack(">H", data[position + 2 : position + 4])
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):  # noqa: PLR2004 frames
            height, width = struct.unpack(">HH", data[position + 5 : position + 9])
            return width, height
        position += 2 + length[0]
    return None
