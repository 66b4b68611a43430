# The pages about speakers: theirs, the team's, and the documents for citizens.

nav = Speakers
when = { SPAN($starts, $ends) }, { $minutes } minutes
span = { SPAN($starts, $ends) }
at = { MOMENT($at) }
noted-by = (noted by { $by })
declared-to = (told to { $by }, who noted it)
calendar = File for the calendar
cannot-after-all = I cannot come after all
cannot-means = The team is told at once, and the appointment leaves your calendar. For a question of hour or room, call them first, at { $phone }.
cannot-sure = Yes, I give up this slot
no-slot = No time yet.
file-size = { $name } { $kilobytes } kB
version = Version { $number }: { $name }
declared-at = Declared { MOMENT($at) }
brief-version = Version { $number }, sent { MOMENT($at) }
changed = What has changed since the version that was understood
added = New:
removed = Removed:
end = (end)
not-shown = Citizens do not see it yet.
shown-version = Citizens see version { $number }.
no-material = No documents yet.

slot-proposed = Proposed, subject to approval by the steering committee
slot-accepted = Accepted
slot-declined = Does not suit
slot-cancelled = Will not take place

# A speaker's page.
title = Your talk
hello = Hello { $name }
expected = What we still expect of you
nothing-expected = All is up to date: we expect nothing of you.
declined = You are not speaking. Thank you for answering us.
withdrawn = You are no longer speaking. This is noted.
heard = You have been heard. Thank you for your time and your clarity.
heading-when = When and where
heading-interests = Your interests
heading-brief = Your brief
heading-materials = Your documents
heading-telegram = By Telegram, if you prefer
interests-change = Declare something else
interests-label = Which interests tie you to the subject?
interests-hint = For whom do you work, who pays for it, what have you published or defended? The citizens want to know where each speaker stands.
upload-which = What does this file replace?
upload-title = Title
upload-title-hint = What the citizens will read. Without a title we take the name of the file.
upload-file = File
upload-hint = Up to { $limit } MB: { $types }.
upload-send = Send the file
upload-going = The file is on its way. Keep this page open.
telegram-why = Nothing obliges you to: everything can be done on this page. In the messenger Telegram you receive the news and can answer with one touch.
telegram-make = Prepare a link to Telegram
telegram-ready = This link counts once, and is shown only now.
telegram-open = Go on in Telegram
telegram-is-bound = You receive our news in Telegram, too.
telegram-elsewhere = You are also in another workshop, which such a link would open: it is not prepared on this page. Everything can be done here without Telegram. If it matters to you, ask the team.
noted-answer = Your answer is noted. Thank you.
noted-file-unplanned = The file is kept. The version before was to be shown to the citizens: this is no longer planned. Show the new one, or choose a moment again.
noted-file = The file is kept.

# The documents for citizens.
materials-title = The speakers’ documents
materials-lead = You can open them and keep them.
materials-none = There is no document yet. We will tell you.
material-by = By { $name }

# The team's list.
list-caption = { $count ->
        [one] One speaker
       *[other] { $count } speakers
    }
column-name = Name
column-state = Where they stand
column-slots = Times
column-owes = What we still expect
column-question = Question
column-viewpoints = Who sheds light on it, from which viewpoint
owes-nothing = Nothing
owes-interests = declaring their interests
owes-answer = answering about the time proposed: { $title }
owes-brief = confirming that they understood their brief
owes-materials = sending their documents before { $by ->
        [none] {""}
       *[other] { DAY($by) }
    }
sent-by = by { $by }
balance = The balance
balance-why = Whoever chooses the experts is soon suspected: this table shows whether each question is lit from several sides.
balance-caption = Question by question, the speakers and their viewpoints
no-question = Without a question of their own
viewpoint-of = { $name }{ $organisation ->
        [none] {""}
       *[other] , { $organisation }
    }: { $viewpoint ->
        [none] viewpoint not given
       *[other] { $viewpoint }
    }
nobody-yet = No speaker is noted yet.
gate-briefs = { $open ->
        [yes] Meeting 2: the speakers are decided. A time can be proposed, a brief can leave.
       *[no] Meeting 2: no decision about the speakers yet. No time and no brief leaves before.
    }
gate-speakers = { $open ->
        [yes] Meeting 3: confirming the speakers is decided.
       *[no] Meeting 3: no decision about the speakers yet. Nobody is confirmed before.
    }
