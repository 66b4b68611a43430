# The call list, for the team.

title = { $count ->
        [0] There is nobody to call
        [one] One person to call
       *[other] { $count } people to call
    }
caption = Whoever has waited longest comes first. One call settles every reason of a person.
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
           *[none] Asks to be called.
        }
        [silence] Has not answered the reminders.
        [letter] Has not answered the letter yet.
        [answered] Had not answered the reminders. They have answered since: there is nothing left to ask.
        [no_chat] Does not read us in Telegram: a message is to be told them on the phone.
        [validation] Was drawn: confirm with them that they come.
        [offer] Is offered a free seat: their answer is awaited.
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
save = Note: I spoke with them
what-no-answer = { $tries ->
        [0] The call stays on the list. After a second call without an answer it leaves the list, and the team decides.
       *[other] This is one more call without an answer: it leaves the list, and the team decides.
    }
save-no-answer = Note: no answer
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
