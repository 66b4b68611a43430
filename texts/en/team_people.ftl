# The team’s pages: the list of people, and each one’s file.

state-contacted = contacted
state-answered = answers to read
state-qualified = qualified
state-not-retained = not retained
state-drawn = drawn
state-substitute = substitute
state-not-drawn = not drawn
state-validated = member of the group
state-declined = does not wish to take part
state-withdrawn = has given up
search = Find somebody
search-hint = Name, place, e-mail, or some digits of the phone number.
state = Stage
any-state = Any
find = Find
found = { $count ->
        [0] Nobody fits.
        [one] One person.
       *[other] { $count } people.
    }
erased = { $count ->
        [one] One person is no longer in this list: their data was erased, at their request or because the time to keep it was over.
       *[other] { $count } people are no longer in this list: their data was erased, at their request or because the time to keep it was over.
    }
name = Name
commune = Place
reached = How to reach them
in-peace = no message
by-phone = by phone
by-letter = by letter
back-to-list = All people
since = since { MOMENT($at) }
in-peace-since = Receives no message since { MOMENT($at) }{ $by ->
        [none] .
       *[other] , noted by { $by }.
    }
by-telegram = By Telegram.
by-mail = Without Telegram: by e-mail.
by-phone-only = Without Telegram: by phone. What should be written comes on the call list.
by-letter-only = Without Telegram or phone: by letter.
born = Year of birth
language = Language
waits = This person waits
waits-call = for a call, since { MOMENT($at) }
waits-message = for an answer to their message of { MOMENT($at) }
owed = What we still expect of them
owed-in-peace = Nothing: we leave this person in peace.
owed-nothing = Nothing at the moment.
do-read = The information was read
do-commit = Says yes to the whole
do-hint = To be noted after reading it out on the phone, or on paper. Your name stays beside it.
answers = Their answers
passed = no answer, by choice
excludes = (does not allow taking part)
asks-call = (asks for a call)
no-answers = No answer so far.
note-answers = Note their answers
decide = Your decision
qualify = Qualify this person
not-retain = Not retain…
reason = For what reason?
reason-hint = It stays with the team, and in the copy of their data that the person can ask for.
not-retain-button = Do not retain this person
said-nothing = No answer yet
said-part = Comes for a part: { $part }
attend-label = Comes?
attend-yes = Yes
attend-no = No
attend-later = Does not know yet
attend-part = Comes for a part, as agreed with them
half-days = Comes on
nights-label = { $count ->
        [one] The night
       *[other] The nights
    }
nights = { $value ->
        [none] { $count ->
            [one] Without the night
           *[other] Without the nights
        }
        [all] { $count ->
            [one] With the night
           *[other] With the nights
        }
       *[later] To be settled on the page of the beds
    }
part-remark = A remark, optional
part-words = In a few words
knows-label = If they do not know yet: the day when they will know
knows-on = Does not know yet, will on { DAY($on) }
note-part = Note this part
near-part-hint = It is soon: noting this part confirms that they will come.
near-hint = It is soon: noting “Yes” confirms that they will come.
note-attendance = Note whether they come
note-language = Note their language
note-consent = Note what they answer
no-seat-yet = Attendance is told once the person is a member of the group.
talk = Talk to them
stop-why = This person asked never to be contacted again: no message leaves. Allow messages again only if they ask you themselves.
silence-why = A serious situation was noted: no message leaves.
end-silence = Allow messages again
write = Write to them…
write-label = Your message
write-hint = It arrives in Telegram, with your name.
write-by-mail = This person has no Telegram: your message leaves by e-mail, with your name.
write-no-chat = This person has no Telegram: your message will put them on the call list.
write-button = Send
to-call = To be called…
wish = When, on which number, about what?
to-call-button = Put on the call list
details = Their details, their consents
correct = Correct…
correct-hint = A field left blank changes nothing. The year of birth and the postcode recognise the person: they do not change here.
keep = Save
language-label = We write to them in
consent-open = not asked yet
link = A new link
link-body = If the letter was lost, or the phone changed. The old link, if unused, will open nothing.
link-button = Make a link
link-for = A new link for { $name }
link-once = It is shown this once. Send it to this person alone, or read the code out to them.
link-address = Address
link-code = Code to read out
back-to-person = Back to { $name }
copy = A copy of their data
copy-hint = It holds what this workshop knows of this person, nothing of another workshop. Under “My data” the person receives all of it themselves.
copy-read = To read (text)
copy-json = For a program (JSON)
leaving = If they no longer take part
leave = They no longer take part…
leave-body = Their seat, bed and calendar are freed, the team is told, nothing is erased. It can be undone for a day.
leave-button = Note that they leave
back-until = Leaving can be undone until { MOMENT($at) }.
come-back = They take part after all
left-for-good = The day for coming back is over.
erase-link = Erase all their data…
erase-title = Erase { $name }?
erase-body = At their request only. Everything that tells of this person is erased for ever, they no longer take part, and we will never contact them again. Nothing can be recovered.
erase-no = No, erase nothing
erase-yes = Yes, erase { $name }
to-history = See who noted what
erasing = Erase
history = Their history: who noted what
when = When
what = What
by-whom = By whom
about = {""}: { $what }
at = { MOMENT($at) }
by-themselves = themselves
by-machine = a command on the server
by-program = the program
answers-of = Answers of { $name }
answers-lead = Note what the person says, in the order that suits them. Nothing leaves before “Hand the answers in”.
answers-kept = The other answers were kept.
answers-saved = The answers are kept. They are not handed in yet.
only-if = Only if an answer above leads to it.
passes = Does not wish to answer
pass-hint = Optional: a mere “{ $sign }” passes over the question.
answers-complete = Hand the answers in
answers-keep = Keep, without handing in
still-missing = An answer is still missing here.
choose-an-answer = Choose an answer from the list.
nobody-title = This person is not on the list
nobody-body = They may have been erased, or the address is incomplete. Go back to the list of people.
noted-read = Noted: the information was read.
noted-committed = Noted: yes to the whole.
noted-answers = The answers are handed in.
noted-qualified = The person is qualified, and is told so.
noted-not-retained = The person is not retained, and is told so.
noted-attendance = The attendance is noted; the calendar follows.
noted-consent = The consent is noted.
noted-details = The details are saved.
noted-language = The language is changed.
noted-left = That they leave is noted; the team is told.
noted-back = The person takes part again.
noted-spoken = Messages are allowed again.
noted-written = The message is sent; without Telegram, the person is on the call list.
noted-to-call = The person is on the call list.
noted-erased = Everything is erased.

# An address that does not take our e-mails.
mail-refuses = Their address refuses our e-mails since { MOMENT($at) }.
mail-refuses-body = Their address refuses our e-mails: nothing leaves for it any more, and the person is on the call list. Correct the address above. If it is the right one, and takes e-mails again, say so here.
mail-again = Try this address again
noted-mail-again = The next e-mails leave for this address again.
late-label = Called to say that they are late
late-unknown = Does not know by how much
late-note = Note it
noted-late = It is noted.

is-muted = (wants no more reminders)
why-end = Why write to this person again?
do-said = { $what ->
        [reading] It is read
        [needs] Needs nothing
       *[lodging] Has no wish
    }
recall = Reminders to this person
do-recall = { $muted ->
        [yes] Remind again: { $what }
       *[no] Remind no more: { $what }
    }
noted-nothing = Noted: nothing in particular.
noted-has-read = Noted: the document is read.
noted-recalled = The choice of reminders is noted.
