"""Rules about the layers that imports alone cannot show: who waits, who writes, who sends."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.house.house import (
    Function,
    Module,
    calls,
    dotted,
    functions,
    imported,
    modules,
    nodes,
    own_words,
    rule,
)
from tools.check import LAYERS

SQL = re.compile(
    r"\s*(SELECT\s.+\sFROM\s|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s"
    r"|(CREATE|ALTER|DROP)\s+(TABLE|INDEX|VIEW)\s|PRAGMA\s|BEGIN( IMMEDIATE| TRANSACTION)?;?$)",
    re.DOTALL | re.IGNORECASE,
)
SENDS = re.compile(
    r"(send|edit|delete|copy|forward|pin|answer)_(message|callback_query|document|photo|voice)\w*"
)
SENDERS = ("bot/calls.py", "bot/sender.py")


def transactions(function: Function) -> set[str]:
    """Return the names by which a function knows an open transaction, or a part of one."""
    arguments = (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs)
    names = {
        argument.arg
        for argument in arguments
        if argument.annotation and "Transaction" in ast.unparse(argument.annotation)
    }
    for node in nodes(function):
        if isinstance(node, ast.AsyncWith):
            for item in node.items:
                if belongs(item.context_expr, names) and isinstance(item.optional_vars, ast.Name):
                    names.add(item.optional_vars.id)
    return names


def belongs(awaited: ast.AST, transactions: set[str]) -> bool:
    """Tell whether this is a call of a transaction's method, or one that is given a transaction."""
    if not isinstance(awaited, ast.Call):
        return False
    given = (*awaited.args, *(keyword.value for keyword in awaited.keywords))
    return dotted(awaited.func).partition(".")[0] in transactions or any(
        isinstance(value, ast.Name) and value.id in transactions for value in given
    )


@rule
def steps_and_actions_await_only_their_transaction(root: Path) -> Iterator[str]:
    for module in modules(root, "actions", "handlers"):
        for function in functions(module.tree):
            known = transactions(function)
            for node in nodes(function):
                match node:
                    case ast.Await(value=value) if not belongs(value, known):
                        yield module.at(node, f"awaits {ast.unparse(value)[:60]}, without `tx`")
                    case ast.AsyncWith(items=items):
                        for item in items:
                            if not belongs(item.context_expr, known):
                                yield module.at(node, "enters something that is not of `tx`")
                    case ast.AsyncFor():
                        yield module.at(node, "waits in a loop; fetch the rows at once")


@rule
def rules_know_nothing(root: Path) -> Iterator[str]:
    for module in modules(root, "rules"):
        for node in nodes(module.tree):
            match node:
                case ast.AsyncFunctionDef() | ast.Await() | ast.AsyncFor() | ast.AsyncWith():
                    yield module.at(node, "waits; a rule is given everything it needs")
                case ast.Call(func=func) if dotted(func) in {"open", "input", "__import__"}:
                    yield module.at(node, f"{dotted(func)}: a rule is given everything it needs")
                case ast.ClassDef(decorator_list=decorators):
                    for made in decorators:
                        if "dataclass" in ast.unparse(made) and "frozen=True" not in ast.unparse(
                            made
                        ):
                            yield module.at(node, f"{node.name} can be changed; frozen=True")


@rule
def only_storage_speaks_sql(root: Path) -> Iterator[str]:
    for module in modules(root, *LAYERS):
        if not module.name.startswith("storage/"):
            for words in own_words(module.tree):
                if SQL.match(str(words.value)):
                    yield module.at(words, "SQL; give it a name in storage/queries")


@rule
def only_the_sender_sends(root: Path) -> Iterator[str]:
    for module in modules(root, "actions", "bot", "handlers", "web"):
        if module.name in SENDERS:
            continue
        for call in calls(module.tree):
            method = getattr(call.func, "attr", "")
            if SENDS.fullmatch(method):
                yield module.at(call, f"{method}: queue it; only the sender talks to Telegram")


def flows(module: Module) -> Iterator[ast.Call]:
    return (call for call in calls(module.tree) if dotted(call.func).rpartition(".")[2] == "Flow")


@rule
def conversations_do_not_import_each_other(root: Path) -> Iterator[str]:
    handlers = list(modules(root, "handlers"))
    conversations = {
        module.name.removesuffix(".py").replace("/", ".")
        for module in handlers
        if any(flows(module))
    }
    for module in handlers:
        itself = module.name.removesuffix(".py").replace("/", ".")
        if itself not in conversations:
            continue
        for node, name in imported(module.tree):
            for other in conversations - {itself}:
                if name == other or name.startswith(f"{other}."):
                    yield module.at(node, f"imports {other}; compose in handlers/catalogue.py")


@rule
def buttons_name_a_value(root: Path) -> Iterator[str]:
    for module in modules(root, "actions", "bot", "handlers"):
        for node in nodes(module.tree):
            name = str(getattr(node, "id", getattr(node, "attr", getattr(node, "name", ""))))
            value = node.value if isinstance(node, ast.Constant) else ""
            if "toggle" in name.lower() or value == "toggle":
                yield module.at(node, "a toggle; say which value the button gives")
