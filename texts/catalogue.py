"""Read the catalogues of sentences, and find the gaps between their languages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from texts.times import NBSP

LANGUAGES = ("fr", "en")
LONGEST_PART = 2_500  # characters; Fluent refuses more in one piece, a paragraph or a fact
# What a sentence may call.
FUNCTIONS = frozenset({"DAY", "DE", "HOTEL", "HOUR", "MOMENT", "NUMBER", "QUE", "SPAN"})
# What Telegram shows and our pages allow; everything else in angle brackets is a slip of the pen.
_TAG = re.compile(r"<(/?)([a-z]+)( [^<>]*)?>")
_ALLOWED_TAGS = frozenset({"a", "b", "i"})
_LOOSE = re.compile(r"[<>]|&(?!(?:amp|lt|gt|quot);)")
_BETWEEN_DIGITS = re.compile(r"(?<=\d) (?=\d)")
# French puts a space before these signs and inside « »: it must not break a line.
_SPACE_BEFORE = re.compile(r" (?=[?!;:»])")
_SPACE_AFTER = re.compile(r"(?<=«) ")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One message of a catalogue: its own words, the facts it tells, and what else it names."""

    words: str
    facts: frozenset[str]
    functions: frozenset[str]
    references: frozenset[str]  # messages and terms of the same file
    longest: int  # characters of words without a fact in between


@dataclass(frozen=True, slots=True)
class Catalogue:
    """One capability in one language: `texts/<language>/<capability>.ftl`."""

    language: str
    capability: str
    sentences: dict[str, Sentence]  # by key, "<capability>.<message>"
    faults: tuple[str, ...]


Sources = Mapping[tuple[str, str], bytes]
"""What is written, by language and capability: the files as they are, in UTF-8."""


def read_sources(folder: Traversable | None = None) -> Sources:
    """Read the files of all catalogues; our own, unless told another folder."""
    root = folder or files("texts")
    return {
        (language, page.name.removesuffix(".ftl")): page.read_bytes()
        for language in LANGUAGES
        for page in sorted((root / language).iterdir(), key=lambda page: page.name)
        if page.name.endswith(".ftl")
    }


def read_catalogues(folder: Traversable | None = None) -> list[Catalogue]:
    """Read every catalogue there is, in all languages; our own, unless told another folder."""
    return [
        read_catalogue(language, capability, source)
        for (language, capability), source in read_sources(folder).items()
    ]


def parsed(language: str, source: bytes) -> ast.Resource:
    """Parse one catalogue as it is said, with its spaces made unbreakable."""
    resource = _parsed(source)
    _Typography(language).visit(resource)
    return resource


def _parsed(source: bytes) -> ast.Resource:
    return FluentParser(with_spans=False).parse(source.decode())


@cache  # a test process starts many programs, and each looks through all of them
def read_catalogue(language: str, capability: str, source: bytes) -> Catalogue:
    """Look through one catalogue; what is wrong in it is listed in `faults`, never raised.

    What it was parsed into is let go of: all of them at once would be 10 MB, for a moment of use.
    """
    resource = _parsed(source)
    name = f"{language}/{capability}.ftl"
    sentences: dict[str, Sentence] = {}
    faults: list[str] = []
    for entry in resource.body:
        if isinstance(entry, ast.Junk):
            line = "".join((entry.content or "").splitlines()[:1])
            faults.append(f"{name}: not understood: {line}")
        if not isinstance(entry, ast.Message):
            continue
        key = f"{capability}.{entry.id.name}"
        if key in sentences:
            faults.append(f"{name}: written twice: {key}")
        if entry.value is None:
            faults.append(f"{name}: without words: {key}")
        sentences[key] = _sentence(entry)
        faults += [f"{name}: {fault}: {key}" for fault in _markup_faults(sentences[key].words)]
        if sentences[key].longest > LONGEST_PART:
            faults.append(f"{name}: {LONGEST_PART} characters at a stretch are too many: {key}")
    faults += _dangling(name, resource, sentences)
    return Catalogue(language, capability, sentences, tuple(faults))


def unbreakable(words: str, language: str) -> str:
    """Make the spaces of our words unbreakable: inside a number, and before and in French signs."""
    words = number_unbroken(words)
    return _SPACE_AFTER.sub(NBSP, _SPACE_BEFORE.sub(NBSP, words)) if language == "fr" else words


def number_unbroken(words: str) -> str:
    """Keep each number, such as one that is dialled, on one line."""
    return _BETWEEN_DIGITS.sub(NBSP, words)


