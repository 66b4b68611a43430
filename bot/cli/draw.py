"""`atelier draw verify FILE`: make a draw again on another machine, from its file alone."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from contextlib import aclosing
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.cli.desk import console, explained, progress, say, stop
from bot.solver import solving
from rules.draw import PANELS, Entry, Lottery, breaches, number_of, printed
from rules.draw_file import fingerprint, read, terms_to_plain
from rules.facts import Facts
from rules.substitutes import substitutes

MOST_TOLD = 5  # breaches: one is enough

app = typer.Typer(help="Check a draw.", no_args_is_help=True)


@app.callback()
def draw() -> None:
    """Check a draw."""


@app.command()
def verify(
    file: Annotated[Path, typer.Argument(help="The draw's file, as its page gives it.")],
    number: Annotated[
        str, typer.Option(help="The number that was drawn, or the words it comes from.")
    ] = "",
    published: Annotated[
        str, typer.Option("--fingerprint", help="The fingerprint that was published before.")
    ] = "",
    quick: Annotated[
        bool, typer.Option("--quick", help="Do not make the list again; only check what it holds.")
    ] = False,
) -> None:
    """Check a draw from its file: no database, no key and no network are needed.

    The file's fingerprint; that each panel keeps the quotas and the addresses; that the same terms
    make the same list again; and who the number draws.
    """
    explained(lambda: _verify(file, number, published.strip().lower(), quick=quick))


def _verify(file: Path, number: str, published: str, *, quick: bool) -> None:
    data = file.read_bytes()
    lottery = read(data)
    found = fingerprint(data)
    _tell("draw.verify-fingerprint", {"fingerprint": found})
    if published and published != found:
        stop(say("draw.verify-other-fingerprint", {"published": published}))
    _check(lottery)
    if not quick:
        _again(lottery)
    if number:
        _show(lottery, number_of(number))


def _check(lottery: Lottery) -> None:
    wrong = list(breaches(lottery))
    for each in wrong[:MOST_TOLD]:
        facts: Facts = {
            "number": printed(each.number),
            "feature": each.feature,
            "value": each.value,
            "found": each.found,
        }
        _tell(each.reason, facts)
    if wrong:
        stop(say("draw.verify-breaches", {"count": len(wrong)}))
    facts = {"panels": PANELS, "people": len(lottery.terms.people), "seats": lottery.terms.seats}
    _tell("draw.verify-quotas-hold", facts)
    chances = [each for each in lottery.chances() if each > 0]
    _tell("draw.verify-least", {"times": round(min(chances) * PANELS), "panels": PANELS})
    if nowhere := len(lottery.terms.people) - len(chances):
        _tell("draw.verify-nowhere", {"count": nowhere})


def _again(lottery: Lottery) -> None:
    said = asyncio.run(_solved(terms_to_plain(lottery.terms)))
    if said.get("panels") != [list(each) for each in lottery.panels]:
        stop(say("draw.verify-other-list", {}))
    _tell("draw.verify-same-list", {"solver": said["report"]["solver"]})


async def _solved(terms: Mapping[str, Any]) -> Mapping[str, Any]:
    last: Mapping[str, Any] = {}
    with progress() as bar:
        task = bar.add_task(say("draw.verify-solving", {}), total=PANELS)
        async with aclosing(solving(terms)) as words:
            async for last in words:
                if last.get("step") == "panels":
                    bar.update(task, completed=last["done"])
    return last


def _show(lottery: Lottery, number: int) -> None:
    _tell("draw.verify-panel", {"number": printed(number)})
    for one in lottery.drawn(number):
        _line(one)
    _tell("draw.verify-substitutes", {})
    for place in substitutes(lottery, number):
        _line(lottery.terms.people[place])


def _line(one: Entry) -> None:
    console.print(f"  {one.id}  {', '.join(one.values)}", highlight=False, markup=False)


def _tell(key: str, facts: Facts) -> None:
    console.print(say(key, facts), highlight=False, markup=False, soft_wrap=True)
