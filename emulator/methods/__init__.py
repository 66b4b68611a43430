"""The Bot API's methods, one module per subject; importing this package fills the register."""

from emulator.methods import (
    callbacks,
    chats,
    edits,
    identity,
    menus,
    receiving,
    sending,
    topics,
)
from emulator.methods.register import METHODS, Call, Method

__all__ = [
    "METHODS",
    "Call",
    "Method",
    "callbacks",
    "chats",
    "edits",
    "identity",
    "menus",
    "receiving",
    "sending",
    "topics",
]
