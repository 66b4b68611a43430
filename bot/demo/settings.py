"""The settings of a demo: all of them, so that nothing this machine has set counts."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from bot.settings import Settings, load

FOLDER = Path("var/demo")
STAGE = FOLDER / "stage.json"  # who plays; written once everything is in its place
TOKEN = "1000000001:AAdemo-of-the-citizens-workshop_0001"  # noqa: S105 - the emulator takes any
MAIL_FROM = "atelier@atelier-sante.example"
KEY = "d3" * 32  # invented people only: the key of a demo protects nobody


def given(pages: str, telegram: str, mail: str) -> dict[str, str]:
    """Return what is set, by the names of `Settings`, for these three addresses (host:port)."""
    return {
        "bot_token": TOKEN,
        "telegram_url": f"http://{telegram}",
        "emulator": "true",
        "smtp": f"smtp://{mail}",
        "mail_from": MAIL_FROM,
        "database": f"sqlite:///{FOLDER}/atelier.db",
        "key": KEY,
        "http": pages,
        "public_url": f"http://{pages}",
        "files": f"{FOLDER}/files",
        "chat_rate": "20",  # as fast as a story is told: weeks go by in seconds
    }


def settings_of(set_to: Mapping[str, str]) -> Settings:
    """Return them checked. Raises SettingsWrong."""
    return load(_env_file=None, key_file=None, webhook_secret="", **set_to)


def clear(set_to: Mapping[str, str], *, kept: bool = False) -> None:
    """Make room for the data, and leave the settings in a file for the other commands.

    Raises OSError for what cannot be taken away: a story never begins among the rests of another.
    """
    if FOLDER.exists() and not kept:
        shutil.rmtree(FOLDER)
    FOLDER.mkdir(parents=True, exist_ok=True)
    lines = (f"export ATELIER_{name.upper()}={value}\n" for name, value in set_to.items())
    (FOLDER / "settings.sh").write_text("".join(lines), "utf-8")
