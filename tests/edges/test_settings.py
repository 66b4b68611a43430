"""Every wrong setting is told in one line: which, what was found, what is expected."""

import os
from pathlib import Path
from typing import Any

import pytest

from bot.settings import SettingsWrong, load, misspelt

TOKEN = "4242:a-secret-token"
KEY = "5a" * 32


@pytest.fixture(autouse=True)
def nothing_from_outside(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in os.environ:
        if name.startswith("ATELIER_"):
            monkeypatch.delenv(name)


def told(**given: Any) -> str:
    with pytest.raises(SettingsWrong) as wrong:
        whole(**given)
    return str(wrong.value)


def whole(**given: Any) -> None:
    settings = load(**given)
    settings.mail_office()
    settings.key_bytes()


def test_the_defaults_are_good() -> None:
    settings = load(bot_token=TOKEN, key=KEY)
    assert settings.listens == ("127.0.0.1", 8080)
    assert settings.key_bytes() == bytes.fromhex(KEY)
    assert settings.bot_id == 4242
    assert not settings.is_rehearsal


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, "ATELIER_BOT_TOKEN is not set"),
        ({"bot_token": "nonsense"}, "ATELIER_BOT_TOKEN: found a value that is not shown here"),
        ({"telegram_url": "api.telegram.org"}, "ATELIER_TELEGRAM_URL: found 'api.telegram.org'"),
        ({"database": "mysql://x"}, "expected: sqlite:///FILE or postgresql://USER@HOST/NAME"),
        ({"http": "8080"}, "ATELIER_HTTP: found '8080'"),
        ({"http": "127.0.0.1:99999"}, "such as 127.0.0.1:8080"),
        ({"public_url": "example.org"}, "ATELIER_PUBLIC_URL"),
        ({"webhook_secret": "not allowed!"}, "ATELIER_WEBHOOK_SECRET: found a value that is not"),
        ({"smtp": "mail.example.org"}, "ATELIER_SMTP: found a value that is not shown here"),
        ({"smtp": "smtp://a:b@host/path"}, "expected: smtps://USER:PASSWORD@HOST or smtp://"),
        ({"smtp": "smtp://host", "mail_from": "Olga <o@x.fr>"}, "and nothing else, such as"),
        ({"smtp": "smtp://host"}, "ATELIER_MAIL_FROM is not set, and ATELIER_SMTP is"),
        ({"mail_from": "a@example.org"}, "ATELIER_SMTP is not set, and ATELIER_MAIL_FROM is"),
        ({"bulk_rate": "fast"}, "ATELIER_BULK_RATE: found 'fast'; expected: a number of messages"),
        ({"bulk_rate": 0}, "ATELIER_BULK_RATE: found"),
        ({"chat_rate": 0}, "ATELIER_CHAT_RATE: found 0; expected: a number of messages a second"),
    ],
)
def test_a_wrong_setting_names_itself(given: dict[str, Any], expected: str) -> None:
    complete = {"key": KEY} if not given else {"bot_token": TOKEN, "key": KEY, **given}
    said = told(**complete)
    assert expected in said
    assert "\n" not in said


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, "ATELIER_KEY is not set"),
        ({"key": "5a5a"}, "ATELIER_KEY: found 4 characters that are not such a key"),
        ({"key": KEY, "key_file": Path("key")}, "ATELIER_KEY and ATELIER_KEY_FILE are both set"),
        ({"key_file": Path("nowhere")}, "ATELIER_KEY_FILE: nowhere cannot be read"),
    ],
)
def test_a_wrong_key_is_told_without_showing_it(given: dict[str, Any], expected: str) -> None:
    said = told(bot_token=TOKEN, **given)
    assert expected in said
    assert KEY not in said


@pytest.mark.parametrize(
    ("smtp", "where", "account", "encrypted"),
    [
        ("smtps://a%40x.fr:p%3Aw@mail.x.fr", ("mail.x.fr", 465), ("a@x.fr", "p:w"), (True, False)),
        ("smtp://a:b@mail.x.fr", ("mail.x.fr", 587), ("a", "b"), (False, True)),
        ("smtp://mail.x.fr:2525/", ("mail.x.fr", 2525), (None, None), (False, True)),
        ("smtp://localhost:25", ("localhost", 25), (None, None), (False, False)),
    ],
)
def test_a_mail_server_elsewhere_is_spoken_to_encrypted_alone(
    smtp: str,
    where: tuple[str, int],
    account: tuple[str | None, str | None],
    encrypted: tuple[bool, bool],
) -> None:
    office = load(bot_token=TOKEN, key=KEY, smtp=smtp, mail_from="in@x.fr").mail_office()
    assert office is not None
    assert ((office.host, office.port), office.domain) == (where, "x.fr")
    assert (office.user, office.password) == account
    assert (office.encrypted_at_once, office.encrypted_then) == encrypted


def test_without_a_mail_server_no_emails_are_sent() -> None:
    assert load(bot_token=TOKEN, key=KEY).mail_office() is None


def test_a_bot_api_server_of_ones_own_is_no_emulator() -> None:
    own = {"bot_token": TOKEN, "telegram_url": "http://127.0.0.1:8081"}
    assert not load(**own).is_rehearsal
    assert load(**own, emulator="true").is_rehearsal
    assert not load(bot_token=TOKEN, emulator="true").is_rehearsal


def test_a_misspelt_setting_is_named_with_the_nearest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ATELIER_TOKEN", TOKEN)
    monkeypatch.setenv("ATELIER_PUBLIC_URL", "https://atelier.example.fr")
    Path(".env").write_text("ATELIER_BULKRATE=20\nOTHER=1\n")
    assert misspelt() == [
        "ATELIER_BULKRATE is not a setting; the nearest is ATELIER_BULK_RATE",
        "ATELIER_TOKEN is not a setting; the nearest is ATELIER_BOT_TOKEN",
    ]
    missing, *hints = told(key=KEY).splitlines()
    assert missing.startswith("ATELIER_BOT_TOKEN is not set")
    assert hints == misspelt()


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (f"ATELIER_BOT_TOKEN={TOKEN}\n# caf\xe9\n".encode("latin-1"), "in line 2"),
        (f"ATELIER_BOT_TOKEN={TOKEN}\n".encode("utf-16"), "in line 1"),
    ],
    ids=["latin-1", "utf-16"],
)
def test_a_file_of_settings_that_is_not_utf_8_is_told_without_showing_it(
    content: bytes, found: str
) -> None:
    Path(".env").write_bytes(content)
    assert told() == (
        f".env: found a character that is not UTF-8 {found}; "
        "expected: a readable text file, saved as UTF-8"
    )


def test_a_file_of_settings_that_cannot_be_read_is_told() -> None:
    unreadable = Path("/proc/self/mem")  # begins with what nobody may read, not even root
    assert told(_env_file=unreadable) == (
        "/proc/self/mem cannot be read (Input/output error); "
        "expected: a readable text file, saved as UTF-8"
    )


def test_a_key_is_read_from_its_file(tmp_path: Path) -> None:
    file = tmp_path / "key"
    file.write_text(KEY + "\n")
    assert load(bot_token=TOKEN, key_file=file).key_bytes() == bytes.fromhex(KEY)


def test_neither_token_nor_key_is_ever_shown() -> None:
    shown = repr(load(bot_token=TOKEN, key=KEY))
    assert TOKEN not in shown
    assert KEY not in shown
