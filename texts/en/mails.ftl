# E-mails to whoever has no Telegram, or wants them too: around what the messenger says.

subject = News for you – { $workshop }
subject-dates = Your dates – { $workshop }
subject-hotel = Your accommodation – { $workshop }
subject-speaker = Your contribution – { $workshop }
subject-answer = A message from the team – { $workshop }
subject-expected = What we still expect of you – { $workshop }
subject-seat = Your seat – { $workshop }
subject-changed = Change: { $title }
subject-called-off = Called off: { $title }
subject-still = { $title }: still all right?
subject-thanks = { $title }: thank you
subject-missed = { $title }: we missed you
subject-survey = How was it for you? – { $workshop }
subject-opinion = What becomes of your opinion – { $workshop }
subject-reading = Something to read – { $workshop }
subject-calendar = { $cancels ->
        [yes] Cancelled: { $title }
       *[no] Your calendar: { $title }
    }
hello = Hello { $name },
calendar = The file is attached to this e-mail. Your mail program often offers by itself to put it into your calendar.
only-here = Please answer by these links, not by the buttons of your calendar: we do not read those.
who = A question? Reply to this e-mail: { $team } reads it. Or call { $phone }{ $hours ->
        [none] {""}
       *[other] , { $hours }
    }.
why = { $also ->
        [yes] You get this e-mail besides Telegram, as you asked on the page of your calendar.
       *[no] You get this by e-mail because we do not exchange messages with you on Telegram. This message is for you: please do not forward it.
    }
stop = Receive nothing more from us
