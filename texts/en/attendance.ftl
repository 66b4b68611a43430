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

yes = { $has-place ->
        [yes] Yes, I will come
       *[no] Yes, I will take part online
    }
no = { $has-place ->
        [yes] No, I cannot come
       *[no] No, I cannot take part
    }
later = I do not know yet
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
noted-later = Noted for “{ $title }”: you do not know yet. We will ask you again.
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
