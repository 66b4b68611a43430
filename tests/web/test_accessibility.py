"""The pages can be heard, seen and operated: structure, names, contrast (WCAG 2.2, level AA)."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from tests.web.every_page import RAW_KEY, sources
from tests.web.town import Browser, Town

VOID = {"br", "hr", "img", "input", "link", "meta", "circle", "path", "rect"}
STYLE = Path(__file__).parents[2] / "web" / "static" / "style.css"


class Outline(HTMLParser):
    """What a screen reader finds in a page."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.words: dict[int, str] = {}  # by number of the element, all words inside it
        self._open: list[int] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        self.words[len(self.elements) - 1] = ""
        if tag not in VOID:
            self._open.append(len(self.elements) - 1)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self._open, f"</{tag}> closes nothing"
            assert self.elements[self._open.pop()][0] == tag, f"</{tag}> closes something else"

    def handle_data(self, data: str) -> None:
        for number in self._open:
            self.words[number] += data

    def close(self) -> None:
        super().close()
        assert not self._open, "something is not closed"

    def all(self, *tags: str) -> list[tuple[dict[str, str], str]]:
        """Return attributes and words of each such element."""
        return [
            (attributes, self.words[number].strip())
            for number, (tag, attributes) in enumerate(self.elements)
            if tag in tags
        ]


def faults(source: str) -> list[str]:
    """List what somebody could stumble over."""
    page = Outline(source)
    found = [
        f"{wanted} times <{tag}>, but {len(page.all(tag))}"
        for tag, wanted in (("h1", 1), ("main", 1), ("header", 1), ("footer", 1))
        if len(page.all(tag)) != wanted
    ]
    titles = sum("id" not in attributes for attributes, _ in page.all("title"))  # not of pictures
    found += [f"1 times <title>, but {titles}"] if titles != 1 else []
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch(r"h[1-6]", tag)]
    found += [
        f"<h{here}> right after <h{before}>"
        for before, here in pairwise(levels)
        if here > before + 1
    ]
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    found += [f"two of #{name}" for name, count in Counter(ids).items() if count > 1]
    for _, attributes in page.elements:
        for relation in ("aria-describedby", "aria-labelledby", "for"):
            named = attributes.get(relation, "").split()
            found += [
                f"{relation} names #{name}, which is not there" for name in set(named) - set(ids)
            ]
        target = attributes.get("href", "")
        if target.startswith("#") and target[1:] not in ids:
            found.append(f"a link leads to {target}, which is not there")
    labelled = {attributes.get("for") for attributes, _ in page.all("label")}
    found += [
        f"a field without a label: {attributes.get('name')}"
        for attributes, _ in page.all("input", "select", "textarea")
        if attributes.get("type") != "hidden" and attributes.get("id") not in labelled
    ]
    found += ["a link or button without words" for _, words in page.all("a", "button") if not words]
    found += [
        "a navigation without a name" for each, _ in page.all("nav") if "aria-label" not in each
    ]
    found += [
        "a picture that is read out"
        for each, _ in page.all("svg")
        if "aria-hidden" not in each and not (each.get("role") == "img" and _named(each))
    ]
    if not {"fr", "en"} & {each.get("lang") for each, _ in page.all("html")}:
        found.append("no language")
    return found


def _named(picture: dict[str, str]) -> bool:
    """Tell whether a picture has a title and a description (that they are there is looked at)."""
    return len(picture.get("aria-labelledby", "").split()) == len(("title", "description"))


async def test_every_page_can_be_heard_and_found_through(town: Town, browser: Browser) -> None:
    seen, titles = 0, set()
    async for name, source in sources(town, browser):
        assert faults(source) == [], name
        assert not RAW_KEY.search(source), name
        titles.add(re.search(r"<title>(.*?)</title>", source, re.DOTALL))
        seen += 1
    assert seen == len(titles) == 22


@pytest.mark.parametrize(
    ("broken", "fault"),
    [
        ("<h1>2</h1>", "1 times <h1>, but 2"),
        ("<h3>x</h3>", "<h3> right after <h1>"),
        ('<p id="main">x</p>', "two of #main"),
        ('<input id="x" name="x">', "a field without a label: x"),
        ('<a href="/"></a>', "a link or button without words"),
        ('<a href="#x">x</a>', "a link leads to #x, which is not there"),
        ('<p aria-describedby="x">x</p>', "aria-describedby names #x, which is not there"),
        ("<nav>x</nav>", "a navigation without a name"),
        ("<svg></svg>", "a picture that is read out"),
    ],
)
def test_the_check_itself_bites(broken: str, fault: str) -> None:
    good = (
        '<html lang="fr"><head><title>t</title></head><body><header></header>'
        '<main id="main"><h1>t</h1>{}</main><footer></footer></body></html>'
    )
    assert faults(good.format("")) == []
    assert faults(good.format(broken)) == [fault]


def colours() -> dict[str, dict[str, str]]:
    """Return the colours by name, for the day and for the night."""
    blocks = re.findall(r":root \{(.*?)\}", STYLE.read_text("utf-8"), re.DOTALL)
    day, night = (dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block)) for block in blocks[:2])
    return {"day": day, "night": {**day, **night}}


def luminance(colour: str) -> float:
    """Return how bright a colour looks (WCAG 2.2, relative luminance)."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("time", ["day", "night"])
@pytest.mark.parametrize(
    ("front", "behind", "least"),
    [
        *(
            (ink, sheet, 4.5)
            for ink in ("ink", "soft", "brand")
            for sheet in ("paper", "card", "tint")
        ),
        *(("wrong", sheet, 4.5) for sheet in ("paper", "wrong-tint")),
        ("on-brand", "brand", 4.5),
        ("on-brand", "brand-deep", 4.5),
        *(("edge", sheet, 3.0) for sheet in ("paper", "card")),
        *(("focus", sheet, 3.0) for sheet in ("paper", "card", "tint")),
    ],
)
def test_words_and_edges_stand_out(time: str, front: str, behind: str, least: float) -> None:
    palette = colours()[time]
    assert contrast(palette[front], palette[behind]) >= least
