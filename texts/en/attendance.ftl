# Coming or not to a weekend, to the online work; and the calendar file that follows.

ask = <b>{ $title }</b>
    { SPAN($starts, $ends) }
    { $has-place ->
        [yes] { $place }
       *[no] Online, from home
    }

    { $has-place ->
        [yes] Will you come?
       *[no] Will you be with us?
    }{ $limit ->
        [none] {""}
       *[day] {" "}Please answer by { DAY($until) } at the latest.
    }
ask-again = <b>{ $title }</b>
    { SPAN($starts, $ends) }
    { $has-place ->
        [yes] { $place }
       *[no] Online, from home
    }

    You did not know yet. Do you know now whether you will { $has-place ->
        [yes] come
       *[no] take part
    }?
asked-again = <b>{ $title }</b>
    { SPAN($starts, $ends) }

    You thought you would know today. { $has-place ->
        [yes] Will you come?
       *[no] Will you be with us?
    }
waits-until = <b>{ $title }</b>
    { SPAN($starts, $ends) }
    { $has-place ->
        [yes] { $place }
       *[no] Online, from home
    }

    You do not know yet. We will ask you again on { DAY($on) }. You can answer before that.
said-yes = <b>{ $title }</b>
    { SPAN($starts, $ends) }
    { $has-place ->
        [yes] { $place }
       *[no] Online, from home
    }

    You answered: { $has-place ->
        [yes] <b>I will come</b>
       *[no] <b>I will take part online</b>
    }. You can change your answer.
said-no = <b>{ $title }</b>
    { SPAN($starts, $ends) }
    { $has-place ->
        [yes] { $place }
       *[no] Online, from home
    }

    You answered: { $has-place ->
        [yes] <b>I cannot come</b>
       *[no] <b>I cannot take part online</b>
    }. A person from the team talks about it with you. You can change your answer.
said-part = <b>{ $title }</b>
    { SPAN($starts, $ends) }
    { $has-place ->
        [yes] { $place }
       *[no] Online, from home
    }

    Agreed with the team: <b>you take part in some of it</b>{ $part ->
        [none] {""}
       *[other] {""}: { $part }
    }. You can change your answer.
asked-part = <b>{ $title }</b>
    { SPAN($starts, $ends) }
    { $place }

    You asked to come to a part only: <b>{ $part }</b>. The team will answer you here; nothing is decided yet.{ $answer ->
        [yes] {" "}Until then, your answer is still “I will come”.
       *[none] {""}
    } You can change your answer.

yes = { $has-place ->
        [yes] Yes, I will come
       *[no] Yes, I will take part online
    }
no = { $has-place ->
        [yes] No, I cannot come
       *[no] No, I cannot take part
    }
later = I do not know yet
only-part = I can only come to a part of it
yes-after-all = { $has-place ->
        [yes] I will come after all
       *[no] I will take part after all
    }
write = Write to the team
all-dates = All my dates
still-coming = { $has-place ->
        [yes] I can come on these dates too
       *[no] I can take part on these dates too
    }
cannot-any-more = { $has-place ->
        [yes] I can no longer come
       *[no] I can no longer take part
    }

noted-yes = Noted for “{ $title }”: { $has-place ->
        [yes] you are coming
       *[no] you are taking part
    }.
noted-part = Noted for “{ $title }”: you take part in some of it, as agreed{ $part ->
        [none] {""}
       *[other] {""}: { $part }
    }.
by-when = “{ $title }”: from which day will you know? We will ask you again on that day, and not before.

    You can also write a day, such as “12 March”. The latest is { DAY($latest) }.
on-day = On { DAY($day, style: "short") }
noted-later = Noted for “{ $title }”: you do not know yet. We will ask you again on { DAY($on) }.
noted-talk = “{ $title }”: talking about it is the simplest. A person from the team will phone you. You can also phone them, on { $phone }.
noted-sure = Thank you, noted: we look forward to seeing you on { MOMENT($starts) } for “{ $title }”.
noted-behind = Thank you, noted: you will come to “{ $title }”, and arrive after { MOMENT($starts) }. You can write to the team when you think you will arrive.
which-part = “{ $title }”: when can you come? Touch each half-day, then send.

    { $part ->
        [none] You have not chosen anything yet.
       *[other] You have chosen: <b>{ $part }</b>.
    }
part-with = { $part }
part-without = ✓ { $part } (take away)
send-part = Send to the team
part-sent = The team has received your request for “{ $title }”: you can come <b>{ $part }</b>.

    Nothing is decided yet: a person from the team will answer you here. Your seat stays yours.
noted-no = Noted for “{ $title }”: { $has-place ->
        [yes] you cannot come
       *[no] you cannot take part
    }.

    You are still in the workshop. A person from the team will write to you soon to talk about it: there is often a way. You can also write to them here, or call { $phone }.
partial-granted = The team has noted: you take part in <b>some</b> of “{ $title }”: { $part }.
    The calendar file that we send you says so too; it keeps the hours of the whole appointment. If this does not suit you, tell us.
partial-wrong = This does not suit me

not-open = Answers about coming begin once the group is confirmed. We will tell you here.
too-late = “{ $title }” has already begun: the answer can no longer be changed here. Write to the team, who will see to it with you.
ask-the-team = Taking part in some of it is decided with the team. Write to them here: they will answer.
say-first = Please tell us first whether you will come to “{ $title }”.
which-half-days = Choose one half-day at least.
all-half-days = These are all the half-days: answer that you will come instead.
knows-already = You have answered for “{ $title }” since. That answer stays.
which-day = Choose a day to come, { DAY($latest) } at the latest. Nothing has changed.
not-a-day = We did not understand this day. Write it like this: “12 March”.
which-deadline = Choose a day to come, before { MOMENT($starts) }.
no-longer-planned = This date is no longer in the programme. Your other dates are up to date.

moved = <b>The dates have changed</b>
    “{ $title }” now takes place { SPAN($starts, $ends) }.
    The file that we send you updates your calendar.{ $part ->
        [none] {""}
       *[other] {""} It was agreed that you take part in some of it: { $part }.
    } Do these new dates suit you?
called-off = “{ $title }” will no longer take place. There is nothing else for you to do. Your other dates do not change.

# Under the calendar file; the first sentence is a part of the others.
file-part = { $part ->
        [none] {""}
       *[other] {""} <b>In part: { $part }.</b> The file keeps the hours of the whole appointment.
    }
file-enter = Your appointment: <b>{ $title }</b>, { SPAN($starts, $ends) }.{ file-part } Open this file to add it to your calendar.
file-replace = “{ $title }”, { SPAN($starts, $ends) }.{ file-part } This file replaces the one you received: open it to update your calendar.
file-moved = “{ $title }”: { SPAN($starts, $ends) }. This appointment replaces the old one, planned { SPAN($old-starts, $old-ends) }.{ file-part } Open this file. If the old one stays in your calendar, delete it.
file-cancel = Delete the appointment “{ $title }”, { SPAN($starts, $ends) }, from your calendar. Open this file: most calendars then delete it themselves. If it is still there afterwards, delete it by hand.
file-return = “{ $title }”, { SPAN($starts, $ends) }, is in your programme again.{ file-part } This file replaces the cancellation you received: open it to put the appointment back in your calendar.
