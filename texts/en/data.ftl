# “My data”: see, correct, get a copy, erase.

# Also a part of the next one, and of the copy to take away.
identity = First name: { $first_name }
    Last name: { $last_name }
    Year of birth: { $birth_year }
    Postcode: { $postcode }
    Town: { $commune }
    Phone: { $phone }
    E-mail address: { $email }
see = <b>What we know about you</b>

    { identity }

    Your answers, your messages and the history are in the copy. We use your year of birth and postcode to recognise you: to correct them, call { $phone_of_team }.
correct = Correct
copy = Get a copy
consents = My consents
notice = What you do with my data
erase = Erase everything
needs = My needs for coming
home = Back to home

which = What would you like to correct?
first-name = First name
last-name = Last name
commune = Town
phone = Phone
email = E-mail address
answers = My answers to the questionnaire
answers-kept = <b>Your answers to the questionnaire</b>

    { $lines }

    They no longer change here. If one of them is no longer right, tell a person from the team.
no-answers = You have not answered the questionnaire, and it is no longer open. For any question, talk to a person from the team.
type-first-name = Write your first name.
type-last-name = Write your last name.
type-commune = Write the name of your town.
type-phone = Write your phone number, for example 06 39 98 00 12.
type-email = Write your e-mail address, for example name@example.org.
corrected = Now corrected: <b>{ $value }</b>.
not-a-name = We did not see a name there: a name needs at least one letter.
not-an-email = This is not a complete e-mail address. One looks like name@example.org.

your-consents = <b>Your optional consents</b>

    { $lines }

    None of them changes your taking part. To change an answer, touch its sentence below.
# A line of the list, and of the copy to take away: what was said, then to which sentence.
consent-yes = You said yes: “{ $words }”
consent-no = You said no: “{ $words }”
consent-open = Not decided yet: “{ $words }”
one-consent = <b>Your optional consent</b>

    { $words }

    What is your answer today?
consent-kept = Noted.

your-needs = <b>What you need in order to come</b>

    Only the person who sees to logistics can read what you wrote to us. To be safe, this conversation does not show it: to have it read out to you, call { $phone }.

    You can take your consent back: what you wrote is erased at once.
needs-forget = Take my consent back and erase it
needs-keep = Change nothing
needs-forgotten = It is erased, and your consent is taken back. Nothing else changes.

copied = Your copy is in the two files above: one to read, the other for a program.
copy-for-programs = The same data, arranged so that another program can take it over.
copy-to-read = Your data, to read.

sure = <b>Erase everything?</b>

    • We erase your name, your contact details, your answers and your messages. Nobody will be able to find them again in the program.
    • What the team has received in its own chats stays there until the team deletes it. We will ask them to.
    • You will no longer take part, and we will not contact you again.
    • <b>This cannot be undone.</b>
    • All that is left is that a person was there, with nothing that says who.
    • Messages you have received stay on your phone: you can delete this conversation.
    • Appointments stay in your own calendar: delete them there.
keep = No, keep everything
leave = Leave the workshop, erase nothing
erase-all = Yes, erase everything
kept = Nothing is erased.
erased = Your data is erased. Thank you for having been here.

    If our appointments are in your calendar, delete them there. You can also delete this conversation.{ $source ->
        [none] { "" }
       *[other] { "\u000A" }{ "\u000A" }Where your contact details came from: { $source }. What is kept there, we cannot erase.
    }

file-name = my-data
file-title = Copy of your data – { $title }
file-answers = YOUR ANSWERS
file-consents = YOUR OPTIONAL CONSENTS
file-attendance = YOUR ATTENDANCE
file-presences = WHEN YOU WERE THERE
file-messages = YOUR EXCHANGES WITH THE TEAM
file-acts = WHAT WAS DONE, AND BY WHOM (the other file has the detail; a question? { $phone })
file-moment = { MOMENT($at) },
file-you = you:
file-team = the team:
file-photo = (a photo)
file-voice = (a voice message)
file-document = (a file)
file-contact = (a contact card)
file-sticker = (a sticker)
file-sure = confirmed
file-only-part = (by a button) I can only come to a part: { $about }
file-cannot-come = (by a button) I cannot come: { $about }
file-times = ({ $count } times)
file-not-yet = not yet
file-in-part = in part

