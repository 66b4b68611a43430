"""Rules about the shape of the code: small, said once, finished."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests.house.house import (
    CODE,
    Module,
    dotted,
    functions,
    line_of,
    modules,
    nodes,
    rule,
    texts,
)
from tools.check import LAYERS

LONGEST_FILE = 400  # lines; 250 are wished
LONGEST_FUNCTION = 50  # lines; 30 are wished
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
SILENCED = re.compile(
    r"# (noqa|type: ignore|pragma: no \w+)(:|\[[\w, -]*\])?(,? ?[A-Z]+\d+)*(?P<why>.*)"
)
REASON = re.compile(r"[a-z]{3}")
SPEAKS_TO_A_TERMINAL = (
    *("__main__.py", "texts/check.py"),
    *("bot/cli/", "bench/", "tests/", "tools/"),
)
MUTABLE = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
MUTABLE_CALLS = {"list", "dict", "set", "defaultdict", "deque", "Counter", "OrderedDict"}
MUTATING = {
    *("add", "append", "appendleft", "clear", "discard", "extend", "insert", "pop", "popitem"),
    *("remove", "setdefault", "update"),
}


@rule
def files_and_functions_stay_small(root: Path) -> Iterator[str]:
    for module in modules(root, *CODE):
        if module.name.startswith("tests/"):
            continue
        length = len(module.text.splitlines())
        if length > LONGEST_FILE:
            yield f"{module.name}:1: {length} lines, at most {LONGEST_FILE}"
        for function in functions(module.tree):
            length = (function.end_lineno or function.lineno) - function.lineno + 1
            if length > LONGEST_FUNCTION:
                yield module.at(
                    function, f"{function.name} has {length} lines, at most {LONGEST_FUNCTION}"
                )


@rule
def every_module_opens_with_a_sentence(root: Path) -> Iterator[str]:
    for module in modules(root, *CODE):
        first = (ast.get_docstring(module.tree) or "").split("\n\n")[0].strip()
        if not first.endswith((".", "?", "!")):
            yield f"{module.name}:1: does not open with a sentence on what it is for"


@cache
def comments(text: str, sought: re.Pattern[str]) -> tuple[tuple[int, re.Match[str]], ...]:
    """Return line and find of each comment of a Python file in which something is found.

    Hardly any file has it anywhere: only those that do are cut into tokens, which is slow.
    """
    if not sought.search(text):
        return ()
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    each = (one for one in tokens if one.type == tokenize.COMMENT)
    return tuple((one.start[0], found) for one in each if (found := sought.search(one.string)))


@rule
def nothing_is_left_for_later(root: Path) -> Iterator[str]:
    for module in modules(root, *CODE):
        for line, found in comments(module.text, UNFINISHED):
            yield f"{module.name}:{line}: {found.group()}: do it, or file it"
    for name, text in texts(root, ".sql", ".ftl", ".html", ".css", ".js", ".toml", ".md"):
        for found in UNFINISHED.finditer(text):
            yield f"{name}:{line_of(text, found.start())}: {found.group()}: do it, or file it"


@rule
def only_the_command_line_prints(root: Path) -> Iterator[str]:
    for module in modules(root, *CODE):
        if any(place in module.name for place in SPEAKS_TO_A_TERMINAL):
            continue
        for node in nodes(module.tree):
            if isinstance(node, ast.Call) and dotted(node.func) in {"print", "sys.stdout.write"}:
                yield module.at(node, "prints; return it, or log it")


def mutable_globals(module: Module) -> set[str]:
    """Return the names that hold a list, a dict or a set for the whole module."""
    names = set()
    for statement in module.tree.body:
        value = getattr(statement, "value", None)
        called = dotted(value.func) if isinstance(value, ast.Call) else ""
        if isinstance(value, MUTABLE) or called.rpartition(".")[2] in MUTABLE_CALLS:
            targets = getattr(statement, "targets", None) or [getattr(statement, "target", None)]
            names |= {target.id for target in targets if isinstance(target, ast.Name)}
    return names


def changed_names(tree: ast.AST) -> Iterator[tuple[ast.AST, str]]:
    """Yield each name whose content is changed in place."""
    for node in nodes(tree):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr=method)):
                if method in MUTATING:
                    yield node, name
            case ast.Subscript(value=ast.Name(id=name), ctx=ast.Store() | ast.Del()):
                yield node, name


def decorators(root: Path) -> set[str]:
    """Return the names written behind an @: what they register, they register at import."""
    return {
        dotted(made.func if isinstance(made, ast.Call) else made).rpartition(".")[2]
        for module in modules(root, *LAYERS)
        for function in functions(module.tree)
        for made in function.decorator_list
    }


@rule
def modules_hold_no_state(root: Path) -> Iterator[str]:
    registers = decorators(root)
    for module in modules(root, *LAYERS):
        for node in nodes(module.tree):
            if isinstance(node, ast.Global):
                yield module.at(node, f"global {', '.join(node.names)}: pass it instead")
        shared = mutable_globals(module)
        for statement in module.tree.body:
            if getattr(statement, "name", "") in registers:
                continue
            for function in functions(statement):
                for node, name in changed_names(function):
                    if name in shared:
                        yield module.at(node, f"{name} is the whole module's and is changed here")


@rule
def every_exception_to_a_tool_has_a_reason(root: Path) -> Iterator[str]:
    for module in modules(root, *LAYERS, "bench", "tools"):
        for line, found in comments(module.text, SILENCED):
            if not REASON.search(found["why"]):
                yield f"{module.name}:{line}: «{found.string}» says no reason"
    project = (root / "pyproject.toml").read_text("utf-8")
    listed = re.compile(r'^ {4}"[A-Z]+\d*",(?P<why> +# .+)?$', re.MULTILINE)
    for found in listed.finditer(project):
        if not found["why"]:
            yield f"pyproject.toml:{line_of(project, found.start())}: ignored without a reason"


@rule
def every_test_asserts(root: Path) -> Iterator[str]:
    for module in modules(root, "tests"):
        for function in functions(module.tree):
            if function.name.startswith("test_") and not any(map(asserts, nodes(function))):
                yield module.at(function, f"{function.name} asserts nothing")


def asserts(node: ast.AST) -> bool:
    """Tell whether this is an `assert`, `pytest.raises`, `pytest.fail`, or a helper named so."""
    if isinstance(node, ast.Call):
        name = dotted(node.func).rpartition(".")[2] or getattr(node.func, "attr", "")
        return name in {"raises", "fail", "warns"} or name.startswith(("assert_", "expect"))
    return isinstance(node, ast.Assert)


@rule
def tests_replace_nothing_of_ours(root: Path) -> Iterator[str]:
    for module in modules(root, "tests"):
        for node in nodes(module.tree):
            if isinstance(node, ast.Import | ast.ImportFrom):
                if "unittest.mock" in ast.unparse(node) or "from unittest import" in ast.unparse(
                    node
                ):
                    yield module.at(node, "mocks; use the real thing")
            elif isinstance(node, ast.Call) and dotted(node.func) == "monkeypatch.setattr":
                yield module.at(node, "patches; pass the other behaviour in instead")
