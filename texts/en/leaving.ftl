# Not taking part, giving up, and coming back within a day.

sure-to-decline = <b>Would you rather not take part?</b>
    The workshop: “{ $workshop }”

    That is your right, and you need not explain anything. You can change your mind for 24 hours. Nothing is erased: for that, see “My data”.
sure-to-give-up = <b>Withdraw from the workshop?</b>
    The workshop: “{ $workshop }”

    You have the right to, and you need not explain anything. Your seat becomes free. You can change your mind for 24 hours, as long as nobody has been given your seat. Nothing is erased: for that, see “My data”.
yes-decline = Yes, I am not taking part
yes-give-up = Yes, I withdraw
stay = No, I stay

declined = Noted: you are not taking part in the workshop “{ $workshop }”. We will not send you any more reminders. Thank you for answering.
    { $undo ->
        [yes] You can change your mind until { MOMENT($until) }.
       *[no] Have you changed your mind? Write to us or call { $phone }: we will see together.
    }
withdrawn = Noted: you no longer take part in the workshop “{ $workshop }”. Thank you for telling us.
    { $undo ->
        [yes] You can change your mind until { MOMENT($until) }, as long as nobody has been given your seat.
       *[no] Have you changed your mind? Write to us or call { $phone }: we will see together.
    }
# How it stands, said to who looks again.
has-declined = You told us that you are not taking part in the workshop “{ $workshop }”. We are not sending you reminders.
    { $undo ->
        [yes] Until { MOMENT($until) }, you can change your mind.
       *[no] Have you changed your mind? Write to us or call { $phone }: we will see together.
    }
has-withdrawn = You gave up your seat in the workshop “{ $workshop }”.
    { $undo ->
        [yes] Until { MOMENT($until) }, you can take it back, as long as nobody has been given it. Do you want it back?
       *[no] Have you changed your mind? Write to us or call { $phone }: we will see together.
    }
# With calendar files: the first sentence comes before them, the second after.
gone = Noted: you no longer take part in the workshop “{ $workshop }”. Thank you for letting us know.

    We are sending you what takes these dates out of your calendar.
undo = { $undo ->
        [yes] You can change your mind until { MOMENT($until) }, as long as nobody has been given your seat.
       *[no] Have you changed your mind? Write to us or call { $phone }: we will see together.
    }
sure-to-stop = <b>Never contact you again?</b>

    We will not write to you any more, neither for this workshop nor for another. If you change your mind, it is for you to call us, on { $phone }. So as never to invite you again we keep, even without your data, a code in which nobody can read your name. To have your data erased too, see “My data”.
stopped = It is noted: we will not contact you any more, neither for this workshop nor for another. If you change your mind one day, call { $phone }.
return = I have changed my mind, I stay
you-stay = Nothing changes: you stay with us.
welcome-back = Welcome back. { $seat ->
        [yes] You have your seat again, and your answers are kept.
       *[no] Your answers are kept: you go on where you were.
    }{ $dates-count ->
        [0] {""}
       *[other] {""}
            These dates are yours again: { $dates }. We are sending you the files: open them to put these dates back in your calendar.
    }{ $part-count ->
        [0] {""}
       *[other] {""}
            As agreed with the team, you take part in only a part of: { $part }.
    }

nothing-to-leave = You are not taking part in this workshop: there is nothing to leave.
day-is-over = The 24 hours are over. Write to the team: they will see with you what is possible.
seat-is-filled = Your seat has been given to somebody else. Write to the team: they will see with you what is possible.

# For the team.
somebody-left = { $had-seat ->
        [yes] <b>{ $name }</b> has withdrawn. Their seat is now free. They can come back within 24 hours.
       *[no] <b>{ $name }</b> does not wish to take part. They can come back within 24 hours.
    }
somebody-is-back = <b>{ $name }</b> is back and taking part again.
seat-is-free = The 24 hours are over: the seat of <b>{ $name }</b> is free.
