"""«My data»: see, correct, take a copy, change an optional consent, erase."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from functools import partial

import actions.data
import actions.form
import actions.needs
import actions.notice
import actions.people
import storage.citizens
import storage.form
import storage.language
import storage.needs
import storage.notice
import storage.people
import storage.workshops
from actions.data import LAST_WORD
from actions.data_file import CONSENTS, person_facts
from actions.telling import panel
from handlers.engine import stranger
from handlers.flow import Choice, Flow, Next, Step, Text, Turn, any_of, done, go, hand_over
from handlers.household import choose, going_on
from rules.adulthood import every_question
from rules.facts import Fact, Facts, Localised
from rules.form import OPEN
from rules.forms import summary
from rules.messages import Button, Buttons, Say, SendFile, Words
from rules.notice import NOT_FILLED_IN
from rules.people import Detail
from rules.tags import tag
from rules.workshop import Consent
from storage.transaction import Transaction
from texts import Texts
from texts.lines import answered, in_each_language, listed


class Way(StrEnum):
    """What one can do with one's data."""

    CORRECT = "correct"
    COPY = "copy"
    CONSENTS = "consents"
    NEEDS = "needs"
    ERASE = "erase"
    HOME = "home"
    NOTICE = "privacy"
    FORM = "form"
    PERSON = "talk"
    SEE = "see"


class Sure(StrEnum):
    """The one question before erasing."""

    ERASE = "yes"
    KEEP = "no"
    LEAVE = "leave"


