# Who is there and is neither citizen nor speaker: facilitators, note-takers, the press…

title = Also there
lead = People who will be there without being in the group or speaking. They have a badge, and are counted for meals and rooms. No page of the team opens for them, and the program does not write to them.
count = { $count ->
        [one] One person
       *[other] { $count } people
    }
none-yet = Nobody is noted yet.
name = Name
what-for = What for
when = When
always = At all meetings
helps = Accompanies { $name }
heads = How many we will be
heads-why = Those who said yes, the speakers who accepted, and the people of this page. The team is not counted.
meals = The meals
meals-why = Whoever is there just before or just after eats with us: who comes for a part is counted like that.
meal = Meal
meal-at = { $title }, { MOMENT($at, style: "short") }
half-day = Half-day
in-all = In all
of-whom = Of whom
so-many = { $kind ->
        [citizen] { $count } of the group
        [speaker] { $count ->
            [one] one speaker
           *[other] { $count } speakers
        }
        [facilitator] { $count } to facilitate
        [note_taker] { $count } to take notes
        [interpreter] { $count } to interpret
        [carer] { $count } to accompany
        [observer] { $count } to observe
       *[press] { $count } of the press
    }
add = Add somebody
add-button = Add this person
organisation = Organisation or media
email = E-mail, optional
phone = Telephone, optional
language = Language
accompanies = Who is accompanied, for a carer
nobody-helped = Nobody in particular
save = Save
back = All the others who are there
remove = This person will not come
remove-why = Their name and how to reach them are erased. { $times ->
        [0] { "" }
        [one] One half-day of presence stays in the counts, without their name.
       *[other] { $times } half-days of presence stay in the counts, without their name.
    }
remove-button = Remove and erase
rights = What each may do
noted-added = The person is added.
noted-changed = Saved.
noted-removed = The person is removed.

citizen = takes part
speaker = speaks
team = team
facilitator = facilitator
note-taker = takes notes
interpreter = interpreter
carer = accompanies somebody
observer = observer
press = press

may-facilitator = Leads the discussions, without giving a view on the subject. Enters every room.
may-note-taker = Notes what is said, and not who says it. The notes go to the team.
may-interpreter = Translates everything, and does nothing else. Repeats nothing outside.
may-carer = Stays beside the person they accompany, at meals too. Takes no part in the discussions. Sees nothing of what that person told us.
may-observer = Watches and listens. Does not speak in the discussions, does not film.
may-press = Speaks with people who are happy to, during the breaks. No picture or sound of whoever said no to pictures: ask the team before each one. Does not enter the small groups.

which-kind = Choose what this person is there for.
which-outlet = For the press, write the name of the media.
whom = Choose the person of the group who is accompanied.
which-half-days = Tick at least one half-day.
changed-meanwhile = Somebody has changed this meanwhile. Nothing was saved. Open it again to see what has changed.
nobody-title = This person is no longer in the list
nobody = They were removed, or never were in it. The list shows who is there.
