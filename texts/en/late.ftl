# “My train is late”, on the day itself.

mine = My train is late
ask = { $said ->
        [hour] Thank you, the team knows that you will be here at about { HOUR($at) }. They wait for you. If that changes, say so here.
        [unknown] Thank you, the team knows that you will be late. Say so here once you know more.
       *[nothing] It happens. We begin at { HOUR($starts) }, and we will wait for you. How late will you be?
    }
quarter = About 15 minutes
half = About 30 minutes
hour = About an hour
unknown = I do not know
in-time = I will be on time after all
not-coming = I cannot come any more
noted-in-time = Noted: you will be on time.
not-now = Being late is said on the day itself, from six hours before it begins, as long as the welcome desk has not noted the arrival.
team = { $known ->
        [yes] { $name } will be late and expects to arrive at about { HOUR($at) }. The arrivals page shows it.
       *[no] { $name } will be late and does not know yet by how much. The arrivals page shows it.
    }
