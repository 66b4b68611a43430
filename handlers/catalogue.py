"""Every conversation there is, and every word that opens one: only here are they together."""

from __future__ import annotations

from handlers import (
    after,
    arrival,
    attendance,
    briefs,
    broadcast,
    broadcasts,
    calls,
    charter,
    commitment,
    data,
    dates,
    followup,
    form,
    group,
    help,  # noqa: A004 - the conversation is called so in every layer
    home,
    language,
    late,
    leaving,
    lodging,
    lost,
    materials,
    needs,
    notice,
    offer,
    owed,
    panel,
    papers,
    partial,
    privacy,
    programme,
    qualification,
    reply,
    shown_materials,
    silence,
    slots,
    speakers,
    survey,
    welcome,
)
from handlers.engine import Engine
from handlers.flow import Entry
from texts import Texts

FLOWS = (
    after.FLOW,
    arrival.FLOW,
    attendance.FLOW,
    broadcast.FLOW,
    broadcasts.FLOW,
    briefs.FLOW,
    calls.FLOW,
    charter.FLOW,
    commitment.FLOW,
    data.ERASED,
    dates.FLOW,
    followup.FLOW,
    form.FLOW,
    group.FLOW,
    help.FLOW,
    help.TALK,
    home.FLOW,
    language.FLOW,
    late.FLOW,
    leaving.FLOW,
    lodging.FLOW,
    lost.FLOW,
    materials.FLOW,
    needs.FLOW,
    notice.FLOW,
    offer.FLOW,
    owed.FLOW,
    panel.FLOW,
    papers.FLOW,
    partial.FLOW,
    privacy.FLOW,
    programme.FLOW,
    qualification.FLOW,
    reply.FLOW,
    shown_materials.FLOW,
    silence.FLOW,
    slots.FLOW,
    survey.FLOW,
    welcome.FLOW,
)

ENTRIES = (
    Entry("home", ("menu", "accueil", "home")),
    Entry("arrival", ("code",)),
    Entry("dates", ("dates", "mesdates", "mydates"), "common.menu-dates"),
    Entry("owed", ("reste", "todo", "owed"), "common.menu-expected"),
    Entry("talk", ("aide", "help", "personne", "person"), "common.menu-person"),
    Entry("data", ("donnees", "mesdonnees", "data", "mydata"), "common.menu-data"),
    Entry("privacy", ("privacy", "confidentialite")),
    Entry("language", ("langue", "language")),
    Entry("lodging", ("hotel", "hebergement", "lodging")),
    Entry("late", ("retard", "late")),
    Entry("papers", ("papiers", "papers")),
    Entry("charter", ("charte", "charter")),
    Entry("leaving", ("renoncer", "withdraw", "leave")),
    Entry("speaker", ("intervention", "talk"), "speakers.menu-mine"),
    Entry("shown", ("supports", "materials")),
    Entry("followup", ("avis", "opinion"), "common.menu-opinion"),
    Entry("programme", ("decaler", "shift")),
    Entry("after", ("suites", "next")),
    Entry("panel", ("equipe", "team"), "common.menu-panel"),
)
"""Commands are written without accents: Telegram takes only a to z, digits and _."""


def engine(texts: Texts) -> Engine:
    """Put the conversations together with the words that open them, in every language."""
    flows = (*FLOWS, data.flow(texts), speakers.flow(texts))
    return Engine({flow.name: flow for flow in flows}, words(texts))


def words(texts: Texts) -> dict[str, str]:
    """Return which conversation each label and command opens, folded as they are compared."""
    opening = {f"/{command}": entry.flow for entry in ENTRIES for command in entry.commands}
    for entry in ENTRIES:
        if entry.label is not None:
            for spoken in texts.languages:
                opening[texts.plain(entry.label, spoken).casefold()] = entry.flow
    return opening
