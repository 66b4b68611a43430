# The people to call.

we-call = Noted: a person from the team will call you on <b>{ $phone }</b>. Not the right number? Write it here.
which-number = Noted: a person from the team will call you. On which number? Write it here.

# For the team.
somebody-asks = <b>{ $name }</b> would rather be called.{ $wish ->
        [none] {""}
       *[other] {""}
            “{ $wish }”
    }
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
           *[none] Asks to be called.
        }
        [silence] Has not answered the reminders.
        [answered] Had not answered the reminders. That is done by now: there is nothing left to ask.
        [no_chat] Has no conversation with us: there is news to tell them.
        [form] Their answer asks for a call: “{ $about }”
       *[other] To be called.
    }
    Since { MOMENT($since) }. { $tries ->
        [0] No call yet.
        [one] One call without an answer.
       *[other] { $tries } calls without an answer.
    }
closed = <b>{ $name }</b>: done, by { $by }.
reached = Reached, it is settled
no-answer = No answer
grave = A death or a grave situation…
next = Next
sure-grave = Send no message to <b>{ $name }</b> any more?

    Reminders, news, files: nothing will leave any more, except answers to what they write themselves. Nothing is erased, and you can end this silence.
stay-silent = Yes, send nothing any more
noted-reached = { $name }: call noted, it is settled.
noted-no-answer = { $name }: call without an answer noted.
noted-grave = { $name }: no message will leave any more.
silenced = <b>{ $name }</b> receives none of our messages any more, except answers to what they write themselves. Decided by { $by }.
is-silenced = { $name } receives none of our messages any more. Your answer will reach them.
end-silence = End the silence
silence-ended = <b>{ $name }</b> receives our messages again. What did not leave during the silence will not leave.
already-closed = { $name } has seen to it already. Thank you!
no-longer-there = This call is no longer on the list.
