"""The command that judges the sentences: `python -m texts.check`, part of `make check`.

It finds what stops a start, too: gaps between languages, keys that nobody says, keys that nobody
wrote, which only the sources can tell. And it reads the words for those we never use.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from texts.catalogue import LANGUAGES, Catalogue, gaps, read_catalogue, read_catalogues

ROOT = Path(__file__).parent.parent
FOLDERS = ("actions", "bot", "handlers", "pool", "rules", "texts", "web")
_STORAGE = "storage."  # in storage/, whatever else looks like a key is the name of a query
_KEY = re.compile(r"[a-z_]+\.[a-z0-9_-]+")
_FILE_NAME = re.compile(r".*\.(css|csv|ftl|html|ics|js|json|pdf|png|py|sql|svg|toml|txt|zip)")
_QUOTED = re.compile(r"""(["'])([a-z_]+\.[a-z0-9_-]+)\1""")
_NOT_A_TEXT = "# not a text"  # beside a literal that only looks like a key

# What a reader must not meet, and what to write instead.
_UNWANTED: Mapping[str, tuple[tuple[re.Pattern[str], str], ...]] = {
    language: tuple((re.compile(rf"\b(?:{word})", re.IGNORECASE), mend) for word, mend in words)
    for language, words in {
        "fr": (
            (r"candidate?s?\b", "personne contactée"),
            (r"(?<!sous )(?<!avec )réserves?\b", "suppléant"),
            (r"obligations?\b", "ce que nous attendons de vous"),
            (r"refusée?s?\b", "say what happens instead"),
            (r"sessions?\b", "séquence, week-end"),
            (r"(?:tu|te|toi|ton|ta|tes)\b", "vous"),
            (r"(?<!-)t[’'](?=[aeiouyhéèê])", "vous"),
            (r"purges?\b", "ce que le sujet évoque pour vous"),
        ),
        "en": (
            (r"candidates?\b", "person contacted"),
            (r"reserves?\b", "substitute"),
            (r"obligations?\b", "what is expected of you"),
            (r"refused\b", "say what happens instead"),
            (r"purges?\b", "what the subject brings to mind"),
        ),
    }.items()
}


class TextsIncomplete(Exception):
    """The catalogues have gaps; `gaps` names every one of them."""

    def __init__(self, found: list[str]) -> None:
        super().__init__("\n".join([f"{len(found)} gaps in the texts:", *found]))
        self.gaps = tuple(found)


def wording(language: str, words: str) -> Iterator[str]:
    """Name each unwanted word in a sentence, and what to write instead."""
    for pattern, mend in _UNWANTED[language]:
        for found in pattern.finditer(words):
            yield f"«{found[0]}» is not a word of ours, rather: {mend}"


@cache
def keys_in(source: str, *, python: bool) -> frozenset[str]:
    """Find the literals of a source file that have the form of a key; each is written whole.

    The members of an enumeration are codes that only look like keys: those of the audit, say.
    """
    quoted = frozenset(found[2] for found in _QUOTED.finditer(source))
    if not python or not quoted:
        return quoted
    lines = source.splitlines()
    return frozenset(
        node.value
        for node in _outside_enumerations(ast.parse(source))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and _KEY.fullmatch(node.value)
        and _NOT_A_TEXT not in lines[node.lineno - 1]
    )


def _outside_enumerations(tree: ast.AST) -> Iterator[ast.AST]:
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        bases = node.bases if isinstance(node, ast.ClassDef) else ()
        if not any(isinstance(base, ast.Name) and base.id == "StrEnum" for base in bases):
            yield node
            waiting.extend(ast.iter_child_nodes(node))


def keys_under(folders: Iterable[Path]) -> dict[str, str]:
    """Find the keys said in these folders, each with one file that says it."""
    said: dict[str, str] = {}
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.suffix in (".py", ".html"):
                source = path.read_text("utf-8")
                for key in keys_in(source, python=path.suffix == ".py"):
                    said.setdefault(key, f"{folder.name}/{path.relative_to(folder)}")
    return said


def misuses(catalogues: list[Catalogue], said: Mapping[str, str]) -> Iterator[str]:
    """Name keys that were written and are never said, and those said and never written."""
    written = {key for catalogue in catalogues for key in catalogue.sentences}
    capabilities = {catalogue.capability for catalogue in catalogues}
    parts = {
        f"{catalogue.capability}.{part}"
        for catalogue in catalogues
        for key, sentence in catalogue.sentences.items()
        for part in (sentence.references if key in said else ())
    }
    for key in sorted(written - said.keys() - parts):
        yield f"never said: {key}"
    for key in sorted(said.keys() - written):
        if key.partition(".")[0] in capabilities and not _FILE_NAME.fullmatch(key):
            yield f"never written: {key} (said in {said[key]})"


def insist(root: Path = ROOT) -> None:
    """Let nobody start who would have nothing to say somewhere. Raises TextsIncomplete."""
    found = _incomplete(read_catalogues(root / "texts"), root)
    if found:
        raise TextsIncomplete(found)


def forget() -> None:
    """Let go of every source read so far, once a program that runs for weeks has started."""
    keys_in.cache_clear()
    read_catalogue.cache_clear()


def problems(root: Path) -> list[str]:
    """Find everything there is to mend in the texts of the sources under `root`."""
    catalogues = read_catalogues(root / "texts")
    unwanted = (
        f"{catalogue.language}: {key}: {fault}"
        for catalogue in catalogues
        for key, sentence in catalogue.sentences.items()
        for fault in wording(catalogue.language, sentence.words)
    )
    return [*_incomplete(catalogues, root), *unwanted]


def _incomplete(catalogues: list[Catalogue], root: Path) -> list[str]:
    said = keys_under(root / folder for folder in FOLDERS)
    stored = keys_under([root / "storage"])
    said.update((key, place) for key, place in stored.items() if key.startswith(_STORAGE))
    return [*gaps(catalogues), *misuses(catalogues, said)]


def main(root: Path = ROOT) -> int:
    """Print what there is to mend; 0 when there is nothing."""
    found = problems(root)
    count = sum(len(catalogue.sentences) for catalogue in read_catalogues(root / "texts"))
    complete = f"{count // len(LANGUAGES)} sentences in {len(LANGUAGES)} languages"
    print(*found or [complete], sep="\n")  # noqa: T201 - a command speaks to a terminal
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
