# E-mails to whoever has no Telegram, or wants them too: around what the messenger says.

subject = { $workshop }: news for you
subject-dates = { $workshop }: your dates
subject-hotel = { $workshop }: your accommodation
subject-speaker = { $workshop }: your contribution
subject-answer = { $workshop }: a message from the team
subject-expected = { $workshop }: what we still expect of you
subject-seat = { $workshop }: your seat
subject-calendar = { $cancels ->
        [yes] Cancelled: { $title }
       *[no] Your calendar: { $title }
    }
hello = Hello { $name },
calendar = { $cancels ->
        [yes] Your mail program often offers to remove this appointment. If not, please delete it from your calendar yourself.
       *[no] The file is attached to this e-mail. Your mail program often offers by itself to put it into your calendar.
    }
only-here = Please answer by these links, not by the buttons of your calendar: we do not read those.
who = A question? Reply to this e-mail: { $team } reads it. Or call { $phone }{ $hours ->
        [none] {""}
       *[other] , { $hours }
    }.
why = { $also ->
        [yes] You get this e-mail besides Telegram, as you asked on the page of your calendar.
       *[no] We write by e-mail because Telegram does not reach you. This message is for you: please do not forward it.
    }
stop = Receive nothing more from us
