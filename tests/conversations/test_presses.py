"""No button leads nowhere: what a message made elsewhere presses, its conversation takes."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from handlers.catalogue import engine
from handlers.flow import Choice
from rules.messages import Press
from rules.owed import Owed, What, press
from tests.conversations.test_papers import newly_seated
from tests.conversations.town import TEXTS, Town
from tests.example import example

pytestmark = pytest.mark.one_engine("what is pressed does not depend on the database")

HERE = Path(__file__).parents[2]
MADE_IN = ("actions", "handlers", "rules", "bot", "web")
FLOWS = engine(TEXTS).flows


def taken(pressed: Press, *, any_value: bool = False) -> bool:
    """Whether a conversation has that step, and the step takes that value whenever it comes."""
    flow = FLOWS.get(pressed.flow)
    step = flow.step(pressed.step) if flow else None
    if step is None or not step.anytime:
        return False
    return any_value or any(
        each is Choice or pressed.value in [getattr(one, "value", None) for one in each]
        for each in step.accepts
        if each is Choice or hasattr(each, "__members__")
    )


def literals() -> Iterator[tuple[str, Press, bool]]:
    """Every press that is written out: where, what it names, whether its value is computed."""
    for room in MADE_IN:
        for path in sorted((HERE / room).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Press":
                    words = [
                        each.value if isinstance(each, ast.Constant) else None
                        for each in node.args[:3]
                    ]
                    if isinstance(words[0], str) and isinstance(words[1], str):
                        at = f"{path.relative_to(HERE)}:{node.lineno}"
                        value = str(words[2] or "")
                        yield at, Press(words[0], words[1], value), words[2] is None


def test_whatever_is_expected_opens_where_it_is_done() -> None:
    weekend = example().gatherings[0]
    things = {
        what: replace(Owed(what, about="1"), gathering=weekend if what is What.ATTENDANCE else None)
        for what in What
    }
    assert [what for what, thing in things.items() if not taken(press(thing))] == []


@pytest.mark.proves("done.presses")
def test_every_press_that_is_written_out_is_taken_by_the_step_it_names() -> None:
    found = list(literals())
    assert len(found) > len(What)
    assert [at for at, pressed, computed in found if not taken(pressed, any_value=computed)] == []


async def test_a_member_reads_the_charter_from_the_list_of_what_is_expected(town: Town) -> None:
    ana = await newly_seated(town)
    await ana.starts()
    for label in ("Oui, je viens", "Oui, je participe en ligne", "Oui, je viens"):
        await ana.taps(label)
    await ana.types("Ce qu’on attend de moi")
    await ana.taps("Lire la charte de l’atelier")
    assert ana.screen.labels[0] == "J’ai lu et j’accepte"
