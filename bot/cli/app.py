"""Every command of `atelier`, in the order in which they are needed."""

from __future__ import annotations

import typer

import bot.cli.people
import bot.cli.workshop
from bot.cli.check import check
from bot.cli.copies import backup, restore
from bot.cli.decide import decide
from bot.cli.demo import demo
from bot.cli.doubts import doubts
from bot.cli.key import make_key
from bot.cli.links import links
from bot.cli.run import run

app = typer.Typer(
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
app.command()(demo)
app.command("key")(make_key)
app.command()(check)
app.command()(run)
app.add_typer(bot.cli.workshop.app, name="workshop")
app.add_typer(bot.cli.people.app, name="people")
app.command()(links)
app.command()(decide)
app.command()(doubts)
app.command()(backup)
app.command()(restore)
