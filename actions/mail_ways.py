"""Where the links of an e-mail lead: what a button does in the chat, a page does for its reader."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from types import MappingProxyType

import actions.answer_links
import actions.pages
import storage.citizens
import storage.links
import storage.meetings
import storage.slots
import storage.speakers
from actions.invitations import MIME as CALENDAR
from actions.pages import TOKEN_DIGITS
from actions.reminders import SYSTEM
from rules.answer_links import CHOICE, GIVEN, AboutWhat, appointment_of
from rules.attendance import Answer, meant, where
from rules.links import LASTING, OPENS_PAGE, standing
from rules.mailed_calendar import uid_of
from rules.meetings import Coming
from rules.messages import Button, Label, Link, Press, Say, SendFile, Words
from rules.owed import Owed, What, press
from rules.pages import CHARTER, Purpose
from rules.slots import SlotAnswer
from rules.speaking import subject
from rules.who import Act, Who
from rules.workshop import Gathering, Workshop, gathering
from storage.links import Hashes
from storage.transaction import Transaction

ENOUGH_LEFT = timedelta(days=30)
"""How long a link in an e-mail has to open still; one that opens for less is not given again."""

PAGES: Mapping[str, Purpose] = MappingProxyType(
    {
        "brief": Purpose.SPEAKER,
        "followup": Purpose.FOLLOW_UP,
        "materials": Purpose.MATERIALS,
        "needs": Purpose.NEEDS,
        "shown": Purpose.MATERIALS,
        "speaker": Purpose.SPEAKER,
        "survey": Purpose.SURVEY,
    }
)
"""The pages on which a conversation is gone on with."""
WISHES = press(Owed(What.LODGING))
"""Of what the conversation about nights asks, wishes alone are said on the page of one's needs."""
IN_WORDS = frozenset({"talk", "lodging", "reply"})
"""Conversations with the team: by e-mail, one writes to them."""

GATHERING_ANSWERS = {"yes": "attendance.yes", "no": "attendance.no", "later": "attendance.later"}
MEETING_ANSWERS = {Coming.YES: "meetings.comes", Coming.NO: "meetings.does-not"}
SLOT_ANSWERS = {SlotAnswer.YES: "speakers.accept", SlotAnswer.NO: "speakers.decline"}


@dataclass(frozen=True, slots=True)
class Way:
    """A link below an e-mail: its words, and a path on our pages or a whole address."""

    label: Label
    url: str


@dataclass(frozen=True, slots=True)
class Ways:
    """All links of one e-mail; `stop` is where one says that one wants no more."""

    links: tuple[Way, ...] = ()
    stop: str = ""


@dataclass(frozen=True, slots=True)
class _At:
    """Whose e-mail it is; `home` is where a citizen answers, or the speaker's own page."""

    who: Who
    workshop: Workshop
    home: str
    writes: str = field(default="")


async def ways(tx: Transaction, person: str, workshop: Workshop, message: Say | SendFile) -> Ways:
    """Find where the buttons of a message lead, for whoever reads it."""
    who, writes = Who(SYSTEM, person, workshop.id), f"mailto:{workshop.team.email}"
    stop = writes
    if await storage.citizens.find(tx, person, workshop.id) is not None:
        home = f"{await letter(tx, who)}/reponse"
        stop = f"{home}/stop"
    elif await storage.speakers.find(tx, person, workshop.id) is not None:
        home = await actions.pages.path(tx, who, Purpose.SPEAKER)
    else:
        home = await actions.pages.path(tx, who, Purpose.CALENDAR)
    at = _At(who, workshop, home, writes)
    if isinstance(message, SendFile):
        return Ways(await _of_file(tx, at, message), stop)
    return Ways(await _of_say(tx, at, message), stop)


async def letter(tx: Transaction, who: Who) -> str:
    """Return the path of a personal link for `who.subject`, which asks who they are, as a letter.

    The same one stands in all their e-mails of some weeks; what stood in letters goes on to open.
    """
    for number in count(1):
        words = ("mailed-letter", who.workshop, who.subject, str(number))
        token = tx.keyed_hash("\n".join(words))[:TOKEN_DIGITS]
        link = await storage.links.find(tx, tx.keyed_hash(token))
        if link is None:
            hashes = Hashes(tx.keyed_hash(token), tx.keyed_hash(f"code\n{token}"))
            expires = tx.now + LASTING
            await storage.links.add(
                tx, hashes, who.subject, who.workshop, expires_at=expires, now=tx.now
            )
            await tx.audit(who, Act.LINK_MADE)
        elif standing(link, tx.now) not in OPENS_PAGE or link.expires_at < tx.now + ENOUGH_LEFT:
            continue
        return f"/l/{token}"
    raise AssertionError("numbers do not end")