act-workshop-loaded = the workshop was loaded
act-person-imported = put on the list of people contacted
act-person-corrected = a detail was corrected
act-person-exported = a copy of the data was given
act-person-erased = the data was erased
act-link-made = a personal link was made
act-link-locked = the link was closed after five tries
act-chat-bound = this phone was recognised
act-chat-unbound = the phone was forgotten
act-language-chosen = the language was chosen
act-notice-acknowledged = some information was read
act-consent-given = an optional consent was given
act-consent-withdrawn = an optional consent: the answer is no
act-commitment-accepted = all the dates were accepted
act-question-answered = a question was answered
act-questionnaire-completed = the answers were sent
act-state-changed = the place in the workshop changed
act-attendance-confirmed = coming was confirmed
act-deadline-set = a day by which to answer was chosen
act-attendance-answered = an answer about a date was given
act-call-requested = a call was asked for
act-call-closed = a call was noted
act-stop-asked = request never to be contacted again
act-silence-begun = no more messages were sent
act-silence-ended = messages were allowed again
act-reminders-chosen = a reminder was stopped, or taken up again
act-reminders-tuned = reminders were tuned
act-reminded = a reminder was sent to the group
act-material-read = a document was read
act-needs-none = no needs in particular
act-help-asked = a message was written
act-help-answered = a reply was written
act-help-seen = a message was read, without a written reply
act-decision-recorded = a decision of the committee was noted
act-plan-changed = the sample plan was changed
act-draw-prepared = a draw was prepared
act-draw-stopped = a list for the draw was given up
act-draw-made = the number of the draw was given
act-seat-confirmed = a seat was confirmed on the telephone
act-seat-offered = a free seat was offered
act-seat-answered = an offered seat was answered
act-role-given = a role in the team was given
act-role-taken = a role in the team was taken back
act-sign-in-made = a sign-in link was made
act-sign-in-used = the team’s pages were signed in to
act-sign-in-ended = the team’s pages were signed out of
act-page-made = a personal page was opened
act-answer-by-link = this answer came by the link of an e-mail
act-mail-returned = an e-mail came back to us
act-mail-tried-again = the team tries this e-mail address again
act-calendar-by-mail = the choice to get the calendar by e-mail too
act-needs-written = needs were noted
act-needs-read = needs were read
act-speaker-changed = the speaker’s part in the workshop changed
act-slot-proposed = a time to speak was proposed
act-slot-answered = a time to speak was answered
act-interests-declared = interests were declared
act-brief-sent = a brief was sent
act-brief-read = a brief was read
act-material-received = a material was received
act-material-released = a material was released to the citizens
act-lodging-changed = the lodging was changed
act-bed-given = a bed was given
act-bed-freed = a bed was freed
act-rooming-exported = the rooming list was made for the hotel
act-room-booked = a room was booked
act-programme-changed = the programme was changed
act-run-sheet-changed = the run sheet of a day was changed
act-broadcast-planned = a broadcast was planned
act-broadcast-stopped = a broadcast was stopped
act-message-released = a follow-up message was released
act-survey-answered = a survey was answered
act-article-listed = an article of the opinion was listed
act-article-answered = an answer to an article of the opinion was noted
act-news-chosen = the choice to be told of the answers to the opinion, or not, was noted
act-meeting-changed = the date of a meeting of the committee was set or changed
act-meeting-answered = an answer about a meeting of the committee was noted
act-letter-written = the text of the letters was kept
act-wave-made = a wave of letters was asked for
act-wave-stopped = a wave of letters was stopped
act-wave-taken = letters were downloaded
act-attendee-changed = somebody else who is there was added, changed or removed
act-arrival-recorded = an arrival was noted
act-arrival-undone = an arrival noted by mistake was taken back
act-late-said = a late arrival was announced
act-incident-written = the log of incidents was added to
act-incident-closed = an incident was closed
act-task-changed = a task of the team was noted
act-paper-made = papers were asked for
act-paper-taken = papers were downloaded
act-charter-accepted = the charter was accepted
act-charter-written = the charter was written

# To the team.
go-on-for = Go on for { $person }
somebody-erased = { $had-seat ->
        [yes] A person you were counting on no longer takes part, and has had their data erased. Their seat is free.
       *[no] A person has had their data erased. They no longer take part.
    }

    The program keeps nothing that says who they were, but this chat does. Where we could, their messages above now say that their data has been erased. Please delete what still names them, and their photos and voice messages.
person-erased = The data of this person has been erased: there is nothing left to do here.
