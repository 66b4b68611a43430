"""What has changed in a programme, a line for each session, under the day it is held on."""

from __future__ import annotations

from collections.abc import Iterable
from zoneinfo import ZoneInfo

from rules.facts import Localised
from rules.programme_changes import Change, Kind
from texts import times
from texts.lines import in_each_language

_WORDS = {
    Kind.MOVED: {
        "fr": "{at} (au lieu de {was}) – {title}",
        "en": "{at} (instead of {was}) – {title}",
    },
    Kind.ENDS: {
        "fr": "{title} : jusqu’à {end} (au lieu de {was})",
        "en": "{title}: until {end} (instead of {was})",
    },
    Kind.RENAMED: {"fr": "{at} – {title}", "en": "{at} – {title}"},
    Kind.ADDED: {"fr": "{at} – {title} (nouveau)", "en": "{at} – {title} (new)"},
    Kind.CALLED_OFF: {"fr": "{title} n’a plus lieu", "en": "{title} is called off"},
}
"""Lines, not sentences: times and titles as data, in the order in which they are read."""


def lines(found: Iterable[Change], zone: ZoneInfo) -> Localised:
    """Say what has changed, in every language."""
    kept = tuple(found)
    return in_each_language(lambda language: "\n".join(_lines(kept, zone, language)))


def _lines(found: Iterable[Change], zone: ZoneInfo, language: str) -> Iterable[str]:
    day = None
    for each in found:
        starts = each.session.starts_at.astimezone(zone)
        if starts.date() != day:
            day = starts.date()
            words = times.day(day, language, year=False)
            yield words[0].upper() + words[1:]
        yield "• " + _WORDS[each.kind][language].format(
            at=times.hour(starts, language),
            end=times.hour(each.session.ends_at.astimezone(zone), language),
            was=_was(each, zone, language),
            title=each.session.title.get(language),
        )


def _was(each: Change, zone: ZoneInfo, language: str) -> str:
    """Say the hour it was, with its day where that was another."""
    at = each.before.ends_at if each.kind is Kind.ENDS else each.before.starts_at
    now = each.session.ends_at if each.kind is Kind.ENDS else each.session.starts_at
    local = at.astimezone(zone)
    if local.date() == now.astimezone(zone).date():
        return times.hour(local, language)
    return times.moment(local, language, year=False)
