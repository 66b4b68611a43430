"""My hotel: where, when, with whom; what one wishes for; and the way to say what one needs."""

from __future__ import annotations

from enum import StrEnum

import actions.bed_news
import actions.pages
import actions.wishes
import storage.beds
import storage.citizens
import storage.lodging
import storage.workshops
from handlers.flow import Flow, Next, Step, Text, Turn, go, hand_over
from rules.beds import Plan, known, without_bed
from rules.facts import Fact, Localised
from rules.messages import Button, Buttons, Link, Press, Say, Words
from rules.nights import Wish
from rules.pages import Purpose
from storage.transaction import Transaction
from texts.stays import stays


class Way(StrEnum):
    """Where the buttons lead."""

    SHOW = "show"
    WISHES = "wishes"
    NEEDS = "needs"
    DATES = "dates"


class Ask(StrEnum):
    """What one may wish for: each button names the whole wish."""

    EARLY = "early"
    NOT_EARLY = "not_early"
    LATE = "late"
    NOT_LATE = "not_late"
    ACCESS = "access"
    BESIDE = "beside"
    ALONE = "alone"
    BACK = "mine"


class Said(StrEnum):
    """Whether one wishes for anything at all."""

    SHOW = "show"
    SOMETHING = "wishes"
    NOTHING = "nothing"
    LIST = "list"


class Yes(StrEnum):
    """An answer that does not show, afterwards, which it was."""

    YES = "yes"
    NO = "no"


WISHES = {
    Ask.EARLY: (Wish.EARLY, True),
    Ask.NOT_EARLY: (Wish.EARLY, False),
    Ask.LATE: (Wish.LATE, True),
    Ask.NOT_LATE: (Wish.LATE, False),
}
LABELS = {
    Ask.EARLY: "lodging.wish-early",
    Ask.NOT_EARLY: "lodging.wish-not-early",
    Ask.LATE: "lodging.wish-late",
    Ask.NOT_LATE: "lodging.wish-not-late",
    Ask.ACCESS: "lodging.wish-access",
    Ask.BESIDE: "lodging.wish-beside",
    Ask.ALONE: "lodging.wish-alone",
    Ask.BACK: "lodging.back",
}


async def begin(turn: Turn, tx: Transaction) -> Next:
    who = turn.who
    if not who.workshop or not await storage.lodging.comes(tx, who.subject, who.workshop):
        return hand_over("home")
    return go("show")


async def show(turn: Turn, tx: Transaction) -> Say:
    """Show the hotel that is meant, else the first; the others are one press away."""
    plan = await _plan(turn, tx)
    mine = known(plan, turn.who.subject)
    open_still = without_bed(plan).get(turn.who.subject, ())
    facts: dict[str, Fact] = {"open-count": len(open_still), "open": stays(open_still)}
    if not mine:
        guest = plan.guests.get(turn.who.subject)
        key = "lodging.not-yet-given" if guest and guest.needed else "lodging.no-night"
        return Say(key, facts, buttons=_ways(turn))
    hotel = turn.subject if turn.subject in mine else next(iter(mine))
    about = plan.hotels[hotel]
    facts |= actions.bed_news.hotel_facts(plan, about, mine[hotel])
    others: Buttons = tuple(
        (Button(Localised({"fr": plan.hotels[each].name}), Press("lodging", "show", "show", each)),)
        for each in mine
        if each != hotel
    )
    named = mine[hotel].beside[0] if mine[hotel].beside else None
    buttons = ((Link(Words("lodging.map"), about.where),), *others, *_ways(turn))
    return Say("lodging.show", facts, buttons=buttons, about=named)


def _ways(turn: Turn) -> Buttons:
    return (
        (turn.button("lodging.wishes-label", Way.WISHES),),
        (turn.button("lodging.needs-label", Way.NEEDS),),
        (turn.button("attendance.all-dates", Way.DATES),),
    )


async def take(turn: Turn, given: Way, tx: Transaction) -> Next:
    if not await storage.lodging.comes(tx, turn.who.subject, turn.who.workshop):
        return hand_over("home")
    match given:
        case Way.SHOW:
            return go("show")
        case Way.WISHES:
            return go("wishes")
        case Way.NEEDS:
            # The words themselves never pass through the chat: they are typed on a page.
            path = await actions.pages.path(tx, turn.who, Purpose.NEEDS)
            link = ((Link(Words("lodging.needs-open"), path),),)
            return go("show", Say("lodging.needs-page", buttons=link))
    return hand_over("dates")


async def show_asked(turn: Turn, tx: Transaction) -> Say:
    buttons = (
        (turn.button("lodging.wishes-label", Said.SOMETHING),),
        (turn.button("lodging.no-wish", Said.NOTHING),),
        (turn.button("owed.back-to-list", Said.LIST),),
    )
    return Say("lodging.asked", buttons=buttons)


