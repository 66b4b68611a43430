"""What this program is about: conversations, timers and checks, put together for the wiring."""

from __future__ import annotations

import actions.deliveries
import actions.followup_news
import actions.jobs
import actions.material_news
import actions.planned
import actions.reminders
import actions.tasks
import actions.timers
from bot.wiring import Content
from handlers.catalogue import engine
from rules.messages import Lane
from rules.reminders import waking
from texts import Texts


def content(texts: Texts) -> Content:
    """Return everything the pipe carries out; the pipe itself knows none of it."""
    conversations = engine(texts)
    return Content(
        handle=conversations.handle,
        fire=actions.timers.KINDS,
        work=actions.jobs.KINDS,
        checks={
            "owed": actions.reminders.still_owed,
            actions.reminders.CHECK: actions.reminders.leaves,
            "material": actions.material_news.still_shown,
            "speaking": actions.reminders.still_owed,  # reminders of speakers from before
            actions.planned.CHECK: actions.planned.still_due,
            actions.followup_news.CHECK: actions.followup_news.still_wanted,
            actions.tasks.CHECK: actions.tasks.still_open,
        },
        holds={Lane.REMINDER: waking},
        deliveries=actions.deliveries.find,
        commands=conversations.words,
    )
