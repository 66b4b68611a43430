# The call list, for the team.

title = { $count ->
        [0] There is nobody to call
        [one] One person to call
       *[other] { $count } people to call
    }
caption = Whoever has waited longest comes first. One call settles every reason of a person.
caption-group = The group and the speakers. First what is about the nearest date.
others = The other people to call, who have no seat
nobody = Whoever asks for a call, or does not answer reminders, comes here.
who = Person
phone = Phone
why = Why
before = Tried so far
asked-for = What is asked for
note-column = After the call
no-phone = number not known
wish = “{ $words }”
reason = { $reason ->
        [asked] { $about ->
            [link] Could not open their link.
            [commitment] Wants to talk with you before saying yes.
            [charter] Wants to talk with you about the charter.
           *[none] Asks to be called.
        }
        [silence] Has not answered the reminders. What is missing:
            { $about }
        [letter] Has not answered the letter yet. What is missing:
            { $about }
        [answered] Had not answered the reminders. They have answered since: there is nothing left to ask.
        [no_chat] Does not read us in Telegram: a message is to be read to them on the phone.
        [validation] Was drawn: confirm with them that they come.
        [offer] Is offered a free seat: their answer is awaited.
        [undecided] Does not know yet whether they will come: “{ $about }”. It is time to talk.
        [unsure] Has not confirmed that they will come: “{ $about }”.
        [unsaid] Has not said yet whether they will come: “{ $about }”.
        [form] Their answer asks for a call: “{ $about }”
       *[other] To be called.
    }
since = Since { MOMENT($at) }.
tries = { $count ->
        [0] No call yet.
        [one] One call without an answer.
       *[other] { $count } calls without an answer.
    }
note = Note the call to { $name }
open = See why to call { $name }
more = The next people
from-start = Back to the start of the list
call-title = { $name ->
        [none] Call
       *[other] Call { $name }
    }
closed = Done, by { $by }.
words = What did you agree on?
words-hint = In a few words, or nothing. The team keeps it; { $name } finds it in the copy of their data, if that is asked for.
save = Note this call
else = Something else
sure-leaves = Note that { $name } will not take part?
what-leaves = Seat and calendar are freed; nothing is erased. They can come back for a day.
sure-grave = Send no message to { $name } any more?
what-grave = Reminders, news, files: nothing will be sent any more, but answers to what they write themselves. Nothing is erased, and you can end this silence.
back = All the people to call
noted-reached = The call is noted, the matter is settled.
noted-no-answer = The call without an answer is noted.
noted-leaves = Noted: this person does not take part. Their seat and calendar are free.
noted-grave = Noted: no message will be sent to this person any more. Their page lets you end this silence.

caption-later = To be called again later: these people wait for a moment that was agreed on.
again = Call again at another moment
again-term = To be called again
again-at = To be called again on { MOMENT($at) }.
to-decide = For you to decide
decide = { $count } calls without an answer so far: it is for you to decide. You can call again, write a letter, or call no more. Nothing decides itself.
log = Calls made so far
log-line = { MOMENT($at) }, by { $by }:
script = What to say
script-hello = “Good morning, this is { $me }, of { $team }. I should like to speak to { $name }, please. Is this a good moment?”
script-why = { $reason ->
        [asked] { $about ->
            [link] “Your letter did not open: let us look at it together.” You can make a new link on their page.
            [commitment] “You wanted to talk before you say yes. What is your question?”
            [charter] “You wanted to talk about the charter. What makes you hesitate?”
           *[none] “You asked us to call you. What can I do for you?”
        }
        [silence] “You have received a letter from us. Shall I tell you what it is about?” A no is fine, too.
        [letter] “You have received a letter from us. Shall I tell you what it is about?” A no is fine, too.
        [answered] It has been done since: the call is not needed any more.
        [no_chat] “I have news for you.” It is on their page.
        [validation] “You were drawn. Let us see together whether the dates suit you.” The page “Group” has what to say, and where to note the answer.
        [offer] “A seat has become free. Would you like it?” The answer is noted on the page “Group”.
        [undecided] “You did not know yet whether you could come: ‘{ $about }’. How do things stand?” Not knowing is fine, too: agree on a day.
        [unsure] “We are preparing ‘{ $about }’. Is it still all right for you?” Note the answer on their page. Their seat stays theirs.
        [unsaid] “We are preparing ‘{ $about }’. Do you think you can come?” Note the answer on their page. Their seat stays theirs.
        [form] “In your answers you wished to talk about it.” Note only what is agreed on, never the reason.
       *[other] Say what there is to say, and what happens next.
    }
script-new = Somebody new? Say first who we are, that it is free of charge and of their own will, and that the team alone reads their answers. Then the question and all the dates:
script-question = The question: “{ $question }” Who asks it: { $commissioner }.
script-end = End with: “Our number is { $phone }{ $hours ->
        [none] {""}
       *[other] , { $hours }
    }.”
note-answers = Note their answers to the questionnaire
open-person = Open their page: information read, commitment, contact details
came = After the call
outcome = What did the call come to?
when = When to call again?
when-hint = Only if a moment was agreed on, or if you want to wait.
never-again = Never wants to be contacted again…
sure-stop = Never contact { $name } again?
what-stop = This person does not take part, and nothing will leave for them any more, neither for this workshop nor for another. We keep a fingerprint of it, even if their data are erased.
yes-stop = Yes, never contact them again
noted-wrong = It is noted: this number is not the right one. The person’s page lets you correct it.
noted-again = It is noted: to be called again at the moment agreed on.
noted-aside = It is noted: you have decided to call no more. Nothing else has changed for this person.
noted-stop = It is noted: this person will never be contacted again.
