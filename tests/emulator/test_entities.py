"""HTML into text and entities, its error sentences, and back into what the page shows."""

from __future__ import annotations

import pytest

from emulator.entities import parse_html, tidy
from emulator.refusal import Json, Refusal
from emulator.render import to_html


def entity(kind: str, offset: int, length: int, **more: object) -> Json:
    return {"type": kind, "offset": offset, "length": length, **more}


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("<b>gras</b>", "gras", [entity("bold", 0, 4)]),
        ("a<i>é</i>😀<u>x</u>", "aé😀x", [entity("italic", 1, 1), entity("underline", 4, 1)]),
        ("<b>a<i>b</i></b>", "ab", [entity("bold", 0, 2), entity("italic", 1, 1)]),
        ("&lt;b&gt; &amp;&quot; &#233;&#x1F600; &nbsp;", '<b> &" é😀 &nbsp;', []),
        (
            '<a href="https://e.org/?a=1&amp;b=2">ici</a>',
            "ici",
            [entity("text_link", 0, 3, url="https://e.org/?a=1&b=2")],
        ),
        ('<a href="rien">ici</a>', "ici", []),
        (
            '<pre><code class="language-python">x</code></pre>',
            "x",
            [entity("pre", 0, 1, language="python")],
        ),
        ('<code class="language-python">x</code>', "x", [entity("code", 0, 1)]),
        ("<blockquote expandable>q</blockquote>", "q", [entity("expandable_blockquote", 0, 1)]),
        ('<span class="tg-spoiler">s</span>', "s", [entity("spoiler", 0, 1)]),
        (
            '<tg-time unix="1795000000" format="wDT">samedi</tg-time>',
            "samedi",
            [entity("date_time", 0, 6, unix_time=1795000000, date_time_format="wDT")],
        ),
        ("<b></b>vide", "vide", []),
        ("<b>x</>", "x", [entity("bold", 0, 1)]),
    ],
)
def test_tags_become_entities(source: str, text: str, entities: list[Json]) -> None:
    assert parse_html(source) == (text, entities)


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        ("é<x>", 'Unsupported start tag "x" at byte offset 2'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("</b>", "Unexpected end tag at byte offset 0"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ('<span class="x">s</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<a ="x">y</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href=x/y>z</a>", "Unexpected end of name token at byte offset 8"),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
        ("<a href", 'Unclosed start tag "a" at byte offset 0'),
    ],
)
def test_bad_tags_are_refused_in_tdlibs_words(source: str, sentence: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse_html(source)
    assert refused.value.description == f"Bad Request: can't parse entities: {sentence}"


def test_blanks_are_trimmed_and_entities_follow() -> None:
    text, entities = tidy(*parse_html("\n  a <b>b </b>  \n"))
    assert (text, entities) == ("a b", [entity("bold", 2, 1)])


def test_links_commands_and_addresses_are_found() -> None:
    text = "é /aide, voir https://e.org/a?b=1. Écrire à ana@e.org ou @ana_m #merci"
    _, found = tidy(text, [])
    shown = {one["type"]: text[one["offset"] : one["offset"] + one["length"]] for one in found}
    assert shown == {
        "bot_command": "/aide",
        "url": "https://e.org/a?b=1",
        "email": "ana@e.org",
        "mention": "@ana_m",
        "hashtag": "#merci",
    }


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("a<b>é😀<i>x</i></b>&lt;script&gt;", "a<b>é😀<i>x</i></b>&lt;script&gt;"),
        (
            '<a href="https://e.org/?a=1&amp;b=&quot;">ici</a>',
            '<a href="https://e.org/?a=1&amp;b=&quot;" target="_blank" rel="noopener">ici</a>',
        ),
        ("<blockquote>a\nb</blockquote>c", "<blockquote>a\nb</blockquote>c"),
    ],
)
def test_what_the_page_shows_is_escaped(source: str, html: str) -> None:
    assert to_html(*parse_html(source)) == html


def test_a_script_address_is_never_a_link() -> None:
    link = entity("text_link", 0, 1, url="javascript:alert(1)")
    assert to_html("x", [link]) == "<span>x</span>"


def test_crossing_entities_are_cut_so_that_tags_nest() -> None:
    crossing = [entity("bold", 0, 4), entity("italic", 2, 4)]
    assert to_html("abcdef", crossing) == "<b>ab<i>cd</i></b>ef"
