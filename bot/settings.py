"""Every setting of the program: read and checked once; a wrong one stops the start."""

from __future__ import annotations

import re
from difflib import get_close_matches
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import AfterValidator, SecretStr, ValidationError, model_validator
from pydantic_settings import (
    BaseSettings,
    DotEnvSettingsSource,
    EnvSettingsSource,
    SettingsConfigDict,
)

from bot.post import Office, Unreachable, address, office

OFFICIAL = "https://api.telegram.org"
KEY_BYTES = 32
_HEX_DIGITS = 2 * KEY_BYTES
_EXPECTED = {
    "bot_token": "digits, a colon and 35 letters, as BotFather gives it",
    "bulk_rate": "a number of messages a second, from 1 to 1000",
    "chat_rate": "a number of messages a second, from 1 to 100",
    "key": f"{_HEX_DIGITS} hexadecimal digits, made by `atelier key`",
}
_SECRET = frozenset({"bot_token", "key", "webhook_secret", "database", "smtp"})


class SettingsWrong(Exception):
    """Settings nobody can start with: a line each says which, what was found, what is expected."""


def _token(value: SecretStr) -> SecretStr:
    if not re.fullmatch(r"[1-9][0-9]*:[A-Za-z0-9_-]+", value.get_secret_value()):
        raise ValueError(_EXPECTED["bot_token"])
    return value


