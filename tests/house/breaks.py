"""How each rule of the house can be broken: at least one way each, applied to a copy."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

Change = Callable[[Path], None]


@dataclass(frozen=True, slots=True)
class Break:
    """A change to one file of a copy, which the rule must then name."""

    path: str
    change: Change
    blamed: str = ""  # the file that the rule names, where it is another one


def holding(path: str, text: str) -> Break:
    """Add a file with this content, or this content to a file."""

    def change(file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("a", encoding="utf-8") as end:
            end.write(text)

    return Break(path, change)


def without(path: str) -> Break:
    return Break(path, Path.unlink)


def saying(path: str, instead: str, of: str, blamed: str = "") -> Break:
    """Replace one phrase of a file, once."""

    def change(file: Path) -> None:
        text = file.read_text("utf-8")
        if of not in text:
            raise LookupError(f"{path} no longer says {of!r}: break the rule another way")
        file.write_text(text.replace(of, instead, 1), "utf-8")

    return Break(path, change, blamed)


def module(path: str, code: str) -> Break:
    return holding(path, f'"""A module that breaks a rule."""\n\n{code}\n')


def conversation(body: str) -> Break:
    """Add a conversation whose one step is `body`, with a transaction `tx` at hand."""
    return module(
        "handlers/broken.py", f"async def step(turn: Turn, tx: Transaction) -> Say:\n    {body}"
    )


def two_conversations(file: Path) -> None:
    module("", "FLOW = Flow('other', 1, ())").change(file.with_name("other.py"))
    module("", "import handlers.other\n\nFLOW = Flow('broken', 1, ())").change(file)


EVERY_WAY: dict[str, tuple[Break, ...]] = {
    "files_and_functions_stay_small": (
        module("rules/broken.py", "ONE = 1\n" * 400),
        module("tools/broken.py", "def long() -> None:\n" + "    return None\n" * 50),
    ),
    "every_module_opens_with_a_sentence": (
        holding("actions/broken.py", "ONE = 1\n"),
        holding("tests/rules/broken.py", '"""No full stop"""\n'),
    ),
    "nothing_is_left_for_later": (
        module("web/broken.py", "ONE = 1  # TODO later"),
        holding("storage/queries/broken.sql", "-- FIXME slow\n"),
    ),
    "only_the_command_line_prints": (module("storage/broken.py", "print(1)"),),
    "modules_hold_no_state": (
        module("bot/broken.py", "SEEN = {}\n\ndef see(one: int) -> None:\n    SEEN[one] = True"),
        module("actions/broken.py", "ALL = list()\n\ndef add() -> None:\n    ALL.append(1)"),
        module("web/broken.py", "LAST = 0\n\ndef see(one: int) -> None:\n    global LAST"),
    ),
    "every_exception_to_a_tool_has_a_reason": (
        module("rules/broken.py", "ONE = 1  # noqa: ERA001"),
        module("rules/broken.py", "ONE = 1  # type: ignore[assignment]"),
        saying("pyproject.toml", '"COM812",', '"COM812",  # the formatter places commas'),
    ),
    "every_test_asserts": (
        module("tests/rules/test_broken.py", "def test_nothing() -> None:\n    int('1')"),
    ),
    "tests_replace_nothing_of_ours": (
        module("tests/rules/test_broken.py", "from unittest.mock import Mock"),
        module(
            "tests/rules/test_broken.py",
            "def test_it(monkeypatch: MonkeyPatch) -> None:\n    monkeypatch.setattr(a, 'b', 1)",
        ),
    ),
    "steps_and_actions_await_only_their_transaction": (
        conversation("await asyncio.sleep(1)"),
        conversation("await turn.download()"),
        conversation("async with turn.lock:\n        pass"),
        conversation("async for row in tx.rows():\n        pass"),
        module("actions/broken.py", "async def act(url: str) -> None:\n    await fetch(url)"),
    ),
    "rules_know_nothing": (
        module("rules/broken.py", "async def rule() -> None: ..."),
        module("rules/broken.py", "WORDS = open('words')"),
        module("rules/broken.py", "@dataclass(slots=True)\nclass Seat:\n    number: int"),
    ),
    "only_storage_speaks_sql": (
        module("actions/broken.py", "PEOPLE = 'SELECT id FROM people'"),
        module("bot/broken.py", "def of(table: str) -> str:\n    return f'DELETE FROM {table}'"),
    ),
    "only_the_sender_sends": (
        module(
            "bot/broken.py",
            "async def hi(bot: Bot) -> None:\n    await bot.send_message(1, '')",
        ),
    ),
    "conversations_do_not_import_each_other": (Break("handlers/broken.py", two_conversations),),
    "showing_changes_nothing": tuple(
        conversation(f"{writes}\n\nSTEP = Step('ask', shows=step)")
        for writes in (
            "await actions.language.choose(tx)",
            "await tx.enqueue(turn.who, answer)",
            "await tx.fetch('help.add')",
        )
    ),
    "steps_write_through_actions": (
        conversation("await storage.places.save(tx, turn)"),
        conversation("await tx.run('places.save')"),
    ),
    "buttons_name_a_value": (conversation("return turn.button('consents.photo', 'toggle')"),),
    "text_keys_are_written_whole": (
        conversation("return Say(f'attendance.{turn.step}')"),
        conversation("return Say('Bonjour, qui êtes-vous ?')"),
        conversation("raise Refused('attendance.' + turn.step)"),
        conversation("return turn.noting('attendance.{}'.format(turn.step))"),
    ),
    "logs_hold_ids_only": (
        module("bot/broken.py", "def tell(name: str) -> None:\n    _log.info('seen', name=name)"),
        module("web/broken.py", "def tell(name: str) -> None:\n    log.info(f'seen {name}')"),
        module(
            "web/broken.py", "def tell(why: Refused) -> None:\n    log.info('', fault=str(why))"
        ),
        module("web/broken.py", "def tell() -> None:\n    log.exception('x')"),
    ),
    "french_says_no_cold_word": (holding("texts/fr/common.ftl", "\nbroken = Une session.\n"),),
    "both_languages_have_the_same_rooms": (holding("texts/en/broken.ftl", "broken = Broken.\n"),),
    "every_query_has_a_name_and_a_sentence": (
        holding("storage/queries/places.sql", "\n-- name: broken\nSELECT 1;\n"),
        holding("storage/queries/broken.sql", "SELECT 1;\n"),
    ),
    "a_sealed_column_keeps_its_name": (
        holding(
            "storage/queries/places.sql",
            "\n-- name: b\n-- A sentence of it.\nSELECT sealed_phone AS sealed_n FROM people;\n",
        ),
    ),
    "queries_live_beside_their_functions": (holding("storage/queries/broken.sql", "SELECT 1;\n"),),
    "sqlite_tables_are_strict": (
        holding("storage/migrations/9999_broken.sql", "CREATE TABLE broken (\n    id TEXT\n);\n"),
    ),
    "migrations_are_numbered_without_a_gap": (holding("storage/migrations/9999_broken.sql", ""),),
    "erasure_knows_every_personal_column": (
        holding(
            "storage/migrations/9999_broken.sql",
            "CREATE TABLE broken (\n    sealed_secret TEXT\n) @STRICT;\n",
        ),
        holding(
            "storage/migrations/9999_broken.sql",
            "ALTER TABLE people ADD COLUMN sealed_secret TEXT;\n",
        ),
    ),
    "the_front_door_is_complete": (without("LICENSE"), without("Makefile")),
    "nothing_names_a_machine": (
        holding("docs/running.md", "\nIt is in /" + "home/ana/atelier.\n"),
        holding("requirements.lock", "--index" + "-url https://example.org\n"),
    ),
    "pages_ask_no_other_host": (
        holding("web/static/broken.css", "body { background: url(https://example.org/a.png) }\n"),
        holding("web/templates/broken.html", '<script src="//example.org/a.js"></script>\n'),
    ),
    "pages_need_little_script": (holding("web/static/broken.js", "one();\n" * 151),),
    "every_setting_is_in_the_example": (
        holding(".env.example", "\n# A sentence.\nATELIER_BROKEN=1\n"),
        saying(".env.example", "OTHER_KEY=", "ATELIER_KEY=", blamed="bot/settings.py"),
        saying(".env.example", "The folder", "# The folder"),
    ),
    "only_the_settings_read_the_environment": (
        module("bot/broken.py", "HOME = os.environ['HOME']"),
        module("web/broken.py", "HOME = os.getenv('HOME')"),
    ),
    "locks_hold_what_is_declared": (
        holding("requirements.lock", "broken==1.0\n"),
        saying("pyproject.toml", '"aiohttp", "broken",', '"aiohttp",', blamed="requirements.lock"),
    ),
    "decisions_are_short_and_have_their_own_number": (
        holding("docs/decisions/9999-broken.md", "A line.\n" * 20),
        holding("docs/decisions/broken.md", "# A thought\n"),
    ),
    "every_line_asked_for_has_a_check": (
        holding("tests/acceptance/lines.py", 'LINES += (Line(2, "done.broken", "?"),)\n'),
        module("tests/rules/test_broken.py", "pytestmark = pytest.mark.proves('done.broken')"),
    ),
}