async def _of_say(tx: Transaction, at: _At, say: Say) -> tuple[Way, ...]:
    found: dict[str, Way] = {}
    for row in say.buttons:
        for each in row:
            url = each.url if isinstance(each, Link) else await _settled(tx, at, each)
            if url:
                found.setdefault(url, Way(each.label, url))
    return tuple(found.values())


async def _settled(tx: Transaction, at: _At, button: Button) -> str:
    """Return where can be done what a button does; "" where it is too late for it."""
    pressed = button.press
    if pressed.flow == "attendance":
        return await _gathering(tx, at, pressed)
    if pressed.flow == "slot":
        return await _slot(tx, at, pressed)
    if pressed == WISHES:
        return await actions.pages.path(tx, at.who, Purpose.NEEDS)
    if pressed.flow == "charter":
        return f"{at.home}{CHARTER}"
    if pressed.flow in PAGES:
        return await actions.pages.path(tx, at.who, PAGES[pressed.flow])
    return at.writes if pressed.flow in IN_WORDS else at.home


async def _gathering(tx: Transaction, at: _At, pressed: Press) -> str:
    about = meant(at.workshop, pressed.subject)
    if about is None:
        return at.home
    if about.starts_at <= tx.now:  # no answer is taken any more
        return ""
    path = await actions.answer_links.path(tx, at.who, AboutWhat.GATHERING, about.key)
    return chosen(path, pressed.value) if pressed.value in GIVEN else path


async def _slot(tx: Transaction, at: _At, pressed: Press) -> str:
    slots = await storage.slots.of_person(tx, at.who.subject, at.who.workshop)
    slot = next((each for each in slots if subject(each.session) == pressed.subject), None)
    if slot is None:
        return at.home
    if slot.starts_at <= tx.now:
        return ""
    path = await actions.answer_links.path(tx, at.who, AboutWhat.SLOT, slot.session)
    return chosen(path, pressed.value.partition("-")[0])


async def _of_file(tx: Transaction, at: _At, file: SendFile) -> tuple[Way, ...]:
    """Let the appointment in a calendar file be answered, until it begins."""
    if file.mime != CALENDAR:
        return ()
    named = appointment_of(uid_of(file.content), at.who.subject) or ""
    about = gathering(at.workshop, named)
    if about is not None:
        return await _of_gathering(tx, at, about, file)
    if named.startswith("m-"):
        return await _of_meeting(tx, at, named.removeprefix("m-"))
    slots = await storage.slots.of_person(tx, at.who.subject, at.who.workshop)
    slot = next((each for each in slots if f"s-{each.session}" == named and each.open), None)
    if slot is None or slot.starts_at <= tx.now:
        return ()
    path = await actions.answer_links.path(tx, at.who, AboutWhat.SLOT, slot.session)
    return tuple(Way(Words(key), chosen(path, value)) for value, key in SLOT_ANSWERS.items())


async def _of_gathering(
    tx: Transaction, at: _At, about: Gathering, file: SendFile
) -> tuple[Way, ...]:
    if about.starts_at <= tx.now:
        return ()
    path = await actions.answer_links.path(tx, at.who, AboutWhat.GATHERING, about.key)
    facts = where(about)
    if b"\nMETHOD:CANCEL\r\n" in file.content:
        return (Way(Words("attendance.yes-after-all", facts), chosen(path, Answer.YES)),)
    return tuple(
        Way(Words(key, facts), chosen(path, value)) for value, key in GATHERING_ANSWERS.items()
    )


async def _of_meeting(tx: Transaction, at: _At, number: str) -> tuple[Way, ...]:
    """Let a meeting of the committee be answered, and its member's own calendar be found."""
    meeting = (await storage.meetings.every(tx, at.workshop.id)).get(int(number))
    calendar = Way(Words("meetings.my-calendar"), at.home)
    if meeting is None or meeting.called_off or meeting.starts_at <= tx.now:
        return (calendar,)
    path = await actions.answer_links.path(tx, at.who, AboutWhat.MEETING, number)
    answers = (Way(Words(key), chosen(path, value)) for value, key in MEETING_ANSWERS.items())
    return (*answers, calendar)


def chosen(path: str, value: str) -> str:
    """Return the address at which one answer is the first to be pressed."""
    return f"{path}?{CHOICE}={value}"
