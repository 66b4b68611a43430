"""Rules about words: those that people read, and those that logs keep."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser, visitor
from fluent.syntax import ast as fluent

from tests.house.house import Module, calls, dotted, files, line_of, modules, rule
from tools.check import LAYERS

# What takes a text key, and where in its arguments.
TAKES_A_KEY = {
    **dict.fromkeys(("Say", "Words", "Refused"), 0),
    **dict.fromkeys(("html", "plain", "noting", "button"), 0),
}
KEY = re.compile(r"[a-z_]+\.[a-z0-9_-]+")
LOG_NAME = re.compile(r"(self\.)?_?log(ger)?")
LOG_METHODS = {"debug", "info", "warning", "error", "exception", "critical", "log", "bind"}

# What a log line may hold: ids, codes, counts. Never a name, a text or a file's name.
LOGGED = {
    *("bot", "cause", "chat", "inbox", "job", "key", "outbox", "person", "slot", "subject"),
    *("timer", "update", "workshop"),
    *("action", "code", "command", "engine", "error", "fault", "flow", "kind", "lane"),
    *("language", "method", "migration", "outcome", "place", "reason", "state", "status", "step"),
    *("task", "version"),
    *("attempt", "attempts", "bytes", "count", "due", "in_doubt", "jobs_released", "lines"),
    *("milliseconds", "port", "rows", "seconds"),
}

COLD_WORDS = re.compile(
    r"\b(candidate?s?|réserves?|obligations?|refusée?s?|sessions?)\b", re.IGNORECASE
)
"""Words that people must not read: cold ones, or ones that mean something else to many."""


def is_whole(key: ast.expr) -> bool:
    """Tell whether a key is written whole: in quotes (and no sentence), or chosen by a name."""
    match key:
        case ast.Constant(value=value):
            return KEY.fullmatch(str(value)) is not None
        case ast.IfExp(body=one, orelse=other):
            return is_whole(one) and is_whole(other)
        case ast.Call(func=ast.Attribute(attr="get"), args=[_, otherwise]):
            return is_whole(otherwise)
        case ast.Name() | ast.Attribute() | ast.Subscript():
            return True
    return False


@rule
def text_keys_are_written_whole(root: Path) -> Iterator[str]:
    for module in modules(root, "actions", "bot", "handlers", "rules", "storage", "web"):
        for call in calls(module.tree):
            place = TAKES_A_KEY.get(dotted(call.func).rpartition(".")[2])
            if place is None or len(call.args) <= place:
                continue
            if not is_whole(call.args[place]):
                written = ast.unparse(call.args[place])
                yield module.at(call, f"{written} is no text key written whole")


def log_calls(module: Module) -> Iterator[ast.Call]:
    for call in calls(module.tree):
        where, _, method = dotted(call.func).rpartition(".")
        if LOG_NAME.fullmatch(where) and method in LOG_METHODS:
            yield call


def makes_words(value: ast.expr) -> bool:
    """Tell whether a value is put into words here: an error's own may quote what people wrote."""
    return isinstance(value, ast.JoinedStr) or (
        isinstance(value, ast.Call) and dotted(value.func) in {"str", "repr", "ascii"}
    )


@rule
def logs_hold_ids_only(root: Path) -> Iterator[str]:
    for module in modules(root, *LAYERS):
        for call in log_calls(module):
            if getattr(call.func, "attr", "") == "exception":
                yield module.at(call, "logs an error's own words; log its kind")
            for words in call.args:
                if not isinstance(words, ast.Constant):
                    yield module.at(call, f"logs {ast.unparse(words)}; the event is a constant")
            for keyword in call.keywords:
                if keyword.arg not in LOGGED:
                    yield module.at(call, f"logs «{keyword.arg}», which is not among the ids")
                elif makes_words(keyword.value):
                    yield module.at(call, f"logs {ast.unparse(keyword.value)}: words, not an id")


class Spoken(visitor.Visitor):
    """Collects what a catalogue says, without its names and comments."""

    def __init__(self) -> None:
        self.words: list[tuple[int, str]] = []

    def visit_TextElement(self, node: fluent.TextElement) -> None:  # noqa: N802 - the parser's name
        self.words.append((node.span.start if node.span else 0, node.value))

    def visit_BaseComment(self, node: fluent.BaseComment) -> None:  # noqa: N802 - the parser's name
        """Say nothing: comments are for us."""


@cache
def spoken(text: str) -> tuple[tuple[int, str], ...]:
    """Return where each thing that a catalogue says begins, and its words."""
    heard = Spoken()
    heard.visit(FluentParser().parse(text))
    return tuple(heard.words)


@rule
def french_says_no_cold_word(root: Path) -> Iterator[str]:
    for path in files(root, "texts/fr"):
        if path.suffix != ".ftl":
            continue
        text = path.read_text("utf-8")
        for start, words in spoken(text):
            for found in COLD_WORDS.finditer(words):
                line = line_of(text, start + found.start())
                yield f"{path.relative_to(root).as_posix()}:{line}: people read «{found.group()}»"


@rule
def both_languages_have_the_same_rooms(root: Path) -> Iterator[str]:
    french, english = (
        {path.name for path in files(root, f"texts/{language}")} for language in ("fr", "en")
    )
    for name in sorted(french ^ english):
        yield f"texts/{'fr' if name in french else 'en'}/{name}:1: only in this language"
