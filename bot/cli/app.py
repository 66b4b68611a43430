"""Every command of `atelier`, in the order in which they are needed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup

_WHERE = {
    "demo": "demo:demo",
    "key": "key:make_key",
    "check": "check:check",
    "run": "run:run",
    "workshop": "workshop:app",
    "people": "people:app",
    "links": "links:links",
    "team": "team:app",
    "link": "team:link",
    "decide": "decide:decide",
    "draw": "draw:app",
    "doubts": "doubts:doubts",
    "returned": "returned:returned",
    "backup": "copies:backup",
    "restore": "copies:restore",
}
"""Command → module of bot/cli, and what does it there: a function, or several as an `app`."""


class _WhenAsked(Mapping[str, Any]):
    """The commands; each is imported when somebody asks for it.

    Together they need everything the bot is made of, which takes seconds to import on a small
    machine: `atelier key` should not wait for Telegram's library.
    """

    def __getitem__(self, name: str) -> Any:
        module, _, what = _WHERE[name].partition(":")
        found = getattr(import_module(f"bot.cli.{module}"), what)
        around = typer.Typer(rich_markup_mode=None)
        if isinstance(found, typer.Typer):
            around.add_typer(found, name=name)
        else:
            around.command(name)(found)
        return typer.main.get_group(around).commands[name]

    def __iter__(self) -> Iterator[str]:
        return iter(_WHERE)

    def __len__(self) -> int:
        return len(_WHERE)


class _Commands(TyperGroup):
    def __init__(self, **about: Any) -> None:
        super().__init__(**about)
        self.commands = _WhenAsked()  # type: ignore[assignment] # nothing is ever added


app = typer.Typer(
    cls=_Commands,
    help=(
        "A citizens' workshop, from the first letter to the calendar.\n\n"
        "New here? Run “atelier demo”: it needs no token and no account. For the real thing, copy "
        ".env.example to .env, then: key, check, workshop load, people import, links, run."
    ),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_show_locals=False,  # locals may hold names and keys
    rich_markup_mode=None,
)


@app.callback()
def atelier() -> None:
    """Take the options every command has; there are none."""
