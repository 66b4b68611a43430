# The questionnaire.

question = <b>Question { $number } of { $of }{ $extra ->
        [yes] , continued
       *[no] { "" }
    }.</b> { $words }{ $earlier ->
        [none] { "" }
       *[other] { "\u000A" }({ $earlier })
    }{ $help ->
        [none] { "" }
       *[other] { "\u000A" }<i>{ $help }</i>
    }{ $kind ->
        [text] { "\u000A" }{ "\u000A" }Write your answer here.
        [number] { "\u000A" }{ "\u000A" }Write a whole number, for example 5.
        [year] { "\u000A" }{ "\u000A" }Write a year, for example 1975.
        [postcode] { "\u000A" }{ "\u000A" }Write a postcode, for example 75011.
        [phone] { "\u000A" }{ "\u000A" }Write a phone number, for example 06 39 98 00 12. It takes the place of the one we had.
        [several] { "\u000A" }{ "\u000A" }Touch all that apply. Then touch “Continue with this choice”.
       *[other] { "" }
    }{ $answer ->
        [none] { "" }
       *[other] { "\u000A" }{ "\u000A" }Your answer so far: { $answer }
    }
chosen = ✓ { $choice }
done = Continue with this choice
to-summary = See all my answers

summary = <b>Your answers</b>

    { $lines }

    Is everything right? Nothing is sent to the team before you touch “Send my answers”.
summary-sent = <b>Your answers</b>, which the team has received

    { $lines }

    You can still correct them: that counts at once.
finish = That is right, go back
hand-in = Send my answers
correct = Correct an answer
which = Which answer would you like to correct?

will-call = Noted: “{ $answer }”. We will call you about this once you have sent your answers.
too-young = Thank you for telling us. The workshop brings together people who are eighteen on its first day. Somebody of the team will look at it, and will answer you. What you think matters too: there will be other occasions.
for-the-team = You wrote “{ $given }”. That is not an answer to this question, and the team has not received it. If it is meant for them, touch “Send this to the team”.
send-to-team = Send this to the team
sent-to-team = Sent: { $team } will answer you here, on { DAY($by) } at the latest. You can go on with the questions.
resumed = You are back where you left off. Your answers are kept.
has-changed = The questionnaire has changed a little since your last visit. Your other answers are kept.
noted-earlier = Your answer to “{ $words }” is changed.
handed-in = Thank you for taking the time to answer.
kept = Your answers are up to date.
closed = Your answers no longer change here. To correct one, tell the team: call { $phone }, or write to it.
not-finished = { $count ->
        [one] One answer is still missing.
       *[other] { $count } answers are still missing.
    }
changed-elsewhere = Something changed at the same moment. Your answers are kept: you can send them again.

told-organisers = Answers to the questionnaire have come in. { $waiting ->
        [one] One person is waiting
       *[other] { $waiting } people are waiting
    } for you to read them: touch “The team’s panel” below the conversation, or type /team.
