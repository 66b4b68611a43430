# The programme, for the team: see it all, change a session, know before who will be told.

title = Programme
lead = The sessions of each gathering. What you change here goes before the workshop’s file; only those concerned are told.
day = { DAY($on) }
hour = { HOUR($at) }
run-sheet = The run sheet, { DAY($on, style: "short") }
change = Change
change-what = Change “{ $title }”
add = Add a session
rooms = The rooms: move a session
move-room = Move it to another room
history = What has changed
version = { MOMENT($at) }{ $by ->
        [none] {""}
       *[other] , by { $by }
    }
back = The whole programme
noted-changed = The programme is changed. Those concerned get a message and an updated calendar.
noted-same = Nothing changes.
session-title = { $new ->
        [yes] One more session – { $title }
       *[no] { $title }
    }
shift = Move
shift-hint = { $on ->
        [yes] This session has begun: it lasts longer or less long, and all that follows on that day moves.
       *[no] This session and all that follows on that day move. Each session keeps its length.
    }
minutes = By how many minutes?
way = Which way?
later = Later
earlier = Earlier
look = See what this changes
put = Change the title or the hours
new = The new session
title-in = Title in { $language ->
        [fr] French
       *[en] English
    }
starts = Beginning
ends = End
kind = What it is
kind-name = { $kind ->
        [training] Training
        [debrief] Talking about what was heard
        [hearing] Hearing
        [debate] Debate
        [drafting] Writing
       *[break] Break or meal
    }
off = Hold this session no more
off-hint = It leaves the programme. The rest stays where it is. The times of speakers in this session are called off.
look-off = See what this changes, without this session
sure-title = “{ $title }”: what shall be done?
sure-all = Move everything
sure-this = This is the change
sure-pause = { $between ->
        [yes] The break before “{ $title }”
       *[no] “{ $title }”
    } { $later ->
        [yes] makes up for
       *[no] takes
    } { $minutes } minutes{ $later ->
        [yes] {""}
       *[no] {""} more
    }
told = { $people ->
        [0] { $speakers ->
            [0] There is nobody to tell.
            [one] 1 speaker will be told, and no participant.
           *[other] { $speakers } speakers will be told, and no participant.
        }
        [one] { $speakers ->
            [0] 1 person will be told.
            [one] 1 person and 1 speaker will be told.
           *[other] 1 person and { $speakers } speakers will be told.
        }
       *[other] { $speakers ->
            [0] { $people } people will be told.
            [one] { $people } people and 1 speaker will be told.
           *[other] { $people } people and { $speakers } speakers will be told.
        }
    } Nobody else gets a message.
asked = { $count ->
        [one] 1 speaker is asked to say yes again, since it is not for today.
       *[other] { $count } speakers are asked to say yes again, since it is not for today.
    }
see-hours = See the hours
yes = Yes, change it so
no = No, change nothing