def gaps(catalogues: list[Catalogue]) -> list[str]:
    """List what would fail in front of someone: faults, missing translations, different facts."""
    found = [fault for catalogue in catalogues for fault in catalogue.faults]
    spoken = {
        language: {
            key: sentence
            for catalogue in catalogues
            if catalogue.language == language
            for key, sentence in catalogue.sentences.items()
        }
        for language in LANGUAGES
    }
    for key in sorted(set().union(*spoken.values())):
        missing = [language for language in LANGUAGES if key not in spoken[language]]
        if missing:
            found.append(f"missing in {', '.join(missing)}: {key}")
        elif len({spoken[language][key].facts for language in LANGUAGES}) > 1:
            told = (
                f"{language} {sorted(spoken[language][key].facts) or 'nothing'}"
                for language in LANGUAGES
            )
            found.append(f"told with different facts: {key} ({', '.join(told)})")
    return found


def _sentence(entry: ast.Message) -> Sentence:
    reader = _Reader()
    reader.visit(entry)
    return Sentence(
        "".join(reader.words),
        frozenset(reader.facts),
        frozenset(reader.functions),
        frozenset(reader.references),
        max(map(len, reader.words), default=0),
    )


def _dangling(name: str, resource: ast.Resource, sentences: dict[str, Sentence]) -> Iterator[str]:
    """Find calls of functions we do not have, and mentions of sentences that are not there."""
    there = {entry.id.name for entry in resource.body if isinstance(entry, ast.Message | ast.Term)}
    for key, sentence in sentences.items():
        for called in sorted(sentence.functions - FUNCTIONS):
            yield f"{name}: there is no function {called}: {key}"
        for mentioned in sorted(sentence.references - there):
            yield f"{name}: there is no sentence {mentioned}: {key}"


def _markup_faults(words: str) -> list[str]:
    """Find markup that Telegram would answer with an error instead of showing the message."""
    faults = []
    depth: Counter[str] = Counter()
    for closing, tag, _ in _TAG.findall(words):
        depth[tag] += -1 if closing else 1
    if not depth.keys() <= _ALLOWED_TAGS:
        faults.append("only <b>, <i> and <a> may be used")
    if any(depth.values()):
        faults.append("a tag is not closed")
    if _LOOSE.search(_TAG.sub("", words)):
        faults.append("write &lt; &gt; &amp; for < > &")
    return faults


class _Walk(Visitor):
    """Visit what may hold words, facts and names.

    The library's own walk asks each node for its `vars()`, which makes a dictionary for each that
    stays: 2 MB for all catalogues, for as long as the program runs.
    """

    def generic_visit(self, node: ast.BaseNode) -> None:
        for name in _PARTS.get(type(node), ()):
            self.visit(getattr(node, name))


_PARTS: Mapping[type[ast.BaseNode], tuple[str, ...]] = {
    ast.Resource: ("body",),
    ast.Message: ("value", "attributes"),
    ast.Term: ("value", "attributes"),
    ast.Attribute: ("value",),
    ast.Pattern: ("elements",),
    ast.Placeable: ("expression",),
    ast.SelectExpression: ("selector", "variants"),
    ast.Variant: ("value",),
    ast.FunctionReference: ("arguments",),
    ast.TermReference: ("arguments",),
    ast.CallArguments: ("positional", "named"),
    ast.NamedArgument: ("value",),
}


class _Reader(_Walk):
    """Collect the words a message says, and the names it uses."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.facts: set[str] = set()
        self.functions: set[str] = set()
        self.references: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - their name
        self.facts.add(node.id.name)

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:  # noqa: N802 - their name
        self.functions.add(node.id.name)
        self.generic_visit(node)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 - their name
        self.references.add(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802 - their name
        self.references.add(node.id.name)

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802 - their name
        self.words.append(node.value)

    def visit_Placeable(self, node: ast.Placeable) -> None:  # noqa: N802 - their name
        """A fact stands in the words as a mark, so that words on its two sides are not glued."""
        self.words.append("…")
        self.generic_visit(node)

    def visit_Variant(self, node: ast.Variant) -> None:  # noqa: N802 - their name
        self.words.append(" ")
        self.generic_visit(node)


class _Typography(_Walk):
    """Make spaces unbreakable, once, where the catalogue is read."""

    def __init__(self, language: str) -> None:
        self.language = language

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802 - their name
        node.value = unbreakable(node.value, self.language)
