"""What French says before a name: «de», «que», and which kind of house it is."""

from __future__ import annotations

import re
import unicodedata

# Before a mute h: the first names that begin with one. Before any other h, nothing is left out.
_MUTE_H = re.compile(r"h(?:e(?:c|l|n|r(?!z))|il|ip|o[nr]|u[bg]|ya)")
# A y before a consonant is a vowel («d’Yvonne»); before a vowel it is not («de Yasmine»).
_VOWEL = re.compile(r"[aeiouœæ]|y[^aeiou]")
_HOTEL = re.compile(r"h[oô]tel\b", re.IGNORECASE)


def elided(word: str, name: str) -> str:
    """Put «de» or «que» before a name: «de Théo», «d’Inès», «qu’Hélène»."""
    letters = "".join(
        each for each in unicodedata.normalize("NFD", name.casefold()) if each.isalpha()
    )
    short = _VOWEL.match(letters) or _MUTE_H.match(letters)
    return f"{word[:-1]}’{name}" if short else f"{word} {name}"


def hotel(name: str) -> str:
    """Say «hôtel» before the name of one, unless the name begins with it."""
    return name if _HOTEL.match(name) else f"hôtel {name}"