def _address(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise ValueError("an address beginning with http:// or https://")
    return value.rstrip("/")


def _database(value: str) -> str:
    if not value.startswith(("sqlite:///", "postgresql://")) or value == "sqlite:///":
        raise ValueError("sqlite:///FILE or postgresql://USER@HOST/NAME")
    return value


def _listen(value: str) -> str:
    host, colon, port = value.rpartition(":")
    try:
        ip_address(host.strip("[]"))
    except ValueError:
        colon = colon if host == "localhost" else ""
    if not (colon and port.isdecimal() and int(port) < 1 << 16):
        raise ValueError("an address and a port, such as 127.0.0.1:8080")
    return value


def _secret_word(value: SecretStr) -> SecretStr:
    if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", value.get_secret_value()):
        raise ValueError("at most 256 of the characters A-Z a-z 0-9 _ -")
    return value


def _chat_rate(value: float) -> float:
    if not 1 <= value <= 100:  # noqa: PLR2004 - more than anybody could read as it comes
        raise ValueError(_EXPECTED["chat_rate"])
    return value


def _smtp(value: SecretStr) -> SecretStr:
    try:
        office(value.get_secret_value(), "")
    except ValueError:
        raise ValueError(
            "smtps://USER:PASSWORD@HOST or smtp://…, signs such as @ : / in them written as %40 …"
        ) from None
    return value


def _sender(value: str) -> str:
    wrong = "an e-mail address and nothing else, such as atelier@example.org"
    try:
        found = address(value)
    except Unreachable:
        raise ValueError(wrong) from None
    if found.addr_spec != value or "." not in found.domain:
        raise ValueError(wrong)
    return value


Token = Annotated[SecretStr, AfterValidator(_token)]
Address = Annotated[str, AfterValidator(_address)]


class Settings(BaseSettings):
    """What the program must know to start; each is ATELIER_… in the environment or .env."""

    model_config = SettingsConfigDict(
        env_prefix="ATELIER_", env_file=".env", env_ignore_empty=True, extra="ignore", frozen=True
    )

    bot_token: Token
    telegram_url: Address = OFFICIAL
    emulator: bool = False
    database: Annotated[str, AfterValidator(_database)] = "sqlite:///var/atelier.db"
    key: SecretStr | None = None
    key_file: Path | None = None
    http: Annotated[str, AfterValidator(_listen)] = "127.0.0.1:8080"
    public_url: Address = "http://127.0.0.1:8080"
    files: Path = Path("var/files")
    webhook_secret: Annotated[SecretStr, AfterValidator(_secret_word)] = SecretStr("")
    smtp: Annotated[SecretStr, AfterValidator(_smtp)] | None = None
    mail_from: Annotated[str, AfterValidator(_sender)] | None = None
    bulk_rate: float = 28.0
    chat_rate: Annotated[float, AfterValidator(_chat_rate)] = 1.0

    @model_validator(mode="after")
    def _limits(self) -> Settings:
        if not 1 <= self.bulk_rate <= 1000:  # noqa: PLR2004 - Telegram's paid broadcasts end there
            raise ValueError(_EXPECTED["bulk_rate"])
        return self

    @property
    def is_rehearsal(self) -> bool:
        """Tell whether an emulator stands in for Telegram: time may then be walked.

        Another address alone may be a Bot API server of one's own, with real people behind it.
        """
        return self.emulator and self.telegram_url != OFFICIAL

    @property
    def backups(self) -> Path:
        """The folder of the backups and of the journal of erasures, beside the files."""
        return self.files.parent / "backups"

    @property
    def listens(self) -> tuple[str, int]:
        """Host and port of the pages."""
        host, _, port = self.http.rpartition(":")
        return host.strip("[]"), int(port)

    @property
    def bot_id(self) -> int:
        """The bot's number, which is the part of its token before the colon."""
        return int(self.bot_token.get_secret_value().partition(":")[0])

    def mail_office(self) -> Office | None:
        """Return where e-mails are handed over; None: none are sent. Raises SettingsWrong."""
        if self.smtp is None and self.mail_from is None:
            return None
        if self.smtp is None or self.mail_from is None:
            there, missing = "ATELIER_SMTP", "ATELIER_MAIL_FROM"
            if self.smtp is None:
                there, missing = missing, there
            raise SettingsWrong(f"{missing} is not set, and {there} is; expected: both or none")
        return office(self.smtp.get_secret_value(), self.mail_from)

    def key_bytes(self) -> bytes:
        """Read the 32 bytes that seal personal data. Raises SettingsWrong."""
        if self.key is not None and self.key_file is not None:
            raise SettingsWrong(
                "ATELIER_KEY and ATELIER_KEY_FILE are both set; expected: only one of the two"
            )
        if self.key is not None:
            return _key("ATELIER_KEY", self.key.get_secret_value())
        if self.key_file is None:
            raise SettingsWrong(
                "ATELIER_KEY is not set; expected: " + _EXPECTED["key"] + " (or ATELIER_KEY_FILE)"
            )
        try:
            text = self.key_file.read_text("ascii")
        except (OSError, UnicodeDecodeError) as fault:
            raise SettingsWrong(
                f"ATELIER_KEY_FILE: {self.key_file} cannot be read ({type(fault).__name__}); "
                "expected: a readable file written by `atelier key`"
            ) from None
        return _key("ATELIER_KEY_FILE", text)


def _key(name: str, text: str) -> bytes:
    try:
        key = bytes.fromhex(text.strip())
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES:
        found = f"{len(text.strip())} characters that are not such a key"
        raise SettingsWrong(f"{name}: found {found}; expected: {_EXPECTED['key']}")
    return key


def load(**given: Any) -> Settings:
    """Read the settings; `given` ones win. Raises SettingsWrong, with a line per fault."""
    try:
        return Settings(**given)
    except ValidationError as wrong:
        lines = [_line(dict(fault)) for fault in wrong.errors()]
        raise SettingsWrong("\n".join([*lines, *misspelt()])) from None
    except (OSError, UnicodeDecodeError) as fault:
        file = given.get("_env_file", Settings.model_config["env_file"])
        raise SettingsWrong(_unreadable(file, fault)) from None


def _unreadable(file: object, fault: OSError | UnicodeDecodeError) -> str:
    """Say why a file of settings cannot be read; what stands in it is never repeated."""
    if isinstance(fault, UnicodeDecodeError):
        line = fault.object.count(b"\n", 0, fault.start) + 1
        found = f"{file}: found a character that is not UTF-8 in line {line}"
    else:
        found = f"{file} cannot be read ({fault.strerror})"
    return f"{found}; expected: a readable text file, saved as UTF-8"


def misspelt() -> list[str]:
    """Return a line for each ATELIER_… of the environment or .env that is no setting."""
    known = [_variable(name) for name in Settings.model_fields]
    sources = (EnvSettingsSource(Settings), DotEnvSettingsSource(Settings))
    found = {name.upper() for source in sources for name in source.env_vars}
    ours = sorted(name for name in found - {*known} if name.startswith(_variable("")))
    return [
        f"{name} is not a setting; the nearest is {get_close_matches(name, known, 1, 0)[0]}"
        for name in ours
    ]


def _variable(name: str) -> str:
    return f"ATELIER_{name.upper()}"


def _line(fault: dict[str, Any]) -> str:
    """Say which is wrong, what was found, what is expected; secrets are never repeated."""
    name = str(fault["loc"][0]) if fault["loc"] else "bulk_rate"
    variable = _variable(name)
    said = str(fault.get("ctx", {}).get("error") or fault["msg"])
    expected = said if fault["type"] == "value_error" else _EXPECTED.get(name, said)
    if fault["type"] == "missing":
        return f"{variable} is not set; expected: {expected}"
    found = "a value that is not shown here" if name in _SECRET else repr(fault["input"])
    if not fault["loc"]:
        found = "a value out of range"
    return f"{variable}: found {found}; expected: {expected}"
