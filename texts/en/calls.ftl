# The people to call.

we-call = Noted: a person from the team will call you on <b>{ $phone }</b>, { $on-site ->
        [yes] as soon as possible: the team is with the group today. If it is urgent, call { $team-phone }
       *[no] at the latest on { DAY($by) }
    }. Not the right number? Write the right one here: the team will read it.
which-number = Noted: a person from the team will call you, { $on-site ->
        [yes] as soon as possible: the team is with the group today. If it is urgent, call { $team-phone }
       *[no] at the latest on { DAY($by) }
    }. On which number? Write it here.

# For the team.
somebody-asks = <b>{ $name }</b> would rather be called.{ $wish ->
        [none] {""}
       *[other] {""}
            “{ $wish }”
    }
silent = { $count ->
        [one] <b>{ $count } person</b> is now to be phoned:
       *[other] <b>{ $count } people</b> are now to be phoned:
    } some have not answered the letter, the reminders, or a question about their coming.
open-list = See the people to call
one = <b>{ $name }</b>
    { $wish ->
        [none] Phone: { $phone ->
            [none] unknown
           *[other] { $phone }
        }
       *[other] “{ $wish }”
    }
    { $reason ->
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
        [broadcast] A group message did not reach them: “{ $about }”
        [validation] Was drawn: confirm with them that they come.
        [offer] Is offered a free seat: their answer is awaited.
        [undecided] Does not know yet whether they will come: “{ $about }”. It is time to talk.
        [unsure] Has not confirmed that they will come: “{ $about }”.
        [unsaid] Has not said yet whether they will come: “{ $about }”.
        [form] Their answer asks for a call: “{ $about }”
       *[other] To be called.
    }{ $more ->
        [0] {""}
        [one] {""}
            There is one more reason to call them: one call settles it all.
       *[other] {""}
            There are { $more } more reasons to call them: one call settles it all.
    }
    Since { MOMENT($since) }. { $tries ->
        [0] No call yet.
        [one] One call without an answer.
       *[other] { $tries } calls without an answer.
    }
    { $decide ->
        [yes] <b>It is for you to decide</b>: call again, write a letter, or call no more.
       *[no] {""}
    }{ $again ->
        [none] {""}
       *[other] {""}
            To be called again on { MOMENT($again) }.
    }
closed = <b>{ $name }</b>: done, by { $by }.{ $words ->
        [none] {""}
       *[other] {""}
            “{ $words }”
    }
reached = I spoke with them, it is settled
what-was-said = What did you agree with <b>{ $name }</b>? Write it in a few words. The team keeps it; { $name } finds it in the copy of their data, if they ask for it.
nothing-to-note = Nothing to note
does-not-wish = Does not wish to take part…
sure-leaves = Note that <b>{ $name }</b> is not taking part?

    If they have a seat, somebody else can have it. Their dates are cancelled in their calendar. Nothing is erased. They can come back within a day.
yes-leaves = Yes, note this no
no-answer = No answer
wrong = Wrong number
aside = Call no more
grave = A death or a very serious situation…
next = Next
sure-grave = Stop all messages to <b>{ $name }</b>?

    No more reminders, news or files will be sent, only answers to what they write themselves. Nothing is erased, and you can end this silence.
stay-silent = Yes, stop all messages
noted-reached = { $name }: call noted, it is settled.
noted-no-answer = { $name }: call without an answer noted.
noted-grave = { $name }: no more messages will be sent.
noted-wrong = { $name }: wrong number noted. Look for the right one, or write a letter.
noted-aside = { $name }: you have decided to call no more. Nothing else has changed.
too-soon = { $count } calls without an answer come first.
when-again = Choose when to call again.
in-the-past = { MOMENT($at) }: that moment is past. Choose one to come.
choose-outcome = Choose what the call came to.
silenced = <b>{ $name }</b> no longer receives our messages, except answers to what they write themselves. Decided by { $by }.
is-silenced = { $name } no longer receives our messages. Your answer will reach them.
end-silence = End the silence
why-end = Why write to <b>{ $name }</b> again? Say it in a few words: only the team reads them.
reason-missing = Say in a few words why messages go out again.
silence-ended = <b>{ $name }</b> receives our messages again. What was held back during the silence will not be sent.
already-closed = { $name } has seen to it already. Thank you!
no-longer-there = This call is no longer on the list.
