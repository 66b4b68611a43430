# The steering committee as the team sees it: its meetings, its members.

title = Steering committee
lead = Three meetings, and who sits there. Each member gets the invitation for their calendar; when a date or a place changes, their calendar is brought up to date.
meeting = Meeting { $number }
counts = { $yes ->
        [0] { $no ->
            [0] Nobody has said yet whether they come
           *[other] Nobody has said that they come
        }
        [one] { $yes } person comes
       *[other] { $yes } people come
    }{ $no ->
        [0] { $yes ->
            [0] {""}
           *[other] , no absence announced
        }
        [one] , { $no } is absent
       *[other] , { $no } are absent
    }, { $open ->
        [0] everybody has answered
        [one] { $open } has not answered
       *[other] { $open } have not answered
    }.
was-off = It was planned for { MOMENT($start) }, and is not held at that date any more.
no-date = No date yet.
set = Set the date of meeting { $number }
move = Change the date or the place of meeting { $number }
day = Day
hour = Hour
minutes = How long, in minutes
place = Place
place-hint = An address, or the link to a video call.
tells = { $count ->
        [0] Nobody sits on the committee yet: nobody will be told.
        [one] { $count } person will be told. At another hour, they are asked for their answer again.
       *[other] { $count } people will be told. At another hour, they are asked for their answer again.
    }
keep-meeting = Keep and tell
call-off = Call meeting { $number } off and tell
members = { $count ->
        [0] Members
        [one] { $count } member
       *[other] { $count } members
    }
nobody = Nobody sits on it yet.
unreached = No e-mail and no Telegram: tell this person yourself.
said = Meeting { $number }: { $answer ->
        [yes] comes
        [no] does not come
       *[open] no answer yet
    }
for-member = Correct, or note an answer of { $name }
comes = { $name } comes
does-not = { $name } does not come
calendar = The calendar of { $name }, to be given to them: it follows changes by itself.
first-name = First name
last-name = Last name
organisation = Sits for
email = E-mail
phone = Phone
language = Language
keep = Keep
let-go = { $name } leaves the committee
add = Add a member
add-button = Add to the committee
noted-added = They sit on the committee. They are told of the meetings to come.
noted-kept = Kept.
noted-left = They do not sit on the committee any more. The meetings to come leave their calendar.
noted-told = The meeting is kept, and the members are told.
noted-same = The meeting is kept. Nobody had to be told.
noted-off = The meeting is called off, and the members are told.
noted-answered = The answer is noted.