gate-materials = { $open ->
        [yes] Meeting 3: the documents can be shown to the citizens.
       *[no] Meeting 3: no decision about the documents yet. Nothing is shown to the citizens before.
    }
add = Note a speaker
add-why = Nobody is written to: you only note whom you think of.
add-button = Note this person
organisation = Organisation
question = Question put to them
viewpoint = Viewpoint
kind = Role
kind-trainer = Trainer
kind-expert = Expert
language = Language
noted-added = This person is noted. Their interests are still to be declared.

# One person, as the team sees them.
back = ← All speakers
reached = Reached by
by-chat = Telegram, and their page
by-mail = E-mail, and their page
no-chat = Their page, e-mail or telephone
state-identified = Identified
state-declared = Interests declared
state-proposed = Proposed to meeting 2
state-contacted = Contacted, subject to approval
state-accepted = Has accepted
state-declined = Cannot come
state-briefed = Has understood the brief
state-approved = Confirmed by meeting 3
state-heard = Heard
state-withdrawn = Has withdrawn
heading-steps = Steps
do-propose = Propose to meeting 2
do-approve = Meeting 3 has confirmed them
do-hear = Has been heard
do-withdraw = Is no longer speaking
do-reinstate = Is speaking after all
heading-page = Their page
page-why = On their page, this person can do everything without Telegram. The address is theirs alone: send it to nobody else.
mail = Write an e-mail with this address
mail-subject = Your talk in “{ $title }”
mail-body = Hello { $name }, everything about your talk in “{ $title }” is on your personal page: { $address } There you can answer, read your brief and send your documents.
do-telegram = Prepare a Telegram link
telegram-for-them = This Telegram link is for this person alone. It counts once, and is shown only now.
do-renew = Change the address of their page
heading-interests-of = Interests
declared-nothing = Nothing to declare
not-declared = Not declared yet.
note-interests = Note what this person declared
interests-said = Their words
note-it = Note
heading-slots = Times
misplaced = The programme has changed: this time no longer fits into its session. Propose another one.
note-yes = Note: accepts
note-no = Note: cannot
do-cancel = Call this time off
propose-slot = Propose a time
session = Session
starts = Beginning
starts-hint = Leave blank to begin with the session.
minutes = Duration in minutes
room = Room, if it is known
materials-by = Documents expected by
materials-by-hint = Leave blank if no documents are expected.
propose-it = Propose subject to approval
heading-brief-of = Brief
not-read = Not confirmed yet.
read-at = Read and understood: { MOMENT($at) }
note-read = Note: read and understood
is-draft = Version { $number } is a draft: it has not left yet.
edit-brief = Write the brief
save-draft = Keep the draft
send-brief = Keep and send
preview = See the brief as it will be read
log = Read and understood
log-line = Version { $number }, { MOMENT($at) }
heading-materials-of = Documents
will-be-shown = The newest will be shown { MOMENT($at) }.
do-show = Show to the citizens now
do-hide = Show no longer
do-unplan = Plan no longer
show-at = Show from
do-plan = Plan
do-rename = Change the title
upload-for = Add a file received in another way
edit = Correct the card
save = Save
noted-changed = Saved.
noted-declared = The declaration is noted, with your name.
noted-proposed = This person is proposed to meeting 2.
noted-asked = The time is proposed. This person sees it on their page; if they have Telegram, they receive a message.
noted-answered-for = The answer is noted, with your name.
noted-cancelled = The time is called off.
noted-drafted = The draft is kept.
noted-sent = The brief is sent. This person has to confirm that they understood it.
noted-read-for = Noted, with your name.
noted-released = The document is shown to the citizens. Each of them receives a message.
noted-planned = The document will be shown at the chosen moment.
noted-unplanned = Nothing is planned for this document any more.
noted-hidden = Citizens no longer see this document.
noted-approved = This person is confirmed, and knows it.
noted-heard = Noted: this person has been heard.
noted-withdrawn = Noted: this person is no longer speaking.
noted-reinstated = Noted: this person is speaking after all.
noted-renewed = The address of their page has changed. The old one opens nothing any more.
session-missing = Choose a session of the programme.
moment-missing = Write a day and an hour.

done-already = { $count ->
        [one] One thing is done already
       *[other] { $count } things are done already
    }
is-read = You have read it.
noted-has-read = Noted: you have read it.
