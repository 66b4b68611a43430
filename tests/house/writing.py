"""Rules about who may change something: an action may; what shows a step may only read."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests.house.house import (
    Function,
    Module,
    calls,
    dotted,
    files,
    functions,
    modules,
    nodes,
    rule,
)
from tests.house.layers import transactions

WRITES = {"run", "batch", "audit", "enqueue"}  # how a transaction changes the world
NAMED = re.compile(r"^-- name: *([\w-]+)[^\n]*\n((?:--[^\n]*\n)*)\s*(\w+)", re.MULTILINE)
ENGINE = "handlers/engine.py"  # keeps the places and queues what steps return


def changing_queries(root: Path) -> set[str]:
    """Return the queries that are no SELECT, such as "help.add": some are fetched (RETURNING)."""
    return {
        f"{path.stem}.{name}"
        for path in files(root, "storage/queries")
        for name, _, verb in NAMED.findall(path.read_text("utf-8"))
        if verb.upper() not in {"SELECT", "WITH"}
    }


def dotted_name(module: Module) -> str:
    return module.name.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


@cache
def meanings(tree: ast.Module, itself: str) -> dict[str, str]:
    """Map what a name means in a module: a function of its own, or something imported."""
    known = {
        statement.name: f"{itself}.{statement.name}"
        for statement in tree.body
        if isinstance(statement, Function)
    }
    for node in nodes(tree):
        if isinstance(node, ast.ImportFrom):
            for alias in node.names:
                known[alias.asname or alias.name] = f"{node.module}.{alias.name}"
    return known


def called(module: Module, function: Function) -> Iterator[tuple[ast.Call, str]]:
    """Yield each call in a function, with the whole name of what is called."""
    known = meanings(module.tree, dotted_name(module))
    for call in calls(function):
        first, dot, rest = dotted(call.func).partition(".")
        yield call, known.get(first, first) + dot + rest


def changes(call: ast.Call, known: set[str], queries: set[str]) -> bool:
    """Tell whether a call of a transaction's method changes something by itself."""
    first, _, method = dotted(call.func).partition(".")
    if first not in known:
        return False
    query = call.args[0].value if call.args and isinstance(call.args[0], ast.Constant) else None
    return method in WRITES or (method == "fetch" and query in queries)


class Writers:
    """Every function of storage/ and actions/ that changes something, itself or through another."""

    def __init__(self, root: Path) -> None:
        self._queries = changing_queries(root)
        reaches: dict[str, set[str]] = {}
        self._names: set[str] = set()
        for module in modules(root, "storage", "actions"):
            for function in functions(module.tree):
                name = f"{dotted_name(module)}.{function.name}"
                found = list(called(module, function))
                reaches[name] = {what for _, what in found}
                known = transactions(function)
                if any(changes(call, known, self._queries) for call, _ in found):
                    self._names.add(name)
        while more := {name for name, ends in reaches.items() if ends & self._names} - self._names:
            self._names |= more

    def used_by(self, module: Module, function: Function) -> Iterator[tuple[ast.Call, str]]:
        """Yield each call by which a function changes something, and what it calls."""
        known = transactions(function)
        for call, what in called(module, function):
            if what in self._names or changes(call, known, self._queries):
                yield call, what


def shown(module: Module) -> set[str]:
    """Return the names of the functions that show a step of this module's conversations."""
    names = set()
    for call in calls(module.tree):
        if dotted(call.func).rpartition(".")[2] == "Step":
            names |= {dotted(keyword.value) for keyword in call.keywords if keyword.arg == "shows"}
            names |= {dotted(value) for value in call.args[1:2]}
    return names


@rule
def showing_changes_nothing(root: Path) -> Iterator[str]:
    writers = Writers(root)
    for module in modules(root, "handlers"):
        showing = shown(module)
        for function in functions(module.tree):
            if function.name in showing:
                for call, what in writers.used_by(module, function):
                    yield module.at(call, f"{function.name} shows a step and may not call {what}")


@rule
def steps_write_through_actions(root: Path) -> Iterator[str]:
    writers = Writers(root)
    for module in modules(root, "handlers"):
        if module.name == ENGINE:
            continue
        for function in functions(module.tree):
            for call, what in writers.used_by(module, function):
                if not what.startswith("actions."):
                    yield module.at(call, f"{function.name} calls {what}; let an action do it")