async def take_asked(turn: Turn, given: Said, tx: Transaction) -> Next:
    if not await storage.lodging.comes(tx, turn.who.subject, turn.who.workshop):
        return hand_over("home")
    match given:
        case Said.SHOW:
            return go("asked")
        case Said.SOMETHING:
            return go("wishes")
        case Said.NOTHING:
            await actions.wishes.nothing(tx, turn.who, now=turn.now)
            return hand_over("owed").noting("lodging.wish-noted")
    return hand_over("owed")


async def show_wishes(turn: Turn, tx: Transaction) -> Say:
    """Show what they wish for; never whether the bedroom is to be accessible: that is a need."""
    stay = await storage.lodging.stay(tx, turn.who.subject, turn.who.workshop)
    asked, person = await actions.wishes.shown(tx, turn.who)
    sharing = await storage.lodging.sharing(tx, turn.who.workshop)
    asks = [
        Ask.NOT_EARLY if Wish.EARLY in stay.wishes else Ask.EARLY,
        Ask.NOT_LATE if Wish.LATE in stay.wishes else Ask.LATE,
        Ask.ACCESS,
        *((Ask.ALONE,) if stay.shares else (Ask.BESIDE,) if sharing else ()),
        Ask.BACK,
    ]
    facts: dict[str, Fact] = {
        "early": "yes" if Wish.EARLY in stay.wishes else "no",
        "late": "yes" if Wish.LATE in stay.wishes else "no",
        "shares": "no" if not stay.shares else "as-written" if asked else "as-noted",
        "beside": asked,
    }
    buttons = tuple((turn.button(LABELS[ask], ask),) for ask in asks)
    return Say("lodging.wishes", facts, buttons=buttons, about=person or None)


async def take_wish(turn: Turn, given: Ask, tx: Transaction) -> Next:
    if given in WISHES:
        wish, yes = WISHES[given]
        await actions.wishes.wish(tx, turn.who, wish, yes=yes, now=turn.now)
        return go("wishes").noting("lodging.wish-noted")
    if given is Ask.ALONE:
        await actions.wishes.alone(tx, turn.who, now=turn.now)
        return go("wishes").noting("lodging.wish-noted")
    return go({Ask.ACCESS: "access", Ask.BESIDE: "beside"}.get(given, "show"))


async def show_access(turn: Turn, tx: Transaction) -> Say:
    buttons = (
        (turn.button("lodging.access-yes", Yes.YES),),
        (turn.button("lodging.access-no", Yes.NO),),
    )
    return Say("lodging.access", buttons=buttons)


async def take_access(turn: Turn, given: Yes, tx: Transaction) -> Next:
    yes = given is Yes.YES
    await actions.wishes.wish(tx, turn.who, Wish.ACCESSIBLE, yes=yes, now=turn.now)
    return go("wishes").noting("lodging.access-noted")


async def show_beside(turn: Turn, tx: Transaction) -> Say:
    return Say("lodging.beside")


async def take_beside(turn: Turn, given: Text, tx: Transaction) -> Next:
    await actions.wishes.ask_beside(tx, turn.who, given.words, now=turn.now)
    return go("wishes").noting("lodging.beside-noted")


async def show_offer(turn: Turn, tx: Transaction) -> Say:
    """Ask again whether they share a bedroom with the person this is about."""
    name = await storage.citizens.name(tx, turn.subject)
    facts = {"name": name}
    buttons = (
        (turn.button("lodging.offer-yes", Yes.YES, **facts),),
        (turn.button("lodging.offer-no", Yes.NO, **facts),),
    )
    return Say("lodging.offer", facts, buttons=buttons, about=turn.subject)


async def take_offer(turn: Turn, given: Yes, tx: Transaction) -> Next:
    stay = await storage.lodging.stay(tx, turn.who.subject, turn.who.workshop)
    if given is Yes.YES:
        await actions.wishes.beside(tx, turn.who, turn.subject, now=turn.now)
    elif stay.beside == turn.subject:
        await actions.wishes.alone(tx, turn.who, now=turn.now)
    return go("wishes").noting("lodging.wish-noted")


async def _plan(turn: Turn, tx: Transaction) -> Plan:
    return await storage.beds.plan(tx, await storage.workshops.get(tx, turn.who.workshop))


FLOW = Flow(
    "lodging",
    version=1,
    steps=(
        Step("show", shows=show, accepts=(Way,), then=take, anytime=True),
        Step("asked", shows=show_asked, accepts=(Said,), then=take_asked, anytime=True),
        Step("wishes", shows=show_wishes, accepts=(Ask,), then=take_wish, anytime=True),
        Step(
            "access",
            shows=show_access,
            accepts=(Yes,),
            then=take_access,
            back="wishes",
            anytime=True,
        ),
        Step("beside", shows=show_beside, accepts=(Text,), then=take_beside, back="wishes"),
        Step("offer", shows=show_offer, accepts=(Yes,), then=take_offer, anytime=True),
    ),
    begins=begin,
)
