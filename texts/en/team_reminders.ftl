# How everybody is reminded, as the team tunes it.

title = Reminders
lead = A person gets one reminder a day at most, of all that is left for them to do. Nothing leaves between { HOUR($from) } and { HOUR($until) }, nor to anyone who is left in peace. Everybody can also stop a reminder for themselves.
is-off = The reminders are turned off.
none = No reminder.
moments = { $count ->
        [one] One reminder, { $days } days after it was asked.
       *[other] { $paced ->
            [yes] { $count } reminders: the first { $first } days after it was asked, then within the three weeks before the day we hope for.
           *[no] { $count } reminders, { $days } days after it was asked.
        }
    }
then = { $calls ->
        [yes] { $paced ->
            [yes] Once that day is over, the person is to be called.
           *[no] After that, the person is to be called.
        }
       *[no] After that, nothing more: it stays in the table.
    }
turn-off = Turn off
turn-on = Turn on again
usual = Back to the usual
tune = Change
days = Days between two reminders, at least
times = Number of reminders
calls = After that, call the person
save = Keep
noted-off = Reminders of this kind are turned off.
noted-on = Reminders of this kind are turned on again.
noted-tune = It is tuned. What waits follows it.
noted-usual = It is as usual again.
