"""«My data»: see, correct, take a copy, change an optional consent, erase."""

from __future__ import annotations

from enum import StrEnum
from functools import partial

import actions.data
import actions.form
import actions.notice
import actions.people
import storage.language
import storage.notice
import storage.people
import storage.workshops
from actions.data import LAST_WORD
from actions.data_file import person_facts
from handlers.engine import slot, stranger
from handlers.flow import Choice, Flow, Next, Step, Text, Turn, any_of, go, hand_over
from rules.errors import Refused
from rules.facts import Facts
from rules.messages import Buttons, Say, SendFile, Words
from rules.notice import NOT_FILLED_IN
from rules.people import Detail
from rules.tags import tag
from rules.workshop import YES_NO
from storage.transaction import Transaction
from texts import Texts
from texts.lines import answered, in_each_language, numbered


class Way(StrEnum):
    """What one can do with one's data."""

    CORRECT = "correct"
    COPY = "copy"
    CONSENTS = "consents"
    ERASE = "erase"
    HOME = "home"
    NOTICE = "privacy"
    FORM = "form"


class Sure(StrEnum):
    """The one question before erasing."""

    ERASE = "yes"
    KEEP = "no"
    LEAVE = "leave"


ANSWERS = {True: YES_NO[0].label, False: YES_NO[1].label}
LABELS = {
    Detail.FIRST_NAME: "data.first-name",
    Detail.LAST_NAME: "data.last-name",
    Detail.COMMUNE: "data.commune",
    Detail.PHONE: "data.phone",
    Detail.EMAIL: "data.email",
}
ASKS = {
    Detail.FIRST_NAME: "data.type-first-name",
    Detail.LAST_NAME: "data.type-last-name",
    Detail.COMMUNE: "data.type-commune",
    Detail.PHONE: "data.type-phone",
    Detail.EMAIL: "data.type-email",
}


async def begin(turn: Turn, tx: Transaction) -> Next:
    """Show what we know; of a stranger that is next to nothing, and the notice says so."""
    return go("see") if turn.who.workshop else hand_over("privacy")


async def show(turn: Turn, tx: Transaction) -> Say:
    person = await storage.people.get(tx, turn.who.subject)
    workshop = await storage.workshops.get(tx, turn.who.workshop)
    consents = (turn.button("data.consents", Way.CONSENTS),) if workshop.consents else ()
    return Say(
        "data.see",
        {**person_facts(person), "phone_of_team": workshop.team.phone},
        buttons=(
            (turn.button("data.correct", Way.CORRECT),),
            (turn.button("data.copy", Way.COPY), *consents),
            (turn.button("data.notice", Way.NOTICE),),
            (turn.button("data.erase", Way.ERASE), turn.button("data.home", Way.HOME)),
        ),
    )


async def show_details(turn: Turn, tx: Transaction) -> Say:
    names = [turn.button(LABELS[detail], detail) for detail in Detail]
    return Say(
        "data.which",
        buttons=(
            tuple(names[:2]),
            tuple(names[2:4]),
            tuple(names[4:]),
            (turn.button("data.answers", Way.FORM),),
        ),
    )


async def choose_detail(turn: Turn, given: Detail | Way, tx: Transaction) -> Next:
    if isinstance(given, Detail):
        return go("type", answers={"detail": given.value})
    return hand_over("form")


async def show_typing(turn: Turn, tx: Transaction) -> Say:
    return Say(ASKS[Detail(turn.answers["detail"])])


async def correct(turn: Turn, given: Text, tx: Transaction) -> Next:
    detail = Detail(turn.answers["detail"])
    await actions.people.correct(tx, turn.who, detail, given.words)
    if detail is Detail.PHONE:
        await actions.form.follow_phone(tx, turn.who, now=turn.now)
    return go("see", answers={}).noting("data.corrected")