class Needs(StrEnum):
    """What becomes of what somebody needs."""

    FORGET = "forget"
    KEEP = "keep"


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
    written = await storage.needs.written_at(tx, turn.who.subject, turn.who.workshop)
    needs = ((turn.button("data.needs", Way.NEEDS),),) if written else ()
    consents = (turn.button("data.consents", Way.CONSENTS),) if workshop.consents else ()
    return Say(
        "data.see",
        {**person_facts(person), "phone_of_team": workshop.team.phone},
        buttons=(
            (turn.button("data.correct", Way.CORRECT),),
            (turn.button("data.copy", Way.COPY), *consents),
            *needs,
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
    citizen = await storage.citizens.find(tx, turn.who.subject, turn.who.workshop)
    return hand_over("form") if citizen and citizen.state in OPEN else go("answers")


async def show_answers(turn: Turn, tx: Transaction) -> Say:
    """Show answers that no longer change here, and who can still change them."""
    workshop = await storage.workshops.get(tx, turn.who.workshop)
    answers = await storage.form.answers(tx, turn.who.subject, workshop.id)
    rows = summary(every_question(workshop), answers)
    lines = listed(answered(row.question.words, row.shown) for row in rows)
    key = "data.answers-kept" if answers else "data.no-answers"
    person = (turn.button("common.menu-person", Way.PERSON),)
    return Say(key, {"lines": lines}, buttons=(person,))


async def show_typing(turn: Turn, tx: Transaction) -> Say:
    return Say(ASKS[Detail(turn.answers["detail"])])


async def correct(turn: Turn, given: Text, tx: Transaction) -> Next:
    detail = Detail(turn.answers["detail"])
    await actions.people.correct(tx, turn.who, detail, given.words)
    if detail is Detail.PHONE:
        await actions.form.follow_phone(tx, turn.who, now=turn.now)
    now = person_facts(await storage.people.get(tx, turn.who.subject))[detail.value]
    return done(_in_short(turn, "data.corrected", value=now))


def _in_short(turn: Turn, key: str, **facts: Fact) -> Say:
    """Say what has been done where it is read: not above all that is known, but with ways there."""
    turn = replace(turn, step="see")
    buttons = (
        (turn.button("common.menu-data", Way.SEE),),
        (turn.button("data.correct", Way.CORRECT), turn.button("data.home", Way.HOME)),
    )
    return Say(key, facts, buttons=buttons)


async def show_consents(texts: Texts, turn: Turn, tx: Transaction) -> Say:
    """Show each consent as it is; a press on one leads to its question."""
    workshop = await storage.workshops.get(tx, turn.who.workshop)
    given = await storage.notice.consents(tx, turn.who.subject, turn.who.workshop)
    lines = listed(_consent(texts, each, given.get(each.key)) for each in workshop.consents)
    buttons: Buttons = tuple(
        (Button(each.words, turn.press(tag(each.key))),) for each in workshop.consents
    )
    return Say("data.your-consents", {"lines": lines}, buttons=buttons, note_last=True)


def _consent(texts: Texts, about: Consent, given: bool | None) -> Localised:  # noqa: FBT001 - what they said
    """Say first what somebody answered, then to which sentence."""
    facts: Facts = {"words": about.words}
    return in_each_language(lambda language: texts.plain(CONSENTS[given], language, facts))


async def show_consent(texts: Texts, turn: Turn, tx: Transaction) -> Say:
    """Ask for one consent again: yes and no are both one press, whatever was said before."""
    workshop = await storage.workshops.get(tx, turn.who.workshop)
    asked = next(each for each in workshop.consents if tag(each.key) == turn.answers["consent"])
    given = await storage.notice.consents(tx, turn.who.subject, turn.who.workshop)
    short = tag(asked.key)
    buttons = (
        (turn.button("common.yes", f"{short}.yes"), turn.button("common.no", f"{short}.no")),
    )
    words = _consent(texts, asked, given.get(asked.key))
    return Say("data.one-consent", {"words": words}, buttons=buttons)


async def change_consent(turn: Turn, given: Choice, tx: Transaction) -> Next:
    short, _, said = given.value.partition(".")
    workshop = await storage.workshops.get(tx, turn.who.workshop)
    asked = next((each for each in workshop.consents if tag(each.key) == short), None)
    if asked is None:
        return go("consents", answers={}).noting("notice.no-longer-asked")
    if not said:
        return go("consent", answers={"consent": short})
    await actions.notice.consent(tx, turn.who, asked.key, given=said == "yes", now=turn.now)
    return go("consents", answers={}).noting("data.consent-kept")


async def show_needs(turn: Turn, tx: Transaction) -> Say:
    """Say that something is written: not what, which a chat never holds."""
    workshop = await storage.workshops.get(tx, turn.who.workshop)
    buttons = (
        (turn.button("data.needs-forget", Needs.FORGET),),
        (turn.button("data.needs-keep", Needs.KEEP),),
    )
    return Say("data.your-needs", {"phone": workshop.team.phone}, buttons=buttons)


async def take_needs(turn: Turn, given: Needs, tx: Transaction) -> Next:
    if given is Needs.KEEP:
        return go("see")
    await actions.needs.withdraw(tx, turn.who, now=turn.now)
    return done(_in_short(turn, "data.needs-forgotten"))


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
        return done(_in_short(turn, "data.kept"))
    if given is Sure.LEAVE:
        return hand_over("leaving")
    language = await storage.language.current(tx, turn.who, turn.chat)
    main = panel(turn.who.subject)
    await actions.data.erase(tx, turn.who, turn.chat, language, main, now=turn.now)
    return hand_over("erased", subject=turn.who.workshop, who=stranger(turn.chat))


async def say_last_word(turn: Turn, tx: Transaction) -> Next:
    """Say that all is erased: to the chat, which knows nobody now.

    It is the last word, and the permanent menu goes with it; where the chat serves somebody else,
    it takes the place of the question, and they can go on.
    """
    if await storage.people.of_chat(tx, turn.chat):
        return go("said")
    return done(replace(await show_last_word(turn, tx), fresh=True, bare=True))


async def show_last_word(turn: Turn, tx: Transaction) -> Say:
    workshop = await storage.workshops.get(tx, turn.subject)
    facts: Facts = {"source": workshop.notice.source or NOT_FILLED_IN}
    mates = await storage.people.of_chat(tx, turn.chat)
    buttons = tuple((going_on(mate, "data.go-on-for"),) for mate in mates)
    return Say("data.erased", facts, buttons=buttons, slot=LAST_WORD)


async def leave(texts: Texts, turn: Turn, given: Way, tx: Transaction) -> Next:
    if given in (Way.HOME, Way.NOTICE, Way.PERSON):
        return hand_over(given.value)
    if given is not Way.COPY:
        return go(given.value)
    language = await storage.language.current(tx, turn.who, turn.chat)
    copy = await actions.data.export(tx, turn.who, texts, language=language)
    name = texts.plain("data.file-name", language)
    for_programs, to_read = Words("data.copy-for-programs"), Words("data.copy-to-read")
    return done(
        _in_short(turn, "data.copied"),
        SendFile(f"{name}.json", "application/json", copy.json, for_programs),
        SendFile(f"{name}.txt", "text/plain", copy.readable, to_read),
    )


ERASED = Flow(
    "erased",
    version=1,
    begins=say_last_word,
    steps=(Step("said", shows=show_last_word, accepts=(Text,), then=choose),),
)


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
            Step(
                "answers",
                shows=show_answers,
                accepts=(Way,),
                then=partial(leave, texts),
                back="see",
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
            Step(
                "consent",
                shows=partial(show_consent, texts),
                accepts=(Choice,),
                then=change_consent,
                back="consents",
                anytime=True,
            ),
            Step("needs", shows=show_needs, accepts=(Needs,), then=take_needs, back="see"),
            # Not at any time: an old button must not erase by a slip of the thumb.
            Step(
                "erase", shows=show_erasing, accepts=(Sure,), then=erase, grave=any_of(Sure.ERASE)
            ),
        ),
    )
