# The welcome desk: who is here, who is expected, who is late, who is missing.

nav = Arrivals
title = Arrivals
nobody-meets = The programme has no meeting in one place. There is nobody to welcome.
half-day = { $part ->
        [am] { DAY($day, style: "short") }, morning
        [pm] { DAY($day, style: "short") }, afternoon
       *[eve] { DAY($day, style: "short") }, evening
    }
half-days = Another half-day
find = A name or a code
show = Search
scan = Point at a badge
looking = Hold the QR code of the badge in front of the camera.
no-camera = The camera does not open here. The code below the QR code, typed above, does the same.
counts = { $here } here, { $expected ->
        [0] nobody else is expected
        [one] one person expected
       *[other] { $expected } expected
    }{ $late ->
        [0] { "" }
        [one] , one late
       *[other] , { $late } late
    }{ $missing ->
        [0] { "" }
        [one] , one did not come
       *[other] , { $missing } did not come
    }.
is-over = This half-day is over.
onward = Go on to:
opens-later = Arrivals are noted from six hours before it begins: { MOMENT($at) }.
late = { $count ->
        [one] Late: one person
       *[other] Late: { $count } people
    }
expected = { $count ->
        [0] Nobody else is expected
        [one] Expected: one person
       *[other] Expected: { $count } people
    }
missing = { $count ->
        [one] Did not come: one person
       *[other] Did not come: { $count } people
    }
here = { $count ->
        [0] Nobody is here yet
        [one] Here: one person
       *[other] Here: { $count } people
    }
other = { $count ->
        [0] Nobody else
        [one] One other person, who is not expected at this time
       *[other] { $count } other people, who are not expected at this time
    }
found = { $count ->
        [0] Nobody matches “{ $words }”
        [one] One person matches “{ $words }”
       *[other] { $count } people match “{ $words }”
    }
show-all = Back to the whole list
tick = Is here
tick-for = Is here: { $name }
undo = Undo
undo-for = Undo: { $name }
done = <b>{ $name }</b> has been here since { HOUR($at) }.
undone = The arrival of { $name } is undone.
here-since = here since { HOUR($at) }
here-by-paper = was here, says the list on paper
was-there = Was there:
at = { HOUR($at) }
late-until = late, here at about { HOUR($at) }
late-unknown = late, not knowing by how much
unsure = has not answered yet
in-peace = to be left in peace
in-part = comes in part: { $part }
not-coming = said that they do not come

paper = List on paper
paper-lead = Tick the half-days for which each person signed. Whoever was noted at the welcome desk is ticked already. What others note meanwhile stays.
paper-later = This meeting is still to come. The list is filled in from its first day on.
save-paper = Save the list
noted-paper = The list is saved.
nobody-yet = Nobody is in the group yet.
back = Back to the arrivals
take-away = Take the attendance away (CSV)
half-days-of = Half-days

too-early = This half-day is still far away. Arrivals are noted from: { MOMENT($at) }.
not-expected = This person does not take part in this workshop, or no longer does. Nothing was noted.
unknown-badge = This badge is not of this workshop. Nothing was noted. Look for the person by name.
no-half-day = This half-day is no longer in the programme. Nothing was noted.
