# Papers: what is printed, word by word.

page = page { $number } of { $of }
made-at = { $title } – made on { MOMENT($at) }
contact = A question? { $phone }{ $hours ->
        [none] {""}
       *[other] {""} ({ $hours })
    }
hours = { HOUR($start) } to { HOUR($end) }
hours-from = from { HOUR($start) }
day = { DAY($on) }
day-hours = { DAY($on) }, { HOUR($start) } to { HOUR($end) }
online = Online, from home
online-session = { SPAN($start, $end) } (online)
at = { HOUR($at) }:
morning = Morning
afternoon = Afternoon
evening = Evening
dated = Made on { DAY($on) }{ $reference ->
        [none] {""}
       *[other] {""}
            Reference: { $reference }
    }
signature = For { $team }
    Name, date and signature:

who-asks = Who asks the question
question = The question
dates = Dates and hours
place = Place
team = The team
agreed-part = Agreed with the team for a part only: { $part }

convocation-title = Notice to attend a citizens’ workshop
convocation-lead = { $name } is one of the group of citizens of the workshop “{ $title }”, and is expected to be there on the dates below.
convocation-what = A citizens’ workshop is a form of public participation. Citizens of all kinds learn, debate, and then hand over an opinion in writing. Taking part is free and voluntary.
convocation-use = This document is made because the person named above asked for it. They can show it to their employer, to agree on their absence. It tells nothing else about them, and gives no right by itself.

certificate-title = Certificate of attendance
certificate-lead = { $name } has taken part in the citizens’ workshop “{ $title }”. The team noted that they were there at the times below, and at those alone.
certificate-count = { $count ->
        [one] That is one half-day.
       *[other] That is { $count } half-days.
    }
certificate-use = This certificate is made because the person named above asked for it.
gathering = Meeting
on = Date
part = Part of the day
time = Hours

guide-title = Your guide
guide-lead = { $name ->
        [none] Hello,
       *[other] Hello { $name },
    }
    here is all there is to know about coming to the workshop “{ $title }”.
guide-phone = A problem, a question, a late train: call { $phone }.
    If you or somebody else are in danger, call 112 first.
travel = How to come
travel-words = The name and the address of the place are above the programme. You can show them to a taxi driver, or type them into a map on your telephone.

    The team helps you to prepare your journey: call { $phone }. Tell us, too, if you need a way without steps, or somebody to come with you.
bring = What to bring
bring-list = what you need for a night, if you stay at the hotel
    your glasses, and what you take every day
    your telephone and its charger
    comfortable clothes: we sit, and walk a little
    this guide
who-is-who = Who is who
who-asks-words = { $who }. Your opinion will be handed over to them. They know neither your name nor what you say during the workshop.
team-words = { $team } takes care of everything: registration, journeys, meals, hotel. They answer the telephone.
facilitators = The facilitators
facilitators-words = They let everyone speak, and keep the time. They give no opinion of their own.
speakers = The speakers
speakers-words = They come to explain, and to answer your questions. They have declared their interests; you can ask the team for them.
paid = What is paid
leave = If you want to stop
leave-words = You can leave the workshop at any time, without saying why. Say so in “My dates” on Telegram, on your page, or at { $phone }.

    Leaving the workshop does not erase your data. To have them erased, say that too: it is your right.
privacy = Your data
privacy-words = The team alone reads what you tell us. What you ask for your comfort is read only by those who welcome you.

    You can ask for a copy of your data, have them corrected or erased: in “My data” on Telegram, or by telephone.

charter-title = The charter of the workshop
charter-lead = So that everyone feels well at the workshop “{ $title }”.
charter-signature = { $name }
    I have read the charter and I accept it.
    Date and signature:

badges-title = Badges
tents-title = Names for the tables
signatures-title = Attendance sheets
signatures-on = Attendance sheet for { DAY($on) }
dossier-organiser = Weekend file – organisation
dossier-logistics = Weekend file – logistics
dossier-facilitator = Weekend file – facilitation
code = Code:
qr-alt = Code to show at the door

kind-citizen = Citizens’ group
kind-speaker = Speaker
kind-team = Team
kind-facilitator = Facilitator
kind-note-taker = Note-taker
kind-interpreter = Interpreter
kind-carer = Carer
kind-observer = Observer
kind-press = Press

under-lock = This list names people. Keep it locked away.
destroy = This file names people. Keep it with you. To be destroyed after { DAY($on) }.
participants = Participants: { $count }
others = Speakers, team and guests: { $count }
last-name = Last name
first-name = First name
name = Name
function = Who
phone = Telephone
here = Here
said = Answer
said-yes = Comes
said-part = In part{ $part ->
        [none] {""}
       *[other] {""}: { $part }
    }
said-nothing = Has not answered yet
nobody-yet = Nobody has a seat yet.
programme = Programme
what = What
room = Room
offline = When the network or the computer fails: tick on this paper. You copy it to the page of arrivals afterwards.
to-do-organiser = open the door half an hour before, with attendance sheets and badges ready
    have each half-day signed
    call those who are missing, with the call sheet
    note what happens, with the hour
    afterwards: copy who was there, hand this file back
to-do-logistics = look at each room: chairs, sockets, water, light
    confirm the number of meals
    look at the way without steps and the seats that were asked for
    keep the telephone number of the hotel at hand
    afterwards: hand this file back, it tells what people need
to-do-facilitator = look at the equipment for each item
    read the programme and the names again
    say where breaks, toilets and exits are
    note the questions that stay open
    afterwards: hand this file back
needs = What people need
needs-none = Nobody of those who come has asked for anything.
menu-count = { $menu }: { $count }
menu = Meals
asked-for = Asked for
hotels = Hotels
call-sheet = Call sheet
call-sheet-lead = Whoever is missing is called twice, half an hour apart. Nobody loses their seat for not having answered.
called-at = Called at
called-again-at = Then at
call-came-to = What was said
happened = What happened

file-convocation = notice-to-attend
file-guide = guide
file-charter = charter
file-certificate = certificate
file-badge = badges
file-tent = table-names
file-signatures = attendance-sheets
file-dossier-organiser = file-organisation
file-dossier-logistics = file-logistics
file-dossier-facilitator = file-facilitation

no-such-paper = There is no such paper. Nothing was done.
no-such-gathering = This meeting is not in the programme, or is held online. Nothing was done. You can choose another one.
not-yours = This paper is made by others of the team: it tells what you need not read. Nothing was done.
nobody = There is nobody yet for whom to make this paper. Nothing was done.
not-for-you = This paper cannot be made for you yet. It is for those who have a seat, and a certificate takes having been there. A question? Write to us.
being-made = These papers are being made already. You will find them in the list.
cannot-be-made = We could not make this paper. Nothing is lost. You can try once more, or call us.

ask-convocation = A notice to attend, for my employer
ask-certificate = A certificate of attendance
on-its-way = Your paper comes here in a moment.
here-it-is = { $paper ->
        [guide] Here is your guide. Keep it on your telephone, or print it.
        [certificate] Here is your certificate of attendance. It counts the times at which we noted that you were there.
       *[convocation] Here is your notice to attend. It tells dates and place, and nothing else about you: you can show it to your employer.
    }
own-heading = My papers
own-lead = They are made at the moment you ask for them. We keep no copy.
own-guide = My guide
own-charter = The charter
own-convocation = A notice to attend, for my employer
own-certificate = A certificate of attendance