async def show_consents(texts: Texts, turn: Turn, tx: Transaction) -> Say:
    """Show each consent as it is, and the one press that changes it."""
    workshop = await storage.workshops.get(tx, turn.who.workshop)
    given = await storage.notice.consents(tx, turn.who.subject, turn.who.workshop)
    later = in_each_language(lambda language: texts.plain("data.undecided", language))
    lines = numbered(
        answered(each.words, ANSWERS[given[each.key]] if each.key in given else later)
        for each in workshop.consents
    )
    buttons: Buttons = tuple(
        (
            turn.button("data.withdraw", f"{tag(each.key)}.no", number=number)
            if given.get(each.key)
            else turn.button("data.give", f"{tag(each.key)}.yes", number=number),
        )
        for number, each in enumerate(workshop.consents, 1)
    )
    return Say("data.your-consents", {"lines": lines}, buttons=buttons)


async def change_consent(turn: Turn, given: Choice, tx: Transaction) -> Next:
    short, _, said = given.value.partition(".")
    workshop = await storage.workshops.get(tx, turn.who.workshop)
    asked = next((each for each in workshop.consents if tag(each.key) == short), None)
    if asked is None:
        raise Refused("notice.no-longer-asked")
    await actions.notice.consent(tx, turn.who, asked.key, given=said == "yes", now=turn.now)
    return go("consents").noting("data.consent-kept")


async def show_erasing(turn: Turn, tx: Transaction) -> Say:
    return Say(
        "data.sure",
        buttons=(
            # The button that led here stood last: where it was, everything is kept.
            (turn.button("data.leave", Sure.LEAVE),),
            (turn.button("data.erase-all", Sure.ERASE),),
            (turn.button("data.keep", Sure.KEEP),),
        ),
    )


async def erase(turn: Turn, given: Sure, tx: Transaction) -> Next:
    if given is Sure.KEEP:
        return go("see").noting("data.kept")
    if given is Sure.LEAVE:
        return hand_over("leaving")
    language = await storage.language.current(tx, turn.who, turn.chat)
    panel = slot("main", turn.who)
    await actions.data.erase(tx, turn.who, turn.chat, language, panel, now=turn.now)
    return hand_over("erased", subject=turn.who.workshop, who=stranger(turn.chat))


async def say_last_word(turn: Turn, tx: Transaction) -> Next:
    """Say that all is erased, in the place of the question: to the chat, which knows nobody now."""
    workshop = await storage.workshops.get(tx, turn.subject)
    facts: Facts = {"source": workshop.notice.source or NOT_FILLED_IN}
    return Next(flow="home", closing=Say("data.erased", facts, slot=LAST_WORD))


async def leave(texts: Texts, turn: Turn, given: Way, tx: Transaction) -> Next:
    if given in (Way.HOME, Way.NOTICE):
        return hand_over(given.value)
    if given is not Way.COPY:
        return go(given.value)
    language = await storage.language.current(tx, turn.who, turn.chat)
    copy = await actions.data.export(tx, turn.who, texts, language=language)
    name = texts.plain("data.file-name", language)
    for_programs, to_read = Words("data.copy-for-programs"), Words("data.copy-to-read")
    return go(
        "see",
        SendFile(f"{name}.json", "application/json", copy.json, for_programs),
        SendFile(f"{name}.txt", "text/plain", copy.readable, to_read),
    )


ERASED = Flow("erased", version=1, begins=say_last_word, steps=())


def flow(texts: Texts) -> Flow:
    """Make the conversation; it needs the words, because a copy to take away is made of them."""
    return Flow(
        "data",
        version=1,
        begins=begin,
        steps=(
            Step("see", shows=show, accepts=(Way,), then=partial(leave, texts), anytime=True),
            Step(
                "correct",
                shows=show_details,
                accepts=(Detail, Way),
                then=choose_detail,
                back="see",
                anytime=True,
            ),
            Step("type", shows=show_typing, accepts=(Text,), then=correct, back="correct"),
            Step(
                "consents",
                shows=partial(show_consents, texts),
                accepts=(Choice,),
                then=change_consent,
                back="see",
                anytime=True,
            ),
            # Not at any time: an old button must not erase by a slip of the thumb.
            Step(
                "erase", shows=show_erasing, accepts=(Sure,), then=erase, grave=any_of(Sure.ERASE)
            ),
        ),
    )
