# What is still missing: people, and what is expected of each.

title = What is still missing
who = Who
what = What
everything = Everything
see-all = See everybody, those without a seat and the speakers too
show = Show
group = { $group ->
        [seated] The group
        [on_the_way] The people contacted
        [speakers] The speakers
       *[all] Everybody
    }
counts = { $people ->
        [one] One person
       *[other] { $people } people
    }
missing = Still to do
late = Of these, late
done = Done
remind = Remind
remind-these = Remind now
found = { $count ->
        [0] Nothing is missing
        [one] One person still has something to do
       *[other] { $count } people still have something to do
    }
order = In the order of:
by-order = { $order ->
        [name] names
        [date] dates
       *[most] what is missing most
    }
take-away = Download the table
caption = One line for each person of whom something is missing
person = Person
by = Before
cell = { $late ->
        [yes] { $count ->
            [one] Late
           *[other] { $count } to do, late
        }
       *[no] { $count ->
            [one] To do
           *[other] { $count } to do
        }
    }
cell-done = Done
due = before { DAY($at) }
nothing = Nothing is missing of anybody here.
to-tuning = Tune the reminders
choose-kind = Choose what to remind of.
noted-reminded = The reminders are leaving. Each goes only to who still owes something at that moment.

remind-title = Remind: { $name }
remind-lead = { $count ->
        [0] Nobody would get a reminder now.
        [one] One person will get a reminder of all that is left for them to do.
       *[other] { $count } people will get a reminder of all that is left for them to do.
    }
remind-later = It is night: the reminders will leave from { MOMENT($at) } on.
reach-now = { $count ->
        [one] In Telegram: one person
       *[other] In Telegram: { $count } people
    }
reach-by-mail = { $count ->
        [one] By e-mail, for want of Telegram: one person
       *[other] By e-mail, for want of Telegram: { $count } people
    }
reach-heard = { $count ->
        [one] One person has had a reminder today
       *[other] { $count } people have had a reminder today
    }
reach-muted = { $count ->
        [one] One person does not want this reminder any more
       *[other] { $count } people do not want this reminder any more
    }
reach-to-phone = { $count ->
        [one] Neither Telegram nor e-mail: one person, to be called
       *[other] Neither Telegram nor e-mail: { $count } people, to be called
    }
reach-silenced = { $count ->
        [one] One person is left in peace
       *[other] { $count } people are left in peace
    }
remind-button = { $count ->
        [one] Send the reminder
       *[other] Send { $count } reminders
    }
