# The programme changes: what everybody reads of it, and what has to be mended.

one-change = <b>{ $gathering }: the programme changes</b>
    { $what ->
        [moved] “{ $title }” begins on { MOMENT($starts, style: "short") } instead of { $same-day ->
            [yes] { HOUR($was) }
           *[no] { MOMENT($was, style: "short") }
        }.
        [ends] “{ $title }” ends on { MOMENT($ends, style: "short") } instead of { $same-day ->
            [yes] { HOUR($was) }
           *[no] { MOMENT($was, style: "short") }
        }.
        [renamed] “{ $old-title }” is now called “{ $title }”.
        [added] There is one more session: “{ $title }”, { SPAN($starts, $ends) }.
       *[called-off] “{ $title }”, { MOMENT($starts, style: "short") }, does not take place any more.
    }{ $file ->
        [yes] {""}
            This file replaces the earlier appointment: open it to bring your calendar up to date.
       *[no] {""}
    }
several-changes = <b>{ $gathering }: the programme changes</b>
    { $lines }{ $more ->
        [0] {""}
        [one] {""}
            One other session changes, too.
       *[other] {""}
            { $more } other sessions change, too.
    }{ $file ->
        [yes] {""}
            This file replaces the earlier appointment: open it to bring your calendar up to date.
       *[no] {""}
    }
slot-moved = <b>You speak at another hour</b>
    “{ $title }”: you speak on { MOMENT($starts, style: "short") } instead of { HOUR($old) }. Your yes still holds, and you have nothing to do. If it does not suit you, tell us.{ $file ->
        [yes] {""}
            This file replaces the one you received: open it to bring your calendar up to date.
       *[no] {""}
    }

minutes = The programme moves by { $least } to { $most } minutes at a time.
no-longer-there = This session is not in the programme any more.
changed-meanwhile = The programme of “{ $title }” has changed meanwhile. Nothing was modified: look at it as it is now, then try again if that is still useful.
over = “{ $title }” is over: it does not change any more.
outside = “{ $title }” would be outside the hours planned, { SPAN($starts, $ends) }.
overlap = “{ $second }” would begin on { MOMENT($at, style: "short") }, before “{ $first }” has ended.
past-midnight = “{ $title }” would go past midnight.
past = { MOMENT($at) } has passed already.
too-short = Almost nothing would be left of “{ $title }”.
pause-too-short = Almost nothing would be left of the break “{ $title }”.
ends-first = The end has to come after the beginning.
title-missing = The title is missing in one of the languages.
moment-missing = Say when the session begins and when it ends.

late = <b>Running late?</b>
    { $begun ->
        [yes] Now: “{ $title }”, until { HOUR($ends) }.
       *[no] Next: “{ $title }”, at { HOUR($starts) }.
    } By how much shall the rest of the day move? You will see first who is told.
later = + { $minutes } minutes
nothing-today = No session takes place today.
look-again = The programme has changed meanwhile. Here it is as it is now.
cannot = The rest cannot move like this. Nothing has changed.
sure = { $pause ->
        [none] <b>Everything moves:</b>
       *[other] <b>“{ $pause }” makes up for it:</b>
    }
    { $lines }

    { $people ->
        [0] No participant is to be told.
        [one] 1 participant will be told.
       *[other] { $people } participants will be told.
    }{ $speakers ->
        [0] {""}
        [one] {""} 1 speaker, too.
       *[other] {""} { $speakers } speakers, too.
    }
move-all = Yes, move everything
pause-makes-up = Shorten “{ $title }”
gap-makes-up = Shorten the break before “{ $title }”
leave-it = Change nothing
changed = <b>Done: the programme has moved.</b>
    { $people ->
        [0] No participant is to be told.
        [one] 1 participant gets the new programme.
       *[other] { $people } participants get the new programme.
    }{ $speakers ->
        [0] {""}
        [one] {""} 1 speaker, too.
       *[other] {""} { $speakers } speakers, too.
    }
open-late = Running late? Move what follows
