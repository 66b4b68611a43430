"""How a rule of the house looks at the project: its files, their syntax, and one list of rules."""

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fnmatch import translate
from functools import cache, wraps
from pathlib import Path

from tools.check import LAYERS, OTHERS

CODE = (*LAYERS, *OTHERS)
MACHINE_MADE = {
    "*.egg-info",
    ".coverage*",
    ".git",
    ".hypothesis",
    ".import_linter_cache",
    ".mypy_cache",
    ".pytest_cache",
    ".ruff_cache",
    ".venv",
    "__pycache__",
    "build",
    "dist",
    "var",
}

_machine_made = re.compile("|".join(map(translate, MACHINE_MADE))).match

Rule = Callable[[Path], list[str]]
"""From the project's folder to what breaks the rule there, each as «file:line: what»."""

Function = ast.FunctionDef | ast.AsyncFunctionDef

RULES: dict[str, Rule] = {}


def rule(look: Callable[[Path], Iterator[str]]) -> Rule:
    """Enter a rule in the list; its name is the sentence that is to be true."""

    @wraps(look)
    def find_breaches(root: Path) -> list[str]:
        return list(look(root))

    RULES[look.__name__] = find_breaches
    return find_breaches


@dataclass(frozen=True, slots=True)
class Module:
    """One Python file, read and understood."""

    name: str  # from the project's folder, such as "rules/attendance.py"
    text: str
    tree: ast.Module

    def at(self, node: ast.AST, what: str) -> str:
        return f"{self.name}:{getattr(node, 'lineno', 1)}: {what}"


@cache
def understand(text: str) -> ast.Module:
    """Parse a file; copies of the project share the result, so nobody may change it."""
    return ast.parse(text)


def files(root: Path, *folders: str) -> Iterator[Path]:
    """Walk what people wrote, under these folders or everywhere, in a fixed order."""
    for start in [root / folder for folder in folders] or [root]:
        for path in sorted(start.iterdir()) if start.is_dir() else ():
            if _machine_made(path.name):
                continue
            if path.is_dir():
                yield from files(path)
            else:
                yield path


def modules(root: Path, *folders: str) -> Iterator[Module]:
    for path in files(root, *folders):
        if path.suffix == ".py":
            text = path.read_text("utf-8")
            yield Module(path.relative_to(root).as_posix(), text, understand(text))


def texts(root: Path, *suffixes: str) -> Iterator[tuple[str, str]]:
    """Yield name and content of each text file with such an ending, or of every one."""
    for path in files(root):
        if not suffixes or path.suffix in suffixes:
            try:
                yield path.relative_to(root).as_posix(), path.read_text("utf-8")
            except UnicodeDecodeError:
                continue  # a picture, or an example in another encoding


def line_of(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1


def dotted(node: ast.AST) -> str:
    """Return `a.b.c` for such an expression, "" for anything else."""
    match node:
        case ast.Name(id=name):
            return name
        case ast.Attribute(value=value, attr=name):
            before = dotted(value)
            return f"{before}.{name}" if before else ""
    return ""


@cache
def nodes(tree: ast.AST) -> tuple[ast.AST, ...]:
    """Every node, as `ast.walk` finds them: rules look at the same trees again and again."""
    return tuple(ast.walk(tree))


@cache
def calls(tree: ast.AST) -> tuple[ast.Call, ...]:
    return tuple(node for node in nodes(tree) if isinstance(node, ast.Call))


@cache
def functions(tree: ast.AST) -> tuple[Function, ...]:
    return tuple(node for node in nodes(tree) if isinstance(node, Function))


def imported(tree: ast.AST) -> Iterator[tuple[ast.stmt, str]]:
    """Yield every name that is imported, whole: `from a import b` gives "a.b"."""
    for node in nodes(tree):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node, f"{node.module}.{alias.name}") for alias in node.names)


def own_words(tree: ast.Module) -> Iterator[ast.Constant]:
    """Yield every constant in the code that is not a docstring."""
    docstrings = {id(node.value) for node in nodes(tree) if isinstance(node, ast.Expr)}
    for node in nodes(tree):
        if isinstance(node, ast.Constant) and id(node) not in docstrings:
            yield node
